"""What of the start can be seen without Discord; the rest of it is in tests/wire."""

import asyncio
from pathlib import Path

import discord
import pytest

from bot.client import Client
from bot.cogs import COGS
from tests.builders import open_context


def names_of(client: Client) -> set[str]:
    """Every command and subcommand."""
    return {
        command.qualified_name
        for kind in discord.AppCommandType
        for command in client.tree.walk_commands(type=kind)
    }


async def all_names(tmp_path: Path) -> set[str]:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1)
        await client.load_cogs()
        return names_of(client)


@pytest.mark.parametrize("name", sorted({name for cog in COGS for name in cog.commands}))
async def test_who_sends_a_command_has_all_of_it_loaded_and_nothing_else(tmp_path: Path, name: str) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1, hurried=True)
        await client.load_command(name)
        needed = {cog.name for cog in COGS if name in cog.commands}
        assert {type(one).__name__ for one in client.cogs.values()} == needed
        whole = {one for one in await all_names(tmp_path) if one == name or one.startswith(f"{name} ")}
        assert whole
        assert whole <= names_of(client)
        await client.load_cogs()
        assert names_of(client) == await all_names(tmp_path), "whatever was loaded first"


async def test_each_command_is_known_before_its_cog_is_loaded(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1, hurried=True)
        await client.load_command("there is none")
        known = {name for cog in COGS for name in cog.commands}
        assert {command.name for command in client.tree.get_commands()} == known
        assert len(client.cogs) == len(COGS)


async def test_what_a_crowd_presses_is_loaded_first(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1, hurried=True)
        await client.load_cogs(lambda: "ask_form" in client.router.verbs)
        assert len(client.cogs) == 1


async def test_loading_once_more_changes_nothing(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1)

        await client.load_cogs()
        verbs = client.router.verbs
        await client.load_cogs()

    assert client.router.verbs == verbs


async def test_who_sends_a_command_while_all_is_loaded_waits_for_no_other(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1, hurried=True)
        loading = asyncio.create_task(client.load_cogs())
        await client.load_cogs(lambda: bool(client.cogs))
        await client.load_command("stats")
        assert client.is_loading
        await loading
        assert len(client.cogs) == len(COGS)
