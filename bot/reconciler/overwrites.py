"""Who may do what in the channels the bot makes, as permission overwrites.

A bot may grant or deny only what it holds itself, so everything else is left out. The bot's own overwrite
stands first: denying everybody Send Messages would lock the bot out too.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

import discord

from bot.domain.team import Team
from bot.storage.views import Kind

Target: TypeAlias = discord.Role | discord.Member | discord.Object
Overwrites: TypeAlias = dict[Target, discord.PermissionOverwrite]

# Every way to put a message into a channel.
WRITING: Final = discord.Permissions(
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    create_private_threads=True,
    send_polls=True,
)
_OWN: Final = discord.Permissions(
    view_channel=True,
    read_message_history=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    create_private_threads=True,  # only so that what everybody is denied is not denied to the bot
    embed_links=True,
    attach_files=True,
    pin_messages=True,
    manage_messages=True,
    manage_channels=True,
    manage_threads=True,
)
_READING: Final = discord.Permissions(view_channel=True, read_message_history=True)
_NONE: Final = discord.Permissions.none()


def overwrites_for(kind: Kind, guild: discord.Guild, team: Team) -> Overwrites:
    """The overwrites of a channel of this kind, the bot's own first.

    Meeting, news and past meetings: everybody reads, only the bot writes. Officers' room: officers and
    moderators read and write, nobody else sees it.
    """
    staff = [guild.get_role(team.officers_role_id), guild.get_role(team.moderators_role_id)]
    own: Overwrites = {guild.me: _overwrite(guild, _OWN, _NONE)}
    if kind is Kind.CATEGORY:
        return own
    if kind is Kind.OFFICERS_ROOM:
        room = _READING | discord.Permissions(send_messages=True)
        seen = {role: _overwrite(guild, room, _NONE) for role in staff if role is not None}
        return own | {guild.default_role: _overwrite(guild, _NONE, _READING)} | seen
    return own | {guild.default_role: _overwrite(guild, _READING, WRITING)}


def corrected(
    now: Mapping[Target, discord.PermissionOverwrite], wanted: Overwrites, *, silent: bool
) -> Overwrites:
    """Those of the overwrites that must change, as they should be; what else people set is left alone.

    `silent`: nobody but the bot may write, so what people granted of that is taken back.
    """
    changed: Overwrites = {}
    wanted_by_id = {target.id: (target, overwrite) for target, overwrite in wanted.items()}
    now_by_id = {target.id: overwrite for target, overwrite in now.items()}
    for target_id, (target, overwrite) in wanted_by_id.items():
        allow, deny = now_by_id.get(target_id, discord.PermissionOverwrite()).pair()
        ours, ours_not = overwrite.pair()
        better = discord.PermissionOverwrite.from_pair((allow & ~ours_not) | ours, (deny & ~ours) | ours_not)
        if better.pair() != (allow, deny):
            changed[target] = better
    for other, overwrite in now.items() if silent else ():
        allow, deny = overwrite.pair()
        if other.id not in wanted_by_id and (allow & WRITING).value:
            changed[other] = discord.PermissionOverwrite.from_pair(allow & ~WRITING, deny)
    return changed


def _overwrite(
    guild: discord.Guild, allow: discord.Permissions, deny: discord.Permissions
) -> discord.PermissionOverwrite:
    held = guild.me.guild_permissions
    if held.administrator:
        held = discord.Permissions.all()
    return discord.PermissionOverwrite.from_pair(allow & held, deny & held)
