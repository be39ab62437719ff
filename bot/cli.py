"""The command line. Each command imports what it needs when it runs, so that `--help` is quick."""

import asyncio
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.i18n import SOURCE_LANGUAGE, texts

if TYPE_CHECKING:
    from bot.settings import Settings

t = texts(SOURCE_LANGUAGE)

app = typer.Typer(
    name="python -m bot",
    help=t("Beatmeet holds a neighbourhood's online meetings in Discord."),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,  # they show local variables, and with them the token
)


@app.command(help=t("Run the bot with the settings in .env. Ctrl-C stops it."))
def run() -> None:
    """Run the bot until it is told to stop."""
    from bot.start import start

    raise typer.Exit(start())


@app.command(help=t("Ask for the bot's token, check it, print the invite link. The token goes into .env."))
def setup() -> None:
    """Set the token up."""
    from bot.setting_up import SetupFailed, run_setup
    from bot.settings import SettingsError

    try:
        run_setup(t)
    except SettingsError as error:
        _stop(str(error))
    except SetupFailed as error:
        _stop(str(error), error.code)


@app.command(help=t("Hold a whole meeting here, in a simulated Discord. Needs no token and no account."))
def rehearse(
    json: Annotated[
        bool, typer.Option("--json", help=t("End with one line of JSON: what was counted."))
    ] = False,
) -> None:
    """Hold a meeting with invented people."""
    from bot.rehearsal import main

    raise typer.Exit(main(json_output=json))


@app.command(help=t("Bring the database up to date, or make it. The bot does this by itself when it starts."))
def migrate() -> None:
    """Run the migrations the database lacks."""
    settings = _settings()
    from bot.logs import configure
    from bot.problems import in_words
    from bot.storage.errors import StorageError
    from bot.storage.migrate import migrate as bring_up_to_date

    configure(settings)
    try:
        before, after = asyncio.run(bring_up_to_date(settings.database_url))
    except StorageError as error:
        _stop(in_words(error, t), 1)
    if before is None:
        said = t(
            "The database {path} was made, in version {after}.", path=settings.database_path, after=after
        )
    elif before == after:
        said = t("The database is up to date, in version {after}.", after=after)
    else:
        said = t("The database was brought from version {before} to {after}.", before=before, after=after)
    sys.stdout.write(said + "\n")


def main() -> None:
    """Run the command line."""
    app()


def _settings() -> "Settings":
    from bot.settings import SettingsError, load_settings

    try:
        return load_settings()
    except SettingsError as error:
        _stop(str(error))


def _stop(text: str, code: int = 2) -> NoReturn:
    sys.stderr.write(text + "\n")
    raise typer.Exit(code)
