"""Errors about a team's other dates, and about the invite on its poster."""

from bot.domain.errors import DomainError


class UnknownElsewhere(DomainError):
    """No such other date of this team is ahead."""

    typed: str = ""


class ElsewhereOver(DomainError):
    """What is over or called off already cannot be changed."""

    cancelled: bool


class NothingChanged(DomainError):
    """A change was asked for, and nothing was given that is different."""


class NotAnInvite(DomainError):
    """What was given is no invite link of Discord's."""

    text: str


class InviteLeadsElsewhere(DomainError):
    """The invite does not lead into this server: it is another server's, or `gone` (if it ever was one)."""

    gone: bool


class NoInvite(DomainError):
    """The team has no invite link yet, which a poster needs."""

    team: str
