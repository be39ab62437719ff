"""What a resident chooses about what is not sent yet."""

from typing import TYPE_CHECKING

from discord.ext import commands

from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, route
from bot.cogs.writing import giving_back
from bot.services import draft_choices, own_words, questions
from bot.services.draft_choices import NotSent
from bot.services.drafts import Offered
from bot.services.own_words import Edited
from bot.services.private_information import ReceivedPrivately
from bot.services.questions import Asked
from bot.ui import forms, replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client


class Drafts(commands.Cog):
    """The buttons of an offer. What was chosen stands in its place: it is not chosen twice."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.DRAFT)
    async def look_again(self, interaction: Interaction, team_id: str, opening: str) -> None:
        """From My questions: what was noticed, and the choice."""
        found = await draft_choices.look_again(self._ctx, actor_of(interaction), number(team_id), opening)
        t = texts_for(interaction)
        if isinstance(found, Offered):
            await reply(interaction, replies.offered(found, t))
        else:
            await reply(interaction, replies.chosen_before(found, t))

    @route(Verb.DRAFT_SEND)
    async def send(self, interaction: Interaction, team_id: str, opening: str) -> None:
        """Send as it is."""
        where = (actor_of(interaction), number(team_id), opening)
        found = await draft_choices.look_again(self._ctx, *where)
        t = texts_for(interaction)
        text, edits = (found.text, found.edits) if isinstance(found, Offered) else ("", None)
        async with giving_back(interaction, text):
            send = draft_choices.save_draft if edits else draft_choices.send_draft
            sent = await send(self._ctx, *where)
            match sent:
                case Asked():
                    await turn_page(interaction, replies.asked(sent, t))
                case Edited():
                    await turn_page(interaction, replies.changed(sent, t))
                case ReceivedPrivately(urgent=True):
                    await turn_page(interaction, replies.received_privately(sent, t))
                case ReceivedPrivately():
                    await turn_page(interaction, replies.chosen_before(sent, t))

    @route(Verb.DRAFT_PRIVATE)
    async def send_privately(self, interaction: Interaction, team_id: str, opening: str) -> None:
        """Only to the officers."""
        sent = await draft_choices.send_draft_privately(
            self._ctx, actor_of(interaction), number(team_id), opening
        )
        t = texts_for(interaction)
        if isinstance(sent, ReceivedPrivately):
            await turn_page(interaction, replies.received_privately(sent, t))
        else:
            await turn_page(interaction, replies.chosen_before(sent, t))

    @route(Verb.DRAFT_DROP)
    async def drop(self, interaction: Interaction, team_id: str, opening: str) -> None:
        """Don't send it; what was answered before answers it."""
        left = await draft_choices.drop_draft(self._ctx, actor_of(interaction), number(team_id), opening)
        t = texts_for(interaction)
        if isinstance(left, NotSent):
            await turn_page(interaction, replies.not_sent(left, t))
        else:
            await turn_page(interaction, replies.chosen_before(left, t))

    @route(Verb.DRAFT_CHANGE)
    async def change(self, interaction: Interaction, team_id: str, opening: str) -> None:
        """Open the form with the text in it."""
        found = await draft_choices.look_again(self._ctx, actor_of(interaction), number(team_id), opening)
        t = texts_for(interaction)
        if not isinstance(found, Offered):
            await turn_page(interaction, replies.chosen_before(found, t))
            return
        if found.edits is not None:
            async with giving_back(interaction, found.text):
                question = await own_words.own_question(self._ctx, actor_of(interaction), found.edits.id)
                edit = forms.edit_mine_form(found.team, question, 0, opening, t, text=found.text)
                await interaction.response.send_modal(edit)
            return
        form = forms.ask_form(
            found.team, opening, t, meeting_id=found.meeting_id or 0, text=found.text,
            audience=found.audience, verb=Verb.DRAFT_FORM,
        )  # fmt: skip
        await interaction.response.send_modal(form)

    @route(Verb.DRAFT_FORM)
    async def send_changed(
        self, interaction: Interaction, team_id: str, meeting_id: str, opening: str
    ) -> None:
        """Take the changed text, and look at it as at any other."""
        sent = forms.read_form(interaction.data, forms.QUESTION, forms.AUDIENCE)
        text = sent[forms.QUESTION]
        t = texts_for(interaction)
        async with giving_back(interaction, text):
            outcome = await questions.ask_question(
                self._ctx,
                actor_of(interaction),
                number(team_id),
                text,
                sent[forms.AUDIENCE],
                opening,
                form_meeting_id=number(meeting_id) or None,
                from_draft=True,
            )
            await turn_page(interaction, replies.outcome_of_asking(outcome, t))
