"""Whether the simulated Discord shows what the database says, by the rehearsal's own comparison."""

from collections.abc import Collection
from typing import Any

from bot.rehearsal.box.world import World as Reading
from bot.rehearsal.comparing import compare
from tests.support.discord import World


async def faults_of(world: World, made_by_people: Collection[int] = ()) -> list[str]:
    """Each difference in a sentence. Time passes first, so that all is shown that was put off."""
    await world.pass_time(minutes=3)
    looking: Any = Reading.__new__(Reading)
    looking.backend = world.env.backend
    known = {world.lobby.id, *made_by_people}
    return await compare(world.client.ctx.db, looking, world.guild._guild, known)
