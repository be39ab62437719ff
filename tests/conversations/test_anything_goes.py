"""People do anything in any order, the line is cut, the bot is killed: Discord still shows what the rows say.

The orders are drawn from fixed seeds, so a failure comes again.
"""

import random
from collections.abc import Awaitable, Callable

import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.domain.meeting import OVER
from bot.services import meetings
from tests.conversations.scenes import meeting_channels, says
from tests.support.comparing import faults_of
from tests.support.discord import World
from tests.support.reading import options_of, reply_text
from tests.support.setting_the_scene import lose_the_line_after, press_forged

STEPS = 60
TEXTS = (
    "Will the fence be mended?", "Why is the lamp dark?", "Who empties the bins?", "**Bold** @everyone?",
    "x" * 1000, "What about the ducks, the geese and the swans?", "May we park there?", "Is it safe?",
)  # fmt: skip
ANSWERS = ("Yes.", "No, because\n- one\n- two", "Long. " * 600, "See https://www.example.org for *more*.")


class Anything:
    """Somebody does something, drawn at random."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.draw = random.Random(seed)
        self.people = [world.person(f"Person {number}") for number in range(6)]
        self.asked = 0
        self.deleted = 0
        self.told: list[str] = []

    async def step(self) -> None:
        """One thing happens; it is answered, and never with an excuse."""
        doings: list[tuple[int, Callable[[], Awaitable[InteractionResult | None]]]] = [
            (9, self.ask), (6, self.support), (6, self.show), (7, self.answer), (4, self.promise),
            (2, self.keep), (3, self.decline), (3, self.take_down), (2, self.put_back), (2, self.withdraw),
            (2, self.say), (2, self.open), (1, self.close), (1, self.extend), (2, self.plan),
            (2, self.call_off), (5, self.wait), (1, self.restart), (1, self.cut), (2, self.delete),
            (1, self.set_up_again),
        ]  # fmt: skip
        doing = self.draw.choices([one for _, one in doings], [weight for weight, _ in doings])[0]
        self.told.append(doing.__name__)
        said = await doing()
        if said is not None:
            assert said.acknowledged, doing.__name__
            assert "Something went wrong" not in reply_text(said), doing.__name__

    def anybody(self) -> MemberActor:
        return self.draw.choice(self.people)

    def number(self) -> int:
        return self.draw.randint(1, self.asked + 1)

    async def press(self, person: MemberActor, verb: str) -> InteractionResult:
        number = self.number()
        posts = self.world.channel("meeting-news").history()
        on = posts[-1] if posts else self.world.channel("officers-room").history()[0]
        return await press_forged(self.world, person, on, f"bm:{verb}:1:{number}:{number}:0")

    async def ask(self) -> InteractionResult:
        audience = self.draw.choice(["unnamed", "named", "unnamed", "private"])
        text = self.draw.choice(TEXTS)
        said = await self.anybody().slash(self.world.lobby, "ask", question=text, audience=audience)
        self.asked += "Your question is number" in reply_text(said)
        return said

    async def support(self) -> InteractionResult | None:
        person, on = self.anybody(), self.world.channel("meeting-news").history()
        if not on:
            return None
        said = await press_forged(self.world, person, on[-1], "bm:want:1:0")
        if said.response is not None and (options := options_of(said.response)):
            return await person.select(said.response, [self.draw.choice(list(options.values()))])
        return said

    async def show(self) -> InteractionResult:
        return await self.press(self.draw.choice([self.world.moderator, self.world.officer]), "show")

    async def answer(self) -> InteractionResult:
        number, text = str(self.number()), self.draw.choice(ANSWERS)
        return await self.world.officer.slash(self.world.lobby, "answer", question=number, text=text)

    async def promise(self) -> InteractionResult:
        return await self.world.officer.slash(self.world.lobby, "followup make", question=str(self.number()))

    async def keep(self) -> InteractionResult:
        number, text = str(self.number()), self.draw.choice(ANSWERS)
        return await self.world.officer.slash(self.world.lobby, "followup keep", followup=number, text=text)

    async def decline(self) -> InteractionResult:
        form = await self.press(self.world.moderator, "decline")
        return await self.world.moderator.submit_modal(form, {"reason": "Not ours."}) if form.modal else form

    async def take_down(self) -> InteractionResult:
        return await self.press(self.world.moderator, "take_down")

    async def put_back(self) -> InteractionResult:
        return await self.press(self.world.officer, "put_back")

    async def withdraw(self) -> InteractionResult:
        person = self.anybody()
        said = await person.slash(self.world.lobby, "my-questions")
        assert said.response is not None
        return await press_forged(self.world, person, said.response.message, f"bm:withdraw:{self.number()}:0")

    async def say(self) -> InteractionResult:
        return await self.world.officer.slash(self.world.lobby, "say", text=self.draw.choice(ANSWERS))

    async def open(self) -> InteractionResult:
        return await self.world.officer.slash(self.world.lobby, "meeting open")

    async def close(self) -> InteractionResult:
        return await self.world.moderator.slash(self.world.lobby, "meeting close")

    async def extend(self) -> InteractionResult:
        return await self.world.officer.slash(
            self.world.lobby, "meeting extend", minutes=self.draw.randint(1, 60)
        )

    async def plan(self) -> InteractionResult:
        officer, lobby = self.world.officer, self.world.lobby
        if self.draw.random() < 0.5:
            day = self.draw.choice(["Tuesday", "first Tuesday", "every two weeks on Thursday"])
            return await officer.slash(lobby, "meeting repeat", every=day, at="18:00")
        hours = self.draw.randint(1, 40)
        return await officer.slash(lobby, "meeting schedule", when=f"in {hours} hours", minutes=30)

    async def call_off(self) -> InteractionResult:
        officer, lobby = self.world.officer, self.world.lobby
        how = self.draw.choice(["cancel", "skip", "move"])
        more = {"when": f"in {self.draw.randint(1, 60)} hours"} if how == "move" else {}
        return await officer.slash(lobby, f"meeting {how}", meeting="next", **more)

    async def wait(self) -> None:
        await self.world.pass_time(seconds=self.draw.choice([0.01, 1, 2, 30, 600, 3600, 7 * 3600]))

    async def restart(self) -> None:
        await self.world.kill()
        await self.world.pass_time(seconds=self.draw.choice([0, 60, 3000, 9000]))
        await self.world.revive()

    async def cut(self) -> None:
        lose_the_line_after(self.world, self.draw.randint(0, 4))
        for _ in range(3):
            await self.step_on_land()
        await self.world.pass_time(seconds=self.draw.choice([0.05, 3]))
        await self.restart()

    async def step_on_land(self) -> None:
        """Something that the line is not needed for."""
        doing = self.draw.choice([self.ask, self.answer, self.open, self.close, self.promise, self.take_down])
        self.told.append(f"cut {doing.__name__}")
        await doing()

    async def delete(self) -> None:
        """Somebody deletes something pinned, a channel or the event; not too often."""
        backend = self.world.env.backend
        channels = meeting_channels(self.world)
        if self.deleted >= 3 or not channels:
            return
        self.deleted += 1
        channel = self.draw.choice(channels)
        # Pins are compared while a meeting is open, at a start, and before the record is made.
        pinned = channel.pinned_messages() if says(channel, "Meeting now") else []
        what = self.draw.choice(["message", "channel", "event"])
        if what == "message" and pinned:
            backend.delete_message(channel.id, self.draw.choice(pinned).id)
            await self.world.pass_time(minutes=11)
        elif what == "event" and self.world.events:
            backend.delete_scheduled_event(self.world.guild.id, self.world.events[0].id)
        else:
            backend.delete_channel(channel.id)

    async def set_up_again(self) -> InteractionResult:
        return await self.world.set_up_team()


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_happens_discord_shows_what_the_rows_say(town: World, seed: int) -> None:
    town.expected_trouble |= {"part_not_removed"}
    anything = Anything(town, seed)
    for _ in range(STEPS):
        await anything.step()
    # The last post of a meeting is of its moment: what is shown or planned later is not put into it.
    faults = [fault for fault in await faults_of(town) if not fault.startswith("closing ")]
    assert not faults, "\n".join([*faults, str(anything.told)])
    for line in await _closed(town):
        summary = await meetings.summary_of(town.client.ctx, line)
        assert summary is not None and summary.adds_up(), summary


async def _closed(world: World) -> list[int]:
    from bot.storage import meetings as rows

    found = []
    async with world.client.ctx.db.read() as conn:
        for meeting_id in range(1, 200):
            meeting = await rows.get(conn, meeting_id)
            if meeting is not None and meeting.state in OVER:
                found.append(meeting_id)
    return found
