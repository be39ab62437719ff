"""At the end: does Discord show what the database says, all of it, once, and nothing else?"""

import asyncio
import dataclasses
import html
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.domain.clock import SystemClock
from bot.domain.meeting import MeetingState, Summary
from bot.i18n import texts
from bot.reconciler.job import marker_of
from bot.rehearsal import cast
from bot.rehearsal.box import ShownMessage
from bot.rehearsal.cast import Fate
from bot.rehearsal.process import BotProcess
from bot.rehearsal.results import Results
from bot.rehearsal.stage import WentWrong, is_category
from bot.rehearsal.story import Story
from bot.services import boards
from bot.storage import meetings, shown
from bot.storage.database import Connection, Database
from bot.storage.shown import View
from bot.storage.views import Kind
from bot.ui.base import Page
from bot.ui.boards import render_board, render_welcome
from bot.ui.pairs import render_pair
from bot.ui.pieces import Piece
from bot.ui.posts import render_closing, render_news, render_speech
from bot.ui.room import render_room_board

_ENDS: Final = {
    Fate.ANSWERED_EARLY: "answered",
    Fate.ANSWERED: "answered",
    Fate.TAKEN_DOWN: "answered",
    Fate.FOLLOW_UP: "following_up",
    Fate.DECLINED: "declined",
    Fate.CARRIED_OVER: "carried_over",
}


async def check(story: Story, bot: BotProcess, folder: Path) -> Results:
    """Compare Discord with the database, read the record, stop the bot. Raises WentWrong with each fault."""
    async with Database.open(bot.database_url) as db:
        meeting_id = await _settled(db)
        async with db.read() as conn:
            faults = await _compared(story, conn)
            summary = await meetings.summary_of(conn, meeting_id)
    if summary is None:
        raise WentWrong("the meeting has no summary")
    page, faulty = _record(story)
    faults += faulty + _kept_secret(story) + _figures(story, summary)
    faults += [f"the bot asked the box for what it does not know: {gap}" for gap in story.stage.box.gaps]
    code = await bot.stop()
    if code != 0:
        faults.append(f"the bot stopped with exit code {code}")
    if faults:
        raise WentWrong("\n".join(faults))
    transcript = folder / "transcript.html"
    transcript.write_bytes(page)
    return Results(
        **dataclasses.asdict(summary),
        pinned=_pinned_answers(story),
        archived=True,
        calls_by_route=dict(sorted(story.stage.box.calls.items())),
        transcript=transcript,
    )


async def _settled(db: Database) -> int:
    """Wait until the record is made and nothing is left to show; return the meeting's id."""
    clock = SystemClock()
    busy: list[str] = []
    for _ in range(200):
        async with db.read() as conn:
            records = [row for row in await shown.everything(conn) if row.kind is Kind.RECORD]
            over = [await meetings.get(conn, row.owner_id) for row in records]
            lanes = await shown.dirty_lanes(conn, clock.now())
            late = await shown.next_try(conn, clock.now())
        archived = [meeting.id for meeting in over if meeting and meeting.state is MeetingState.ARCHIVED]
        busy = [lane.lane for lane in lanes]
        if archived and not busy and late is None:
            return archived[0]
        await asyncio.sleep(0.1)
    raise WentWrong(
        "20 seconds after the close the bot is still busy with " + (", ".join(busy) or "the record")
    )


async def _compared(story: Story, conn: Connection) -> list[str]:
    """Each row against the messages that stand for it, and each message against the rows."""
    rows = await shown.everything(conn)
    faults = [f"{row.kind} {row.owner_id} is parked: {row.parked}" for row in rows if row.parked]
    messages = {message.id: message for message in _bot_messages(story)}
    for kind, owner_id in dict.fromkeys((row.kind, row.owner_id) for row in rows):
        parts = [row for row in rows if (row.kind, row.owner_id) == (kind, owner_id)]
        expected = await _expected(conn, parts[0])
        if expected is None:
            continue
        standing = [messages.get(row.message_id or 0) for row in parts]
        wanted = [_words(piece, row) for piece, row in zip(expected, parts, strict=False)]
        read = [message.text() if message else "" for message in standing]
        if len(expected) != len(parts) or wanted != read:
            faults.append(f"{kind} {owner_id} should read {wanted} and reads {read}")
    known = {row.message_id for row in rows}
    strangers = [
        message
        for message in messages.values()
        if message.id not in known and message.channel_id == story.meeting_channel.id
    ]
    faults += [f"a message that no row knows: {message.text()[:80]!r}" for message in strangers]
    return faults


async def _expected(conn: Connection, row: View) -> Sequence[Piece] | None:
    """What a view should read by the rows, rendered anew; None for what is not compared here."""
    t = texts("en-GB")
    match row.kind:
        case Kind.WELCOME:
            return [render_welcome(await boards.welcome_view(conn, row.owner_id), t)]
        case Kind.BOARD:
            return [render_board(await boards.board_view(conn, row.owner_id), t)]
        case Kind.PAIR:
            pair = await boards.pair_view(conn, row.owner_id)
            return render_pair(pair, t) if pair else []
        case Kind.SPEECH:
            return render_speech(await boards.speech_view(conn, row.owner_id), t)
        case Kind.CLOSING:
            return [render_closing(await boards.closing_view(conn, row.owner_id), t)]
        case Kind.NEWS:
            return [render_news(await boards.news_view(conn, row.owner_id), t)]
        case Kind.ROOM_BOARD:
            return [render_room_board(await boards.room_view(conn, row.owner_id, SystemClock().now()), t)]
        case _:
            return None


def _words(piece: Piece, row: View) -> str:
    marked = piece.marked(marker_of(row))
    return marked.text or (piece.view.text if isinstance(piece.view, Page) else "")


def _bot_messages(story: Story) -> Iterator[ShownMessage]:
    box = story.stage.box
    for channel in box.channels(story.stage.guild):
        if not is_category(channel):
            yield from (message for message in box.messages(channel) if message.by_bot)


def _pinned_answers(story: Story) -> int:
    pins = [message.text() for message in story.stage.box.pins(story.meeting_channel)]
    answered = [line for line in story.lines.values() if _ENDS[line.fate] == "answered"]
    # One was taken down: its message stands, reads "Removed by the team", and stays pinned.
    return sum(any(line.text in pin for pin in pins) for line in answered)


def _record(story: Story) -> tuple[bytes, list[str]]:
    """The transcript as Discord keeps it, and what is wrong with the record."""
    box = story.stage.box
    posts = box.threads(story.past_meetings)
    if len(posts) != 1:
        return b"", [f"there should be one record, there are {len(posts)}"]
    messages = box.messages(posts[0])
    files = {file.filename: box.attachment(file.url) for message in messages for file in message.files}
    pages = [data for name, data in files.items() if name.endswith(".html")]
    if len(pages) != 1 or len(files) != 2:
        return b"", [f"the record should have a transcript as HTML and CSV, has {sorted(files)}"]
    everything = "\n".join(
        [message.text() for message in messages] + [data.decode() for data in files.values()]
    )
    faults = []
    for line in story.lines.values():
        first = html.escape(line.words[:25])
        if _ENDS[line.fate] == "answered" and line.fate is not Fate.TAKEN_DOWN and first not in everything:
            faults.append(f"the record lacks an answer: {line.words[:40]!r}")
        if line.fate is Fate.TAKEN_DOWN and line.words[:25] in everything:
            faults.append("the record holds what was taken down")
    named = [person.name for person in story.stage.residents if person.name in everything]
    return pages[0], faults + [f"the record names a resident: {name}" for name in named]


def _kept_secret(story: Story) -> list[str]:
    """No private text in any message, and no name of who asked without one."""
    box = story.stage.box
    said = "\n".join(message.text() for message in _bot_messages(story))
    said += "\n".join(message.text() for person in story.stage.residents for message in box.dms(person))
    faults = [
        f"a private text can be read: {text[:20]!r}" for text in (cast.PRIVATE, cast.URGENT) if text in said
    ]
    unnamed = {story.askers[number].name for number, line in story.lines.items() if not line.named}
    named = {story.askers[number].name for number, line in story.lines.items() if line.named}
    return faults + [f"an unnamed asker is named: {name}" for name in sorted(unnamed - named) if name in said]


def _figures(story: Story, summary: Summary) -> list[str]:
    """The summary against what the people of the story did."""
    ends = Counter(_ENDS[line.fate] for line in story.lines.values())
    wanted = {"asked": len(story.lines), "participants": len(story.pressed), **ends}
    counted = dataclasses.asdict(summary)
    faults = [
        f"{name} should be {number}, is {counted[name]}"
        for name, number in wanted.items()
        if counted[name] != number
    ]
    if not summary.adds_up():
        faults.append(f"the summary does not add up: {summary}")
    if _pinned_answers(story) != ends["answered"] - 1:
        faults.append(f"{ends['answered'] - 1} answers should be pinned, {_pinned_answers(story)} are")
    return faults
