from bot.i18n import texts
from bot.problems import in_words
from bot.storage.errors import (
    BadCopy,
    CopyRefused,
    DatabaseClosed,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseUnusable,
    MigrationFailed,
    NotSaved,
    StorageError,
    Unusable,
)
from bot.storage.vault import BadKey, KeyUnusable, Sealed, VaultError

EVERY: list[StorageError] = [
    *(DatabaseUnusable("/x/beatmeet.db", reason, "permission denied") for reason in Unusable),
    *(DatabaseUnusable("/x/backup.db", reason, "no permission", is_backup=True) for reason in Unusable),
    *(CopyRefused("/x/backup.db", why) for why in BadCopy),
    *(CopyRefused("/x/backup.db", why, is_backup=True) for why in BadCopy),
    DatabaseNewer("/x/backup.db", "0009", "0001", is_backup=True),
    *(KeyUnusable(why, "/x/beatmeet.key", "permission denied") for why in BadKey),
    *(VaultError(why) for why in Sealed),
    KeyUnusable(BadKey.MALFORMED),
    DatabaseLocked("/x/beatmeet.db"),
    DatabaseNewer("/x/beatmeet.db", "0009", "0001"),
    MigrationFailed("0002", ("answer -> question",)),
    NotSaved("database or disk is full"),
    DatabaseClosed(),
]


def test_every_storage_error_has_one_line_of_its_own_words() -> None:
    t = texts("en-GB")
    for error in EVERY:
        said = in_words(error, t)
        assert "\n" not in said
        assert not any(mark in said for mark in "{}"), said
        assert said.endswith((".", "?")), said
    assert {type(error) for error in EVERY} == set(_below(StorageError))


def _below(kind: type[StorageError]) -> list[type[StorageError]]:
    return [below for direct in kind.__subclasses__() for below in (direct, *_below(direct))]
