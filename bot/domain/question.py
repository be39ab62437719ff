"""A resident's question: who can see it, and the states it may go through."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from bot.domain.errors import DomainError

MAX_QUESTION: Final = 1000
MAX_ANSWER: Final = 4000
MAX_REASON: Final = 300
# Discord allows 250 pins a channel (error 30003 past that); the rest is left for people and the welcome.
MAX_PINS: Final = 245


class Audience(StrEnum):
    """Who can see it? `private` never becomes a question: it is private information."""

    UNNAMED = "unnamed"
    NAMED = "named"
    PRIVATE = "private"


class UnknownAudience(DomainError):
    """Nobody is called this who could see a question; `typed` is what was written."""

    typed: str


def audience_or_error(typed: str) -> Audience:
    """Read an audience's own name. Raises UnknownAudience."""
    try:
        return Audience(typed.strip().casefold())
    except ValueError as unknown:
        raise UnknownAudience(typed) from unknown


class QuestionState(StrEnum):
    """`waiting` (asker and team see it) → `shown` (on the board) → one of the ends."""

    WAITING = "waiting"
    SHOWN = "shown"
    ANSWERED = "answered"
    FOLLOWING_UP = "following_up"
    DECLINED = "declined"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


STILL_OPEN: Final = frozenset({QuestionState.WAITING, QuestionState.SHOWN})
# Answering shows a waiting question too; answering again edits; a follow-up is kept by answering.
ANSWERABLE: Final = STILL_OPEN | {QuestionState.FOLLOWING_UP, QuestionState.ANSWERED}
SUPPORTABLE: Final = frozenset({QuestionState.SHOWN, QuestionState.FOLLOWING_UP})
PUBLIC: Final = frozenset({QuestionState.SHOWN, QuestionState.ANSWERED, QuestionState.FOLLOWING_UP})
# What stands in the meeting channel as a message of its own.
PUBLISHED: Final = frozenset({QuestionState.ANSWERED, QuestionState.FOLLOWING_UP})


class EndState(StrEnum):
    """How a question stood when its meeting closed."""

    ANSWERED = "answered"
    FOLLOWING_UP = "following_up"
    DECLINED = "declined"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    CARRIED_OVER = "carried_over"


class Standing(StrEnum):
    """Whether a published pair stands, and if not, by whose hand it went."""

    STANDS = "stands"
    TAKEN_DOWN = "taken_down"


class Question(Struct, frozen=True):
    """A question as its row says; `asker_name` is None unless it was asked with the Discord name."""

    id: int
    team_id: int
    number: int
    meeting_id: int | None
    person_id: int
    audience: Audience
    asker_name: str | None
    state: QuestionState
    text: str
    reason: str | None
    merged_into: int | None
    standing: Standing
    taken_down_reason: str | None
    asked_at: datetime
    state_at: datetime
    version: int
    supports: int = 0
    reworded: bool = False  # the team changed the asker's wording


class Answer(Struct, frozen=True):
    """One version of an answer; `shown_as` is the public name of who gave it, None for the team's."""

    question_id: int
    version: int
    text: str
    shown_as: str | None
    given_at: datetime
