"""Texts: what people read, in their language, whatever the values hold."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import i18n
from bot.i18n import WORDS, Texts, language_of, languages, mark, operator_language, texts
from scripts.messages import collect, text_calls

FIRST_OF_OCTOBER = datetime(2013, 10, 1, 17, 0, tzinfo=UTC)
POLISH = """
msgid "Your question is number {number}."
msgstr "Twoje pytanie ma numer {number}."

msgid "{n} answer"
msgid_plural "{n} answers"
msgstr[0] "{n} odpowiedź"
msgstr[1] "{n} odpowiedzi"
msgstr[2] "{n} odpowiedzi!"
"""


@pytest.fixture
def t() -> Texts:
    return texts("en-GB")


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Texts]:
    folder = tmp_path / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "beatmeet.po").write_text(POLISH, encoding="utf-8")
    monkeypatch.setattr(i18n, "_LOCALES", tmp_path)
    languages.cache_clear()
    i18n._texts.cache_clear()
    yield texts("pl")
    languages.cache_clear()
    i18n._texts.cache_clear()


def test_a_text_takes_named_values(t: Texts) -> None:
    assert t("Your question is number {number}.", number=4) == "Your question is number 4."


def test_a_text_counts(t: Texts) -> None:
    assert t.n("{n} answer in {place}", "{n} answers in {place}", 1, place="Kent") == "1 answer in Kent"
    assert t.n("{n} answer in {place}", "{n} answers in {place}", 0, place="Kent") == "0 answers in Kent"


@given(value=st.text())
def test_any_value_goes_in_verbatim(value: str) -> None:
    t = texts("en-GB")
    assert t("“{text}” ({number})", text=value, number="{text}") == f"“{value}” ({{text}})"


@pytest.mark.parametrize(
    "value", ["{", "}", "{0}", "{number}", "{number.__class__}", "%s %(n)s", "\\1 \\g<0>"]
)
def test_hostile_values_change_nothing_else(t: Texts, value: str) -> None:
    assert t("{text}: {number}", text=value, number=4) == f"{value}: 4"


def test_a_missing_value_leaves_its_name_instead_of_failing(t: Texts) -> None:
    assert t("{left} {{ } {right}", right="r") == "{left} {{ } r"


@pytest.mark.parametrize("locale", ["en-GB", "en_GB", "en-US", "fr", "zh-CN", "", "nonsense-XX-YY"])
def test_an_unknown_locale_reads_english(locale: str) -> None:
    assert language_of(locale) == "en-GB"
    assert texts(locale) is texts("en-GB")


def test_a_catalogue_makes_a_language(polish: Texts) -> None:
    assert language_of("pl") == "pl"
    assert polish("Your question is number {number}.", number=4) == "Twoje pytanie ma numer 4."
    assert polish("Not yet translated") == "Not yet translated"
    assert [polish.n("{n} answer", "{n} answers", n) for n in (1, 3)] == ["1 odpowiedź", "3 odpowiedzi"]
    assert polish.list(["a", "b", "c"]) == "a, b i c"
    assert polish.date(FIRST_OF_OCTOBER, "Europe/Warsaw") == "wtorek, 1 października 2013"


def test_dates_and_times_are_the_zone_s_own(t: Texts) -> None:
    assert t.date(FIRST_OF_OCTOBER, "Europe/London") == "Tuesday 1 October 2013"
    assert t.time(FIRST_OF_OCTOBER, "Europe/London") == "18:00"
    assert t.datetime(FIRST_OF_OCTOBER, "Europe/London") == "Tuesday 1 October 2013, 18:00"
    assert t.datetime(FIRST_OF_OCTOBER, "Pacific/Auckland") == "Wednesday 2 October 2013, 06:00"
    assert (
        t.datetime(datetime(2013, 11, 5, 18, tzinfo=UTC), "Europe/London") == "Tuesday 5 November 2013, 18:00"
    )


def test_a_naive_time_is_refused(t: Texts) -> None:
    with pytest.raises(ValueError, match="naive"):
        t.time(FIRST_OF_OCTOBER.replace(tzinfo=None), "Europe/London")


def test_lists_read_as_written_by_hand(t: Texts) -> None:
    assert [t.list(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(
    ("singular", "plural", "words"),
    [
        (
            "{n} question asked",
            "{n} questions asked",
            {
                0: "0 cwestiwn wedi'i ofyn", 1: "1 cwestiwn wedi'i ofyn", 2: "2 gwestiwn wedi'u gofyn",
                3: "3 chwestiwn wedi'u gofyn", 4: "4 cwestiwn wedi'u gofyn", 6: "6 chwestiwn wedi'u gofyn",
                8: "8 cwestiwn wedi'u gofyn", 11: "11 cwestiwn wedi'u gofyn",
            },
        ),
        (
            "{n} person took part.",
            "{n} people took part.",
            {
                0: "Cymerodd 0 person ran.", 1: "Cymerodd 1 person ran.", 2: "Cymerodd 2 berson ran.",
                3: "Cymerodd 3 pherson ran.", 6: "Cymerodd 6 pherson ran.", 11: "Cymerodd 11 person ran.",
            },
        ),
        (
            "opened {n} time",
            "opened {n} times",
            {
                0: "agorwyd 0 gwaith", 1: "agorwyd unwaith", 2: "agorwyd ddwywaith",
                3: "agorwyd deirgwaith", 6: "agorwyd 6 gwaith", 11: "agorwyd 11 gwaith",
            },
        ),
    ],
)  # fmt: skip
def test_welsh_counts_in_six_ways(singular: str, plural: str, words: dict[int, str]) -> None:
    t = texts("cy")
    assert {n: t.n(singular, plural, n) for n in words} == words


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["Caerdydd"], "Caerdydd"),
        (["dydd Llun", "dydd Mawrth"], "dydd Llun a dydd Mawrth"),
        (["Bangor", "Conwy", "**Abergele**"], "Bangor, Conwy ac **Abergele**"),
        (["Trefnant", "Wrecsam"], "Trefnant a Wrecsam"),
        (["7", "8"], "7 ac 8"),
        (["9", "10"], "9 a 10"),
        (["10", "11"], "10 ac 11"),
        (["3", "…"], "3 a …"),
    ],
)
def test_welsh_says_ac_before_a_vowel_that_is_heard(items: list[str], words: str) -> None:
    assert texts("cy").list(items) == words


def test_a_welsh_day_is_written_as_in_wales() -> None:
    t = texts("cy")
    assert t.datetime(FIRST_OF_OCTOBER, "Europe/London") == "Dydd Mawrth 1 Hydref 2013, 18:00"
    assert t.either(["999", "101"]) == "999 neu 101"


@pytest.mark.parametrize(
    ("set_to", "language"),
    [
        ("cy_GB.UTF-8", "cy"),
        ("en_GB.UTF-8", "en-GB"),
        ("C.UTF-8", "en-GB"),
        ("", "en-GB"),
        ("cy@welsh", "cy"),
    ],
)
def test_who_runs_the_bot_reads_the_language_of_their_system(
    set_to: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_MESSAGES", set_to)
    monkeypatch.setenv("LANG", set_to)
    assert operator_language() == language


def test_a_marked_text_is_translated_later(t: Texts) -> None:
    assert t.marked(mark("Meeting {number}"), number=7) == "Meeting 7"


# Every text in the code is one that translators get, and takes exactly the values it is given.


def test_every_text_in_the_code_is_a_literal() -> None:
    for call in text_calls():
        assert call.kind != "texts", f"{call}: name it t first: t = texts(language)"
        assert call.is_literal, f"{call}: write the text out, or use mark() where it is and t.marked() here"


def test_every_text_is_given_exactly_the_values_it_names() -> None:
    for call in text_calls():
        if call.kind in {"t", "n"} and call.values is not None:
            named = set(re.findall(r"\{(\w+)\}", " ".join(call.literals)))
            own = {name for name in named if name[:1].lower() + name[1:] in WORDS}
            assert named - own - {"n"} == call.values - {"n"}, f"{call}: is given {sorted(call.values)}"


def test_texts_are_collected_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(
        't("outer {x}", x=t("inner"))\nf"{self.t(\'in a string\')}"\n'
        't.n("{n} one", "{n} "\n  "many", len(mark("marked")))\nname(t("in a call"))\nother.n("not", "ours")',
        encoding="utf-8",
    )
    (tmp_path / "page.j2").write_text(
        '<p>{{ t("in a template") }} {{ t.n("{n} page", "{n} pages", count) }}</p>', encoding="utf-8"
    )
    assert {message.id for message in collect(tmp_path)} - {""} == {
        "outer {x}",
        ("{n} one", "{n} many"),
        "in a call",
        "inner",
        "marked",
        "in a string",
        "in a template",
        ("{n} page", "{n} pages"),
    }
