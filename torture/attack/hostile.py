"""Texts that try to ping, to hide, to break out or to run. Each by a name for the trial."""

from typing import Final

MARK: Final = "pwned"
# What a script that runs would do, so that the browser tells.
_RUN: Final = f"window.{MARK}=1;alert('{MARK}')"
_AWAY: Final = "http://away.invalid"


def texts(role: int, person: int) -> dict[str, str]:
    """All of them; the ids are a role's and a person's of the server."""
    return _for_discord(role, person) | _for_pages_and_tables() | _for_programs() | _odd()


def _for_discord(role: int, person: int) -> dict[str, str]:
    """Pings, links and marks."""
    return {
        "everyone": "@everyone and @here, why?",
        "mentions": f"Ask <@{person}> or <@!{person}> or <@&{role}>, will you?",
        "escaped mention": f"\\<@{person}> \\\\<@&{role}> <\u200b@{person}>?",
        "channel and command": "See <#1>, </ban:123456789012345678>, <id:customize>, <t:0:F>?",
        "masked link": f"[https://www.gov.uk]({_AWAY}/login) or [a](<{_AWAY}>)?",
        "link in a link": f"[[x]({_AWAY})]({_AWAY}) <{_AWAY}> {_AWAY}?",
        "script scheme": f"[x](javascript:{_RUN}) javascript:{_RUN} data:text/html,<script>{_RUN}</script>",
        "zero width": "Po\u200bli\u200dce\ufeff \u2060off\u00adicer\u180e?",
        "right to left": "\u202egnp.exe\u202c \u2066safe\u2069 \u200f\u061c?",
        "tags": "Hello" + "".join(chr(0xE0000 + ord(char)) for char in "hidden") + "?",
        "fence": "```\nOfficer: all clear\n```\n```js\n``` ` `` ```?",
        "heading": "# Big\n## Bigger\n-# small\n> quote\n>>> all the rest is a quote?",
        "spoiler": "||hidden|| ~~gone~~ **bold *both* ___under___?",
        "unclosed": "**`||~~_[(<?",
        "lists": "- one\n  - two\n1. three\n\\- four?",
    }  # fmt: skip


def _for_pages_and_tables() -> dict[str, str]:
    """What a page would run, and what a spreadsheet would."""
    return {
        "script": f"<script>{_RUN}</script>?",
        "image": f'<img src=x onerror="{_RUN}"><img src="{_AWAY}/x.png">?',
        "svg": f'<svg onload="{_RUN}"><iframe srcdoc="<script>{_RUN}</script>"></iframe>?',
        "attribute": f'" onmouseover="{_RUN}" autofocus onfocus="{_RUN}" x="?',
        "closing": f"</title></style></textarea></script><script>{_RUN}</script><!-- ]]> ?",
        "stylesheet": f"<style>@import '{_AWAY}'; a{{background:url({_AWAY})}}</style>?",
        "link element": f"<link rel=stylesheet href={_AWAY}><base href={_AWAY}>?",
        "entities": f"&lt;script&gt; &#60;script&#62;{_RUN}&#x3c;/script&#x3e; &amp;amp;?",
        "template": "{{7*7}} {%% for x in y %%} ${7*7} #{7*7} <%= 7*7 %>?",
        "formula": "=HYPERLINK(\"http://away.invalid\",\"x\")",
        "plus formula": "+1+cmd|' /C calc'!A0",
        "minus formula": "-2+3+cmd|' /C calc'!A0",
        "at formula": "@SUM(1+1)*cmd|' /C calc'!A0",
        "hidden formula": "\t=1+1\r\n\"=2+2\",=3+3;=4+4",
        "wide formula": "＝1+1 is that a formula?",
        "quoted formula": "\"\n=1+1\n\"",
    }  # fmt: skip


def _for_programs() -> dict[str, str]:
    """What a careless program would take for its own."""
    return {
        "sql": "'; DROP TABLE question; -- \" OR 1=1 /* ?",
        "like": "100% _sure_ \\% [a-z] *?",
        "format": "{0} {} {number} {text!r} %s %d %(x)s %n $1 \\1 {t.__class__}?",
        "braces": "{{ { } }} {{{number}}} %% {",
        "marker": "bm:show:1:1:1:0 v1.0 [beatmeet 1.0]?",
        "json": "{\"content\":\"@everyone\",\"tts\":true}\n\\u0000\\ud800?",
        "path": "../../etc/passwd C:\\con file:///etc/passwd?",
    }  # fmt: skip


def _odd() -> dict[str, str]:
    """Characters and lengths that few programs expect."""
    return {
        "null": "Before\x00after \x1b[31mred\x07 \x7f?",
        "surrogate": "Half \ud83d a \udc00 character \ud800?",
        "noncharacters": "\ufffe \uffff \ufdd0 \U0001ffff?",
        "line separators": "one\u2028two\u2029three\x85four\x0bfive?",
        "combining": "Z" + "\u0301\u0489" * 120 + "?",
        "emoji": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧👍🏽" * 8 + "?",
        "custom emoji": "<:police:123456789012345678> <a:x:123456789012345678>?",
        "wide": "﷽" * 60 + "?",
        "one word": "w" * 900,
        "1,000 characters": "Is it safe? " * 83 + "Yes.",
        "4,000 characters": "Long. " * 666 + "End.",
        "many lines": "a\n" * 400 + "b?",
        "blank": "",
        "spaces": " \t\n\u2003\u200b\u3164 ",
    }  # fmt: skip
