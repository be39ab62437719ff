"""What the rules refuse about teams themselves: set up, changed, removed, found."""

from bot.domain.errors import DomainError


class TeamRemoved(DomainError):
    """The team was removed from its server; setting up the same name brings it back."""

    team: str


class BadNoticePage(DomainError):
    """The address of a team's own privacy notice is none of the web's, or not a safe one."""

    address: str


class BadFile(DomainError):
    """A file that came with a command is too large, or is not what it should be; `name` is its name."""

    name: str
    too_large: bool = False


class MeetingStillOpen(DomainError):
    """This waits until the team's meeting is closed, and its record is made."""

    team: str


class BadPostcode(DomainError):
    """What was typed has not the form of a postcode. It is not in here: a resident's is kept nowhere."""


class BadAreas(DomainError):
    """Some of a team's list are no districts, sectors or units; they are the team's own words."""

    wrong: tuple[str, ...]


class TooManyAreas(DomainError):
    """A team keeps at most so many."""

    most: int


class BadSetting(DomainError):
    """A setting has a value that it can't have; `name` is the setting's."""

    name: str


class NumberOutside(DomainError):
    """A number outside what a setting may have, or no number at all."""

    name: str
    least: int
    most: int


class TooManySignposts(DomainError):
    """Signposts are read at a glance: at most so many."""

    most: int


class NotOfTheirMeeting(DomainError):
    """Who hosts one meeting as a guest has no say in what belongs to another."""

    number: int
    team: str


class SetupGone(DomainError):
    """What this page belonged to is finished or thrown away."""


class NameTaken(DomainError):
    """Another team of the server has this name."""

    name: str


class ChannelTaken(DomainError):
    """Another team of the server has this channel, or this team has it for something else."""


class SetupIncomplete(DomainError):
    """Some of what a team can't be without is not chosen yet: names of `Team`'s."""

    missing: tuple[str, ...]
