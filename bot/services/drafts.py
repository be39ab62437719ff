"""Drafts: kept sealed until their sender chooses, and offered to nobody else.

What became of one is told by its opening, which becomes the question's or the private information's: a choice
made twice, or after another one, finds what was made.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from bot.domain.care import Found, look, without
from bot.domain.draft import KEPT_FOR, MOST_DRAFTS, Draft, Edits, sealed_as
from bot.domain.errors import OldControl
from bot.domain.errors.asking import DraftGone, TooManyDrafts
from bot.domain.question import Audience, Question
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for_resident
from bot.services.memory import EarlierAnswer, earlier_answers
from bot.services.people import known_person_id
from bot.storage import drafts as rows
from bot.storage import questions, setup_drafts
from bot.storage.database import Connection, Write

# A team that is half set up, and nobody has gone on with.
SETUP_KEPT_FOR: Final = timedelta(days=30)
_LONGEST_OPENING: Final = 64


class Offered(Struct, frozen=True):
    """Not sent yet: what was noticed in the text, and answers to it that the team gave before.

    `edits`: the question that gets these words; None: they are a new one.
    """

    team: Team
    opening: str
    text: str
    audience: Audience
    meeting_id: int | None
    found: tuple[Found, ...]
    earlier: tuple[EarlierAnswer, ...]
    kept_until: datetime
    edits: Question | None = None


class NewDraft(Struct, frozen=True):
    """A draft before it has a row."""

    team: Team
    person_id: int
    meeting_id: int | None
    audience: Audience
    text: str
    opening: str
    found: tuple[Found, ...]
    earlier: tuple[EarlierAnswer, ...]
    made_at: datetime
    edits: Question | None = None


async def keep(ctx: Context, write: Write, new: NewDraft) -> Offered:
    """Keep a text for its sender to choose; it takes the place of the opening's last one.

    Raises OldControl for somebody else's opening, TooManyDrafts.
    """
    conn, opening = write.conn, new.opening
    if len(opening) > _LONGEST_OPENING:
        raise OldControl  # none of ours: its buttons would be too long for Discord
    before = await rows.by_opening(conn, opening)
    if before is None:
        if await rows.count(conn, new.person_id, new.team.id) >= MOST_DRAFTS:
            raise TooManyDrafts(MOST_DRAFTS)
    elif not await rows.drop(conn, opening, new.person_id):
        raise OldControl
    await rows.add(
        conn, team_id=new.team.id, person_id=new.person_id, meeting_id=new.meeting_id, audience=new.audience,
        sealed=ctx.vault.seal(new.text, sealed_as(opening)), opening=opening,
        found=dict.fromkeys(one.kind for one in new.found),
        earlier=[one.question_id for one in new.earlier], now=new.made_at,
        edits=Edits(new.edits.id, new.edits.version) if new.edits else None,
    )  # fmt: skip
    return Offered(
        new.team, opening, new.text, new.audience, new.meeting_id, new.found, new.earlier,
        new.made_at + KEPT_FOR, new.edits,
    )  # fmt: skip


async def offered_again(ctx: Context, conn: Connection, actor: Actor, team_id: int, opening: str) -> Offered:
    """What was offered, to who sent it. Raises UnknownTeam, DraftGone, VaultError."""
    team = await team_for_resident(conn, actor, team_id)
    draft, text = await own_draft(ctx, conn, actor, team_id, opening)
    edits = await questions.by_id(conn, draft.edits.question_id) if draft.edits else None
    found = look(text) if edits is None else newly_found(text, edits.text)
    earlier = await earlier_answers(conn, team, without(text, found)) if draft.earlier else ()
    return Offered(
        team, opening, text, draft.audience, draft.meeting_id, found, earlier, draft.made_at + KEPT_FOR, edits
    )


def newly_found(words: str, before: str) -> tuple[Found, ...]:
    """What points at somebody in new words and did not in those before: that was looked at when asked."""
    known = {before[one.start : one.end] for one in look(before)}
    return tuple(one for one in look(words) if words[one.start : one.end] not in known)


async def own_draft(
    ctx: Context, conn: Connection, actor: Actor, team_id: int, opening: str
) -> tuple[Draft, str]:
    """Return the actor's draft and its text. Raises DraftGone, also for somebody else's; VaultError."""
    found = await rows.by_opening(conn, opening)
    if found is None:
        raise DraftGone
    draft, sealed = found
    if draft.team_id != team_id or draft.person_id != await known_person_id(conn, actor):
        raise DraftGone
    return draft, ctx.vault.open(sealed, sealed_as(opening))


async def forget(actor: Actor, opening: str, write: Write) -> None:
    """Delete the actor's draft of this opening, if there is one."""
    person = await known_person_id(write.conn, actor)
    if person is not None:
        await rows.drop(write.conn, opening, person)


async def drop_old(ctx: Context, since: datetime | None) -> None:
    """Delete what nobody chose about for a week, and teams half set up a month ago; once a day is enough.

    `since`: when this was called last.
    """
    now = ctx.clock.now()
    if since is not None and since.date() == now.date():
        return

    async def work(write: Write) -> None:
        await rows.drop_old(write.conn, now - KEPT_FOR)
        await setup_drafts.drop_old(write.conn, now - SETUP_KEPT_FOR)

    await ctx.db.write(work)
