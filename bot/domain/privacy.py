"""What is said about a person's data, what is erased, and what stays."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

# What stands where the words of a question were blanked: a sign, as rows hold no language.
BLANKED: Final = "[…]"


class HeldAs(StrEnum):
    """What of a person's is not erased for now."""

    QUESTION = "question"
    PRIVATE = "private"
    ALARM = "alarm"  # urgent, and no officer has opened it yet


class Held(Struct, frozen=True):
    """One thing that is not erased: a question or private information, by its number in a team."""

    team_id: int
    what: HeldAs
    number: int


class Erasure(Struct, frozen=True):
    """That somebody was erased, by a keyed hash that cannot be read back.

    `words`: also those of their published questions.
    """

    person_key: str
    erased_at: datetime
    words: bool
