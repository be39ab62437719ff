"""Refusals about subscribing, reminders and digests."""

from bot.domain.errors import DomainError


class BadReminders(DomainError):
    """What was typed is no list of minutes, or holds too many, or one out of bounds."""

    typed: str
    most: int
    lowest: int
    highest: int


class RoleHasPower(DomainError):
    """A role that everybody may take must not be officers', moderators', everyone's, or manage anything."""

    role_id: int


class EverybodysRole(DomainError):
    """A role that everybody may take as a subscriber must not become officers' or moderators'."""

    role_id: int
