"""What the team answered before: found by words, and by a question that asks the same."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from bot.domain.errors import NoTeams, OutsideServer, UnknownTeam
from bot.domain.errors.memory import NoEarlierAnswer, NothingToLookFor
from bot.domain.likeness import SAME_QUESTION, most_alike
from bot.domain.permissions import OFFICERS, STAFF, powers
from bot.domain.ready_answer import ReadyAnswer
from bot.domain.search_words import wanted_words
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import question_or_error, team_for, team_for_resident
from bot.services.models import Link
from bot.services.ready_answers import ready_answer_of
from bot.storage import ready_answers, search, teams
from bot.storage.database import Connection
from bot.storage.search import FoundPair

if TYPE_CHECKING:
    from bot.services.answers import AnswerForm

A_PAGE: Final = 5
# What of the words looked for stands in the buttons that turn the pages, in characters: see ui/ids.py.
_ROOM_FOR_WORDS: Final = 60
# Looked for with so many of a question's words; so many of the best are compared with it, word by word.
_WORDS: Final = 12
_CANDIDATES: Final = 30
_OFFERED: Final = 2
# What a form begins with, before the id of an earlier or a ready answer, where a button carries it.
EARLIER: Final = "earlier"
READY: Final = "ready"


class EarlierAnswer(Struct, frozen=True):
    """A published pair that answers the same question; no asker's name. `link`: the pair, else its record."""

    question_id: int
    number: int
    text: str
    answer: str
    answered_at: datetime
    link: Link | None


class SearchItem(Struct, frozen=True):
    """A published pair that was found; nothing in it says who asked."""

    team: Team
    pair: FoundPair
    link: Link | None


class SearchPage(Struct, frozen=True):
    """What was found in a team (None: in all of the server's `teams`), the best first.

    `words` are those looked for; `shortened`: more were given than are looked for. If no pair has `every`
    word of them, these have some.
    """

    words: tuple[str, ...]
    shortened: bool
    every: bool
    team: Team | None
    teams: tuple[Team, ...]
    items: tuple[SearchItem, ...]
    total: int
    page: int
    pages: int


class Remembered(Struct, frozen=True):
    """What can be answered with again, for who looks at a question: of officers only their ready answers."""

    team: Team
    question_id: int
    number: int
    earlier: tuple[EarlierAnswer, ...]
    ready: tuple[ReadyAnswer, ...]
    may_answer: bool


# --- searching -----------------------------------------------------------------------------------------


async def search_answers(
    ctx: Context, actor: Actor, typed: str, team_id: int | None = None, page: int = 1
) -> SearchPage:
    """A page of what is public and holds the words; of one team or of all in the actor's server.

    Raises OutsideServer, NoTeams, UnknownTeam, NothingToLookFor.
    """
    words, shortened = _looked_for(typed)
    async with ctx.db.read() as conn:
        here = await _teams_here(conn, actor)
        of = None if team_id is None else await team_for_resident(conn, actor, team_id)
        if not words:
            raise NothingToLookFor
        ids = [team.id for team in here] if of is None else [of.id]
        total = await search.count(conn, ids, words)
        every = total > 0 or len(words) == 1
        if not every:
            total = await search.count(conn, ids, words, every=False)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        found = await search.search(conn, ids, words, A_PAGE, (page - 1) * A_PAGE, every=every)
    by_id = {team.id: team for team in here}
    items = tuple(SearchItem(by_id[pair.team_id], pair, _link(pair, by_id[pair.team_id])) for pair in found)
    return SearchPage(words, shortened, every, of, here, items, total, page, pages)


async def searched_team(ctx: Context, actor: Actor, team_id: int | None) -> Team | None:
    """The team whose answers are to be searched, None for all here.

    Raises OutsideServer, NoTeams, UnknownTeam.
    """
    async with ctx.db.read() as conn:
        await _teams_here(conn, actor)
        return None if team_id is None else await team_for_resident(conn, actor, team_id)


async def _teams_here(conn: Connection, actor: Actor) -> tuple[Team, ...]:
    if actor.guild_id is None:
        raise OutsideServer
    here = await teams.of_guild(conn, actor.guild_id)
    if not here:
        raise NoTeams
    return here


def _looked_for(typed: str) -> tuple[tuple[str, ...], bool]:
    """As many of the words as the pages' buttons can carry, and whether some were left out."""
    all_of_them = wanted_words(typed, len(typed))
    words: list[str] = []
    for word in wanted_words(typed):
        if sum(len(one) + 1 for one in (*words, word)) > _ROOM_FOR_WORDS:
            break
        words.append(word)
    return tuple(words), len(words) < len(all_of_them)


# --- earlier answers -----------------------------------------------------------------------------------


async def earlier_answers(
    conn: Connection,
    team: Team,
    text: str,
    limit: int = 3,
    but: int | None = None,
    compared: int = _CANDIDATES,
) -> tuple[EarlierAnswer, ...]:
    """Return public pairs of the team that answer this question already, the likest first.

    `but` is a question's row id to leave out; so many of the best found are `compared`. Only what everybody
    can read now.
    """
    words = wanted_words(text, _WORDS)
    candidates = await search.search(conn, [team.id], words, compared, every=False)
    others = [pair for pair in candidates if pair.question_id != but]
    others.sort(key=lambda pair: pair.answered_at, reverse=True)  # of those as alike, the latest
    alike = most_alike(text, ((pair, pair.text) for pair in others), limit, SAME_QUESTION)
    return tuple(_earlier(pair, team) for pair in alike)


async def remembered(ctx: Context, actor: Actor, team_id: int, question_id: int) -> Remembered:
    """What a question can be answered with again. Raises OldControl, NoTeams, NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        question = await question_or_error(conn, question_id)
        if question.team_id != team_id:
            raise UnknownTeam(name="", known=())
        may_answer = bool(powers(actor, team) & OFFICERS)
        return Remembered(
            team, question.id, question.number,
            await earlier_answers(conn, team, question.text, _OFFERED, but=question.id),
            await ready_answers.of_user(conn, team_id, actor.user_id) if may_answer else (),
            may_answer,
        )  # fmt: skip


async def form_with_earlier(
    ctx: Context, actor: Actor, team_id: int, number: int, earlier_id: int, *, take_over: bool = False
) -> "tuple[AnswerForm, str]":
    """A form to answer a question, and an earlier answer of the team's to begin with.

    Raises NotAllowed, UnknownQuestion, AlreadyHandled, NoEarlierAnswer; BeingAnswered unless taken over.
    """
    from bot.services.answers import answer_form  # residents, who come first, need none of it

    async with ctx.db.read() as conn:
        await team_for(conn, actor, team_id, OFFICERS)
        earlier = await search.public_answer(conn, team_id, earlier_id)
    if earlier is None:
        raise NoEarlierAnswer
    begin = f"{EARLIER}{earlier_id}"
    return await answer_form(ctx, actor, team_id, number, take_over=take_over, begin=begin), earlier


async def form_with_ready(
    ctx: Context, actor: Actor, team_id: int, number: int, ready_id: int, *, take_over: bool = False
) -> "tuple[AnswerForm, str]":
    """A form to answer a question, and the officer's own ready answer to begin with.

    Raises NotAllowed, UnknownQuestion, AlreadyHandled, NoSuchReadyAnswer; BeingAnswered unless taken over.
    """
    from bot.services.answers import answer_form  # residents, who come first, need none of it

    async with ctx.db.read() as conn:
        await team_for(conn, actor, team_id, OFFICERS)
        ready = await ready_answer_of(conn, actor, team_id, ready_id)
    begin = f"{READY}{ready_id}"
    return await answer_form(ctx, actor, team_id, number, take_over=take_over, begin=begin), ready.text


def _earlier(pair: FoundPair, team: Team) -> EarlierAnswer:
    return EarlierAnswer(
        pair.question_id, pair.number, pair.text, pair.answer, pair.answered_at, _link(pair, team)
    )


def _link(pair: FoundPair, team: Team) -> Link | None:
    """Where it can be read: the pair's own message, or the record if its channel was removed."""
    if pair.place is not None:
        return Link(team.guild_id, *pair.place)
    return Link(team.guild_id, pair.record) if pair.record else None
