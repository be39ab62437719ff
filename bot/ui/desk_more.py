"""*More* on the desk: what is done with a question now and then. `cogs.desk_more` does each.

Another is a line in `MORE`, and one in `cogs.desk_more.DO`.
"""

from typing import Final

from msgspec import Struct

from bot.domain.permissions import OWN_OFFICERS, STAFF, Power
from bot.domain.question import STILL_OPEN, QuestionState
from bot.i18n import Marked, Texts, mark
from bot.services.models import DeskPage
from bot.ui.base import Option, Pick
from bot.ui.ids import CustomId, Verb

_ANY: Final = frozenset(QuestionState)


class More(Struct, frozen=True):
    """Something to do: its value in the select, its words, who is offered it, and for which questions."""

    value: str
    label: Marked
    says: Marked
    any_of: frozenset[Power] = STAFF
    states: frozenset[QuestionState] = _ANY


MORE: Final = (
    More(
        "merge",
        mark("Same as another question"),
        mark("By its number. Who asked gets that one's answer"),
        states=STILL_OPEN,
    ),
    More(
        "unmerge",
        mark("Not the same after all"),
        mark("It waits again as a question of its own; its asker is told"),
        states=frozenset({QuestionState.MERGED}),
    ),
    More(
        "reword",
        mark("Edit the wording"),
        mark("Before it is shown: a name, an address, an insult"),
        states=frozenset({QuestionState.WAITING}),
    ),
    More(
        "mute",
        mark("Mute for one meeting"),
        mark("This one, or the next if none is open; needs a reason"),
    ),
    More("block", mark("Block from this team"), mark("Until it is lifted; needs a reason")),
    More("reveal", mark("Who asked?"), mark("Needs a reason; logged with your name"), OWN_OFFICERS),
)


def more_pick(view: DeskPage, t: Texts) -> Pick | None:
    """The select under a question."""
    line = view.question
    if line is None:
        return None
    powers = STAFF if view.may_answer else frozenset({Power.MODERATOR})
    options = tuple(
        Option(t.marked(one.label), one.value, t.marked(one.says))
        for one in MORE
        if one.any_of & powers and line.state in one.states
    )
    undo = t("It waits again as a question of its own; its asker is told")
    options += tuple(
        Option(t("Question {number}: not the same after all", number=number), f"unmerge.{question_id}", undo)
        for question_id, number in view.merged_here
    )
    if not options:
        return None
    custom_id = CustomId(Verb.DESK_MORE, view.team.id, line.question_id, line.number, view.version)
    words = t("More for question {number}: the wording, the same as another, …", number=line.number)
    return Pick(custom_id, words, options)
