"""Every table. Times are aware UTC; what lies ahead is also kept as local wall time and zone.

Personal data hangs on `person`: erasing blanks that row, and every other table refers to it by id only.
The module is long because it is one list: what there is at a glance. What rows are found by is in `schema`.
"""

from typing import Final

import sqlalchemy as sa

from bot.domain.alarm_kind import AlarmKind
from bot.domain.digest import DigestTimes
from bot.domain.followup import FollowUpState
from bot.domain.kept_text import Purpose
from bot.domain.meeting import MeetingState
from bot.domain.outcome import OutcomeState
from bot.domain.preset import Preset
from bot.domain.private_information import PrivateReply, PrivateState
from bot.domain.question import Audience, EndState, QuestionState, Standing
from bot.domain.retention import HoldKind
from bot.domain.subscription import About, Route
from bot.storage.columns import BigId, Choice, Json, Snowflake, UtcDateTime, Wall

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> sa.Column[int]:
    return sa.Column("id", BigId, primary_key=True, autoincrement=True)


def _to(table: str, *, nullable: bool = False, name: str | None = None) -> sa.Column[int]:
    return sa.Column(name or f"{table}_id", BigId, sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _flag(name: str, *, on: bool = False) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, default=on)


# --- people and places ---------------------------------------------------------------------------------

person = sa.Table(
    "person",
    metadata,
    _id(),
    sa.Column("user_id", Snowflake, unique=True),
    sa.Column("name", sa.Text),
    sa.Column("locale", sa.String(16)),
    sa.Column("first_seen_at", UtcDateTime, nullable=False),
    sa.Column("erased_at", UtcDateTime),  # blanked at their own wish: user_id and name are gone
)

server = sa.Table(
    "server",
    metadata,
    _id(),
    sa.Column("guild_id", Snowflake, nullable=False, unique=True),
    sa.Column("first_seen_at", UtcDateTime, nullable=False),
    sa.Column("left_at", UtcDateTime),  # the bot was removed from it: the retention clock runs
)

team = sa.Table(
    "team",
    metadata,
    _id(),
    _to("server"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column(
        "name_key", sa.Text, nullable=False
    ),  # the name casefolded: two teams never differ by case only
    sa.Column("officers_role_id", Snowflake, nullable=False),
    sa.Column("moderators_role_id", Snowflake, nullable=False),
    sa.Column("organisation", sa.Text, nullable=False),
    sa.Column("official_page", sa.Text, nullable=False),
    sa.Column("zone", sa.String(64), nullable=False),
    sa.Column("language", sa.String(16), nullable=False),
    sa.Column("preset", Choice(Preset), nullable=False),
    _flag("private_on"),
    sa.Column("private_readers", sa.Text),
    sa.Column("private_when_read", sa.Text),
    sa.Column("private_passed_to", sa.Text),
    _flag("show_at_once"),
    sa.Column("follow_up_days", sa.Integer, nullable=False),
    _flag("remove_channels", on=True),
    sa.Column("last_question", sa.Integer, nullable=False, default=0),
    sa.Column("last_private_information", sa.Integer, nullable=False, default=0),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("questions_per_meeting", sa.Integer),  # of one person; null: no limit
    sa.Column("seconds_between", sa.Integer),  # between two questions of one person
    sa.Column("support_after_days", sa.Integer),  # who joined later is counted, but moves nothing up
    _flag("answers_checked"),  # published once a second person approves
    _flag("outcomes_checked"),
    sa.Column("paused_at", UtcDateTime),
    sa.Column("pause_statement", sa.Text),
    sa.Column(
        "removed_at", UtcDateTime
    ),  # its rows stay until retention takes them; setting it up revives it
    sa.Column("removed_by", BigId, sa.ForeignKey("person.id")),
    sa.Column("signposts", Json),  # the team's own, instead of the preset's: a sentence each
    sa.Column("reach", sa.Text),  # how to reach the team otherwise
    sa.Column("invite", sa.Text),  # the link that brings a resident here; on the poster
    sa.Column("controller", sa.Text),  # who is the data controller
    sa.Column("controller_contact", sa.Text),
    sa.Column("notice_page", sa.Text),  # the web address of the controller's own privacy notice
    sa.Column("subscribers_role_id", Snowflake),  # who subscribes by role gets it; null: no role
    sa.Column("reminder_minutes", Json),  # before a meeting, e.g. [1440, 60]; null: [60]
    sa.Column("digests", Choice(DigestTimes), nullable=False, default=DigestTimes.BOTH),
    sa.Column("retention", Json),  # days by domain.retention.Kept; null: the defaults
    sa.UniqueConstraint("server_id", "name_key"),
)

postcode_area = sa.Table(  # a district, sector or unit that a team looks after; a resident's is never kept
    "postcode_area",
    metadata,
    sa.Column("team_id", BigId, sa.ForeignKey("team.id"), primary_key=True),
    sa.Column("code", sa.String(8), primary_key=True),  # as it is written: DA3, DA3 8, DA3 8QG
)

setup_draft = sa.Table(  # how far somebody has come in setting up, changing or copying a team
    "setup_draft",
    metadata,
    _id(),
    _to("server"),
    _to("person"),
    _to("team", nullable=True),  # null: a new one
    sa.Column("step", sa.String(32), nullable=False),
    sa.Column("wishes", Json, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("server_id", "person_id"),
)

subscription = sa.Table(
    "subscription",
    metadata,
    sa.Column("team_id", BigId, sa.ForeignKey("team.id"), primary_key=True),
    sa.Column("person_id", BigId, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("route", Choice(Route), nullable=False),
    _flag("digests", on=True),
    _flag("reminders", on=True),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("dm_closed_at", UtcDateTime),  # turned to the role then; null once the person was told
)

subscriber_role = sa.Table(  # a role that the bot made for who wants one thing only
    "subscriber_role",
    metadata,
    sa.Column("team_id", BigId, sa.ForeignKey("team.id"), primary_key=True),
    sa.Column("about", Choice(About), primary_key=True),
    sa.Column("role_id", Snowflake),  # null: not made yet
    sa.Column("attempt_at", UtcDateTime),  # making it began then, and its outcome is not on record
)

officer = sa.Table(
    "officer",
    metadata,
    _id(),
    _to("team"),
    _to("person"),
    sa.Column("shown_as", sa.Text, nullable=False),
    sa.UniqueConstraint("team_id", "person_id"),
)

# --- the calendar --------------------------------------------------------------------------------------

series = sa.Table(
    "series",
    metadata,
    _id(),
    _to("team"),
    sa.Column("rrule", sa.Text, nullable=False),
    sa.Column("start", Wall, nullable=False),
    sa.Column("zone", sa.String(64), nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("ended_at", UtcDateTime),
)

meeting = sa.Table(
    "meeting",
    metadata,
    _id(),
    _to("team"),
    _to("series", nullable=True),
    sa.Column("original", Wall),  # its place in the series, kept when moved, cancelled or skipped
    sa.Column("title", sa.Text),
    sa.Column("wall", Wall, nullable=False),
    sa.Column("zone", sa.String(64), nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("starts_at", UtcDateTime, nullable=False),
    sa.Column("ends_at", UtcDateTime, nullable=False),
    sa.Column("state", Choice(MeetingState), nullable=False),
    sa.Column("opened_at", UtcDateTime),
    _flag("opened_late"),
    sa.Column("warned_at", UtcDateTime),
    sa.Column("closed_at", UtcDateTime),
    sa.Column("archived_at", UtcDateTime),
    _flag("skipped"),
    sa.Column("reason", sa.Text),
    sa.Column("summary", Json),  # domain.meeting.Summary, frozen at the close
    _flag("channel_unwanted"),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("ready_asked_at", UtcDateTime),  # the officers were asked "Ready?"
    sa.Column("ready_at", UtcDateTime),  # the first officer who said so, or did something
    sa.Column("nobody_at", UtcDateTime),  # the channel was told that no officer is here
    sa.Column("new_date_offered_at", UtcDateTime),
    sa.Column(
        "sequence", sa.Integer, nullable=False, default=0
    ),  # of the calendar entry: raised by each change
    sa.Column("changed_at", UtcDateTime),  # its time, title or state; null: never
    sa.Column("interested", sa.Integer),  # members who said so at Discord's event, when last looked
    _to("trial", nullable=True),
    sa.Column("trial_slot", sa.Integer),  # which of the trial's slots it takes
    sa.UniqueConstraint("series_id", "original"),
    # Its id is in people's calendars: SQLite must not give it again once retention took the row.
    sqlite_autoincrement=True,
)

elsewhere = sa.Table(  # a team's other dates: a drop-in, a public meeting, a mobile contact point
    "elsewhere",
    metadata,
    _id(),
    _to("team"),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("wall", Wall, nullable=False),
    sa.Column("zone", sa.String(64), nullable=False),
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("starts_at", UtcDateTime, nullable=False),
    sa.Column("ends_at", UtcDateTime, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False, default=0),
    _to("person"),
    sa.Column("opening", sa.String(64), nullable=False, unique=True),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("changed_at", UtcDateTime),
    sa.Column("cancelled_at", UtcDateTime),
    sqlite_autoincrement=True,  # as a meeting's
)

guest_host = sa.Table(  # an officer for one meeting
    "guest_host",
    metadata,
    sa.Column("meeting_id", BigId, sa.ForeignKey("meeting.id"), primary_key=True),
    sa.Column("person_id", BigId, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("shown_as", sa.Text, nullable=False),
    sa.Column("made_by", BigId, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("ended_at", UtcDateTime),
)

reminder = sa.Table(  # one that went out, so that it does once
    "reminder",
    metadata,
    sa.Column("meeting_id", BigId, sa.ForeignKey("meeting.id"), primary_key=True),
    sa.Column("minutes", sa.Integer, primary_key=True),  # before the meeting's hour
    sa.Column("starts_at", UtcDateTime, primary_key=True),  # moved, it is reminded of anew
    sa.Column("made_at", UtcDateTime, nullable=False),
)

trial = sa.Table(  # meetings alternate among two or three slots, to see which suits
    "trial",
    metadata,
    _id(),
    _to("team"),
    sa.Column("slots", Json, nullable=False),  # domain.trial.Plan: slots, weeks between, minutes
    sa.Column("meetings_each", sa.Integer, nullable=False),
    _to("person"),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("ended_at", UtcDateTime),
)

digest = sa.Table(  # what was published since the last one
    "digest",
    metadata,
    _id(),
    _to("team"),
    _to("meeting", nullable=True),  # after which; null: the fortnight's
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("until", UtcDateTime, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("crossposted_at", UtcDateTime),
    sa.UniqueConstraint("team_id", "until"),
)

participant = sa.Table(  # asked in public, supported or pressed a button
    "participant",
    metadata,
    sa.Column("meeting_id", BigId, sa.ForeignKey("meeting.id"), primary_key=True),
    sa.Column("person_id", BigId, sa.ForeignKey("person.id"), primary_key=True),
)

# --- questions -----------------------------------------------------------------------------------------

question = sa.Table(
    "question",
    metadata,
    _id(),
    _to("team"),
    sa.Column("number", sa.Integer, nullable=False),
    _to("meeting", nullable=True),  # null: waits for the next one
    _to("person"),
    sa.Column("audience", Choice(Audience), nullable=False),
    sa.Column("state", Choice(QuestionState), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),  # domain.text.fingerprint: finds a repeat
    sa.Column(
        "opening", sa.String(64), nullable=False, unique=True
    ),  # which form or command sent it: never twice
    sa.Column("supports", sa.Integer, nullable=False, default=0),
    sa.Column("reason", sa.Text),
    sa.Column("merged_into", BigId, sa.ForeignKey("question.id")),
    sa.Column("standing", Choice(Standing), nullable=False, default=Standing.STANDS),
    sa.Column("taken_down_reason", sa.Text),
    sa.Column("asked_at", UtcDateTime, nullable=False),
    sa.Column("shown_at", UtcDateTime),  # on the board; null: never, or taken off it again
    sa.Column("published_at", UtcDateTime),  # first answer or follow-up notice
    sa.Column("state_at", UtcDateTime, nullable=False),
    sa.Column("state_by", BigId, sa.ForeignKey("person.id")),
    sa.Column(
        "version", sa.Integer, nullable=False, default=1
    ),  # raised by every change: what a form was opened on
    sa.Column("original", sa.Text),  # the asker's own words, once the team changed the wording
    sa.Column("claimed_by", BigId, sa.ForeignKey("person.id")),  # who is writing its answer
    sa.Column("claimed_until", UtcDateTime),
    sa.UniqueConstraint("team_id", "number"),
)

meeting_question = (
    sa.Table(  # every meeting a question was in, and how it ended there; the summary counts these rows
        "meeting_question",
        metadata,
        sa.Column("meeting_id", BigId, sa.ForeignKey("meeting.id"), primary_key=True),
        sa.Column("question_id", BigId, sa.ForeignKey("question.id"), primary_key=True),
        sa.Column("end_state", Choice(EndState)),
    )
)

support = sa.Table(
    "support",
    metadata,
    sa.Column("question_id", BigId, sa.ForeignKey("question.id"), primary_key=True),
    sa.Column("person_id", BigId, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    _flag("counted", on=True),  # not of who joined a moment ago, where the team wants that
    _to("question", nullable=True, name="through_id"),  # which was merged into this; null: they pressed
)

tell_me = sa.Table(  # who asked to be told by DM
    "tell_me",
    metadata,
    sa.Column("question_id", BigId, sa.ForeignKey("question.id"), primary_key=True),
    sa.Column("person_id", BigId, sa.ForeignKey("person.id"), primary_key=True),
)

answer = sa.Table(  # every version is kept
    "answer",
    metadata,
    _id(),
    _to("question"),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    _to("person"),
    sa.Column("shown_as", sa.Text),
    sa.Column("given_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("question_id", "version"),
)

follow_up = sa.Table(
    "follow_up",
    metadata,
    _id(),
    _to("team"),
    _to("question"),
    _to("person", name="owner_id"),
    sa.Column("shown_as", sa.Text),
    sa.Column("due", sa.Date, nullable=False),
    sa.Column("state", Choice(FollowUpState), nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("kept_at", UtcDateTime),
    _to("team", nullable=True, name="handed_to_id"),  # another team of the server finds out
    _to("person", nullable=True, name="finder_id"),  # who in that team took it, or was given it
    sa.Column("first_due", sa.Date),  # once it was moved
    sa.Column("reason", sa.Text),  # why it was moved or dropped, for everybody
    sa.Column("ended_at", UtcDateTime),  # dropped
    sa.Column("owner_chased_at", UtcDateTime),  # the day before
    sa.Column("overdue_chased_at", UtcDateTime),
    sa.Column("moderators_chased_at", UtcDateTime),
    sa.UniqueConstraint("question_id"),
)

draft = (
    sa.Table(  # sent, and not queued before its sender chose: it tells of somebody, or was answered before
        "draft",
        metadata,
        _id(),
        _to("team"),
        _to("person"),
        _to("meeting", nullable=True),  # that was open when the form was
        sa.Column("audience", Choice(Audience), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),  # vault.Vault, bound to the opening
        sa.Column("opening", sa.String(64), nullable=False, unique=True),
        sa.Column("why", Json, nullable=False),  # kinds of what was found, ids, a version; no text
        sa.Column("made_at", UtcDateTime, nullable=False),
    )
)

kept_text = sa.Table(  # typed, and waiting for one press of who typed it
    "kept_text",
    metadata,
    _id(),
    _to("person"),
    sa.Column("opening", sa.String(64), nullable=False, unique=True),
    sa.Column("purpose", Choice(Purpose), nullable=False),
    sa.Column("about", Json, nullable=False),  # ids, numbers and choices, never a text
    sa.Column("sealed", sa.LargeBinary, nullable=False),  # vault.Vault, bound to the opening
    sa.Column("made_at", UtcDateTime, nullable=False),
)

pending_answer = sa.Table(  # waits for a second pair of eyes
    "pending_answer",
    metadata,
    _id(),
    _to("team"),
    _to("question"),
    _to("person"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("opened_on", sa.Integer, nullable=False),  # the question's version
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("remark", sa.Text),  # why it was sent back to who wrote it
    sa.UniqueConstraint("question_id"),
)

ready_answer = sa.Table(  # an officer's own, to answer with again
    "ready_answer",
    metadata,
    _id(),
    _to("team"),
    _to("person"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("team_id", "person_id", "name"),
)

restriction = sa.Table(  # who may not send: for a meeting, or to the team at all
    "restriction",
    metadata,
    _id(),
    _to("team"),
    _to("meeting", nullable=True),  # null: a block, else muted until one has closed
    sa.Column("person_key", sa.String(64), nullable=False),  # keyed hash of the Discord id: outlives erasing
    _to("person", nullable=True),
    _to("question", nullable=True),  # by whose number it was made
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("made_by", BigId, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("told_at", UtcDateTime),
    sa.Column("lifted_by", BigId, sa.ForeignKey("person.id")),
    sa.Column("lifted_at", UtcDateTime),
)

speech = sa.Table(  # what an officer said to the room with /say
    "speech",
    metadata,
    _id(),
    _to("meeting"),
    _to("person"),
    sa.Column("shown_as", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("said_at", UtcDateTime, nullable=False),
    sa.Column("opening", sa.String(64), nullable=False, unique=True),
)

# --- private information -------------------------------------------------------------------------------

private_information = sa.Table(
    "private_information",
    metadata,
    _id(),
    _to("team"),
    sa.Column("number", sa.Integer, nullable=False),
    _to("person"),
    _flag("urgent"),
    sa.Column("alarm", Choice(AlarmKind)),
    sa.Column("sealed", sa.LargeBinary, nullable=False),  # vault.Vault, bound to the opening
    sa.Column("opening", sa.String(64), nullable=False, unique=True),
    sa.Column("received_at", UtcDateTime, nullable=False),
    sa.Column("opened_times", sa.Integer, nullable=False, default=0),
    sa.Column("state", Choice(PrivateState), nullable=False, default=PrivateState.RECEIVED),
    sa.Column("state_at", UtcDateTime),
    sa.Column("state_by", BigId, sa.ForeignKey("person.id")),
    sa.Column("reference", sa.Text),  # under which it was passed on
    sa.Column("held_reason", sa.Text),  # why our copy stays
    sa.Column("deleted_at", UtcDateTime),  # our copy: `sealed` is empty since
    sa.UniqueConstraint("team_id", "number"),
)

private_reply = sa.Table(  # one of the fixed replies to who sent it; there are no others
    "private_reply",
    metadata,
    _id(),
    _to("private_information"),
    sa.Column("kind", Choice(PrivateReply), nullable=False),
    sa.Column("reference", sa.Text),
    _to("person"),
    sa.Column("sent_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("private_information_id", "kind"),
)

outcome = sa.Table(  # "You said, we did": the officer's words, tied to no message
    "outcome",
    metadata,
    _id(),
    _to("team"),
    _to("meeting", nullable=True),  # null: waits for the next one
    _to("person"),
    sa.Column("shown_as", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("state", Choice(OutcomeState), nullable=False),
    sa.Column("opening", sa.String(64), nullable=False, unique=True),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("approved_by", BigId, sa.ForeignKey("person.id")),
    sa.Column("published_at", UtcDateTime),
)

action = sa.Table(  # append-only: who did what, on what, when, why; never a text that came from a resident
    "action",
    metadata,
    _id(),
    _to("team"),
    _to("person"),
    sa.Column("what", sa.String(64), nullable=False),
    sa.Column("on_kind", sa.String(32), nullable=False),
    sa.Column("on_id", BigId, nullable=False),
    sa.Column("why", sa.Text),
    sa.Column("done_at", UtcDateTime, nullable=False),
    sa.Column("once", sa.String(64)),  # which asking it was, so that the same again counts once
)

# SQLite itself refuses to change or delete what was done, whoever asks. `storage/log_rows.py` says what goes
# all the same. A migration that makes the table anew loses these and has to make them again.
KEEP_ACTIONS: Final = tuple(
    f"CREATE TRIGGER action_no_{verb} BEFORE {verb.upper()} ON action "
    "BEGIN SELECT RAISE(ABORT, 'the record of actions is append-only'); END"
    for verb in ("update", "delete")
)

# --- privacy -------------------------------------------------------------------------------------------

hold = sa.Table(  # evidence, a complaint, a disclosure request: not erased while it is in force
    "hold",
    metadata,
    _id(),
    _to("team"),
    _to("question", nullable=True),
    _to("private_information", nullable=True),
    sa.Column("kind", Choice(HoldKind), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("made_by", BigId, sa.ForeignKey("person.id"), nullable=False),
    sa.Column("made_at", UtcDateTime, nullable=False),
    sa.Column("lifted_by", BigId, sa.ForeignKey("person.id")),
    sa.Column("lifted_at", UtcDateTime),
)

erasure = sa.Table(  # who was erased when: applied again to a backup that is restored
    "erasure",
    metadata,
    _id(),
    sa.Column("person_key", sa.String(64), nullable=False),  # keyed hash of the Discord id
    sa.Column("erased_at", UtcDateTime, nullable=False),
    _flag("words"),  # also the words of their published questions
)

# --- what Discord should show --------------------------------------------------------------------------

view = sa.Table(
    "view",
    metadata,
    _id(),
    _to("team"),
    sa.Column("lane", sa.String(64), nullable=False),  # one worker each: "team:1", "meeting:7", "event:7", …
    sa.Column("rank", sa.Integer, nullable=False),  # the order within a lane
    sa.Column("owner", sa.String(16), nullable=False),  # team, meeting, question, speech, outcome
    sa.Column("owner_id", BigId, nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),  # storage.views.Kind
    sa.Column("key", sa.Integer, nullable=False, default=0),  # which part of it
    sa.Column("wanted_version", sa.Integer, nullable=False, default=1),
    sa.Column("shown_version", sa.Integer, nullable=False, default=0),
    sa.Column("channel_id", Snowflake),
    sa.Column("message_id", Snowflake),  # the object itself: message, channel, thread or event
    _flag("pinned"),
    sa.Column("generation", sa.Integer, nullable=False, default=0),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("attempt_at", UtcDateTime),  # a create whose outcome is not on record began then
    sa.Column("next_try_at", UtcDateTime),
    sa.Column(
        "parked", sa.String(32)
    ),  # why it waits for a change: malformed, no_permission, removed_by_person
    sa.Column("error", sa.Text),
    sa.Column("remade", Json),  # when it was made again, ISO times of the last hour
    sa.UniqueConstraint("owner", "owner_id", "kind", "key"),
    # A part's row goes with it, and its id is in markers and nonces: SQLite must not give it again.
    sqlite_autoincrement=True,
)

notice = sa.Table(  # DMs and pings: an outbox, never re-made
    "notice",
    metadata,
    _id(),
    _to("team"),
    _to("person", nullable=True),  # null: to the officers' room
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("data", Json, nullable=False),  # ids and states, never a text that came from a resident
    _flag("urgent"),  # retried until sent
    sa.Column("state", sa.String(16), nullable=False),  # waiting, untold, sent, dropped
    sa.Column("nonce", sa.String(25), nullable=False, unique=True),  # made from what it says: said once
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("attempt_at", UtcDateTime),  # the first attempt: the nonce is good for minutes only
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("next_try_at", UtcDateTime),
    sa.Column("error", sa.Text),
    sa.Column("channel_id", Snowflake),  # where a DM was sent, to take it back from who is erased
    sa.Column("message_id", Snowflake),
)

# --- what is looked for --------------------------------------------------------------------------------

# Published pairs by their words. SQLite's own (FTS5): only `storage/search.py` knows it and what its rows are
# made of, and PostgreSQL would have another behind the same functions.
SEARCH_INDEX: Final = "search_index"
MAKE_SEARCH_INDEX: Final = (
    f"CREATE VIRTUAL TABLE {SEARCH_INDEX} USING fts5"
    "(question, answer, tokenize = 'porter unicode61 remove_diacritics 2')"
)
