"""A team's other dates: a drop-in, a public meeting, a mobile contact point; not held here but at a place."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.localtime import WallTime

MAX_PLACE: Final = 150


class Elsewhere(Struct, frozen=True):
    """One such date as its row says. `wall` is the start on a clock in `zone`."""

    id: int
    team_id: int
    title: str
    place: str
    wall: WallTime
    zone: str
    minutes: int
    starts_at: datetime
    ends_at: datetime
    sequence: int = 0  # of the calendar entry: raised by each change
    changed_at: datetime | None = None
    cancelled_at: datetime | None = None
