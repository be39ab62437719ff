"""The bare bot: the least discord.py program that acknowledges the same interactions and stores nothing."""

import os

import discord
import discord.gateway
import discord.http
import yarl
from discord import app_commands, ui

discord.http.Route.BASE = os.environ["DISCORD_API_URL"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])


class Form(ui.Modal, title="Ask a question"):
    """As large as the form that Beatmeet opens."""

    words: ui.TextDisplay[ui.LayoutView] = ui.TextDisplay(
        "Not for emergencies: call 999. Crimestoppers: 0800 555 111."
    )
    question: ui.Label["Form"] = ui.Label(
        text="Your question",
        description="At most 1,000 characters.",
        component=ui.TextInput(custom_id="question", style=discord.TextStyle.paragraph, max_length=1000),
    )
    audience: ui.Label["Form"] = ui.Label(
        text="Who can see this?",
        component=ui.RadioGroup(
            custom_id="audience",
            options=[
                discord.RadioGroupOption(label="Without my name", value="unnamed", default=True),
                discord.RadioGroupOption(label="With my Discord name", value="named"),
            ],
        ),
    )


class Bare(discord.AutoShardedClient):
    """Answers whatever comes."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True, guild_scheduled_events=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        """Tell Discord the commands."""
        self.tree.add_command(panel)
        self.tree.add_command(my_questions)
        await self.tree.sync()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """A button opens the form; a form gets a receipt."""
        if interaction.type is discord.InteractionType.component:
            await interaction.response.send_modal(Form(custom_id=f"form:{interaction.id}"))
        elif interaction.type is discord.InteractionType.modal_submit:
            await interaction.response.send_message("Thank you. Your question is number 1.", ephemeral=True)


class Board(ui.LayoutView):
    """As large as Beatmeet's board: the interactions of its buttons bring it along."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        row: ui.ActionRow[Board] = ui.ActionRow(
            ui.Button(label="Ask a question", custom_id="bm:ask:1:v8.0"),
            ui.Button(label="I want to know this too", custom_id="bm:want:1:0:v8.0"),
            ui.Button(label="My questions", custom_id="bm:mine:0:v8.0"),
        )
        self.add_item(
            ui.Container(
                ui.TextDisplay(
                    "## Meeting now\n**Meeting: New Ash Green team**\nOpen. It closes <t:1795626702:R>, at"
                    " <t:1795626702:F>."
                ),
                ui.TextDisplay("200 questions so far: 200 waiting.\n200 people took part."),
                ui.TextDisplay("Nothing is on the board yet. Be the first: press Ask a question."),
                row,
                ui.TextDisplay(
                    "Not for emergencies. In danger now: call **999**. If you can't speak, then press **55**."
                ),
            )
        )


@app_commands.command(description="Post the board")
async def panel(interaction: discord.Interaction) -> None:
    """Post the board with the button that opens the form."""
    await interaction.response.send_message(view=Board())


@app_commands.command(name="my-questions", description="Answer")
async def my_questions(interaction: discord.Interaction) -> None:
    """Answer."""
    await interaction.response.send_message("You have asked nothing.", ephemeral=True)


if __name__ == "__main__":
    Bare().run(os.environ["DISCORD_TOKEN"], log_handler=None)
