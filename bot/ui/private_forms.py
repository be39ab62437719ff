"""The forms with which officers act on private information; each says what not to write into it."""

from typing import Final

from bot.domain.private_information import MAX_REFERENCE
from bot.domain.question import MAX_REASON
from bot.i18n import Texts
from bot.ui.fields import labelled, line
from bot.ui.forms import REASON, Form
from bot.ui.ids import CustomId, Verb

REFERENCE: Final = "reference"


def pass_on_form(team_id: int, number: int, opening: str, t: Texts) -> Form:
    """Where it went, and whether our copy stays. Fields: reference, reason."""
    return Form(
        t("Private information {number}: passed on", number=number),
        CustomId(Verb.SEND_ON_FORM, team_id, number, opening),
        [
            labelled(
                t("Reference"),
                t("Its number where you passed it on. They may be told to quote it."),
                line(REFERENCE, MAX_REFERENCE),
            ),
            labelled(
                t("Keep our copy? Then say why"),
                t("Evidence, a complaint, a disclosure request. Left empty, it is deleted now."),
                line(REASON, MAX_REASON, required=False),
            ),
        ],
    )


def close_form(team_id: int, number: int, opening: str, t: Texts) -> Form:
    """Why nothing is to be done. Field: reason."""
    words = t("For the record of actions. Say nothing of what was written. Our copy stays.")
    return Form(
        t("Close private information {number}", number=number),
        CustomId(Verb.CLOSE_PRIVATE_FORM, team_id, number, opening),
        [labelled(t("Reason"), words, line(REASON, MAX_REASON))],
    )


def hold_form(team_id: int, number: int, opening: str, t: Texts) -> Form:
    """Why our copy stays. Field: reason."""
    words = t("Evidence, a complaint, a disclosure request. Say nothing of what was written.")
    return Form(
        t("Hold private information {number}", number=number),
        CustomId(Verb.HOLD_FORM, team_id, number, opening),
        [labelled(t("Reason"), words, line(REASON, MAX_REASON))],
    )


def who_sent_form(team_id: int, number: int, opening: str, t: Texts) -> Form:
    """Why an officer needs to know. Field: reason."""
    words = t("Logged with your name. Do not write to them to ask for more.")
    return Form(
        t("Who sent private information {number}?", number=number),
        CustomId(Verb.WHO_SENT_FORM, team_id, number, opening),
        [labelled(t("Why do you need to know?"), words, line(REASON, MAX_REASON))],
    )
