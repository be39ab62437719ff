"""What stands in a meeting's channel from its opening: the pinned welcome and the board, *Meeting now*."""

from typing import Final

from bot.domain.meeting import OVER, MeetingState, Summary
from bot.domain.question import QuestionState
from bot.domain.team import Team
from bot.domain.text import discord_length
from bot.i18n import Texts
from bot.services.models import BoardView, Counts, QuestionLine, WelcomeView
from bot.ui.base import MAX_PAGE_TEXT, Block, Page, Rule, at, fit, until
from bot.ui.languages import for_readers_of, how_to_choose
from bot.ui.last_time import since_last_time
from bot.ui.pieces import Piece
from bot.ui.signposts import check_us, emergency, passes_through, signposts
from bot.ui.wording import (
    ask_button,
    counts_words,
    ends_words,
    line_of,
    local_time,
    mine_button,
    more_words,
    name_of,
    people_words,
    plain,
    search_button,
    state_words,
    team_name,
    terms_words,
    title_of,
    want_button,
)

# Of a page's 4,000 characters; what stands around the two lists stays well within the rest.
_ROOM_SHOWN: Final = 1700
_ROOM_PUBLISHED: Final = 1100


def render_board(view: BoardView, t: Texts) -> Piece:
    """The live board: state and time left in words, counts, what is shown by support, links to answers."""
    meeting, counts = view.meeting, view.counts
    blocks: list[Block] = [
        "\n".join((f"## {_heading(view, t)}", f"**{title_of(meeting, view.team, t)}**", _state(view, t))),
        "\n".join((_in_all(view, t), people_words(view.participants, t))),
        Rule(),
    ]
    shown = [line_of(line, t) for line in view.shown]
    if shown:
        hidden = max(0, counts.shown - len(shown))
        heading = t("### Waiting for an answer")
        blocks.append(f"{heading}\n" + fit(shown, _ROOM_SHOWN, lambda left: more_words(left, t), hidden))
    published = [_published(line, t) for line in view.published]
    if published:
        hidden = max(0, view.published_in_all - len(published))
        heading = t("### Answers, newest first")
        blocks.append(
            f"{heading}\n" + fit(published, _ROOM_PUBLISHED, lambda left: more_words(left, t), hidden)
        )
    if not shown and not published and meeting.state is MeetingState.OPEN:
        blocks.append(t("Nothing is on the board yet. Be the first: press Ask a question."))
    blocks += [
        Rule(),
        emergency(t),
        (ask_button(view.team.id, t), want_button(view.team.id, t), mine_button(t)),
    ]
    return Piece(view=Page(blocks))


def _heading(view: BoardView, t: Texts) -> str:
    if view.meeting.state is MeetingState.OPEN:
        return t("Meeting now")
    return t("This meeting is over") if view.meeting.state in OVER else t("This meeting is not open")


def _state(view: BoardView, t: Texts) -> str:
    meeting = view.meeting
    if meeting.state is MeetingState.OPEN and view.team.paused:
        return t(
            "**Paused.** Nothing new is shown for now; what you ask is kept. It closes {until}, at {ends}.",
            until=until(meeting.ends_at),
            ends=at(meeting.ends_at),
        )
    if meeting.state is MeetingState.OPEN:
        ends = at(meeting.ends_at)
        return t("Open. It closes {until}, at {ends}.", until=until(meeting.ends_at), ends=ends)
    # Not when that is: it may move, and nothing would bring a closed board up to date.
    return t("Closed. Questions sent now are kept for the next meeting; the news channel says when it is.")


def _published(line: QuestionLine, t: Texts) -> str:
    words = line_of(line, t, 100)
    return words if line.state == QuestionState.ANSWERED else f"{words} · {state_words(line.state, t)}"


def _in_all(view: BoardView, t: Texts) -> str:
    """What became of the questions; once the meeting is over, as its summary has it."""
    counts = view.counts
    if view.meeting.state not in OVER:
        return _counts(counts, t)
    ends = {
        name: getattr(counts, name)
        for name in ("answered", "following_up", "declined", "merged", "withdrawn")
    }
    carried_over = counts.waiting + counts.shown
    summary = Summary(asked=counts.asked + view.held, carried_over=carried_over, **ends)
    return counts_words(summary, t, view.held)


def _counts(counts: Counts, t: Texts) -> str:
    """All counts that are not nothing, in words."""
    parts = (
        (counts.waiting, t.n("{n} waiting", "{n} waiting", counts.waiting)),
        (counts.shown, t.n("{n} shown", "{n} shown", counts.shown)),
        *ends_words(counts, t),
    )
    asked = t.n("{n} question so far", "{n} questions so far", counts.asked)
    listed = t.list([words for number, words in parts if number])
    return f"{asked}: {listed}." if listed else f"{asked}."


def render_welcome(view: WelcomeView, t: Texts) -> Piece:
    """The pinned welcome: who answers, how to ask, who can see it, where else to turn, how to check us.

    What came of earlier promises comes right after who answers.
    """
    team, meeting = view.team, view.meeting
    head = "\n".join(
        line
        for line in (
            t("# Welcome to the meeting of the {team}", team=team_name(team, t)),
            t("We opened late. We are sorry.") if meeting.opened_late else "",
            local_time(meeting, t),
            _answering(view, t),
            _carried_in(view.carried_in, t),
        )
        if line
    )
    rest: list[Block] = [
        "\n".join(line for line in (_how_to_ask(team, t), how_to_choose(team, t)) if line),
        Rule(),
        "\n".join((emergency(t), *signposts(team, t))),
        "\n".join((check_us(team, t), passes_through(t))),
        (
            *(ask_button(team.id, t), want_button(team.id, t), mine_button(t), search_button(team.id, t)),
            *for_readers_of(team),
        ),
    ]
    taken = sum(discord_length(block) + 1 for block in (head, *rest) if isinstance(block, str))
    return Piece(view=Page([head, *since_last_time(view, MAX_PAGE_TEXT - taken, t), *rest]))


def _answering(view: WelcomeView, t: Texts) -> str:
    names = [plain(name, 60) for name in view.answering[:10]]
    if len(view.answering) > len(names):
        left = len(view.answering) - len(names)
        names.append(t.n("{n} colleague", "{n} colleagues", left))
    who = t.list(names or [name_of(None, view.team, t)])
    return t("{who} will answer your questions until {until}.", who=who, until=at(view.meeting.ends_at))


def _carried_in(count: int, t: Texts) -> str:
    if not count:
        return ""
    return t.n(
        "{n} question sent before is already with the team.",
        "{n} questions sent before are already with the team.",
        count,
    )


def _how_to_ask(team: Team, t: Texts) -> str:
    lines = [
        t("### How to ask"),
        t("Press **Ask a question** and choose who can see it: with or without your Discord name."),
        t("Every question is shown on the board at once; answers are pinned in this channel.")
        if team.show_at_once
        else t(
            "The team sees a question first and shows it on the board; answers are pinned in this channel."
        ),
        t("Press **I want to know this too** to say which answers you are waiting for."),
        t("Only the bot writes in this channel. Nobody can promise that what you send stays secret."),
    ]
    terms = team.private_terms
    if team.private_on and terms:
        lines += [
            t("Choose **Only the {officers}** for what is not for everybody:"),
            *terms_words(terms, t),
        ]
    return "\n".join(lines)
