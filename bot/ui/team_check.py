"""The answer to `/team check`: what the bot lacks and where, how to grant it, who reads the room."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import groupby
from typing import Final

from msgspec import Struct

from bot.domain.subscription import MAX_ROLES
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.ui.base import MAX_CONTENT, fit
from bot.ui.pieces import Piece
from bot.ui.wording import plain


class ReaderKind(Enum):
    """Why somebody can read the officers' room."""

    EVERYONE = auto()
    ADMINISTRATORS = auto()
    ROLE = auto()
    MEMBER = auto()


class Reader(Struct, frozen=True):
    """A role or member, by Discord's id."""

    id: int
    kind: ReaderKind


class Lack(Struct, frozen=True):
    """A permission (discord.py's name) lacked in a channel, or server-wide if `channel_id` is None."""

    permission: str
    channel_id: int | None


class TeamCheck(Struct, frozen=True):
    """What a check of a team found. `not_there` are kinds of its places; the ids are Discord's."""

    team: Team
    lacks: tuple[Lack, ...]
    not_there: tuple[str, ...]
    room_id: int | None
    readers: tuple[Reader, ...]  # besides the officers, the moderators and the bot
    shut_out: tuple[int, ...]  # the team's own roles that cannot read the officers' room
    missing_roles: tuple[int, ...]  # the team's own roles that the server no longer has
    not_given: tuple[int, ...] = ()  # subscribers' roles that the bot can't give to anybody
    with_power: tuple[int, ...] = ()  # subscribers' roles that let them manage something
    roles_full: bool = False  # there is no room for a role that the bot may have to make

    @property
    def fine(self) -> bool:
        """Whether nothing needs doing; who else can read the room is for people to judge."""
        return not (
            self.lacks or self.not_there or self.shut_out or self.missing_roles or self.not_given
            or self.with_power or self.roles_full
        )  # fmt: skip


# As Discord's own settings call them, so that they can be found there.
_PERMISSIONS: Final[dict[str, Marked]] = {
    "view_channel": mark("View Channels"),
    "manage_channels": mark("Manage Channels"),
    "manage_roles": mark("Manage Roles (in a channel: Manage Permissions)"),
    "send_messages": mark("Send Messages and Create Posts"),
    "send_messages_in_threads": mark("Send Messages in Threads and Posts"),
    "create_public_threads": mark("Create Public Threads"),
    "create_private_threads": mark("Create Private Threads"),
    "manage_threads": mark("Manage Threads and Posts"),
    "manage_messages": mark("Manage Messages"),
    "pin_messages": mark("Pin Messages"),
    "embed_links": mark("Embed Links"),
    "attach_files": mark("Attach Files"),
    "read_message_history": mark("Read Message History"),
    "mention_everyone": mark("Mention @everyone, @here and All Roles"),
    "create_events": mark("Create Events"),
    "manage_events": mark("Manage Events"),
}
_PLACES: Final[dict[str, Marked]] = {
    "category": mark("the team's category"),
    "news_channel": mark("the news channel"),
    "officers_room": mark("the {officers_room}"),
    "past_meetings": mark("past meetings"),
}
_NAMED: Final = 20
_NOT_GIVEN: Final = mark(
    "- {roles} can't be given to subscribers: it was deleted, or stands above the bot's own. Put the bot's "
    "role above it, or choose another with /team reminders."
)
_WITH_POWER: Final = mark(
    "- Everybody can take {roles} as a subscriber, and it lets them manage something. Take its permissions "
    "away, or choose another with /team reminders."
)


def render_team_check(check: TeamCheck, t: Texts) -> Piece:
    """Say it to the administrator who asked."""
    t = words_of(check.team, t)
    lines = [f"**{plain(check.team.name, 100)}**"]
    lines.append(
        t("Everything the bot needs is there.") if check.fine else t("This needs doing by an administrator:")
    )
    lines += _lacks(check, t) + _places(check, t) + _roles(check, t) + _readers(check, t)
    lines += _who_answers_for_the_data(check.team, t)
    more = t("… and more. Do these first, then check again.")
    return Piece(fit(lines, MAX_CONTENT, lambda _left: more))


def permission_words(name: str, t: Texts) -> str:
    """A permission as Discord's settings call it."""
    label = _PERMISSIONS.get(name)
    return t.marked(label) if label else name.replace("_", " ").title()


def _lacks(check: TeamCheck, t: Texts) -> list[str]:
    lines = []
    for channel_id, lacks in groupby(check.lacks, key=lambda lack: lack.channel_id):
        names = t.list([f"**{permission_words(lack.permission, t)}**" for lack in lacks])
        if channel_id is None:
            lines.append(
                t(
                    "- The bot lacks, in the whole server: {names}. "
                    "Grant: Server Settings › Roles › the bot's own role › Permissions.",
                    names=names,
                )
            )
        else:
            lines.append(
                t(
                    "- The bot lacks, in {channel}: {names}. "
                    "Grant: Edit Channel › Permissions › add the bot's own role › allow.",
                    channel=f"<#{channel_id}>",
                    names=names,
                )
            )
    return lines


def _places(check: TeamCheck, t: Texts) -> list[str]:
    if not check.not_there:
        return []
    places = t.list([t.marked(_PLACES[kind]) for kind in check.not_there])
    if check.lacks:
        return [t("- Not there yet, or hidden from the bot: {places}.", places=places)]
    return [
        t(
            "- Not there yet, or hidden from the bot: {places}. They are made within a minute; "
            "if not, run /team setup again with this name.",
            places=places,
        )
    ]


def _mentions(roles: Sequence[int], t: Texts) -> str:
    return t.list([f"<@&{role}>" for role in roles])


def _roles(check: TeamCheck, t: Texts) -> list[str]:
    lines = []
    if check.missing_roles:
        lines.append(
            t(
                "- A role of this team was deleted from the server. "
                "Run /team setup again with this name and new roles."
            )
        )
    for found, words in ((check.not_given, _NOT_GIVEN), (check.with_power, _WITH_POWER)):
        if found:
            lines.append(t.marked(words, roles=_mentions(found, t)))
    if check.roles_full:
        lines.append(
            t(
                "- The server has {n} roles, as many as Discord allows: the bot can't make one for who wants "
                "only reminders or only digests by role. They hear by DM.",
                n=MAX_ROLES,
            )
        )
    if check.shut_out:
        lines.append(
            t(
                "- {roles} can't see the {officers_room}. Allow View Channel for it in <#{room}>.",
                roles=_mentions(check.shut_out, t),
                room=check.room_id,
            )
        )
    return lines


def _readers(check: TeamCheck, t: Texts) -> list[str]:
    if check.room_id is None:
        return []
    room = f"<#{check.room_id}>"
    if any(reader.kind is ReaderKind.EVERYONE for reader in check.readers):
        return [
            t(
                "**Everybody in the server can read the {officers_room}.** "
                "Deny View Channel for @everyone in {room}.",
                room=room,
            )
        ]
    if not check.readers:
        return [t("Only the {officers} and moderators can read {room}.", room=room)]
    named_ones = [_reader(reader, t) for reader in check.readers[:_NAMED]]
    if left := len(check.readers) - len(named_ones):
        named_ones.append(t.n("{n} more", "{n} more", left))
    named = t.list(named_ones)
    return [
        t(
            "Besides the {officers} and moderators, these can read {room}: {named}. "
            "Is that meant? Change it in Edit Channel › Permissions; for administrators, "
            "in Server Settings › Roles.",
            room=room,
            named=named,
        )
    ]


def _who_answers_for_the_data(team: Team, t: Texts) -> list[str]:
    if team.controller and team.controller_contact:
        return []
    return [
        t(
            "Say who answers for residents' data and how to reach them: /team edit, “Who is responsible for "
            "the data”. Until then /privacy names the organisation and its official page."
        )
    ]


def _reader(reader: Reader, t: Texts) -> str:
    if reader.kind is ReaderKind.MEMBER:
        return f"<@{reader.id}>"
    if reader.kind is ReaderKind.ADMINISTRATORS:
        return t("{role} (administrators)", role=f"<@&{reader.id}>")
    return f"<@&{reader.id}>"
