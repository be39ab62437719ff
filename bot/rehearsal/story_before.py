"""Before the meeting: the team is set up, its meetings are planned, somebody asks ahead, the room opens."""

from collections.abc import Callable

from bot.rehearsal import cast
from bot.rehearsal.box import Channel
from bot.rehearsal.cast import Fate
from bot.rehearsal.stage import has_button, is_category, must_say
from bot.rehearsal.story_telling import ASK, Telling


class Before(Telling):
    """From the set-up to the open meeting."""

    async def _set_up(self) -> None:
        stage = self.stage
        reply = await stage.set_up_team()
        must_say(reply, cast.TEAM)
        for key, word in (("news", "news"), ("room", "officers"), ("past", "past")):
            self._rooms[key] = await stage.until_channel(_named(word), f"a channel for {word}")
        named = await stage.admin.slash(
            "team officer", stage.lobby, member=stage.officer, shown_as=cast.SHOWN_AS
        )
        must_say(named, cast.SHOWN_AS)
        form = await stage.admin.slash("team private", stage.lobby, switch="on")
        names = [field.custom_id for field in form.form.fields]
        must_say(await stage.admin.submit(form, dict(zip(names, cast.PRIVATE_TERMS, strict=True))), "private")
        self._tell(f"The administrator set the team {cast.TEAM} up; its channels stand.")

    async def _plan(self) -> None:
        stage = self.stage
        reply = await stage.officer.slash("meeting repeat", stage.lobby, every="first Tuesday", at="18:00")
        must_say(reply, "18:00")
        await stage.until(lambda: stage.box.events(stage.guild), "the event of the next meeting")
        await stage.until(lambda: len(stage.box.messages(self._rooms["news"])) >= 2, "two news posts")
        self._tell("Every first Tuesday at 18:00: two meetings are announced, the next one has its event.")

    async def _ask_early(self) -> None:
        news = await self.stage.until_message(self._rooms["news"], lambda message: has_button(message, ASK))
        early = [line for line in cast.LINES if line.fate is Fate.ANSWERED_EARLY]
        for resident, line in zip(self.stage.residents, early, strict=False):
            number = await self._ask_one(resident, news, line)
            reply = await self.stage.officer.slash(
                "answer", self.stage.lobby, question=str(number), text=line.words
            )
            must_say(reply, str(number))
        self._tell("A resident asked ahead of the meeting; the answer waits for it to open.")

    async def _open(self) -> None:
        stage = self.stage
        must_say(await stage.officer.slash("meeting open", stage.lobby))
        found = self._rooms["meeting"] = await stage.until_channel(self._is_new, "the meeting channel")
        await self._board()
        await stage.until(lambda: stage.box.pins(found), "the pinned welcome")
        await stage.until(
            lambda: all(
                stage.find_message(found, line.words[:40])
                for line in cast.LINES
                if line.fate is Fate.ANSWERED_EARLY
            ),
            "the answer given ahead, published",
        )
        must_say(await stage.officer.slash("say", found, text=cast.SPEECH))
        self._tell("The officer opened the meeting: welcome, board and the answer given ahead are there.")

    def _is_new(self, channel: Channel) -> bool:
        known = {room.id for room in self._rooms.values()} | {self.stage.lobby.id}
        return channel.id not in known and not is_category(channel)


def _named(word: str) -> Callable[[Channel], bool]:
    return lambda channel: not is_category(channel) and word in (channel.name or "")
