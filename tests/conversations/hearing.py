"""What conversations about subscribing share."""

from simcord.actors import MemberActor
from simcord.builders import RoleHandle
from simcord.results import ResponseMessage

from tests.conversations.scenes import page
from tests.support.discord import World
from tests.support.reading import texts_of

HOW = "bm:hear_how_pick:1"
WHAT = "bm:hear_what_pick:1"
SOON = "1 January 2026 02:00"


async def subscribe(world: World, person: MemberActor, way: str) -> ResponseMessage:
    """Somebody chooses a way on their page; the page as it is then."""
    on = page(await person.slash(world.lobby, "subscribe"))
    await person.select(on, [way], custom_id=HOW)
    await world.moment()
    return page(await person.slash(world.lobby, "subscribe"))


async def subscribed(world: World) -> list[tuple[str, bool, bool]]:
    async with world.client.ctx.db.read() as conn:
        rows = await conn.exec_driver_sql("SELECT route, digests, reminders FROM subscription")
        return [(row[0], bool(row[1]), bool(row[2])) for row in rows]


def dms(person: MemberActor) -> list[str]:
    return [texts_of(message) for message in person.user.dm_channel.history()]


def has_role(world: World, person: MemberActor, role: RoleHandle) -> bool:
    return role.id in world.env.backend.get_member(world.guild.id, person.id).role_ids


async def reminded(world: World) -> None:
    """A meeting comes, and its reminder goes out."""
    await world.officer.slash(world.lobby, "meeting schedule", when=SOON)
    await world.pass_time(minutes=61)
