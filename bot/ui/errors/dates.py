"""Refusals about other dates and the poster."""

from typing import Final

from bot.domain.errors import dates
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(dates.UnknownElsewhere)
def _(error: dates.UnknownElsewhere, t: Texts) -> str:
    if not error.typed:
        return t("There is no such date any more. /meetings shows those there are.")
    typed = plain(error.typed, 100)
    return t("There is no date “{typed}” ahead. Choose one of those offered, or see /meetings.", typed=typed)


@WORDINGS.of(dates.ElsewhereOver)
def _(error: dates.ElsewhereOver, t: Texts) -> str:
    if error.cancelled:
        return t("This date is cancelled already. Set another with /meeting elsewhere add.")
    return t("This date is over. Set another with /meeting elsewhere add.")


@WORDINGS.of(dates.NothingChanged)
def _(_error: dates.NothingChanged, t: Texts) -> str:
    return t("Nothing would change. Give another title, place, time or length.")


@WORDINGS.of(dates.NotAnInvite)
def _(error: dates.NotAnInvite, t: Texts) -> str:
    return t(
        "“{text}” is no invite link. It looks like https://discord.gg/… : in the server's menu press Invite "
        "People and copy the link.",
        text=plain(error.text, 100),
    )


@WORDINGS.of(dates.InviteLeadsElsewhere)
def _(error: dates.InviteLeadsElsewhere, t: Texts) -> str:
    if error.gone:
        return t("This invite works no longer, or never did. {how}", how=_how_to_invite(t))
    return t("This invite leads to another server. {how}", how=_how_to_invite(t))


@WORDINGS.of(dates.NoInvite)
def _(error: dates.NoInvite, t: Texts) -> str:
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
