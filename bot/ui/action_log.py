"""The record of actions: who did what, on what, when and why, for administrators."""

import re
from typing import Final

from bot.domain.text import shorten
from bot.i18n import Marked, Texts, mark
from bot.lazily import regex
from bot.preset_words import words_of
from bot.services.action_log import ActionLine, ActionPage
from bot.ui.base import Block, Page, at
from bot.ui.desk_parts import page_turns
from bot.ui.ids import Verb
from bot.ui.markdown import inert
from bot.ui.pieces import Piece
from bot.ui.wording import plain, team_name

# By what is logged and on what kind of thing; {thing} is "question 12", "the meeting of …".
WORDS: Final[dict[str, Marked]] = {
    "showed question": mark("put {thing} on the board"),
    "answered question": mark("answered {thing}"),
    "edited the answer to question": mark("edited the answer to {thing}"),
    "will find out about question": mark("promised to find out about {thing}"),
    "wrote an answer to question": mark("wrote an answer to {thing}, to be approved"),
    "approved question": mark("approved the answer to {thing}"),
    "sent_back question": mark("sent the answer to {thing} back"),
    "discarded question": mark("discarded the answer to {thing}, which could not be published any more"),
    "set_approval team": mark("changed what a second person approves"),
    "declined question": mark("said that {thing} can't be answered here"),
    "merged question": mark("merged {thing} into another"),
    "unmerged question": mark("took {thing} out of another question again"),
    "reworded question": mark("edited the wording of {thing}"),
    "revealed the asker question": mark("looked at who asked {thing}"),
    "took down question": mark("took {thing} down"),
    "kept removed question": mark("kept {thing} removed"),
    "said why taken down question": mark("said why {thing} was taken down"),
    "put back question": mark("put {thing} back"),
    "muted question": mark("muted who asked {thing} for one meeting"),
    "blocked question": mark("blocked who asked {thing}"),
    "lifted_restriction question": mark("lifted the mute or block of who asked {thing}"),
    "handed over follow_up": mark("handed {thing} over"),
    "moved follow_up": mark("moved {thing} to another day"),
    "dropped follow_up": mark("dropped {thing}"),
    "opened private_information": mark("opened {thing}"),
    "passed_on private_information": mark("passed {thing} on"),
    "held private_information": mark("held our copy of {thing}"),
    "released private_information": mark("held our copy of {thing} no longer"),
    "copy_deleted private_information": mark("deleted our copy of {thing}, which is passed on"),
    "closed private_information": mark("closed {thing}"),
    "closed_copy_deleted private_information": mark("deleted our copy of {thing}, which is closed"),
    "revealed private_information": mark("looked at who sent {thing}"),
    "told_received private_information": mark("told the sender of {thing} that it is received"),
    "told_call private_information": mark("asked the sender of {thing} to call"),
    "told_passed_on private_information": mark("told the sender of {thing} that it is passed on"),
    "told_thank_you private_information": mark("thanked the sender of {thing}"),
    "turned on private_information": mark("turned private information on"),
    "turned off private_information": mark("turned private information off"),
    "told_outcome outcome": mark("wrote an outcome (You said, we did)"),
    "approved outcome": mark("approved an outcome (You said, we did)"),
    "withdrew outcome": mark("took an outcome back (You said, we did)"),
    "kept a ready answer ready_answer": mark("kept a ready answer"),
    "changed a ready answer ready_answer": mark("changed a ready answer"),
    "deleted a ready answer ready_answer": mark("deleted a ready answer"),
    "opened meeting": mark("opened {thing}"),
    "extended meeting": mark("extended {thing}"),
    "closed meeting": mark("closed {thing}"),
    "spoke to the room in meeting": mark("spoke to the room in {thing}"),
    "scheduled meeting": mark("planned {thing}"),
    "moved meeting": mark("moved {thing}"),
    "retitled meeting": mark("gave {thing} another title"),
    "cancelled meeting": mark("called off {thing}"),
    "skipped meeting": mark("left out {thing}"),
    "ready meeting": mark("said to be there for {thing}"),
    "named the guest host of meeting": mark("let a guest host {thing}"),
    "took back the guest host of meeting": mark("let a guest no longer host {thing}"),
    "left_open meeting": mark("left {thing} open though no {officer} was there"),
    "put_off meeting": mark("closed {thing}, to which nobody came, and planned another"),
    "planned elsewhere": mark("set a date elsewhere"),
    "changed elsewhere": mark("changed a date elsewhere"),
    "cancelled elsewhere": mark("called off a date elsewhere"),
    "kept the invite of team": mark("kept the invite link for posters"),
    "set series": mark("set when meetings repeat"),
    "ended series": mark("ended the repeating of meetings"),
    "begun trial": mark("began a trial of meeting times"),
    "ended trial": mark("ended the trial of meeting times early"),
    "set up team": mark("set the team up"),
    "changed team": mark("changed the team's settings"),
    "changed_areas team": mark("changed which postcodes the team looks after"),
    "removed team": mark("removed the team"),
    "brought back team": mark("brought the team back"),
    "named officer": mark("gave {an_officer} the name the public reads"),
    "paused team": mark("paused the team"),
    "went_on team": mark("ended the pause of the team"),
    "set_pause_statement team": mark("changed what is posted at a pause"),
    "placed_hold question": mark("held {thing}"),
    "placed_hold private_information": mark("held {thing}"),
    "lifted_hold hold": mark("lifted a hold"),
    "set_retention team": mark("changed for how long the team keeps what"),
    "set_limits team": mark("changed the limits of the team"),
    "set_reminders team": mark("changed the reminders of the team"),
    "set_digests team": mark("changed when the team has a digest"),
}
# Where what is kept beside an action is no reason but a part of it: how it reads, by its named parts.
_WITH: Final[dict[str, tuple[re.Pattern[str], Marked]]] = {
    "extended meeting": (regex(r"\+(?P<n>\d+) min"), mark("extended {thing} by {n} min")),
    "merged question": (
        regex(r"same as question (?P<number>\d+)"),
        mark("merged {thing} into question {number}"),
    ),
    "unmerged question": (
        re.compile(r"not the same as question (?P<number>\d+)"),
        mark("took {thing} out of question {number} again"),
    ),
    "named officer": (
        regex(r"(?P<name>.+)", re.DOTALL),
        mark("gave {an_officer} the name the public reads: {name}"),
    ),
    "retitled meeting": (
        regex(r"(?P<title>.+)", re.DOTALL),
        mark("gave {thing} another title: {title}"),
    ),
    "handed over follow_up": (
        regex(r"(?P<name>.+)", re.DOTALL),
        mark("handed {thing} over to {name}"),
    ),
    "passed_on private_information": (
        regex(r"(?P<reference>.+)", re.DOTALL),
        mark("passed {thing} on, reference {reference}"),
    ),
    "set_pause_statement team": (
        regex(r"(?P<words>.+)", re.DOTALL),
        mark("changed what is posted at a pause to: {words}"),
    ),
    "set_limits team": (
        regex(
            r"questions_per_meeting=(?P<n>\d+), seconds_between=(?P<seconds>\d+), "
            r"support_after_days=(?P<days>\d+)"
        ),
        mark(
            "changed the limits of the team to {n} questions a meeting, {seconds} seconds between two, "
            "{days} days on the server before support moves a question up (0: no limit)"
        ),
    ),
}
_A_THING: Final[dict[str, Marked]] = {
    "question": mark("a question"),
    "private_information": mark("private information"),
    "follow_up": mark("a follow-up"),
    "meeting": mark("a meeting"),
    "elsewhere": mark("a date elsewhere"),
    "outcome": mark("an outcome"),
    "ready_answer": mark("a ready answer"),
    "series": mark("the repeating of meetings"),
    "officer": mark("{an_officer}"),
    "team": mark("the team"),
}
_NAME: Final = 60
_WHY: Final = 150


def action_log(view: ActionPage, t: Texts) -> Piece:
    """A page of it, the newest first."""
    t = words_of(view.team, t)
    page = t("page {page} of {pages}", page=view.page, pages=view.pages)
    blocks: list[Block] = [
        t("## Record of actions: {team}", team=team_name(view.team, t)),
        t.n("{n} action, {page}, the newest first.", "{n} actions, {page}, the newest first.", view.total,
            page=page),
    ]  # fmt: skip
    blocks.append("\n".join(_line(line, t) for line in view.lines) or t("Nothing was done yet."))
    return Piece(view=Page([*blocks, page_turns(Verb.LOG, view.team.id, view.page, view.pages, t)]))


def _line(line: ActionLine, t: Texts) -> str:
    return f"- {at(line.done_at)}: {_who(line, t)} {_what(line, t)}"


def act_words(what: str, on_kind: str, t: Texts) -> str:
    """What was done, on what kind of thing."""
    words, thing = WORDS.get(f"{what} {on_kind}"), _kind_words(on_kind, t)
    return t.marked(words, thing=thing) if words is not None else f"{inert(what)} {thing}"


def _what(line: ActionLine, t: Texts) -> str:
    key, thing, reason = f"{line.what} {line.on_kind}", _thing(line, t), line.why or ""
    pattern, whole = _WITH.get(key, (None, None))
    parts = pattern.fullmatch(reason) if pattern is not None else None
    if parts is not None and whole is not None:
        return t.marked(
            whole, thing=thing, **{name: plain(part, _WHY) for name, part in parts.groupdict().items()}
        )
    words = WORDS.get(key)
    # What a later version wrote still says something, in its own words.
    what = t.marked(words, thing=thing) if words is not None else f"{inert(line.what)} {thing}"
    return f"{what} · {t('why: {reason}', reason=plain(reason, _WHY))}" if reason else what


def _who(line: ActionLine, t: Texts) -> str:
    if not line.who:
        return t("somebody whose data was erased")
    name = f"**{plain(line.who, _NAME)}**"
    account = line.discord_name
    return f"{name} ({plain(account, _NAME)})" if account and account != line.who else name


def _thing(line: ActionLine, t: Texts) -> str:
    if line.on_kind == "question" and line.number is not None:
        return t("question {number}", number=line.number)
    if line.on_kind == "follow_up" and line.number is not None:
        return t("the follow-up of question {number}", number=line.number)
    if line.on_kind == "private_information" and line.number is not None:
        return t("private information {number}", number=line.number)
    if line.on_kind == "meeting" and line.meeting_at is not None:
        return t("the meeting of {when}", when=at(line.meeting_at))
    return _kind_words(line.on_kind, t)


def _kind_words(kind: str, t: Texts) -> str:
    words = _A_THING.get(kind)
    return t.marked(words) if words is not None else shorten(inert(kind.replace("_", " ")), _NAME)
