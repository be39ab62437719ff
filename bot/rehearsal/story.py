"""The meeting itself, act by act: everybody presses, types and reads as they would in Discord."""

from bot.rehearsal.story_after import After
from bot.rehearsal.story_answering import Answering
from bot.rehearsal.story_asking import Asking
from bot.rehearsal.story_before import Before
from bot.rehearsal.story_moderating import Moderating
from bot.rehearsal.story_telling import ASK, WANT

__all__ = ["ASK", "WANT", "Story"]


class Story(Before, Asking, Moderating, Answering, After):
    """One whole meeting. `tell` hears each step in a sentence."""

    async def play(self) -> None:
        """Hold the meeting from the set-up to the archive, and keep a promise after it.

        Raises WentWrong, NoReply, NotYet.
        """
        await self._set_up()
        await self._plan()
        await self._ask_early()
        await self._open()
        await self._ask()
        await self._moderate()
        await self._mute()
        await self._support()
        await self._answer()
        await self._search()
        await self._take_down()
        await self._act_on_private()
        await self._publish_outcome()
        await self._close()
        await self._keep()
        await self._read_log()
