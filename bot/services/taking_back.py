"""What Discord shows of somebody who is erased and no row tells any more: their role, and the DMs to them.

It is put in the outbox in the erasing's own transaction, so that a bot that is killed goes on at its next
start. The rows hold the ids that the call needs, that of the account sealed, and go once it is made.
"""

import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime

from bot.services.context import Context
from bot.services.notices import Notice, NoticeKind, ping_room
from bot.storage import erasing, notices
from bot.storage.database import Connection, Write


@dataclass(frozen=True, slots=True)
class Left:
    """What is to be undone, each with a team: roles as server, user and role; DMs as channel and message."""

    roles: tuple[tuple[int, int, int, int], ...]
    dms: tuple[tuple[int, int, int], ...]


async def left_of(conn: Connection, person: int) -> Left:
    """What there is of a person's, as long as their rows say so."""
    return Left(await erasing.roles_of(conn, person), await notices.sent_to(conn, person))


async def take_back(ctx: Context, write: Write, left: Left, now: datetime) -> None:
    """Have all of it undone."""
    for team, guild, user, role in left.roles:
        told = f"{guild}.{ctx.vault.person_key(user)}.{role}.{now.timestamp()}".encode()
        nonce = hashlib.blake2b(told, digest_size=12).hexdigest()
        sealed = b64encode(ctx.vault.seal(str(user), _context(nonce))).decode()
        data: dict[str, int | str] = {"guild": guild, "user": sealed, "role": role}
        await ping_room(write, team, NoticeKind.TAKE_ROLE, data, now, nonce=nonce)
    for team, channel, message in left.dms:
        data = {"channel": channel, "message": message}
        await ping_room(write, team, NoticeKind.TAKE_BACK, data, now, nonce=f"x{message}")


def role_to_take(ctx: Context, notice: Notice) -> tuple[int, int, int]:
    """Discord's ids of server, user and role. Raises VaultError if another key sealed it."""
    user = int(ctx.vault.open(b64decode(notice.data["user"]), _context(notice.nonce)))
    return int(notice.data["guild"]), user, int(notice.data["role"])


async def note_undone(write: Write, notice_id: int) -> bool:
    """It is done, or never will be: nothing of it is kept."""
    return await notices.remove(write.conn, notice_id)


def _context(nonce: str) -> str:
    return f"take_role:{nonce}"
