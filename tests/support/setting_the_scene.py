"""What no bot and no member could do, done to the simulated server from outside: to set a scene."""

from typing import Any

import discord
from simcord.actors import MemberActor, _component_interaction
from simcord.builders import ChannelHandle, RoleHandle
from simcord.results import InteractionResult

from tests.support.discord import World


def take_from_bot(world: World, *permissions: str) -> None:
    """Take server-wide permissions from the bot's own role."""
    me = world.guild.me
    assert me is not None
    role = next(role for role in me.roles if role.managed)
    left = discord.Permissions(role.permissions.value)
    left.update(**dict.fromkeys(permissions, False))
    world.env.backend.edit_role(world.guild.id, role.id, {"permissions": left.value})


def let_use(world: World, person: MemberActor, command: str) -> None:
    """Let a member use a command that is hidden from them, as a server's settings can."""
    found = world.env.backend.find_command(command, world.guild.id)
    assert found is not None
    world.guild.set_command_permissions(int(found["id"]), {person: True})


def not_sent_yet(form: InteractionResult) -> InteractionResult:
    """The form as Discord sends it a second time, when the first answer was lost on the way."""
    form._interaction.modal_consumed = False
    return form


async def press_forged(
    world: World, person: MemberActor, message: discord.Message, custom_id: str, *chosen: str
) -> InteractionResult:
    """Press a button that the message has not: an id copied from elsewhere, or made up.

    With something `chosen`, it is a select.
    """
    stored = world.env.backend.get_message(message.channel.id, message.id)
    data: dict[str, Any] = {"custom_id": custom_id, "component_type": 3 if chosen else 2}
    if chosen:
        data["values"] = list(chosen)
    return await _component_interaction(person, stored, data)


async def delete_channel(world: World, channel: ChannelHandle) -> None:
    """Somebody who may deletes a channel."""
    world.env.backend.delete_channel(channel.id)
    await world.moment()


async def delete_message(world: World, message: discord.Message) -> None:
    """Somebody who may deletes a message. The bot is not told: its intents don't bring that."""
    world.env.backend.delete_message(message.channel.id, message.id)
    await world.moment()


async def clone_channel(world: World, channel: ChannelHandle) -> ChannelHandle:
    """Somebody presses "Clone channel": another with the same name, topic, overwrites and category."""
    made = channel._channel
    copy = world.env.backend.create_channel(
        world.guild.id, made.name, overwrites=list(made.overwrites), topic=made.topic,
        parent_id=made.parent_id,
    )  # fmt: skip
    await world.moment()
    return ChannelHandle(world.env, world.guild, copy)


async def give_role(world: World, person: MemberActor, role: RoleHandle) -> None:
    """Somebody who may gives a member a role."""
    world.env.backend.add_member_role(world.guild.id, person.id, role.id)
    await world.moment()


def lose_the_line_after(world: World, calls: int) -> None:
    """Let so many of the bot's writes through; do the next but lose its answer; then let nothing through.

    Replies to people go another way and are not touched. The next bot has a line of its own.
    """
    http: Any = world.client.http
    real, made = http.request, 0

    async def request(route: Any, **more: Any) -> Any:
        nonlocal made
        writes = route.method != "GET"
        made += writes
        if made <= calls:
            return await real(route, **more)
        if writes and made == calls + 1:
            await real(route, **more)
        raise ConnectionResetError("the line is cut")

    http.request = request
