"""A council's, a housing association's and a school's team: nothing they read or show is the police's."""

import re
from collections.abc import Awaitable
from typing import Any, Final

import pytest
from msgspec.structs import replace
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

from bot.domain.preset import Preset
from bot.i18n import texts
from bot.services.team_setup import Step
from bot.ui.setup_pages import PRESET_WORDS, WHY
from bot.ui.signposts import not_urgent, signposts
from tests.conversations.scenes import message_with, page
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.ui.samples import TEAM

PLATE: Final = "Why is the blue van AB12 CDE parked on the verge every night?"
DANGER: Final = "please help my stepdad has a knife and hes hitting my mum right now"
OTHERS: Final = (Preset.COUNCIL, Preset.HOUSING, Preset.SCHOOL)
# What is only the police's, in both languages; others have officers of their own.
_POLICE: Final = r"police|constable|\bPC\b|PCSO|\b101\b|intelligence|investigation|heddlu|cudd-wybodaeth"
NOT_HERE: Final = {
    Preset.COUNCIL: _POLICE + r"|housing|school|(?<!councillor or )(?<!councillors and )\bofficers?\b"
    r"|tai\b|ysgol\b|\bswyddog(ion)?\b(?! neu gynghorydd| a chynghorwyr)",
    Preset.HOUSING: _POLICE + r"|council|school|(?<!housing[ -])\bofficers?\b"
    r"|cyngor\b|ysgol\b|\bswyddog(ion)?\b(?![ -]tai)",
    Preset.SCHOOL: _POLICE + r"|council|housing|\bofficers?\b|cyngor\b|\btai\b|\bswyddog(ion)?\b",
}


class Team:
    """A team of one kind, and everything that was read of it."""

    def __init__(self, world: World, preset: Preset, language: str) -> None:
        self.world, self.preset, self.language = world, preset, language
        self.read: list[str] = []

    async def says(self, reply: Awaitable[InteractionResult]) -> InteractionResult:
        """Read a reply, and the attachments that are texts."""
        said = await reply
        self.read.append(reply_text(said))
        for message in filter(None, (said.response, *said.followups)):
            for file in message.attachments:
                data = self.world.env.backend.cdn.get(file.url) or b""
                if file.filename.endswith((".ics", ".html", ".csv", ".json")):
                    self.read.append(data.decode().replace("\r\n ", ""))
        await self.world.moment()
        return said

    async def look_round(self) -> None:
        """Read the whole server, its events, and what came by DM."""
        for channel in self.world.channels:
            if channel.id != self.world.lobby.id:
                await self._read(channel)
                for thread in getattr(channel, "threads", ()):
                    await self._read(thread)
        self.read += [f"{event.name}\n{event.description}" for event in self.world.events]
        for person in self.world.people.values():
            self.read += [texts_of(message) for message in person.user.dm_channel.history()]

    async def _read(self, channel: ChannelHandle) -> None:
        raw = self.world.env.backend.channels[channel.id]
        self.read.append(f"{raw.name}\n{getattr(raw, 'topic', None) or ''}")
        for message in channel.history():
            self.read.append(texts_of(message))
            for file in message.attachments:
                self.read.append((await file.read()).decode(errors="replace"))

    @property
    def of_the_police(self) -> list[str]:
        """The lines with a word that is another organisation's, but for those that say where to turn."""
        team, known, kinds = replace(TEAM, preset=self.preset), set[str](), set[str]()
        for language in ("en-GB", "cy"):
            t = texts(language)
            for line in (*signposts(team, t), not_urgent(team, t)):
                known |= {line, line.replace("**", "")}
            known.add(t.marked(WHY[Step.SIGNPOSTS]))
            kinds |= {t.marked(words) for words in PRESET_WORDS.values()}
        lines = [line for text in self.read for line in text.splitlines() if line not in kinds]
        for away in sorted(known, key=len, reverse=True):
            lines = [line.replace(away, "") for line in lines]
        # The transcript's page carries its own style sheet; commands have fixed names.
        lines = [re.sub(r"/team officer|<[^>]*>|Olive Officer", "", line) for line in lines]
        return [line for line in lines if re.search(NOT_HERE[self.preset], line, re.IGNORECASE)]


@pytest.fixture
async def of_a_kind(world: World, preset: Preset, language: str) -> Team:
    """A team of this kind with a meeting on the first Tuesday of January, which takes what is private."""
    team = Team(world, preset, language)
    await team.says(
        world.set_up_team(
            "Oak Road", organisation="Oak", preset=preset.value, language=language,
            official_page="https://oak.example.org",
        )
    )  # fmt: skip
    for person in ("admin", "officer", "moderator", "resident"):
        who = getattr(world, person)
        world.people.setdefault(person, who)
        await team.says(who.slash(world.lobby, "language", language=language))
    await team.says(world.admin.slash(world.lobby, "team officer", member=world.officer, shown_as="Ms Oak"))
    form = await team.says(world.admin.slash(world.lobby, "team private", switch="on"))
    terms = {"readers": "Ms Oak", "when_read": "8:00", "passed_to": "Mr Elm"}
    await team.says(world.admin.submit_modal(form, terms))
    await team.says(world.officer.slash(world.lobby, "meeting repeat", every="first Tuesday", at="18:00"))
    return team


def _press(team: Team, words: str) -> str:
    return texts(team.language)(words)


ALL: Final = [(preset, language) for preset in OTHERS for language in ("en-GB", "cy")]


@pytest.mark.parametrize(("preset", "language"), ALL)
async def test_no_word_of_the_police_in_another_organisations_evening(of_a_kind: Team) -> None:
    team, world = of_a_kind, of_a_kind.world
    lobby, officer, resident, admin = world.lobby, world.officer, world.resident, world.admin
    await team.says(resident.slash(lobby, "subscribe"))
    for command in ("meetings", "find-team", "help", "privacy"):
        await team.says(resident.slash(lobby, command))
    listed = await team.says(resident.slash(lobby, "meetings"))
    file = await team.says(resident.click(page(listed), label=_press(team, "Add all to my calendar")))
    assert "BEGIN:VEVENT" in team.read[-1], reply_text(file)
    await team.says(admin.slash(lobby, "team check"))
    await _turn_the_wizard(team)
    await team.says(officer.slash(lobby, "stats meetings"))
    await team.says(officer.slash(lobby, "stats times"))
    await team.says(officer.slash(lobby, "meeting open"))
    await _ask_and_work(team)
    await team.says(officer.slash(lobby, "meeting close"))
    for command in ("my-questions", "meetings"):
        await team.says(resident.slash(lobby, command))
    await team.says(admin.slash(lobby, "team log"))
    await team.says(admin.slash(lobby, "team list"))
    await team.look_round()
    assert not team.of_the_police, "\n".join(team.of_the_police)
    everything = "\n".join(team.read)
    assert len(everything) > 10_000, "the texts were read"


async def _turn_the_wizard(team: Team) -> None:
    admin = team.world.admin
    edit = await team.says(admin.slash(team.world.lobby, "team edit"))
    for _step in range(11):
        write = [one for one, to in custom_ids_of(page(edit)).items() if ":setup_write:" in to]
        if write:
            await team.says(admin.click(page(edit), label=write[0]))
        await admin.click(page(edit), label=_press(team, "Back"))
        team.read.append(texts_of(page(edit)))
    assert "1" in texts_of(page(edit)).splitlines()[0], "it is the first step"


async def _ask_and_work(team: Team) -> None:
    world, lobby = team.world, team.world.lobby
    officer, resident, admin = world.officer, world.resident, world.admin
    numbers = []
    for who in ("Sam", "Tess", "Uma", "Vic"):
        person = world.person(who)
        await team.says(person.slash(lobby, "language", language=team.language))
        said = await team.says(
            person.slash(lobby, "ask", question=f"When is it mended, {who}?", audience="unnamed")
        )
        numbers.append(re.findall(r"\*\*(\d+)\*\*", reply_text(said))[0])
    await team.says(resident.slash(lobby, "ask", question="Something for you alone", audience="private"))
    await team.says(resident.slash(lobby, "ask", question=DANGER, audience="unnamed"))
    offered = await team.says(resident.slash(lobby, "ask", question=PLATE, audience="unnamed"))
    await team.says(resident.click(page(offered), label=labels_of(page(offered))[-1]))
    await team.says(officer.slash(lobby, "answer", question=numbers[0], text="Tomorrow."))
    await team.says(officer.slash(lobby, "followup make", question=numbers[1], due="2 January 2026"))
    desk = await team.says(officer.slash(lobby, "desk"))
    form = await team.says(officer.click(page(desk), label=_press(team, "Can't answer here")))
    assert form.modal is not None
    await team.says(officer.submit_modal(form, {"ready": "report_101", "reason": ""}))
    await team.says(officer.slash(lobby, "outcome"))
    await _read_what_is_private(team)
    await team.says(officer.slash(lobby, "outcome", text="The bench has been mended."))
    await team.says(world.person("Sam").slash(lobby, "my-questions"))
    await team.says(resident.slash(lobby, "my-questions"))
    await team.says(resident.slash(lobby, "answer", question=numbers[3], text="No"))
    await team.says(admin.slash(lobby, "team private", switch="off"))
    await team.says(resident.slash(lobby, "ask", question="Something for you alone", audience="private"))
    offered = await team.says(resident.slash(lobby, "ask", question=PLATE, audience="unnamed"))


async def _read_what_is_private(team: Team) -> None:
    """The officer opens number 1, and has its sender asked to call."""
    officer, lobby = team.world.officer, team.world.lobby
    desk = await team.says(officer.slash(lobby, "desk"))
    tab = next(one for one, to in custom_ids_of(page(desk)).items() if to.startswith("bm:desk_private:"))
    await team.says(officer.click(page(desk), label=tab))
    opens = [one for one, to in custom_ids_of(page(desk)).items() if to.startswith("bm:open_private:")]
    opened = await team.says(officer.click(page(desk), label=min(opens)))
    panel = opened.followups[-1]
    call = next(one for one, to in custom_ids_of(panel).items() if to.endswith(":call"))
    await team.says(officer.click(panel, label=call))


async def test_the_police_keep_their_own_words(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await town.moment()
    post: Any = message_with(town.channel("meeting-news"), "Meeting: New Ash Green team")
    assert "101" not in texts_of(post)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    assert [one for one in town.channels if (one.name or "") == "officers-room"]
