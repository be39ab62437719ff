"""Hostile texts in every place where a person can type: whole or refused with the text given back."""

import csv
import io
import random
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from bot.domain.text import clean, is_blank
from bot.rehearsal.box import Channel, Reply, ShownMessage
from bot.rehearsal.comparing import poll
from torture.attack import browser
from torture.attack.forged import Try
from torture.attack.ground import TEAM, Ground
from torture.attack.hostile import texts
from torture.attack.matrix import SPOILT, graves
from torture.attack.places import Place, Places
from torture.attack.rows import Log

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROLS: Final = ("\t", "\r", "\n", "\0")
# What spreadsheets skip before they look for a formula.
_SKIPPED: Final = '\ufeff"`‘’“” \t\r\n\0'
# A link whose words are not where it leads, as Discord makes one.
_MASKED: Final = re.compile(r"(?<!\\)\[[^\]\n]+(?<!\\)\]\(<?http://away")


class Typing:
    """Builds the trials; the meeting is closed by the last ones."""

    def __init__(self, ground: Ground, log: Log, folder: Path, seed: int) -> None:
        self.ground: Final = ground
        self.log: Final = log
        self.folder: Final = folder
        self.texts: Final = texts(ground.officers.id, ground.kind("resident").who.id)
        self._seed: Final = seed
        self._thread: Channel | None = None

    def trials(self) -> Iterator[Try]:
        """Every text in every place, then what came of them."""
        for place in Places(self.ground).all():
            draw = random.Random(f"{self._seed} {place.name}")
            names = draw.sample(sorted(self.texts), place.some) if place.some else self.texts
            for name in names:
                yield Try(f"{name} as {place.name}", partial(self._typed, place, self.texts[name]))
        yield Try("nobody is pinged by a text", self._pings)
        yield Try("no link hides where it leads", self._links)
        yield Try("everything is shown", self._shown)
        yield Try("no formula in the table", self._table)

    # --- typing ----------------------------------------------------------------------------------------

    async def _typed(self, place: Place, text: str) -> list[str]:
        self.log.new_lines()
        reply = await place.send(text)
        said = reply.text()
        wrong = graves(self.log.new_lines())
        if any(word in said for word in SPOILT):
            wrong.append(f"it broke: {said[:300]!r}")
        if not said.strip() and reply.modal is None:
            wrong.append(f"nothing was said ({reply.kind})")
        message = reply.message
        if message is not None and (message.pinged or message.raw.mention_everyone):
            wrong.append(f"the reply pings {message.pinged}")
        if (place.kept is None and not place.back) or is_blank(text):
            return wrong
        if not self._arrived(place, text, said) and not self._came_back(reply, text):
            wrong.append(f"the text neither arrived nor came back: {said[:300]!r}")
        return wrong

    def _arrived(self, place: Place, text: str, said: str) -> bool:
        if place.kept is None:  # sealed: the receipt is all that one can see
            return "officers" in said
        table, column = place.kept
        whole = {clean(text), " ".join(clean(text).split())}
        return any(row[column] in whole for row in self.ground.rows.table(table))

    def _came_back(self, reply: Reply, text: str) -> bool:
        tidy = {text.encode("utf-8", "replace"), clean(text).encode("utf-8", "replace")}
        for message in filter(None, (reply.message, *reply.followups)):
            given = message.text().encode("utf-8", "replace")
            if any(part in given for part in tidy):
                return True
            if any(self.ground.box.attachment(file.url) in tidy for file in message.files):
                return True
        return False

    # --- what came of them -----------------------------------------------------------------------------

    def _messages(self) -> Iterator[tuple[Channel, ShownMessage]]:
        box = self.ground.box
        for channel in tuple(box.backend.channels.values()):
            for message in box.messages(channel):
                if message.by_bot:
                    yield channel, message

    async def _pings(self) -> list[str]:
        await self.ground.settled(60)
        wrong = []
        staff = {self.ground.officers.id, self.ground.moderators.id}
        for channel, message in self._messages():
            room = "officers" in (channel.name or "")
            rung = message.pinged - (staff if room else set())
            if rung or message.raw.mention_everyone:
                wrong.append(f"in {channel.name!r} {rung or 'everyone'} is pinged: {message.text()[:200]!r}")
        return wrong

    async def _links(self) -> list[str]:
        return [
            f"in {channel.name!r}: {message.text()[:300]!r}"
            for channel, message in self._messages()
            if _MASKED.search(message.text())
        ]

    async def _shown(self) -> list[str]:
        """Nothing that was typed keeps a message from being shown."""
        return [
            f"{row['kind']} of {row['owner_id']} is not shown: {row['error']}"
            for row in self.ground.rows.table("view")
            if row["error"]
        ]

    async def _table(self) -> list[str]:
        """Close, wait for the record, and read its table back."""
        wrong = []
        cells = [
            cell for row in csv.reader(io.StringIO(await self._file(".csv"), newline="")) for cell in row
        ]
        for cell in cells:
            bare = cell.lstrip(_SKIPPED)
            if (bare.startswith(_FORMULA) or cell[:1] in _CONTROLS) and not _is_number(cell):
                wrong.append(f"a spreadsheet may run {cell[:80]!r}")
        arrived = {row["text"] for row in self.ground.rows.table("answer")}
        if not arrived or len(cells) < len(arrived):
            wrong.append(f"the table has {len(cells)} cells for {len(arrived)} answers")
        return wrong

    async def page(self) -> list[str]:
        """The transcript, in a browser."""
        found = browser.find()
        if found is None:
            return ["no Chromium was found"]
        path = self.folder / "transcript.html"
        path.write_text(await self._file(".html"), encoding="utf-8")
        wrong, text = await browser.look(found, path)
        shown = ("<script>", "onerror=", "</title>", "{{7*7}}", "DROP TABLE")
        return wrong + [f"{word} cannot be read on the page" for word in shown if word not in text]

    async def _file(self, ending: str) -> str:
        box = self.ground.box
        if self._thread is None:
            officer = self.ground.kind("officer").who
            await officer.slash("meeting close", self.ground.lobby, team=TEAM)
        await self.ground.settled(60)

        async def files() -> list[str]:
            found = [
                (channel, file.url)
                for channel, message in self._messages()
                for file in message.files
                if file.filename.endswith(ending) and channel.is_thread
            ]
            self._thread = found[0][0] if found else None
            return [url for _, url in found]

        urls = await poll(files)
        return "".join(box.attachment(url).decode("utf-8-sig") for url in urls[:1])


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
