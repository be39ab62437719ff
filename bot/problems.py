"""What is wrong with the database or the key, in a sentence for whoever runs the bot."""

from typing import Final

from bot.i18n import Marked, Texts, mark
from bot.storage.errors import (
    BadCopy,
    CopyRefused,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseUnusable,
    MigrationFailed,
    NotSaved,
    StorageError,
    Unusable,
)
from bot.storage.vault import BadKey, KeyUnusable, VaultError

_UNUSABLE: Final[dict[Unusable, Marked]] = {
    Unusable.BAD_URL: mark(
        "DATABASE_URL must name a file like this: sqlite+aiosqlite:///data/beatmeet.db"
        " (this version knows no other database)."
    ),
    Unusable.NOT_WRITABLE: mark(
        "The database {path} cannot be opened for writing: {detail}. Check the directory and who owns it."
    ),
    Unusable.NOT_A_DATABASE: mark("{path} is not a database. Point DATABASE_URL at another file."),
    Unusable.ANOTHER_PROGRAMS: mark(
        "{path} is another program's database. Point DATABASE_URL at another file."
    ),
    Unusable.DAMAGED: mark("The database {path} is damaged: {detail}. Put back a backup."),
    Unusable.FULL: mark("The disk that holds {path} is full. Make room; until then nothing new is saved."),
    Unusable.DISK_FAILED: mark(
        "The disk that holds {path} did not do as it was told: {detail}. Is it full, or failing?"
    ),
    Unusable.RESTORE_CUT_OFF: mark(
        "A restore of {path} was cut off. Run it again: .venv/bin/python -m bot restore, then the backup."
    ),
    Unusable.OTHER: mark("The database {path} cannot be used: {detail}."),
}
_COPY: Final[dict[BadCopy, Marked]] = {
    BadCopy.MISSING: mark("There is no file {path}."),
    BadCopy.EMPTY: mark("{path} is empty."),
    BadCopy.FOLDER: mark("{path} is a folder."),
    BadCopy.EXISTS: mark("{path} is there already, and is never overwritten. Give another name."),
    BadCopy.IN_USE: mark(
        "The database {path} is in use, most often by the bot. Stop it first; nothing was changed."
    ),
    BadCopy.SAME: mark("{path} is the database itself, not a backup of it."),
}
# Where it is not the database that is wrong, but what was to be put in its place.
_BACKUP: Final[dict[BadCopy | Unusable, Marked]] = {
    BadCopy.MISSING: mark(
        "There is no file {path}. Look for the backup's name in backups/ beside the database."
    ),
    BadCopy.EMPTY: mark("{path} is empty, and so no backup. Choose another file."),
    BadCopy.FOLDER: mark("{path} is a folder. Name a backup in it."),
    Unusable.NOT_A_DATABASE: mark("{path} is no database, and so no backup. Choose another file."),
    Unusable.ANOTHER_PROGRAMS: mark(
        "{path} is another program's database, and no backup. Choose another file."
    ),
    Unusable.DAMAGED: mark("The backup {path} is damaged: {detail}. Choose an older one."),
    Unusable.NOT_WRITABLE: mark("The backup {path} cannot be read: {detail}. Who may read it?"),
}
_KEY: Final[dict[BadKey, Marked]] = {
    BadKey.MALFORMED: mark("{path} is not a key: it must hold 32 bytes in base64. Put back a backup of it."),
    BadKey.UNREADABLE: mark("The key file {path} cannot be read: {detail}."),
    BadKey.NOT_WRITABLE: mark("The key file {path} cannot be made: {detail}."),
}


def in_words(error: StorageError, t: Texts) -> str:
    """Return one line: what is wrong and what to do about it."""
    match error:
        case DatabaseUnusable(path=path, reason=reason, detail=detail):
            words = _BACKUP.get(reason, _UNUSABLE[reason]) if error.is_backup else _UNUSABLE[reason]
            return t.marked(words, path=path, detail=detail or t("no reason given"))
        case DatabaseLocked(path=path):
            return t("The database {path} is in use by another program. Stop that one first.", path=path)
        case DatabaseNewer(path=path, found=found, known=known, is_backup=True):
            return t(
                "The backup {path} was made by a newer Beatmeet: its version is {found}, this one knows"
                " {known}. Nothing was changed. Install the newer Beatmeet, or choose an older backup.",
                path=path,
                found=found,
                known=known,
            )
        case DatabaseNewer(path=path, found=found, known=known):
            return t(
                "The database {path} was made by a newer Beatmeet: its version is {found}, this one knows"
                " {known}. Nothing was changed. Install the newer Beatmeet, or put back a backup.",
                path=path,
                found=found,
                known=known,
            )
        case MigrationFailed(version=version, broken=broken):
            return t(
                "The database could not be brought to version {version}: rows refer to missing ones"
                " ({broken}). That step changed nothing.",
                version=version,
                broken=t.list(broken),
            )
        case CopyRefused(path=path, why=copy):
            return t.marked(_BACKUP.get(copy, _COPY[copy]) if error.is_backup else _COPY[copy], path=path)
        case KeyUnusable(why=why, path=path, detail=detail):
            return t.marked(_KEY[why], path=path or "DATA_KEY", detail=detail)
        case VaultError():
            return t(
                "Private information cannot be opened with this key. Put back the key it was sealed with."
            )
        case NotSaved(detail=detail):
            return t("The database could not save: {detail}. Nothing of it was saved.", detail=detail)
        case _:
            return t("The database has been closed.")
