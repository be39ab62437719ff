"""Refusals about other dates and the poster, in plain sentences: a part of the table in `errors`."""

from collections.abc import Callable
from typing import Any, Final

from bot.domain import elsewhere, invites
from bot.domain.errors import DomainError
from bot.i18n import Texts
from bot.ui.wording import plain


def _unknown(error: elsewhere.UnknownElsewhere, t: Texts) -> str:
    if not error.typed:
        return t("There is no such date any more. /meetings shows those there are.")
    typed = plain(error.typed, 100)
    return t("There is no date “{typed}” ahead. Choose one of those offered, or see /meetings.", typed=typed)


def _over(error: elsewhere.ElsewhereOver, t: Texts) -> str:
    if error.cancelled:
        return t("This date is cancelled already. Set another with /meeting elsewhere add.")
    return t("This date is over. Set another with /meeting elsewhere add.")


def _nothing_changed(_error: elsewhere.NothingChanged, t: Texts) -> str:
    return t("Nothing would change. Give another title, place, time or length.")


def _not_an_invite(error: invites.NotAnInvite, t: Texts) -> str:
    return t(
        "“{text}” is no invite link. It looks like https://discord.gg/… : in the server's menu press Invite "
        "People and copy the link.",
        text=plain(error.text, 100),
    )


def _leads_elsewhere(error: invites.InviteLeadsElsewhere, t: Texts) -> str:
    if error.gone:
        return t("This invite works no longer, or never did. {how}", how=_how_to_invite(t))
    return t("This invite leads to another server. {how}", how=_how_to_invite(t))


def _no_invite(error: invites.NoInvite, t: Texts) -> str:
    return t(
        "The poster needs a link that brings residents here, and the team “{team}” has none yet. {how}",
        team=plain(error.team, 100),
        how=_how_to_invite(t),
    )


def _how_to_invite(t: Texts) -> str:
    return t(
        "In the server's menu press Invite People, then Edit invite link, let it never expire, and give it "
        "here in the option “invite”: it is kept."
    )


WORDINGS: Final[dict[type[DomainError], Callable[[Any, Texts], str]]] = {
    elsewhere.UnknownElsewhere: _unknown,
    elsewhere.ElsewhereOver: _over,
    elsewhere.NothingChanged: _nothing_changed,
    invites.NotAnInvite: _not_an_invite,
    invites.InviteLeadsElsewhere: _leads_elsewhere,
    invites.NoInvite: _no_invite,
}
