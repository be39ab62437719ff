"""What the bot answers to one person's command, click or form, as that person sees it."""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakValueDictionary

from bot.rehearsal.box._simcord import Interaction
from bot.rehearsal.box.backend import BoxBackend
from bot.rehearsal.box.deadlines import RESPONSE_DEADLINE
from bot.rehearsal.box.forms import Modal
from bot.rehearsal.box.routing import Call
from bot.rehearsal.box.shown import ShownMessage
from bot.rehearsal.box.waiting import Signal


class NoReply(Exception):
    """The bot did not answer in time: the person reads "The application did not respond"."""


class Choice(NamedTuple):
    """One suggestion of an autocomplete."""

    name: str
    value: str | int | float


class Reply:
    """The bot's answer to one interaction; what it shows is what stands there now."""

    def __init__(self, backend: BoxBackend, record: Interaction, what: str) -> None:
        self.what = what
        self.edits = 0
        self._backend = backend
        self._record = record
        self._changed = Signal()
        self._followups_seen = 0

    def __repr__(self) -> str:
        return f"<Reply to {self.what}: {self.kind} {self.text()[:60]!r}>"

    @property
    def record(self) -> Interaction:
        """simcord's own record of the interaction."""
        return self._record

    @property
    def kind(self) -> str:
        """message, deferred, deferred_update, update, modal or autocomplete; empty before the first one."""
        return self._record.response_kind.value if self._record.response_kind else ""

    @property
    def message(self) -> ShownMessage | None:
        """The reply itself, or the message that was updated; None if there is none (any more)."""
        if self._record.message_id is None:
            return None
        message = self._backend.messages.get(self._record.channel_id, {}).get(self._record.message_id)
        return ShownMessage(self._backend, message) if message else None

    @property
    def shown(self) -> ShownMessage:
        """The message, where there must be one."""
        if self.message is None:
            raise NoReply(f"{self.what} was answered with no message ({self.kind})")
        return self.message

    @property
    def followups(self) -> list[ShownMessage]:
        messages = self._backend.messages.get(self._record.channel_id, {})
        found = (messages.get(message_id) for message_id in self._record.followup_ids)
        return [ShownMessage(self._backend, message) for message in found if message]

    @property
    def content(self) -> str:
        return self.message.content if self.message else ""

    def text(self) -> str:
        """All text that this reply shows, its followups included."""
        shown = [self.message, *self.followups]
        return "\n".join(message.text() for message in shown if message)

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral if self.message else self._record.ephemeral

    @property
    def loading(self) -> bool:
        """Whether the person still sees "thinking …"."""
        return self._record.loading

    @property
    def modal(self) -> Modal | None:
        if self._record.modal is None:
            return None
        return Modal(
            self._record.modal,
            channel_id=self._record.channel_id,
            source_message_id=self._record.source_message_id,
        )

    @property
    def form(self) -> Modal:
        """The modal, where there must be one."""
        if self.modal is None:
            raise NoReply(f"{self.what} opened no form but: {self.kind} {self.text()!r}")
        return self.modal

    @property
    def choices(self) -> list[Choice]:
        return [Choice(item["name"], item["value"]) for item in self._record.autocomplete_choices or []]

    async def wait_first(self, seconds: float = RESPONSE_DEADLINE) -> None:
        if not await self._changed.until(lambda: self._record.responded, seconds):
            raise NoReply(f"{self.what} got no answer within {seconds:g} s")

    async def wait_edit(self, count: int = 1, seconds: float = 20.0) -> Reply:
        """Until the bot has edited this reply so often ("thinking …" filled in counts); raises NoReply."""
        if not await self._changed.until(lambda: self.edits >= count, seconds):
            raise NoReply(
                f"{self.what}: the reply was edited {self.edits} times in {seconds:g} s, not {count}"
            )
        return self

    async def wait_followup(self, count: int = 1, seconds: float = 20.0) -> ShownMessage:
        """The `count`-th followup, as soon as it is there; raises NoReply."""
        if not await self._changed.until(lambda: len(self.followups) >= count, seconds):
            raise NoReply(f"{self.what}: {len(self.followups)} followups in {seconds:g} s, not {count}")
        return self.followups[count - 1]

    def answered(self, method: str) -> None:
        """The bot used this interaction's token with success."""
        made_followup = len(self._record.followup_ids) > self._followups_seen
        self._followups_seen = len(self._record.followup_ids)
        if method in ("PATCH", "DELETE") or (
            method == "POST" and self._record.responded and not made_followup
        ):
            self.edits += 1
        self._changed.fire()

    def responded(self) -> None:
        """The first response came."""
        self._changed.fire()


class OpenReplies:
    """Leads what the bot does with an interaction's token to the reply that someone holds."""

    def __init__(self) -> None:
        self._by_token: WeakValueDictionary[str, Reply] = WeakValueDictionary()

    def add(self, reply: Reply) -> None:
        self._by_token[reply.record.token] = reply

    def answered(self, call: Call) -> None:
        parts = call.path.split("/")
        if len(parts) < 4 or (reply := self._by_token.get(parts[3])) is None:
            return
        if parts[1] == "interactions":
            reply.responded()
        elif parts[1] == "webhooks" and call.method != "GET":
            reply.answered(call.method)
