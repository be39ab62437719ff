"""Domain errors: each carries data, never a sentence; `ui/errors/` words it in the person's language.

Here are those that many use cases raise; a subject's own are in a module of this package. What only a reader
of something typed raises (zones, times, recurrences, audiences) stands beside that reader.
"""

from datetime import date, datetime

from bot.domain.data_error import DataError
from bot.domain.preset import Preset


class DomainError(DataError):
    """Something a person asked for that the rules refuse."""


class NotAllowed(DomainError):
    """The actor lacks every one of these powers in the team; the names are of `permissions.Power`."""

    any_of: tuple[str, ...]
    team: str
    team_id: int | None = None
    preset: Preset = Preset.POLICE


# --- teams ---------------------------------------------------------------------------------------------


class OutsideServer(DomainError):
    """The command needs a server, and this came from somewhere else."""


class ServerNotReady(DomainError):
    """Discord has not told the bot about this server yet; trying again in a moment helps."""


class NoTeams(DomainError):
    """This server has no team yet."""


class NobodyThere(DomainError):
    """Somebody cries for help in a server that has no team to hear it; nothing was kept."""


class UnknownTeam(DomainError):
    """No team in this server has this name."""

    name: str
    known: tuple[str, ...]


class WhichTeam(DomainError):
    """There are several teams and nothing says which is meant."""

    known: tuple[str, ...]


class TooLong(DomainError):
    """A text is longer than allowed; `field` names it: "question", "answer", "name", …; `text` was sent."""

    field: str
    limit: int
    length: int
    text: str = ""


class Blank(DomainError):
    """A text that must be there is empty or only spaces; `field` names it."""

    field: str


class BadPage(DomainError):
    """The official page is not a web address."""

    address: str


class SameRole(DomainError):
    """A role that everybody has cannot be the officers' or moderators' role."""


class BadFollowUpDays(DomainError):
    """Officers come back within 1 to `most` days."""

    days: int
    most: int


class UnknownLanguage(DomainError):
    """There are no texts in this language; `known` are those there are."""

    name: str
    known: tuple[str, ...]


class PrivateInformationOff(DomainError):
    """The team does not take private information; `text` is what was sent, given back."""

    team: str
    text: str = ""
    preset: Preset = Preset.POLICE


# --- meetings ------------------------------------------------------------------------------------------


class UnknownMeeting(DomainError):
    """No such meeting of this team (or none any more)."""

    typed: str = ""


class NoMeetingOpen(DomainError):
    """The team has no open meeting; `next_at` is when the next one opens, if any."""

    team: str
    next_at: datetime | None = None


class AlreadyOpen(DomainError):
    """The team's meeting is open already."""

    team: str
    meeting_id: int


class MeetingNotScheduled(DomainError):
    """Only a scheduled meeting can be moved, cancelled or skipped; `state` is a `MeetingState`."""

    state: str


class MeetingOverlaps(DomainError):
    """Another meeting of this team is on at that time."""

    starts_at: datetime


class NotInSeries(DomainError):
    """Only a meeting of a series can be skipped; a single one is cancelled."""


class BadMinutes(DomainError):
    """A length outside what a meeting may have."""

    minutes: int
    least: int
    most: int


class NoSeries(DomainError):
    """The team has no running series to end."""

    team: str


# --- questions, answers, follow-ups --------------------------------------------------------------------


class UnknownQuestion(DomainError):
    """No question of this team has this number."""

    typed: str


class AlreadyAsked(DomainError):
    """This person asked the same and it is still open."""

    number: int


class AlreadyHandled(DomainError):
    """Somebody was quicker: the question's state (a `QuestionState`) does not allow this any more."""

    number: int
    state: str
    by: str | None = None


class NothingToApprove(DomainError):
    """No answer to this question waits for a second person, or it is another by now."""

    number: int


class OwnAnswer(DomainError):
    """Who wrote an answer can't approve it."""

    number: int


class AnswerChanged(DomainError):
    """The answer changed since the form was opened; nothing was saved. `text` is the officer's own."""

    number: int
    by: str | None
    text: str
    state: str


class OwnQuestion(DomainError):
    """Nobody supports their own question."""

    number: int


class NotYours(DomainError):
    """Only the asker may do this."""

    number: int


class AlreadySupported(DomainError):
    """This person supports the question already."""

    number: int


class NothingPublished(DomainError):
    """The question has no published pair to take down or put back."""

    number: int


class DueIsPast(DomainError):
    """A follow-up's day must not be past."""

    due: date


class DueIsTooFar(DomainError):
    """A follow-up's day is more than a year away."""

    due: date


class NoSuchFollowUp(DomainError):
    """The question has no open follow-up to keep."""

    number: int


class UnknownPrivateInformation(DomainError):
    """No private information of this team has this number."""

    number: int


class OldCommand(DomainError):
    """A command or its options are not as the bot declared them: an old app, or a frame that was spoilt."""


class OldForm(DomainError):
    """A form came without a field that belongs in it, or with one that is no text; `text` could be read."""

    text: str = ""


class OldControl(DomainError):
    """A button or form from a message that no longer means anything."""
