"""Pictures of a meeting for the docs: `python -m scripts.picture`, into docs/pictures/.

Holds the rehearsal's meeting and takes down what stands in the simulated Discord as people see it, as pages
(HTML); with Chromium installed also as PNG. Nothing is made up: every word comes from the running bot.
"""

import asyncio
import html
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.box import Box, Channel, Modal, Reply, ShownMessage
from bot.rehearsal.cast import Fate
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import Stage, WentWrong, question_number
from bot.rehearsal.story import ASK, Story
from scripts.discord_page import form, message, page

PICTURES: Final = Path(__file__).resolve().parents[1] / "docs" / "pictures"
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_HIGHEST: Final = 1600
_MEASURE: Final = "<script>document.title = document.documentElement.scrollHeight</script>"


class Pages:
    """Writes pages of what stands in the box, for one folder."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage: Final = stage
        self.folder: Final = folder
        self.written: Final[list[Path]] = []

    def name(self, kind: str, number: int) -> str:
        """What Discord shows for a mention."""
        backend = self.stage.box.backend
        if kind == "#":
            return f"# {backend.channels[number].name}"
        if kind == "@&":
            return f"@{self.stage.guild.roles[number].name}"
        user = backend.get_user(number)
        return f"@{user.global_name or user.name}"

    def _author(self, shown: ShownMessage) -> str:
        user = self.stage.box.backend.get_user(shown.author_id)
        return user.global_name or user.name

    def messages(self, shown: Iterable[ShownMessage]) -> str:
        """Messages one under the other."""
        now = datetime.now(UTC)
        return "".join(message(one, self._author(one), self.name, now, bot=one.by_bot) for one in shown)

    def reply(self, name: str, *replies: Reply | ShownMessage) -> None:
        """Answers that one person sees."""
        shown = [one.shown if isinstance(one, Reply) else one for one in replies]
        self.write(name, self.messages(shown))

    def channel(self, name: str, channel: Channel, shown: Iterable[ShownMessage] | None = None) -> None:
        """A channel, or these messages of it."""
        topic = re.sub(r" ?\[beatmeet \S+\]$", "", channel.topic or "")
        listed = self.stage.box.messages(channel) if shown is None else shown
        self.write(name, self.messages(listed), channel=channel.name or "", topic=topic)

    def form(self, name: str, modal: Modal, filled: dict[str, str]) -> None:
        """A form as it opens, with what a person typed."""
        bot = self.stage.box.backend.bot_user
        shown = form(modal, filled, bot.global_name or bot.name, self.name, datetime.now(UTC))
        self.write(name, shown)

    def file(self, name: str, data: bytes) -> None:
        """A page that the bot itself made."""
        path = self.folder / f"{name}.html"
        path.write_bytes(data)
        self.written.append(path)

    def write(self, name: str, inner: str, *, channel: str = "", topic: str = "") -> None:
        """One page."""
        path = self.folder / f"{name}.html"
        path.write_text(page(inner, channel=channel, topic=topic), encoding="utf-8")
        self.written.append(path)


class Pictured(Story):
    """The rehearsal's meeting, looked at while it is open and after."""

    def __init__(self, stage: Stage, pages: Pages) -> None:
        super().__init__(stage, lambda sentence: print(sentence, flush=True))
        self._pages: Final = pages

    async def _moderate(self) -> None:
        board = await self._board()
        opened = await self.stage.residents[-1].click(board, label=ASK)
        text = next(line.text for line in cast.LINES if "bicycles" in line.text)
        self._pages.form("ask", opened.form, {"question": text})
        self._pages.reply("desk", await self._desk_of_a_repeated_one())
        await super()._moderate()

    async def _desk_of_a_repeated_one(self) -> Reply:
        """The officer's desk where it offers to merge."""
        officer = self.stage.officer
        desk = await self._open_desk(officer)
        for _ in self.lines:
            if self.lines[question_number(desk.text())].fate is Fate.MERGED:
                return desk
            desk = await officer.click(desk, label="Next")
        raise WentWrong("the officer's desk never offered a repeated question")

    async def _act_on_private(self) -> None:
        room = self._rooms["room"]
        head = self.stage.box.messages(room)[0]
        await self.stage.until(lambda: "2 following up" in head.text(), "the officers' room, up to date")
        self._pages.channel("officers-room", room, [head])
        await super()._act_on_private()

    async def _close(self) -> None:
        stage, pages = self.stage, self._pages
        board = await self._board()
        await stage.until(lambda: "1 shown" in board.text(), "the board, up to date")
        listed = stage.box.messages(self.meeting_channel)
        wanted = [number for number, line in self.lines.items() if line.supporters in (6, 9)]
        pages.channel(
            "meeting", self.meeting_channel, [board, *(one for one in listed if _is_of(one, wanted))]
        )
        pages.channel("welcome", self.meeting_channel, listed[:1])
        await super()._close()

    async def _keep(self) -> None:
        await super()._keep()
        stage, pages = self.stage, self._pages
        post = stage.box.threads(self.past_meetings)[0]
        kept = next(line for line in cast.LINES if line.fate is Fate.FOLLOW_UP and line.words)
        await stage.until(
            lambda: kept.words in html.unescape(self._transcript().decode()), "the transcript, made anew"
        )
        pages.channel("record", post, stage.box.messages(post)[:2])
        pages.file("transcript", self._transcript())

    def _transcript(self) -> bytes:
        box = self.stage.box
        first = box.messages(box.threads(self.past_meetings)[0])[0]
        return box.attachment(next(file.url for file in first.files if file.filename.endswith("html")))


def _is_of(shown: ShownMessage, numbers: Sequence[int]) -> bool:
    text = shown.text()
    return text.startswith("**Question") and question_number(text) in numbers


async def hold(folder: Path, files: Path) -> list[Path]:
    """Hold the meeting with the bot's files in `files`; the pages written into `folder`."""
    async with Box() as box:
        box.backend.bot_user.name = "Beatmeet"
        stage = Stage(box)
        bot = BotProcess(box, files)
        try:
            await bot.start()
            pages = Pages(stage, folder)
            await Pictured(stage, pages).play()
            return pages.written
        finally:
            await bot.kill()


def photograph(browser: str, path: Path, *, width: int = 760) -> Path:
    """A PNG beside the page, as high as the page is. Raises CalledProcessError."""
    picture = path.with_suffix(".png")
    with tempfile.TemporaryDirectory() as profile:
        base = [browser, *_FLAGS, f"--user-data-dir={profile}"]
        measured = Path(profile) / "measured.html"
        measured.write_text(path.read_text(encoding="utf-8") + _MEASURE, encoding="utf-8")
        dumped = _run([*base, f"--window-size={width},300", "--dump-dom", measured.as_uri()])
        found = re.search(r"<title>(\d+)</title>", dumped)
        height = min(int(found[1]), _HIGHEST) if found else _HIGHEST
        _run([*base, f"--window-size={width},{height}", f"--screenshot={picture}", path.as_uri()])
    return picture


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def browser() -> str | None:
    """A Chromium on the path, if there is one."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


def main() -> int:
    """Write the pages and, with Chromium, the pictures; the pages are then removed."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as files:
        written = asyncio.run(hold(PICTURES, Path(files)))
    chromium = browser()
    if chromium is None:
        print(f"No Chromium was found, so the pages in {PICTURES} stay as HTML.")
        return 0
    for path in written:
        print(photograph(chromium, path).relative_to(PICTURES.parents[1]))
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
