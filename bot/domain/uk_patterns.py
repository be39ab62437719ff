"""What points at a person or a home in the UK: number plates, phone numbers, e-mail addresses, postcodes.

Each finder yields where it found something, as (start, end) in the text; a text a person typed, cleaned
(`bot.domain.text.clean`). Sources:

- Number plates: DVLA, INF104 "Vehicle registration numbers and number plates" (current format: two letters,
  two digits, three letters; no I, Q, Z in the first two, no I, Q in the last three). Older ones (prefix,
  suffix, dateless) and those of Northern Ireland (three letters with an I or a Z) are from general knowledge.
- Phone numbers: Ofcom's numbering plan: 01 and 02 geographic, 03 UK-wide, 07 mobile, 08 special services; ten
  or eleven digits with the 0. Three-digit services (999, 101, 111, 105) and 116 123 do not begin with 0 and
  are never found.
- Postcodes: Royal Mail's six shapes of the outward code, and a digit and two letters without C, I, K, M, O
  and V.
- E-mail addresses: RFC 5322's common form, "name@host.tld"; also spelt out ("dave at example dot com").

Where it was read: docs/legal-sources.md.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.lazily import regex

Span = tuple[int, int]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- number plates -------------------------------------------------------------------------------------

# Three letters that a sentence goes on with after a number ("at 10 the"): no plate unless written in one.
_WORDS: Final = _words(
    """
    the and are was has had for not but all can who why how you our out now day mph new one two his her
    she him got get did any yet too its per max min may let see say way off own old men man car van bus
    bin bmw kia suv pdf jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun est gmt
    bst kent road lane inc ltd usb use put run set try ago end top big bad six ten yes far few still
    that
    """
)
_AFTER_NUMBER: Final = _words(
    """
    no at in on by to of up is am pm pc or
    """
)
_CURRENT: Final = regex(
    r"\b([A-HJ-PR-Y]{2})([ \-]?)(0[2-9]|[1-9]\d)([ \-]?)([A-HJ-PR-Z]{3})\b", re.IGNORECASE | re.ASCII
)
_PREFIX: Final = regex(
    r"\b[A-HJ-NP-TV-Y]\d{1,3}(?P<gap>[ \-]?)(?P<letters>[A-HJ-PR-Z]{3})\b", re.IGNORECASE | re.ASCII
)
_SUFFIX: Final = regex(
    r"\b(?P<letters>[A-HJ-PR-Z]{3})(?P<gap>[ \-]?)\d{1,3}[A-HJ-NPR-TV-Y]\b", re.IGNORECASE | re.ASCII
)
_NORTHERN: Final = regex(
    r"\b(?P<letters>[A-Z](?:I[ABJLW]|[A-HJ-Y]Z|[JOUX]I))(?P<gap>[ \-]?)\d{1,4}\b", re.IGNORECASE | re.ASCII
)
_CUE: Final = regex(
    r"\b(?:reg(?:istration)?(?: (?:no|number|plate|mark))?|(?:number|licen[cs]e) ?plates?|plates?|index)\b"
    r"\.?:?(?: (?:is|was|of|no|number|begins?|starts?|with|it|a|the|its|it's|i|think|like)){0,4}:? ?",
    re.IGNORECASE,
)
_ANY_PLATE: Final = regex(
    r"(?:[A-Z]{2} ?\d\d ?([A-Z]{3})|([A-Z]{1,3}) ?\d{1,4}|\d{1,4} ?([A-Z]{1,3}))\b", re.IGNORECASE | re.ASCII
)


def plates(text: str) -> Iterator[Span]:
    """Number plates; a dateless one ("ABC 1") looks like much, and counts where the text calls it a plate."""
    capitals = text.isupper()  # then capital letters say nothing
    for found in _CURRENT.finditer(text):
        area, gap, _digits, second_gap, letters = found.groups()
        spaced = gap and (capitals or not (area + letters).isupper())
        if not spaced and not ((gap or second_gap) and letters.lower() in _WORDS):
            yield found.span()
    for found in (*_PREFIX.finditer(text), *_SUFFIX.finditer(text)):
        if not found["gap"] or _is_written_as_one(found["letters"], capitals):
            yield found.span()
    for found in _NORTHERN.finditer(text):
        if not found["gap"] or _is_written_as_one(found["letters"], capitals):
            yield found.span()
    yield from _called_plates(text)


def _is_written_as_one(letters: str, capitals: bool) -> bool:
    return not capitals and letters.isupper() and letters.lower() not in _WORDS


def _called_plates(text: str) -> Iterator[Span]:
    for cue in _CUE.finditer(text):
        plate = _ANY_PLATE.match(text, cue.end())
        if plate is not None:
            letters = next(filter(None, plate.groups())).lower()
            if letters not in _AFTER_NUMBER and letters not in _WORDS:
                yield plate.span()


# --- phone numbers -------------------------------------------------------------------------------------

_PHONE: Final = regex(r"(?<![\w£#/+])(?:\(?\+44\)?|0044|\(?0)(?:[ ()\-]{0,3}\d){8,11}(?!\d)")
_A_REFERENCE: Final = regex(
    r"\b(?:ref|reference|cad|incident|crime|order|account|invoice|log)\b[\w .:#']{0,14}$", re.IGNORECASE
)
_NUMBER: Final = regex(r"0[12378]\d{8,9}")
# Lines that the public is asked to call. They belong to nobody whom a question could expose.
HELPLINES: Final = frozenset(
    {
        "0800555111",  # Crimestoppers
        "08001111",  # Childline
        "0800789321",  # Anti-Terrorist Hotline
        "0800111999",  # National Gas Emergency Service
        "08082000247",  # National Domestic Abuse Helpline
        "08088005000",  # NSPCC
        "08081689111",  # Victim Support
        "08000121700",  # Modern Slavery & Exploitation Helpline
        "08088004444",  # Shelter
        "08088010327",  # Men's Advice Line
        "08000684141",  # Papyrus, HOPELINE247
        "08006781602",  # Age UK
        "08001448848",  # Citizens Advice
        "08082231133",  # Citizens Advice, consumers
        "03001232040",  # Report Fraud, until December 2025 Action Fraud
        "03001236600",  # Frank
        "03001234999",  # RSPCA
        "03001233393",  # Mind
        "03459881188",  # Floodline
    }
)


def phones(text: str) -> Iterator[Span]:
    """Phone numbers, but for public helplines and what is said to be a reference."""
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if digits.startswith("0044"):
            digits = digits[2:]
        if not digits.startswith("0"):
            digits = "0" + digits[2:].removeprefix("0")
        elif digits.startswith("00"):
            continue
        if _NUMBER.fullmatch(digits) is None or digits in HELPLINES:
            continue
        if _A_REFERENCE.search(text[max(0, found.start() - 32) : found.start()]) is None:
            yield found.span()


# --- e-mail addresses ----------------------------------------------------------------------------------

_EMAIL: Final = regex(r"[\w.+%\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_SPELT_OUT: Final = regex(
    r"\b[\w.+\-]{2,64} ?[\[(]?\bat\b[\])]? ?[\w\-]{2,63} ?[\[(]?\bdot\b[\])]? ?(?:com|net|org|co)\b"
    r"(?: dot uk|\.uk)?",
    re.IGNORECASE,
)


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses, also spelt out."""
    if "@" in text:
        yield from (found.span() for found in _EMAIL.finditer(text))
    if "dot" in text.lower():
        yield from (found.span() for found in _SPELT_OUT.finditer(text))


# --- a home: a full postcode with a house number ---------------------------------------------------------

_POSTCODE: Final = regex(
    r"\b(?:GIR ?0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])))"
    r" ?\d[ABD-HJLNP-UW-Z]{2}\b",
    re.IGNORECASE | re.ASCII,
)
_NAMED_NUMBER: Final = (
    r"\b(?:no\.?|number|nr|flat|house|unit|apartment|apt|plot|bungalow)(?: number| no\.?)? ?#?\d{1,4}[a-z]?\b"
)
_STREETS: Final = (
    "road|rd|street|st|lane|ln|avenue|ave|close|cl|way|drive|dr|crescent|cres|gardens|gdns|court|ct|grove"
    "|place|terrace|hill|mews|rise|row|square|sq|walk|green|park|view|mead|meadow|croft|end"
)
_IN_STREET: Final = rf"\b\d{{1,4}}[a-z]?,? (?:[\w'’.\-]+,? ){{0,3}}(?:{_STREETS})\b"
_BEFORE: Final = regex(
    rf"{_NAMED_NUMBER}|{_IN_STREET}|(?<![\w:.£])\d{{1,4}}[a-z]?(?=[,;]? ?$)", re.IGNORECASE
)
_AFTER: Final = regex(rf"{_NAMED_NUMBER}|{_IN_STREET}|^,? ?#\d{{1,4}}\b", re.IGNORECASE)
_NEAR_BEFORE: Final = 70
_NEAR_AFTER: Final = 45


def homes(text: str) -> Iterator[Span]:
    """A full postcode with a house number near it, from the one to the other; either alone is a street."""
    for code in _POSTCODE.finditer(text):
        start = max(0, code.start() - _NEAR_BEFORE)
        before = [*_BEFORE.finditer(text[start : code.start()])]
        after = _AFTER.search(text[code.end() : code.end() + _NEAR_AFTER])
        if before or after:  # which of two numbers is the house's nobody knows
            yield (
                start + before[-1].start() if before else code.start(),
                code.end() + after.end() if after else code.end(),
            )
