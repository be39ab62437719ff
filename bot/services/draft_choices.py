"""What becomes of a draft: sent as it is, to the officers only, changed, or not sent. Each counts once."""

from dataclasses import replace
from functools import partial
from typing import TypeAlias

from bot.domain.draft import Draft, DraftGone
from bot.domain.errors import AlreadyAsked
from bot.domain.question import Audience
from bot.domain.safety import alarm
from bot.domain.team import Actor, Team
from bot.domain.text import fingerprint
from bot.lazily import dataclass
from bot.services.context import Context
from bot.services.drafts import Offered, forget, offered_again, own_draft
from bot.services.lookups import team_for_resident
from bot.services.people import person_id
from bot.services.private_information import ReceivedPrivately, receive
from bot.services.questions import Asked, Asking, SentBefore, queue, sent_before
from bot.services.restricting import telling_once
from bot.storage import drafts as rows
from bot.storage.database import Write

Sent: TypeAlias = Asked | ReceivedPrivately


@dataclass(frozen=True, slots=True)
class NotSent:
    """The draft is deleted; nothing of it is kept or counted."""

    team: Team


async def look_again(ctx: Context, actor: Actor, team_id: int, opening: str) -> Offered | Sent:
    """What was offered; what became of it if its sender chose. Raises UnknownTeam, DraftGone, VaultError."""
    async with ctx.db.read() as conn:
        try:
            return await offered_again(ctx, conn, actor, team_id, opening)
        except DraftGone:
            pass
    return await _became(ctx, actor, team_id, opening)


async def send_draft(ctx: Context, actor: Actor, team_id: int, opening: str) -> Sent:
    """Queue it as it is. Raises what `ask_question` raises, DraftGone, VaultError."""
    found = await _own(ctx, actor, team_id, opening)
    if found is None:
        return await _became(ctx, actor, team_id, opening)
    draft, text = found
    danger = alarm(text)
    if danger is not None:  # what counts as a cry for help may have grown since it was kept
        return await receive(ctx, actor, team_id, text, opening, danger)
    asking = Asking(
        actor, team_id, text, fingerprint(text), draft.audience, opening, ctx.clock.now(), ctx.vault
    )

    async def work(write: Write) -> Asked:
        team = await team_for_resident(write.conn, actor, team_id)
        person = await person_id(write, actor, asking.now)
        if not await rows.drop(write.conn, opening, person):
            raise SentBefore
        return await queue(write, asking, team)

    try:
        async with telling_once(ctx):
            asked = await ctx.db.write(work)
    except SentBefore:
        return await _became(ctx, actor, team_id, opening, asking)
    return replace(asked, too_late=asked.kept_for_next and draft.meeting_id is not None)


async def send_draft_privately(ctx: Context, actor: Actor, team_id: int, opening: str) -> Sent:
    """Send it to the officers only. Raises PrivateInformationOff, UnknownTeam, DraftGone, VaultError."""
    found = await _own(ctx, actor, team_id, opening)
    if found is None:
        return await _became(ctx, actor, team_id, opening)
    _draft, text = found
    try:
        return await receive(ctx, actor, team_id, text, opening, alarm(text), of_draft=True)
    except DraftGone:
        return await _became(ctx, actor, team_id, opening)


async def drop_draft(ctx: Context, actor: Actor, team_id: int, opening: str) -> NotSent | Sent:
    """Send nothing. What was sent before stays sent, and is returned. Raises UnknownTeam."""

    async def work(write: Write) -> Team:
        team = await team_for_resident(write.conn, actor, team_id)
        await forget(actor, opening, write)
        return team

    team = await ctx.db.write(work)
    try:
        return await _became(ctx, actor, team_id, opening)
    except DraftGone:
        return NotSent(team)


async def _own(ctx: Context, actor: Actor, team_id: int, opening: str) -> tuple[Draft, str] | None:
    async with ctx.db.read() as conn:
        await team_for_resident(conn, actor, team_id)
        try:
            return await own_draft(ctx, conn, actor, team_id, opening)
        except DraftGone:
            return None


async def _became(
    ctx: Context, actor: Actor, team_id: int, opening: str, asking: Asking | None = None
) -> Sent:
    """What an opening became. Raises DraftGone if nothing; AlreadyAsked for a text that is queued already."""
    looked_for = asking or Asking(
        actor, team_id, "", "", Audience.UNNAMED, opening, ctx.clock.now(), ctx.vault
    )
    try:
        found = await ctx.db.write(partial(sent_before, looked_for))
    except AlreadyAsked:
        # Nothing is left to choose about words that are queued already.
        await ctx.db.write(partial(forget, actor, opening))
        raise
    if found is None:
        raise DraftGone
    return found
