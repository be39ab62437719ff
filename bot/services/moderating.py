"""What is suggested while one types whom to mute or block, or what to lift."""

from typing import Final

from msgspec.structs import replace

from bot.domain.permissions import PLANNERS, STAFF, powers
from bot.domain.team import Actor
from bot.domain.text import clean
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.restricting import list_restrictions
from bot.storage import recent_questions
from bot.storage.recent_questions import RecentQuestion
from bot.storage.restrictions import RestrictionLine

# As many as an autocomplete of Discord's shows.
MOST_CHOICES: Final = 25


async def questions_to_moderate(
    ctx: Context, actor: Actor, team_id: int, typed: str
) -> tuple[RecentQuestion, ...]:
    """The newest whose number begins so or whose text holds the words. Raises NotAllowed.

    Who only administers the server reads no words that are not public, nor finds a question by them.
    """
    typed = clean(typed)
    start = typed.lstrip("#").strip()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        reads_all = bool(powers(actor, team) & STAFF)
        if start.isdecimal() and len(start) <= 9:
            found = await recent_questions.recent(conn, team_id, int(start), (), MOST_CHOICES)
        else:
            words = tuple(typed.split())
            found = await recent_questions.recent(
                conn, team_id, None, words, MOST_CHOICES, only_public=bool(words) and not reads_all
            )
    return tuple(one if reads_all or one.is_public else replace(one, text="") for one in found)


async def restrictions_to_lift(
    ctx: Context, actor: Actor, team_id: int, typed: str
) -> tuple[RestrictionLine, ...]:
    """Those in force whose number begins so or whose reason holds the words. Raises NotAllowed."""
    listed = await list_restrictions(ctx, actor, team_id)
    start, words = typed.strip().lstrip("#").strip(), typed.casefold().split()
    if start.isdecimal():
        return tuple(line for line in listed.lines if str(line.number).startswith(start))
    return tuple(line for line in listed.lines if all(word in line.reason.casefold() for word in words))
