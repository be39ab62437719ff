"""Posts about a meeting: news, announcements, the warning, the closing post, and what is said to the room."""

from typing import Final

from bot.domain.meeting import Meeting, MeetingState
from bot.domain.peace import WHILE_PAUSED
from bot.domain.question import MAX_PINS
from bot.domain.team import Team
from bot.domain.text import split
from bot.export.since import since_words
from bot.i18n import Texts
from bot.services.models import ClosingView, NewsView, SpeechView
from bot.ui.base import MAX_CONTENT, Block, Buttons, Open, Page, Row, at, fit, until
from bot.ui.markdown import officer_markdown
from bot.ui.pieces import Piece
from bot.ui.signposts import check_us, emergency
from bot.ui.wording import (
    add_meeting_button,
    ask_button,
    both_times,
    counts_words,
    line_of,
    local_time,
    mine_button,
    more_words,
    name_of,
    next_words,
    people_words,
    plain,
    search_button,
    subscribe_button,
    team_name,
    title_of,
)

# The small last line with its marker; a name takes up to 100 of it.
FOOTER_ROOM: Final = 240


def render_news(view: NewsView, t: Texts) -> Piece:
    """A meeting's post in the news channel, as the meeting stands now."""
    team, meeting = view.team, view.meeting
    lines = [
        f"## {title_of(meeting, team, t)}",
        local_time(meeting, t),
        *_standing(view, t),
    ]
    blocks: list[Block] = ["\n".join(lines)]
    if meeting.state in (MeetingState.SCHEDULED, MeetingState.OPEN):
        blocks.append("\n".join((emergency(t), check_us(team, t))))
    buttons = [ask_button(team.id, t), mine_button(t), search_button(team.id, t)]
    links = []
    if view.link and meeting.state is MeetingState.OPEN:
        links.append(Open(t("Go to the meeting"), view.link.url))
    if view.record:
        links.append(Open(t("Read the record"), view.record.url))
    # A row of its own: with the links, the first is full.
    own: Row = (subscribe_button(team.id, t),)
    if meeting.state is MeetingState.SCHEDULED:
        own = (*own, add_meeting_button(meeting.id, t))
    return Piece(view=Page([*blocks, (*buttons, *links), own]))


def _standing(view: NewsView, t: Texts) -> list[str]:
    """How a meeting stands, in sentences. The next one has a post of its own, which is kept in step."""
    meeting = view.meeting
    match meeting.state:
        case MeetingState.SCHEDULED:
            moved = [t("**The time of this meeting has changed.**")] if view.moved else []
            starts = t(
                "It opens {until} and lasts {minutes}.",
                until=until(meeting.starts_at),
                minutes=_long(meeting, t),
            )
            return [*moved, starts, t("You can ask now: your question waits for the meeting.")]
        case MeetingState.OPEN:
            late = [t("We opened late. We are sorry.")] if meeting.opened_late else []
            return [*late, t("**Open now.** It closes {until}.", until=until(meeting.ends_at))]
        case MeetingState.CLOSED:
            return [t("This meeting has closed. Its record is being made.")]
        case MeetingState.ARCHIVED:
            return [t("This meeting has closed. Its record is in past meetings.")]
        case MeetingState.CANCELLED:
            return [_called_off(meeting, t), _questions_wait(t)]
        case MeetingState.MISSED:
            return [_missed(meeting, t), _questions_wait(t)]


def _long(meeting: Meeting, t: Texts) -> str:
    return t.n("{n} minute", "{n} minutes", meeting.minutes)


def _called_off(meeting: Meeting, t: Texts) -> str:
    words = t("**This meeting is left out.**") if meeting.skipped else t("**This meeting is cancelled.**")
    return f"{words} {_reason(meeting, t)}".rstrip()


def _reason(meeting: Meeting, t: Texts) -> str:
    return t("Reason: {reason}", reason=plain(meeting.reason, 300)) if meeting.reason else ""


def _missed(meeting: Meeting, t: Texts) -> str:
    if meeting.reason == WHILE_PAUSED:
        return t("**This meeting could not be held**: the team had paused its meetings. We are sorry.")
    return t("**This meeting could not be held**: the bot was not running at the time. We are sorry.")


def _questions_wait(t: Texts) -> str:
    return t("Questions sent so far are kept for the next meeting.")


def render_announcement(view: NewsView, t: Texts) -> Piece:
    """A meeting was moved, cancelled, left out or missed, and when the next one is."""
    team, meeting = view.team, view.meeting
    when, title = local_time(meeting, t), title_of(meeting, team, t)
    match meeting.state:
        case MeetingState.CANCELLED:
            change = (
                t("**{title}** on {when} is left out.", title=title, when=when)
                if meeting.skipped
                else t("**{title}** on {when} is cancelled.", title=title, when=when)
            )
            lines = [
                f"{change} {_reason(meeting, t)}".rstrip(),
                next_words(view.next_meeting, t),
                _questions_wait(t),
            ]
        case MeetingState.MISSED:
            lines = [
                f"**{title}**, {when}",
                _missed(meeting, t),
                next_words(view.next_meeting, t),
                _questions_wait(t),
            ]
        case _ if not meeting.moved:  # it had been called off, or was moved back
            lines = [t("**{title}** takes place on {when}.", title=title, when=both_times(meeting, t))]
        case _:
            lines = [t("**{title}** has a new time: {when}.", title=title, when=both_times(meeting, t))]
    lines.append(t("-# In your calendar already? Press the button again: the file puts it right."))
    row = (subscribe_button(team.id, t), add_meeting_button(meeting.id, t))
    return Piece("\n".join(lines), view=Buttons([row]), footer=team_name(team, t))


def render_warning(team: Team, meeting: Meeting, t: Texts) -> Piece:
    """Said in the meeting's channel five minutes before the end."""
    words = t(
        "**This meeting closes {until}**, at {ends}. What you send after that is kept for the next meeting.",
        until=until(meeting.ends_at),
        ends=at(meeting.ends_at),
    )
    return Piece(words, footer=team_name(team, t))


def render_closing(view: ClosingView, t: Texts) -> Piece:
    """The last post in the channel: the summary that adds up, and what is carried over."""
    summary = view.summary
    head = "\n".join(
        (
            t("## Meeting summary"),
            *filter(None, (counts_words(summary, t, view.held), since_words(view.since, t))),
            people_words(summary.participants, t),
            next_words(view.next_meeting, t),
        )
    )
    if not summary.carried_over:
        return Piece(head, footer=team_name(view.team, t))
    if view.next_meeting:
        heading = t("### Carried over to the next meeting")
    else:
        heading = t("### Carried over: these wait for the next meeting")
    room = MAX_CONTENT - FOOTER_ROOM - len(head) - len(heading) - 2
    lines = [line_of(line, t, 150) for line in view.carried_over]
    hidden = max(0, summary.carried_over - len(lines))
    shown = fit(lines, room, lambda left: more_words(left, t), hidden)
    return Piece(f"{head}\n{heading}\n{shown}", footer=team_name(view.team, t))


def render_speech(view: SpeechView, t: Texts) -> list[Piece]:
    """What an officer says to the room, in as many messages as it takes."""
    who = name_of(view.shown_as, view.team, t)
    body = f"**{t('{who} says:', who=who)}**\n{officer_markdown(view.text)}"
    parts = split(body, MAX_CONTENT - FOOTER_ROOM)
    if len(parts) == 1:
        return [Piece(parts[0])]
    return [
        Piece(part, footer=t("{who}, part {part} of {parts}", who=who, part=number, parts=len(parts)))
        for number, part in enumerate(parts, 1)
    ]


def pins_are_full(t: Texts) -> str:
    """Said under an answer past the limit of pins."""
    return t(
        "Not pinned: {limit} answers are pinned in this channel already, as many as it takes.", limit=MAX_PINS
    )
