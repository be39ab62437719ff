"""The room of the rehearsal: the server, its people, and where to look for what the bot makes."""

import re
from collections.abc import Callable, Sequence
from typing import Final

import discord

from bot.domain.bot_permissions import NEEDED_VALUE
from bot.rehearsal import cast
from bot.rehearsal.box import Box, Channel, Reply, ShownMessage

_NUMBER: Final = re.compile(r"[Qq]uestion (?:is number )?\**(\d+)")


class WentWrong(Exception):
    """The rehearsal did not go as it should; the text says what was seen."""


class Stage:
    """The server with everybody in it; with fewer or other `residents` than the cast's, if they are named.

    Without `community` it has no forums and no announcement channels.
    """

    def __init__(
        self,
        box: Box,
        name: str = cast.TEAM,
        residents: Sequence[str] = cast.RESIDENTS,
        *,
        community: bool = True,
    ) -> None:
        self.box: Final = box
        self.guild: Final = box.add_guild(
            name, community=community, bot_permissions=discord.Permissions(NEEDED_VALUE), locale="en-GB"
        )
        officers = box.add_role(self.guild, "Officers")
        moderators = box.add_role(self.guild, "Moderators")
        self.officers_role: Final = officers
        self.moderators_role: Final = moderators
        self.lobby: Final = box.add_channel(self.guild, "lobby", "text")
        manage = discord.Permissions(manage_guild=True)
        self.admin: Final = box.add_member(self.guild, cast.ADMINISTRATOR, permissions=manage)
        self.officer: Final = box.add_member(self.guild, cast.OFFICER, roles=[officers])
        self.moderator: Final = box.add_member(self.guild, cast.MODERATOR, roles=[moderators])
        self.residents: Final = tuple(box.add_member(self.guild, name) for name in residents)

    async def set_up_team(self) -> Reply:
        """The administrator sets the team up; the reply says that it is wanted, its channels come after."""
        return await self.admin.slash(
            "team setup", self.lobby, name=cast.TEAM, officers=self.officers_role,
            moderators=self.moderators_role, zone="Europe/London", organisation=cast.ORGANISATION,
            official_page=cast.OFFICIAL_PAGE,
        )  # fmt: skip

    async def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until Discord shows something. Raises NotYet."""
        await self.box.until(condition, what, seconds=30)

    async def until_channel(self, condition: Callable[[Channel], bool], what: str) -> Channel:
        """The first channel of which this holds, as soon as it is there."""
        found: list[Channel] = []

        def look() -> bool:
            found[:] = [channel for channel in self.box.channels(self.guild) if condition(channel)]
            return bool(found)

        await self.until(look, what)
        return found[0]

    def find_message(self, channel: Channel, *words: str) -> ShownMessage | None:
        """The newest message of a channel that says all this."""
        for message in reversed(self.box.messages(channel)):
            if all(word in message.text() for word in words):
                return message
        return None

    async def until_message(
        self, channel: Channel, condition: Callable[[ShownMessage], bool]
    ) -> ShownMessage:
        """The newest message of a channel of which this holds, as soon as it is there."""
        found: list[ShownMessage] = []

        def look() -> bool:
            found[:] = [message for message in self.box.messages(channel) if condition(message)]
            return bool(found)

        await self.until(look, f"a message in {channel.name}")
        return found[-1]

    async def message(self, channel: Channel, *words: str) -> ShownMessage:
        """The newest message that says all this, as soon as it is there."""
        return await self.until_message(
            channel, lambda message: all(word in message.text() for word in words)
        )


def question_number(text: str) -> int:
    """The question's number in a receipt or on a desk. Raises WentWrong."""
    found = _NUMBER.search(text)
    if found is None:
        raise WentWrong(f"there is no question's number in: {text!r}")
    return int(found[1])


def must_say(reply: Reply, *words: str) -> Reply:
    """Check that a reply says all this. Raises WentWrong."""
    text = reply.text()
    if not all(word.casefold() in text.casefold() for word in words):
        raise WentWrong(f"{reply.what}: the reply should say {words}, and says: {text!r}")
    return reply


def is_category(channel: Channel) -> bool:
    """Whether it holds channels rather than messages."""
    return int(channel.type) == discord.ChannelType.category.value


def has_button(message: ShownMessage | Reply, label: str) -> bool:
    """Whether a message has the button."""
    shown = message.shown if isinstance(message, Reply) else message
    return any(button.label == label for button in shown.buttons)
