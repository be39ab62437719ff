"""Every part, and which run at the same time."""

from itertools import chain
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

# One turn after the other. In each, those that work two cores hard stand beside those that mostly wait, for a
# minute that Discord is away or for its rate limits. The attack makes a database in this process, as storage
# does: not at the same time. The requests of all the others are looked at last.
TURNS: Final[tuple[tuple[Part, ...], ...]] = (
    (Kill(), Limits(), Gateway()),
    (Faults(),),
    (Storage(), PlantedNames()),
    (Attack(), LifecycleAgainstModel(), Dependencies()),
    (Requests(),),
)
PARTS: Final[tuple[Part, ...]] = tuple(chain.from_iterable(TURNS))
