"""What is said plainly in Welsh of danger reaches the officers; what is asked every month does not alarm."""

import pytest

from bot.domain.safety import alarm
from bot.domain.safety_patterns import AlarmKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dw i eisiau marw", AlarmKind.SELF_HARM),
        ("dwi isio lladd fy hun", AlarmKind.SELF_HARM),
        ("Rwy'n meddwl am hunanladdiad", AlarmKind.SELF_HARM),
        ("Dydw i ddim eisiau byw mwyach", AlarmKind.SELF_HARM),
        ("Mae'r dyn drws nesaf yn curo ei blant", AlarmKind.CHILD),
        ("Mae fy mhlentyn ar goll", AlarmKind.CHILD),
        ("Cefais fy nhreisio neithiwr", AlarmKind.SEXUAL),
        ("Mae fy ngŵr yn fy nharo", AlarmKind.ABUSE),
        ("mae o'n bygwth fi bob nos", AlarmKind.ABUSE),
        ("Mae gen i ofn fy nhad", AlarmKind.ABUSE),
        ("Mae rhywun yn fy nilyn adref", AlarmKind.ABUSE),
        ("mae Dad yn curo Mam", AlarmKind.ABUSE),
        ("Mae dyn gyda chyllell tu allan", AlarmKind.WEAPON),
        ("Welais i ddyn efo machete", AlarmKind.WEAPON),
        ("Mae gan rywun gyllell yn y parc", AlarmKind.WEAPON),
        ("Mae bachgen wedi ei drywanu", AlarmKind.WEAPON),
        ("Rydw i mewn perygl", AlarmKind.DANGER),
        ("Helpwch fi!", AlarmKind.DANGER),
        ("Mae rhywun yn torri i mewn i'r tŷ nawr", AlarmKind.DANGER),
        ("Maen nhw'n trio dod i mewn rŵan", AlarmKind.DANGER),
        ("Mae'r tŷ ar dân", AlarmKind.DANGER),
        ("Mae e'n gorwedd yno yn anymwybodol", AlarmKind.DANGER),
    ],
)
def test_danger_in_welsh_is_heard(text: str, kind: AlarmKind) -> None:
    found = alarm(text)
    assert found is not None
    assert (found.kind, found.someone_in_danger) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "Pryd caiff y ffens ei thrwsio?",
        "Pam mae'r lamp yn Ash Road yn dywyll?",
        "Beth ydych chi'n ei wneud am droseddau cyllyll?",
        "Beth yw'r cynllun i atal cam-drin plant?",
        "A oes cefnogaeth i bobl sy'n dioddef cam-drin domestig?",
        "Torrwyd i mewn i'n sied yr wythnos ddiwethaf",
        "Mae rhywun wedi torri i mewn i'n tŷ yr wythnos ddiwethaf",
        "Mae ceir yn mynd yn rhy gyflym heibio'r ysgol",
        "Mae'r plant mewn perygl wrth groesi'r ffordd",
        "Ydyn ni mewn perygl o golli'r llyfrgell?",
        "Allwch chi ein helpu ni gyda'r sbwriel?",
        "Faint o swyddogion sydd gan y tîm?",
        "Gwn i fod y bins yn cael eu gwagio ddydd Mawrth",
        "Dw i ddim eisiau talu am barcio",
        "Rydw i eisiau gwybod pryd mae'r cyfarfod nesaf",
        "Mae ofn ar bobl fynd allan gyda'r nos",
        "Pwy sy'n bwydo'r hwyaid?",
        "Mae'r goleuadau stryd wedi torri ers mis",
        "Bydd y parc ar gau ddydd Sul",
        "Collwyd fy nghath ddydd Llun",
    ],
)
def test_what_neighbours_ask_in_welsh_is_no_alarm(text: str) -> None:
    assert alarm(text) is None
