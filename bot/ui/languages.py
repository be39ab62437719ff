"""Choosing the language of what only one person reads, where Discord does not offer it."""

from collections.abc import Iterable

from bot.domain.team import Team
from bot.i18n import SOURCE_LANGUAGE, Texts, own_name, unlisted_languages
from bot.ui.base import Buttons, Press
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece


def chosen(t: Texts) -> Piece:
    """That it is chosen, with the way back, or to another."""
    words = t("The bot replies to you in {language} from now on.", language=own_name(t.language))
    public = t("What everybody reads stays in the team's language.")
    return Piece(f"{words} {public}", view=Buttons([others(t)]))


def others(t: Texts) -> tuple[Press, ...]:
    """A button for each language one can change to here, in that language."""
    unlisted = sorted(unlisted_languages() - {t.language})
    return tuple(
        map(_button, [*unlisted, *([SOURCE_LANGUAGE] if t.language in unlisted_languages() else [])])
    )


def offered_by(teams: Iterable[Team], t: Texts) -> tuple[Press, ...]:
    """The same, where one of the teams writes in such a language, or the reader reads one."""
    return others(t) if {t.language, *(team.language for team in teams)} & unlisted_languages() else ()


def for_readers_of(team: Team) -> tuple[Press, ...]:
    """The button under what everybody reads: to have the rest in the team's language too."""
    return (_button(team.language),) if team.language in unlisted_languages() else ()


def how_to_choose(team: Team, t: Texts) -> str:
    """What that button does, in words; empty where Discord's own setting does it."""
    if team.language not in unlisted_languages():
        return ""
    name = own_name(team.language)
    return t("Press **{language}** to read the bot's replies to you in this language too.", language=name)


def _button(language: str) -> Press:
    return Press(own_name(language), CustomId(Verb.LANGUAGE, language))
