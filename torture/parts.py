"""Every part, in the order in which they run."""

from typing import Final

from torture.attack.part import Attack
from torture.limits import Limits
from torture.part import Part

PARTS: Final[tuple[Part, ...]] = (Limits(), Attack())
