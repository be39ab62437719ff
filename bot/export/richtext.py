"""An officer's Markdown as safe HTML: the small part of Discord's that the transcript keeps.

Parsed by markdown-it with only the rules named here, HTML off; what a rule does not know stays as typed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from bot.export.tokens import TOKEN, Wording, moment_of, words_for
from bot.lazily import regex

_RULES: Final = (
    "newline", "escape", "backticks", "strikethrough", "emphasis", "link", "autolink",
    "fence", "blockquote", "list", "heading",
)  # fmt: skip
# Past this depth the parser leaves out what is inside (its guard against deep recursion).
_MOST_NESTED: Final = 40
_BARE_SCHEME: Final = regex(r"(?:^|[^a-zA-Z0-9+.-])(https?)$", re.IGNORECASE)
_BARE_REST: Final = regex(r"://[^\s<>|\\`]+")
_TRAILING: Final = ".,:;!?\"'*_~"


def rich(text: str, wording: Wording) -> Markup:
    """The text as HTML. Tags: p, br, em, strong, u, s, code, pre, ul, ol, li, blockquote, a, span, time.

    Links lead to http and https only, and always show which host they lead to.
    """
    parser = _parser()
    parsed = parser.parse(text)
    if any(token.level >= _MOST_NESTED - 2 for token in parsed):
        return Markup('<p class="typed">{}</p>\n').format(plain_text(text, wording))
    tokens = list(_ours(parsed, wording))
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704  it escapes all it is given


def plain_text(text: str, wording: Wording) -> Markup:
    """The text as it was typed, its tokens in words and moments marked up, escaped; line breaks are CSS's."""
    out: list[str] = []
    end = 0
    for token in TOKEN.finditer(text):
        out += [escapeHtml(text[end : token.start()]), _worded(token[0], wording)]
        end = token.end()
    return Markup("".join([*out, escapeHtml(text[end:])]))  # noqa: S704  every part is escaped


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"breaks": True, "maxNesting": _MOST_NESTED})
    parser.enable(list(_RULES))
    parser.inline.ruler.before("link", "discord", _discord_token)
    parser.inline.ruler.before("link", "bare_link", _bare_link)
    parser.validateLink = lambda url: bool(host(url))  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


def _ours(tokens: Iterable[Token], wording: Wording) -> Iterator[Token]:
    """The parser's tokens as the transcript wants them: no heading of the text's, links that say where to."""
    href = ""
    for token in tokens:
        token.children = list(_ours(token.children, wording)) if token.children else token.children
        match token.type:
            case "strong_open" | "strong_close" if token.markup == "__":
                token.tag = "u"
            case "heading_open" | "heading_close":  # the page's outline is its own
                token.tag, token.attrs = "p", {"class": "head"} if token.nesting == 1 else {}
            case "fence":
                token.info = ""
            case "link_open":
                href = "" if token.info == "auto" else str(token.attrGet("href"))
                token.attrs |= {"rel": "noopener noreferrer nofollow"} | ({"class": "named"} if href else {})
                token.attrs.pop("title", None)
            case "discord":
                token.type, token.content = "html_inline", _worded(token.content, wording)
        yield token
        if token.type == "link_close" and href:
            target = f' <span class="target">({escapeHtml(host(href))})</span>'
            yield Token("html_inline", "", 0, content=target)


def _discord_token(state: StateInline, silent: bool) -> bool:
    found = TOKEN.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "<" else None
    if found is None:
        return False
    if not silent:
        state.push("discord", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _bare_link(state: StateInline, silent: bool) -> bool:
    """An address that stands in the text without brackets; Discord makes a link of it too."""
    if state.src[state.pos] != ":" or state.linkLevel > 0:
        return False
    scheme = _BARE_SCHEME.search(state.pending)
    rest = _BARE_REST.match(state.src, state.pos, state.posMax)
    if not (scheme and rest):
        return False
    tail = rest[0].rstrip(_TRAILING)
    if tail.endswith(")") and tail.count(")") > tail.count("("):
        tail = tail[:-1]
    shown = scheme[1] + tail
    target = state.md.normalizeLink(shown)
    if not state.md.validateLink(target):
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[1])]
        opened = state.push("link_open", "a", 1)
        opened.attrs, opened.info = {"href": target}, "auto"
        state.push("text", "", 0).content = shown
        state.push("link_close", "a", -1).info = "auto"
    state.pos += len(tail)
    return True


def host(url: str) -> str:
    """The host an http or https address leads to; "" for any other address and for what is none.

    An address with a user name is none: "https://kent.police.uk@evil.example" leads to evil.example.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc:
        return ""
    return parts.hostname or ""


def _worded(text: str, wording: Wording) -> str:
    token = TOKEN.fullmatch(text)
    if token is None:
        return escapeHtml(text)
    words = escapeHtml(words_for(token, wording))
    moment = moment_of(token)
    return f'<time datetime="{moment.isoformat()}">{words}</time>' if moment else words
