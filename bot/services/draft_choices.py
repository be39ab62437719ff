"""What becomes of a draft: sent as it is, to the officers only, changed, or not sent. Each counts once."""

from functools import partial
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.draft import Draft
from bot.domain.errors import AlreadyAsked, OldControl
from bot.domain.errors.asking import DraftGone
from bot.domain.question import Audience, Question
from bot.domain.safety import alarm
from bot.domain.team import Actor, Team
from bot.domain.text import fingerprint
from bot.services.context import Context
from bot.services.drafts import Offered, forget, offered_again, own_draft
from bot.services.lookups import team_for_resident
from bot.services.own_words import Edited, edit_question, withdraw_waiting
from bot.services.people import known_person_id, person_id
from bot.services.private_information import ReceivedPrivately, receive
from bot.services.questions import Asked, Asking, SentBefore, queue, sent_before
from bot.services.restricting import telling_once
from bot.storage import drafts as rows
from bot.storage import questions
from bot.storage.database import Write

Sent: TypeAlias = Asked | ReceivedPrivately


class NotSent(Struct, frozen=True):
    """The draft is deleted; nothing of it is kept or counted. `edits`: whose words it was to change."""

    team: Team
    edits: Question | None = None


async def look_again(ctx: Context, actor: Actor, team_id: int, opening: str) -> Offered | Sent:
    """What was offered; what became of it if its sender chose. Raises UnknownTeam, DraftGone, VaultError."""
    async with ctx.db.read() as conn:
        try:
            return await offered_again(ctx, conn, actor, team_id, opening)
        except DraftGone:
            pass
    return await _became(ctx, actor, team_id, opening)


async def send_draft(ctx: Context, actor: Actor, team_id: int, opening: str) -> Sent:
    """Queue it as it is. Raises what `ask_question` raises, DraftGone, VaultError; OldControl for an edit."""
    found = await _own(ctx, actor, team_id, opening)
    if found is None:
        return await _became(ctx, actor, team_id, opening)
    draft, text = found
    if draft.edits is not None:
        raise OldControl
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


async def save_draft(ctx: Context, actor: Actor, team_id: int, opening: str) -> Edited | ReceivedPrivately:
    """Change the question that the draft is about, with its words as they are.

    Raises what `edit_question` raises, VaultError; OldControl for the draft of a new question.
    """
    found = await _own(ctx, actor, team_id, opening)
    if found is None:
        raise DraftGone
    draft, text = found
    if draft.edits is None:
        raise OldControl
    edited = await edit_question(
        ctx, actor, draft.edits.question_id, text, draft.edits.version, opening, as_it_is=True
    )
    if isinstance(edited, Offered):
        raise TypeError("what its sender chose to send is not offered again")
    return edited


async def send_draft_privately(ctx: Context, actor: Actor, team_id: int, opening: str) -> Sent:
    """Send it to the officers only; a waiting question that it was to change is withdrawn.

    Raises PrivateInformationOff, Restricted, UnknownTeam, DraftGone, VaultError.
    """
    found = await _own(ctx, actor, team_id, opening)
    if found is None:
        return await _became(ctx, actor, team_id, opening)
    draft, text = found
    try:
        received = await receive(ctx, actor, team_id, text, opening, alarm(text), of_draft=True)
    except DraftGone:
        return await _became(ctx, actor, team_id, opening)
    if draft.edits is not None:
        await withdraw_waiting(ctx, actor, draft.edits.question_id)
    return received


async def drop_draft(ctx: Context, actor: Actor, team_id: int, opening: str) -> NotSent | Sent:
    """Send nothing. What was sent before stays sent, and is returned. Raises UnknownTeam."""

    async def work(write: Write) -> NotSent:
        conn = write.conn
        team = await team_for_resident(conn, actor, team_id)
        found, person = await rows.by_opening(conn, opening), await known_person_id(conn, actor)
        edits = found[0].edits if found and found[0].person_id == person else None
        await forget(actor, opening, write)
        return NotSent(team, await questions.by_id(conn, edits.question_id) if edits else None)

    left = await ctx.db.write(work)
    try:
        return await _became(ctx, actor, team_id, opening)
    except DraftGone:
        return left


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
