"""Rows that use cases begin with, or the error that says they are not there or not for this person."""

from typing import Final

from bot.domain.errors import AlreadyHandled, DomainError, NoTeams, OldControl, UnknownQuestion, UnknownTeam
from bot.domain.errors.desk import QuestionChanged
from bot.domain.errors.teams import NotOfTheirMeeting, TeamRemoved
from bot.domain.permissions import STAFF, Power, powers, require
from bot.domain.question import STILL_OPEN, Question, QuestionState
from bot.domain.team import Actor, Team
from bot.storage import meetings, questions, teams
from bot.storage.database import Connection

_BIGGEST_NUMBER: Final = 10**9


async def team_or_error(conn: Connection, team_id: int, *, removed_too: bool = False) -> Team:
    """Return a team by its row id. Raises NoTeams, and TeamRemoved unless `removed_too`."""
    team = await teams.get(conn, team_id)
    if team is None:
        raise NoTeams
    if team.removed_at is not None and not removed_too:
        raise TeamRemoved(team.name)
    return team


async def team_for(conn: Connection, actor: Actor, team_id: int, any_of: frozenset[Power]) -> Team:
    """Return a team to somebody who has one of these powers in it. Raises as `team_or_error`, NotAllowed."""
    team = await team_or_error(conn, team_id)
    require(actor, team, any_of)
    return team


async def team_for_resident(conn: Connection, actor: Actor, team_id: int) -> Team:
    """Return a team of the server the actor is in. Raises UnknownTeam, TeamRemoved."""
    team = await teams.get(conn, team_id)
    if team is None or team.guild_id != actor.guild_id:
        raise UnknownTeam(name="", known=())
    if team.removed_at is not None:
        raise TeamRemoved(team.name)
    return team


async def question_or_error(conn: Connection, question_id: int) -> Question:
    """Return a question by its row id. Raises OldControl."""
    question = await questions.by_id(conn, question_id)
    if question is None:
        raise OldControl
    return question


async def question_in(conn: Connection, team_id: int, typed: str) -> Question:
    """Return the team's question that "142" or "#142" names. Raises UnknownQuestion."""
    number = typed.strip().lstrip("#").strip()
    question = None
    if number.isdecimal() and int(number) < _BIGGEST_NUMBER:
        question = await questions.by_number(conn, team_id, int(number))
    if question is None:
        raise UnknownQuestion(typed)
    return question


async def team_of(conn: Connection, question: Question) -> Team:
    """Return a question's team."""
    team = await teams.get(conn, question.team_id)
    if team is None:
        raise OldControl
    return team


async def staff_question(
    conn: Connection, actor: Actor, question_id: int, *, removed_too: bool = False
) -> tuple[Team, Question]:
    """Return a question for an officer or moderator of its team.

    `removed_too`: of a team that was removed as well. Raises OldControl, NotAllowed, NotOfTheirMeeting,
    TeamRemoved.
    """
    question = await question_or_error(conn, question_id)
    team = await team_of(conn, question)
    require(actor, team, STAFF)
    await refuse_guest(conn, actor, team, question, STAFF)
    if team.removed_at is not None and not removed_too:
        raise TeamRemoved(team.name)
    return team, question


async def refuse_guest(
    conn: Connection, actor: Actor, team: Team, question: Question, any_of: frozenset[Power]
) -> None:
    """Raise NotOfTheirMeeting if, of these powers, somebody has only a guest's and it is another meeting's.

    What still waits for a meeting is no other's.
    """
    if powers(actor, team) & any_of != {Power.HOST} or question.meeting_id is None:
        return
    opened = await meetings.open_of(conn, team.id)
    if opened is None or opened.id != question.meeting_id:
        raise NotOfTheirMeeting(question.number, team.name)


async def handled(conn: Connection, before: Question) -> AlreadyHandled:
    """What to raise when somebody was quicker: the state it is in, and by whom."""
    question = await questions.by_id(conn, before.id) or before
    return AlreadyHandled(question.number, question.state.value, await questions.who_changed(conn, before.id))


async def changed_meanwhile(conn: Connection, before: Question, text: str = "") -> DomainError:
    """What to raise when a question is not as it was read: handled by somebody, or changed and still open."""
    question = await questions.by_id(conn, before.id) or before
    if question.state not in STILL_OPEN:
        return await handled(conn, question)
    return QuestionChanged(question.number, await questions.who_changed(conn, question.id), text)


async def end_of_merges(conn: Connection, question: Question) -> Question:
    """The question that one is the same as in the end; itself if it is not merged."""
    seen = {question.id}
    while question.state is QuestionState.MERGED and question.merged_into is not None:
        following = await questions.by_id(conn, question.merged_into)
        if following is None or following.id in seen:
            break
        seen.add(following.id)
        question = following
    return question
