"""The officers' room's one live message: what needs doing, by count, and *Open my desk*."""

from typing import Final

from bot.i18n import Marked, Texts, mark
from bot.services.models import FollowUpLine, RoomView
from bot.ui.base import Block, Page, Press, Rule, Style, day, fit, until
from bot.ui.ids import CustomId, Verb
from bot.ui.peace import pause_button, paused_words
from bot.ui.pieces import Piece
from bot.ui.wording import (
    both_times,
    linked,
    more_words,
    name_of,
    plain,
    team_name,
)

_ROOM_FOLLOW_UPS: Final = 1200
_ROOM_TROUBLES: Final = 1000

# By storage.views.Kind; what could not be made, in the words people see.
_THINGS: Final[dict[str, Marked]] = {
    "category": mark("the team's category"),
    "news_channel": mark("the news channel"),
    "officers_room": mark("the {officers_room}"),
    "past_meetings": mark("past meetings"),
    "room_board": mark("the message in the {officers_room}"),
    "news": mark("a meeting's news post"),
    "announcement": mark("an announcement"),
    "elsewhere": mark("the post about a date elsewhere"),
    "event": mark("the meeting's event"),
    "channel": mark("the meeting's channel"),
    "welcome": mark("the welcome"),
    "board": mark("the board"),
    "pair": mark("an answer"),
    "speech": mark("something said to the room"),
    "outcome": mark("a “You said, we did” line"),
    "warning": mark("the warning before the close"),
    "nobody": mark("the word that no {officer} is here"),
    "pause": mark("the word that the meeting is paused"),
    "news_pause": mark("the word that meetings are paused"),
    "closing": mark("the meeting summary"),
    "record": mark("the record"),
    "digest": mark("a digest"),
}
_REASONS: Final[dict[str, Marked]] = {
    "no_permission": mark("The bot lacks a permission there: run /team check."),
    "malformed": mark("Discord refuses it as it is. Change its text, or tell who runs the bot."),
    "full": mark("There is no room: delete channels or events that are no longer needed."),
    "removed_often": mark("It keeps being deleted. Run /team setup again when it may stay."),
    "removed_by_person": mark("Somebody deleted it. Put it back or keep it removed."),
}


def trouble_sentence(trouble: str, t: Texts) -> str:
    """What could not be shown and what to do: `trouble` is a kind of view, or "kind:reason"."""
    kind, _, reason = trouble.partition(":")
    thing = t.marked(_THINGS[kind]) if kind in _THINGS else kind
    what = t("The bot could not show {thing} in Discord.", thing=thing)
    return f"{what} {t.marked(_REASONS[reason]) if reason in _REASONS else t('Run /team check.')}"


def render_room_board(view: RoomView, t: Texts) -> Piece:
    """Counts, the oldest waiting question, follow-ups and their days, private information by count only."""
    blocks: list[Block] = [
        "\n".join(
            (
                t("## {Officers_room}: {team}", team=team_name(view.team, t)),
                *_meeting(view, t),
                paused_words(view.team, t),
            )
        ).rstrip(),
        "\n".join(_counts(view, t)),
    ]
    follow_ups = _follow_ups(view, t)
    troubles = [f"- {trouble_sentence(trouble, t)}" for trouble in dict.fromkeys(view.troubles)]
    if follow_ups:
        blocks += [Rule(), follow_ups]
    if troubles:
        shown = fit(troubles, _ROOM_TROUBLES, lambda left: more_words(left, t))
        blocks += [Rule(), f"{t('### Needs putting right')}\n{shown}"]
    desk = Press(t("Open my desk"), CustomId(Verb.DESK, view.team.id), Style.MAIN)
    return Piece(view=Page([*blocks, (desk, pause_button(view.team, t))]))


def _meeting(view: RoomView, t: Texts) -> list[str]:
    if view.meeting:
        closes = t("A meeting is open. It closes {until}.", until=until(view.meeting.ends_at))
        return [f"**{plain(view.meeting.title, 150)}**", closes] if view.meeting.title else [closes]
    if view.next_meeting:
        when = both_times(view.next_meeting, t)
        return [t("No meeting is open. The next one opens by itself on {when}.", when=when)]
    return [t("No meeting is open or planned. Plan one with /meeting schedule or /meeting repeat.")]


def _counts(view: RoomView, t: Texts) -> list[str]:
    counts = view.counts
    parts = (
        (counts.waiting, t.n("{n} waiting", "{n} waiting", counts.waiting)),
        (counts.shown, t.n("{n} shown", "{n} shown", counts.shown)),
        (counts.answered, t.n("{n} answered", "{n} answered", counts.answered)),
        (counts.following_up, t.n("{n} following up", "{n} following up", counts.following_up)),
    )
    listed = t.list([words for number, words in parts if number])
    lines = [t("Questions: {listed}.", listed=listed) if listed else t("No question is waiting.")]
    if view.oldest_waiting_at:
        lines.append(t("The oldest waiting question came {when}.", when=until(view.oldest_waiting_at)))
    if view.private_unopened:
        unopened = t.n("{n} message not opened", "{n} messages not opened", view.private_unopened)
        urgent = t.n("{n} urgent", "{n} urgent", view.urgent_unopened) if view.urgent_unopened else ""
        detail = ", ".join(part for part in (unopened, urgent) if part)
        lines.append(t("**Private information:** {detail}. {Officers} read it on their desk.", detail=detail))
    if view.to_approve:
        lines.append(
            t.n(
                "**{n} answer waits for approval** by a second {officer} or a moderator, on the desk.",
                "**{n} answers wait for approval** by a second {officer} or a moderator, on the desk.",
                view.to_approve,
            )
        )
    if view.outcomes_to_approve:
        lines.append(
            t.n(
                "**{n} “You said, we did” line waits for approval** by a second {officer}, on the desk under "
                "Private information.",
                "**{n} “You said, we did” lines wait for approval** by a second {officer}, on the desk under "
                "Private information.",
                view.outcomes_to_approve,
            )
        )
    if view.unpinned:
        lines.append(
            t.n(
                "{n} answer is published but not pinned: the channel has no room for more pins.",
                "{n} answers are published but not pinned: the channel has no room for more pins.",
                view.unpinned,
            )
        )
    return lines


def _follow_ups(view: RoomView, t: Texts) -> str:
    if not view.follow_ups:
        return ""
    overdue = t.n("{n} overdue", "{n} overdue", view.follow_ups_overdue) if view.follow_ups_overdue else ""
    heading = t("### To find out")
    lines = [follow_up_line(line, name_of(line.shown_as, view.team, t), t) for line in view.follow_ups]
    shown = fit(lines, _ROOM_FOLLOW_UPS, lambda left: more_words(left, t))
    return "\n".join(part for part in (heading, overdue and f"{overdue}.", shown) if part)


def follow_up_line(line: FollowUpLine, who: str, t: Texts) -> str:
    """A follow-up in a list: its question, who promised, by when, and whether that has passed."""
    number = linked(t("Question {number}", number=line.number), line.link)
    by = t("{who}, by {day}", who=who, day=day(line.due, t))
    about = [t("**overdue**")] if line.overdue else []
    if line.asked_team:
        about.append(t("asked of: {team}", team=plain(line.asked_team, 60)))
    if line.handed_to:
        about.append(t("handed to another team"))
    if line.first_due:
        about.append(t("first said: {day}", day=day(line.first_due, t)))
    text = plain(line.text, 100) or t("removed by the team")
    return " · ".join([f"- **{number}**", by, *about, text])
