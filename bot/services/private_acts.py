"""What officers do with private information: pass it on, close it, hold our copy, tell who sent it.

Never a conversation: who sent it reads one of four fixed replies, each once. Every act is logged.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from msgspec import Struct

from bot.domain.errors import OldControl, UnknownPrivateInformation
from bot.domain.errors.private import (
    BadReference,
    CopyDeleted,
    CopyHeld,
    NotHeld,
    NotOpenedYet,
    NotPassedOn,
    PrivateHandled,
    ToldAlready,
)
from bot.domain.permissions import OWN_OFFICERS
from bot.domain.private_information import (
    MAX_REFERENCE,
    PrivateInformation,
    PrivateReply,
    PrivateState,
    is_reference,
)
from bot.domain.question import MAX_REASON
from bot.domain.team import Actor, Team
from bot.domain.text import clean, is_blank
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.models import PrivateMessage
from bot.services.notices import NoticeKind, tell_person
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.private_replies import nonce_of, told_about
from bot.services.typed import typed_text
from bot.storage import actions, private_acts
from bot.storage.database import Connection, Write

Outcome = TypeVar("Outcome")


class Acted(Struct, frozen=True):
    """What was done to one message, and how it stands; `deleted`: our copy went with it."""

    team: Team
    item: PrivateInformation
    deleted: bool = False


class Sender(Struct, frozen=True):
    """Who sent a message, for one officer's eyes: the Discord name as last seen, both None once erased."""

    team: Team
    number: int
    name: str | None
    user_id: int | None


class _Acting(Struct, frozen=True):
    """An officer about to act on one message, in a transaction."""

    write: Write
    team: Team
    item: PrivateInformation
    sender: int
    officer: int
    now: datetime

    async def log(self, what: str, why: str | None = None) -> None:
        await actions.log(
            self.write.conn, self.team.id, self.officer, what, "private_information", self.item.id, self.now,
            why,
        )  # fmt: skip


async def private_message(ctx: Context, actor: Actor, team_id: int, number: int) -> PrivateMessage:
    """How one message stands, without its text. Raises NotAllowed, UnknownPrivateInformation."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, OWN_OFFICERS)
        item, sender = await _find(conn, team_id, number)
        by = await private_acts.who_handled(conn, item.id)
        told = await told_about(conn, (item,))
        return PrivateMessage(team, item, by, told, await private_acts.count_lately(conn, item, sender))


async def pass_on(
    ctx: Context, actor: Actor, team_id: int, number: int, reference: str, held_reason: str = ""
) -> Acted:
    """Say where it went; our copy of the text is deleted at once unless it is held.

    Raises Blank, TooLong, BadReference, NotAllowed, UnknownPrivateInformation, NotOpenedYet, PrivateHandled.
    """
    words = typed_reference(reference)
    hold = None if is_blank(held_reason) else typed_text("reason", held_reason, MAX_REASON)

    async def work(acting: _Acting) -> Acted:
        conn, team_id = acting.write.conn, acting.team.id
        item = await private_acts.pass_on(conn, team_id, number, words, acting.officer, acting.now)
        if item is None:
            raise await _refusal(conn, acting.item)
        await acting.log("passed_on", words)
        if hold is not None:
            item = await private_acts.hold(conn, team_id, number, hold) or item
            await acting.log("held", hold)
        return await _without_copy(acting, item)

    return await _acting(ctx, actor, team_id, number, work)


async def close(ctx: Context, actor: Actor, team_id: int, number: int, reason: str) -> Acted:
    """Say that nothing is to be done about it. Our copy stays, as it may be wanted after all; or `delete` it.

    Raises Blank, TooLong, NotAllowed, UnknownPrivateInformation, NotOpenedYet, PrivateHandled.
    """
    why = typed_text("reason", reason, MAX_REASON)

    async def work(acting: _Acting) -> Acted:
        conn = acting.write.conn
        item = await private_acts.close(conn, acting.team.id, number, acting.officer, acting.now)
        if item is None:
            raise await _refusal(conn, acting.item)
        await acting.log("closed", why)
        return Acted(acting.team, item)

    return await _acting(ctx, actor, team_id, number, work)


async def hold(ctx: Context, actor: Actor, team_id: int, number: int, reason: str) -> Acted:
    """Keep our copy, with the reason: evidence, a complaint, a request for disclosure.

    Raises Blank, TooLong, NotAllowed, UnknownPrivateInformation, CopyDeleted.
    """
    why = typed_text("reason", reason, MAX_REASON)

    async def work(acting: _Acting) -> Acted:
        if acting.item.held_reason == why:
            return Acted(acting.team, acting.item)  # sent twice
        item = await private_acts.hold(acting.write.conn, acting.team.id, number, why)
        if item is None:
            raise copy_deleted(acting.item)
        await acting.log("held", why)
        return Acted(acting.team, item)

    return await _acting(ctx, actor, team_id, number, work)


async def release(ctx: Context, actor: Actor, team_id: int, number: int) -> Acted:
    """Hold our copy no longer: one that is passed on is deleted at once.

    Raises NotAllowed, UnknownPrivateInformation, NotHeld.
    """

    async def work(acting: _Acting) -> Acted:
        item = await private_acts.release(acting.write.conn, acting.team.id, number)
        if item is None:
            raise NotHeld(number)
        await acting.log("released")
        return await _without_copy(acting, item)

    return await _acting(ctx, actor, team_id, number, work)


async def delete(ctx: Context, actor: Actor, team_id: int, number: int) -> Acted:
    """Delete our copy of what is closed before its days are over; the rest of its row stays.

    Raises NotAllowed, UnknownPrivateInformation, CopyDeleted, CopyHeld; OldControl for one not closed.
    """

    async def work(acting: _Acting) -> Acted:
        if acting.item.deleted_at is not None:
            raise copy_deleted(acting.item)
        if acting.item.state is not PrivateState.CLOSED:
            raise OldControl
        outcome = await _without_copy(acting, acting.item, PrivateState.CLOSED)
        if not outcome.deleted:
            raise CopyHeld(number)
        return outcome

    return await _acting(ctx, actor, team_id, number, work)


async def tell_sender(ctx: Context, actor: Actor, team_id: int, number: int, kind: PrivateReply) -> Acted:
    """Tell who sent it one of the fixed replies, once: by DM, and under My questions.

    Raises NotAllowed, UnknownPrivateInformation, NotOpenedYet, NotPassedOn, ToldAlready.
    """

    async def work(acting: _Acting) -> Acted:
        item, write = acting.item, acting.write
        if not item.opened_times:
            raise NotOpenedYet(number)
        if kind is PrivateReply.PASSED_ON and item.state is not PrivateState.PASSED_ON:
            raise NotPassedOn(number)
        reference = item.reference if kind is PrivateReply.CALL else None
        if not await private_acts.tell(
            write.conn, item.id, kind, reference, acting.officer, acting.now
        ):  # fmt: skip
            raise ToldAlready(number)
        data: dict[str, int | str] = {"number": number, "reply": kind.value, "reference": reference or ""}
        await tell_person(
            write, acting.team.id, acting.sender, NoticeKind.PRIVATE_REPLY, data, acting.now,
            nonce=nonce_of(item.id, kind),
        )  # fmt: skip
        await acting.log(f"told_{kind.value}")
        return Acted(acting.team, item)

    return await _acting(ctx, actor, team_id, number, work)


async def reveal_sender(ctx: Context, actor: Actor, team_id: int, number: int, reason: str) -> Sender:
    """Tell an officer who sent it; logged with the reason before it is said.

    Raises Blank, TooLong, NotAllowed, UnknownPrivateInformation.
    """
    why = typed_text("reason", reason, MAX_REASON)

    async def work(acting: _Acting) -> Sender:
        await acting.log("revealed", why)
        name, user_id = await private_acts.sender(acting.write.conn, acting.item.id)
        return Sender(acting.team, number, name, user_id)

    return await _acting(ctx, actor, team_id, number, work)


def typed_reference(text: str) -> str:
    """Return a reference as typed. Raises Blank, TooLong, BadReference: it is no way to write to anybody."""
    tidy = typed_text("reference", " ".join(clean(text).split()), MAX_REFERENCE)
    if not is_reference(tidy):
        raise BadReference(tidy, MAX_REFERENCE)
    return tidy


def copy_deleted(item: PrivateInformation) -> CopyDeleted:
    """What to say of one whose text is no longer here."""
    return CopyDeleted(item.number, item.reference, item.deleted_at)


async def _find(conn: Connection, team_id: int, number: int) -> tuple[PrivateInformation, int]:
    found = await private_acts.find(conn, team_id, number)
    if found is None:
        raise UnknownPrivateInformation(number)
    return found


async def _acting(
    ctx: Context,
    actor: Actor,
    team_id: int,
    number: int,
    work: Callable[[_Acting], Awaitable[Outcome]],
) -> Outcome:
    """Do one thing to one message, as an officer, in one transaction."""
    now = ctx.clock.now()

    async def act(write: Write) -> Outcome:
        team = await team_for(write.conn, actor, team_id, OWN_OFFICERS)
        item, sender = await _find(write.conn, team_id, number)
        person = await person_id(write, actor, now)
        await officer_acts(write, actor, team, now)
        return await work(_Acting(write, team, item, sender, person, now))

    return await ctx.db.write(act)


async def _without_copy(
    acting: _Acting, item: PrivateInformation, state: PrivateState = PrivateState.PASSED_ON
) -> Acted:
    """Delete our copy of what is in this state, unless it is held."""
    conn, team_id = acting.write.conn, acting.team.id
    gone = await private_acts.delete_copy(conn, team_id, item.number, state, acting.now)
    if gone is not None:
        await acting.log("copy_deleted" if state is PrivateState.PASSED_ON else "closed_copy_deleted")
    return Acted(acting.team, gone or item, deleted=gone is not None)


async def _refusal(conn: Connection, item: PrivateInformation) -> NotOpenedYet | PrivateHandled:
    """Why a change of state was not made."""
    if not item.opened_times:
        return NotOpenedYet(item.number)
    by = await private_acts.who_handled(conn, item.id)
    return PrivateHandled(item.number, item.state.value, item.reference, by)
