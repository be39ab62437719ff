"""What Discord shows of somebody who is erased and no row tells any more: their role, and the DMs to them.

Of a DM there is a row for as long as notices are kept; older ones are found in what Discord has of it.

It is put in the outbox in the erasing's own transaction, so that a bot that is killed goes on at its next
start. The rows hold the ids that the call needs, that of the account sealed, and go once it is made.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from bot.services.context import Context
from bot.services.notices import Notice, NoticeKind, ping_room
from bot.storage import erasing, notices
from bot.storage.database import Connection, Write


class Left(Struct, frozen=True):
    """What is to be undone, each with a team: roles as server, user and role; DMs as channel and message.

    `looked_for`: a team and the user, to whom there may be DMs of which no row tells any more.
    """

    roles: tuple[tuple[int, int, int, int], ...]
    dms: tuple[tuple[int, int, int], ...]
    looked_for: tuple[int, int] | None


async def left_of(conn: Connection, person: int) -> Left:
    """What there is of a person's, as long as their rows say so."""
    return Left(
        await erasing.roles_of(conn, person),
        await notices.sent_to(conn, person),
        await erasing.account_of(conn, person),
    )


async def take_back(ctx: Context, write: Write, left: Left, now: datetime) -> None:
    """Have all of it undone."""
    for team, guild, user, role in left.roles:
        told = f"{guild}.{ctx.vault.person_key(user)}.{role}.{now.timestamp()}".encode()
        nonce = hashlib.blake2b(told, digest_size=12).hexdigest()
        data: dict[str, int | str] = {"guild": guild, "user": _sealed(ctx, user, nonce), "role": role}
        await ping_room(write, team, NoticeKind.TAKE_ROLE, data, now, nonce=nonce)
    for team, channel, message in left.dms:
        await _take_back_one(write, team, channel, message, now)
    if left.looked_for is not None:
        team, user = left.looked_for
        told = f"{ctx.vault.person_key(user)}.{now.timestamp()}".encode()
        nonce = hashlib.blake2b(told, digest_size=12).hexdigest()
        await ping_room(
            write, team, NoticeKind.LOOK_BACK, {"user": _sealed(ctx, user, nonce)}, now, nonce=nonce
        )


async def take_back_all(
    write: Write, *, of: Notice, channel: int, messages: Iterable[int], now: datetime
) -> None:
    """Have these DMs deleted, which Discord has of somebody who was erased."""
    for message in messages:
        await _take_back_one(write, of.team_id, channel, message, now)


async def _take_back_one(write: Write, team: int, channel: int, message: int, now: datetime) -> None:
    data = {"channel": channel, "message": message}
    await ping_room(write, team, NoticeKind.TAKE_BACK, data, now, nonce=f"x{message}")


def role_to_take(ctx: Context, notice: Notice) -> tuple[int, int, int]:
    """Discord's ids of server, user and role. Raises VaultError if another key sealed it."""
    return int(notice.data["guild"]), user_of(ctx, notice), int(notice.data["role"])


def user_of(ctx: Context, notice: Notice) -> int:
    """Discord's id of who was erased. Raises VaultError if another key sealed it."""
    return int(ctx.vault.open(b64decode(notice.data["user"]), _context(notice.nonce)))


def _sealed(ctx: Context, user: int, nonce: str) -> str:
    return b64encode(ctx.vault.seal(str(user), _context(nonce))).decode()


async def note_undone(write: Write, notice_id: int) -> bool:
    """It is done, or never will be: nothing of it is kept."""
    return await notices.remove(write.conn, notice_id)


def _context(nonce: str) -> str:
    return f"take_role:{nonce}"
