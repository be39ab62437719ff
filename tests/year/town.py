"""Two teams in one server, and what people do there in the course of a year."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, RoleHandle
from simcord.results import InteractionResult

from bot.domain.preset import Preset
from bot.i18n import Texts, texts
from bot.preset_words import in_words_of
from tests.conversations.scenes import WANT, message_with, number_in, page
from tests.support.discord import World
from tests.support.reading import labels_of, options_of, reply_text, texts_of
from tests.year.by_rows import Rows

ZONE: Final = "Europe/London"
LONDON: Final = ZoneInfo(ZONE)
# simcord's ids carry the time since 2015, so a year like 2013's comes later: it too begins with a meeting
# on a first Tuesday, and the clocks change in it twice.
BEGINS: Final = datetime(2026, 9, 1, 8, 0, tzinfo=LONDON)
ENDS: Final = datetime(2027, 9, 1, 8, 0, tzinfo=LONDON)
QUESTIONS_KEPT: Final = 60
NOTICES_KEPT: Final = 30
_REMINDER: Final = "**{title}** opens {from_now}. You can ask now: your question waits for the meeting."


@dataclass(frozen=True, slots=True)
class Side:
    """A team: its row's id, name, language and preset, and the officer who answers for it."""

    id: int
    name: str
    language: str
    preset: Preset
    officer: MemberActor
    shown_as: str

    @property
    def t(self) -> Texts:
        """Its public texts."""
        return self.texts(self.language)

    def texts(self, language: str) -> Texts:
        """Its texts in another language, as who reads that has them by DM."""
        return in_words_of(self.preset, texts(language))

    @property
    def called(self) -> str:
        """What its digests call it."""
        return self.t("{name} team", name=self.name)


@dataclass(slots=True)
class Town:
    """The server, its two teams, and what was done by whom: what the script knows by itself."""

    world: World
    ash: Side
    afon: Side
    hearers: RoleHandle
    # (team, question's text): what was published of it, as the script saw it.
    published: dict[tuple[int, str], int] = field(default_factory=dict)
    # What the bot had written to somebody before it was taken back.
    read: dict[str, list[discord.Message]] = field(default_factory=dict)

    @property
    def rows(self) -> Rows:
        """The database, read beside the bot."""
        return Rows(self.world.client.ctx.db.path)

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both teams."""
        return self.ash, self.afon

    def news(self, side: Side) -> ChannelHandle:
        """A team's news channel."""
        return self._place("news_channel", side.id)

    def heading(self, side: Side) -> str:
        """How a team's digests begin."""
        return side.t("## News of the {team}", team=side.called)

    def digest_text(self, digest: int) -> str:
        """What one reads in the news channel; empty where it doesn't stand."""
        found = self.rows.ask(
            "SELECT channel_id, message_id FROM view WHERE kind = 'digest' AND owner_id = :id", id=digest
        )
        if not found or found[0]["message_id"] is None:
            return ""
        message = self.world.env.backend.get_message(found[0]["channel_id"], found[0]["message_id"])
        return str(message.content)

    def reminded(self, side: Side) -> list[datetime]:
        """The beginnings that the news channel was reminded of."""
        said = (texts_of(message) for message in self.news(side).history())
        words = re.escape(side.t(_REMINDER, title="TITLE", from_now="WHEN"))
        reminder = re.compile(words.replace("TITLE", ".+").replace("WHEN", r"<t:(\d+):R>"))
        found = [reminder.search(text) for text in said]
        return [datetime.fromtimestamp(int(one[1]), UTC) for one in found if one]

    # --- what people do --------------------------------------------------------------------------------

    async def ask(self, side: Side, who: str, text: str, audience: str = "unnamed") -> int:
        """Somebody asks, also what was answered before; the question's number."""
        said = await self.world.person(who).slash(
            self.world.lobby, "ask", question=text, audience=audience, team=side.name
        )
        if said.response is not None and "Ask anyway" in labels_of(said.response):
            said = await self.world.person(who).click(said.response, label="Ask anyway")
        return number_in(said)

    async def want(self, side: Side, who: str, text: str) -> None:
        """Somebody wants to know this too, by the button under the board."""
        board = message_with(self.meeting_channel(side), "took part.", WANT)
        offered = page(await self.world.person(who).click(board, label=WANT))
        (value,) = (value for label, value in options_of(offered).items() if text[:40] in label)
        await self.world.person(who).select(offered, [value])

    async def answer(self, side: Side, number: int, text: str) -> None:
        """The officer answers."""
        await self._do(side, "answer", question=str(number), text=text)
        self._note(side, number)

    async def promise(self, side: Side, number: int, due: str) -> None:
        """The officer will find out."""
        await self._do(side, "followup make", question=str(number), due=due)

    async def keep(self, side: Side, number: int, text: str) -> None:
        """The officer has found out."""
        await self._do(side, "followup keep", followup=str(number), text=text)
        self._note(side, number)

    async def do(self, side: Side, command: str, **options: Any) -> InteractionResult:
        """The team's officer uses a command; it must not be refused."""
        return await self._do(side, command, **options)

    def meeting_channel(self, side: Side) -> ChannelHandle:
        """The channel of the team's newest meeting."""
        found = self.rows.ask(
            "SELECT max(owner_id) AS id FROM view JOIN meeting ON meeting.id = owner_id"
            " WHERE kind = 'channel' AND meeting.team_id = :team AND view.message_id IS NOT NULL",
            team=side.id,
        )
        return self._place("channel", found[0]["id"])

    def dms(self, who: MemberActor) -> list[discord.Message]:
        """What the bot wrote to somebody."""
        return list(who.user.dm_channel.history())

    # --- helpers ---------------------------------------------------------------------------------------

    async def _do(self, side: Side, command: str, **options: Any) -> InteractionResult:
        said = await side.officer.slash(self.world.lobby, command, team=side.name, **options)
        await self.world.moment()
        return said

    def _note(self, side: Side, number: int) -> None:
        (row,) = self.rows.ask(
            "SELECT text FROM question WHERE team_id = :team AND number = :number",
            team=side.id,
            number=number,
        )
        self.published[side.id, row["text"]] = number

    def _place(self, kind: str, owner: int) -> ChannelHandle:
        (row,) = self.rows.ask(
            "SELECT message_id FROM view WHERE kind = :kind AND owner_id = :owner", kind=kind, owner=owner
        )
        channel = self.world.env.backend.channels[row["message_id"]]
        return ChannelHandle(self.world.env, self.world.guild, channel)


async def found_town(world: World) -> Town:
    """The morning of 1 September: both teams are set up, with their series."""
    await world.kill()
    await world.until(BEGINS)
    await world.revive()
    lobby, admin = world.lobby, world.admin
    await world.set_up_team("New Ash Green", show_at_once=True)
    role = world.guild.create_role("Swyddogion")
    mair = world.person("Mair Swyddog", role)
    await world.set_up_team(
        "Glan yr Afon", officers=role, language="cy", preset="council", organisation="Cyngor Dychmygol"
    )
    town = Town(
        world,
        Side(1, "New Ash Green", "en-GB", Preset.POLICE, world.officer, "PC Oak"),
        Side(2, "Glan yr Afon", "cy", Preset.COUNCIL, mair, "Mair Ddu"),
        world.guild.create_role("Hearers"),
    )
    for side in town.sides:
        await admin.slash(lobby, "team officer", member=side.officer, shown_as=side.shown_as, team=side.name)
        await admin.slash(
            lobby, "team retention", questions=QUESTIONS_KEPT, messages=NOTICES_KEPT, team=side.name
        )
    await admin.slash(lobby, "team reminders", role=town.hearers, team=town.ash.name)
    await admin.slash(lobby, "team digest", times="meeting", team=town.afon.name)
    await town.do(town.ash, "meeting repeat", every="first Tuesday", at="18:00")
    await town.do(town.afon, "meeting repeat", every="every two weeks on Wednesday", at="19:00")
    await world.moment()
    return town


async def subscribe(town: Town, side: Side, who: MemberActor, way: str, about: str = "both") -> None:
    """Somebody chooses how to hear of a team, on their own page."""
    on = page(await who.slash(town.world.lobby, "subscribe", team=side.name))
    said = await who.select(on, [way], custom_id=f"bm:hear_how_pick:{side.id}")
    assert "Saved." in reply_text(said)
    if about != "both":
        on = page(await who.slash(town.world.lobby, "subscribe", team=side.name))
        await who.select(on, [about], custom_id=f"bm:hear_what_pick:{side.id}")
    await town.world.moment()
