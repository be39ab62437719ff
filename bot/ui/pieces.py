"""A piece: one message as it should stand, ready to send, to edit and to compare."""

import hashlib
import io
import json
from itertools import zip_longest
from typing import Any, Final, Self

import discord
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.text import shorten
from bot.ui.base import Buttons, Page
from bot.ui.markers import Marker

# https://discord.com/developers/docs/resources/message: an attachment's description.
MAX_ALT: Final = 1024


class Piece(Struct, frozen=True):
    """One message. Either `content`, with `view` for the buttons under it, or a whole `Page` as its view.

    `footer` is the small last line of a message without buttons, which takes the marker. Only the roles
    named in `mention_roles` are pinged. `alts` say of each file what it shows, for who cannot see it.
    """

    content: str | None = None
    view: Page | Buttons | None = None
    embeds: tuple[discord.Embed, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    mention_roles: tuple[int, ...] = ()
    footer: str | None = None
    marker: Marker | None = None
    alts: tuple[str, ...] = ()

    def marked(self, marker: Marker) -> Self:
        """The same message, to be found again by the marker: in its buttons, else in its last line."""
        return replace(self, marker=marker)

    @property
    def text(self) -> str | None:
        """The content as sent, footer and marker included; None for a page."""
        if isinstance(self.view, Page):
            return None
        in_footer = self.marker.for_footer if self.marker and not (self.view and self.view.acts) else None
        footer = " · ".join(part for part in (self.footer, in_footer) if part)
        return "\n".join(part for part in (self.content, footer and f"-# {footer}") if part)

    @property
    def shown_view(self) -> Page | Buttons | None:
        """The view as sent, with the marker in its ids."""
        return self.view.marked(self.marker) if self.view and self.marker else self.view

    @property
    def allowed_mentions(self) -> discord.AllowedMentions:
        """Nobody, but for the roles named."""
        roles = [discord.Object(role) for role in self.mention_roles]
        return discord.AllowedMentions(everyone=False, users=False, roles=roles or False, replied_user=False)

    def send_kwargs(self) -> dict[str, Any]:
        """What `send`, `send_message` or `create_thread` take. Made anew each time: a file is read once."""
        kwargs: dict[str, Any] = {"allowed_mentions": self.allowed_mentions}
        if text := self.text:
            kwargs["content"] = text
        if self.view:
            kwargs["view"] = self.shown_view
        if self.embeds:
            kwargs["embeds"] = list(self.embeds)
        if self.files:
            kwargs["files"] = self._opened()
        return kwargs

    def edit_kwargs(self) -> dict[str, Any]:
        """What `edit` and `edit_message` take: what is not in the piece goes. A page stays a page."""
        kwargs: dict[str, Any] = {"allowed_mentions": self.allowed_mentions, "view": self.shown_view}
        if not isinstance(self.view, Page):
            kwargs |= {"content": self.text, "embeds": list(self.embeds)}
        if self.files:
            kwargs["attachments"] = self._opened()
        return kwargs

    def fingerprint(self) -> str:
        """Equal for messages that look the same: compare before an edit to save it."""
        view = self.shown_view
        shown = {
            "text": self.text,
            "view": view.to_components() if view else None,
            "embeds": [embed.to_dict() for embed in self.embeds],
            "files": [(name, hashlib.sha256(data).hexdigest()) for name, data in self.files],
            "roles": self.mention_roles,
        }
        return hashlib.sha256(json.dumps(shown, sort_keys=True, default=str).encode()).hexdigest()

    def _opened(self) -> list[discord.File]:
        return [
            discord.File(io.BytesIO(data), filename=name, description=shorten(alt, MAX_ALT) if alt else None)
            for (name, data), alt in zip_longest(self.files, self.alts)
        ]
