"""Answers: published as question-and-answer pairs, edited with every version kept."""

from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import (
    AnswerChanged,
    DomainError,
    NoSuchFollowUp,
    UnknownQuestion,
)
from bot.domain.errors.desk import OWN_WORDS
from bot.domain.followup import FollowUpState
from bot.domain.permissions import OFFICERS, STAFF, require
from bot.domain.question import ANSWERABLE, MAX_ANSWER, Answer, Question, QuestionState, Standing
from bot.domain.team import Actor, Team
from bot.domain.text import clean
from bot.services.claims import claim, refuse_if_claimed
from bot.services.context import Context
from bot.services.lookups import handled, team_for, team_or_error
from bot.services.models import Link
from bot.services.notices import NoticeKind, tell_of_pair, tell_people
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.promises import answering_team, finding_team, public_name, want_around, want_summary
from bot.services.typed import typed_text
from bot.services.wanted import want_pair
from bot.storage import actions, answers, claims, follow_ups, pending_answers, questions
from bot.storage.answers import AnswerChoice, Answering
from bot.storage.database import Connection, Write
from bot.storage.views import Kind, want

__all__ = [
    "AnswerChoice",
    "AnswerForm",
    "Answered",
    "answer_form",
    "answer_question",
    "answerable",
    "pair_at",
]

# As many as an autocomplete of Discord's shows.
MOST_CHOICES: Final = 25


class AnswerForm(Struct, frozen=True):
    """What a form to answer with needs: `text` is the answer so far, `version` what it is opened on."""

    team: Team
    question: Question
    text: str
    version: int


class Answered(Struct, frozen=True):
    """The answer is kept. `published_now`: its meeting has a channel, else the next opening publishes it, or
    the end of a pause.

    `edited`: there was another before; `unchanged`: it was this very text, nothing was done; `removed`: the
    pair was taken down or deleted, and stays so until it is put back; `pending`: nothing is published before
    a second person approves it.
    """

    team: Team
    question: Question
    edited: bool
    unchanged: bool
    published_now: bool
    kept_follow_up: bool
    link: Link | None
    removed: bool = False
    pending: bool = False


async def answer_form(
    ctx: Context, actor: Actor, team_id: int, number: int, *, take_over: bool = False,
    begin: str = OWN_WORDS,
) -> AnswerForm:  # fmt: skip
    """What to fill the form with; the question is claimed for ten minutes by who opens it.

    `begin`: what the form begins with, for who is refused and takes over. Raises NotAllowed, UnknownQuestion,
    AlreadyHandled; BeingAnswered unless it is taken over.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> AnswerForm:
        conn = write.conn
        team = await team_or_error(conn, team_id)
        await answering_team(conn, actor, team, number)
        found = await standing_of(conn, team_id, number)
        if found.question.state not in ANSWERABLE:
            raise await handled(conn, found.question)
        person = await person_id(write, actor, now)
        await claim(write, found.question, person, now, take_over=take_over, begin=begin)
        waiting = await pending_answers.of_question(conn, found.question.id)
        given = waiting or found.answer
        text = given.text if given else ""
        return AnswerForm(team, found.question, text, found.question.version)

    return await ctx.db.write(work)


async def answer_question(
    ctx: Context, actor: Actor, team_id: int, number: int, text: str, opened_on: int | None
) -> Answered:
    """Answer a question, keep a follow-up, or edit an answer.

    `opened_on` is the version the form was opened on; None: there was no form. Raises Blank, TooLong,
    NotAllowed, UnknownQuestion, AnswerChanged (nothing saved), AlreadyHandled.
    """
    return await give_answer(ctx, actor, team_id, number, text, opened_on, only_follow_up=False)


async def give_answer(
    ctx: Context, actor: Actor, team_id: int, number: int, text: str, opened_on: int | None, *,
    only_follow_up: bool, respect_claim: bool = False,
) -> Answered:  # fmt: skip
    """Answer; with `only_follow_up` raises NoSuchFollowUp unless it keeps one.

    With `respect_claim` raises BeingAnswered while somebody else is writing the answer.
    """
    words = typed_text("answer", text, MAX_ANSWER)
    now = ctx.clock.now()

    async def work(write: Write) -> Answered:
        conn = write.conn
        team = await team_or_error(conn, team_id)
        answering = await answering_team(conn, actor, team, number)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        found = await standing_of(conn, team_id, number)
        if _is_same(found, words):
            return replace(_as_it_stands(team, found), unchanged=True)
        if (refusal := await refusal_of(conn, found, words, opened_on, only_follow_up, person)) is not None:
            raise refusal
        if respect_claim:
            await refuse_if_claimed(conn, actor, found.question, now)
        if team.answers_checked:
            version = found.question.version
            await pending_answers.put(conn, team_id, found.question.id, person, words, version, now)
            await claims.free(conn, found.question.id)
            await actions.log(conn, team_id, person, "wrote an answer to", "question", found.question.id, now)
            await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
            return replace(_as_it_stands(team, found), pending=True, published_now=False)
        return await publish(write, team, found, person, words, now, answering)

    return await ctx.db.write(work)


async def publish(
    write: Write, team: Team, found: Answering, author: int, words: str, now: datetime,
    answering: Team | None = None,
) -> Answered:  # fmt: skip
    """Make these words the author's answer, in the transaction of a use case. Raises AnswerChanged.

    `answering` is the team for which the author does; None: whoever was to find out.
    """
    conn, before = write.conn, found.question
    if before.state is QuestionState.ANSWERED:
        question = await questions.edit(conn, before.id, author, before.version)
    else:
        question = await questions.answer(conn, before.id, author, now, before.version)
    if question is None:  # another process was quicker
        raise await _changed(conn, before, words, author)
    await pending_answers.clear(conn, before.id)
    version = found.answer.version + 1 if found.answer else 1
    promised = found.follow_up is FollowUpState.OPEN
    promise = await follow_ups.of_question(conn, before.id) if promised else None
    shown_as = await public_name(conn, team, answering or await finding_team(conn, promise), author)
    await answers.add(conn, Answer(before.id, version, words, shown_as, now), author)
    done = "edited the answer to" if version > 1 else "answered"
    await actions.log(conn, team.id, author, done, "question", before.id, now)
    kept = promise is not None and await follow_ups.keep(conn, before.id, now)
    await want_pair(write, question, found.meeting_state)
    if promise is not None:
        await want_around(write, question, promise.handed_to_id)
        await want_summary(write, question, found.meeting_state)
    if question.state is not before.state:
        await tell_people(write, question, author, now)
    elif question.standing is Standing.STANDS and not found.removed:
        await tell_of_pair(write, question, NoticeKind.ANSWER_CHANGED, author, now)
    outcome = _as_it_stands(team, found)
    return replace(outcome, question=question, edited=version > 1, kept_follow_up=kept)


async def answerable(ctx: Context, actor: Actor, team_id: int, typed: str) -> tuple[AnswerChoice, ...]:
    """Questions that begin with a number, or hold the words, as an officer types. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        await team_for(conn, actor, team_id, OFFICERS)
        typed = clean(typed)
        start = typed.lstrip("#").strip()
        if start.isdecimal() and 0 < len(start) <= 9 and int(start) > 0:
            return await answers.with_number(conn, team_id, int(start), MOST_CHOICES)
        return await answers.with_words(conn, team_id, tuple(typed.split()), MOST_CHOICES)


async def pair_at(ctx: Context, actor: Actor, channel_id: int, message_id: int) -> Question | None:
    """Return the question whose pair stands in a message, for its team's staff. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        question = await answers.at_message(conn, channel_id, message_id)
        if question is not None:
            require(actor, await team_or_error(conn, question.team_id, removed_too=True), STAFF)
        return question


async def standing_of(conn: Connection, team_id: int, number: int) -> Answering:
    """How a team's question stands. Raises UnknownQuestion."""
    found = await answers.answering(conn, team_id, number)
    if found is None:
        raise UnknownQuestion(str(number))
    return found


def link_of(team: Team, found: Answering) -> Link | None:
    """Where a question's pair stands by now, if it does."""
    if found.channel_id is None or found.message_id is None:
        return None
    return Link(team.guild_id, found.channel_id, found.message_id)


def appears_now(team: Team, found: Answering) -> bool:
    """Whether what is decided about it is published at once: what stands is changed in a pause too."""
    return found.question.meeting_id is not None and not (team.paused and link_of(team, found) is None)


def _as_it_stands(team: Team, found: Answering) -> Answered:
    """The outcome if nothing is done."""
    return Answered(
        team, found.question, edited=False, unchanged=False,
        published_now=appears_now(team, found) and not found.removed,
        kept_follow_up=False, link=link_of(team, found), removed=found.removed,
    )  # fmt: skip


def _is_same(found: Answering, words: str) -> bool:
    """Whether this is the answer already: sent twice by Discord or by hand, it is no change."""
    is_answered = found.question.state is QuestionState.ANSWERED
    return is_answered and found.answer is not None and found.answer.text == words


async def refusal_of(
    conn: Connection, found: Answering, words: str, opened_on: int | None, only_follow_up: bool = False,
    by: int = 0,
) -> DomainError | None:  # fmt: skip
    """Why a question can't be answered so, if it can't: it has changed since, is over, is no follow-up.

    `by`: who answers it; that they themselves were quicker is not told.
    """
    question = found.question
    if opened_on is not None and opened_on != question.version:
        return await _changed(conn, question, words, by)
    if only_follow_up and found.follow_up is not FollowUpState.OPEN:
        return NoSuchFollowUp(question.number)
    if question.state not in ANSWERABLE:
        return await handled(conn, question)
    return None


async def _changed(conn: Connection, before: Question, words: str, person: int) -> AnswerChanged:
    question = await questions.by_id(conn, before.id) or before
    by = await questions.who_changed(conn, before.id, person)
    return AnswerChanged(question.number, by, words, question.state.value)
