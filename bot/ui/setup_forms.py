"""The wizard's forms, and what is read from them: settings, by name."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import discord

from bot.domain.errors.teams import NumberOutside
from bot.domain.invites import MAX_INVITE
from bot.domain.peace import MAX_QUESTIONS_PER_MEETING, MAX_SECONDS_BETWEEN, MAX_SUPPORT_AFTER_DAYS
from bot.domain.retention import MAX_RETENTION_DAYS, MIN_RETENTION_DAYS, Kept
from bot.domain.short_text import MAX_PAGE
from bot.domain.team import MAX_FOLLOW_UP_DAYS
from bot.domain.team_settings import (
    MAX_CONTACT,
    MAX_NAME,
    MAX_ORGANISATION,
    MAX_REACH,
    MAX_SIGNPOST,
    MAX_SIGNPOSTS,
)
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.team_setup import Setup, Step
from bot.ui.fields import labelled, line, paragraph
from bot.ui.forms import Form
from bot.ui.ids import CustomId, Verb
from bot.ui.setup_pages import KEPT_WORDS, STEP_WORDS, days_kept

_DIGITS: Final = 6
# The fields of each step's form, by the names of settings.
FIELDS: Final[Mapping[Step, tuple[str, ...]]] = {
    Step.WHO: ("name", "organisation", "official_page", "reach"),
    Step.ZONE: ("zone",),
    Step.SIGNPOSTS: ("signposts",),
    Step.SHOWING: ("follow_up_days",),
    Step.LIMITS: ("questions_per_meeting", "seconds_between", "support_after_days"),
    Step.RETENTION: tuple(f"retention_{kept.value}" for kept in Kept),
    Step.CONTROLLER: ("controller", "controller_contact", "notice_page"),
    Step.INVITE: ("invite",),
}
_MOST: Final = {
    "follow_up_days": (1, MAX_FOLLOW_UP_DAYS),
    "questions_per_meeting": (0, MAX_QUESTIONS_PER_MEETING),
    "seconds_between": (0, MAX_SECONDS_BETWEEN),
    "support_after_days": (0, MAX_SUPPORT_AFTER_DAYS),
}


def setup_form(setup: Setup, opening: str, t: Texts) -> Form:
    """The form of the wizard's present step, with what is chosen by now in it. Fields: of `FIELDS`."""
    t = words_of(setup.preview, t)
    custom_id = CustomId(Verb.SETUP_FORM, setup.id, setup.step, opening)
    return Form(t.marked(STEP_WORDS[setup.step]), custom_id, _FORMS[setup.step](setup, t))


def wishes_of(step: Step, sent: Mapping[str, str]) -> dict[str, Any]:
    """The settings that a form's fields say, to be looked at by `checked`. Raises NumberOutside."""
    if step is Step.SIGNPOSTS:
        return {"signposts": sent["signposts"].splitlines() or None}
    if step is Step.RETENTION:
        least, most = MIN_RETENTION_DAYS, MAX_RETENTION_DAYS
        return {
            "retention": {kept.value: _number(f"retention_{kept.value}", sent, least, most) for kept in Kept}
        }
    return {name: _number(name, sent, *_MOST[name]) if name in _MOST else text for name, text in sent.items()}


def _number(name: str, sent: Mapping[str, str], least: int, most: int) -> int:
    text = sent[name].strip()
    if not text and least == 0:
        return 0
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS and least <= int(text) <= most):
        raise NumberOutside(name, least, most)
    return int(text)


Labels = list[discord.ui.Label[Any]]


def _who(setup: Setup, t: Texts) -> Labels:
    team = setup.preview
    return [
        labelled(
            t("Name of the {neighbourhood}"),
            t("Without the word team: New Ash Green"),
            line("name", MAX_NAME, team.name),
        ),
        labelled(
            t("Organisation"),
            t("Who holds the meetings, e.g. {organisation_example}"),
            line("organisation", MAX_ORGANISATION, team.organisation, required=False),
        ),
        labelled(
            t("Official page"),
            t("The team's page on its own website, with https://"),
            line("official_page", MAX_PAGE, team.official_page, required=False),
        ),
        labelled(
            t("How to reach you otherwise"),
            t("A telephone number, an e-mail address, a desk and its hours"),
            line("reach", MAX_REACH, team.reach or "", required=False),
        ),
    ]


def _zone(setup: Setup, t: Texts) -> Labels:
    words = t("For example: Europe/London, or a town")
    return [labelled(t("Time zone"), words, line("zone", 64, setup.preview.zone))]


def _signposts(setup: Setup, t: Texts) -> Labels:
    words = t("One a line, at most {n} lines. Left empty: the usual ones.", n=MAX_SIGNPOSTS)
    now = "\n".join(setup.preview.signposts or ())
    text = paragraph("signposts", MAX_SIGNPOSTS * (MAX_SIGNPOST + 1), now, required=False)
    return [labelled(t("Where else to turn"), words, text)]


def _showing(setup: Setup, t: Texts) -> Labels:
    words = t("For promises to find out, if {an_officer} says no day")
    days = line("follow_up_days", _DIGITS, str(setup.preview.follow_up_days))
    return [labelled(t("You come back within … days"), words, days)]


def _limits(setup: Setup, t: Texts) -> Labels:
    team = setup.preview
    wanted = (
        ("questions_per_meeting", t("Questions a meeting from one person"), team.questions_per_meeting),
        ("seconds_between", t("Seconds between two of one person"), team.seconds_between),
        ("support_after_days", t("Days in the server before support counts"), team.support_after_days),
    )
    none = t("0: no limit")
    return [
        labelled(words, none, line(name, _DIGITS, str(now or 0), required=False))
        for name, words, now in wanted
    ]


def _retention(setup: Setup, t: Texts) -> Labels:
    span = t("In days: {least} to {most}", least=MIN_RETENTION_DAYS, most=f"{MAX_RETENTION_DAYS:,}")
    return [
        labelled(
            t.marked(words),
            span,
            line(f"retention_{kept.value}", _DIGITS, str(days_kept(setup.preview, kept))),
        )
        for kept, words in KEPT_WORDS.items()
    ]


def _controller(setup: Setup, t: Texts) -> Labels:
    team = setup.preview
    who = line("controller", MAX_ORGANISATION, team.controller or team.organisation, required=False)
    how = line("controller_contact", MAX_CONTACT, team.controller_contact or "", required=False)
    page = line("notice_page", MAX_PAGE, team.notice_page or "", required=False, example="https://…")
    return [
        labelled(t("Data controller"), t("The body that answers for the data"), who),
        labelled(t("How to reach them"), t("The address for data protection, for example"), how),
        labelled(t("Its own privacy notice"), t("A web address; empty: the notice that comes along"), page),
    ]


def _invite(setup: Setup, t: Texts) -> Labels:
    words = t("Server menu › Invite People › a link that never expires")
    link = line(
        "invite", MAX_INVITE, setup.preview.invite or "", required=False, example="https://discord.gg/…"
    )
    return [labelled(t("Invite link"), words, link)]


_FORMS: Final[Mapping[Step, Callable[[Setup, Texts], Labels]]] = {
    Step.WHO: _who,
    Step.ZONE: _zone,
    Step.SIGNPOSTS: _signposts,
    Step.SHOWING: _showing,
    Step.LIMITS: _limits,
    Step.RETENTION: _retention,
    Step.CONTROLLER: _controller,
    Step.INVITE: _invite,
}
