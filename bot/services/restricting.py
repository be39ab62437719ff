"""Muting and blocking by question number: whoever does it never learns who asked.

Nothing that alarms is ever stopped: `services.questions` looks for that first. A restricted person may read,
see My questions and withdraw.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from msgspec import Struct

from bot.domain.errors.asking import TextGone
from bot.domain.errors.peace import (
    AlreadyRestricted,
    AskerErased,
    MutedOnlyInMeeting,
    NotRestricted,
    Restricted,
)
from bot.domain.kept_text import Purpose
from bot.domain.meeting import Meeting
from bot.domain.peace import RestrictionKind
from bot.domain.permissions import PLANNERS
from bot.domain.question import MAX_REASON, Question
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.kept_texts import keep_text, kept_text
from bot.services.lookups import question_in, team_for
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import actions, meetings, people, restrictions
from bot.storage.database import Connection, Write
from bot.storage.restrictions import RestrictionLine
from bot.storage.vault import Vault

__all__ = [
    "RestrictionLifted", "RestrictionLine", "RestrictionList", "RestrictionMade", "lift", "list_restrictions",
    "question_to_block", "reason_typed_before", "refuse_restricted", "restrict", "restrict_or_keep",
    "telling_once",
]  # fmt: skip

# As many as one message holds.
MOST_LISTED: Final = 20


class RestrictionMade(Struct, frozen=True):
    """The asker of this question sends nothing until it is lifted, or until `meeting` closes (a mute)."""

    team: Team
    number: int
    kind: RestrictionKind
    reason: str
    meeting: Meeting | None


class RestrictionLifted(Struct, frozen=True):
    """What was made by this question is no longer in force."""

    team: Team
    number: int


class RestrictionList(Struct, frozen=True):
    """Those in force, the newest first, by question numbers only."""

    team: Team
    lines: tuple[RestrictionLine, ...]
    total: int


async def restrict(
    ctx: Context, actor: Actor, team_id: int, typed: str, kind: RestrictionKind, reason: str
) -> RestrictionMade:
    """Mute (for the open meeting, else the next) or block (until lifted) who asked a question, `typed`.

    Raises Blank, TooLong, NotAllowed, UnknownQuestion, MutedOnlyInMeeting, AlreadyRestricted, AskerErased.
    """
    why = typed_text("reason", reason, MAX_REASON)

    async def work(write: Write) -> RestrictionMade:
        now = ctx.clock.now()
        conn = write.conn
        team, question = await _for_moderating(conn, actor, team_id, typed)
        meeting = None
        if kind is RestrictionKind.MUTE:
            meeting = await meetings.open_of(conn, team.id) or await meetings.next_of(conn, team.id)
            if meeting is None:
                raise MutedOnlyInMeeting(team.id, team.name, question.number)
        # By another question of the same person it is made a second time: that both are theirs is not told.
        if kind in await restrictions.by_question(conn, team.id, question.id):
            raise AlreadyRestricted(question.number, kind)
        user_id = await people.user_id_of(conn, question.person_id)
        if user_id is None:
            raise AskerErased(question.number)
        by = await person_id(write, actor, now)
        await restrictions.add(
            conn, team.id, question.id, question.person_id, ctx.vault.person_key(user_id), now,
            meeting_id=meeting.id if meeting else None, reason=why, by=by,
        )  # fmt: skip
        done = "muted" if meeting else "blocked"
        await officer_acts(write, actor, team, now)
        await actions.log(conn, team.id, by, done, "question", question.id, now, why)
        return RestrictionMade(team, question.number, kind, why, meeting)

    return await ctx.db.write(work)


async def restrict_or_keep(
    ctx: Context, actor: Actor, team_id: int, typed: str, kind: RestrictionKind, reason: str, opening: str
) -> RestrictionMade:
    """As `restrict`; with MutedOnlyInMeeting the reason is kept under `opening`, to block for it instead."""
    try:
        return await restrict(ctx, actor, team_id, typed, kind, reason)
    except MutedOnlyInMeeting as never:
        about = {"team": team_id, "number": never.number}
        await keep_text(ctx, actor, opening, Purpose.BLOCK, about, reason)
        raise never.but(opening=opening) from never


async def reason_typed_before(ctx: Context, actor: Actor, team_id: int, number: int, opening: str) -> str:
    """Return what the actor typed as the reason of a mute; empty if nothing of it is kept any more."""
    try:
        kept = await kept_text(ctx, actor, opening, Purpose.BLOCK)
    except TextGone:
        return ""
    return kept.text if (kept.about["team"], kept.about["number"]) == (team_id, number) else ""


async def question_to_block(ctx: Context, actor: Actor, team_id: int, typed: str) -> Question:
    """Whose asker is to be blocked, before the reason is asked for. Raises NotAllowed, UnknownQuestion."""
    async with ctx.db.read() as conn:
        _team, question = await _for_moderating(conn, actor, team_id, typed)
        return question


async def lift(ctx: Context, actor: Actor, team_id: int, typed: str) -> RestrictionLifted:
    """End the mute and the block made by a question. Raises NotAllowed, UnknownQuestion, NotRestricted."""

    async def work(write: Write) -> RestrictionLifted:
        now = ctx.clock.now()
        team, question = await _for_moderating(write.conn, actor, team_id, typed)
        by = await person_id(write, actor, now)
        if not await restrictions.lift(write.conn, team.id, question.id, by, now):
            raise NotRestricted(question.number)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, by, "lifted_restriction", "question", question.id, now)
        return RestrictionLifted(team, question.number)

    return await ctx.db.write(work)


async def list_restrictions(ctx: Context, actor: Actor, team_id: int) -> RestrictionList:
    """Return those in force. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        lines, total = await restrictions.page(conn, team_id, MOST_LISTED)
        return RestrictionList(team, lines, total)


async def refuse_restricted(conn: Connection, vault: Vault, team: Team, actor: Actor) -> None:
    """Call wherever a resident sends something, within its transaction. Raises Restricted.

    Whoever calls it wraps the use case in `telling_once`.
    """
    found = await restrictions.of_person(conn, team.id, vault.person_key(actor.user_id))
    if found is not None:
        is_open = await meetings.open_of(conn, team.id) is not None
        raise Restricted(
            found.id, found.kind, team.name, team.organisation, team.official_page, found.reason, found.told,
            is_open,
        )  # fmt: skip


@asynccontextmanager
async def telling_once(ctx: Context) -> AsyncIterator[None]:
    """Put on record that a restricted person is now told all about it; the refusal goes on its way."""
    try:
        yield
    except Restricted as refused:
        if not refused.told:
            now, told = ctx.clock.now(), refused.restriction_id
            await ctx.db.write(lambda write: restrictions.set_told(write.conn, told, now))
        raise


async def _for_moderating(conn: Connection, actor: Actor, team_id: int, typed: str) -> tuple[Team, Question]:
    team = await team_for(conn, actor, team_id, PLANNERS)
    return team, await question_in(conn, team_id, typed)
