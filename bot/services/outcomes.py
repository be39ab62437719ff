"""Outcomes, "You said, we did": an officer's own line, published in the meeting, its record and the digest.

A line is tied to no message, and nobody can tell from the rows which one it came of. Where a team wants a
second pair of eyes, another officer approves it first.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain import care
from bot.domain.errors import OldControl
from bot.domain.errors.private import OutcomeHandled, OutcomePointsAt, OwnOutcome, UnknownOutcome
from bot.domain.meeting import OVER
from bot.domain.outcome import MAX_OUTCOME, Outcome, OutcomeState, hints
from bot.domain.permissions import OWN_OFFICERS
from bot.domain.team import Actor, Team
from bot.services import digests
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.people import known_person_id, person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import actions, meetings, outcomes, teams
from bot.storage.database import Write
from bot.storage.views import Kind, want

A_PAGE: Final = 5


class OutcomeTold(Struct, frozen=True):
    """It is kept. `pending`: a second officer approves it first; `published_now`: a meeting is open."""

    team: Team
    outcome: Outcome
    pending: bool
    published_now: bool
    repeated_submit: bool = False


class OutcomePage(Struct, frozen=True):
    """A page of a team's outcomes; `mine` are the row ids of those the reader wrote."""

    team: Team
    items: tuple[Outcome, ...]
    mine: frozenset[int]
    total: int
    page: int
    pages: int


async def outcome_form(ctx: Context, actor: Actor, team_id: int) -> Team:
    """Whose outcome it will be. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        return await team_for(conn, actor, team_id, OWN_OFFICERS)


async def tell_outcome(ctx: Context, actor: Actor, team_id: int, text: str, opening: str) -> OutcomeTold:
    """Publish a line, or keep it for a second officer; the same `opening` (64 characters) counts once.

    Raises Blank, TooLong, OutcomePointsAt, NotAllowed, OldControl.
    """
    words = typed_text("outcome", " ".join(text.split()), MAX_OUTCOME)
    now = ctx.clock.now()

    async def work(write: Write) -> OutcomeTold:
        conn = write.conn
        team = await team_for(conn, actor, team_id, OWN_OFFICERS)
        if hints := points_at(words):
            raise OutcomePointsAt(hints, words)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        shown_as = await teams.shown_as(conn, team_id, person)
        outcome_id = await outcomes.add(conn, team_id, person, shown_as, words, opening, now)
        if outcome_id is None:
            before = await outcomes.by_opening(conn, opening)
            if before is None or before.author_id != person or before.team_id != team_id:
                raise OldControl
            return _told(team, before, repeated_submit=True)
        await actions.log(conn, team_id, person, "told_outcome", "outcome", outcome_id, now)
        if team.outcomes_checked:
            await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
            outcome = await _found(write, team_id, outcome_id)
        else:
            outcome = await _publish(write, team, outcome_id, shown_as, None, now)
        return _told(team, outcome)

    return await ctx.db.write(work)


async def outcome_page(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> OutcomePage:
    """A page of them, those that wait for approval first. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, OWN_OFFICERS)
        total = await outcomes.count(conn, team_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        items = await outcomes.page(conn, team_id, A_PAGE, (page - 1) * A_PAGE)
        me = await known_person_id(conn, actor)
        mine = frozenset(item.id for item in items if item.author_id == me)
        return OutcomePage(team, items, mine, total, page, pages)


async def approve_outcome(ctx: Context, actor: Actor, team_id: int, outcome_id: int) -> OutcomeTold:
    """Publish another officer's line. Raises NotAllowed, UnknownOutcome, OwnOutcome, OutcomeHandled."""
    now = ctx.clock.now()

    async def work(write: Write) -> OutcomeTold:
        team = await team_for(write.conn, actor, team_id, OWN_OFFICERS)
        person = await person_id(write, actor, now)
        before = await _found(write, team_id, outcome_id)
        if before.author_id == person:
            raise OwnOutcome
        shown_as = await teams.shown_as(write.conn, team_id, before.author_id)
        outcome = await _publish(write, team, outcome_id, shown_as, person, now)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team_id, person, "approved", "outcome", outcome_id, now)
        return _told(team, outcome)

    return await ctx.db.write(work)


async def withdraw_outcome(ctx: Context, actor: Actor, team_id: int, outcome_id: int) -> OutcomeTold:
    """Take a line back: from the channel and the record; its row stays.

    Raises NotAllowed, UnknownOutcome, OutcomeHandled.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> OutcomeTold:
        team = await team_for(write.conn, actor, team_id, OWN_OFFICERS)
        person = await person_id(write, actor, now)
        outcome = await outcomes.withdraw(write.conn, team_id, outcome_id)
        if outcome is None:
            raise OutcomeHandled((await _found(write, team_id, outcome_id)).state.value)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team_id, person, "withdrew", "outcome", outcome_id, now)
        await want_outcome(write, outcome)
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        return _told(team, outcome)

    return await ctx.db.write(work)


async def want_outcome(write: Write, outcome: Outcome) -> None:
    """Have its meeting's channel, and its record if that is over, show it as it stands."""
    if outcome.meeting_id is None:
        return
    of = {"team_id": outcome.team_id, "meeting_id": outcome.meeting_id}
    await want(write, Kind.OUTCOME, outcome.id, **of)
    await digests.want_of_outcome(write, outcome.id)
    meeting = await meetings.get(write.conn, outcome.meeting_id)
    if meeting is not None and meeting.state in OVER:
        await want(write, Kind.RECORD, outcome.meeting_id, **of)


def points_at(text: str) -> tuple[str, ...]:
    """What in a line could point to one message or person, by kind."""
    found = (*hints(text), *(one.kind for one in care.look(text)))
    return tuple(dict.fromkeys(kind.value for kind in found))


async def _publish(
    write: Write, team: Team, outcome_id: int, shown_as: str | None, approved_by: int | None, now: datetime
) -> Outcome:
    """`waiting → published`, in the open meeting or for the next. Raises OutcomeHandled.

    One of a pause is the meeting's that goes on, or the next one's.
    """
    meeting = None if team.paused else await meetings.open_of(write.conn, team.id)
    outcome = await outcomes.publish(
        write.conn, team.id, outcome_id, shown_as=shown_as, meeting_id=meeting.id if meeting else None,
        approved_by=approved_by, now=now,
    )  # fmt: skip
    if outcome is None:
        raise OutcomeHandled((await _found(write, team.id, outcome_id)).state.value)
    await want_outcome(write, outcome)
    await want(write, Kind.ROOM_BOARD, team.id, team_id=team.id)
    return outcome


async def _found(write: Write, team_id: int, outcome_id: int) -> Outcome:
    found = await outcomes.by_id(write.conn, team_id, outcome_id)
    if found is None:
        raise UnknownOutcome
    return found


def _told(team: Team, outcome: Outcome, *, repeated_submit: bool = False) -> OutcomeTold:
    return OutcomeTold(
        team, outcome,
        pending=outcome.state is OutcomeState.WAITING,
        published_now=outcome.meeting_id is not None,
        repeated_submit=repeated_submit,
    )  # fmt: skip
