"""Follow-ups handed over, moved and dropped: who finds out and by when, said to everybody."""

from datetime import date, datetime
from typing import Final

from msgspec import Struct

from bot.domain.errors import DueIsPast, DueIsTooFar, UnknownTeam
from bot.domain.errors.desk import Doing
from bot.domain.errors.follow_ups import FollowUpChanged, NotAnOfficer, SameDay, SameOwner
from bot.domain.followup import Chase, Chased, FollowUp
from bot.domain.permissions import OFFICERS, STAFF, require
from bot.domain.question import MAX_REASON, Question
from bot.domain.team import Actor, Team
from bot.services.chasing import HANDED, tell_owner, tell_team
from bot.services.claims import refuse_if_claimed
from bot.services.context import Context
from bot.services.followups import LONGEST, today_in
from bot.services.notices import tell_people, tell_people_moved
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.promises import Promise, holder, open_promise, public_name, want_promise
from bot.services.typed import typed_text
from bot.storage import actions, follow_ups, people, questions, teams
from bot.storage.database import Connection, Write
from bot.storage.follow_ups import Holder, Said

_OWN: Final = None


class Colleague(Struct, frozen=True):
    """A member of the server to hand a follow-up to, with their roles as the interaction's payload says."""

    user_id: int
    name: str
    role_ids: frozenset[int]


class HandedOver(Struct, frozen=True):
    """Another officer finds out now, or (`to_team`) another team. `taken`: whoever does it took it."""

    team: Team
    question: Question
    follow_up: FollowUp
    name: str
    to_team: Team | None
    taken: bool = False


class Moved(Struct, frozen=True):
    """The officer comes back by another day; `was` is the day before."""

    team: Team
    question: Question
    follow_up: FollowUp
    was: date


class Dropped(Struct, frozen=True):
    """It could not be found out: the question can't be answered here, with the reason."""

    team: Team
    question: Question


async def hand_to_officer(
    ctx: Context, actor: Actor, question_id: int, to: Colleague, seen: str | None = None
) -> HandedOver:
    """Let another officer find out: of the team that has it, or of the question's, where it comes back to.

    `seen` says whose it was when this was chosen, as `promises.holder` does. Raises OldControl, NotAllowed,
    NoSuchFollowUp, AlreadyHandled, FollowUpChanged, NotAnOfficer, SameOwner.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> HandedOver:
        promise = await open_promise(write.conn, actor, question_id, STAFF)
        return await _give(write, actor, promise, to, seen, now)

    return await ctx.db.write(work)


async def take_it(ctx: Context, actor: Actor, question_id: int, seen: str | None = None) -> HandedOver:
    """*I'll take it*: an officer of the team that has it finds out. Raises as `hand_to_officer` does."""
    now = ctx.clock.now()
    me = Colleague(actor.user_id, actor.name, actor.role_ids)

    async def work(write: Write) -> HandedOver:
        promise = await open_promise(write.conn, actor, question_id, STAFF)
        require(actor, promise.handed_to or promise.team, OFFICERS)
        return await _give(write, actor, promise, me, seen, now)

    return await ctx.db.write(work)


async def _give(
    write: Write, actor: Actor, promise: Promise, to: Colleague, seen: str | None, now: datetime
) -> HandedOver:
    conn, before = write.conn, promise.follow_up
    _check_holder(promise, seen)
    stays = promise.handed_to is not None and promise.handed_to.officers_role_id in to.role_ids
    finding = promise.handed_to if promise.handed_to is not None and stays else promise.team
    if finding.officers_role_id not in to.role_ids:
        raise NotAnOfficer(to.name, (promise.handed_to or promise.team).name)
    by = await person_id(write, actor, now)
    person = await people.remember(conn, to.user_id, to.name, None, now)
    name = await teams.shown_as(conn, finding.id, person) or to.name
    if person == before.reminded_id and stays == (before.handed_to_id is not None):
        raise SameOwner(promise.question.number, name)
    shown_as = await public_name(conn, promise.team, finding, person)
    holder_now = Holder(person, shown_as)
    if stays:  # who promised it stays its owner
        holder_now = Holder(before.owner_id, shown_as, finding.id, person)
    if not await follow_ups.hand_over(conn, before, holder_now, _told_with_it(promise, now)):
        raise await _changed(conn, promise)
    handed = await _after(write, actor, promise, by, "handed over", name, now)
    if person != by:
        await tell_owner(write, handed, HANDED, now)
    return HandedOver(promise.team, promise.question, handed, name, None, taken=person == by)


async def hand_to_team(
    ctx: Context, actor: Actor, question_id: int, team_id: int, seen: str | None = None
) -> HandedOver:
    """Let another team of the server find out, or (its own) take it back to who promised it.

    Raises OldControl, NotAllowed, NoSuchFollowUp, AlreadyHandled, FollowUpChanged, UnknownTeam, SameOwner.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> HandedOver:
        conn = write.conn
        promise = await open_promise(conn, actor, question_id, STAFF)
        team, before = promise.team, promise.follow_up
        _check_holder(promise, seen)
        to = await teams.get(conn, team_id)
        if to is None or to.guild_id != team.guild_id or to.removed_at is not None:
            raise UnknownTeam(name="", known=())
        if to.id == (before.handed_to_id or team.id):
            raise SameOwner(promise.question.number, to.name)
        comes_back = to.id == team.id
        by = await person_id(write, actor, now)
        shown_as = await teams.shown_as(conn, team.id, before.owner_id) if comes_back else to.name
        holder = Holder(before.owner_id, shown_as, _OWN if comes_back else to.id)
        if not await follow_ups.hand_over(conn, before, holder, _told_with_it(promise, now)):
            raise await _changed(conn, promise)
        handed = await _after(write, actor, promise, by, "handed over", to.name, now)
        if not comes_back:
            await tell_team(write, handed, HANDED, now)
        elif before.owner_id != by:
            await tell_owner(write, handed, HANDED, now)
        return HandedOver(team, promise.question, handed, to.name, to)

    return await ctx.db.write(work)


async def move_follow_up(
    ctx: Context, actor: Actor, question_id: int, due: date, reason: str, seen_due: date | None = None
) -> Moved:
    """Come back by another day, with a reason that everybody reads.

    `seen_due` is its day when the form was opened. Raises Blank, TooLong, OldControl, NotAllowed,
    NoSuchFollowUp, AlreadyHandled, FollowUpChanged, DueIsPast, DueIsTooFar, SameDay.
    """
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> Moved:
        conn = write.conn
        promise = await open_promise(conn, actor, question_id, OFFICERS)
        seen, question = promise.follow_up, promise.question
        _check_due(promise, seen_due, why)
        today = today_in(promise.team, now)
        if due < today:
            raise DueIsPast(due)
        if due > today + LONGEST:
            raise DueIsTooFar(due)
        if due == seen.due:
            raise SameDay(question.number, due, why)
        by = await person_id(write, actor, now)
        near = Chased(due, promise.team.zone, None, None, None).too_near(now)
        if not await follow_ups.move(conn, seen, due, why, Said(now if near else None)):
            raise await _changed(conn, promise, why)
        moved = await _after(write, actor, promise, by, "moved", why, now)
        await tell_people_moved(write, question, by, now)
        return Moved(promise.team, question, moved, seen.due)

    return await ctx.db.write(work)


async def drop_follow_up(
    ctx: Context, actor: Actor, question_id: int, reason: str, seen_due: date | None = None, *,
    take_over: bool = False,
) -> Dropped:  # fmt: skip
    """Say that it could not be found out, and why: `following up → declined`, for everybody to read.

    Raises Blank, TooLong, OldControl, NotAllowed, NoSuchFollowUp, AlreadyHandled, FollowUpChanged;
    BeingAnswered unless it is taken over.
    """
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> Dropped:
        conn = write.conn
        promise = await open_promise(conn, actor, question_id, OFFICERS)
        _check_due(promise, seen_due, why)
        if not take_over:
            await refuse_if_claimed(conn, actor, promise.question, now, Doing.DROP, due=promise.follow_up.due)
        by = await person_id(write, actor, now)
        if not await follow_ups.drop(conn, promise.follow_up, why, now):
            raise await _changed(conn, promise, why)
        question = await questions.drop(conn, question_id, by, now, why)
        if question is None:
            raise await _changed(conn, promise, why)
        await _after(write, actor, promise, by, "dropped", why, now)
        await tell_people(write, question, by, now)
        return Dropped(promise.team, question)

    return await ctx.db.write(work)


async def _after(
    write: Write, actor: Actor, promise: Promise, by: int, what: str, why: str, now: datetime
) -> FollowUp:
    """Put it on record, show it anew, and return the follow-up as it is now."""
    seen = promise.follow_up
    await officer_acts(write, actor, promise.team, now)
    if promise.handed_to is not None:
        await officer_acts(write, actor, promise.handed_to, now)
    await actions.log(write.conn, promise.team.id, by, what, "follow_up", seen.id, now, why)
    after = await follow_ups.of_question(write.conn, seen.question_id) or seen
    question = await questions.by_id(write.conn, seen.question_id) or promise.question
    await want_promise(write, question, seen.handed_to_id, after.handed_to_id)
    return after


def _told_with_it(promise: Promise, now: datetime) -> Said:
    """What its new owner needs no reminder of: being told of it tells them its day, also if that is over."""
    chased = Chased(promise.follow_up.due, promise.team.zone, None, None, None)
    late = chased.step(now) is Chase.OVERDUE
    return Said(now if chased.too_near(now) else None, now if late else None)


def _check_holder(promise: Promise, seen: str | None) -> None:
    if seen is not None and seen != holder(promise.follow_up):
        raise _now_is(promise.question.number, promise.follow_up)


def _check_due(promise: Promise, seen_due: date | None, text: str) -> None:
    if seen_due is not None and seen_due != promise.follow_up.due:
        raise _now_is(promise.question.number, promise.follow_up, text)


def _now_is(number: int, follow_up: FollowUp, text: str = "") -> FollowUpChanged:
    return FollowUpChanged(number, follow_up.due, follow_up.shown_as, text)


async def _changed(conn: Connection, promise: Promise, text: str = "") -> FollowUpChanged:
    after = await follow_ups.of_question(conn, promise.question.id) or promise.follow_up
    return _now_is(promise.question.number, after, text)
