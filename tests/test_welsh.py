"""What is told of the Welsh without speaking it: one word for one thing, *chi*, no English, and its forms."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from babel import Locale

from bot.domain.safety_welsh_sense import welsh_forms
from scripts.messages import read, translations
from tests.test_translations import forms_of, id_of

WELSH: Final = translations()["cy"]
GLOSSARY: Final = dict(
    re.findall(r"^\| ([^|\n]+) \| ([^|\n]+) \|$", Path("docs/welsh.md").read_text("utf-8"), re.MULTILINE)
)
TERMS: Final = sorted(GLOSSARY.keys() - {"English", "---"})
# Discord's own words, commands and what is typed stay as they are.
NOT_OURS: Final = re.compile(
    r"`[^`]*`|\([A-Z][^)]*\)|https?://\S+|\.venv/\S+|\{\w+\}|“[a-z]+”|/[a-z][a-z-]*(?: [a-z]+)?"
    r"|Invite People|[Ee]dit [Ii]nvite link|(?:View|Edit) Channel|Server Settings › Roles"
    r"|make (?:run|rehearse)"
)
ENGLISH: Final = re.compile(
    r"\b(?:the|and|of|to|is|are|you|your|with|for|this|that|was|not|by|from|they|there|what|when|question"
    r"|meeting|answer|please|press)\b"
)
INFORMAL: Final = re.compile(
    r"\b(?:ti|tithau|dy|wyt|rwyt|arnat|gennyt|iti|atat|ynot|byddi|gelli|wyddost)\b", re.IGNORECASE
)


def _pairs() -> Iterator[tuple[str, str]]:
    for message in read(WELSH):
        if message.id:
            english = NOT_OURS.sub("", id_of(message)[-1])
            yield from ((english, form) for form in forms_of(message))


PAIRS: Final = list(_pairs())


def _begun(term: str) -> Iterator[str]:
    first, *rest = term.split(" ", 1)
    return (" ".join([form, *rest]) for form in welsh_forms(first))


@pytest.mark.parametrize("term", TERMS)
def test_one_thing_has_one_name(term: str) -> None:
    names = "|".join(re.escape(form) for name in GLOSSARY[term].split(", ") for form in _begun(name))
    ours = re.compile(rf"(?<!\w)(?:{names})", re.IGNORECASE)
    said = re.compile(rf"(?<![\w/.-]){term}s?(?![\w-])", 0 if term.isupper() else re.IGNORECASE)
    with_it = [(english, form) for english, form in PAIRS if said.search(english)]
    assert with_it, "said nowhere: take it out of docs/welsh.md"
    assert not [pair for pair in with_it if not ours.search(pair[1])]


def test_everybody_is_chi() -> None:
    assert not [form for _, form in PAIRS if INFORMAL.search(form)]


def test_no_english_is_left() -> None:
    assert not [form for _, form in PAIRS if ENGLISH.search(NOT_OURS.sub("", form))]


def test_a_noun_begins_by_its_number() -> None:
    order = ("zero", "one", "two", "few", "many", "other")
    cldr = Locale.parse("cy").plural_form
    assert [cldr(n) for n in (0, 1, 2, 3, 6, 5)] == list(order)
    found = 0
    for message in read(WELSH):
        forms = forms_of(message)
        if not message.id or not message.pluralizable:
            continue
        counted = {
            name: noun[1]
            for name, form in zip(order, forms, strict=True)
            if (noun := re.search(r"\{n\} ([a-zâêîôûŵŷï]+)", form))
        }
        radical = counted.get("other")
        if radical in (None, "o"):  # nothing is counted, or "o": so many of them
            continue
        found += 1
        assert counted.get("two") in {None, _soft(radical)}, forms
        assert counted.get("few") in {None, radical, _aspirate(radical)}, forms  # tair changes nothing
        assert counted.get("many") in {None, _aspirate(radical)}, forms
    assert found > 40


def _soft(word: str) -> str:
    for radical, begun in (
        *((same, same) for same in ("ch", "ph", "th", "dd", "ff", "ng")),
        *(("ll", "l"), ("rh", "r"), ("p", "b"), ("t", "d"), ("c", "g")),
        *(("b", "f"), ("d", "dd"), ("g", ""), ("m", "f")),
    ):
        if word.startswith(radical):
            return begun + word.removeprefix(radical)
    return word


def _aspirate(word: str) -> str:
    return f"{word[0]}h{word[1:]}" if word[0] in "ptc" and word[1] != "h" else word
