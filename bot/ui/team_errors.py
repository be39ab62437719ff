"""Refusals about teams themselves, in plain sentences: a part of the table in `errors`."""

from collections.abc import Callable
from typing import Any, Final

from bot.domain import errors, postcode, team_settings
from bot.domain.errors import DomainError
from bot.i18n import Texts
from bot.services import team_setup
from bot.ui.wording import plain

_SHOWN: Final = 10


def _bad_postcode(_error: postcode.BadPostcode, t: Texts) -> str:
    return t(
        "That has not the form of a UK postcode. Write it like DA3 8QG, or only its first half, DA3; "
        "or look for the team by its name."
    )


def _bad_areas(error: postcode.BadAreas, t: Texts) -> str:
    wrong = t.list([f"“{plain(one, 20)}”" for one in error.wrong[:_SHOWN]])
    words = t.n(
        "This is no postcode district, sector or unit: {wrong}. Nothing was changed.",
        "These are no postcode districts, sectors or units: {wrong}. Nothing was changed.",
        len(error.wrong),
        wrong=wrong,
    )
    return f"{words} {t('Write DA3 for a district, DA3 8 for a sector, DA3 8QG for one postcode.')}"


def _too_many_areas(error: postcode.TooManyAreas, t: Texts) -> str:
    return t("A team can list at most {most} postcode areas. Name larger ones.", most=f"{error.most:,}")


def _bad_file(error: errors.BadFile, t: Texts) -> str:
    name = plain(error.name, 100)
    if error.too_large:
        return t("The file “{name}” is too large.", name=name)
    return t("The file “{name}” can't be read. Send the one that the bot made.", name=name)


def _removed(error: errors.TeamRemoved, t: Texts) -> str:
    return t(
        "The team “{team}” has been removed. An administrator can bring it back: /team setup with its name.",
        team=plain(error.team, 100),
    )


def _still_open(error: errors.MeetingStillOpen, t: Texts) -> str:
    return t(
        "The meeting of the team “{team}” is open, or its record is being made. Close it, and try again.",
        team=plain(error.team, 100),
    )


def _gone(_error: team_setup.SetupGone, t: Texts) -> str:
    return t("This is finished or thrown away. Begin again with /team setup or /team edit.")


def _name_taken(error: team_setup.NameTaken, t: Texts) -> str:
    return t(
        "There is a team “{name}” here already. Choose another name, or change that one with /team edit.",
        name=plain(error.name, 100),
    )


def _channel_taken(_error: team_setup.ChannelTaken, t: Texts) -> str:
    return t("One of the channels is in use for something else. Choose another one, or leave it empty.")


def _incomplete(_error: team_setup.SetupIncomplete, t: Texts) -> str:
    return t("A name and both roles are needed. Choose the steps that are marked as missing.")


def _bad_setting(error: team_settings.BadSetting, t: Texts) -> str:
    return t("The setting “{name}” can't be read as it is.", name=plain(error.name, 40))


def _outside(error: team_settings.NumberOutside, t: Texts) -> str:
    return t(
        "Write a whole number from {least} to {most}. Nothing was changed.",
        least=error.least,
        most=f"{error.most:,}",
    )


def _bad_invite(_error: team_settings.BadInvite, t: Texts) -> str:
    return t("An invite link looks like https://discord.gg/abcdef. Copy it from Invite People.")


def _many_signposts(error: team_settings.TooManySignposts, t: Texts) -> str:
    return t("At most {most} lines, one for each place to turn to.", most=error.most)


WORDINGS: Final[dict[type[DomainError], Callable[[Any, Texts], str]]] = {
    postcode.BadPostcode: _bad_postcode,
    postcode.BadAreas: _bad_areas,
    postcode.TooManyAreas: _too_many_areas,
    errors.BadFile: _bad_file,
    team_setup.SetupGone: _gone,
    team_setup.NameTaken: _name_taken,
    team_setup.ChannelTaken: _channel_taken,
    team_setup.SetupIncomplete: _incomplete,
    team_settings.BadSetting: _bad_setting,
    team_settings.NumberOutside: _outside,
    team_settings.BadInvite: _bad_invite,
    team_settings.TooManySignposts: _many_signposts,
    errors.TeamRemoved: _removed,
    errors.MeetingStillOpen: _still_open,
}
