"""Refusals about a trial of meeting times."""

from typing import Final

from bot.domain.errors import trials
from bot.i18n import Texts
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(trials.TrialRuns)
def _(error: trials.TrialRuns, t: Texts) -> str:
    return t(
        "The team “{team}” is trying meeting times out, and the trial plans its meetings. /stats trial shows "
        "it, and ends it.",
        team=plain(error.team, 100),
    )


@WORDINGS.of(trials.NoTrialRuns)
def _(error: trials.NoTrialRuns, t: Texts) -> str:
    return t("The team “{team}” is not trying meeting times out (any more).", team=plain(error.team, 100))


@WORDINGS.of(trials.SameTimes)
def _(_error: trials.SameTimes, t: Texts) -> str:
    return t("Give two or three different times, half an hour apart or more, as “Tuesday 18:00”.")


@WORDINGS.of(trials.BadEach)
def _(error: trials.BadEach, t: Texts) -> str:
    return t(
        "“{typed}” is no number of meetings for each time: give one from {least} to {most}.",
        typed=plain(error.typed, 40),
        least=error.least,
        most=error.most,
    )
