"""A copy of all that is kept about a person, for that person alone."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.people import known_person_id
from bot.storage import person_data
from bot.storage.person_data import SEALED, THEIRS, Part
from bot.storage.vault import VaultError

__all__ = ["THEIRS", "CopyOfMine", "Part", "copy_of_mine"]


class CopyOfMine(Struct, frozen=True):
    """Everything, as it stands at one moment. `person` is empty if there is nothing at all."""

    made_at: datetime
    person: Mapping[str, Any]
    parts: tuple[Part, ...]


async def copy_of_mine(ctx: Context, actor: Actor) -> CopyOfMine:
    """Collect what every table holds about the actor; what was sealed is opened for them."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        person = await known_person_id(conn, actor)
        if person is None:
            return CopyOfMine(now, {}, ())
        key = ctx.vault.person_key(actor.user_id)
        itself, parts = await person_data.all_about(conn, person, key)
    return CopyOfMine(now, itself, tuple(_opened(ctx, part) for part in parts))


def _opened(ctx: Context, part: Part) -> Part:
    table = part.name.split(".")[0]
    if table not in SEALED:
        return part
    return Part(part.name, tuple(_open_row(ctx, table, row) for row in part.rows))


def _open_row(ctx: Context, table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    rest = {name: value for name, value in row.items() if name not in ("sealed", "opening")}
    sealed = row.get("sealed")
    if not sealed:  # an officer's own act, or emptied since
        return rest
    try:
        text = ctx.vault.open(sealed, f"{table}:{row['opening']}")
    except VaultError:  # with another key: the copy must be had all the same
        return rest
    return rest | {"text": text}
