"""What was typed while somebody else is answering: it waits, and can then take over from them."""

from contextlib import suppress
from datetime import date

from bot.domain.errors import AlreadyHandled, NoSuchFollowUp
from bot.domain.errors.asking import TextGone
from bot.domain.errors.desk import BeingAnswered
from bot.domain.kept_text import KeptText, Purpose
from bot.domain.permissions import OFFICERS, STAFF, Power
from bot.domain.question import STILL_OPEN
from bot.domain.team import Actor
from bot.services.answers import Answered, give_answer, standing_of
from bot.services.claims import claim
from bot.services.context import Context
from bot.services.handing import Dropped, drop_follow_up
from bot.services.kept_texts import forget_text, keep_text, kept_text
from bot.services.lookups import handled, team_for, team_or_error
from bot.services.people import person_id
from bot.services.promises import answering_team, open_promise
from bot.services.questions import Declined, decline_question
from bot.storage.database import Write

__all__ = [
    "Answered", "answer_at_once", "decline_at_once", "decline_with_kept", "drop_at_once", "drop_typed_before",
    "drop_with_kept", "reason_typed_before", "send_kept", "take_claim", "take_promise", "typed_before",
]  # fmt: skip


async def take_claim(ctx: Context, actor: Actor, team_id: int, number: int, any_of: frozenset[Power]) -> None:
    """Take an open question over from who is answering it, to end it in another way.

    Raises NotAllowed, UnknownQuestion, AlreadyHandled.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> None:
        await team_for(write.conn, actor, team_id, any_of)
        question = (await standing_of(write.conn, team_id, number)).question
        if question.state not in STILL_OPEN:
            raise await handled(write.conn, question)
        await claim(write, question, await person_id(write, actor, now), now, take_over=True)

    await ctx.db.write(work)


async def take_promise(ctx: Context, actor: Actor, question_id: int) -> None:
    """Take a question with an open follow-up over from who is answering it.

    Raises OldControl, NotAllowed, NoSuchFollowUp, AlreadyHandled.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> None:
        question = (await open_promise(write.conn, actor, question_id, OFFICERS)).question
        await claim(write, question, await person_id(write, actor, now), now, take_over=True)

    await ctx.db.write(work)


async def answer_at_once(
    ctx: Context, actor: Actor, team_id: int, number: int, text: str, opening: str, *,
    only_follow_up: bool = False,
) -> Answered:  # fmt: skip
    """Answer without a form, unless somebody else has claimed the question: then the text is kept.

    `opening` (at most 64 characters) names the command. Raises BeingAnswered with it, and what
    `answer_question` and, with `only_follow_up`, `keep_follow_up` raise.
    """
    try:
        return await give_answer(
            ctx, actor, team_id, number, text, None, only_follow_up=only_follow_up, respect_claim=True
        )
    except BeingAnswered as busy:
        about: dict[str, int | str] = {"team": team_id, "number": number, "version": busy.version}
        about |= {"follow_up": int(only_follow_up)}
        await keep_text(ctx, actor, opening, Purpose.ANSWER, about, text)
        raise busy.but(opening=opening, text=text) from busy


async def typed_before(ctx: Context, actor: Actor, team_id: int, number: int, opening: str) -> KeptText:
    """What the actor typed as an answer to this question. Raises NotAllowed, TextGone, VaultError."""
    async with ctx.db.read() as conn:
        await answering_team(conn, actor, await team_or_error(conn, team_id), number)
    return await _kept(ctx, actor, team_id, number, opening, Purpose.ANSWER)


async def send_kept(
    ctx: Context, actor: Actor, team_id: int, number: int, opening: str, kept: KeptText
) -> Answered:
    """Answer with it, whoever is answering; not if the question changed since it was typed.

    Raises what `answer_question` and `keep_follow_up` raise.
    """
    outcome = await give_answer(
        ctx, actor, team_id, number, kept.text, int(kept.about["version"]),
        only_follow_up=bool(kept.about["follow_up"]),
    )  # fmt: skip
    await forget_text(ctx, actor, opening)
    return outcome


async def decline_at_once(
    ctx: Context, actor: Actor, question_id: int, reason: str, opened_on: int, opening: str
) -> Declined:
    """Decline, unless somebody else has claimed the question: then the reason is kept under `opening`.

    Raises BeingAnswered with it, and what `decline_question` raises.
    """
    try:
        return await decline_question(ctx, actor, question_id, reason, opened_on)
    except BeingAnswered as busy:
        about: dict[str, int | str] = {"team": busy.team_id, "number": busy.number, "version": busy.version}
        await keep_text(ctx, actor, opening, Purpose.DECLINE, about | {"question": question_id}, reason)
        raise busy.but(opening=opening, text=reason) from busy


async def reason_typed_before(
    ctx: Context, actor: Actor, team_id: int, number: int, opening: str
) -> KeptText:
    """What the actor typed as the reason. Raises NotAllowed, TextGone, VaultError."""
    async with ctx.db.read() as conn:
        await team_for(conn, actor, team_id, STAFF)
    return await _kept(ctx, actor, team_id, number, opening, Purpose.DECLINE)


async def decline_with_kept(ctx: Context, actor: Actor, opening: str, kept: KeptText) -> Declined:
    """Decline with it, whoever is answering; not if the question changed since. As `decline_question`."""
    question_id, version = int(kept.about["question"]), int(kept.about["version"])
    outcome = await decline_question(ctx, actor, question_id, kept.text, version, take_over=True)
    await forget_text(ctx, actor, opening)
    return outcome


async def drop_at_once(
    ctx: Context, actor: Actor, question_id: int, reason: str, seen_due: date | None, opening: str
) -> Dropped:
    """Drop a follow-up, unless somebody else has claimed its question: then the reason is kept.

    Raises BeingAnswered with it, and what `drop_follow_up` raises.
    """
    try:
        return await drop_follow_up(ctx, actor, question_id, reason, seen_due)
    except BeingAnswered as busy:
        due = busy.due.isoformat() if busy.due else ""
        about: dict[str, int | str] = {"question": question_id, "due": due}
        await keep_text(ctx, actor, opening, Purpose.DROP, about, reason)
        raise busy.but(opening=opening, text=reason) from busy


async def drop_typed_before(ctx: Context, actor: Actor, question_id: int, opening: str) -> KeptText:
    """What the actor typed as the reason, also if the follow-up has ended since.

    Raises OldControl, NotAllowed, TextGone, VaultError.
    """
    async with ctx.db.read() as conn:
        with suppress(NoSuchFollowUp, AlreadyHandled):
            await open_promise(conn, actor, question_id, OFFICERS)
    kept = await kept_text(ctx, actor, opening, Purpose.DROP)
    if kept.about["question"] != question_id:
        raise TextGone
    return kept


async def drop_with_kept(
    ctx: Context, actor: Actor, question_id: int, opening: str, kept: KeptText
) -> Dropped:
    """Drop it for that, whoever is answering; not if its day was moved since. As `drop_follow_up`."""
    due = date.fromisoformat(str(kept.about["due"]))
    outcome = await drop_follow_up(ctx, actor, question_id, kept.text, due, take_over=True)
    await forget_text(ctx, actor, opening)
    return outcome


async def _kept(
    ctx: Context, actor: Actor, team_id: int, number: int, opening: str, purpose: Purpose
) -> KeptText:
    kept = await kept_text(ctx, actor, opening, purpose)
    if (kept.about["team"], kept.about["number"]) != (team_id, number):
        raise TextGone
    return kept
