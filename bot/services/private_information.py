"""Private information: received sealed, opened one by one by officers only, each opening on record.

What officers then do with it stands in `private_acts`.
"""

from typing import Final

from msgspec import Struct

from bot.domain.errors import NobodyThere, OldControl, PrivateInformationOff, UnknownPrivateInformation
from bot.domain.errors.asking import DraftGone
from bot.domain.permissions import OWN_OFFICERS
from bot.domain.safety import Alarm, alarm
from bot.domain.team import Actor, Team
from bot.domain.text import clean
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for, team_for_resident
from bot.services.models import OpenedPrivateInformation, PrivatePage
from bot.services.notices import NoticeKind, ping_room
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.private_acts import copy_deleted
from bot.services.private_replies import told_about
from bot.services.restricting import refuse_restricted, telling_once
from bot.services.teams import teams_of
from bot.storage import drafts, outcomes, private, private_acts
from bot.storage.database import Write
from bot.storage.views import Kind, want

# An alarming text is kept though it is longer than a question may be: as much as a form of Discord's holds.
MAX_KEPT: Final = 4000
A_PAGE: Final = 10


class ReceivedPrivately(Struct, frozen=True):
    """Only officers can read it. `urgent`: the words suggest danger; nobody may be reading them now."""

    team: Team
    number: int
    urgent: bool
    someone_in_danger: bool
    repeated_submit: bool


async def receive(
    ctx: Context, actor: Actor, team_id: int, text: str, opening: str, danger: Alarm | None = None, *,
    of_draft: bool = False,
) -> ReceivedPrivately:  # fmt: skip
    """Keep a text as private information; with an alarm as urgent, even where the team takes none.

    A draft of the same opening goes; with `of_draft` there must be one. It is counted nowhere in public.
    Raises PrivateInformationOff, UnknownTeam, OldControl, DraftGone, and Restricted without an alarm: no mute
    or block keeps a cry for help from being heard.
    """
    now = ctx.clock.now()
    sealed = ctx.vault.seal(clean(text)[:MAX_KEPT], _context(opening))
    in_danger = danger is not None and danger.someone_in_danger

    async def work(write: Write) -> ReceivedPrivately:
        team = await team_for_resident(write.conn, actor, team_id)
        if danger is None and not team.private_on:
            raise PrivateInformationOff(team.name, text, team.preset)
        person = await person_id(write, actor, now)
        before = await private.by_opening(write.conn, opening)
        if before is not None:
            item, sender = before
            if sender != person or item.team_id != team_id:
                raise OldControl
            return ReceivedPrivately(team, item.number, item.urgent, in_danger, repeated_submit=True)
        if not await drafts.drop(write.conn, opening, person) and of_draft:
            raise DraftGone
        if danger is None:
            await refuse_restricted(write.conn, ctx.vault, team, actor)
        number = await private.next_number(write.conn, team_id)
        kind = danger.kind if danger else None
        row_id = await private.add(
            write.conn, team_id, number, person, alarm=kind, sealed=sealed, opening=opening, now=now
        )  # fmt: skip
        if danger is not None:
            data: dict[str, int | str] = {"number": number}
            nonce = f"urgent.{row_id}"
            await ping_room(write, team_id, NoticeKind.URGENT, data, now, nonce=nonce, urgent=True)
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        return ReceivedPrivately(team, number, danger is not None, in_danger, repeated_submit=False)

    async with telling_once(ctx):
        return await ctx.db.write(work)


async def cry_for_help(ctx: Context, actor: Actor, text: str, opening: str) -> ReceivedPrivately | None:
    """Take a text that nobody said a team for: with an alarm, every team of the server gets it as urgent.

    None without an alarm: then nothing was kept. Raises NobodyThere for one in a server without teams.
    """
    danger = alarm(text)
    if danger is None:
        return None
    received = None
    for team in await teams_of(ctx, actor.guild_id or 0):
        outcome = await receive(ctx, actor, team.id, text, f"{opening}.{team.id}", danger)
        received = received or outcome
    if received is None:
        raise NobodyThere
    return received


async def private_page(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> PrivatePage:
    """A page of the list, without any text: unopened first, handled ones last. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, OWN_OFFICERS)
        total = await private.count(conn, team_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        items = await private.page(conn, team_id, A_PAGE, (page - 1) * A_PAGE)
        return PrivatePage(
            team, items, total, page, pages,
            told=await told_about(conn, items),
            outcomes_to_approve=await outcomes.count_waiting(conn, team_id),
        )  # fmt: skip


async def open_private_information(
    ctx: Context, actor: Actor, team_id: int, number: int
) -> OpenedPrivateInformation:
    """Open one for this officer alone; the opening is logged.

    Raises NotAllowed, UnknownPrivateInformation, CopyDeleted; VaultError if another key sealed it. Nothing is
    logged then.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> OpenedPrivateInformation:
        team = await team_for(write.conn, actor, team_id, OWN_OFFICERS)
        found = await private.open_one(write.conn, team_id, number)
        if found is None:
            raise UnknownPrivateInformation(number)
        item, sealed, opening, sender = found
        if item.deleted_at is not None:
            raise copy_deleted(item)
        text = ctx.vault.open(sealed, _context(opening))
        await officer_acts(write, actor, team, now)
        await note(write, actor, team_id, "opened", "private_information", item.id, now)
        if item.opened_times == 1:
            await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        lately = await private_acts.count_lately(write.conn, item, sender)
        return OpenedPrivateInformation(team, item, text, lately)

    return await ctx.db.write(work)


def _context(opening: str) -> str:
    """What a sealed text is bound to, known before there is a row."""
    return f"private_information:{opening}"
