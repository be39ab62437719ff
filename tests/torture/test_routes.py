"""The routes are read from the bot's source and from discord.py's."""

import discord

from torture.discordpy import CDN, routes_of
from torture.routes import Routes, read, routes_in_code

MODULE = "bot/reconciler/new.py"


def found_in(source: str) -> Routes:
    found = Routes()
    read(source, MODULE, found)
    return found


def test_a_method_of_discord_py_is_followed_to_the_routes_it_requests() -> None:
    assert routes_of(discord.TextChannel, "send") == {"POST /channels/{id}/messages"}
    assert routes_of(discord.ScheduledEvent, "start") == {"PATCH /guilds/{id}/scheduled-events/{id}"}
    assert routes_of(discord.InteractionResponse, "defer") == {"POST /interactions/{id}/{token}/callback"}
    assert routes_of(discord.Attachment, "read") == {CDN}
    assert routes_of(discord.Guild, "get_channel") == frozenset()


def test_every_call_in_the_source_is_known() -> None:
    code = routes_in_code()
    assert code.unknown == []
    assert {"POST /channels/{id}/threads", "PUT /applications/{id}/commands", CDN} <= code.all
    assert "PATCH /guilds/{id}/channels" not in code.all
    assert "bot/client.py:" in code.who("PUT /applications/{id}/commands")


def test_a_call_that_is_added_is_found_even_if_it_is_only_handed_on() -> None:
    found = found_in("async def f(job, message):\n    await job.call(message.unpin)\n")
    assert found.all == {"DELETE /channels/{id}/messages/pins/{id}"}
    assert found.who(*found.all) == f"{MODULE}:2 (message.unpin)"


def test_a_call_on_something_unknown_is_told_with_its_place() -> None:
    found = found_in("async def f(somebody):\n    await somebody.ban()\n")
    assert found.unknown == [
        f"nobody says what somebody is, and which routes somebody.ban uses, at {MODULE}:2"
    ]


def test_what_is_seen_at_work_and_not_in_the_source_is_told() -> None:
    found = found_in("async def f(message):\n    await message.pin()\n")
    assert found.unforeseen(["PUT /channels/{id}/messages/pins/{id}"]) == []
    assert found.unforeseen(["GET /voice/regions"]) == [
        "GET /voice/regions was asked for, and no call in the source says so"
    ]
