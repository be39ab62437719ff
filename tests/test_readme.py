"""What the README and the docs say, against what is there: commands, permissions, settings, problems."""

import re
from pathlib import Path
from typing import Any

import discord
import msgspec
from discord import app_commands

from bot.client import Client
from bot.domain.bot_permissions import NEEDED
from bot.i18n import SOURCE_LANGUAGE, texts
from bot.setting_up import _REASONS
from bot.settings import Settings
from bot.ui.team_check import permission_words
from scripts.messages import text_calls
from tests.builders import open_context

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RUNNING = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
T = texts(SOURCE_LANGUAGE)


def rows(page: str, heading: str) -> list[list[str]]:
    """The rows of the tables whose first column has this heading, as cells."""
    found: list[list[str]] = []
    inside = False
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            inside = False
        elif cells[0] == heading:
            inside = True
        elif inside and not cells[0].startswith("---"):
            found.append(cells)
    return found


def options_of(command: app_commands.Command[Any, ..., Any]) -> list[str]:
    named = command.parameters
    return [one.display_name if one.required else f"[{one.display_name}]" for one in named]


async def test_the_readme_lists_every_command_with_its_options(tmp_path: Path) -> None:
    async with open_context(tmp_path) as ctx:
        client = Client(ctx, shard_count=1)
        await client.load_cogs()
        tree = client.tree
        slash = {
            f"/{command.qualified_name}": options_of(command)
            for command in tree.walk_commands(type=discord.AppCommandType.chat_input)
            if isinstance(command, app_commands.Command)
        }
        menus = [command.name for command in tree.walk_commands(type=discord.AppCommandType.message)]

    listed = rows(README, "command")
    told = {row[0].strip("`"): re.findall(r"`([^`]+)`", row[1]) for row in listed if row[0].startswith("`")}

    assert told == slash
    assert [row[0].strip("*") for row in listed if row[0].startswith("*")] == menus


def test_the_readme_says_what_each_permission_is_for() -> None:
    told = dict(rows(README, "permission"))

    wanted = {permission_words(name, T): T.marked(_REASONS[name]) for name in NEEDED}
    assert told == dict(wanted)


def test_running_lists_every_setting_with_its_default() -> None:
    told = {name.strip("`"): default.strip("`") for name, default, _ in rows(RUNNING, "setting")}

    assert told == {
        field.name.upper(): "none" if field.default is None else field.default
        for field in msgspec.structs.fields(Settings)
    }


def test_the_example_settings_name_the_same_settings() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == {
        name.upper() for name in Settings.__struct_fields__
    }


def test_running_explains_every_line_with_which_the_bot_refuses_to_start() -> None:
    where = {ROOT / "bot" / "problems.py", ROOT / "bot" / "settings_model.py"}
    calls = [call for call in text_calls() if call.path in where]
    lines = {re.sub(r"\{\w+\}", "…", call.literals[0]) for call in calls} - {"no reason given"}
    told = {line for line, _ in rows(RUNNING, "the line")}

    assert lines
    assert lines <= told


def test_every_link_within_the_docs_leads_somewhere() -> None:
    pages = [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        *(ROOT / "docs").glob("*.md"),
    ]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert not broken
