"""What is said plainly in Welsh of danger reaches the officers; what is asked every month does not alarm."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety import alarm, fold
from bot.domain.safety_set import PARTS
from bot.domain.safety_welsh_sense import looks_welsh, sensed_in_welsh, welsh_forms
from bot.domain.safety_welsh_words import EMPTY, NO_SLIP, RULES, SPELT, VOCABULARY


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


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("cyllell", {"gyllell", "nghyllell", "chyllell"}),
        ("lladd", {"ladd"}),
        ("plentyn", {"blentyn", "mhlentyn", "phlentyn"}),
        ("trywanu", {"drywanu", "nhrywanu", "thrywanu", "drywanun", "thrywanur"}),
        ("bygwth", {"fygwth", "mygwth"}),
        ("dryll", {"ddryll", "nryll"}),
        ("gwaed", {"waed", "ngwaed"}),
        ("merch", {"ferch"}),
        ("rhaff", {"raff"}),
        ("anafu", {"hanafu", "anafun"}),
        ("babi", {"babin", "fabir", "mabi"}),
    ],
)
def test_a_word_is_known_however_it_begins_after_others(word: str, forms: set[str]) -> None:
    assert forms | {word} <= set(welsh_forms(word))


def test_what_no_word_begins_with_is_not_made_up() -> None:
    assert set(welsh_forms("chwaer")) == {"chwaer"}
    assert set(welsh_forms("=ci")) == {"ci"}
    assert "r" not in {form[:1] for form in welsh_forms("gwr")}


@pytest.mark.parametrize(
    "text",
    [
        "ma gynno fo gyllell tu allan i'r siop",
        "dyn â chyllell yn y parc",
        "nath o dynnu cyllell arna i",
        "MAE GAN RYWUN GYLLELL YN Y PARC",
        "mae gan rywun gylell fawr yn y parc",
        "ma hogyn yn dangos ei gyllyll ar y stryd",
    ],
)
def test_a_knife_is_heard_in_every_form_and_with_a_slip(text: str) -> None:
    found = alarm(text)
    assert found is not None
    assert found.kind is AlarmKind.WEAPON


def test_i_know_is_no_gun() -> None:
    for text in ("Hyd y gwn i mae'r parc ar gau", "Mi wn i fod y bws yn hwyr", "Gwn fod y stryd ar gau"):
        assert alarm(text) is None


def test_a_question_an_animal_and_rain_do_not_alarm_in_welsh() -> None:
    for text in (
        "Pan fydd hi'n bwrw glaw mae'r dŵr yn llifo i lawr y ffordd",
        "Faint o bobl gafodd eu trywanu yn y sir?",
        "Mae'r ci drws nesaf wedi lladd fy nghath",
    ):
        assert alarm(text) is None


def test_english_is_not_read_as_welsh() -> None:
    texts = [text for part in PARTS for text in (*(text for text, _ in part.alarming), *part.ordinary)]
    assert sum(looks_welsh(fold(text)) for text in texts) <= 0.005 * len(texts)
    assert sensed_in_welsh("a man with a machete is in the park") is None


def test_every_name_of_a_welsh_rule_is_a_meaning_and_none_is_left_over() -> None:
    meanings = [line.split(" = ")[0] for line in VOCABULARY.strip().splitlines() if " = " in line]
    named = set(re.findall(r"\b(?:[A-Z][A-Z0-9]+|I)\b", RULES))
    referred = set(re.findall(r"\+([A-Z]+)", VOCABULARY))
    assert len(meanings) == len(set(meanings))
    assert named | referred | {"ASKS", "ASKMORE", "TALK"} == set(meanings)
    assert set(re.findall(r"^[a-z_]+$", RULES, re.MULTILINE)) == set(AlarmKind)


def test_welsh_words_are_listed_as_texts_are_folded() -> None:
    for table in (VOCABULARY, SPELT, EMPTY, NO_SLIP):
        assert table.isascii()
        assert "'" not in table


@given(st.lists(st.sampled_from(["mae", "fy", "nhad", "cyllell", "gan", "lladd", ".", "yn", "babin", "zq"])))
def test_any_welsh_words_at_all_are_read(words: list[str]) -> None:
    sensed_in_welsh(" ".join(words))


def test_the_welsh_words_are_loaded_by_the_first_welsh_text_only() -> None:
    code = (
        "import sys\n"
        "from bot.domain.safety import alarm, get_ready\n"
        "get_ready(); alarm('there is a man with a knife'); alarm('when is the next meeting')\n"
        "assert 'bot.domain.safety_welsh_words' not in sys.modules\n"
        "alarm('pryd mae cyfarfod nesaf')\n"
        "assert 'bot.domain.safety_welsh_words' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
