"""At the end of the rehearsal: Discord and the database, the record, the figures, what must stay secret."""

import html
from collections import Counter
from pathlib import Path
from typing import Final

from msgspec.structs import asdict

from bot.domain.meeting import MeetingState, Summary
from bot.domain.private_information import PrivateState
from bot.rehearsal import cast
from bot.rehearsal.cast import Fate, Line
from bot.rehearsal.comparing import busy_with, compare, poll, until_settled
from bot.rehearsal.process import BotProcess
from bot.rehearsal.results import Results
from bot.rehearsal.secrecy import leaks
from bot.rehearsal.stage import WentWrong
from bot.rehearsal.story import Story
from bot.storage import meetings, private, shown
from bot.storage.database import Connection, Database
from bot.storage.views import Kind

_ENDS: Final = {
    Fate.ANSWERED_EARLY: "answered",
    Fate.ANSWERED: "answered",
    Fate.TAKEN_DOWN: "answered",
    Fate.FOLLOW_UP: "following_up",
    Fate.DECLINED: "declined",
    Fate.MERGED: "merged",
    Fate.CARRIED_OVER: "carried_over",
}


async def check(story: Story, bot: BotProcess, folder: Path) -> Results:
    """Compare Discord with the database, read the record, stop the bot. Raises WentWrong with each fault."""
    async with Database.open(bot.database_url) as db:
        meeting_id = await _archived(db)
        faults = await compare(db, story.stage.box, story.stage.guild, [story.stage.lobby.id])
        async with db.read() as conn:
            summary = await meetings.summary_of(conn, meeting_id)
            faults += await _private(conn, meeting_id)
    if summary is None:
        raise WentWrong("the meeting has no summary")
    page, record, faulty = _record(story)
    faults += faulty + leaks(story, record) + _waiting_with(story) + _figures(story, summary)
    faults += [f"the bot asked the box for what it does not know: {gap}" for gap in story.stage.box.gaps]
    faults += [f"Discord would not have it: {violation}" for violation in story.stage.box.violations()]
    faults += [f"not answered in time: {missed}" for missed in story.stage.box.deadlines.missed]
    code = await bot.stop()
    if code != 0:
        faults.append(f"the bot stopped with exit code {code}")
    if faults:
        raise WentWrong("\n".join(faults))
    transcript = folder / "transcript.html"
    transcript.write_bytes(page)
    return Results(
        **asdict(summary),
        pinned=_pinned_answers(story),
        archived=True,
        calls_by_route=dict(sorted(story.stage.box.calls.items())),
        transcript=transcript,
    )


async def _archived(db: Database) -> int:
    """Wait until the record is made and nothing is left to show; return the meeting's id."""
    meeting_id = await poll(lambda: _with_record(db))
    if meeting_id is None:
        raise WentWrong(
            f"there is no record; the bot is busy with {', '.join(await busy_with(db)) or 'nothing'}"
        )
    await until_settled(db)
    return meeting_id


async def _with_record(db: Database) -> int | None:
    async with db.read() as conn:
        records = [row for row in await shown.everything(conn) if row.kind is Kind.RECORD and row.key == 0]
        over = [await meetings.get(conn, row.owner_id) for row in records]
    archived = [meeting.id for meeting in over if meeting and meeting.state is MeetingState.ARCHIVED]
    return archived[0] if archived else None


def _pinned_answers(story: Story) -> int:
    pins = [message.text() for message in story.stage.box.pins(story.meeting_channel)]
    answered = [line for line in story.lines.values() if _ENDS[line.fate] == "answered"]
    # One was taken down: its message stands, reads "Removed by the team", and stays pinned.
    return sum(any(line.public in pin for pin in pins) for line in answered)


def _record(story: Story) -> tuple[bytes, str, list[str]]:
    """The transcript as Discord keeps it, all that the record says, and what is wrong with it."""
    box = story.stage.box
    posts = box.threads(story.past_meetings)
    if len(posts) != 1:
        return b"", "", [f"there should be one record, there are {len(posts)}"]
    messages = box.messages(posts[0])
    files = {file.filename: box.attachment(file.url) for message in messages for file in message.files}
    pages = [data for name, data in files.items() if name.endswith(".html")]
    if len(pages) != 1 or len(files) != 2:
        return b"", "", [f"the record should have a transcript as HTML and CSV, has {sorted(files)}"]
    texts = [html.unescape(data.decode()) for data in files.values()]
    texts.append("\n".join(message.text() for message in messages))
    faults = [fault for line in story.lines.values() for fault in _lacking(line, texts)]
    if not all(cast.OUTCOME in text for text in texts):
        faults.append("the record lacks what came of what residents said")
    everything = "\n".join(texts)
    named = [person.name for person in story.stage.residents if person.name in everything]
    faults += [f"the record names a resident: {name}" for name in named]
    return pages[0], everything, faults


def _lacking(line: Line, records: list[str]) -> list[str]:
    """What the record should say of one question and doesn't, in its posts or in a file, and the reverse."""
    is_there = [line.words[:25] in text for text in records]
    faults = []
    if _ENDS[line.fate] == "answered" and line.fate is not Fate.TAKEN_DOWN and not all(is_there):
        faults.append(f"the record lacks an answer: {line.words[:40]!r}")
    if line.fate is Fate.FOLLOW_UP and line.words and not all(is_there):
        faults.append(f"the record lacks what was found out later: {line.words[:40]!r}")
    if line.fate is Fate.TAKEN_DOWN and any(is_there):
        faults.append("the record holds what was taken down")
    if line.worded and not all(line.worded in text and "wording edited" in text for text in records):
        faults.append(f"the record does not say that the wording was edited: {line.worded!r}")
    return faults


def _waiting_with(story: Story) -> list[str]:
    """Whether who asked the same counts among those who want to know, where all can read it."""
    faults = []
    for text in {line.same_as for line in story.lines.values() if line.same_as}:
        line = next(line for line in story.lines.values() if line.text == text)
        wanting = line.supporters + sum(other.same_as == text for other in story.lines.values())
        if not story.stage.find_message(story.meeting_channel, text, f"{wanting} others want to know"):
            faults.append(f"{wanting} others should want to know: {text!r}")
    return faults


async def _private(conn: Connection, meeting_id: int) -> list[str]:
    """What was passed on is deleted here, and says where it went; the other is still to be acted on."""
    meeting = await meetings.get(conn, meeting_id)
    items = await private.page(conn, meeting.team_id, 25, 0) if meeting else ()
    found = sorted((item.state, item.reference, item.deleted_at is not None) for item in items)
    wanted = [(PrivateState.PASSED_ON, cast.REFERENCE, True), (PrivateState.RECEIVED, None, False)]
    return [] if found == wanted else [f"private information should stand as {wanted}, stands as {found}"]


def _figures(story: Story, summary: Summary) -> list[str]:
    """The summary against what the people of the story did."""
    ends = Counter(_ENDS[line.fate] for line in story.lines.values())
    wanted = {"asked": len(story.lines), "participants": len(story.pressed), **ends}
    counted = asdict(summary)
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
