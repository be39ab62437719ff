"""What an officer, moderator or administrator did, written down in the transaction that does it."""

from datetime import datetime

from bot.domain.team import Actor
from bot.services.people import person_id
from bot.storage import actions
from bot.storage.database import Write


async def note(
    write: Write, actor: Actor, team_id: int, what: str, on_kind: str, on_id: int, now: datetime,
    why: str | None = None, once: str | None = None,
) -> None:  # fmt: skip
    """Write a line of the record of actions; `why` is the actor's own words, never a resident's.

    `once` is what `actions.log` says of it; call that where the actor's row is at hand for more than this.
    """
    person = await person_id(write, actor, now)
    await actions.log(write.conn, team_id, person, what, on_kind, on_id, now, why, once)
