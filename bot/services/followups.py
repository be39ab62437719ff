"""Follow-ups: an officer will find out and come back by a day, and does."""

from datetime import date, datetime, timedelta
from typing import Final

from msgspec import Struct

from bot.domain.errors import AnswerChanged, DueIsPast, DueIsTooFar
from bot.domain.errors.desk import Doing
from bot.domain.followup import Chased, FollowUp
from bot.domain.localtime import wall_in
from bot.domain.permissions import OFFICERS, STAFF, Power, powers, require
from bot.domain.question import STILL_OPEN, Question
from bot.domain.team import Actor, Team
from bot.services.answers import Answered, appears_now, give_answer, link_of, standing_of
from bot.services.claims import refuse_if_claimed
from bot.services.context import Context
from bot.services.lookups import handled, team_for, team_or_error
from bot.services.models import FollowUpLine, Link
from bot.services.notices import tell_people
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.wanted import want_pair
from bot.storage import actions, follow_ups, questions, teams
from bot.storage.database import Connection, Write
from bot.storage.follow_ups import Said
from bot.storage.views import Kind, want

LONGEST: Final = timedelta(days=366)
MOST_CHOICES: Final = 25


class FollowUpForm(Struct, frozen=True):
    """What a form needs: `due` is the team's default day, `version` what it is opened on."""

    team: Team
    question: Question
    due: date
    version: int


class FollowUpMade(Struct, frozen=True):
    """The officer will find out. `published_now` as with an answer."""

    team: Team
    question: Question
    follow_up: FollowUp
    published_now: bool
    link: Link | None


class FollowUps(Struct, frozen=True):
    """A team's open follow-ups, by the day they are due."""

    team: Team
    lines: tuple[FollowUpLine, ...]


async def follow_up_form(ctx: Context, actor: Actor, team_id: int, number: int) -> FollowUpForm:
    """What to fill the form with. Raises NotAllowed, UnknownQuestion, AlreadyHandled, BeingAnswered."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, OFFICERS)
        question = (await standing_of(conn, team_id, number)).question
        if question.state not in STILL_OPEN:
            raise await handled(conn, question)
        await refuse_if_claimed(conn, actor, question, now, Doing.FIND_OUT)
        return FollowUpForm(team, question, default_due(team, now), question.version)


async def make_follow_up(
    ctx: Context, actor: Actor, team_id: int, number: int, due: date | None, opened_on: int | None = None, *,
    take_over: bool = False,
) -> FollowUpMade:  # fmt: skip
    """`waiting or shown → following up`; `due` is a day in the team's zone, None for the team's default.

    Raises NotAllowed, UnknownQuestion, DueIsPast, DueIsTooFar, AlreadyHandled, AnswerChanged; BeingAnswered
    unless it is taken over.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> FollowUpMade:
        conn = write.conn
        team = await team_for(conn, actor, team_id, OFFICERS)
        day = _checked_due(due, team, now)
        found = await standing_of(conn, team_id, number)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        same = opened_on in (None, found.question.version) and found.question.state in STILL_OPEN
        if same and not take_over:
            await refuse_if_claimed(conn, actor, found.question, now, Doing.FIND_OUT, due=day)
        question = await questions.follow_up(conn, found.question.id, person, now, opened_on)
        if question is None:
            if found.question.state not in STILL_OPEN:
                raise await handled(conn, found.question)
            by = await questions.who_changed(conn, found.question.id)
            raise AnswerChanged(number, by, "", found.question.state.value)
        shown_as = await teams.shown_as(conn, team_id, person)
        await actions.log(conn, team_id, person, "will find out about", "question", question.id, now)
        # Who promises it the day before needs no reminder that day.
        near = Chased(day, team.zone, None, None, None).too_near(now)
        said = Said(now if near else None)
        made = await follow_ups.add(conn, team_id, question.id, number, person, shown_as, day, now, said)
        await want_pair(write, question, found.meeting_state)
        await tell_people(write, question, person, now)
        return FollowUpMade(team, question, made, appears_now(team, found), link_of(team, found))

    return await ctx.db.write(work)


async def keep_follow_up(
    ctx: Context, actor: Actor, team_id: int, number: int, text: str, opened_on: int | None = None
) -> Answered:
    """Come back with the answer, also long after the close.

    Raises Blank, TooLong, NotAllowed, UnknownQuestion, NoSuchFollowUp, AnswerChanged.
    """
    return await give_answer(ctx, actor, team_id, number, text, opened_on, only_follow_up=True)


async def list_follow_ups(ctx: Context, actor: Actor, team_id: int) -> FollowUps:
    """The team's open follow-ups, by day. Raises NotAllowed."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        return FollowUps(team, await follow_up_lines(conn, team, now))


async def follow_ups_to_keep(
    ctx: Context, actor: Actor, team_id: int, typed: str, any_of: frozenset[Power] = OFFICERS
) -> tuple[FollowUpLine, ...]:
    """Open follow-ups whose number begins so or whose question holds the words.

    For who has one of these powers in the team, or in one that they were handed to. Raises NotAllowed.
    """
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        lines = await follow_up_lines(conn, team, ctx.clock.now())
        own = await _teams_with_power(conn, actor, team.guild_id, any_of)
        # By its number and the team that was asked; those of other teams, that it has only been handed, not.
        lines = tuple(
            line for line in lines if line.asked_team is None and (team.name in own or line.handed_to in own)
        )
        if not lines:
            require(actor, team, any_of)
    start = typed.strip().lstrip("#").strip()
    if start.isdecimal() and len(start) < 20:
        found = [line for line in lines if str(line.number).startswith(str(int(start)))]
    else:
        words = typed.casefold().split()
        found = [line for line in lines if all(word in line.text.casefold() for word in words)]
    return tuple(found[:MOST_CHOICES])


async def show_overdue(ctx: Context, since: datetime | None) -> int:
    """Have the officers' rooms say what became overdue after `since` (None: ever); return of how many teams.

    A day ends without anybody doing anything, so nothing else would show the room's message anew.
    """
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        open_days = await follow_ups.open_days(conn)
    late = {
        team_id
        for team_id, zone, due in open_days
        if due < wall_in(now, zone).date and (since is None or due >= wall_in(since, zone).date)
    }

    async def work(write: Write) -> None:
        for team_id in sorted(late):
            await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)

    if late:
        await ctx.db.write(work)
    return len(late)


async def follow_up_lines(conn: Connection, team: Team, now: datetime) -> tuple[FollowUpLine, ...]:
    """A team's open follow-ups, by day, with whether that day is over in the team's zone."""
    today = today_in(team, now)
    return tuple(
        FollowUpLine(
            row.question_id, row.number, "" if row.taken_down else row.text,
            row.due, row.shown_as, row.owner_id,
            overdue=row.due < today,
            link=Link(team.guild_id, row.channel_id, row.message_id)
            if row.channel_id and row.message_id
            else None,
            asked_team=None if row.team_id == team.id else row.team_name,
            handed_to=row.handed_to if row.team_id == team.id else None,
            first_due=row.first_due,
            team_id=row.team_id,
            handed_to_id=row.handed_to_id,
            free=row.handed_to_id == team.id and row.finder_id is None,
        )
        for row in await follow_ups.open_of_team(conn, team.id)
    )  # fmt: skip


async def _teams_with_power(
    conn: Connection, actor: Actor, guild_id: int, any_of: frozenset[Power]
) -> frozenset[str]:
    """The names of the server's teams in which this person has one of these powers."""
    known = await teams.of_guild(conn, guild_id)
    return frozenset(team.name for team in known if powers(actor, team) & any_of)


def today_in(team: Team, now: datetime) -> date:
    """The day it is in the team's zone."""
    return wall_in(now, team.zone).date


def default_due(team: Team, now: datetime) -> date:
    """The day by which the team comes back unless another is given."""
    return today_in(team, now) + timedelta(days=team.follow_up_days)


def _checked_due(due: date | None, team: Team, now: datetime) -> date:
    if due is None:
        return default_due(team, now)
    today = today_in(team, now)
    if due < today:
        raise DueIsPast(due)
    if due > today + LONGEST:
        raise DueIsTooFar(due)
    return due
