"""What is done although somebody else is writing the answer: the buttons under the word of who is."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import staff_of
from bot.cogs.answering import answer_in_form, open_answer_form
from bot.cogs.desk import open_decline
from bot.cogs.followup_buttons import day_in, open_drop, open_find_out
from bot.cogs.replying import Interaction, texts_for, turn_page
from bot.cogs.routing import number, route
from bot.cogs.writing import giving_back
from bot.domain.errors.desk import OWN_WORDS
from bot.domain.permissions import OFFICERS, STAFF
from bot.services import approvals, followups, memory, merging, taking_over
from bot.ui import replies
from bot.ui.ids import Verb
from bot.ui.pieces import Piece
from bot.ui.replies import desk as said

if TYPE_CHECKING:
    from bot.client import Client


class TakingOver(commands.Cog):
    """A form opens, or what was typed before is sent in the place of the refusal."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.TAKE_OVER)
    async def take_over(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, begin: str
    ) -> None:
        """Open the form although somebody else has it open, with what it was to begin with."""
        if begin == OWN_WORDS:
            await answer_in_form(interaction, number(team_id), number(wanted), desk=0, take_over=True)
            return
        where = (self._ctx, staff_of(interaction), number(team_id), number(wanted))
        if begin.startswith(memory.EARLIER):
            earlier_id = number(begin.removeprefix(memory.EARLIER))
            again = await memory.form_with_earlier(*where, earlier_id, take_over=True)
        else:
            ready_id = number(begin.removeprefix(memory.READY))
            again = await memory.form_with_ready(*where, ready_id, take_over=True)
        await open_answer_form(interaction, *again, desk=0)

    @route(Verb.TAKE_OVER_SEND)
    async def send_kept(self, interaction: Interaction, team_id: str, wanted: str, opened: str) -> None:
        """Answer with what was typed while somebody else was answering, in its place."""
        where = (self._ctx, staff_of(interaction), number(team_id), number(wanted), opened)
        kept = await taking_over.typed_before(*where)
        async with giving_back(interaction, kept.text):
            outcome = await taking_over.send_kept(*where, kept)
            await turn_page(interaction, replies.answered(outcome, texts_for(interaction)))

    @route(Verb.FIND_OUT_OVER)
    async def find_out_instead(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str
    ) -> None:
        """Open it although somebody else is answering."""
        where = (number(team_id), number(wanted))
        await taking_over.take_claim(self._ctx, staff_of(interaction), *where, OFFICERS)
        await open_find_out(interaction, *where, desk=0)

    @route(Verb.FIND_OUT_SEND)
    async def promise_instead(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, version: str, due: str
    ) -> None:
        """Promise it by the day that was typed while somebody else was answering."""
        outcome = await followups.make_follow_up(
            self._ctx, staff_of(interaction), number(team_id), number(wanted), day_in(due), number(version),
            take_over=True,
        )  # fmt: skip
        await turn_page(interaction, replies.follow_up_made(outcome, texts_for(interaction)))

    @route(Verb.DROP_OVER)
    async def drop_instead(self, interaction: Interaction, question_id: str) -> None:
        """Ask why it could not be found out, although somebody else is answering."""
        await taking_over.take_promise(self._ctx, staff_of(interaction), number(question_id))
        await open_drop(interaction, number(question_id))

    @route(Verb.DROP_SEND)
    async def drop_for_kept(self, interaction: Interaction, question_id: str, opened: str) -> None:
        """Drop it for the reason that was typed while somebody else was answering."""
        where = (self._ctx, staff_of(interaction), number(question_id), opened)
        kept = await taking_over.drop_typed_before(*where)
        async with giving_back(interaction, kept.text):
            outcome = await taking_over.drop_with_kept(*where, kept)
            await turn_page(interaction, Piece(replies.dropped(outcome, texts_for(interaction))))

    @route(Verb.DECLINE_OVER)
    async def decline_instead(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str
    ) -> None:
        """Ask for it although somebody else is answering."""
        actor = staff_of(interaction)
        await taking_over.take_claim(self._ctx, actor, number(team_id), number(wanted), STAFF)
        await open_decline(interaction, number(team_id), wanted, desk=0)

    @route(Verb.DECLINE_SEND)
    async def send_reason_kept(
        self, interaction: Interaction, team_id: str, wanted: str, opened: str
    ) -> None:
        """Decline for the reason that was typed while somebody else was answering."""
        actor = staff_of(interaction)
        kept = await taking_over.reason_typed_before(
            self._ctx, actor, number(team_id), number(wanted), opened
        )
        async with giving_back(interaction, kept.text):
            outcome = await taking_over.decline_with_kept(self._ctx, actor, opened, kept)
            said = replies.declined(outcome.question.number, texts_for(interaction))
            await turn_page(interaction, said)

    @route(Verb.APPROVE_OVER)
    async def approve_instead(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, mark: str
    ) -> None:
        """Publish it although somebody else is changing it."""
        outcome = await approvals.approve(
            self._ctx, staff_of(interaction), number(team_id), number(wanted), mark, take_over=True
        )
        await turn_page(interaction, replies.answered(outcome, texts_for(interaction)))

    @route(Verb.MERGE_OVER)
    async def merge_instead(
        self, interaction: Interaction, _team_id: str, question_id: str, version: str, wanted: str
    ) -> None:
        """Merge it although somebody else is answering."""
        outcome = await merging.merge_question(
            self._ctx, staff_of(interaction), number(question_id), number(wanted), number(version),
            take_over=True,
        )  # fmt: skip
        await turn_page(interaction, Piece(said.merged(outcome, texts_for(interaction))))
