"""What of the start can be seen without Discord; the rest of it is in tests/wire."""

from pathlib import Path

from bot.client import Client
from bot.cogs import AT_ONCE, SOON_AFTER
from tests.builders import open_context


async def test_what_residents_do_is_there_first_and_everything_a_moment_later(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1, hurried=True)

        await client.load_cogs(up_to=len(SOON_AFTER))
        at_once = {command.name for command in client.tree.get_commands()}
        verbs_at_once = client.router.verbs
        await client.load_cogs()
        in_all = {command.name for command in client.tree.get_commands()}

    assert at_once == {"ask", "my-questions"}
    assert {"ask", "ask_form", "want", "mine"} <= verbs_at_once < client.router.verbs
    assert at_once < in_all
    assert len(client.cogs) == len(AT_ONCE) + len(SOON_AFTER)


async def test_loading_once_more_changes_nothing(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1)

        await client.load_cogs()
        verbs = client.router.verbs
        await client.load_cogs()

    assert client.router.verbs == verbs
