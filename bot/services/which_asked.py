"""A question typed where several teams are possible: kept until its sender says which, then asked."""

from bot.domain.errors.asking import TextGone
from bot.domain.kept_text import KeptText, Purpose
from bot.domain.question import Audience, audience_or_error
from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.draft_choices import Sent, look_again
from bot.services.kept_texts import forget_text, keep_text, kept_text
from bot.services.questions import Asked, Offered, ReceivedPrivately, ask_question


async def keep_question(ctx: Context, actor: Actor, text: str, audience: str, opening: str) -> bool:
    """Keep it; whether there was anything to keep. `opening` names the command. Raises UnknownAudience."""
    if not text.strip():
        return False
    seen_by = audience_or_error(audience) if audience else Audience.UNNAMED
    await keep_text(ctx, actor, opening, Purpose.ASK, {"audience": seen_by.value}, text)
    return True


async def kept_question(ctx: Context, actor: Actor, team_id: int, opening: str) -> KeptText | Offered | Sent:
    """What was typed, or what became of it once it was sent. Raises UnknownTeam, DraftGone, VaultError."""
    try:
        return await kept_text(ctx, actor, opening, Purpose.ASK)
    except TextGone:
        return await look_again(ctx, actor, team_id, opening)


async def ask_kept_question(
    ctx: Context, actor: Actor, team_id: int, opening: str, kept: KeptText
) -> Asked | ReceivedPrivately | Offered:
    """Ask this team: the same checks and offers as ever. Raises what `ask_question` raises.

    What is refused stays kept: another team may be asked.
    """
    outcome = await ask_question(ctx, actor, team_id, kept.text, str(kept.about["audience"]), opening)
    await forget_text(ctx, actor, opening)
    return outcome
