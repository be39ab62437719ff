"""A meeting's record as a post in past meetings: the summary first, then all that was published."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from bot.domain.outcome import MAX_OUTCOME
from bot.domain.text import discord_length, shorten, split
from bot.export.files import MAX_UPLOAD, File, fit_files, record_files
from bot.export.since import since_words
from bot.export.words import Words, is_dropped, is_promised, is_public
from bot.i18n import Texts
from bot.services.models import PairView, RecordView
from bot.ui.base import MAX_CONTENT, day, one_line
from bot.ui.markdown import inert, officer_markdown, quote
from bot.ui.pieces import Piece
from bot.ui.signposts import check_us
from bot.ui.wording import counts_words, name_of, people_words, plain, supports_words, team_name

MAX_TITLE: Final = 100
# The small last line with the marker.
_FOOTER_ROOM: Final = 120
_ROOM: Final = MAX_CONTENT - _FOOTER_ROOM


class RecordPost(Struct, frozen=True):
    """A forum post or thread: its title, its first message with the files, and those that follow."""

    title: str
    first: Piece
    more: tuple[Piece, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All messages in order."""
        return (self.first, *self.more)

    @property
    def files(self) -> tuple[File, ...]:
        """All files, by name and bytes, in whatever message they ride."""
        return tuple(file for piece in self.pieces for file in piece.files)


def render_record(record: RecordView, t: Texts, *, upload_limit: int = MAX_UPLOAD) -> RecordPost:
    """The record's post, in as few messages as its words take; the same record gives the same post.

    `upload_limit` is how many bytes of files one message may carry; past it they are compressed, and ride on
    more messages if they must.
    """
    groups = fit_files(record_files(record, t), upload_limit)
    opening, *rest = split(_opening(record, t), _ROOM)
    first = Piece(opening, files=groups[0])
    pieces = [Piece(text) for text in (*rest, *_packed(_blocks(record, t)))]
    pieces += [Piece(t("More of the transcript:"), files=group) for group in groups[1:]]
    return RecordPost(_title(record, t), first, tuple(pieces))


def _title(record: RecordView, t: Texts) -> str:
    meeting = record.meeting
    began = meeting.opened_at or meeting.starts_at
    # A title shows Markdown's escapes as they are written.
    name = one_line(meeting.title or record.team.name)
    when = t.datetime(began, meeting.zone)
    return f"{shorten(name, MAX_TITLE - discord_length(when) - 2)}, {when}"


def _opening(record: RecordView, t: Texts) -> str:
    """Summary, when, who, what next, and what the files are."""
    team, meeting, zone = record.team, record.meeting, record.meeting.zone
    began, ended = meeting.opened_at or meeting.starts_at, meeting.closed_at or meeting.ends_at
    ends = t.time(ended, zone) if t.date(began, zone) == t.date(ended, zone) else t.datetime(ended, zone)
    names = [plain(name, 100) for name in record.answering[:10]] or [team_name(team, t)]
    lines = [
        f"## {t('Meeting summary')}",
        f"**{team_name(team, t)}** · {t('{start} to {end}', start=t.datetime(began, zone), end=ends)}",
        *filter(None, (counts_words(record.summary, t), since_words(record.since, t))),
        people_words(record.summary.participants, t),
        t("Who answered: {names}.", names=t.list(names)),
    ]
    if record.next_meeting:
        when = t.datetime(record.next_meeting.starts_at, record.next_meeting.zone)
        lines.append(t("Next meeting: {when}.", when=when))
    lines += [
        check_us(team, t),
        t("All of it is in the files: a page to read or print, and a table. Residents' names are left out."),
    ]
    return "\n".join(lines)


# --- what follows --------------------------------------------------------------------------------------


def _blocks(record: RecordView, t: Texts) -> Iterator[str]:
    """The blocks that a message holds whole if they fit; a heading is part of what stands under it."""
    words = Words(record, t)
    yield from _section(t("Questions and answers"), (_pair(pair, words, t) for pair in record.pairs))
    promises = [
        t("- Question {number}, by {day}", number=pair.number, day=day(pair.follow_up.due, t))
        for pair in record.pairs
        if pair.follow_up and is_promised(pair)
    ]
    yield from _section(t("We will come back"), ["\n".join(promises)] if promises else [])
    declined = (_line(line.number, plain(line.reason or "", 600), t) for line in record.declined)
    yield from _section(t("Can't answer here"), declined)
    outcomes = (
        f"- {plain(one.text, MAX_OUTCOME)} ({name_of(one.shown_as, one.team, t)})" for one in record.outcomes
    )
    yield from _section(t("You said, we did"), outcomes)
    carried = (_line(line.number, plain(line.text, 200), t) for line in record.carried_over)
    yield from _section(t("Carried over to the next meeting"), carried)


def _section(heading: str, blocks: Iterable[str]) -> Iterator[str]:
    for place, block in enumerate(blocks):
        yield f"## {heading}\n{block}" if place == 0 else block


def _line(number: int, words: str, t: Texts) -> str:
    asked = t("Question {number}", number=number)
    return f"- {asked}: {words}" if words else f"- {asked}"


def _pair(pair: PairView, words: Words, t: Texts) -> str:
    number = f"**{t('Question {number}', number=pair.number)}**"
    if not is_public(pair):
        return f"{number}\n{_gone(pair, words)}"
    wanted = supports_words(pair.supports, t)
    edited = t("wording edited") if pair.reworded else ""
    head = " · ".join(part for part in (number, wanted, edited) if part)
    return f"{head}\n{quote(inert(pair.text))}\n{_answer(pair, t)}"


def _answer(pair: PairView, t: Texts) -> str:
    if pair.answer is not None:
        edited = f" · {t('edited')}" if pair.edited else ""
        return f"**{name_of(pair.shown_as, pair.team, t)}**{edited}\n{officer_markdown(pair.answer)}"
    if pair.follow_up is None:
        return ""
    who = name_of(pair.follow_up.shown_as, pair.team, t)
    due, reason = day(pair.follow_up.due, t), plain(pair.follow_up.reason or "", 600)
    if is_dropped(pair):
        could_not = t("**{who} said they would find out by {day}, and could not.**", who=who, day=due)
        return f"{could_not}\n{t('Reason: {reason}', reason=reason)}"
    promise = t("**{who} will find out and come back by {day}.**", who=who, day=due)
    if pair.follow_up.first_due is None:
        return promise
    first = t("First said: by {day}.", day=day(pair.follow_up.first_due, t))
    return f"{promise}\n{first} {t('Reason: {reason}', reason=reason)}"


def _gone(pair: PairView, words: Words) -> str:
    reason = plain(pair.taken_down_reason or "", 600)
    return f"{words.state(pair)}: {reason}" if reason else f"{words.state(pair)}."


def _packed(blocks: Iterable[str]) -> Iterator[str]:
    """Blocks put together into as few messages as keep their order; only one too long for any is cut."""
    held = ""
    for block in blocks:
        for part in split(block, _ROOM):
            # A list goes on in the next line; anything else stands apart.
            gap = "\n" if part.startswith("- ") and _ends_in_list(held) else "\n\n"
            if held and discord_length(held) + len(gap) + discord_length(part) > _ROOM:
                yield held
                held = part
            else:
                held = f"{held}{gap}{part}" if held else part
    if held:
        yield held


def _ends_in_list(text: str) -> bool:
    return text.rpartition("\n")[2].startswith("- ")
