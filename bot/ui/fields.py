"""What forms are made of: a labelled field, a paragraph to type, the question it is about."""

from typing import Any, Final

import discord

from bot.domain.question import Question
from bot.domain.text import shorten
from bot.ui.markdown import inert, quote

# https://discord.com/developers/docs/components/reference: label, description.
MAX_LABEL: Final = 45
MAX_DESCRIPTION: Final = 100
_QUESTION_SHOWN: Final = 1500


def asked(question: Question) -> discord.ui.TextDisplay[Any]:
    """The question, to read in its form."""
    return discord.ui.TextDisplay(quote(shorten(inert(question.text), _QUESTION_SHOWN)))


def paragraph(name: str, limit: int, text: str, *, required: bool = True) -> discord.ui.TextInput[Any]:
    """A text of some lines."""
    return discord.ui.TextInput(
        custom_id=name, style=discord.TextStyle.paragraph, max_length=limit, default=text[:limit] or None,
        required=required,
    )  # fmt: skip


def line(
    name: str, limit: int, text: str = "", *, required: bool = True, example: str | None = None
) -> discord.ui.TextInput[Any]:
    """A text of one line; `example` stands in it until something is typed."""
    return discord.ui.TextInput(
        custom_id=name, max_length=limit, default=text[:limit] or None, required=required, placeholder=example
    )


def labelled(text: str, description: str | None, component: discord.ui.Item[Any]) -> discord.ui.Label[Any]:
    """A field with its name, and what to know about it."""
    return discord.ui.Label(
        text=shorten(text, MAX_LABEL),
        description=shorten(description, MAX_DESCRIPTION) if description else None,
        component=component,
    )
