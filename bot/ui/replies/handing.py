"""What an officer reads who handed a follow-up over, moved it, or said that it could not be found out."""

from bot.i18n import Texts
from bot.services.handing import Dropped, HandedOver, Moved
from bot.ui.base import day
from bot.ui.wording import plain, team_name


def handed_over(outcome: HandedOver, t: Texts) -> str:
    """Who finds out now."""
    number, by = outcome.question.number, day(outcome.follow_up.due, t)
    if outcome.to_team is not None:
        team = team_name(outcome.to_team, t)
        words = t(
            "Question {number} is handed to the {team}: to be found out by {day}.",
            number=number,
            team=team,
            day=by,
        )
        return f"{words} {t('Its officers are told.')}"
    who = plain(outcome.name, 100)
    words = t(
        "Question {number} is handed to {who}, who comes back by {day}.", number=number, who=who, day=by
    )
    if outcome.taken:
        return words
    told = t("They are told by DM; if that can't be, the moderators are told.")
    return f"{words} {told}"


def moved_on(outcome: Moved, t: Texts) -> str:
    """By when it is found out now."""
    return t(
        "Question {number}: to be found out by {day} now, not by {was}. Everybody reads the reason.",
        number=outcome.question.number,
        day=day(outcome.follow_up.due, t),
        was=day(outcome.was, t),
    )


def dropped(outcome: Dropped, t: Texts) -> str:
    """It is not found out."""
    return t(
        "Question {number} is closed: it could not be found out. Everybody reads your reason.",
        number=outcome.question.number,
    )
