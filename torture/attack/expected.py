"""Who may do what: the design's table, for every verb and command. One that is not in it fails the run."""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Right(Enum):
    """Who may use something."""

    EVERYBODY = "everybody, anywhere"
    IN_A_SERVER = "everybody in a server, about their own things or that server's"
    RESIDENT = "everybody in the team's server"
    ASKER = "who asked the question, or supports it"
    OFFICER = "the team's officers"
    STAFF = "the team's officers and moderators"
    PLANNER = "the team's officers and moderators, and administrators"
    ADMINISTRATOR = "administrators of the team's server"
    SETS_UP = "administrators, each in their own server"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. `on` is what it is tried on, by what became of it (`ground.Ground.numbers`)."""

    right: Right
    on: str = "waiting"


_OFFICER, _STAFF, _RESIDENT = Line(Right.OFFICER), Line(Right.STAFF), Line(Right.RESIDENT)
_PRIVATE = Line(Right.OFFICER, on="private")
_PLANNER, _ADMINISTRATOR = Line(Right.PLANNER), Line(Right.ADMINISTRATOR)

VERBS: Final[dict[str, Line]] = {
    "ask": _RESIDENT,
    "want": _RESIDENT,
    "support": Line(Right.RESIDENT, on="shown"),
    "support_pick": Line(Right.RESIDENT, on="shown"),
    "mine": Line(Right.IN_A_SERVER),
    "withdraw": Line(Right.ASKER),
    "tell": Line(Right.ASKER),
    "ask_kept": _RESIDENT,
    "draft": _RESIDENT,
    "draft_send": _RESIDENT,
    "draft_private": _RESIDENT,
    "draft_change": _RESIDENT,
    "draft_drop": _RESIDENT,
    "edit_mine": Line(Right.ASKER),
    "subscribe": _RESIDENT,
    "hear_how_pick": _RESIDENT,
    "hear_what_pick": _RESIDENT,
    "stop": Line(Right.EVERYBODY),
    "subscribe_in": _RESIDENT,
    "digest_in": _STAFF,
    "reminders_in": _ADMINISTRATOR,
    "digests_in": _ADMINISTRATOR,
    "calendar_meeting": _RESIDENT,
    "calendar_elsewhere": _RESIDENT,
    "calendar_team": _RESIDENT,
    "calendar_pick": _RESIDENT,
    "search": _RESIDENT,
    "look_for": _RESIDENT,
    "search_form": _RESIDENT,
    "use_earlier": _OFFICER,
    "use_ready_pick": _OFFICER,
    "ready": _OFFICER,
    "ready_pick": _OFFICER,
    "ready_edit": _OFFICER,
    "ready_form": _OFFICER,
    "ready_delete": _OFFICER,
    "desk": _STAFF,
    "desk_questions": _STAFF,
    "desk_follow_ups": _STAFF,
    "desk_private": _OFFICER,
    "desk_published": _STAFF,
    "open_private": _PRIVATE,
    "show": _STAFF,
    "answer": _OFFICER,
    "find_out": _OFFICER,
    "decline": _STAFF,
    "keep": Line(Right.OFFICER, on="following up"),
    "hand_over": Line(Right.STAFF, on="following up"),
    "hand_to_member": Line(Right.STAFF, on="following up"),
    "take_it": Line(Right.OFFICER, on="following up"),
    "hand_team_pick": Line(Right.STAFF, on="following up"),
    "move_due": Line(Right.OFFICER, on="following up"),
    "drop_it": Line(Right.OFFICER, on="following up"),
    "take_down": Line(Right.STAFF, on="answered"),
    "take_down_reason": Line(Right.STAFF, on="taken down"),
    "put_back": Line(Right.STAFF, on="taken down"),
    "keep_removed": Line(Right.STAFF, on="answered"),
    "pause": _STAFF,
    "go_on": _STAFF,
    "be_there": _OFFICER,
    "leave_open": _STAFF,
    "new_date": _STAFF,
    "new_date_form": _STAFF,
    "approvals": _STAFF,
    "read_pending": _STAFF,
    "approve": _STAFF,
    "discard": _STAFF,
    "send_back": _STAFF,
    "send_back_form": _STAFF,
    "private_pick": _PRIVATE,
    "private_state": _PRIVATE,
    "send_on": _PRIVATE,
    "close_private": _PRIVATE,
    "hold": _PRIVATE,
    "release": _PRIVATE,
    "tell_sender": _PRIVATE,
    "who_sent": _PRIVATE,
    "outcomes": _OFFICER,
    "outcome": _OFFICER,
    "approve_outcome": _PRIVATE,
    "withdraw_outcome": _PRIVATE,
    "send_on_form": _PRIVATE,
    "close_private_form": _PRIVATE,
    "hold_form": _PRIVATE,
    "who_sent_form": _PRIVATE,
    "outcome_form": _OFFICER,
    "desk_refresh": _STAFF,
    "desk_list": _STAFF,
    "desk_list_pick": Line(Right.STAFF, on="shown"),
    "desk_jump": _STAFF,
    "desk_more_pick": Line(Right.STAFF, on="shown"),
    "merge": _STAFF,
    "take_over": _OFFICER,
    "take_over_send": _OFFICER,
    "desk_meeting": _STAFF,
    "desk_open": _STAFF,
    "desk_extend": _STAFF,
    "desk_close_ask": _STAFF,
    "desk_close": _STAFF,
    "desk_say": _OFFICER,
    "log": _ADMINISTRATOR,
    "jump_form": _STAFF,
    "merge_form": _STAFF,
    "reword_form": _STAFF,
    "restrict_form": _PLANNER,
    "block_instead": _PLANNER,
    "reveal_form": _OFFICER,
    "ask_form": _RESIDENT,
    "draft_form": _RESIDENT,
    "edit_mine_form": Line(Right.ASKER),
    "answer_form": _OFFICER,
    "follow_up_form": _OFFICER,
    "keep_form": Line(Right.OFFICER, on="following up"),
    "move_form": Line(Right.OFFICER, on="following up"),
    "drop_form": Line(Right.OFFICER, on="following up"),
    "decline_form": _STAFF,
    "reason_form": Line(Right.STAFF, on="taken down"),
    "say_form": _OFFICER,
    "private_form": _ADMINISTRATOR,
    # Which team? asked back after a command, with what was typed in it.
    "answer_in": _OFFICER,
    "say_in": _OFFICER,
    "outcome_in": _OFFICER,
    "desk_in": _STAFF,
    "make_in": _OFFICER,
    "keep_in": Line(Right.OFFICER, on="following up"),
    "move_due_in": Line(Right.OFFICER, on="following up"),
    "drop_in": Line(Right.OFFICER, on="following up"),
    "follow_ups_in": _STAFF,
    "schedule_in": _PLANNER,
    "repeat_in": _PLANNER,
    "move_in": _PLANNER,
    "cancel_in": _PLANNER,
    "skip_in": _PLANNER,
    "poster_in": _PLANNER,
    "elsewhere_add_in": _PLANNER,
    "elsewhere_change_in": _PLANNER,
    "elsewhere_cancel_in": _PLANNER,
    "open_in": _STAFF,
    "extend_in": _STAFF,
    "close_in": _STAFF,
    "pause_in": _STAFF,
    "go_on_in": _STAFF,
    "mute_in": _PLANNER,
    "block_in": _PLANNER,
    "lift_in": _PLANNER,
    "restrictions_in": _PLANNER,
    "limits_in": _ADMINISTRATOR,
    "pause_statement_in": _ADMINISTRATOR,
    "check_in": _ADMINISTRATOR,
    "log_in": _ADMINISTRATOR,
    "approval_in": _ADMINISTRATOR,
    "officer_in": _ADMINISTRATOR,
    "private_in": _ADMINISTRATOR,
}

COMMANDS: Final[dict[str, Line]] = {
    "ask": _RESIDENT,
    "my-questions": Line(Right.IN_A_SERVER),
    "search": _RESIDENT,
    "subscribe": _RESIDENT,
    "digest": _STAFF,
    "team reminders": _ADMINISTRATOR,
    "team digest": _ADMINISTRATOR,
    "meetings": Line(Right.IN_A_SERVER),
    "help": Line(Right.EVERYBODY),
    "answer": _OFFICER,
    "say": _OFFICER,
    "outcome": _OFFICER,
    "desk": _STAFF,
    "Take down": Line(Right.STAFF, on="answered"),
    "followup make": _OFFICER,
    "followup keep": Line(Right.OFFICER, on="following up"),
    "followup hand-over": Line(Right.STAFF, on="following up"),
    "followup move": Line(Right.OFFICER, on="following up"),
    "followup drop": Line(Right.OFFICER, on="following up"),
    "followup list": _STAFF,
    "meeting schedule": _PLANNER,
    "meeting repeat": _PLANNER,
    "meeting list": Line(Right.RESIDENT),
    "meeting move": _PLANNER,
    "meeting cancel": _PLANNER,
    "meeting skip": _PLANNER,
    "meeting poster": _PLANNER,
    "meeting elsewhere add": _PLANNER,
    "meeting elsewhere change": _PLANNER,
    "meeting elsewhere cancel": _PLANNER,
    "meeting open": _STAFF,
    "meeting extend": _STAFF,
    "meeting close": _STAFF,
    "meeting pause": _STAFF,
    "meeting go-on": _STAFF,
    "moderate mute": _PLANNER,
    "moderate block": _PLANNER,
    "moderate lift": _PLANNER,
    "moderate list": _PLANNER,
    "team limits": _ADMINISTRATOR,
    "team pause-statement": _ADMINISTRATOR,
    "team setup": Line(Right.SETS_UP),
    "team check": _ADMINISTRATOR,
    "team log": _ADMINISTRATOR,
    "team officer": _ADMINISTRATOR,
    "team approval": _ADMINISTRATOR,
    "team private": _ADMINISTRATOR,
}

# What is chosen under *More* on the desk.
CHOICES: Final[dict[str, Line]] = {
    "merge": Line(Right.STAFF, on="shown"),
    "unmerge": Line(Right.STAFF, on="merged"),
    "reword": _STAFF,
    "mute": _STAFF,
    "block": _STAFF,
    "reveal": _OFFICER,
}

# What is suggested while one types: either everybody may read it, or only who may use the command.
PUBLIC_SUGGESTIONS: Final = frozenset(
    {
        "team",
        "to_team",
        "name",
        "zone",
        "language",
        "when",
        "every",
        "from",
        "due",
        "audience",
        "meeting",
        "date",
    }
)
GUARDED_SUGGESTIONS: Final = frozenset({"question", "followup"})

# How a person is refused who has no right, by where they are: the errors' names.
AT_HOME: Final = frozenset({"NotAllowed"})
NOT_THE_ASKER: Final = frozenset({"NotYours"})
ELSEWHERE: Final = frozenset({"NotAllowed", "NotYours", "UnknownTeam", "NoTeams", "OldControl"})
IN_A_DM: Final = ELSEWHERE | {"OutsideServer"}
