"""The link that brings somebody into a Discord server."""

import re
from typing import Final

from bot.domain.errors.dates import NotAnInvite

MAX_INVITE: Final = 100  # characters, as typed
# https://support.discord.com/hc/en-us/articles/208866998: discord.gg/…, discord.com/invite/…; a code is made
# of letters and digits, a server's own of hyphens too.
_INVITE: Final = re.compile(
    r"(?:https?://)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com/invite)/(?P<code>[A-Za-z0-9-]{2,32})"
    r"/?(?:\?[\w=&%.-]*)?",
    re.ASCII,
)


def invite_link(text: str) -> str:
    """Return an invite as it is printed: "https://discord.gg/…". Raises NotAnInvite."""
    found = _INVITE.fullmatch(text.strip())
    if found is None:
        raise NotAnInvite(text.strip())
    return f"https://discord.gg/{found['code']}"
