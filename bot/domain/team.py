"""A neighbourhood team inside a server, its officers, and the presets that choose its words and signposts."""

from collections.abc import Container, Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct, field

from bot.domain.digest import DigestTimes
from bot.domain.preset import Preset
from bot.domain.retention import Kept

# Days within which an officer comes back by default. Police: the team's promise in New Ash Green, three days.
FOLLOW_UP_DAYS: Final = {Preset.POLICE: 3, Preset.COUNCIL: 10, Preset.HOUSING: 5, Preset.SCHOOL: 5}
MAX_FOLLOW_UP_DAYS: Final = 60


# Before a meeting's hour its subscribers are reminded.
REMINDER_MINUTES: Final = (60,)


class PrivateTerms(Struct, frozen=True):
    """What residents are told about private information before they send it."""

    readers: str
    when_read: str
    passed_to: str


class Team(Struct, frozen=True):
    """A team as its row says. `guild_id` and role ids are Discord's."""

    id: int
    server_id: int
    guild_id: int
    name: str
    officers_role_id: int
    moderators_role_id: int
    organisation: str
    official_page: str
    zone: str
    language: str
    preset: Preset
    private_on: bool
    private_terms: PrivateTerms | None
    show_at_once: bool
    follow_up_days: int
    remove_channels: bool
    questions_per_meeting: int | None = None  # of one person; None: no limit
    seconds_between: int | None = None  # two questions of one person
    support_after_days: int | None = None  # in the server, before one's support moves a question up
    answers_checked: bool = False  # published once a second person approves
    outcomes_checked: bool = False
    paused_at: datetime | None = None
    pause_statement: str | None = None
    removed_at: datetime | None = None
    signposts: tuple[str, ...] | None = None  # a sentence each; None: the preset's
    reach: str | None = None  # how to reach the team otherwise
    invite: str | None = None
    controller: str | None = None  # of the data; None: the organisation
    controller_contact: str | None = None
    notice_page: str | None = None  # the web address of the controller's own privacy notice
    subscribers_role_id: int | None = None
    reminder_minutes: tuple[int, ...] = REMINDER_MINUTES
    digests: DigestTimes = DigestTimes.BOTH
    retention: Mapping[Kept, int] = field(default_factory=dict)  # days; what is not in it: RETENTION_DAYS

    @property
    def paused(self) -> bool:
        """Whether nothing new is shown for now."""
        return self.paused_at is not None


class Officer(Struct, frozen=True):
    """The name the public sees for a member who answers; it grants no role."""

    team_id: int
    person_id: int
    user_id: int | None
    shown_as: str


class Actor(Struct, frozen=True):
    """Who acts, as the interaction's payload says: Discord's ids, and what they may do server-wide."""

    user_id: int
    name: str
    guild_id: int | None
    role_ids: frozenset[int]
    manage_guild: bool = False
    manage_channels: bool = False
    locale: str = "en-GB"
    joined_at: datetime | None = None  # the server; None if Discord did not say
    hosts: Container[int] = frozenset()  # the teams whose meeting they host as a guest at this moment


def says_team(name: str) -> bool:
    """Whether a name says already that it is a team's: "Oak Road team", in Welsh "Tîm Trefnant"."""
    folded = name.casefold()
    return folded.endswith("team") or folded.startswith("tîm ")
