"""*More* on the desk: the same as another, another wording, who asked. A further one is a line in `DO`.

Each is offered by `ui.desk_more.MORE`; here is what happens once it is chosen.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from discord.ext import commands
from msgspec import Struct

from bot.cogs.actors import staff_of
from bot.cogs.answering import question_number
from bot.cogs.desk_pages import question_at
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.peace import RestrictionKind
from bot.domain.permissions import STAFF, require
from bot.services import merging, questions, revealing, rewording, teams
from bot.ui import desk_forms, forms
from bot.ui.ids import Verb
from bot.ui.replies import desk as said

if TYPE_CHECKING:
    from bot.client import Client


class Wanted(Struct, frozen=True):
    """The question that something more is to be done with, as it was read; `other`: what with another."""

    team_id: int
    question_id: int
    number: int
    version: int
    other: int = 0


Do = Callable[[Interaction, Wanted], Awaitable[None]]


async def open_merge(interaction: Interaction, wanted: Wanted) -> None:
    """Ask which other it is the same as."""
    question = await questions.question_by_number(
        interaction.client.ctx, staff_of(interaction), wanted.team_id, str(wanted.number)
    )
    form = desk_forms.merge_form(
        wanted.team_id, question, wanted.version, opening(), texts_for(interaction)
    )  # fmt: skip
    await interaction.response.send_modal(form)


async def open_reword(interaction: Interaction, wanted: Wanted) -> None:
    """Open the form with the wording as it stands now."""
    found = await rewording.reword_form(
        interaction.client.ctx, staff_of(interaction), wanted.question_id
    )  # fmt: skip
    question = found.question
    form = desk_forms.reword_form(
        found.team.id, question, question.version, opening(), texts_for(interaction)
    )  # fmt: skip
    await interaction.response.send_modal(form)


async def open_restrict(kind: RestrictionKind, interaction: Interaction, wanted: Wanted) -> None:
    """Ask for the reason."""
    form = desk_forms.restrict_form(
        wanted.team_id, wanted.number, kind, opening(), texts_for(interaction)
    )  # fmt: skip
    await interaction.response.send_modal(form)


async def open_reveal(interaction: Interaction, wanted: Wanted) -> None:
    """Ask for the reason."""
    question = await revealing.question_to_reveal(
        interaction.client.ctx, staff_of(interaction), wanted.question_id
    )
    form = desk_forms.reveal_form(wanted.team_id, question, opening(), texts_for(interaction))
    await interaction.response.send_modal(form)


async def unmerge(interaction: Interaction, wanted: Wanted) -> None:
    """Not the same after all: this question, or that other which was merged into it; and turn to it."""
    ctx, t = interaction.client.ctx, texts_for(interaction)
    question_id, target_id = (
        (wanted.other, wanted.question_id) if wanted.other else (wanted.question_id, None)
    )
    outcome = await merging.unmerge_question(ctx, staff_of(interaction), question_id, target_id)
    page = await question_at(interaction, outcome.team.id, question_id, said=said.unmerged(outcome, t))
    await turn_page(interaction, page)


DO: Final[dict[str, Do]] = {
    "merge": open_merge,
    "unmerge": unmerge,
    "reword": open_reword,
    "mute": partial(open_restrict, RestrictionKind.MUTE),
    "block": partial(open_restrict, RestrictionKind.BLOCK),
    "reveal": open_reveal,
}


class DeskMore(commands.Cog):
    """What is done with a question now and then."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @route(Verb.DESK_MORE)
    async def more(
        self, interaction: Interaction, team_id: str, question_id: str, wanted: str, version: str
    ) -> None:
        """Do what was chosen."""
        team = await teams.team(self._ctx, number(team_id))
        require(staff_of(interaction), team, STAFF)
        chosen, _, other = picked(interaction).partition(".")
        do = DO.get(chosen)
        if do is None:
            raise OldControl
        about = Wanted(
            team.id, number(question_id), number(wanted), number(version), number(other) if other else 0
        )  # fmt: skip
        await do(interaction, about)

    # --- the same as another ---------------------------------------------------------------------------

    @route(Verb.MERGE)
    async def press_merge(
        self, interaction: Interaction, _team_id: str, question_id: str, version: str, wanted: str
    ) -> None:
        """Merge at one tap."""
        await self._merge(interaction, number(question_id), number(version), number(wanted))

    @route(Verb.MERGE_FORM)
    async def send_merge(
        self, interaction: Interaction, _team_id: str, question_id: str, version: str, _opening: str
    ) -> None:
        """Merge into the question whose number the form holds."""
        typed = forms.read_form(interaction.data, desk_forms.NUMBER)[desk_forms.NUMBER]
        await self._merge(interaction, number(question_id), number(version), question_number(typed))

    async def _merge(self, interaction: Interaction, question_id: int, version: int, target: int) -> None:
        outcome = await merging.merge_question(
            self._ctx, staff_of(interaction), question_id, target, version
        )  # fmt: skip
        words = said.merged(outcome, texts_for(interaction))
        await turn_page(interaction, await question_at(interaction, outcome.team.id, question_id, said=words))

    # --- the wording -----------------------------------------------------------------------------------

    @route(Verb.REWORD_FORM)
    async def send_wording(
        self, interaction: Interaction, _team_id: str, question_id: str, version: str, _opening: str
    ) -> None:
        """Change it to what the form holds."""
        text = forms.read_form(interaction.data, desk_forms.WORDING)[desk_forms.WORDING]
        async with giving_back(interaction, text):
            outcome = await rewording.reword_question(
                self._ctx, staff_of(interaction), number(question_id), text, number(version)
            )
            words = said.reworded(outcome, texts_for(interaction))
            page = await question_at(interaction, outcome.team.id, outcome.question.id, said=words)
            await turn_page(interaction, page)

    # --- who asked -------------------------------------------------------------------------------------

    @route(Verb.REVEAL_FORM)
    async def send_reason(
        self, interaction: Interaction, _team_id: str, question_id: str, _number: str, _opening: str
    ) -> None:
        """Say who asked, in a reply of its own: it is on no page that is shown again."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            outcome = await revealing.reveal_asker(
                self._ctx, staff_of(interaction), number(question_id), reason
            )
            await reply(interaction, said.revealed(outcome, texts_for(interaction)))
