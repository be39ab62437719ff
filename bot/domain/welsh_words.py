"""Welsh words about days, hours and how often, put into the English ones that the grammars read."""

from typing import Final

from bot.lazily import regex

_DAYS: Final = {
    "llun": "monday", "lun": "monday", "mawrth": "tuesday", "fawrth": "tuesday", "mercher": "wednesday",
    "fercher": "wednesday", "iau": "thursday", "gwener": "friday", "wener": "friday", "sadwrn": "saturday",
    "sul": "sunday",
}  # fmt: skip
_MONTHS: Final = {
    "ionawr": "january", "chwefror": "february", "mawrth": "march", "fawrth": "march", "ebrill": "april",
    "mai": "may", "fai": "may", "mehefin": "june", "fehefin": "june", "gorffennaf": "july",
    "orffennaf": "july", "awst": "august", "medi": "september", "fedi": "september", "hydref": "october",
    "tachwedd": "november", "dachwedd": "november", "rhagfyr": "december", "ragfyr": "december",
}  # fmt: skip
_WORDS: Final = {
    "heddiw": "today", "yfory": "tomorrow", "fory": "tomorrow", "heno": "tonight", "nawr": "now",
    "rwan": "now", "byth": "never", "bob": "every", "pob": "every", "ymhen": "in", "pythefnos": "fortnight",
    "bythefnos": "fortnight", "wythnos": "week", "mis": "month", "fis": "month", "blwyddyn": "year",
    "flwyddyn": "year", "diwrnod": "day", "ddiwrnod": "day", "niwrnod": "day", "dydd": "day", "ddydd": "day",
    "awr": "hour", "munud": "minute", "funud": "minute", "un": "1", "dau": "2", "ddau": "2", "dwy": "2",
    "ddwy": "2", "tri": "3", "tair": "3", "pedwar": "4", "pedair": "4", "pump": "5", "pum": "5",
    "chwech": "6", "chwe": "6", "saith": "7", "wyth": "8", "naw": "9", "deg": "10", "ddeg": "10", "y": "the",
    "yr": "the", "ar": "on", "o": "of", "ac": "and",
}  # fmt: skip
_DAY: Final = "|".join(_DAYS)
_MONTH: Final = "|".join(_MONTHS)
_ENGLISH_DAY: Final = "|".join(sorted(set(_DAYS.values())))
# What no English words about a day or an hour have; without it, nothing is looked at further.
_WELSH: Final = regex(
    rf"\b(?:{_DAY}|{_MONTH}|d?dydd|nos|[bp]ob|ymhen|[bp]ythefnos|wythnos|heddiw|y?fory|heno|nawr|rwan|byth"
    r"|nesaf|gloch|y[hbp]|hanner)\b"
)
# In this order: "mawrth" is March after a number or "mis", else Tuesday.
_PHRASES: Final = tuple(
    (regex(pattern), put)
    for pattern, put in (
        (r"\bymhen (?=(?:[bp]ythefnos|wythnos|[mf]is|[bf]lwyddyn|awr)\b)", "in a "),
        (r"\bhanner dydd\b", "noon"),
        (r"\bhanner nos\b", "midnight"),
        (r"\bhanner awr wedi\b", "half past"),
        (r"\bchwarter wedi\b", "quarter past"),
        (r"\bchwarter i\b", "quarter to"),
        (r"\bo ?r gloch\b", "oclock"),
        (r"(?<=[0-9]) ?(?:yh|yp|yr hwyr|y nos|y prynhawn|or prynhawn)\b", "pm"),
        (r"(?<=[0-9]) ?(?:yb|y bore|or bore)\b", "am"),
        (r"\bam (?=[0-9])", "at "),
        ((r"\b([0-9]{1,2})(?:af|il|ydd|ed|fed|eg|ain)?(?: o)?(?: [mf]is)? ("
         rf"{_MONTH})\b"), lambda found: f"{found[1]} {_MONTHS[found[2]]}"),
        (rf"\b(?:[mf]is|o) ({_MONTH})\b", lambda found: _MONTHS[found[1]]),
        (rf"\bnos ({_DAY})\b", lambda found: f"{_DAYS[found[1]]} evening"),
        (rf"\b(?:d?dydd )?({_DAY})\b", lambda found: _DAYS[found[1]]),
        (rf"\b({_MONTH})\b", lambda found: _MONTHS[found[1]]),
        (r"\b[bp]ob (?:yn )?ail\b", "every other"),
        (rf"\b({_ENGLISH_DAY}|wythnos|mis) nesaf\b", r"next \1"),
        (rf"\b({_ENGLISH_DAY}) cyntaf\b", r"first \1"),
        (rf"\b({_ENGLISH_DAY}) olaf\b", r"last \1"),
        (rf"\bail ({_ENGLISH_DAY})\b", r"second \1"),
        (rf"\btrydydd ({_ENGLISH_DAY})\b", r"third \1"),
        (rf"\bpedwerydd ({_ENGLISH_DAY})\b", r"fourth \1"),
        (r"\b[a-z]+\b", lambda found: _WORDS.get(found[0], found[0])),
    )
)  # fmt: skip


def in_english(text: str) -> str:
    """Return lower-case words about a day or an hour in English where they are Welsh, else as they are."""
    if not _WELSH.search(text):
        return text
    for pattern, put in _PHRASES:
        text = pattern.sub(put, text)
    return text
