"""`backup`, `restore` and `check`: what each does, and what it tells whoever runs the bot."""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.domain.clock import SystemClock
from bot.i18n import Texts
from bot.services.context import Context
from bot.services.erasure_list import apply_erasures
from bot.settings import Settings
from bot.storage.backup import back_up, refuse_absent
from bot.storage.checking import Contents, check_wholly, reading, sealed_texts
from bot.storage.database import Database
from bot.storage.erasures import read_list
from bot.storage.errors import DatabaseNewer
from bot.storage.migrate import head_version, versions
from bot.storage.restore import look_into, restore
from bot.storage.search import out_of_step
from bot.storage.vault import Sealed, Vault, VaultError, existing_key

_FOLDER = "backups"


def make_backup(settings: Settings, to: Path | None, t: Texts) -> str:
    """Make a backup and say where it is. Raises StorageError."""
    database = settings.database_path
    if to is None or to.is_dir():
        to = (to or database.parent / _FOLDER) / f"{database.stem}-{_now()}.db"
    made = back_up(database, to)
    return "\n".join(
        (
            t(
                "{path} is a whole copy of the database: {what}.",
                path=made.path,
                what=_what(made.contents, t),
            ),
            t("It takes {size}.", size=_size(made.size)),
            _key_apart(settings, t),
        )
    )


def question(settings: Settings, backup: Path, t: Texts) -> str:
    """Ask whether to put this backup back, once it is known to be one. Raises StorageError."""
    what = _what(look_into(backup), t)
    if not settings.database_path.exists():
        return t("Put {backup} ({what}) in place?", backup=backup, what=what)
    return t(
        "Put {backup} ({what}) in the place of {path}, which is kept under another name?",
        backup=backup,
        what=what,
        path=settings.database_path,
    )


def put_back(settings: Settings, backup: Path, t: Texts) -> str:
    """Put a backup in the place of the database and say where the old one is. Raises StorageError."""
    database = settings.database_path
    keep_as = database.with_name(f"{database.stem}-before-restore-{_now()}{database.suffix}")
    done = restore(backup, database, keep_as)
    lines = [t("{path} is now the backup: {what}.", path=database, what=_what(done.contents, t))]
    if done.kept is not None:
        lines.append(t("The database that was there is kept: {path}.", path=done.kept))
        lines.append(t("What the bot posted since the backup stays in Discord: remove it there by hand."))
    erased = asyncio.run(_erase_again(settings))
    if erased is not None:
        lines.append(t("Who had themselves erased is erased in it again: {n}.", n=erased))
    elif done.contents.version != head_version():
        lines.append(t("The next start brings it up to date."))
    with reading(database) as conn:
        texts = list(sealed_texts(conn))
    lines.append(_about_key(settings, texts, t))
    return "\n".join(lines)


async def _erase_again(settings: Settings) -> int | None:
    """Erase in the backup who was erased since; None if nobody was, or without the key to know them by."""
    key = existing_key(settings)
    if key is None or not await asyncio.to_thread(read_list, settings.database_path):
        return None
    async with Database.open(settings.database_url) as db:
        return await apply_erasures(Context(db=db, clock=SystemClock(), vault=Vault(key)))


def check_all(settings: Settings, t: Texts) -> str:
    """Look at all of the database and whether the key opens what is sealed. Raises StorageError."""
    database = settings.database_path
    refuse_absent(database)
    with reading(database) as conn:
        contents = check_wholly(conn, database)
        texts = list(sealed_texts(conn))
        unfound = out_of_step(conn) if contents.version == head_version() else 0
    if contents.version not in versions():
        raise DatabaseNewer(str(database), contents.version, head_version())
    _open_all(settings, texts)
    return "\n".join(
        (
            t("The database {path} is whole: {what}.", path=database, what=_what(contents, t)),
            _about_key(settings, texts, t),
            *_about_search(unfound, t),
        )
    )


def _about_search(unfound: int, t: Texts) -> list[str]:
    if not unfound:
        return []
    what = t.n(
        "{n} answer is not in the search as it stands.",
        "{n} answers are not in the search as they stand.",
        unfound,
    )
    return [f"{what} {t('To edit an answer, or to take it down and put it back, puts it right.')}"]


def _open_all(settings: Settings, texts: list[tuple[str, bytes]]) -> None:
    key = existing_key(settings)
    if texts and key is None:
        raise VaultError(Sealed.OTHER_KEY)
    if key is not None:
        vault = Vault(key)
        for opening, sealed in texts:
            vault.open(sealed, f"private_information:{opening}")


def _about_key(settings: Settings, texts: list[tuple[str, bytes]], t: Texts) -> str:
    try:
        _open_all(settings, texts)
    except VaultError:
        return t(
            "The data key here does not open the private information in it. Put back the key it was sealed"
            " with, before the bot starts: {key}.",
            key=_key_name(settings),
        )
    if not texts:
        return t("There is no private information in it that would need the data key.")
    return t.n(
        "The data key opens the piece of private information in it.",
        "The data key opens all {n} pieces of private information in it.",
        len(texts),
    )


def _key_apart(settings: Settings, t: Texts) -> str:
    return t(
        "The data key is not in it. Keep a copy of {key} too, somewhere else: whoever has both can read the"
        " private information, and without the key nobody can.",
        key=_key_name(settings),
    )


def _key_name(settings: Settings) -> str:
    return "DATA_KEY" if settings.data_key_text is not None else str(settings.data_key_path)


def _what(contents: Contents, t: Texts) -> str:
    questions = t.n("{n} question", "{n} questions", contents.rows.get("question", 0))
    rows = t.n("{n} row", "{n} rows", sum(contents.rows.values()))
    return t(
        "version {version}, {questions}, {rows}", version=contents.version, questions=questions, rows=rows
    )


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _now() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}"
