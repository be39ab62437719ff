"""What messages are built of: frozen blocks, put into discord.py's views only for sending.

discord.py keeps no view or form of ours in memory: each counts as finished from the start. Presses and forms
reach the bot by their custom id alone, so they work after a restart too.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

import discord
from msgspec import Struct

from bot.domain.text import discord_length, shorten
from bot.i18n import Texts
from bot.ui.ids import CustomId
from bot.ui.markers import Marker

# https://discord.com/developers/docs/components/reference and …/resources/message
MAX_CONTENT: Final = 2000
MAX_PAGE_TEXT: Final = 4000
MAX_PAGE_COMPONENTS: Final = 40
MAX_LABEL: Final = 80
MAX_OPTION: Final = 100
MAX_OPTIONS: Final = 25
MAX_ROW: Final = 5


class Style(Enum):
    """How much a button stands out; what it does is always in its words."""

    MAIN = discord.ButtonStyle.primary
    PLAIN = discord.ButtonStyle.secondary
    GRAVE = discord.ButtonStyle.danger


class Press(Struct, frozen=True):
    """A button that acts."""

    label: str
    id: CustomId
    style: Style = Style.PLAIN


class Open(Struct, frozen=True):
    """A button that opens an address."""

    label: str
    url: str


class Option(Struct, frozen=True):
    """One choice of a `Pick`."""

    label: str
    value: str
    description: str | None = None
    chosen: bool = False


class Pick(Struct, frozen=True):
    """A select: one of up to 25 options; more are left out."""

    id: CustomId
    placeholder: str
    options: tuple[Option, ...]


class PickMember(Struct, frozen=True):
    """A select of the server's members, one of whom is chosen."""

    id: CustomId
    placeholder: str


class PickRole(Struct, frozen=True):
    """A select of the server's roles, one of whom is chosen; `chosen` is the one by now."""

    id: CustomId
    placeholder: str
    chosen: int | None = None


class PickChannel(Struct, frozen=True):
    """A select of the server's channels of some types, of which one or none is chosen."""

    id: CustomId
    placeholder: str
    types: tuple[str, ...]  # discord.ChannelType's names
    chosen: int | None = None


class Rule(Struct, frozen=True):
    """A line between blocks of a page."""


Row: TypeAlias = tuple[Press | Open, ...]
Select: TypeAlias = Pick | PickMember | PickRole | PickChannel
Block: TypeAlias = str | Row | Select | Rule


class Page(discord.ui.LayoutView):
    """A message of Components V2: texts, lines and rows, within 4,000 characters and 40 components.

    Raises ValueError past these limits: renderers keep to them with `fit`.
    """

    def __init__(self, blocks: Iterable[Block], marker: Marker | None = None) -> None:
        super().__init__(timeout=None)
        self.blocks: Final = tuple(block for block in blocks if block)
        for block in self.blocks:
            self.add_item(_layout_item(block, marker))
        length = discord_length(self.text)
        if self.total_children_count > MAX_PAGE_COMPONENTS or length > MAX_PAGE_TEXT:
            raise ValueError(f"too much for a page: {self.total_children_count} parts, {length} characters")

    def is_finished(self) -> bool:
        """Always: see the module."""
        return True

    @property
    def acts(self) -> bool:
        """Whether it has a custom id to put a marker in."""
        return any(_acts(block) for block in self.blocks)

    def marked(self, marker: Marker) -> "Page":
        """The same page with a marker in its custom ids, or in a small last line if it has none."""
        if self.acts:
            return Page(self.blocks, marker)
        return Page([*self.blocks, f"-# {marker.for_footer}"])

    @property
    def text(self) -> str:
        """All its text, as it is read."""
        return "\n".join(block for block in self.blocks if isinstance(block, str))


class Buttons(discord.ui.View):
    """The buttons and selects under a message of plain content."""

    def __init__(self, blocks: Iterable[Row | Select], marker: Marker | None = None) -> None:
        super().__init__(timeout=None)
        self.blocks: Final = tuple(block for block in blocks if block)
        for number, block in enumerate(self.blocks):
            for item in _items(block, marker):
                item.row = number
                self.add_item(item)

    def is_finished(self) -> bool:
        """Always: see the module."""
        return True

    @property
    def acts(self) -> bool:
        """Whether it has a custom id to put a marker in."""
        return any(_acts(block) for block in self.blocks)

    def marked(self, marker: Marker) -> "Buttons":
        """The same buttons with a marker in their custom ids."""
        return Buttons(self.blocks, marker)


def _acts(block: Block) -> bool:
    return isinstance(block, Pick | PickMember | PickRole | PickChannel) or (
        isinstance(block, tuple) and any(isinstance(item, Press) for item in block)
    )


def _layout_item(block: Block, marker: Marker | None) -> discord.ui.Item[Any]:
    match block:
        case str():
            return discord.ui.TextDisplay(block)
        case Rule():
            return discord.ui.Separator()
        case _:
            return discord.ui.ActionRow(*_items(block, marker))


def _items(block: Row | Select, marker: Marker | None) -> list[discord.ui.Item[Any]]:
    if isinstance(block, Pick):
        return [_select(block, marker)]
    if isinstance(block, PickMember | PickRole | PickChannel):
        return [_entity_select(block, _custom_id(block.id, marker), shorten(block.placeholder, 150))]
    if len(block) > MAX_ROW:
        raise ValueError(f"too many buttons for a row: {len(block)}")
    return [_button(item, marker) for item in block]


def _button(item: Press | Open, marker: Marker | None) -> discord.ui.Button[Any]:
    label = shorten(item.label, MAX_LABEL)
    if isinstance(item, Open):
        return discord.ui.Button(label=label, url=item.url)
    return discord.ui.Button(label=label, style=item.style.value, custom_id=_custom_id(item.id, marker))


def _entity_select(
    block: PickMember | PickRole | PickChannel, custom_id: str, placeholder: str
) -> discord.ui.Item[Any]:
    match block:
        case PickRole(chosen=chosen):
            default = [discord.Object(chosen, type=discord.Role)] if chosen else []
            return discord.ui.RoleSelect(custom_id=custom_id, placeholder=placeholder, default_values=default)
        case PickChannel(types=types, chosen=chosen):
            return discord.ui.ChannelSelect(
                custom_id=custom_id,
                placeholder=placeholder,
                channel_types=[discord.ChannelType[name] for name in types],
                default_values=[discord.Object(chosen, type=discord.abc.GuildChannel)] if chosen else [],
                min_values=0,
            )
    return discord.ui.UserSelect(custom_id=custom_id, placeholder=placeholder)


def _select(pick: Pick, marker: Marker | None) -> discord.ui.Select[Any]:
    options = [
        discord.SelectOption(
            label=shorten(option.label, MAX_OPTION),
            value=option.value,
            description=shorten(option.description, MAX_OPTION) if option.description else None,
            default=option.chosen,
        )
        for option in pick.options[:MAX_OPTIONS]
    ]
    return discord.ui.Select(
        custom_id=_custom_id(pick.id, marker), placeholder=shorten(pick.placeholder, 150), options=options
    )


def _custom_id(custom_id: CustomId, marker: Marker | None) -> str:
    return str(custom_id.with_mark(marker.for_custom_id) if marker else custom_id)


# --- texts ---------------------------------------------------------------------------------------------


def fit(lines: Sequence[str], room: int, more: Callable[[int], str], also: int = 0) -> str:
    """As many whole lines, from the first, as fit in `room` characters, and `more(left out)` for the rest.

    `also` counts what is left out already, before these lines.
    """
    ends = [0]  # how long the first lines are together, each with the line break after it
    for line in lines:
        if ends[-1] > room:
            break  # thousands of lines are counted no further than they can fit
        ends.append(ends[-1] + discord_length(line) + 1)
    for count in range(len(ends) - 1, -1, -1):
        left = len(lines) - count + also
        last = [more(left)] if left else []
        if ends[count] + sum(map(discord_length, last)) - (not last and count > 0) <= room:
            return "\n".join([*lines[:count], *last])
    return ""


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def until(moment: datetime) -> str:
    """A Discord timestamp read as "in 12 minutes"; it counts by itself."""
    return discord.utils.format_dt(moment, "R")


def clock_time(moment: datetime) -> str:
    """A Discord timestamp read as an hour in the reader's own zone: "18:42"."""
    return discord.utils.format_dt(moment, "t")


def at(moment: datetime) -> str:
    """A Discord timestamp read as a full day and time in the reader's own zone."""
    return discord.utils.format_dt(moment, "F")


def day(of: date, t: Texts) -> str:
    """A day in words: "Friday 4 October 2013"."""
    return t.date(datetime.combine(of, time(12), ZoneInfo("UTC")), "UTC")
