"""A small real discord.py bot, run as its own process against the box by test_box_*.py."""

from __future__ import annotations

import datetime
import io
import json
import os
import secrets
from typing import Any

import discord
import discord.gateway
import discord.http
import yarl
from discord import app_commands, ui
from discord.ext import commands

Interaction = discord.Interaction[commands.AutoShardedBot]

discord.http.Route.BASE = os.environ["BOX_API"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["BOX_GATEWAY"])


class Form(ui.Modal, title="Ask a question"):
    question: ui.Label[Form] = ui.Label(
        text="Your question",
        component=ui.TextInput(custom_id="question", style=discord.TextStyle.paragraph, max_length=1000),
    )
    audience: ui.Label[Form] = ui.Label(
        text="Who can see this?",
        component=ui.Select(
            custom_id="audience",
            options=[
                discord.SelectOption(label="Without my name", value="unnamed", default=True),
                discord.SelectOption(label="With my Discord name", value="named"),
            ],
        ),
    )


class Panel(ui.LayoutView):
    def __init__(self, text: str) -> None:
        super().__init__(timeout=None)
        row: ui.ActionRow[Panel] = ui.ActionRow()
        row.add_item(ui.Button(label="Press", custom_id="press:7"))
        row.add_item(ui.Button(label="Open", custom_id="open:7"))
        row2: ui.ActionRow[Panel] = ui.ActionRow()
        row2.add_item(
            ui.Select(custom_id="pick:7", options=[discord.SelectOption(label=t, value=t) for t in "abc"])
        )
        self.add_item(ui.Container(ui.TextDisplay(text), row, row2))


class SmallBot(commands.AutoShardedBot):
    def __init__(self) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            intents=discord.Intents(guilds=True, guild_scheduled_events=True, guild_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30,
            guild_ready_timeout=0.05,
        )
        self.created: list[str] = []

    async def setup_hook(self) -> None:
        self.tree.add_command(say)
        self.tree.add_command(meeting)
        self.tree.add_command(quote)
        await self.tree.sync()

    async def on_guild_channel_create(self, channel: discord.abc.GuildChannel) -> None:
        self.created.append(channel.name)

    async def on_interaction(self, interaction: Interaction) -> None:
        data: dict[str, Any] = dict(interaction.data or {})
        custom_id = data.get("custom_id", "")
        if interaction.type is discord.InteractionType.modal_submit:
            values = [node["component"] for node in data["components"] if "component" in node]
            text = " / ".join(str(item.get("value") or item.get("values")) for item in values)
            await interaction.response.send_message(f"{custom_id}: {text}", ephemeral=True)
        elif custom_id.startswith("press:"):
            await interaction.response.edit_message(view=Panel("pressed"))
        elif custom_id.startswith("pick:"):
            await interaction.response.defer()
            await interaction.edit_original_response(view=Panel(f"picked {data['values']}"))
        elif custom_id.startswith("open:"):
            await interaction.response.send_modal(Form(custom_id=f"ask:{interaction.id}"))


@app_commands.command()
@app_commands.describe(text="what to say")
async def say(interaction: Interaction, text: str, to: discord.Member | None = None) -> None:
    """Say something."""
    roles = sorted(role.name for role in to.roles) if isinstance(to, discord.Member) else []
    await interaction.response.send_message(f"{text} {to} {roles}", ephemeral=True)


@say.autocomplete("text")
async def say_texts(_interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{current}{mark}", value=f"{current}{mark}") for mark in "!?"]


@app_commands.context_menu(name="Quote")
async def quote(interaction: Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"“{message.content}”", ephemeral=True)


@app_commands.guild_only()
class Meeting(app_commands.Group):
    @app_commands.command()
    async def think(self, interaction: Interaction) -> None:
        """Think, then answer, then add something."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content="thought")
        await interaction.followup.send("and more", ephemeral=True)

    @app_commands.command()
    async def panel(self, interaction: Interaction, to: str = "channel") -> None:
        """Post a panel: to the channel, in private, or by DM."""
        if to == "private":
            await interaction.response.send_message(view=Panel("not pressed"), ephemeral=True)
            return
        if to == "dm":
            await interaction.user.send(view=Panel("not pressed"))
            await interaction.response.send_message("posted", ephemeral=True)
            return
        assert isinstance(interaction.channel, discord.TextChannel)
        await interaction.channel.send(view=Panel("not pressed"))
        await interaction.response.send_message("posted", ephemeral=True)

    @app_commands.command()
    async def late(self, interaction: Interaction) -> None:
        """Never answer."""

    @app_commands.command()
    async def send(self, interaction: Interaction, text: str, nonce: str | None = None) -> None:
        """Send a message to the channel, by nonce if given, and say its id."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        assert isinstance(interaction.channel, discord.TextChannel)
        try:
            message = await interaction.channel.send(text, nonce=nonce or secrets.randbits(60))
        except (discord.HTTPException, OSError) as error:
            await interaction.edit_original_response(content=f"{type(error).__name__}")
        else:
            await interaction.edit_original_response(content=f"{message.id} {message.nonce}")

    @app_commands.command()
    async def created(self, interaction: Interaction) -> None:
        """Which channels the gateway told of."""
        bot = interaction.client
        assert isinstance(bot, SmallBot)
        await interaction.response.send_message(json.dumps(bot.created), ephemeral=True)

    @app_commands.command()
    async def build(self, interaction: Interaction, reader: discord.Role, minutes: int = 60) -> None:
        """Make one of everything."""
        await interaction.response.defer(thinking=True)
        guild = interaction.guild
        assert guild is not None
        hidden: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
            guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
            reader: discord.PermissionOverwrite(view_channel=True),
            guild.default_role: discord.PermissionOverwrite(view_channel=False),
        }
        category = await guild.create_category("A Team", overwrites=hidden)
        room = await guild.create_text_channel("The Room", category=category, topic="[marker 1]")
        forum = await guild.create_forum(
            "past", category=category, available_tags=[discord.ForumTag(name="2026")], topic="records"
        )
        message = await room.send("pin me", file=discord.File(io.BytesIO(b"a,b\n"), "table é.csv"))
        await message.pin()
        post = await forum.create_thread(
            name="a record",
            content="the record",
            applied_tags=[forum.available_tags[0]],
            files=[discord.File(io.BytesIO(b"<p>hi</p>"), "record.html", description="the transcript")],
        )
        thread = await room.create_thread(name="private", type=discord.ChannelType.private_thread)
        await thread.add_user(interaction.user)
        start = discord.utils.utcnow() + datetime.timedelta(hours=2)
        event = await guild.create_scheduled_event(
            name="A meeting",
            description="[marker 2]",
            start_time=start,
            end_time=start + datetime.timedelta(minutes=minutes),
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="here",
        )
        await event.edit(name="A meeting moved")
        assert isinstance(interaction.user, discord.Member)
        await interaction.user.send("by DM", file=discord.File(io.BytesIO(b"x"), "x.txt"))
        read = await post.message.attachments[0].read()
        fetched = await guild.fetch_channels()
        answer = {
            "pins": [pinned.content async for pinned in room.pins(limit=None)],
            "pinned_at": all([pinned.pinned_at async for pinned in room.pins()]),
            "channels": [channel.name for channel in fetched],
            "active": [active.name for active in await guild.active_threads()],
            "history": [found.content async for found in room.history(limit=10)],
            "events": [found.name for found in await guild.fetch_scheduled_events()],
            "guild": (await interaction.client.fetch_guild(guild.id)).name,
            "features": guild.features,
            "app": (await interaction.client.application_info()).name,
            "member": (await guild.fetch_member(interaction.user.id)).display_name,
            "roles": len(await guild.fetch_roles()),
            "file": read.decode(),
            "synced": len(await interaction.client.tree.fetch_commands()),
        }
        await room.edit(sync_permissions=True, category=category)
        await room.set_permissions(reader, view_channel=True, send_messages=False)
        await interaction.edit_original_response(content=f"```{json.dumps(answer)}```")


meeting = Meeting(name="meeting", description="Meetings")


if __name__ == "__main__":
    SmallBot().run(os.environ["BOX_TOKEN"])
