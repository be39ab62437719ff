"""The record of actions: who did what, on what, when and why, for administrators."""

import re
from typing import Final

from bot.domain.text import shorten
from bot.i18n import Marked, Texts, mark
from bot.services.models import ActionPage, ActionView
from bot.ui.base import Block, Page, at
from bot.ui.desk_parts import page_turns
from bot.ui.ids import Verb
from bot.ui.markdown import inert
from bot.ui.pieces import Piece
from bot.ui.wording import plain, team_name

# By what is logged and on what kind of thing; {thing} is "question 12", "the meeting of …".
_WHAT: Final[dict[str, Marked]] = {
    "showed question": mark("put {thing} on the board"),
    "answered question": mark("answered {thing}"),
    "edited the answer to question": mark("edited the answer to {thing}"),
    "will find out about question": mark("promised to find out about {thing}"),
    "wrote an answer to question": mark("wrote an answer to {thing}, to be approved"),
    "approved question": mark("approved the answer to {thing}"),
    "sent_back question": mark("sent the answer to {thing} back"),
    "set_approval team": mark("changed what a second person approves"),
    "declined question": mark("said that {thing} can't be answered here"),
    "merged question": mark("merged {thing} into another"),
    "reworded question": mark("edited the wording of {thing}"),
    "revealed the asker question": mark("looked at who asked {thing}"),
    "took down question": mark("took {thing} down"),
    "kept removed question": mark("kept {thing} removed"),
    "said why taken down question": mark("said why {thing} was taken down"),
    "put back question": mark("put {thing} back"),
    "opened private_information": mark("opened {thing}"),
    "turned on private_information": mark("turned private information on"),
    "turned off private_information": mark("turned private information off"),
    "opened meeting": mark("opened {thing}"),
    "extended meeting": mark("extended {thing}"),
    "closed meeting": mark("closed {thing}"),
    "spoke to the room in meeting": mark("spoke to the room in {thing}"),
    "scheduled meeting": mark("planned {thing}"),
    "moved meeting": mark("moved {thing}"),
    "cancelled meeting": mark("called off {thing}"),
    "skipped meeting": mark("left out {thing}"),
    "set series": mark("set when meetings repeat"),
    "ended series": mark("ended the repeating of meetings"),
    "set up team": mark("set the team up"),
    "changed team": mark("changed the team's settings"),
    "named officer": mark("gave an officer the name the public reads"),
}
_NAME: Final = 60
_ONLY_AN_ID: Final = re.compile(r"\d{10,}(?:\.\d+)?")
_WHY: Final = 150


def action_log(view: ActionPage, t: Texts) -> Piece:
    """A page of it, the newest first."""
    page = t("page {page} of {pages}", page=view.page, pages=view.pages)
    blocks: list[Block] = [
        t("## Record of actions: {team}", team=team_name(view.team, t)),
        t.n("{n} action, {page}, the newest first.", "{n} actions, {page}, the newest first.", view.total,
            page=page),
    ]  # fmt: skip
    blocks.append("\n".join(_line(line, t) for line in view.lines) or t("Nothing was done yet."))
    return Piece(view=Page([*blocks, page_turns(Verb.LOG, view.team.id, view.page, view.pages, t)]))


def _line(line: ActionView, t: Texts) -> str:
    words = _WHAT.get(f"{line.what} {line.on_kind}")
    thing = _thing(line, t)
    # What a later version wrote still says something, in its own words.
    what = t.marked(words, thing=thing) if words is not None else f"{inert(line.what)} {thing}"
    # What a command was asked by, so that it counts once, says nothing to people.
    is_said = line.why and not _ONLY_AN_ID.fullmatch(line.why)
    why = f" · {t('why: {reason}', reason=plain(line.why or '', _WHY))}" if is_said else ""
    return f"- {at(line.done_at)}: {_who(line, t)} {what}{why}"


def _who(line: ActionView, t: Texts) -> str:
    if not line.who:
        return t("somebody whose data was erased")
    name = f"**{plain(line.who, _NAME)}**"
    account = line.discord_name
    return f"{name} ({plain(account, _NAME)})" if account and account != line.who else name


def _thing(line: ActionView, t: Texts) -> str:
    if line.on_kind == "question" and line.number is not None:
        return t("question {number}", number=line.number)
    if line.on_kind == "private_information" and line.number is not None:
        return t("private information {number}", number=line.number)
    if line.on_kind == "meeting" and line.meeting_at is not None:
        return t("the meeting of {when}", when=at(line.meeting_at))
    return shorten(inert(line.on_kind.replace("_", " ")), _NAME)
