"""Replies that one person sees: what happened, and what to do next. In that person's language."""

from bot.ui.replies.follow_ups import dropped, handed_over, moved_on
from bot.ui.replies.helping import help_for, meetings, which_team
from bot.ui.replies.mine import edited, my_questions, withdrawn
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
from bot.ui.replies.residents import asked, received_privately, supported, told, want_list
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

__all__ = [
    "answered",
    "asked",
    "cancelled",
    "closed",
    "declined",
    "dropped",
    "edited",
    "extended",
    "follow_up_made",
    "follow_ups",
    "handed_over",
    "help_for",
    "kept_removed",
    "meetings",
    "moved",
    "moved_on",
    "my_questions",
    "officer_set",
    "opened",
    "private_set",
    "put_back",
    "reason_added",
    "received_privately",
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
