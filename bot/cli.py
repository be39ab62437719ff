"""The command line. Each command imports what it needs when it runs, so that `--help` is quick."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.i18n import operator_language, texts

if TYPE_CHECKING:
    from bot.settings import Settings

t = texts(operator_language())

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
        _stop(in_words(error, t))
    if before is None:
        said = t(
            "The database {path} was made, in version {after}.", path=settings.database_path, after=after
        )
    elif before == after:
        said = t("The database is up to date, in version {after}.", after=after)
    else:
        said = t("The database was brought from version {before} to {after}.", before=before, after=after)
    sys.stdout.write(said + "\n")


@app.command(
    help=t(
        "Copy the database, also while the bot runs, and check the copy. PATH is a new file or a folder; left"
        " out, it goes into backups/ beside the database. The data key is not in it: keep that apart."
    )
)
def backup(path: Annotated[Path | None, typer.Argument(show_default=False)] = None) -> None:
    """Make a backup."""
    settings = _settings()
    from bot.keeping import make_backup

    _say(settings, lambda: make_backup(settings, path, t))


@app.command(
    help=t(
        "Put a backup in the place of the database. Stop the bot first. The backup is checked before; the"
        " present database is kept beside it under another name."
    )
)
def restore(
    path: Annotated[Path, typer.Argument(show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help=t("Do it without asking."))] = False,
) -> None:
    """Put a backup back."""
    settings = _settings()
    from bot.keeping import put_back, question

    def work() -> str:
        if not yes:
            typer.confirm(question(settings, path, t), abort=True)
        return put_back(settings, path, t)

    _say(settings, work)


@app.command(help=t("Look at every page of the database, and whether the key fits. Changes nothing."))
def check() -> None:
    """Check the database and the key."""
    settings = _settings()
    from bot.keeping import check_all

    _say(settings, lambda: check_all(settings, t))


@app.command(help=t("Count what the safety words miss, and what alarms for nothing."))
def safety() -> None:
    """Print how well the safety words hear."""
    from bot.hearing import report

    sys.stdout.write(report(t) + "\n")


def main() -> None:
    """Run the command line."""
    app()


def _settings() -> "Settings":
    from bot.settings import SettingsError, load_settings

    try:
        return load_settings()
    except SettingsError as error:
        _stop(str(error))


def _say(settings: "Settings", work: Callable[[], str]) -> None:
    """Print what the work has to say; what is wrong is one line on stderr, and exit code 2 as at a start."""
    from bot.logs import configure
    from bot.problems import in_words
    from bot.storage.errors import StorageError

    configure(settings)
    try:
        said = work()
    except StorageError as error:
        _stop(in_words(error, t))
    sys.stdout.write(said + "\n")


def _stop(text: str, code: int = 2) -> NoReturn:
    sys.stderr.write(text + "\n")
    raise typer.Exit(code)
