"""Every part, in the order in which they run."""

from typing import Final

from torture.attack.part import Attack
from torture.faults import Faults
from torture.gateway import Gateway
from torture.kill import Kill
from torture.limits import Limits
from torture.part import Part

PARTS: Final[tuple[Part, ...]] = (Kill(), Limits(), Faults(), Gateway(), Attack())
