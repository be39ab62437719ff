"""Every part, in the order in which they run."""

from typing import Final

from torture.attack.part import Attack
from torture.dependencies import Dependencies
from torture.faults import Faults
from torture.gateway import Gateway
from torture.kill import Kill
from torture.lifecycle.part import LifecycleAgainstModel
from torture.limits import Limits
from torture.part import Part
from torture.planted import PlantedNames
from torture.requests import Requests
from torture.storage import Storage

# The requests of all the others are looked at last.
PARTS: Final[tuple[Part, ...]] = (
    Kill(), Limits(), Faults(), Gateway(), Storage(), Attack(), PlantedNames(), LifecycleAgainstModel(),
    Dependencies(), Requests(),
)  # fmt: skip
