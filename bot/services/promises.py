"""Whose an open follow-up is, and who may see to it: its team's people, and a team's it was handed to."""

from msgspec import Struct

from bot.domain.errors import NoSuchFollowUp, UnknownQuestion
from bot.domain.errors.desk import Doing
from bot.domain.followup import FollowUp, FollowUpState
from bot.domain.meeting import OVER, MeetingState
from bot.domain.permissions import OFFICERS, OWN_OFFICERS, STAFF, Power, powers, require
from bot.domain.question import Question, QuestionState
from bot.domain.team import Actor, Team
from bot.services.claims import refuse_if_claimed
from bot.services.context import Context
from bot.services.lookups import handled, question_or_error, refuse_guest, team_of, team_or_error
from bot.services.people import known_person_id
from bot.services.wanted import want_pair
from bot.storage import follow_ups, hosts, meetings, questions, teams
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want


class Promise(Struct, frozen=True):
    """An open follow-up, its question, and the team that was asked; `handed_to` is the team that finds out.

    `others` are the teams of the server to which it can be handed.
    """

    team: Team
    question: Question
    follow_up: FollowUp
    handed_to: Team | None
    others: tuple[Team, ...] = ()


async def promise_to_hand_over(ctx: Context, actor: Actor, question_id: int) -> Promise:
    """For who hands it over. Raises OldControl, NotAllowed, NoSuchFollowUp, AlreadyHandled."""
    async with ctx.db.read() as conn:
        promise = await open_promise(conn, actor, question_id, STAFF)
        known = await teams.of_guild(conn, promise.team.guild_id)
        now_with = promise.handed_to or promise.team
        others = tuple(team for team in known if team.id != now_with.id)
        return Promise(promise.team, promise.question, promise.follow_up, promise.handed_to, others)


async def promise_to_change(ctx: Context, actor: Actor, question_id: int) -> Promise:
    """What to move, drop or keep. Raises OldControl, NotAllowed, NoSuchFollowUp, AlreadyHandled."""
    async with ctx.db.read() as conn:
        return await open_promise(conn, actor, question_id, OFFICERS)


async def promise_to_drop(ctx: Context, actor: Actor, question_id: int) -> Promise:
    """As `promise_to_change`; raises BeingAnswered while somebody else writes the answer."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        promise = await open_promise(conn, actor, question_id, OFFICERS)
        await refuse_if_claimed(conn, actor, promise.question, now, Doing.DROP)
        return promise


async def promised_question(
    ctx: Context, actor: Actor, team_id: int, number: int, any_of: frozenset[Power] = OFFICERS
) -> int:
    """Return the row id of the question of this number, for who may see to its follow-up.

    Raises NotAllowed, UnknownQuestion, NoSuchFollowUp, AlreadyHandled.
    """
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        question = await questions.by_number(conn, team_id, number)
        if question is None:
            require(actor, team, any_of)
            raise UnknownQuestion(str(number))
        return (await open_promise(conn, actor, question.id, any_of)).question.id


async def open_promise(conn: Connection, actor: Actor, question_id: int, any_of: frozenset[Power]) -> Promise:
    """Return a question's open follow-up for who has one of these powers in its team, or where it was handed.

    Raises OldControl, NotAllowed, NotOfTheirMeeting, NoSuchFollowUp, AlreadyHandled.
    """
    question = await question_or_error(conn, question_id)
    team = await team_of(conn, question)
    follow_up = await follow_ups.of_question(conn, question_id)
    handed_to = await finding_team(conn, follow_up)
    own = any_of >= OFFICERS and await _is_hosts_own(conn, actor, question, follow_up)
    if not own and (handed_to is None or not powers(actor, handed_to) & any_of - {Power.HOST}):
        require(actor, team, any_of)
        await refuse_guest(conn, actor, team, question, any_of)
    if follow_up is None:
        raise NoSuchFollowUp(question.number)
    if follow_up.state is not FollowUpState.OPEN:
        raise await handled(conn, question)
    return Promise(team, question, follow_up, handed_to)


def holder(follow_up: FollowUp) -> str:
    """Whose it is, in a word that a button can carry: a person's row id, or a team's and who there has it."""
    handed_to = follow_up.handed_to_id
    if handed_to is None:
        return f"p{follow_up.owner_id}"
    return f"t{handed_to}" if follow_up.finder_id is None else f"t{handed_to}p{follow_up.finder_id}"


async def answering_team(conn: Connection, actor: Actor, team: Team, number: int) -> Team:
    """Return the team for which this officer answers a question: its own, or one that it was handed to.

    Raises NotAllowed, NotOfTheirMeeting.
    """
    if powers(actor, team) & OWN_OFFICERS:
        return team
    question = await questions.by_number(conn, team.id, number)
    follow_up = await follow_ups.of_question(conn, question.id) if question else None
    handed_to = await finding_team(conn, follow_up)
    if handed_to is not None and powers(actor, handed_to) & OWN_OFFICERS:
        return handed_to
    if question is not None and await _is_hosts_own(conn, actor, question, follow_up):
        return team
    require(actor, team, OFFICERS)
    if question is not None:
        await refuse_guest(conn, actor, team, question, OFFICERS)
    return team


async def _is_hosts_own(
    conn: Connection, actor: Actor, question: Question, follow_up: FollowUp | None
) -> bool:
    """Whether somebody promised this as the guest host of its meeting: they see to it, also afterwards."""
    if follow_up is None or follow_up.state is not FollowUpState.OPEN or follow_up.handed_to_id is not None:
        return False
    if question.meeting_id is None or follow_up.owner_id != await known_person_id(conn, actor):
        return False
    return await hosts.was_host(conn, question.meeting_id, follow_up.owner_id)


async def public_name(conn: Connection, team: Team, answering: Team | None, person_id: int) -> str | None:
    """The name the public sees for who answers a team's question, maybe for another; None: the team's."""
    if answering is None or answering.id == team.id:
        return await teams.shown_as(conn, team.id, person_id)
    return await teams.shown_as(conn, answering.id, person_id) or answering.name


async def want_promise(write: Write, question: Question, *others: int | None) -> None:
    """Show a question's follow-up anew wherever it stands: also to `others`, teams that have or had it."""
    meeting = question.meeting_id and await meetings.get(write.conn, question.meeting_id)
    await want_pair(write, question, meeting.state if meeting else None)
    if question.state is not QuestionState.FOLLOWING_UP:
        await want_summary(write, question, meeting.state if meeting else None)
    await want_around(write, question, *others)


async def want_around(write: Write, question: Question, *others: int | None) -> None:
    """The welcome of the team's open meeting, which tells of earlier promises, and other teams' rooms."""
    for team_id in {other for other in others if other is not None}:
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
    now = await meetings.open_of(write.conn, question.team_id)
    if now is not None and now.id != question.meeting_id:
        await want(write, Kind.WELCOME, now.id, team_id=now.team_id, meeting_id=now.id)


async def want_summary(write: Write, question: Question, meeting_state: MeetingState | None) -> None:
    """The last post of its meeting, which says what became of a promise since."""
    if question.meeting_id is not None and meeting_state in OVER:
        await want(
            write, Kind.CLOSING, question.meeting_id, team_id=question.team_id, meeting_id=question.meeting_id
        )  # fmt: skip


async def finding_team(conn: Connection, follow_up: FollowUp | None) -> Team | None:
    """The team that an open follow-up was handed to; once it ended, nobody else has a say."""
    if follow_up is None or follow_up.state is not FollowUpState.OPEN or follow_up.handed_to_id is None:
        return None
    return await teams.get(conn, follow_up.handed_to_id)
