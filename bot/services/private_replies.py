"""What those who sent private information were told, and whether the DM arrived."""

from typing import Final

from bot.domain.private_information import PrivateInformation, PrivateReply
from bot.services.models import Delivery, ToldPrivately
from bot.storage import notices, private_acts
from bot.storage.database import Connection

# Discord's code for a person who takes no DMs from members of the server, or none of the bot's.
_DMS_CLOSED: Final = "50007"


async def told_about(conn: Connection, items: tuple[PrivateInformation, ...]) -> tuple[ToldPrivately, ...]:
    """What those who sent these were told, and whether the DMs arrived."""
    told = await private_acts.told(conn, tuple(item.id for item in items))
    ends = await notices.ends(conn, (nonce_of(one.item_id, one.kind) for one in told))
    return tuple(
        ToldPrivately(
            one.item_id, one.kind, one.reference, one.sent_at,
            _delivery(*ends.get(nonce_of(one.item_id, one.kind), (notices.DROPPED, None))),
        )
        for one in told
    )  # fmt: skip


def _delivery(state: str, error: str | None) -> Delivery:
    if state != notices.DROPPED:
        return Delivery.SENT if state == notices.SENT else Delivery.WAITING
    return Delivery.DMS_CLOSED if _DMS_CLOSED in (error or "") else Delivery.NOT_SURE


def nonce_of(item_id: int, kind: PrivateReply) -> str:
    """What the DM with this reply is known by, so that it goes out once."""
    return f"pr.{item_id}.{kind.value}"
