"""Does Discord show what the database says, all of it, once, and nothing else?"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Final, TypeVar

from bot.domain.clock import SystemClock
from bot.i18n import Texts
from bot.reconciler.job import marker_of, public_texts
from bot.rehearsal.box import Box, Guild, ShownMessage
from bot.rehearsal.stage import WentWrong, is_category
from bot.services import boards
from bot.services.digests import digest_view
from bot.services.elsewhere import elsewhere_view
from bot.services.lookups import team_or_error
from bot.storage import meetings, notices, shown
from bot.storage.database import Connection, Database
from bot.storage.shown import CHANNELS, View
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind
from bot.ui.base import Page
from bot.ui.boards import render_board, render_welcome
from bot.ui.dates import render_elsewhere
from bot.ui.digests import render_digest
from bot.ui.markers import in_message, in_text
from bot.ui.outcomes import render_outcome
from bot.ui.pairs import render_pair
from bot.ui.pieces import Piece
from bot.ui.places import event_fields
from bot.ui.posts import render_closing, render_news, render_speech
from bot.ui.room import render_room_board

T = TypeVar("T")

_POLL: Final = 0.05
# Without a row of their own: the outbox's pings are sent once, and never looked at again.
_HAS_PINGS: Final = Kind.OFFICERS_ROOM


async def poll(look: Callable[[], Awaitable[T]], seconds: float = 20.0, *, every: float = _POLL) -> T:
    """What `look` finds once that is something, else what it finds last.

    For what shows in the database only: the box hears nothing of the bot's commits.
    """
    until = asyncio.get_running_loop().time() + seconds
    while True:
        found = await look()
        if found or asyncio.get_running_loop().time() >= until:
            return found
        await asyncio.sleep(every)


async def until_settled(db: Database, seconds: float = 20.0) -> None:
    """Wait until the bot has nothing left to show and nothing left to say. Raises WentWrong."""

    async def is_idle() -> bool:
        return not await busy_with(db)

    if not await poll(is_idle, seconds):
        busy = ", ".join(await busy_with(db))
        raise WentWrong(f"after {seconds:g} seconds the bot is still busy with {busy}")


async def busy_with(db: Database) -> list[str]:
    """What is not yet shown or said, in words for a person who looks for a fault."""
    now = SystemClock().now()
    async with db.read() as conn:
        lanes = [f"{dirty.lane}" for dirty in await shown.dirty_lanes(conn, now)]
        late = await shown.next_try(conn, now)
        notice = await notices.next_at(conn)
    if late is not None:
        lanes.append(f"something put off until {late}")
    if notice is not None:
        lanes.append(f"a notice for {notice}")
    return lanes


async def compare(db: Database, box: Box, guild: Guild, made_by_people: Collection[int] = ()) -> list[str]:
    """Each fault in a sentence; none if Discord equals the rows. The bot must have settled.

    `made_by_people` are the ids of channels that the bot has nothing to do with. Other servers are let be.
    """
    comparison = _Comparison(box, guild, frozenset(made_by_people))
    async with db.read() as conn:
        rows = [row for row in await shown.everything(conn) if row.guild_id == guild.id]
        return await comparison.faults(conn, rows)


def bot_messages(box: Box, guild: Guild) -> Iterator[ShownMessage]:
    """All that the bot wrote in a server for others to read, threads and posts included."""
    rooms = [channel for channel in box.channels(guild) if not is_category(channel)]
    for channel in [*rooms, *(thread for room in rooms for thread in box.threads(room))]:
        yield from (message for message in box.messages(channel) if message.by_bot)


@dataclass(frozen=True, slots=True)
class _Comparison:
    box: Box
    guild: Guild
    made_by_people: frozenset[int]

    async def faults(self, conn: Connection, rows: Sequence[View]) -> list[str]:
        faults = []
        places = {row.message_id for row in rows if row.kind in CHANNELS}
        for (kind, owner_id), of_view in groupby(
            sorted(rows, key=lambda row: (row.kind, row.owner_id, row.key)),
            lambda row: (row.kind, row.owner_id),
        ):
            parts = list(of_view)
            faults += [f"{kind} {owner_id}: {fault}" for fault in await self._view(conn, parts, places)]
        return faults + self._strangers(rows)

    async def _view(self, conn: Connection, parts: list[View], places: set[int | None]) -> list[str]:
        lead = parts[0]
        if lead.parked == REMOVED_BY_PERSON:
            there = [row.message_id for row in parts if row.message_id is not None]
            return [f"a person deleted it, and yet it stands as {there}"] if there else []
        if lead.parked:
            return [f"it is parked: {lead.parked}"]
        if await self._was_removed(conn, lead):
            return []
        if lead.kind in CHANNELS:
            return self._channel(lead)
        if lead.kind is Kind.EVENT:
            return await self._event(conn, lead)
        if lead.kind is Kind.RECORD:
            return self._record(parts)
        expected = await _expected(conn, lead)
        return [] if expected is None else self._messages(parts, expected, places)

    async def _was_removed(self, conn: Connection, row: View) -> bool:
        """Whether it went with a channel that nobody wants any more, or is news of the past."""
        if row.message_id is not None or PLACES[row.kind].owner in ("team", "digest"):
            return False
        if row.kind is Kind.NEWS:
            return row.generation > 0
        if row.kind is Kind.ELSEWHERE:
            return (await elsewhere_view(conn, row.owner_id))[1].ends_at <= SystemClock().now()
        meeting = await meetings.get(conn, row.meeting_id)
        return meeting is not None and meeting.channel_unwanted and row.lane.startswith("meeting:")

    def _channel(self, row: View) -> list[str]:
        channel = self.box.backend.channels.get(row.message_id or 0)
        if channel is None:
            return [f"its channel {row.message_id} is not there"]
        if not is_category(channel) and in_text(channel.topic) != marker_of(row):
            return [f"its channel bears another's marker: {channel.topic!r}"]
        return []

    async def _event(self, conn: Connection, row: View) -> list[str]:
        model = await boards.event_view(conn, row.owner_id)
        events = {event.id: event for event in self.box.events(self.guild)}
        event = events.get(row.message_id or 0)
        if event is None:
            is_ahead = model.meeting.starts_at > SystemClock().now() + timedelta(minutes=1)
            return ["it is not there"] if model.wanted and is_ahead else []
        if not model.wanted:
            return [f"{event.name!r} is not wanted any more"]
        wanted = event_fields(model, await _public_texts(conn, row), marker_of(row))
        location = (event.entity_metadata or {}).get("location")
        read = (event.name, event.description, location)
        should = (wanted.name, wanted.description, wanted.location)
        return [] if read == should else [f"should say {should}, says {read}"]

    def _record(self, parts: list[View]) -> list[str]:
        thread = self.box.backend.channels.get(parts[0].message_id or 0)
        return [] if thread is not None and thread.is_thread else ["there is no post for it"]

    def _messages(self, parts: list[View], expected: Sequence[Piece], places: set[int | None]) -> list[str]:
        by_id = {message.id: message for message in bot_messages(self.box, self.guild)}
        standing = [by_id.get(row.message_id or 0) for row in parts]
        wanted = [_words(piece, row) for piece, row in zip(expected, parts, strict=False)]
        read = [message.text() for message in standing if message]
        faults = []
        if len(expected) < len([row for row in parts if row.message_id]) or wanted != read:
            faults.append(f"should read {wanted} and reads {read}")
        for row, message in zip(parts, standing, strict=True):
            if message and (message.pinned != row.pinned or message.channel_id not in places):
                faults.append(
                    f"message {message.id} stands in {message.channel_id}, pinned: {message.pinned}"
                )
        return faults

    def _strangers(self, rows: Sequence[View]) -> list[str]:
        """What no row knows: it was made twice, or left behind."""
        known = {row.message_id for row in rows} | self.made_by_people
        rooms = {row.message_id for row in rows if row.kind is _HAS_PINGS} | self.made_by_people
        news = {row.message_id for row in rows if row.kind is Kind.NEWS_CHANNEL}
        channels = self.box.channels(self.guild)
        threads = [thread for channel in channels for thread in self.box.threads(channel)]
        faults = [
            f"a channel that no row knows: {channel.name!r}"
            for channel in [*channels, *threads]
            if channel.id not in known
        ]
        faults += [
            f"an event that no row knows: {event.name!r}"
            for event in self.box.events(self.guild)
            if event.id not in known
        ]
        return faults + [
            f"a message that no row knows: {message.text()[:80]!r}"
            for message in bot_messages(self.box, self.guild)
            if message.id not in known
            and message.channel_id not in rooms
            # Reminders are pings too: what was made for a row bears its marker.
            and not (message.channel_id in news and not _bears_marker(message))
        ]


async def _expected(conn: Connection, row: View) -> Sequence[Piece] | None:
    """What a view should read by the rows, rendered anew; None for what is not compared here."""
    t = await _public_texts(conn, row)
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
        case Kind.OUTCOME:
            outcome = await boards.outcome_view(conn, row.owner_id)
            return [render_outcome(outcome, t)] if outcome else []
        case Kind.CLOSING:
            return [render_closing(await boards.closing_view(conn, row.owner_id), t)]
        case Kind.NEWS | Kind.DIGEST | Kind.ELSEWHERE:
            return await _in_news(conn, row, t)
        case Kind.ROOM_BOARD:
            return [render_room_board(await boards.room_view(conn, row.owner_id, SystemClock().now()), t)]
        case _:
            return None


async def _public_texts(conn: Connection, row: View) -> Texts:
    return public_texts(await team_or_error(conn, row.team_id))


async def _in_news(conn: Connection, row: View, t: Texts) -> Sequence[Piece]:
    if row.kind is Kind.DIGEST:
        digest = await digest_view(conn, row.owner_id)
        return [render_digest(digest, t)] if digest else []
    if row.kind is Kind.ELSEWHERE:
        return [render_elsewhere(*await elsewhere_view(conn, row.owner_id), t)]
    return [render_news(await boards.news_view(conn, row.owner_id), t)]


def _bears_marker(message: ShownMessage) -> bool:
    return in_message({"content": message.content, "components": message.raw.components}) is not None


def _words(piece: Piece, row: View) -> str:
    marked = piece.marked(marker_of(row))
    return marked.text or (piece.view.text if isinstance(piece.view, Page) else "")
