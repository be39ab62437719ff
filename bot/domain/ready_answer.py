"""A ready answer: a text that an officer keeps to answer with again. Their own, in one team."""

from typing import Final

from msgspec import Struct

# As many as a select of Discord's shows.
MOST_READY_ANSWERS: Final = 25
MAX_READY_NAME: Final = 80


class ReadyAnswer(Struct, frozen=True):
    """Its row id, what the officer calls it, and the text."""

    id: int
    name: str
    text: str
