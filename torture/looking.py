"""Looking for what was planted, in everything that others read, in the files and in the log."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from simcord.backend.models.message import Message

    from bot.rehearsal.box import Box, Person
    from torture.attack.ground import Ground

BACKUP: Final = "backup.db"
# What an officer opened says what was written, to this officer alone; but not by whom.
OPENED: Final = "what an officer opened"
# Who it was, told to an officer who gave a reason.
REVEALED: Final = "who it was, as an officer was told"
_TELLS_WHO: Final = re.compile(r"(was sent|was asked) by .+ \(Discord (account|id) ")


@dataclass
class Planted:
    """What was planted, by what it is."""

    unnamed: "dict[str, Person]" = field(default_factory=dict)
    secret: "dict[str, Person]" = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """public questions, by asker"""
    private: dict[str, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    """other texts, by what went wrong with them"""
    named: "Person | None" = None
    erased: "Person | None" = None
    erased_texts: dict[str, str] = field(default_factory=dict)
    """what who had themselves erased had written, and asked to be gone"""

    def who(self) -> dict[str, str]:
        """What gives an unnamed or private asker away, by whom."""
        people = self.unnamed | self.secret
        return {one.name: name for name, one in people.items()} | {
            str(one.id): f"{name}'s id" for name, one in people.items()
        }


def look(ground: "Ground", box: "Box", planted: Planted) -> list[str]:
    """Everywhere. Each find in a sentence."""
    seen = list(_read_by_others(ground, box, planted))
    log = ground.bot.log.read_text(encoding="utf-8")
    files = b"".join(path.read_bytes() for path in sorted(ground.bot.folder.glob("beatmeet.db*")))
    backup = (ground.bot.folder / BACKUP).read_bytes() if (ground.bot.folder / BACKUP).exists() else b""
    gone = _gone(planted)
    public = planted.who() | _turned(planted.private) | gone
    allowed = {OPENED: planted.who() | gone, REVEALED: _turned(planted.private) | gone}
    logged = public | _turned(planted.texts | planted.written)
    return [
        *(
            f"{what} is in {place}"
            for place, said in seen
            for what in _found(allowed.get(place, public), said)
        ),
        *(f"{what} is in the log" for what in _found(logged, log)),
        *(f"{what} is in the database" for what, text in planted.private.items() if text.encode() in files),
        *(f"{what} is in the backup" for what, text in planted.private.items() if text.encode() in backup),
        *(f"{what} is in the database" for text, what in gone.items() if text.encode() in files),
        *(f"{what} is in the backup" for text, what in gone.items() if text.encode() in backup),
        *(["nobody had themselves erased"] if planted.erased is None else []),
        *_nothing_seen(planted, seen, log, files, backup),
    ]


def _gone(planted: Planted) -> dict[str, str]:
    """What may be nowhere any more of who had themselves erased, by what it is."""
    if planted.erased is None:
        return {}
    who = planted.erased
    return {who.name: "who was erased", str(who.id): "the id of who was erased"} | _turned(
        planted.erased_texts
    )


def _turned(texts: dict[str, str]) -> dict[str, str]:
    """What each text is, by the text."""
    return {text: what for what, text in texts.items()}


def _found(wanted: dict[str, str], said: str) -> Iterator[str]:
    for needle, what in wanted.items():
        if needle in said:
            at = said.index(needle)
            yield f"{what} (“…{said[max(0, at - 120) : at + 60]}…”)"


def _read_by_others(ground: "Ground", box: "Box", planted: Planted) -> Iterator[tuple[str, str]]:
    """Each place that somebody else can read, and all that stands there."""
    from bot.rehearsal.box._simcord import serializers

    backend = box.backend
    own = {one.id for one in (*planted.unnamed.values(), *planted.secret.values(), planted.erased) if one}
    dms = {backend.dm_channels.get(id_) for id_ in own}
    for event in ground.kent.scheduled_events.values():
        yield "an event", repr(event)
    for channel in tuple(backend.channels.values()):
        if channel.id in dms:
            continue
        yield f"the channel {channel.name!r}", f"{channel.name}\n{channel.topic}"
        for message in tuple(backend.messages.get(channel.id, {}).values()):
            if message.is_ephemeral and any(message.visible_to(id_) for id_ in own):
                continue
            payload = dict(serializers.message_payload(backend, message))
            # Whoever is named here was so by Discord: an ephemeral reply says whose command it answers.
            payload.pop("interaction_metadata", None), payload.pop("interaction", None)
            if message.author_id != backend.bot_user.id:
                continue
            place = _private_place(message) or f"a message in {channel.name!r}"
            yield place, json.dumps(payload, ensure_ascii=False, default=str)
            for file in message.attachments:
                yield f"the file {file['filename']}", box.attachment(file["url"]).decode("utf-8", "replace")


def _private_place(message: "Message") -> str:
    """What this message alone may tell, to one officer; "" for every other message."""
    if not message.is_ephemeral:
        return ""
    if message.content.startswith("**Private information "):
        return OPENED
    return REVEALED if _TELLS_WHO.search(message.content) else ""


def _nothing_seen(planted: Planted, seen: list[tuple[str, str]], log: str, *files: bytes) -> Iterator[str]:
    """A search that finds nothing anywhere is worth nothing: these must be found."""
    everything = "\n".join(said for _, said in seen)
    if planted.named is not None and planted.named.name not in everything:
        yield "the search does not even find who asked with a name"
    if missing := [what for what, text in planted.texts.items() if text not in everything]:
        yield f"the search does not even find the public text of {', '.join(missing)}"
    if not any(text in said for place, said in seen if place == OPENED for text in planted.private.values()):
        yield "the search does not even find what an officer opened"
    told = "\n".join(said for place, said in seen if place == REVEALED)
    for people in (planted.unnamed, planted.secret):
        if not any(one.name in told for one in people.values()):
            yield f"the search does not even find that an officer was told who is one of {', '.join(people)}"
    if not any(place.startswith("the file") for place, _ in seen):
        yield "no file of a record was looked into"
    if not re.search(r"\brefused\b", log) or "unexpected" not in log:
        yield "the log was not made to tell of refusals and of errors that nobody foresaw"
    for file in files:
        if not any(text.encode() in file for text in planted.texts.values()):
            yield "the search does not even find a public text in the database's file, or not in its copy"
