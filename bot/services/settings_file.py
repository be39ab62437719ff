"""A team's settings as a file, to begin a team with in another server: no ids, roles and channels by name."""

import json
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

from bot.domain.errors import UnknownLanguage
from bot.domain.errors.teams import BadFile
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.postcode import in_order
from bot.domain.team import Actor, Team
from bot.domain.team_settings import NAMES, Values, checked, values_of
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.storage import areas, teams
from bot.storage.views import Kind

# It leads into this server, and posters print it.
_STAYS_HERE: Final = frozenset({"invite"})
_FORMAT: Final = "beatmeet team settings"
VERSION: Final = 1


class Kept(Struct, frozen=True):
    """A team, what it looks after, and the Discord ids of its places."""

    team: Team
    areas: tuple[str, ...]
    places: Mapping[Kind, int]


class ReadFile(Struct, frozen=True):
    """What a file holds: settings, and the names of the "officers" and "moderators" roles there."""

    values: Values
    roles: Mapping[str, str]


async def settings_of(ctx: Context, actor: Actor, team_id: int) -> Kept:
    """Return what goes into the file. Raises NotAllowed, NoTeams, TeamRemoved."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
        return Kept(team, in_order(await areas.of_team(conn, team_id)), await teams.places(conn, team_id))


def as_file(kept: Kept, roles: Mapping[int, str], channels: Mapping[int, str]) -> bytes:
    """The file, as JSON; `roles` and `channels` are the server's names by id."""
    team = kept.team
    named = {"officers": roles.get(team.officers_role_id), "moderators": roles.get(team.moderators_role_id)}
    places = {kind.value: channels.get(place) for kind, place in kept.places.items()}
    content = {
        "format": _FORMAT,
        "version": VERSION,
        "roles": {what: name for what, name in named.items() if name},
        "channels": {what: name for what, name in places.items() if name},
        "settings": {name: value for name, value in values_of(team).items() if name not in _STAYS_HERE}
        | {"areas": list(kept.areas)},
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def read_file(name: str, data: bytes, languages: frozenset[str]) -> ReadFile:
    """Read what `as_file` wrote, maybe changed by hand; settings it does not know are left out.

    Raises BadFile, UnknownLanguage, and as `checked` does.
    """
    try:
        content: Any = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as wrong:
        raise BadFile(name) from wrong
    if not isinstance(content, dict) or content.get("format") != _FORMAT or content.get("version") != VERSION:
        raise BadFile(name)
    settings, roles = content.get("settings"), content.get("roles", {})
    if not isinstance(settings, dict) or not isinstance(roles, dict):
        raise BadFile(name)
    carried = [setting for setting in NAMES if setting in settings and setting not in _STAYS_HERE]
    values = checked({setting: settings[setting] for setting in carried})
    if (language := values.get("language")) is not None and language not in languages:
        raise UnknownLanguage(language, tuple(sorted(languages)))
    named = {what: role for what, role in roles.items() if isinstance(role, str)}
    return ReadFile(values, named)
