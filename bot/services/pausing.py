"""The pause: one tap stops what would appear by itself, one tap lets it go on.

What residents send is kept. Answers and outcomes are kept too and published when it goes on; a meeting still
closes at its end. What an officer corrects or takes down, and what is said to the room, goes through.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors.peace import AlreadyPaused, NotPaused
from bot.domain.meeting import Meeting
from bot.domain.peace import MAX_PAUSE_STATEMENT
from bot.domain.permissions import ADMINISTRATORS, STAFF
from bot.domain.team import Actor, Team
from bot.services import digests
from bot.services.acting import note
from bot.services.context import Context
from bot.services.due import run_due
from bot.services.lookups import team_for
from bot.services.notices import NOBODY, tell_people
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import actions, meetings, outcomes, pausing, questions, search, teams
from bot.storage.anew import post_anew
from bot.storage.database import Write
from bot.storage.views import Kind, want, want_again


class Paused(Struct, frozen=True):
    """Nothing new appears. `meeting` is the open one, whose channel says so; None: the news channel does."""

    team: Team
    meeting: Meeting | None


class GoesOn(Struct, frozen=True):
    """What was held back appears; `answers` counts the answers among it."""

    team: Team
    meeting: Meeting | None
    answers: int


async def pause(ctx: Context, actor: Actor, team_id: int) -> Paused:
    """Stop showing, opening, reminding. Raises NotAllowed, AlreadyPaused."""

    async def work(write: Write) -> Paused:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, STAFF)
        if team.paused_at is not None:
            raise AlreadyPaused(team.name, team.paused_at)
        if not await pausing.pause(write.conn, team_id, now):
            raise AlreadyPaused(team.name, now)  # another process, in this very moment
        by = await person_id(write, actor, now)
        for question_id, _ in await pausing.held_back(write.conn, team_id, now):
            await search.refresh(write.conn, question_id)
        meeting = await meetings.open_of(write.conn, team_id)
        if meeting is not None:
            await post_anew(write, Kind.PAUSE, meeting.id)
            await want(write, Kind.PAUSE, meeting.id, team_id=team_id, meeting_id=meeting.id)
        else:
            await post_anew(write, Kind.NEWS_PAUSE, team_id)
            await want(write, Kind.NEWS_PAUSE, team_id, team_id=team_id)
        await _want_boards(write, team_id, meeting)
        await actions.log(write.conn, team_id, by, "paused", "team", team_id, now)
        await officer_acts(write, actor, team, now)
        return Paused(replace(team, paused_at=now), meeting)

    return await ctx.db.write(work)


async def go_on(ctx: Context, actor: Actor, team_id: int) -> GoesOn:
    """Let everything that was held back appear, a meeting whose hour has come too.

    Raises NotAllowed, NotPaused.
    """

    async def work(write: Write) -> GoesOn:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, STAFF)
        if team.paused_at is None or not await pausing.go_on(write.conn, team_id):
            raise NotPaused(team.name)
        by = await person_id(write, actor, now)
        meeting = await meetings.open_of(write.conn, team_id)
        if meeting is not None and team.show_at_once:
            for question in await questions.show_all(write.conn, meeting.id, now):
                await tell_people(write, question, NOBODY, now)
        held = await pausing.held_back(write.conn, team_id, team.paused_at)
        await _want_held(write, team_id, held, meeting)
        if meeting is not None:
            await outcomes.take_in_waiting(write.conn, team_id, meeting.id, now)
            # Also one that was to be posted when the pause began.
            for outcome in await outcomes.of_meeting(write.conn, meeting.id):
                await want(write, Kind.OUTCOME, outcome.id, team_id=team_id, meeting_id=meeting.id)
        await digests.goes_on(write, team_id, now)
        await _want_statements(write, team_id, meeting)
        await _want_boards(write, team_id, meeting)
        await actions.log(write.conn, team_id, by, "went_on", "team", team_id, now)
        await officer_acts(write, actor, team, now)
        write.after_commit("notices")
        write.after_commit("schedule")
        return GoesOn(replace(team, paused_at=None), meeting, len(held))

    outcome = await ctx.db.write(work)
    await run_due(ctx)  # a meeting whose hour has come meanwhile waits for no sweep
    if outcome.meeting is not None:
        return outcome
    async with ctx.db.read() as conn:
        return replace(outcome, meeting=await meetings.open_of(conn, team_id))


async def set_statement(ctx: Context, actor: Actor, team_id: int, text: str | None) -> Team:
    """Keep what is posted at a pause; None: the prepared words. Raises NotAllowed, Blank, TooLong."""
    words = None if text is None else typed_text("pause_statement", text, MAX_PAUSE_STATEMENT)

    async def work(write: Write) -> Team:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        changed = replace(team, pause_statement=words)
        await teams.update(write.conn, changed)
        await note(write, actor, team_id, "set_pause_statement", "team", team_id, now, words)
        if team.paused:
            await _want_statements(write, team_id, await meetings.open_of(write.conn, team_id))
        return changed

    return await ctx.db.write(work)


async def _want_held(
    write: Write, team_id: int, held: Sequence[tuple[int, int]], meeting: Meeting | None
) -> None:
    """The pairs, and what counts them where the meeting closed in the pause."""
    for question_id, meeting_id in held:
        await want(write, Kind.PAIR, question_id, team_id=team_id, meeting_id=meeting_id)
        await search.refresh(write.conn, question_id)
    for over in sorted({meeting_id for _, meeting_id in held} - {meeting.id if meeting else None}):
        for kind in (Kind.BOARD, Kind.CLOSING, Kind.RECORD):
            await want(write, kind, over, team_id=team_id, meeting_id=over)


async def _want_statements(write: Write, team_id: int, meeting: Meeting | None) -> None:
    """Those that stand: in the open meeting's channel, or the last one's, and in the news channel."""
    of = meeting.id if meeting else await meetings.last_over(write.conn, team_id)
    if of is not None:
        await want_again(write, Kind.PAUSE, of)
    await want_again(write, Kind.NEWS_PAUSE, team_id)


async def _want_boards(write: Write, team_id: int, meeting: Meeting | None) -> None:
    if meeting is not None:
        await want(write, Kind.BOARD, meeting.id, team_id=team_id, meeting_id=meeting.id)
    await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
