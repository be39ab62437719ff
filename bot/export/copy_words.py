"""What stands in a copy of one's data, in the words that people read on screen."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias

from bot.domain.followup import FollowUpState
from bot.domain.kept_text import Purpose
from bot.domain.question import Audience, QuestionState, Standing
from bot.domain.slots import Slot
from bot.domain.subscription import Route
from bot.export.words import day_words
from bot.i18n import Marked, Texts, mark, own_name
from bot.services.notices import NoticeKind
from bot.services.team_setup import Step
from bot.ui.action_log import act_words
from bot.ui.holding import KINDS
from bot.ui.outcomes import STATES as OUTCOME_STATES
from bot.ui.private_desk import REPLIES
from bot.ui.private_replies import STATES as PRIVATE_STATES
from bot.ui.setup_pages import STEP_WORDS
from bot.ui.trials import slot_words
from bot.ui.wording import state_words

_AUDIENCES: Final = {
    Audience.NAMED: mark("with your name"),
    Audience.UNNAMED: mark("without your name"),
    Audience.PRIVATE: mark("only the officers"),
}
_STANDINGS: Final = {Standing.STANDS: mark("it stands"), Standing.TAKEN_DOWN: mark("removed by the team")}
_FOLLOW_UPS: Final = {
    FollowUpState.OPEN: mark("still to be kept"),
    FollowUpState.KEPT: mark("kept"),
    FollowUpState.DROPPED: mark("could not be found out"),
}
_ROUTES: Final = {Route.ROLE: mark("by role"), Route.DM: mark("by DM")}
_PURPOSES: Final = {
    Purpose.ANSWER: mark("to answer a question that somebody else is answering"),
    Purpose.DECLINE: mark("to say why a question that somebody else is answering can't be answered"),
    Purpose.DROP: mark("to say why something could not be found out"),
    Purpose.BLOCK: mark("to block somebody for it"),
    Purpose.ASK: mark("to ask it of the team you choose"),
}
_SENT: Final = {
    "waiting": mark("waiting to be sent"),
    "untold": mark("said with the next private reply"),
    "sent": mark("sent"),
    "dropped": mark("not sent"),
}
# Those that go to a person.
NOTICES: Final = {
    NoticeKind.QUESTION_CHANGED: mark("what became of a question"),
    NoticeKind.QUESTION_REWORDED: mark("the team changed the wording of your question"),
    NoticeKind.ANSWER_SENT_BACK: mark("your answer was sent back"),
    NoticeKind.ANSWER_DISCARDED: mark("your answer could not be published any more"),
    NoticeKind.ANSWER_CHANGED: mark("an answer was changed"),
    NoticeKind.TAKEN_DOWN: mark("a question was taken down"),
    NoticeKind.PUT_BACK: mark("a question was put back"),
    NoticeKind.PRIVATE_REPLY: mark("a reply about private information"),
    NoticeKind.FOLLOW_UP: mark("a follow-up of yours is due"),
    NoticeKind.FOLLOW_UP_MOVED: mark("a follow-up was moved to another day"),
    NoticeKind.REMINDER: mark("a reminder of a meeting"),
    NoticeKind.DIGEST: mark("a digest"),
    NoticeKind.HEARS_BY_DM: mark("the role you wished could not be given"),
    NoticeKind.SUBSCRIBER_ROLE: mark("your role as a subscriber was set"),
}

Worded: TypeAlias = Callable[[Any, Texts], str]


def _of(words: Mapping[Any, Marked]) -> Worded:
    return lambda value, t: t.marked(words[value])


def _about(value: Any, t: Texts) -> str:
    """What a kept text is for; the rest of it are ids."""
    said = [t("question {number}", number=value["number"])] if "number" in value else []
    if "audience" in value:
        said.append(_of(_AUDIENCES)(value["audience"], t))
    return ", ".join(said)


def _slots(value: Any, t: Texts) -> str:
    slots = value["slots"] if isinstance(value, dict) else value
    return t.list([slot_words(Slot.from_text(one), t) for one in slots])


# By "table.column.field"; with "*" in every part.
VALUES: Final[dict[str, Worded]] = {
    "*.audience": _of(_AUDIENCES),
    "question.person_id.state": lambda value, t: state_words(QuestionState(value), t),
    "question.person_id.standing": _of(_STANDINGS),
    "private_information.person_id.state": _of(PRIVATE_STATES),
    "private_information.state_by.state": _of(PRIVATE_STATES),
    "kept_text.person_id.purpose": _of(_PURPOSES),
    "kept_text.person_id.about": _about,
    "subscription.person_id.route": _of(_ROUTES),
    "notice.person_id.kind": _of(NOTICES),
    "notice.person_id.state": _of(_SENT),
    "follow_up.owner_id.state": _of(_FOLLOW_UPS),
    "follow_up.finder_id.state": _of(_FOLLOW_UPS),
    "outcome.person_id.state": _of(OUTCOME_STATES),
    "private_reply.person_id.kind": _of(REPLIES),
    "hold.made_by.kind": _of(KINDS),
    "hold.lifted_by.kind": _of(KINDS),
    "setup_draft.person_id.step": lambda value, t: t.marked(STEP_WORDS[Step(value)]),
    "trial.person_id.slots": _slots,
    "person.locale": lambda value, _t: own_name(str(value)),
}


def shown(part: str, row: Mapping[str, Any], t: Texts) -> dict[str, str]:
    """A row's values in words, by field; what is empty is left out. `part` is "table.column", or "person"."""
    found = {name: value for name, value in row.items() if value not in (None, "")}
    if part == "action.person_id":
        kind = str(found.pop("on_kind", ""))
        found["what"] = act_words(str(found["what"]), kind, t)
    return {name: _shown(part, name, value, t) for name, value in found.items()}


def _shown(part: str, name: str, value: Any, t: Texts) -> str:
    worded = VALUES.get(f"{part}.{name}") or VALUES.get(f"*.{name}")
    if worded is not None:
        try:
            return worded(value, t)
        except (LookupError, ValueError):  # what an earlier version wrote still says something
            return _plain(value)
    return in_words(value, t)


def in_words(value: Any, t: Texts) -> str:
    """A moment, a day, yes or no, a list, or settings as they were typed."""
    if isinstance(value, bool):
        return t("yes") if value else t("no")
    if isinstance(value, datetime):
        return f"{t.datetime(value, 'UTC')} UTC"
    if isinstance(value, date):
        return day_words(value, t)
    if isinstance(value, list):
        return t.list([in_words(one, t) for one in value])
    if isinstance(value, dict):
        filled = {name: one for name, one in value.items() if one not in (None, "", [], {})}
        return "\n".join(f"{name.replace('_', ' ')}: {in_words(one, t)}" for name, one in filled.items())
    return _plain(value)


def _plain(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) else json.dumps(value, default=str)
