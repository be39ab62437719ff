"""What came of the rehearsal, counted in the database and in what Discord shows."""

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of the meeting. `pinned` counts answers; `transcript` is where the HTML is."""

    asked: int
    answered: int
    following_up: int
    declined: int
    merged: int
    withdrawn: int
    carried_over: int
    participants: int
    askers: int | None  # of the participants; and of the others those who supported
    supporters: int | None
    pinned: int
    archived: bool
    calls_by_route: dict[str, int]
    transcript: Path

    def as_json(self) -> str:
        """One line."""
        return json.dumps(dataclasses.asdict(self), default=str, sort_keys=False)
