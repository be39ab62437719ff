"""What no bot and no member could do, done to the simulated server from outside: to set a scene."""

import discord
from simcord.actors import MemberActor

from tests.support.discord import World


def take_from_bot(world: World, *permissions: str) -> None:
    """Take server-wide permissions from the bot's own role."""
    guild = world.guild.me.guild if world.guild.me else None
    assert guild is not None
    role = guild.self_role
    assert role is not None
    left = discord.Permissions(role.permissions.value)
    left.update(**dict.fromkeys(permissions, False))
    world.env.backend.edit_role(world.guild.id, role.id, {"permissions": left.value})


def let_use(world: World, person: MemberActor, command: str) -> None:
    """Let a member use a command that is hidden from them, as a server's settings can."""
    found = world.env.backend.find_command(command, world.guild.id)
    assert found is not None
    world.guild.set_command_permissions(int(found["id"]), {person: True})
