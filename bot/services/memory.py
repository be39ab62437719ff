"""What the team answered before: found by words, and by a question that asks the same."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.likeness import SAME_QUESTION, likeness
from bot.domain.search_words import wanted_words
from bot.domain.team import Team
from bot.services.models import Link
from bot.storage import search
from bot.storage.database import Connection
from bot.storage.search import FoundPair

# Looked for with so many of a question's words; so many of the best are compared with it, word by word.
_WORDS: Final = 12
_CANDIDATES: Final = 30


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """A published pair that answers the same question; no asker's name. `link`: the pair, else its record."""

    question_id: int
    number: int
    text: str
    answer: str
    answered_at: datetime
    link: Link | None


async def earlier_answers(
    conn: Connection, team: Team, text: str, limit: int = 3, but: int | None = None
) -> tuple[EarlierAnswer, ...]:
    """Return public pairs of the team that answer this question already, the likest first.

    `but` is a question's row id to leave out. Only what everybody can read now.
    """
    words = wanted_words(text, _WORDS)
    candidates = await search.resembling(conn, team.id, words, _CANDIDATES)
    rated = [(likeness(text, pair.text), pair) for pair in candidates if pair.question_id != but]
    alike = [(rate, pair) for rate, pair in rated if rate >= SAME_QUESTION]
    alike.sort(key=lambda found: (found[0], found[1].answered_at), reverse=True)
    return tuple(_earlier(pair, team) for _rate, pair in alike[:limit])


def link_of_found(pair: FoundPair, team: Team) -> Link | None:
    """Where a found pair can be read: its own message, or the record if its channel was removed."""
    if pair.place is not None:
        return Link(team.guild_id, *pair.place)
    return Link(team.guild_id, pair.record) if pair.record else None


def _earlier(pair: FoundPair, team: Team) -> EarlierAnswer:
    return EarlierAnswer(
        pair.question_id, pair.number, pair.text, pair.answer, pair.answered_at, link_of_found(pair, team)
    )
