"""A server that takes the bot out is known by the moment; back in it, the clock stops."""

import pytest
import sqlalchemy as sa

from bot.reconciler.reconciler import Reconciler
from bot.services.servers import server_left
from bot.storage.tables import server
from tests.reconciler.hosting import FAST, Host

pytestmark = pytest.mark.box


async def left_at(host: Host) -> object:
    async with host.ctx.db.read() as conn:
        return (await conn.execute(sa.select(server.c.left_at))).scalar_one()


async def test_taken_out_and_taken_back(host: Host) -> None:
    await host.team()
    guild = host.client.get_guild(host.guild.id)
    host.client.dispatch("guild_remove", guild)
    await host.settled()
    assert await left_at(host) is not None
    host.client.dispatch("guild_join", guild)
    await host.settled()
    assert await left_at(host) is None


async def test_at_a_login_servers_are_compared_with_the_rows(host: Host) -> None:
    await host.team()
    host.client.dispatch("guild_remove", host.client.get_guild(host.guild.id))
    await host.settled()
    host.client.dispatch("ready")
    await host.settled()
    assert await left_at(host) is None, "it is in it, whatever was missed"


async def test_a_reconciler_that_begins_after_the_login_compares_them_too(host: Host) -> None:
    await host.team()
    await host.client.wait_until_ready()
    await host.reconciler.stop()
    await server_left(host.ctx, host.guild.id)
    late = Reconciler(host.ctx, host.client, limits=FAST)
    await late.start()
    try:
        await late.settled()
        assert await left_at(host) is None
    finally:
        await late.stop()
