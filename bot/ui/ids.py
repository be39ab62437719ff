"""What a button, select or form carries, in at most 100 characters: `bm:verb:arg:arg`, a verb and ids.

The state is read from the database when it is pressed, so what was on screen before a restart works after it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

PREFIX: Final = "bm"
# https://discord.com/developers/docs/components/reference: custom_id, 1 to 100 characters.
MAX_CUSTOM_ID: Final = 100
# Which way to turn a desk page, as custom ids say it.
STEPS: Final = {"here": 0, "next": 1, "back": -1}


class Verb(StrEnum):
    """What is asked for; the arguments are beside each.

    `desk` is 1 on a desk page, which is then turned in place, and 0 elsewhere, where the reply is a new one.
    So is `page`, counted from 1, and 0; but for the desk's own pages, of which 0 is the first. A form's
    `opening` is unique each time it is opened.
    """

    # Residents
    ASK = "ask"  # team_id: opens the ask form
    WANT = "want"  # team_id, page: the private list of what can be supported
    SUPPORT = "support"  # question_id
    SUPPORT_PICK = "support_pick"  # team_id, page; a select whose value is a question id
    MINE = "mine"  # page
    WITHDRAW = "withdraw"  # question_id, page
    EDIT_MINE = "edit_mine"  # question_id, page: opens the form
    TELL = "tell"  # question_id, on (1 or 0), page
    ASK_KEPT = "ask_kept"  # team_id, opening (of the command): asks this team what was typed
    DRAFT = "draft"  # team_id, opening: what is not sent yet, and the choice
    DRAFT_SEND = "draft_send"  # team_id, opening
    DRAFT_PRIVATE = "draft_private"  # team_id, opening
    DRAFT_CHANGE = "draft_change"  # team_id, opening: opens the form
    DRAFT_DROP = "draft_drop"  # team_id, opening

    # Hearing of a team
    SUBSCRIBE = "subscribe"  # team_id: opens the page
    HEAR_HOW_PICK = "hear_how_pick"  # team_id; a select of ways
    HEAR_WHAT_PICK = "hear_what_pick"  # team_id; a select of what
    STOP = "stop"  # team_id: from a DM

    # One's own data
    PRIVACY = "privacy"  # what is kept, again
    COPY_OF_MINE = "copy_of_mine"  # a copy of all that is kept about me
    ERASE_ASK = "erase_ask"  # asks before erasing
    ERASE = "erase"  # words (1: also those of what was answered), mark (of whose button it is)
    PRIVACY_NOTICE = "privacy_notice"  # the whole notice, as a file
    LANGUAGE = "language"  # language: of what only this person reads

    # What was answered before
    SEARCH = "search"  # team_id (0: every team here), words, page
    LOOK_FOR = "look_for"  # team_id (0: every team here): opens the form
    SEARCH_FORM = "search_form"  # team_id (0: every team here), opening
    USE_EARLIER = "use_earlier"  # team_id, question_id, number, earlier_id: opens the form, from a desk
    USE_READY_PICK = "use_ready_pick"  # team_id, question_id, number; a select of ready answers: the form
    READY = "ready"  # team_id: the desk's page of one's ready answers
    READY_PICK = "ready_pick"  # team_id; a select whose value is a ready answer's id
    READY_EDIT = "ready_edit"  # team_id, ready_id (0: a new one): opens the form
    READY_FORM = "ready_form"  # team_id, ready_id, opening
    READY_DELETE = "ready_delete"  # team_id, ready_id

    # Trials of meeting times
    TRIAL_PLAN = "trial_plan"  # team_id: opens the form
    TRIAL_FORM = "trial_form"  # team_id, opening
    TRIAL_BEGIN = "trial_begin"  # team_id, slots (ui.trials.packed), each, weeks, minutes, mark of it
    TRIAL_END = "trial_end"  # team_id, trial_id

    # Finding one's team
    FIND = "find"  # opens the form
    FIND_FORM = "find_form"  # opening

    # Setting a team up: a draft of one's own
    SETUP_PAGE = "setup_page"  # draft_id, setup_step
    SETUP_STEP_PICK = "setup_step_pick"  # draft_id; a select whose value is a step
    SETUP_WRITE = "setup_write"  # draft_id, setup_step: opens its form
    SETUP_FORM = "setup_form"  # draft_id, setup_step, opening
    SETUP_PICK = "setup_pick"  # draft_id, setting; a select of its values
    SETUP_ROLE = "setup_role"  # draft_id, whose (a setting); a select of roles
    SETUP_CHANNEL = "setup_channel"  # draft_id, place; a select of channels
    SETUP_LATER = "setup_later"  # draft_id
    SETUP_DROP = "setup_drop"  # draft_id
    SETUP_MAKE = "setup_make"  # draft_id
    END_GUEST = "end_guest"  # team_id, meeting_id, person_id
    TEAM_CHECK = "team_check"  # team_id
    TEAM_SETTINGS = "team_settings"  # team_id: as a file
    TEAM_RECORDS = "team_records"  # team_id: as a file
    REMOVE_TEAM = "remove_team"  # team_id

    # Dates
    CALENDAR_MEETING = "calendar_meeting"  # meeting_id: the file for one's own calendar
    CALENDAR_ELSEWHERE = "calendar_elsewhere"  # elsewhere_id
    CALENDAR_TEAM = "calendar_team"  # team_id: all its dates
    CALENDAR_PICK = "calendar_pick"  # a select whose value is "meeting-5" or "elsewhere-3"

    # The desk
    DESK = "desk"  # team_id: a desk of one's own, a new reply
    DESK_QUESTIONS = "desk_questions"  # team_id, at (question id, 0: none), step (of STEPS)
    DESK_FOLLOW_UPS = "desk_follow_ups"  # team_id, page
    DESK_PRIVATE = "desk_private"  # team_id, page
    DESK_PUBLISHED = "desk_published"  # team_id, at (question id, 0: none), step (of STEPS)
    OPEN_PRIVATE = "open_private"  # team_id, number: a new reply for one officer
    SHOW = "show"  # team_id, question_id, number, desk
    ANSWER = "answer"  # team_id, question_id, number, desk: opens the form
    FIND_OUT = "find_out"  # team_id, question_id, number, desk: opens the form
    DECLINE = "decline"  # team_id, question_id, number, desk: opens the form
    KEEP = "keep"  # team_id, question_id, number, desk: opens the form
    # Of a follow-up, `desk` is the team whose desk it is: maybe another than the one asked. 0 elsewhere.
    HAND_OVER = "hand_over"  # question_id, desk: offers whom to
    HAND_TO_MEMBER = "hand_to_member"  # question_id, seen (promises.holder), desk; a select of members
    TAKE_IT = "take_it"  # question_id, seen, desk
    HAND_TEAM_PICK = "hand_team_pick"  # question_id, seen, desk; a select whose value is a team id
    MOVE_DUE = "move_due"  # question_id, desk: opens the form
    DROP_IT = "drop_it"  # question_id, desk: opens the form
    TAKE_DOWN = "take_down"  # team_id, question_id, number, desk
    TAKE_DOWN_REASON = "take_down_reason"  # team_id, question_id, number, desk: opens the form
    PUT_BACK = "put_back"  # team_id, question_id, number, desk (0: under the ping in the officers' room)
    KEEP_REMOVED = "keep_removed"  # team_id, question_id, number, desk (always 0)
    DESK_REFRESH = "desk_refresh"  # team_id, tab (of TABS), at (question id, page, or 0)
    DESK_LIST = "desk_list"  # team_id, page: the open questions, 25 a page
    DESK_LIST_PICK = "desk_list_pick"  # team_id; a select whose value is a question id
    DESK_JUMP = "desk_jump"  # team_id: opens the form
    # team_id, question_id, number, version; a select of ui.desk_more.MORE, also "value.other id"
    DESK_MORE = "desk_more_pick"
    BLOCK_INSTEAD = "block_instead"  # team_id, number, opening (of the mute): opens the form with its reason
    MERGE = "merge"  # team_id, question_id, version, wanted (the other's number): at one tap
    TAKE_OVER = "take_over"  # team_id, question_id, number, begin (BeingAnswered's): opens the answer form
    TAKE_OVER_SEND = "take_over_send"  # team_id, number, opening (of the command): sends what was typed
    # Although somebody else is answering:
    FIND_OUT_OVER = "find_out_over"  # team_id, question_id, number: opens the form
    FIND_OUT_SEND = "find_out_send"  # team_id, question_id, number, version, due (as 20131004)
    DECLINE_OVER = "decline_over"  # team_id, question_id, number: opens the form
    DECLINE_SEND = "decline_send"  # team_id, number, opening (of the form)
    DROP_OVER = "drop_over"  # question_id: opens the form
    DROP_SEND = "drop_send"  # question_id, opening (of the form or command)
    MERGE_OVER = "merge_over"  # team_id, question_id, version, wanted
    APPROVE_OVER = "approve_over"  # team_id, question_id, number, mark
    DESK_MEETING = "desk_meeting"  # team_id
    DESK_OPEN = "desk_open"  # team_id: opens the meeting
    DESK_EXTEND = "desk_extend"  # team_id, minutes, until (the end that was read, in seconds)
    DESK_CLOSE_ASK = "desk_close_ask"  # team_id: asks whether to close
    DESK_CLOSE = "desk_close"  # team_id, meeting_id
    DESK_SAY = "desk_say"  # team_id: opens the form
    LOG = "log"  # team_id, page
    APPROVALS = "approvals"  # team_id, at (question id, 0: none), step (of STEPS)
    READ_PENDING = "read_pending"  # team_id, at (question id): the whole answer, in replies of one's own
    APPROVE = "approve"  # team_id, question_id, number, mark (of the wording that was read)
    DISCARD = "discard"  # team_id, question_id, number, mark
    SEND_BACK = "send_back"  # team_id, question_id, number, mark: opens the form

    # Private information, and what came of it
    PRIVATE_PICK = "private_pick"  # team_id; a select whose value is a number: what to do about it
    PRIVATE_STATE = "private_state"  # team_id, number: how it stands now, in the same place
    SEND_ON = "send_on"  # team_id, number: opens the form
    CLOSE_PRIVATE = "close_private"  # team_id, number: opens the form
    HOLD = "hold"  # team_id, number: opens the form
    RELEASE = "release"  # team_id, number
    DELETE_COPY = "delete_copy"  # team_id, number: of one that is closed
    TELL_SENDER = "tell_sender"  # team_id, number, kind (a PrivateReply)
    WHO_SENT = "who_sent"  # team_id, number: opens the form
    OUTCOMES = "outcomes"  # team_id, page
    OUTCOME = "outcome"  # team_id: opens the form
    APPROVE_OUTCOME = "approve_outcome"  # team_id, outcome_id, page
    WITHDRAW_OUTCOME = "withdraw_outcome"  # team_id, outcome_id, page

    # A meeting itself: under the officers' room's messages
    PAUSE = "pause"  # team_id, desk
    GO_ON = "go_on"  # team_id, desk
    BE_THERE = "be_there"  # team_id, meeting_id
    LEAVE_OPEN = "leave_open"  # team_id, meeting_id
    NEW_DATE = "new_date"  # team_id, meeting_id: opens the form

    # Forms
    ASK_FORM = "ask_form"  # team_id, meeting_id (0: none is open), opening
    DRAFT_FORM = "draft_form"  # team_id, meeting_id (0: none was open), opening (the draft's)
    EDIT_MINE_FORM = "edit_mine_form"  # question_id, version, page (0: from a draft's choice), opening
    ANSWER_FORM = "answer_form"  # team_id, question_id, number, version, desk, opening
    FOLLOW_UP_FORM = "follow_up_form"  # team_id, question_id, number, version, desk, opening
    MOVE_FORM = "move_form"  # question_id, seen (its day, as 20131004), desk, opening
    DROP_FORM = "drop_form"  # question_id, seen, desk, opening
    KEEP_FORM = "keep_form"  # team_id, question_id, number, version, desk, opening
    DECLINE_FORM = "decline_form"  # team_id, question_id, number, version, desk, opening
    REASON_FORM = "reason_form"  # team_id, question_id, number, desk, opening
    SEND_BACK_FORM = "send_back_form"  # team_id, question_id, number, mark, opening
    SAY_FORM = "say_form"  # team_id, opening
    PRIVATE_FORM = "private_form"  # team_id, opening
    SEND_ON_FORM = "send_on_form"  # team_id, number, opening
    CLOSE_PRIVATE_FORM = "close_private_form"  # team_id, number, opening
    HOLD_FORM = "hold_form"  # team_id, number, opening
    WHO_SENT_FORM = "who_sent_form"  # team_id, number, opening
    OUTCOME_FORM = "outcome_form"  # team_id, opening
    NEW_DATE_FORM = "new_date_form"  # team_id, meeting_id, opening
    JUMP_FORM = "jump_form"  # team_id, opening
    MERGE_FORM = "merge_form"  # team_id, question_id, version, opening
    REWORD_FORM = "reword_form"  # team_id, question_id, version, opening
    RESTRICT_FORM = "restrict_form"  # team_id, number, how (mute or block), opening
    REVEAL_FORM = "reveal_form"  # team_id, question_id, number, opening


@dataclass(frozen=True, slots=True, init=False)
class CustomId:
    """A verb and its arguments. Raises ValueError if Discord would not take it."""

    verb: str
    args: tuple[str, ...]

    def __init__(self, verb: str, *args: int | str) -> None:
        object.__setattr__(self, "verb", str(verb))
        object.__setattr__(self, "args", tuple(map(str, args)))
        if any(":" in part or not part for part in (self.verb, *self.args)):
            raise ValueError(f"a custom id's parts hold no colon and are not empty: {self.args}")
        if len(str(self)) > MAX_CUSTOM_ID:
            raise ValueError(f"too long for a custom id: {self}")

    def __str__(self) -> str:
        return ":".join((PREFIX, self.verb, *self.args))

    def with_mark(self, mark: str) -> Self:
        """The same, ending in the marker of the message it stands in."""
        return type(self)(self.verb, *self.args, mark)

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read what `str()` wrote, without the message's marker; None for anybody else's."""
        prefix, *parts = text.split(":")
        if prefix != PREFIX or not parts or len(text) > MAX_CUSTOM_ID or not all(parts):
            return None
        if is_mark(parts[-1]):
            parts.pop()
        return cls(*parts) if parts else None


def is_mark(part: str) -> bool:
    """Whether the last part of a custom id is a message's marker: "v12.0"."""
    view_id, dot, generation = part[1:].partition(".")
    return part[:1] == "v" and dot == "." and view_id.isdecimal() and generation.isdecimal()
