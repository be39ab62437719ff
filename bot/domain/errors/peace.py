"""What is refused for a team's peace: limits, restrictions, the pause, and meetings put off."""

from datetime import datetime

from bot.domain.errors import DomainError
from bot.domain.peace import RestrictionKind


class TooManyQuestions(DomainError):
    """This person has as many questions in the meeting as the team takes from one.

    `again_at`: when that meeting closes; None if the next one is not planned.
    """

    team: str
    limit: int
    in_open_meeting: bool
    again_at: datetime | None


class AskedTooSoon(DomainError):
    """The team wants so many seconds between two questions of one person; they are over `again_at`."""

    team: str
    seconds: int
    again_at: datetime


class Restricted(DomainError):
    """A muted or blocked person wants to send something. `told`: they have read all of this before.

    `meeting_open`: a mute is over when that meeting closes; else when the next one does.
    """

    restriction_id: int
    kind: RestrictionKind
    team: str
    organisation: str
    official_page: str
    reason: str
    told: bool
    meeting_open: bool = True


class AlreadyRestricted(DomainError):
    """The asker of this question is muted or blocked by its number already."""

    number: int
    kind: RestrictionKind


class AskerErased(DomainError):
    """Who asked this question is not on record any more: nobody can be muted or blocked by it."""

    number: int


class NotRestricted(DomainError):
    """Nobody is muted or blocked by the number of this question (any more)."""

    number: int


class MutedOnlyInMeeting(DomainError):
    """A mute lasts for a meeting, and the team has none open or planned. `number`: the question's.

    Under `opening` the reason is kept.
    """

    team_id: int
    team: str
    number: int
    opening: str = ""


class MeetingPaused(DomainError):
    """Not while the team has paused."""

    team: str
    since: datetime


class AlreadyPaused(DomainError):
    """Somebody was quicker, or it was forgotten."""

    team: str
    since: datetime


class NotPaused(DomainError):
    """It goes on already."""

    team: str


class OfficerIsHere(DomainError):
    """The meeting has an officer by now: it is not put off."""

    team: str


class MeetingIsOver(DomainError):
    """What is asked about a meeting came after its end, or after it was put off."""

    team: str
