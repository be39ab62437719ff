"""Replies that one person sees: what happened, and what to do next. In that person's language.

A module is loaded when the first of its replies is wanted: a start needs none of the officers'.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bot.ui.replies.drafts import chosen_before, not_sent, offered
    from bot.ui.replies.handing import dropped, handed_over, moved_on
    from bot.ui.replies.helping import help_for, which_team
    from bot.ui.replies.mine import changed, edited, my_questions, withdrawn
    from bot.ui.replies.peace import (
        goes_on,
        left_open,
        limits,
        pause_statement_set,
        paused,
        put_off,
        ready,
        restricted,
        restriction_lifted,
        restriction_list,
    )
    from bot.ui.replies.planning import (
        cancelled,
        closed,
        extended,
        moved,
        officer_set,
        opened,
        private_set,
        scheduled,
        series_ended,
        series_set,
        skipped,
    )
    from bot.ui.replies.residents import (
        asked,
        outcome_of_asking,
        received_privately,
        supported,
        told,
        want_list,
    )
    from bot.ui.replies.settings import team_set_up
    from bot.ui.replies.staff import (
        answered,
        declined,
        follow_up_made,
        follow_ups,
        kept_removed,
        put_back,
        reason_added,
        said,
        shown,
        taken_down,
    )

# Those of residents first; none bears the name of a reply, which it would hide.
_MODULES: Final = (
    "mine",
    "residents",
    "drafts",
    "handing",
    "helping",
    "peace",
    "planning",
    "settings",
    "staff",
)


def __getattr__(name: str) -> Any:
    """Load modules until one has the reply (PEP 562). AttributeError if none has."""
    for module in _MODULES if name in __all__ else ():
        reply = getattr(import_module(f"{__name__}.{module}"), name, None)
        if reply is not None:
            globals()[name] = reply
            return reply
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "answered",
    "asked",
    "cancelled",
    "changed",
    "chosen_before",
    "closed",
    "declined",
    "dropped",
    "edited",
    "extended",
    "follow_up_made",
    "follow_ups",
    "goes_on",
    "handed_over",
    "help_for",
    "kept_removed",
    "left_open",
    "limits",
    "moved",
    "moved_on",
    "my_questions",
    "not_sent",
    "offered",
    "officer_set",
    "opened",
    "outcome_of_asking",
    "pause_statement_set",
    "paused",
    "private_set",
    "put_back",
    "put_off",
    "ready",
    "reason_added",
    "received_privately",
    "restricted",
    "restriction_lifted",
    "restriction_list",
    "said",
    "scheduled",
    "series_ended",
    "series_set",
    "shown",
    "skipped",
    "supported",
    "taken_down",
    "team_set_up",
    "told",
    "want_list",
    "which_team",
    "withdrawn",
]
