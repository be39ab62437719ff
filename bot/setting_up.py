"""`python -m bot setup`: a token in, checked with Discord, into `.env`; an invite link out."""

import asyncio
import getpass
import sys
from typing import Any, Final
from urllib.parse import urlencode

import aiohttp
from msgspec import Struct

from bot import env_file
from bot.domain.bot_permissions import NEEDED, NEEDED_VALUE
from bot.i18n import Marked, Texts, mark
from bot.settings import ENV_FILE, Settings, SettingsError, is_token, load_settings
from bot.ui.team_check import permission_words

_AUTHORIZE: Final = "https://discord.com/oauth2/authorize"
_SECONDS: Final = 20
_ADMINISTRATOR: Final = 1 << 3
_PAGE: Final = 200  # the most servers Discord lists at once

_REASONS: Final[dict[str, Marked]] = {
    "view_channel": mark("to see the channels it works in"),
    "manage_channels": mark("to make a team's channels and each meeting's, and to remove old ones"),
    "manage_roles": mark(
        "to say who may read and write in the channels it makes, and to give subscribers their role, which "
        "has no power"
    ),
    "send_messages": mark("to post news, boards, questions and answers"),
    "send_messages_in_threads": mark("to write the records of past meetings"),
    "create_public_threads": mark("to make a record where the server can have no forum"),
    "create_private_threads": mark("it makes none: Discord lets it forbid others only what it may do itself"),
    "manage_threads": mark("to close and reopen the records it made"),
    "embed_links": mark("to lay out records and show links"),
    "attach_files": mark("to add the transcript to a record"),
    "read_message_history": mark("to find what it posted, so that nothing appears twice"),
    "pin_messages": mark("to pin the welcome, the board and the answers"),
    "mention_everyone": mark("to alert the officers' role; it never mentions everyone"),
    "create_events": mark("to announce the next meeting as an event, and to change or remove that"),
}


class SetupFailed(Exception):
    """Nothing was written; the text says why. `code` is the exit code."""

    def __init__(self, text: str, code: int) -> None:
        super().__init__(text)
        self.code = code


class Server(Struct, frozen=True):
    """A server the bot is in, with the needed permissions it lacks there."""

    name: str
    lacks: tuple[str, ...]


class Account(Struct, frozen=True):
    """What Discord says about a token."""

    name: str
    application_id: int
    servers: tuple[Server, ...]


def run_setup(t: Texts) -> None:
    """Ask, check, write, explain. Raises SettingsError and SetupFailed."""
    settings = _settings()
    say = sys.stdout.write
    say(t("Open https://discord.com/developers/applications, press New Application, name it.") + "\n")
    say(t("On its Bot page press Reset Token and copy the token.") + "\n")
    token = _ask(settings.token, t)
    account = asyncio.run(_look_up(settings.discord_api_url, token, t))
    say(t("Discord knows this token: the bot is {name}.", name=account.name) + "\n")
    _write(token, t)
    say("\n" + "\n".join([*_invitation(account, t), "", *_servers(account, t)]) + "\n")


def invite_link(application_id: int) -> str:
    """The link by which an administrator adds the bot to a server."""
    asked = {
        "client_id": application_id,
        "scope": "bot applications.commands",
        "permissions": NEEDED_VALUE,
    }
    return f"{_AUTHORIZE}?{urlencode(asked)}"


def _settings() -> Settings:
    try:
        return load_settings()
    except SettingsError:
        # Perhaps only the token is wrong, which is what is about to be replaced.
        return load_settings(without_token=True)


def _ask(present: str, t: Texts) -> str:
    question = t("Token (not shown as you type; Enter keeps the one you have): ")
    if not present:
        question = t("Token (not shown as you type): ")
    typed = getpass.getpass(question) if sys.stdin.isatty() else sys.stdin.readline()
    token = typed.strip() or present
    if not token:
        raise SetupFailed(t("No token was given. Nothing was written."), 2)
    if not is_token(token):
        raise SetupFailed(
            t("That has spaces or characters that no bot token has. Copy it again. Nothing was written."), 2
        )
    return token


async def _look_up(api_url: str, token: str, t: Texts) -> Account:
    headers = {"Authorization": f"Bot {token}", "User-Agent": "DiscordBot (beatmeet, 0.1.0)"}
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    try:
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            user = await _get(session, f"{api_url}/users/@me", t)
            application = await _get(session, f"{api_url}/oauth2/applications/@me", t)
            guilds = await _get(session, f"{api_url}/users/@me/guilds?limit={_PAGE}", t)
        servers = tuple(Server(guild["name"], _lacking(guild)) for guild in guilds)
        return Account(user["username"], int(application["id"]), servers)
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError):
        raise SetupFailed(
            t("There is no Discord at {url}. Check the connection. Nothing was written.", url=api_url), 1
        ) from None


async def _get(session: aiohttp.ClientSession, url: str, t: Texts) -> Any:
    async with session.get(url) as answer:
        if answer.status in {401, 403}:
            raise SetupFailed(
                t("Discord does not accept this token. Reset it and copy it again. Nothing was written."), 2
            )
        if answer.status != 200:
            raise SetupFailed(
                t("Discord answered with error {status}. Try again in a few minutes. Nothing was written.",
                  status=answer.status), 1,
            )  # fmt: skip
        return await answer.json()


def _lacking(guild: dict[str, Any]) -> tuple[str, ...]:
    held = int(guild.get("permissions") or 0)
    if guild.get("owner") or held & _ADMINISTRATOR:
        return ()
    return tuple(name for name, bit in NEEDED.items() if not held & bit)


def _write(token: str, t: Texts) -> None:
    try:
        env_file.set_line(ENV_FILE, "DISCORD_TOKEN", token)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or t("it is not UTF-8 text")
        raise SetupFailed(
            t("{file} could not be written: {reason}.", file=ENV_FILE, reason=reason), 1
        ) from None
    sys.stdout.write(t("The token is in {file}, which only you can read.", file=ENV_FILE) + "\n")
    if load_settings().token != token:
        sys.stdout.write(
            t("But DISCORD_TOKEN is also set in the environment, which comes first. Unset it there.") + "\n"
        )


def _invitation(account: Account, t: Texts) -> list[str]:
    width = max(len(permission_words(name, t)) for name in NEEDED)
    asked = [f"  {permission_words(name, t):{width}}  {t.marked(_REASONS[name])}" for name in NEEDED]
    return [
        t("Add the bot to a server with this link (you need Manage Server there):"),
        invite_link(account.application_id),
        "",
        t("It asks for these permissions and no others:"),
        *asked,
    ]


def _servers(account: Account, t: Texts) -> list[str]:
    if not account.servers:
        return [t("The bot is in no server yet: open the link. Then start it with: make run")]
    lines = [t("The bot is in:")]
    for server in account.servers:
        if server.lacks:
            lacks = t.list([permission_words(name, t) for name in server.lacks])
            lines.append(
                t(
                    "  {server}, where it lacks: {lacks}. Open the link again.",
                    server=server.name,
                    lacks=lacks,
                )
            )
        else:
            lines.append(t("  {server}, with all it needs.", server=server.name))
    return [*lines, t("Start it with: make run")]
