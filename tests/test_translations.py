"""Each language has every text, no other, and none that would not work where it stands."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message

from bot.i18n import WORDS, Texts, languages, texts
from scripts.messages import collect, read, rooms, translations, update

LANGUAGES = sorted(translations().items())
# What must be the same in each language: values, marks of Markdown, commands, numbers to call, addresses.
KEPT = {
    "values": r"\{\w+\}",
    "bold": r"\*\*",
    "code": r"`",
    "line breaks": r"\n",
    "headings and points": r"(?m)^(?:#{1,3}|-#|-) ",
    "mentions": r"<[^ >]*>",
    "commands": r"(?<![\w/:.])/[a-z][a-z-]+",
    "numbers": r"\d[\d ]+\d",
    "addresses": r"https?://[\w./{}-]+",
    "settings": r"\b[A-Z]+_[A-Z_]+\b",
}


def id_of(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms_of(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Each translated form, with the English it stands for."""
    for message in read(path):
        if message.id:
            english = id_of(message)[-1]
            yield from ((english, form) for form in forms_of(message) if form)


def kept(text: str, pattern: str) -> Counter[str]:
    return Counter(re.findall(pattern, text))


@pytest.mark.parametrize(("language", "path"), LANGUAGES)
def test_no_text_is_missing_or_unused(language: str, path: Path) -> None:
    known = {id_of(message): message for message in read(path) if message.id}
    wanted = {id_of(message) for message in collect(language=language) if message.id}
    missing = sorted(text for text in wanted if text not in known or not all(forms_of(known[text])))
    assert not missing, f"not in {language}; run make messages, then translate them: {missing}"
    assert not known.keys() - wanted, "said nowhere any more: run make messages"
    assert not [text for text, message in known.items() if message.fuzzy]


@pytest.mark.parametrize(("language", "path"), LANGUAGES)
def test_a_translation_keeps_values_marks_commands_and_numbers(language: str, path: Path) -> None:
    for english, form in pairs(path):
        for name, pattern in KEPT.items():
            same, other = kept(english, pattern), kept(form, pattern)
            if name == "values":  # may be told twice; a form for one number may tell it in words
                named, told = ({value[:2].lower() + value[2:] for value in found} for found in (same, other))
                assert told - {"{n}"} == named - {"{n}"}, f"{english!r}: {form!r}"
                assert told <= named, f"{english!r}: {form!r}"
            else:
                assert other == same, f"{name} of {english!r}: {form!r}"
        assert (form[:1].isspace(), form[-1:].isspace()) == (english[:1].isspace(), english[-1:].isspace())


def with_words(form: str, t: Texts) -> str:
    """A form with what every text can name: who answers, and the like."""
    for name, word in WORDS.items():
        said = t.marked(word)
        form = form.replace(f"{{{name}}}", said).replace(
            f"{{{name[:1].upper()}{name[1:]}}}", said[:1].upper() + said[1:]
        )
    return form


@pytest.mark.parametrize(("language", "path"), LANGUAGES)
def test_every_number_has_its_form(language: str, path: Path) -> None:
    catalogue, t = read(path), texts(language.replace("_", "-"))
    cldr = Locale.parse(language).plural_form
    a_number = {cldr(n): n for n in range(200, -1, -1)}
    order = [name for name in ("zero", "one", "two", "few", "many", "other") if name in a_number]
    assert catalogue.num_plurals == len(order)
    for message in catalogue:
        if message.id and message.pluralizable:
            forms = forms_of(message)
            assert len(forms) == len(order), message.id
            assert ("{n}" in message.id[1]) == ("{n}" in forms[-1]), message.id
            for name, form in zip(order, forms, strict=True):
                n = a_number[name]
                assert t.n(message.id[0], message.id[1], n) == with_words(form.replace("{n}", str(n)), t)


@pytest.mark.parametrize(("language", "path"), LANGUAGES)
def test_a_text_fits_where_discord_limits_it(language: str, path: Path) -> None:
    room = rooms()
    for message in read(path):
        most = room.get(id_of(message)[0]) if message.id else None
        for form in forms_of(message) if most else ():
            assert len(form) <= (most or 0), f"{len(form)} characters, {most} fit: {form!r}"


def test_the_english_fits_where_discord_limits_it() -> None:
    assert not [text for text, most in rooms().items() if len(text) > most]


@pytest.mark.parametrize(("language", "path"), LANGUAGES)
def test_a_translation_is_none_if_it_is_still_english(language: str, path: Path) -> None:
    for english, form in pairs(path):
        if form == english:
            assert not re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", form)), form


def test_make_messages_brings_a_language_in_line(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "cy" / "LC_MESSAGES" / "beatmeet.po"
    path.parent.mkdir(parents=True)
    head = "\n".join(LANGUAGES[0][1].read_text(encoding="utf-8").partition("\n\n")[:1])
    path.write_text(f'{head}\n\nmsgid "gone"\nmsgstr "wedi mynd"\n\nmsgid "kept"\nmsgstr "cadwyd"\n', "utf-8")
    (tmp_path / "code.py").write_text(
        'locale_str("Not shown in Welsh")\nt("kept")\nt("new")\nt.n("{n} day", "{n} days", 2)\n', "utf-8"
    )

    assert update(path, tmp_path) == 2
    assert {id_of(one): forms_of(one) for one in read(path) if one.id} == {
        ("kept",): ("cadwyd",),
        ("new",): ("",),
        ("{n} day", "{n} days"): ("",) * 6,
    }
    assert path.read_text(encoding="utf-8").startswith(head)
    again = path.read_text(encoding="utf-8")
    update(path, tmp_path)
    assert path.read_text(encoding="utf-8") == again


def test_welsh_is_there() -> None:
    assert "cy" in languages()
