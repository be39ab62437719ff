"""An answer typed in one go: it waits while somebody else is answering, and can then take over from them."""

from dataclasses import replace

from bot.domain.errors.asking import TextGone
from bot.domain.errors.desk import BeingAnswered
from bot.domain.kept_text import KeptText, Purpose
from bot.domain.team import Actor
from bot.services.answers import Answered, give_answer
from bot.services.context import Context
from bot.services.kept_texts import forget_text, keep_text, kept_text
from bot.services.lookups import team_or_error
from bot.services.promises import answering_team

__all__ = ["Answered", "answer_at_once", "send_kept", "typed_before"]


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
        raise replace(busy, opening=opening, text=text) from busy


async def typed_before(ctx: Context, actor: Actor, team_id: int, number: int, opening: str) -> KeptText:
    """What the actor typed as an answer to this question. Raises NotAllowed, TextGone, VaultError."""
    async with ctx.db.read() as conn:
        await answering_team(conn, actor, await team_or_error(conn, team_id), number)
    kept = await kept_text(ctx, actor, opening, Purpose.ANSWER)
    if (kept.about["team"], kept.about["number"]) != (team_id, number):
        raise TextGone
    return kept


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
