"""The pause and the missing officer: what channels say, what the officers' room is asked, the buttons."""

from typing import Any, Final

import discord

from bot.domain.meeting import OVER, Meeting
from bot.domain.team import Team
from bot.i18n import Texts
from bot.preset_words import OF
from bot.ui.base import Buttons, Press, Row, Style, at, until
from bot.ui.fields import labelled, line
from bot.ui.forms import Form
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import officer_markdown
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency, signposts
from bot.ui.wording import team_name

WHEN: Final = "when"
MAX_WHEN: Final = 100


def pause_button(team: Team, t: Texts, *, desk: int = 0) -> Press:
    """*Pause*, or *Go on* while the team has paused; `desk` 1: on one's own desk, which is then turned."""
    if team.paused:
        return Press(t("Go on"), CustomId(Verb.GO_ON, team.id, desk), Style.MAIN)
    return Press(t("Pause"), CustomId(Verb.PAUSE, team.id, desk))


def paused_words(team: Team, t: Texts) -> str:
    """For the team: that it has paused and what that means; empty if it has not."""
    if team.paused_at is None:
        return ""
    return t(
        "**Paused** {since}. Nothing is shown, opened or announced; what comes in is kept, answers too. "
        "Press Go on and all of it appears.",
        since=until(team.paused_at),
    )


def render_pause(team: Team, meeting: Meeting | None, t: Texts) -> Piece:
    """The statement in a meeting's channel, or (without a meeting) in the news channel; edited at the end."""
    lines = [_paused(team, meeting, t), emergency(t)] if team.paused else [_over(meeting, t)]
    return Piece("\n".join(lines), footer=team_name(team, t))


def _paused(team: Team, meeting: Meeting | None, t: Texts) -> str:
    head = t("**The meeting is paused.**") if meeting else t("**Our meetings are paused.**")
    if team.pause_statement:
        return f"{head}\n{officer_markdown(team.pause_statement)}"
    rest = (
        t("Nothing new is shown for now. You can still ask: your question is kept, and looked at afterwards.")
        if meeting
        else t("No meeting opens for now. You can still ask: your question is kept.")
    )
    return f"{head} {rest}"


def _over(meeting: Meeting | None, t: Texts) -> str:
    if meeting is None:
        return t("**Our meetings go on.**")
    if meeting.state in OVER:
        return t("**The pause is over.** This meeting has closed meanwhile.")
    return t("**The meeting goes on.**")


def render_nobody(team: Team, meeting: Meeting, t: Texts) -> Piece:
    """Said at the opening if no officer is there, and edited once one is."""
    words = OF[team.preset]
    if meeting.ready_at is not None:
        lines = [t.marked(words.here)]
    elif meeting.state in OVER:
        lines = [
            t.marked(words.nobody_came),
            emergency(t),
        ]
    else:
        lines = [
            t.marked(words.nobody_yet),
            t("You can ask all the same: your question is kept."),
            emergency(t),
            *signposts(team, t),
        ]
    return Piece("\n".join(lines), footer=team_name(team, t))


# --- in the officers' room -----------------------------------------------------------------------------


def ping_ready(team: Team, meeting: Meeting, t: Texts) -> Piece:
    """Ten minutes before a meeting: will an officer be there?"""
    words = t(
        "**Ready?** The meeting opens {until}. If no {officer} has said so or done anything by then, "
        "residents read that nobody is here.",
        until=until(meeting.starts_at),
    )
    button = Press(t("I'll be there"), CustomId(Verb.BE_THERE, team.id, meeting.id), Style.MAIN)
    return _ping(words, team.officers_role_id, (button,))


def ping_nobody_came(team: Team, meeting: Meeting, t: Texts) -> Piece:
    """A quarter of an hour into a meeting without an officer: a new date?"""
    words = t(
        "**No {officer} has come to the meeting** that opened {opened}. Residents read that nobody is here. "
        "Choose a new date: this meeting closes, and its questions go to the new one. Or leave it open; it "
        "closes {closes}.",
        opened=until(meeting.opened_at or meeting.starts_at),
        closes=until(meeting.ends_at),
    )
    ids = (team.id, meeting.id)
    row: Row = (
        Press(t("Choose a new date"), CustomId(Verb.NEW_DATE, *ids), Style.MAIN),
        Press(t("Leave it open"), CustomId(Verb.LEAVE_OPEN, *ids)),
    )
    return _ping(words, team.moderators_role_id, row)


def _ping(words: str, role: int, row: Row) -> Piece:
    return Piece(f"<@&{role}> {words}", view=Buttons([row]), mention_roles=(role,))


def new_date_form(team: Team, meeting: Meeting, opening: str, t: Texts) -> Form:
    """When the meeting is held instead. Field: when."""
    box = line(WHEN, MAX_WHEN, example=t("For example: next Tuesday 6pm"))
    told = discord.ui.TextDisplay[Any](
        t(
            "The meeting that opened {opened} closes at once. What is not answered goes to the new one.",
            opened=at(meeting.opened_at or meeting.starts_at),
        )
    )
    custom_id = CustomId(Verb.NEW_DATE_FORM, team.id, meeting.id, opening)
    return Form(t("A new date for the meeting"), custom_id, [told, labelled(t("Day and time"), None, box)])
