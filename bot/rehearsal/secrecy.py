"""What nobody may read in public, looked for in all that the bot wrote: rooms, record and its files, DMs."""

from collections.abc import Iterator
from typing import Final

from bot.rehearsal import cast
from bot.rehearsal.comparing import bot_messages
from bot.rehearsal.story import Story

# A leak may quote a part only.
_PIECE: Final = 24


def leaks(story: Story, record: str) -> list[str]:
    """Each secret that can be read, and each unnamed asker who is named; `record` is all that it says."""
    box, stage = story.stage.box, story.stage
    people = (*stage.residents, stage.officer, stage.moderator, stage.admin)
    said = [message.text() for message in bot_messages(box, stage.guild)]
    told = [message.text() for person in people for message in box.dms(person) if message.by_bot]
    readable = "\n".join([*said, *told, record]).casefold()
    faults = [f"a secret can be read: {piece!r}" for piece in _secrets(story) if piece.casefold() in readable]
    unnamed = {story.askers[number].name for number, line in story.lines.items() if not line.named}
    named = {story.askers[number].name for number, line in story.lines.items() if line.named}
    return faults + [
        f"an unnamed asker is named: {name}"
        for name in sorted(unnamed - named)
        if name.casefold() in readable
    ]


def _secrets(story: Story) -> Iterator[str]:
    """What was sent in private, was refused, was taken out before it was shown, or is the officers' own."""
    for text in (cast.PRIVATE, cast.URGENT, cast.INSULT_AGAIN):
        for start in range(0, len(text) - _PIECE, _PIECE // 2):
            yield text[start : start + _PIECE]
    yield cast.REFERENCE
    yield cast.MUTED_BECAUSE
    for line in story.lines.values():
        if line.hidden:
            yield line.hidden
