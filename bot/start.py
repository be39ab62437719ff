"""`python -m bot run`: the settings, then the bot. Loads nothing that a start can do without."""

import asyncio  # noqa: F401
import sys
import threading
from importlib import import_module
from typing import Final

from bot.i18n import operator_language, texts
from bot.settings import SettingsError
from bot.settings_beside import begin_to_load

t = texts(operator_language())

_NO_TOKEN: Final = (
    t("There is no DISCORD_TOKEN yet: make a bot at https://discord.com/developers/applications."),
    t("Then run .venv/bin/python -m bot setup: it asks for the token, checks it and writes it into .env."),
    t("To see a whole meeting without a token or a Discord account, run make rehearse."),
)


def start() -> int:
    """Run the bot until it is told to stop. Returns the exit code; what is wrong is said on stderr."""
    loaded = begin_to_load()
    # aiohttp reads all authorities' certificates as it loads: 40 ms in which another core can load the
    # database's part. asyncio is there before, as both need it.
    threading.Thread(target=import_module, args=("aiohttp",)).start()
    import_module("bot.storage.database")
    try:
        settings = loaded()
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if not settings.token:
        sys.stderr.write("\n".join((*_NO_TOKEN, "")))
        return 2
    from bot.app import run

    return run(settings)
