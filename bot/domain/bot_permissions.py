"""The permissions the bot needs in a server: what the invite link asks for and `/team check` looks for.

Names are those of Discord's documentation, in lower case; values are the bits.
Source: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
"""

from types import MappingProxyType
from typing import Final

NEEDED: Final = MappingProxyType(
    {
        "view_channel": 1 << 10,
        "manage_channels": 1 << 4,  # category, channels, forum; and to remove meeting channels
        "manage_roles": 1 << 28,  # a channel's overwrites once it is there; the subscribers' role
        "send_messages": 1 << 11,
        "send_messages_in_threads": 1 << 38,
        "create_public_threads": 1 << 35,  # a meeting's record where there can be no forum
        "create_private_threads": 1 << 36,  # makes none: a bot may deny others only what it holds itself
        "manage_threads": 1 << 34,
        "embed_links": 1 << 14,
        "attach_files": 1 << 15,
        "read_message_history": 1 << 16,  # to find before making again, and to list pins
        "pin_messages": 1 << 51,
        "mention_everyone": 1 << 17,  # to ping a role that is not mentionable
        "create_events": 1 << 44,  # also lets it edit and delete its own, so Manage Events is not needed
    }
)
# All of them as the number an invite link takes.
NEEDED_VALUE: Final = sum(NEEDED.values())
