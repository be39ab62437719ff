"""Refusals about subscribing, reminders and digests."""

from dataclasses import dataclass

from bot.domain.errors import DomainError


@dataclass(eq=False)
class BadReminders(DomainError):
    """What was typed is no list of minutes, or holds too many, or one out of bounds."""

    typed: str
    most: int
    lowest: int
    highest: int


@dataclass(eq=False)
class RoleHasPower(DomainError):
    """A role that everybody may take must not be the officers', the moderators' or everyone's."""

    role_id: int
