"""Refusals about teams themselves: set up, changed, removed, found."""

from typing import Final

from bot.domain.errors import teams
from bot.i18n import Texts
from bot.ui.errors.table import Wordings, names
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(teams.TeamRemoved)
def _(error: teams.TeamRemoved, t: Texts) -> str:
    return t(
        "The team “{team}” has been removed. An administrator can bring it back: /team setup with its name.",
        team=plain(error.team, 100),
    )


@WORDINGS.of(teams.MeetingStillOpen)
def _(error: teams.MeetingStillOpen, t: Texts) -> str:
    return t(
        "The meeting of the team “{team}” is open, or its record is being made. Close it, and try again.",
        team=plain(error.team, 100),
    )


@WORDINGS.of(teams.BadPostcode)
def _(_error: teams.BadPostcode, t: Texts) -> str:
    return t(
        "That has not the form of a UK postcode. Write it like DA3 8QG, or only its first half, DA3; "
        "or look for the team by its name."
    )


@WORDINGS.of(teams.BadAreas)
def _(error: teams.BadAreas, t: Texts) -> str:
    words = t.n(
        "This is no postcode district, sector or unit: {wrong}. Nothing was changed.",
        "These are no postcode districts, sectors or units: {wrong}. Nothing was changed.",
        len(error.wrong),
        wrong=names(error.wrong, t),
    )
    return f"{words} {t('Write DA3 for a district, DA3 8 for a sector, DA3 8QG for one postcode.')}"


@WORDINGS.of(teams.TooManyAreas)
def _(error: teams.TooManyAreas, t: Texts) -> str:
    return t("A team can list at most {most} postcode areas. Name larger ones.", most=f"{error.most:,}")


@WORDINGS.of(teams.BadFile)
def _(error: teams.BadFile, t: Texts) -> str:
    name = plain(error.name, 100)
    if error.too_large:
        return t("The file “{name}” is too large.", name=name)
    return t("The file “{name}” can't be read. Send the one that the bot made.", name=name)


@WORDINGS.of(teams.SetupGone)
def _(_error: teams.SetupGone, t: Texts) -> str:
    return t("This is finished or thrown away. Begin again with /team setup or /team edit.")


@WORDINGS.of(teams.NameTaken)
def _(error: teams.NameTaken, t: Texts) -> str:
    return t(
        "There is a team “{name}” here already. Choose another name, or change that one with /team edit.",
        name=plain(error.name, 100),
    )


@WORDINGS.of(teams.ChannelTaken)
def _(_error: teams.ChannelTaken, t: Texts) -> str:
    return t("One of the channels is in use for something else. Choose another one, or leave it empty.")


@WORDINGS.of(teams.NotOfTheirMeeting)
def _(error: teams.NotOfTheirMeeting, t: Texts) -> str:
    return t(
        "You host one meeting, and question {number} belongs to another: the team “{team}” sees to it.",
        number=error.number,
        team=plain(error.team, 100),
    )


@WORDINGS.of(teams.SetupIncomplete)
def _(_error: teams.SetupIncomplete, t: Texts) -> str:
    return t("A name and both roles are needed. Choose the steps that are marked as missing.")


@WORDINGS.of(teams.BadSetting)
def _(error: teams.BadSetting, t: Texts) -> str:
    return t("The setting “{name}” can't be read as it is.", name=plain(error.name, 40))


@WORDINGS.of(teams.BadNoticePage)
def _(error: teams.BadNoticePage, t: Texts) -> str:
    return t(
        "“{address}” can't be the address of a privacy notice. Write it whole, with https:// in front and in "
        "plain letters (a–z), or leave it empty.",
        address=plain(error.address, 200),
    )


@WORDINGS.of(teams.NumberOutside)
def _(error: teams.NumberOutside, t: Texts) -> str:
    return t(
        "Write a whole number from {least} to {most}. Nothing was changed.",
        least=error.least,
        most=f"{error.most:,}",
    )


@WORDINGS.of(teams.TooManySignposts)
def _(error: teams.TooManySignposts, t: Texts) -> str:
    return t("At most {most} lines, one for each place to turn to.", most=error.most)
