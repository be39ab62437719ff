import base64
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.storage.vault import BadKey, KeyUnusable, Sealed, Vault, VaultError, data_key, load_key, parse_key

ROOT = Path(__file__).parents[2]
KEY = bytes(range(32))
TEXT = "A blue van outside number 4, every night – ça va?"


def test_a_sealed_text_opens_in_its_own_context() -> None:
    vault = Vault(KEY)
    assert vault.open(vault.seal(TEXT, "private_information:12"), "private_information:12") == TEXT
    assert vault.open(vault.seal("", "x"), "x") == ""


def test_a_sealed_text_shows_nothing_of_itself_and_never_looks_the_same() -> None:
    sealed = Vault(KEY).seal(TEXT, "a")
    assert b"blue van" not in sealed
    assert sealed != Vault(KEY).seal(TEXT, "a")


def test_a_person_s_key_is_the_same_each_time_and_another_with_another_key() -> None:
    key = Vault(KEY).person_key(123456789012345678)
    assert key == Vault(KEY).person_key(123456789012345678)
    assert len(key) == 64
    assert (
        len({key, Vault(KEY).person_key(123456789012345679), Vault(KEY[::-1]).person_key(123456789012345678)})
        == 3
    )


def test_a_text_moved_to_another_row_does_not_open() -> None:
    vault = Vault(KEY)
    with pytest.raises(VaultError) as refused:
        vault.open(vault.seal(TEXT, "private_information:12"), "private_information:13")
    assert refused.value.why is Sealed.DAMAGED


@pytest.mark.parametrize("place", [0, 1, 5, 17, -1])
def test_a_changed_byte_is_noticed_wherever_it_is(place: int) -> None:
    vault = Vault(KEY)
    sealed = bytearray(vault.seal(TEXT, "a"))
    sealed[place] ^= 1
    with pytest.raises(VaultError):
        vault.open(bytes(sealed), "a")


@pytest.mark.parametrize("length", [0, 1, 5, 10, 17, 20])
def test_a_cut_off_text_is_refused(length: int) -> None:
    vault = Vault(KEY)
    with pytest.raises(VaultError):
        vault.open(vault.seal(TEXT, "a")[:length], "a")


def test_another_key_is_told_apart_from_damage() -> None:
    sealed = Vault(KEY).seal(TEXT, "a")
    with pytest.raises(VaultError) as refused:
        Vault(bytes(32)).open(sealed, "a")
    assert refused.value.why is Sealed.OTHER_KEY


def test_a_vault_does_not_show_its_key() -> None:
    vault = Vault(KEY)
    assert KEY.hex() not in repr(vault)
    assert base64.b64encode(KEY).decode() not in repr(vault)


@pytest.mark.parametrize(
    "write", [base64.b64encode, base64.urlsafe_b64encode, lambda key: base64.b64encode(key)[:-1] + b"\n"]
)
def test_a_key_is_read_in_either_alphabet_with_or_without_padding(write: object) -> None:
    key = bytes([251, 255, 191] * 10 + [1, 2])
    assert parse_key(write(key).decode()) == key  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "short", "x" * 42, "x" * 44, "ü" * 43, " ".join("x" * 43)])
def test_what_is_no_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(KeyUnusable) as refused:
        parse_key(text)
    assert refused.value.why is BadKey.MALFORMED
    assert not text or text not in str(refused.value)


def test_a_key_file_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "beatmeet.key"
    key = load_key(path)
    assert len(key) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert load_key(path) == key
    assert [file.name for file in path.parent.iterdir()] == ["beatmeet.key"]


def test_all_who_make_the_key_at_once_get_the_same(tmp_path: Path) -> None:
    for attempt in range(10):
        path = tmp_path / str(attempt) / "beatmeet.key"
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(lambda _: load_key(path), range(8)))  # noqa: B023
        assert len(keys) == 1


def test_killed_before_the_key_is_whole_leaves_no_key_file_behind(tmp_path: Path) -> None:
    path = tmp_path / "beatmeet.key"
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from bot.storage import vault\n"
        "os.fsync = lambda handle: os._exit(9)\n"  # dies with the draft written and not yet safe
        "vault.load_key(Path(sys.argv[1]))\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert killed.returncode == 9
    assert not path.exists()
    assert len(load_key(path)) == 32


def test_a_key_file_that_is_no_key_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "beatmeet.key"
    path.write_text("not a key")
    with pytest.raises(KeyUnusable) as refused:
        load_key(path)
    assert (refused.value.why, refused.value.path) == (BadKey.MALFORMED, str(path))
    assert path.read_text() == "not a key"


def test_a_place_where_no_key_can_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way")
    with pytest.raises(KeyUnusable) as refused:
        load_key(tmp_path / "data" / "beatmeet.key")
    assert refused.value.path == os.fspath(tmp_path / "data" / "beatmeet.key")


def test_the_key_of_the_settings_is_used_if_there_is_one_else_the_file_beside_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/data/meetings.db")
    monkeypatch.setenv("DATA_KEY", base64.b64encode(KEY).decode())
    assert data_key(load_settings()) == KEY
    assert not (tmp_path / "data").exists()
    monkeypatch.delenv("DATA_KEY")
    made = data_key(load_settings())
    assert parse_key((tmp_path / "data" / "meetings.key").read_text()) == made
