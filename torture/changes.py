"""What changes in a server while the line to the gateway is away, and what must come of it."""

from collections.abc import Callable, Sequence
from typing import Final

import discord

from bot.rehearsal.box import Fault
from bot.rehearsal.stage import has_button, must_say
from torture.lives import Patient
from torture.meeting import TEAM_CHANNELS, SmallMeeting

ANSWER: Final = "We do, in pairs, at dusk."
MADE_WITHIN: Final = 30.0


class Change:
    """What happens in a server while the line is away: nothing, in this one, but people press buttons."""

    name = "buttons pressed"
    keeps_board = True

    async def prepare(self, meeting: SmallMeeting) -> None:
        """A meeting is open, with an answered question."""
        people = Patient()
        await people.insist(meeting.ready)
        asker = meeting.residents[0]
        number = await people.insist(lambda: meeting.ask(asker, "Who walks the Minnis at dusk?"))
        await people.insist(lambda: meeting.answer(number, ANSWER))
        await meeting.settled()

    def happen(self, meeting: SmallMeeting) -> None:
        """At once, with nothing heard by the bot."""

    async def after(self, meeting: SmallMeeting) -> None:
        """What must be so soon after the line is back. Raises WentWrong, NotYet."""

    async def close(self, meeting: SmallMeeting) -> None:
        """Who may closes the meeting."""
        await Patient().insist(meeting.close)


class ChannelDeleted(Change):
    """The channel with this word in its name; "" is the meeting's."""

    def __init__(self, name: str, word: str) -> None:
        self.name = name
        self.keeps_board = bool(word)
        self._word = word

    def happen(self, meeting: SmallMeeting) -> None:
        meeting.box.delete_channel(meeting.channel(self._word) if self._word else meeting.room)

    async def after(self, meeting: SmallMeeting) -> None:
        await meeting.box.until(
            lambda: len(meeting.team_channels()) == TEAM_CHANNELS + 1, self.name, seconds=MADE_WITHIN
        )


class EverythingDeleted(ChannelDeleted):
    """The category and all in it."""

    def happen(self, meeting: SmallMeeting) -> None:
        for channel in reversed(meeting.team_channels()):
            meeting.box.delete_channel(channel)


class BoardDeleted(Change):
    name = "board deleted"
    keeps_board = False

    def happen(self, meeting: SmallMeeting) -> None:
        meeting.box.delete_message(meeting.board())

    async def after(self, meeting: SmallMeeting) -> None:
        await meeting.ask_by_command(meeting.residents[1], "Is the board there?")
        await meeting.box.until(meeting.boards, "the board, made again", seconds=MADE_WITHIN)


class AnswerDeleted(Change):
    """Nobody tells the bot of deleted messages: it must be found before the record is written."""

    name = "answer deleted"

    def happen(self, meeting: SmallMeeting) -> None:
        (pair,) = [message for message in meeting.box.messages(meeting.room) if ANSWER in message.text()]
        meeting.box.delete_message(pair)

    async def close(self, meeting: SmallMeeting) -> None:
        await meeting.close()
        office = meeting.channel("officers")
        await meeting.box.until(
            lambda: any(has_button(message, "Put back") for message in meeting.box.messages(office)),
            "the officers, asked what to do about the deleted answer",
            seconds=MADE_WITHIN,
        )


class EventDeleted(Change):
    name = "event deleted"
    keeps_board = False  # it is not open yet

    async def prepare(self, meeting: SmallMeeting) -> None:
        await meeting.set_up()
        await meeting.schedule()
        await meeting.settled()

    def happen(self, meeting: SmallMeeting) -> None:
        (event,) = meeting.box.events(meeting.stage.guild)
        meeting.box.backend.delete_scheduled_event(meeting.stage.guild.id, event.id)

    async def after(self, meeting: SmallMeeting) -> None:
        await meeting.box.until(
            lambda: meeting.box.events(meeting.stage.guild), "the event, made again", seconds=MADE_WITHIN
        )
        await meeting.open()
        await meeting.settled()


class PermissionGivenBack(Change):
    """An answer waits for a permission, which is given while nobody hears of it."""

    name = "permission given back"

    async def prepare(self, meeting: SmallMeeting) -> None:
        await super().prepare(meeting)
        path = f"/channels/{meeting.room.id}/messages"
        meeting.box.faults.add(Fault("POST", path, status=403, code=50013))
        number = await meeting.ask(meeting.residents[2], "Is this one refused?")
        await meeting.answer(number, "Only for a while.")
        office = meeting.channel("officers")
        await meeting.box.until(
            lambda: any("lacks a permission" in text for text in meeting.said(office)), "what to do about it"
        )

    def happen(self, meeting: SmallMeeting) -> None:
        role = meeting.box.bot_role(meeting.stage.guild)
        meeting.box.set_permissions(
            meeting.stage.guild,
            role,
            discord.Permissions(role.permissions | discord.Permissions.view_audit_log.flag),
        )

    async def after(self, meeting: SmallMeeting) -> None:
        await meeting.stage.until(
            lambda: any("Only for a while." in text for text in meeting.said(meeting.room)), "the answer"
        )


class RoleRemoved(Change):
    """The officers' role is deleted: its people are none any more, and the moderator goes on."""

    name = "officers' role removed"

    def happen(self, meeting: SmallMeeting) -> None:
        meeting.box.backend.delete_role(meeting.stage.guild.id, meeting.stage.officers_role.id)

    async def after(self, meeting: SmallMeeting) -> None:
        refused = await meeting.stage.officer.slash("answer", meeting.stage.lobby, question="1", text="Mine?")
        must_say(refused, "only")

    async def close(self, meeting: SmallMeeting) -> None:
        must_say(await meeting.stage.moderator.slash("meeting close", meeting.stage.lobby), "closed")


CHANGES: Final[Sequence[Callable[[], Change]]] = (
    Change,
    lambda: ChannelDeleted("meeting's channel deleted", ""),
    lambda: ChannelDeleted("officers' room deleted", "officers"),
    lambda: ChannelDeleted("past meetings deleted", "past"),
    lambda: EverythingDeleted("everything deleted", ""),
    BoardDeleted,
    AnswerDeleted,
    EventDeleted,
    PermissionGivenBack,
    RoleRemoved,
)
