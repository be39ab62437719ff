"""The link that brings somebody into a Discord server."""

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.errors import DomainError

# https://support.discord.com/hc/en-us/articles/208866998: discord.gg/…, discord.com/invite/…; a code is made
# of letters and digits, a server's own of hyphens too.
_INVITE: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com/invite)/(?P<code>[A-Za-z0-9-]{2,32})"
    r"/?(?:\?[\w=&%.-]*)?",
    re.ASCII,
)


@dataclass(eq=False)
class NotAnInvite(DomainError):
    """What was given is no invite link of Discord's."""

    text: str


@dataclass(eq=False)
class InviteLeadsElsewhere(DomainError):
    """The invite does not lead into this server: it has run out, was never one, or is another server's."""

    gone: bool


@dataclass(eq=False)
class NoInvite(DomainError):
    """The team has no invite link yet, which a poster needs."""

    team: str


def invite_link(text: str) -> str:
    """Return an invite as it is printed: "https://discord.gg/…". Raises NotAnInvite."""
    found = _INVITE.fullmatch(text.strip())
    if found is None:
        raise NotAnInvite(text.strip())
    return f"https://discord.gg/{found['code']}"
