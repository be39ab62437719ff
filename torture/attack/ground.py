"""Three servers, three teams, a meeting with a question in every state, and people of every kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import discord

from bot.domain.bot_permissions import NEEDED_VALUE
from bot.domain.clock import SystemClock
from bot.rehearsal import cast
from bot.rehearsal.box import Box, Channel, Guild, Overwrite, OverwriteType, Person, Role
from bot.rehearsal.comparing import until_settled
from bot.rehearsal.process import BotProcess
from bot.rehearsal.stage import must_say, question_number
from bot.storage.database import Database
from torture.attack.attacker import Attacker, as_target
from torture.attack.rows import Rows

TEAM, OTHER, FAR = "New Ash Green", "Old Ash Green", "Lewes"
TEXTS: Final[dict[str, str]] = {
    "waiting": "Who sweeps the underpass in the mornings?",
    "shown": "May the hall be used on Sundays?",
    "answered": "When does the library open again?",
    "following up": "What became of the stolen bench?",
    "taken down": "Which house was the van at?",
    "withdrawn": "Is the tap by the green still broken?",
    "asked": "Will there be fireworks this year?",
    "merged": "Could the hall be lent on a Sunday?",
}
PRIVATE: Final = "The grey shed behind the mill is opened at night by three men."

# What nobody may learn by being refused, by what became of it.
QUESTIONS: Final = TEXTS | {"private": PRIVATE}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of person. `powers` are those in the team attacked; `place`: home, away (another server), dm."""

    name: str
    who: Attacker
    powers: frozenset[str] = frozenset()
    place: str = "home"
    is_asker: bool = False
    is_admin: bool = False


@dataclass
class Ground:
    """The scene, once it is set. `numbers` and `ids` are the questions', by what became of them."""

    box: Box
    bot: BotProcess
    rows: Rows
    kent: Guild
    lobby: Channel
    officers: Role
    moderators: Role
    kinds: list[Kind] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    pair: Mapping[str, Any] = field(default_factory=dict)

    def kind(self, name: str) -> Kind:
        """One by name."""
        return next(kind for kind in self.kinds if kind.name == name)

    async def settled(self, seconds: float = 20.0) -> None:
        """Wait until the bot has nothing left to do."""
        async with Database.open(self.bot.database_url) as db:
            await until_settled(db, seconds)


async def set_the_scene(box: Box, folder: Path, **settings: str) -> Ground:
    """Start the bot and hold a meeting up to the moment of the attack; stop it with `ground.bot.kill()`."""
    bot = BotProcess(box, folder, **settings)
    try:
        return await _meeting(box, bot, folder)
    except BaseException:  # cancelled too: nothing is left behind
        await bot.kill()
        raise


async def _meeting(box: Box, bot: BotProcess, folder: Path) -> Ground:
    kent = _server(box, "Kent")
    lobby = box.add_channel(kent, "lobby", "text")
    officers, moderators = box.add_role(kent, "Officers"), box.add_role(kent, "Moderators")
    await bot.start()
    ground = Ground(box, bot, Rows(folder / "beatmeet.db"), kent, lobby, officers, moderators)
    admin = box.add_member(kent, "Ada Admin", permissions=discord.Permissions(manage_guild=True))
    officer = box.add_member(kent, "Olive Officer", roles=[officers])
    moderator = box.add_member(kent, "Mo Moderator", roles=[moderators])
    asker = box.add_member(kent, "Sam Asker")
    await _team(admin, lobby, TEAM, officers, moderators)
    form = await admin.slash("team private", lobby, switch="on", team=TEAM)
    names = [one.custom_id for one in form.form.fields]
    await admin.submit(form, dict(zip(names, cast.PRIVATE_TERMS, strict=True)))
    must_say(await officer.slash("meeting open", lobby, team=TEAM))
    when = f"{SystemClock().now() + timedelta(days=60):%d %B %Y} 10:00"
    drop_in = {"title": "Drop-in", "place": "The library", "when": when}
    must_say(await officer.slash("meeting elsewhere add", lobby, team=TEAM, **drop_in), "Drop-in")
    await _people(ground, admin, officer, moderator, asker)
    await _hold(ground, officer, asker)
    await ground.settled()
    _find_pair(ground)
    return ground


def _server(box: Box, name: str) -> Guild:
    return box.add_guild(name, bot_permissions=discord.Permissions(NEEDED_VALUE))


async def _team(admin: Person, lobby: Channel, name: str, officers: Role, moderators: Role) -> None:
    said = await admin.slash(
        "team setup", lobby, name=name, officers=officers, moderators=moderators, zone="Europe/London",
        organisation="Invented Police", official_page="https://www.example.org",
    )  # fmt: skip
    must_say(said, name)


async def _people(ground: Ground, admin: Person, officer: Person, moderator: Person, asker: Person) -> None:
    box, kent, lobby = ground.box, ground.kent, ground.lobby
    others, their_moderators = box.add_role(kent, "Other officers"), box.add_role(kent, "Other moderators")
    await _team(admin, lobby, OTHER, others, their_moderators)
    corner = box.add_channel(
        kent, "corner", "text",
        overwrites=[],
    )  # fmt: skip
    gardener = box.add_member(kent, "Gil Gardener")
    allowed = discord.Permissions(manage_channels=True).value
    corner.overwrites.append(Overwrite(gardener.id, OverwriteType.MEMBER, allowed, 0))
    here = [
        Kind("resident", _at(box, box.add_member(kent, "Rita Resident"), lobby)),
        Kind("asker", _at(box, asker, lobby), is_asker=True),
        Kind("officer", _at(box, officer, lobby), frozenset({"officer"})),
        Kind("moderator", _at(box, moderator, lobby), frozenset({"moderator"})),
        Kind("administrator", _at(box, admin, lobby), frozenset({"administrator"}), is_admin=True),
        Kind(
            "manager of channels",
            _at(
                box, box.add_member(kent, "Max", permissions=discord.Permissions(manage_channels=True)), lobby
            ),
            frozenset({"moderator"}),
        ),
        Kind("manager of one channel", _at(box, gardener, corner)),
        Kind("officer of another team", _at(box, box.add_member(kent, "Fay Foreign", roles=[others]), lobby)),
        Kind(
            "moderator of another team",
            _at(box, box.add_member(kent, "Moe Foreign", roles=[their_moderators]), lobby),
        ),
    ]
    in_dms = [
        Kind("resident in a DM", _dm(box, here[0].who), place="dm"),
        Kind("officer in a DM", _dm(box, officer), place="dm"),
        Kind("administrator in a DM", _dm(box, admin), place="dm"),
    ]
    ground.kinds = [*here, *await _elsewhere(box), *in_dms]


async def _elsewhere(box: Box) -> list[Kind]:
    """People with power in a server of their own, with a team and without."""
    sussex, essex = _server(box, "Sussex"), _server(box, "Essex")
    there, nowhere = box.add_channel(sussex, "lobby", "text"), box.add_channel(essex, "lobby", "text")
    far, far_moderators = box.add_role(sussex, "Officers"), box.add_role(sussex, "Moderators")
    manage = discord.Permissions(manage_guild=True, manage_channels=True)
    far_admin = box.add_member(sussex, "Fred Faradmin", permissions=manage)
    await _team(far_admin, there, FAR, far, far_moderators)
    return [
        Kind("officer elsewhere", _at(box, box.add_member(sussex, "Ole", roles=[far]), there), place="away"),
        Kind("administrator elsewhere", _at(box, far_admin, there), place="away", is_admin=True),
        Kind(
            "administrator where no team is",
            _at(box, box.add_member(essex, "Eve Essex", permissions=manage), nowhere),
            place="away",
            is_admin=True,
        ),
    ]


def _at(box: Box, person: Person, channel: Channel) -> Attacker:
    return Attacker(box, person, channel)


def _dm(box: Box, person: Person) -> Attacker:
    return Attacker(box, person, box.dm_channel(person))


async def _hold(ground: Ground, officer: Person, asker: Person) -> None:
    for state, text in TEXTS.items():
        said = await asker.slash("ask", ground.lobby, question=text, team=TEAM)
        ground.numbers[state] = question_number(said.text())
    by_number = {row["number"]: row["id"] for row in ground.rows.table("question") if row["team_id"] == 1}
    ground.ids = {state: by_number[number] for state, number in ground.numbers.items()}
    private = await asker.slash("ask", ground.lobby, question=PRIVATE, audience="private", team=TEAM)
    must_say(private, "officers")
    ground.numbers["private"] = ground.ids["private"] = 1
    staff = ground.kind("officer").who
    for state in ("answered", "taken down"):
        number = str(ground.numbers[state])
        must_say(await officer.slash("answer", ground.lobby, question=number, text="Yes, soon.", team=TEAM))
    number = str(ground.numbers["following up"])
    must_say(await officer.slash("followup make", ground.lobby, question=number, team=TEAM))
    for verb, state in (("show", "shown"), ("take_down", "taken down")):
        must_say(await staff.press(f"bm:{verb}:1:{ground.ids[state]}:{ground.numbers[state]}:0"))
    must_say(await staff.press(f"bm:merge:1:{ground.ids['merged']}:1:{ground.numbers['shown']}"))
    must_say(await ground.kind("asker").who.press(f"bm:withdraw:{ground.ids['withdrawn']}:0"))


def _find_pair(ground: Ground) -> None:
    for channel in ground.box.channels(ground.kent):
        for message in ground.box.messages(channel):
            if TEXTS["answered"] in message.text() and "Yes, soon." in message.text():
                ground.pair = as_target(ground.box, message)
    if not ground.pair:
        raise LookupError("the answer was not published")
