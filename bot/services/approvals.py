"""A second pair of eyes, where a team wants it: an answer is published once somebody else approves it."""

import hashlib
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import NothingToApprove, OldControl, OwnAnswer
from bot.domain.errors.desk import Doing
from bot.domain.permissions import ADMINISTRATORS, OFFICERS, STAFF, powers
from bot.domain.question import MAX_REASON
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.answers import Answered, publish, refusal_of, standing_of
from bot.services.claims import claim_view, refuse_if_claimed
from bot.services.context import Context
from bot.services.lookups import refuse_guest, team_for
from bot.services.models import ClaimView
from bot.services.notices import NoticeKind, tell_person
from bot.services.people import known_person_id, person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import actions, pending_answers, teams
from bot.storage.database import Connection, Write
from bot.storage.pending_answers import PendingAnswer
from bot.storage.views import Kind, want

__all__ = [
    "ApprovalPage", "ApprovalSet", "Discarded", "PendingAnswer", "SentBack", "approval_page", "approve",
    "discard", "mark_of", "send_back", "set_approval",
]  # fmt: skip

_MARK: Final = 12


class ApprovalPage(Struct, frozen=True):
    """One answer that waits; `mark` says which wording was read, `mine`: somebody else must approve it.

    `claim`: who is changing it now.
    """

    team: Team
    pending: PendingAnswer | None
    mark: str
    mine: bool
    may_answer: bool
    position: int  # from 1
    total: int
    claim: ClaimView | None = None


class SentBack(Struct, frozen=True):
    """The answer waits for a new wording by who wrote it."""

    team: Team
    number: int


class Discarded(Struct, frozen=True):
    """The answer is gone; its `text` for whoever discarded it."""

    team: Team
    number: int
    text: str


class ApprovalSet(Struct, frozen=True):
    """What a second person looks at before it is published."""

    team: Team
    answers: bool
    outcomes: bool


async def approval_page(
    ctx: Context, actor: Actor, team_id: int, question_id: int = 0, step: int = 0
) -> ApprovalPage:
    """One of the answers that wait, the oldest first; the ends meet. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        waiting = await pending_answers.of_team(conn, team_id)
        me = await known_person_id(conn, actor)
        ids = [one.question_id for one in waiting]
        at = (ids.index(question_id) + step if question_id in ids else 0) % max(1, len(ids))
        pending = waiting[at] if waiting else None
        now = ctx.clock.now()
        claim = await claim_view(conn, actor, pending.question_id, now) if pending else None
    return ApprovalPage(
        team, pending, mark_of(pending.text) if pending else "",
        mine=pending is not None and pending.author_id == me,
        may_answer=bool(powers(actor, team) & OFFICERS), position=at + 1, total=len(waiting),
        claim=claim,
    )  # fmt: skip


def mark_of(text: str) -> str:
    """What stands in a button for the wording that was read, so that no other is approved with it."""
    return hashlib.sha256(text.encode()).hexdigest()[:_MARK]


async def approve(
    ctx: Context, actor: Actor, team_id: int, number: int, mark: str, *, take_over: bool = False
) -> Answered:
    """Publish the answer that was read, as its author's.

    Raises NotAllowed, UnknownQuestion, NothingToApprove, OwnAnswer, AnswerChanged, AlreadyHandled;
    BeingAnswered while somebody else is changing it, unless it is taken over.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Answered:
        conn = write.conn
        team = await team_for(conn, actor, team_id, STAFF)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        found = await standing_of(conn, team_id, number)
        await refuse_guest(conn, actor, team, found.question, STAFF)
        pending = await _read_one(conn, found.question.id, number, mark)
        if pending.author_id == person:
            raise OwnAnswer(number)
        if (refusal := await refusal_of(conn, found, pending.text, pending.opened_on)) is not None:
            raise refusal
        if not take_over:
            await refuse_if_claimed(conn, actor, found.question, now, Doing.APPROVE, mark=mark)
        outcome = await publish(write, team, found, pending.author_id, pending.text, now)
        await actions.log(conn, team_id, person, "approved", "question", found.question.id, now)
        return outcome

    return await ctx.db.write(work)


async def send_back(
    ctx: Context, actor: Actor, team_id: int, number: int, mark: str, reason: str
) -> SentBack:
    """Have its author write it anew, who is told by DM.

    Raises Blank, TooLong, NotAllowed, UnknownQuestion, NothingToApprove.
    """
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> SentBack:
        conn = write.conn
        team = await team_for(conn, actor, team_id, STAFF)
        person = await person_id(write, actor, now)
        question = (await standing_of(conn, team_id, number)).question
        await refuse_guest(conn, actor, team, question, STAFF)
        pending = await _read_one(conn, question.id, number, mark)
        if not await pending_answers.send_back(conn, question.id, pending.text, why):
            raise NothingToApprove(number)
        await officer_acts(write, actor, team, now)
        await actions.log(conn, team_id, person, "sent_back", "question", question.id, now, why)
        await _waits_no_more(write, team_id, pending, NoticeKind.ANSWER_SENT_BACK, person, now)
        return SentBack(team, number)

    return await ctx.db.write(work)


async def discard(ctx: Context, actor: Actor, team_id: int, number: int, mark: str) -> Discarded:
    """Delete an answer that nobody can publish any more, as its question is over; its author is told by DM.

    Raises NotAllowed, UnknownQuestion, NothingToApprove, OldControl for one that can still be published.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> Discarded:
        conn = write.conn
        team = await team_for(conn, actor, team_id, STAFF)
        person = await person_id(write, actor, now)
        question = (await standing_of(conn, team_id, number)).question
        await refuse_guest(conn, actor, team, question, STAFF)
        pending = await _read_one(conn, question.id, number, mark)
        if not pending.over:
            raise OldControl
        if not await pending_answers.discard(conn, question.id, pending.text):
            raise NothingToApprove(number)
        await officer_acts(write, actor, team, now)
        await actions.log(conn, team_id, person, "discarded", "question", question.id, now)
        await _waits_no_more(write, team_id, pending, NoticeKind.ANSWER_DISCARDED, person, now)
        return Discarded(team, number, pending.text)

    return await ctx.db.write(work)


async def set_approval(
    ctx: Context, actor: Actor, team_id: int, *, answers: bool | None, outcomes: bool | None
) -> ApprovalSet:
    """What needs a second person in a team from now on; None leaves it as it is. Raises NotAllowed."""
    now = ctx.clock.now()

    async def work(write: Write) -> ApprovalSet:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        changed = replace(
            team,
            answers_checked=team.answers_checked if answers is None else answers,
            outcomes_checked=team.outcomes_checked if outcomes is None else outcomes,
        )
        if changed != team:
            await teams.update(write.conn, changed)
            await note(write, actor, team_id, "set_approval", "team", team_id, now)
        return ApprovalSet(changed, changed.answers_checked, changed.outcomes_checked)

    return await ctx.db.write(work)


async def _waits_no_more(
    write: Write, team_id: int, pending: PendingAnswer, kind: NoticeKind, by: int, now: datetime
) -> None:
    """The room counts it no more; its author hears of it, unless they did it themselves."""
    await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
    if pending.author_id == by:
        return
    told = f"{pending.question_id} {pending.made_at.isoformat()} {mark_of(pending.text)}"
    nonce = f"{'back' if kind is NoticeKind.ANSWER_SENT_BACK else 'gone'}.{mark_of(told)}"
    data: dict[str, int | str] = {"question": pending.question_id}
    await tell_person(write, team_id, pending.author_id, kind, data, now, nonce=nonce)


async def _read_one(conn: Connection, question_id: int, number: int, mark: str) -> PendingAnswer:
    pending = await pending_answers.of_question(conn, question_id)
    if pending is None or mark_of(pending.text) != mark:
        raise NothingToApprove(number)
    return pending
