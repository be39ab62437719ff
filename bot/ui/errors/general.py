"""Refusals about who may, where, which team, and what was written."""

from typing import Final

from bot.domain import errors
from bot.domain.permissions import Power
from bot.i18n import Marked, Texts, mark
from bot.preset_words import in_words_of
from bot.ui.errors.table import Wordings, names
from bot.ui.signposts import nobody_may_be_reading
from bot.ui.wording import plain

WORDINGS: Final = Wordings()
_POWERS: Final[dict[str, Marked]] = {
    Power.OFFICER.value: mark("its {officers}"),
    Power.MODERATOR.value: mark("its moderators"),
    Power.ADMINISTRATOR.value: mark("administrators of this server"),
}
_FIELDS: Final[dict[str, Marked]] = {
    "question": mark("Your question"),
    "answer": mark("Your answer"),
    "reason": mark("The reason"),
    "wording": mark("The wording"),
    "speech": mark("What you say"),
    "outcome": mark("The line"),
    "reference": mark("The reference"),
    "name": mark("The name"),
    "title": mark("The title"),
    "place": mark("The place"),
    "pause_statement": mark("The statement"),
    "organisation": mark("The organisation"),
    "official_page": mark("The official page"),
    "shown_as": mark("The name the public reads"),
    "readers": mark("Who reads it"),
    "when_read": mark("When it is read"),
    "passed_to": mark("Where it is passed"),
    "reach": mark("How to reach you"),
    "signposts": mark("A line"),
    "controller": mark("The data controller"),
    "controller_contact": mark("How to reach them"),
    "notice_page": mark("The privacy notice's address"),
    "language": mark("The language"),
}


def _field(name: str, t: Texts) -> str:
    return t.marked(_FIELDS[name]) if name in _FIELDS else t("The text")


@WORDINGS.of(errors.NotAllowed)
def _(error: errors.NotAllowed, t: Texts) -> str:
    t = in_words_of(error.preset, t)
    who = t.list([t.marked(words) for power, words in _POWERS.items() if power in error.any_of])
    if not who:
        return t("You may not do this here.")
    return t("In the team “{team}” only {who} may do this.", team=plain(error.team, 100), who=who)


@WORDINGS.of(errors.OutsideServer)
def _(_error: errors.OutsideServer, t: Texts) -> str:
    return t("This works only in the server of the team. Go there and try again.")


@WORDINGS.of(errors.ServerNotReady)
def _(_error: errors.ServerNotReady, t: Texts) -> str:
    return t("The bot is just starting here. Try again in a moment.")


@WORDINGS.of(errors.NoTeams)
def _(_error: errors.NoTeams, t: Texts) -> str:
    return t("There is no team in this server yet. An administrator makes one with /team setup.")


@WORDINGS.of(errors.NobodyThere)
def _(_error: errors.NobodyThere, t: Texts) -> str:
    return f"{t('There is no team here that could read this.')} {nobody_may_be_reading(t)}"


@WORDINGS.of(errors.UnknownTeam)
def _(error: errors.UnknownTeam, t: Texts) -> str:
    name = plain(error.name, 100)
    if not error.known:
        return t("There is no team “{name}” here.", name=name)
    return t("There is no team “{name}” here. There are: {known}.", name=name, known=names(error.known, t))


@WORDINGS.of(errors.WhichTeam)
def _(error: errors.WhichTeam, t: Texts) -> str:
    return t(
        "There are several teams here: {known}. Say which in the option “team”.", known=names(error.known, t)
    )


@WORDINGS.of(errors.TooLong)
def _(error: errors.TooLong, t: Texts) -> str:
    return t(
        "{field} has {length} characters; at most {limit} fit. Shorten it and send it again.",
        field=_field(error.field, t),
        length=f"{error.length:,}",
        limit=f"{error.limit:,}",
    )


@WORDINGS.of(errors.Blank)
def _(error: errors.Blank, t: Texts) -> str:
    return t("{field} is empty. Write something and send it again.", field=_field(error.field, t))


@WORDINGS.of(errors.BadPage)
def _(error: errors.BadPage, t: Texts) -> str:
    address = plain(error.address, 200)
    return t("“{address}” is not a web address. Write it whole, with https:// in front.", address=address)


@WORDINGS.of(errors.SameRole)
def _(_error: errors.SameRole, t: Texts) -> str:
    return t("Everybody has this role. Choose one for those who answer or sort that only they have.")


@WORDINGS.of(errors.BadFollowUpDays)
def _(error: errors.BadFollowUpDays, t: Texts) -> str:
    return t(
        "The days to come back in are 1 to {most}; {days} is outside that.",
        most=error.most,
        days=error.days,
    )


@WORDINGS.of(errors.UnknownLanguage)
def _(error: errors.UnknownLanguage, t: Texts) -> str:
    name, known = plain(error.name, 60), names(error.known, t)
    return t("There are no texts in “{name}” yet. There are: {known}.", name=name, known=known)


@WORDINGS.of(errors.PrivateInformationOff)
def _(error: errors.PrivateInformationOff, t: Texts) -> str:
    t = in_words_of(error.preset, t)
    words = t("The team “{team}” does not take private information here.", team=plain(error.team, 100))
    return f"{words} {t('{Not_urgent}: **101**. {Anonymously}: Crimestoppers, **0800 555 111**.')}"


@WORDINGS.of(errors.OldControl)
def _(_error: errors.OldControl, t: Texts) -> str:
    return t("This button or form is from an old message. Use a newer one, or a command: /help lists them.")


@WORDINGS.of(errors.OldForm)
def _(_error: errors.OldForm, t: Texts) -> str:
    return t("Not all of the form arrived, so nothing was done. Open it again and send it once more.")


@WORDINGS.of(errors.OldCommand)
def _(_error: errors.OldCommand, t: Texts) -> str:
    return t("This command has changed. Start your Discord app again, then type the command anew.")
