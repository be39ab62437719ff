"""People's text inside the bot's own Markdown: what they wrote is shown, and does nothing.

`inert` is for residents' words, `officer_markdown` for answers. Both clean the text first, show where a link
goes, put every link in "<…>" (no preview of an unknown page beside a police name, and an exact end), and
turn mentions into plain text that screen readers read as words: "@…", "#…", "/ask", "@ everyone".

Length: the result of either is at most `GROWTH` times that of the clean text, as Discord counts; check it
with `discord_length`, `shorten` or `split` afterwards, never before.

Sources: Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617) and its notation for
mentions (https://discord.com/developers/docs/reference#message-formatting).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.spans import read_markdown
from bot.domain.text import clean
from bot.lazily import regex

GROWTH = 2

_HIDDEN_PERSON = "@…"
_HIDDEN_PLACE = "#…"

_HTTP = r"[hH][tT][tT][pP][sS]?://"
_TARGET = rf"{_HTTP}(?:[^\s<>()\[\]]|\([^\s<>()\[\]]{{0,200}}\))+"
_NOT_AT_END = (
    r"(?<![.,:;!?'\"*_~|`\\\[\]])"  # what ends a sentence or a span is no part of a link typed in it
)
_TOKENS = (
    rf"\[(?P<label>[^\[\]\n]{{1,500}})\]\( ?<?(?P<target>{_TARGET})>?(?: \"[^\"\n]{{0,200}}\")? ?\)"
    rf"|<(?P<bracketed>{_HTTP}[^\s<>\[\]]+)>"
    r"|(?P<person>\\?<@[!&]?\d+>)"
    r"|(?P<place>\\?<(?:#\d+|id:\w{1,20}(?::\d+)?)>)"
    r"|\\?</(?P<command>[^<>:\n]{1,100}):\d+>"
    r"|(?P<shown><(?:a?:\w{1,32}:\d{1,20}|t:-?\d{1,14}(?::[tTdDfFRsS])?)>)"
    rf"|(?P<url>{_TARGET}{_NOT_AT_END})"
    r"|\\?@(?P<crowd>[eE][vV][eE][rR][yY][oO][nN][eE]|[hH][eE][rR][eE])"
)
_WORD_GOES_ON = regex(rf"(?!{_HTTP})[^\W_]")
_SIGNS = r"(?P<sign>[*_`\\]|~~+|\|\|+|<(?=\S)|[\[\]])"
_INERT = regex(
    r"^(?P<indent> *)(?P<start>#{1,3}(?=\s)|-#(?=\s)|[-+*](?=\s)|\d{1,9}\.(?=\s)|>+)" rf"|{_TOKENS}|{_SIGNS}",
    re.MULTILINE,
)
_OFFICER = regex(
    r"^(?P<indent>(?: |> |[-*+] |\d{1,9}\. )*)(?P<start>#{1,3}(?=\s)|-#(?=\s)|>{2,})"
    r"|^(?P<list>(?: |> |[-*+] |\d{1,9}\. )+)"
    rf"|{_TOKENS}|(?P<escaped>\\[^0-9A-Za-z\s])|{_SIGNS}",
    re.MULTILINE,
)


def inert(text: str) -> str:
    """Return a resident's text so that Discord shows it as typed, with no Markdown and no mention alive.

    Not to be applied twice: the signs that make it inert would be shown. At most `GROWTH` times as long as
    the clean text.
    """
    text = clean(text)
    return _plain_words(text, brackets=_may_mask_links(text))


def officer_markdown(text: str) -> str:
    """Return an officer's text with bold, italics, underlining, strike-through, lists and quotes alive.

    Mentions, headings, small print, spoilers and code become plain; a mark without its partner is shown as
    typed, so that it cannot reach beyond the answer. Applying it twice changes nothing. At most `GROWTH`
    times as long as the clean text.
    """
    text = clean(text)
    brackets = _may_mask_links(text)

    def without_notation(found: re.Match[str]) -> str:
        kept = found["list"] or found["escaped"] or (found["sign"] if _is_style(found) else None)
        return kept or _made_plain(found, brackets)

    # Marks are paired only now: what stands beside them may have changed.
    text = _OFFICER.sub(without_notation, text)
    paired = {
        index
        for span in read_markdown(text).spans
        for start in (span.opens, span.closes)
        for index in range(start, start + len(span.mark))
    }

    def without_lonely_marks(found: re.Match[str]) -> str:
        lonely = _is_style(found) and found.start() not in paired
        return _made_plain(found, brackets) if lonely else found.group()

    return _OFFICER.sub(without_lonely_marks, text)


def _is_style(found: re.Match[str]) -> bool:
    """Whether a piece is a mark that officers may use."""
    return found["sign"] is not None and found["sign"][0] in "*_~"


def quote(text: str) -> str:
    """Return a text as a block quote: two characters more for each line."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _may_mask_links(text: str) -> bool:
    """Whether square brackets could be part of a masked link; else they are left as typed."""
    return "[" in text and "]" in text and "(" in text


def _plain_words(text: str, *, brackets: bool) -> str:
    return _INERT.sub(lambda found: _made_plain(found, brackets), text)


def _made_plain(found: re.Match[str], brackets: bool) -> str:
    """One piece of notation as plain text."""
    for name, plain in _PLAIN.items():
        if found[name] is not None:
            return plain(found)
    sign: str = found["sign"]
    if sign in "[]" and not brackets:
        return sign
    return "".join(f"\\{char}" for char in sign)


def _start_of_line(found: re.Match[str]) -> str:
    start: str = found["start"]
    if start[0].isdigit():
        return f"{found['indent']}{start[:-1]}\\."
    return f"{found['indent']}\\{start}"


def _masked_link(found: re.Match[str]) -> str:
    label: str = found["label"]
    if label == found["target"]:
        return _link(label)
    return f"{_plain_words(label, brackets=True)} ({_link(found['target'])})"


def _link(url: str) -> str:
    """A link whose end is exact, shown as it is and without a preview."""
    scheme, rest = url.split("://", 1)
    safe = re.sub(r"@(?=everyone|here)", "%40", rest, flags=re.IGNORECASE)
    return f"<{scheme.lower()}://{safe}>"


def _crowd(found: re.Match[str]) -> str:
    """Everyone's mention apart from its sign; in a longer word (an address at hereford.gov.uk) escaped."""
    in_word = _WORD_GOES_ON.match(found.string, found.end())
    return f"\\@{found['crowd']}" if in_word else f"@ {found['crowd']}"


_PLAIN: dict[str, Callable[[re.Match[str]], str]] = {
    "start": _start_of_line,
    "target": _masked_link,
    "bracketed": lambda found: _link(found["bracketed"]),
    "person": lambda _: _HIDDEN_PERSON,
    "place": lambda _: _HIDDEN_PLACE,
    "command": lambda found: f"/{_plain_words(found['command'], brackets=True)}",
    "shown": lambda found: str(found["shown"]),
    "url": lambda found: _link(found["url"]),
    "crowd": _crowd,
}
