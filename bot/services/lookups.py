"""Rows that use cases begin with, or the error that says they are not there or not for this person."""

from typing import Final

from bot.domain.errors import AlreadyHandled, OldControl, UnknownQuestion, UnknownTeam
from bot.domain.permissions import STAFF, require
from bot.domain.question import Question
from bot.domain.team import Actor, Team
from bot.storage import questions, teams
from bot.storage.database import Connection

_BIGGEST_NUMBER: Final = 10**9


async def team_for_resident(conn: Connection, actor: Actor, team_id: int) -> Team:
    """Return a team of the server the actor is in. Raises UnknownTeam."""
    team = await teams.get(conn, team_id)
    if team is None or team.guild_id != actor.guild_id:
        raise UnknownTeam(name="", known=())
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


async def staff_question(conn: Connection, actor: Actor, question_id: int) -> tuple[Team, Question]:
    """Return a question for an officer or moderator of its team. Raises OldControl, NotAllowed."""
    question = await question_or_error(conn, question_id)
    team = await team_of(conn, question)
    require(actor, team, STAFF)
    return team, question


async def handled(conn: Connection, before: Question) -> AlreadyHandled:
    """What to raise when somebody was quicker: the state it is in, and by whom."""
    question = await questions.by_id(conn, before.id) or before
    return AlreadyHandled(question.number, question.state.value, await questions.who_changed(conn, before.id))
