"""View models: frozen, whole, and the same for Discord, exports and pages. Renderers read nothing else.

What may not be seen is not in here: an unnamed asker's name never is, nor any private text except in
`OpenedPrivateInformation`. The module is long because it is one list of plain records.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.domain.meeting import Meeting, Summary
from bot.domain.private_information import PrivateInformation, PrivateReply
from bot.domain.question import Audience, QuestionState, Standing
from bot.domain.slots import Compared
from bot.domain.subscription import About
from bot.domain.team import Team
from bot.domain.trial import Trial

if TYPE_CHECKING:
    from bot.services.digests import DigestView


class Link(Struct, frozen=True):
    """Where a message or channel stands in Discord; `url` opens it."""

    guild_id: int
    channel_id: int
    message_id: int | None = None

    @property
    def url(self) -> str:
        """The address Discord opens."""
        tail = f"/{self.message_id}" if self.message_id else ""
        return f"https://discord.com/channels/{self.guild_id}/{self.channel_id}{tail}"


class Counts(Struct, frozen=True):
    """A meeting's questions by state, as they stand; private information is never counted here."""

    waiting: int = 0
    shown: int = 0
    answered: int = 0
    following_up: int = 0
    declined: int = 0
    merged: int = 0
    withdrawn: int = 0

    @property
    def asked(self) -> int:
        """All of them."""
        return sum(getattr(self, name) for name in self.__struct_fields__)


class QuestionLine(Struct, frozen=True):
    """A public question in a list. `asker_name` only if asked with the Discord name."""

    question_id: int
    number: int
    text: str
    state: QuestionState
    supports: int
    asker_name: str | None = None
    link: Link | None = None
    reworded: bool = False


class BoardView(Struct, frozen=True):
    """The public live message of a meeting: *Meeting now*."""

    team: Team
    meeting: Meeting
    counts: Counts
    participants: int
    shown: tuple[QuestionLine, ...]  # by support, then time; the first ones
    published: tuple[QuestionLine, ...]  # answered and following up, newest first; the first ones
    published_in_all: int  # that stand; the counts have those taken down too
    next_meeting: Meeting | None = None
    held: int = 0  # of a closed meeting, left out of the counts: published once the team goes on


class FollowUpLine(Struct, frozen=True):
    """An open follow-up in a list; `text` is empty if its pair was taken down.

    `asked_team` is the team that was asked, if this is another's list; `handed_to` the team that finds out,
    if it is another than the one asked. `free`: this list's team has it from another, and no officer took it.
    """

    question_id: int
    number: int
    text: str
    due: date
    shown_as: str | None
    owner_id: int
    overdue: bool
    link: Link | None
    asked_team: str | None = None
    handed_to: str | None = None
    first_due: date | None = None
    team_id: int = 0  # of the team that was asked
    handed_to_id: int | None = None
    free: bool = False


class CameBack(Struct, frozen=True):
    """A follow-up that ended: `answer` is what was found out, None if it could not be (`reason` says why)."""

    number: int
    text: str
    shown_as: str | None
    answer: str | None
    reason: str | None
    link: Link | None  # the pair, else the record it stands in


class WelcomeView(Struct, frozen=True):
    """The pinned welcome; `answering` are shown-as names, empty for the team's own name."""

    team: Team
    meeting: Meeting
    answering: tuple[str, ...]
    carried_in: int
    came_back: tuple[CameBack, ...] = ()  # since the last meeting
    still_open: tuple[FollowUpLine, ...] = ()  # promised before this meeting
    came_back_more: int = 0  # beside those
    still_open_more: int = 0


class FollowUpView(Struct, frozen=True):
    """The promise to find out; `reason` says why it was moved from `first_due`, or dropped."""

    due: date
    shown_as: str | None
    overdue: bool
    kept_at: datetime | None
    first_due: date | None = None
    reason: str | None = None
    dropped: bool = False


class PairView(Struct, frozen=True):
    """A question and its answer (or the follow-up that stands for one), as everybody may see it.

    If `standing` is taken_down, `text` and `answer` are empty: nobody can show what is not here.
    """

    team: Team
    meeting: Meeting
    question_id: int
    number: int
    text: str
    asker_name: str | None
    supports: int
    state: QuestionState
    standing: Standing
    taken_down_reason: str | None
    answer: str | None
    shown_as: str | None
    given_at: datetime | None
    edited: bool
    follow_up: FollowUpView | None
    pinned: bool = True
    link: Link | None = None
    reworded: bool = False


class SpeechView(Struct, frozen=True):
    """What an officer said to the room."""

    team: Team
    meeting: Meeting
    shown_as: str | None
    text: str
    said_at: datetime


class OutcomeView(Struct, frozen=True):
    """ "You said, we did": an officer's line about what came of what residents said."""

    team: Team
    meeting: Meeting
    shown_as: str | None
    text: str
    published_at: datetime


class NewsView(Struct, frozen=True):
    """A meeting's post in the news channel; `link`: its channel once open, `record`: once made."""

    team: Team
    meeting: Meeting
    link: Link | None
    record: Link | None
    next_meeting: Meeting | None = None
    moved: bool = False


class EventView(Struct, frozen=True):
    """A meeting's Discord scheduled event; `wanted` is False once it should not be there."""

    team: Team
    meeting: Meeting
    wanted: bool
    location: Link | None


class ClosingView(Struct, frozen=True):
    """The last post: what was carried over, the summary in public, and what became of promises `since`.

    `held` are left out of the summary: published once the team goes on.
    """

    team: Team
    meeting: Meeting
    summary: Summary
    carried_over: tuple[QuestionLine, ...]
    next_meeting: Meeting | None
    since: Counts = Counts()
    held: int = 0


class DeclinedLine(Struct, frozen=True):
    """A question that could not be answered here, with the reason; waiting ones that were never shown too."""

    number: int
    text: str
    reason: str | None


class RecordView(Struct, frozen=True):
    """Everything the record holds, with no resident's name in it."""

    team: Team
    meeting: Meeting
    summary: Summary
    answering: tuple[str, ...]
    pairs: tuple[PairView, ...]  # in the order they were published; asker_name is None in each
    declined: tuple[DeclinedLine, ...]
    carried_over: tuple[QuestionLine, ...]
    speeches: tuple[SpeechView, ...]
    next_meeting: Meeting | None
    outcomes: tuple[OutcomeView, ...] = ()
    since: Counts = Counts()  # what became of promises after the close
    held_back: bool = False  # a pause keeps some of it from being published


class RoomView(Struct, frozen=True):
    """The officers' room's one live message."""

    team: Team
    meeting: Meeting | None  # the open one, else None
    next_meeting: Meeting | None
    counts: Counts  # of the open meeting, or of what waits for the next
    oldest_waiting_at: datetime | None
    private_unopened: int
    urgent_unopened: int
    follow_ups: tuple[FollowUpLine, ...]
    follow_ups_overdue: int
    unpinned: int  # published past the limit of pins
    troubles: tuple[str, ...]  # storage.views.Kind of what could not be shown, for a plain sentence each
    to_approve: int = 0
    outcomes_to_approve: int = 0


class ClaimView(Struct, frozen=True):
    """Who is writing an answer, for the team's eyes, and until when that holds; `mine`: it is the reader."""

    name: str | None
    until: datetime
    mine: bool


class LikelySame(Struct, frozen=True):
    """A question that may be the same as the one on the desk."""

    question_id: int
    number: int
    text: str
    state: QuestionState
    link: Link | None


class DeskPage(Struct, frozen=True):
    """One question on an officer's or moderator's desk; `question` is None when none is left.

    `original`: the asker's own words, if the team changed them. `handled_by`: who had it last, if it is open
    no more.
    """

    team: Team
    meeting: Meeting | None
    question: QuestionLine | None
    version: int
    position: int  # from 1
    total: int
    may_answer: bool
    counts: Counts
    private_unopened: int
    follow_ups_open: int
    published: int
    to_approve: int = 0
    original: str | None = None
    claim: ClaimView | None = None
    likely: tuple[LikelySame, ...] = ()
    handled_by: str | None = None
    same_as: int | None = None  # the number of the question it is merged into
    merged_here: tuple[tuple[int, int], ...] = ()  # (row id, number) of the newest that were merged into it


class DeskList(Struct, frozen=True):
    """The team's open questions, a page of them, to go to one; `at` is the place of the first, from 1."""

    team: Team
    lines: tuple[QuestionLine, ...]
    at: int
    total: int
    page: int
    pages: int
    may_answer: bool


class DeskMeeting(Struct, frozen=True):
    """The meeting as the desk shows it: the open one with its counts, else the next."""

    team: Team
    meeting: Meeting | None
    next_meeting: Meeting | None
    counts: Counts
    may_answer: bool


class PublishedPage(Struct, frozen=True):
    """One published pair on the desk, newest first, to take down or put back."""

    team: Team
    pair: PairView | None
    position: int
    total: int


class Delivery(StrEnum):
    """What became of a DM. What did not arrive is read under My questions."""

    WAITING = "waiting"
    SENT = "sent"
    DMS_CLOSED = "dms_closed"
    NOT_SURE = "not_sure"  # no answer came, or Discord refused it otherwise


class ToldPrivately(Struct, frozen=True):
    """A fixed reply to who sent a message; `item_id` is the message's row id."""

    item_id: int
    kind: PrivateReply
    reference: str | None
    sent_at: datetime
    delivery: Delivery


class PrivatePage(Struct, frozen=True):
    """The list of private information for one officer's eyes, without any text."""

    team: Team
    items: tuple[PrivateInformation, ...]
    total: int
    page: int
    pages: int
    told: tuple[ToldPrivately, ...] = ()
    outcomes_to_approve: int = 0


class OpenedPrivateInformation(Struct, frozen=True):
    """One opened message; shown only in a reply that one officer sees, and its opening is logged.

    `lately`: how many its sender sent within a month, up to this one.
    """

    team: Team
    item: PrivateInformation
    text: str
    lately: int = 1


class PrivateMessage(Struct, frozen=True):
    """What became of one message, without its text; `by`: who passed it on or closed it."""

    team: Team
    item: PrivateInformation
    by: str | None
    told: tuple[ToldPrivately, ...]
    lately: int


class MyPrivateInformation(Struct, frozen=True):
    """One of what I sent to the officers only, for me alone: how it stands, and what I was told."""

    team: Team
    item: PrivateInformation
    told: tuple[ToldPrivately, ...]


class SameAs(Struct, frozen=True):
    """The question that one of mine is the same as."""

    number: int
    state: QuestionState
    link: Link | None


class MyQuestion(Struct, frozen=True):
    """One of my questions, for me alone."""

    question_id: int
    team: Team
    number: int
    text: str
    audience: Audience
    state: QuestionState
    standing: Standing
    reason: str | None
    supports: int
    follow_up_due: date | None
    link: Link | None
    tell_me: bool
    may_withdraw: bool
    mine: bool = True  # False: I only support it
    may_edit: bool = False
    first_due: date | None = None  # of a follow-up that was moved, for this reason
    moved_reason: str | None = None
    original: str | None = None  # what I wrote, if the team changed the wording
    same_as: SameAs | None = None


class DraftLine(Struct, frozen=True):
    """What is not sent yet, in its sender's list; the text is empty if it cannot be opened any more."""

    team: Team
    opening: str
    text: str


class MyQuestions(Struct, frozen=True):
    """My questions in this server, newest first, and the numbers of what I sent in private."""

    items: tuple[MyQuestion, ...]
    total: int
    page: int
    pages: int
    private_numbers: tuple[int, ...]
    drafts: tuple[DraftLine, ...] = ()
    private: tuple[MyPrivateInformation, ...] = ()


class MeetingLine(Struct, frozen=True):
    """A meeting in a list."""

    team: Team
    meeting: Meeting
    repeats: bool
    link: Link | None


class TrialShown(Struct, frozen=True):
    """A trial of meeting times, how many meetings of each slot were held, and what they showed so far."""

    trial: Trial
    held: tuple[int, ...]
    result: Compared


class NoticeView(Struct, frozen=True):
    """A DM or a ping in the officers' room, without any text that came from a resident.

    `kind` is a `services.notices.NoticeKind`. About a question: the fields from `question_id` to `mine`
    (whether the reader asked it, else supports it). About private information: `number`. `link` goes to the
    pair, else to the meeting's channel.
    """

    team: Team
    kind: str
    urgent: bool
    question_id: int | None = None
    number: int | None = None
    state: QuestionState | None = None
    standing: Standing | None = None
    mine: bool = False
    link: Link | None = None
    meeting: Meeting | None = None
    # About a follow-up: its day, who finds out (for the team's eyes), what makes it news, whose it is.
    due: date | None = None
    shown_as: str | None = None
    why: str = ""
    asked_team: Team | None = None
    trouble: str = ""  # "kind:why", of storage.views.Kind and view.parked
    many: tuple["NoticeView", ...] = ()  # about several follow-ups at once: what each says
    reply: PrivateReply | None = None  # about private information, with the `reference` to quote
    reference: str | None = None
    same_as: int | None = None  # the number of the question it is merged into, and how that stands
    same_as_state: QuestionState | None = None
    role_ids: tuple[int, ...] = ()  # of subscribers: those a post calls, or the one that can't be given
    about: About = About.BOTH  # what it is for; without an id it can't be made
    digest: "DigestView | None" = None
    trial: TrialShown | None = None
