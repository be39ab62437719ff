"""Where people in danger, or with something that is not for this meeting, should turn; by the team's preset.

The numbers are for the United Kingdom: 999 and, from a mobile, 55 ("Silent Solution"), 101, Crimestoppers
0800 555 111, Childline 0800 1111, NSPCC 0808 800 5000, Shelter 0808 800 4444, gas emergencies 0800 111 999,
power cuts 105, Floodline 0345 988 1188. Where each was read, and which were not: docs/legal-sources.md.
"""

from typing import Final

from bot.domain.team import Preset, Team
from bot.domain.text import shorten
from bot.i18n import Marked, Texts, mark
from bot.ui.markdown import inert

_MAX_PAGE: Final = 300
_MORE: Final[dict[Preset, tuple[Marked, ...]]] = {
    Preset.POLICE: (
        mark("Not urgent, but a matter for the police: call **101**."),
        mark("To give information without anybody knowing who you are: Crimestoppers, **0800 555 111**."),
        mark("Under 19 and worried about anything: Childline, **0800 1111**."),
    ),
    Preset.COUNCIL: (
        mark("A crime that is not an emergency: call the police on **101**."),
        mark("Flooding: Floodline, **0345 988 1188**. A power cut: **105**."),
        mark("To give information about crime without your name: Crimestoppers, **0800 555 111**."),
        mark("Under 19 and worried about anything: Childline, **0800 1111**."),
    ),
    Preset.HOUSING: (
        mark("A crime that is not an emergency: call the police on **101**."),
        mark("You smell gas: **0800 111 999**. A power cut: **105**."),
        mark("Homeless, or about to be: Shelter, **0808 800 4444**."),
        mark("To give information about crime without your name: Crimestoppers, **0800 555 111**."),
        mark("Under 19 and worried about anything: Childline, **0800 1111**."),
    ),
    Preset.SCHOOL: (
        mark("A crime that is not an emergency: call the police on **101**."),
        mark("Under 19 and worried about anything: Childline, **0800 1111**."),
        mark("Worried about a child: NSPCC, **0808 800 5000**."),
        mark("To give information about crime without your name: Crimestoppers, **0800 555 111**."),
    ),
}
# What a form adds for who is not the police; the whole list stands in the welcome.
_IN_FORM: Final[dict[Preset, Marked]] = {
    Preset.COUNCIL: mark("Flooding: Floodline, **0345 988 1188**. A power cut: **105**."),
    Preset.HOUSING: mark("You smell gas: **0800 111 999**. Homeless, or about to be: **0808 800 4444**."),
    Preset.SCHOOL: mark("Worried about a child: NSPCC, **0808 800 5000**. Under 19: **0800 1111**."),
}


def emergency(t: Texts) -> str:
    """The one line that stands everywhere."""
    return t("Not for emergencies. In danger now: call **999**. If you can't speak, then press **55**.")


def signposts(team: Team, t: Texts) -> tuple[str, ...]:
    """Where else to turn, a sentence each, after the emergency line: the team's own, else the preset's.

    101 and Crimestoppers stand among them, whatever a team writes.
    """
    if team.signposts:
        return (_not_urgent(t), *(inert(line) for line in team.signposts))
    return tuple(t.marked(line) for line in _MORE[team.preset])


def whom_to_call(team: Team, t: Texts) -> str:
    """Whom to call about what is no emergency, by the preset: a number that is known to be right."""
    return t.marked(_MORE[team.preset][0])


def passes_through(t: Texts) -> str:
    """What nobody should be in doubt about before writing."""
    return t("This passes through Discord.")


def in_form(t: Texts, team: Team | None = None) -> str:
    """What stands at the top of every form that a resident fills in; with a team, what its preset adds."""
    more = _IN_FORM.get(team.preset) if team else None
    lines = (emergency(t), _not_urgent(t), t.marked(more) if more else "", passes_through(t))
    return "\n".join(line for line in lines if line)


def _not_urgent(t: Texts) -> str:
    return t("Not urgent: **101**. Without anybody knowing who you are: Crimestoppers, **0800 555 111**.")


def check_us(team: Team, t: Texts) -> str:
    """How to tell the team from somebody who pretends to be it."""
    us = shorten(inert(team.organisation or team.name), 200)
    page = f"<{team.official_page}>" if 0 < len(team.official_page) <= _MAX_PAGE else us
    return t(
        "We are {us}. Check us at {page}. We never write first to ask for money, passwords or pictures.",
        us=us,
        page=page,
    )


def nobody_may_be_reading(t: Texts) -> str:
    """What a person reads whose words suggest danger."""
    return t(
        "**Nobody may be reading this now.** In danger now: call **999**. If you can't speak, then press "
        "**55**. Under 19: Childline, **0800 1111**, free, at any hour."
    )
