"""Keeps private information encrypted in the database, and the key in a file beside it.

AES-256-GCM (NIST SP 800-38D) through `cryptography`. A sealed text is bound to its context, such as
"private_information:12", so that one row's cannot be read in another's place.

A sealed text is: one byte for the form (1), four that name the key, a nonce of twelve, then the ciphertext
with its tag. The key's name is what a later change of keys goes by.
"""

import base64
import binascii
import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import structlog

from bot.storage.errors import StorageError
from bot.storage.files import sync

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES: Final = 32
_FORM: Final = b"\x01"
_NAME_BYTES: Final = 4
_NONCE_BYTES: Final = 12  # what GCM takes without hashing
_HEAD: Final = len(_FORM) + _NAME_BYTES

log = structlog.get_logger()


class Sealed(StrEnum):
    """Why a sealed text cannot be opened."""

    OTHER_KEY = "other_key"
    OTHER_FORM = "other_form"
    DAMAGED = "damaged"


class BadKey(StrEnum):
    """Why a key cannot be used."""

    MALFORMED = "malformed"
    UNREADABLE = "unreadable"
    NOT_WRITABLE = "not_writable"


class VaultError(StorageError):
    """A sealed text cannot be opened: another key made it, or it was changed or moved."""

    why: Sealed


class KeyUnusable(StorageError):
    """The key cannot be had; `path` is None if it came from a setting. Never carries the key."""

    why: BadKey
    path: str | None = None
    detail: str = ""


class Vault:
    """Seals and opens texts with one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise KeyUnusable(BadKey.MALFORMED)
        self._key: Final = key
        self._name: Final = hashlib.sha256(b"beatmeet key name" + key).digest()[:_NAME_BYTES]
        # A key of its own for what is only compared, derived as in RFC 5869: neither tells the other.
        extracted = hmac.digest(b"beatmeet hashing", key, "sha256")
        self._hashing_key: Final = hmac.digest(extracted, b"person\x01", "sha256")

    @cached_property
    def _cipher(self) -> "AESGCM":
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._key)

    def get_ready(self) -> None:
        """Load what seals and opens, so that nobody has to wait for it."""
        self.open(self.seal("", ""), "")

    def __repr__(self) -> str:
        """Name the key without giving it away."""
        return f"Vault(key {self.name})"

    @property
    def name(self) -> str:
        """What tells one key from another, and nothing more."""
        return self._name.hex()

    def seal(self, text: str, context: str) -> bytes:
        """Encrypt a text for one context; twice the same text never looks the same."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        head = _FORM + self._name
        return head + nonce + self._cipher.encrypt(nonce, text.encode(), head + context.encode())

    def person_key(self, user_id: int) -> str:
        """A keyed hash (HMAC-SHA256, in hex) of a Discord user id: the same each time, and no way back to it.

        Without the key nobody can try the ids that there are. It outlives the erasing of the person's row.
        """
        return hmac.digest(self._hashing_key, str(user_id).encode(), "sha256").hex()

    def open(self, sealed: bytes, context: str) -> str:
        """Decrypt what `seal` made for the same context. Raises VaultError."""
        from cryptography.exceptions import InvalidTag

        head, nonce = sealed[:_HEAD], sealed[_HEAD : _HEAD + _NONCE_BYTES]
        if head[:1] != _FORM:
            raise VaultError(Sealed.OTHER_FORM)
        if head[1:] != self._name:
            raise VaultError(Sealed.OTHER_KEY)
        try:
            return self._cipher.decrypt(
                nonce, sealed[_HEAD + _NONCE_BYTES :], head + context.encode()
            ).decode()
        except (InvalidTag, ValueError):
            raise VaultError(Sealed.DAMAGED) from None


class KeySource(Protocol):
    """The settings that say where the key is."""

    @property
    def data_key_text(self) -> str | None:
        """The key itself, in base64, if it is a setting."""
        ...

    @property
    def data_key_path(self) -> Path:
        """The key file, used if it is not."""
        ...


def data_key(source: KeySource) -> bytes:
    """Return the key of the settings, or the key file's, made if there is none. Raises KeyUnusable."""
    text = source.data_key_text
    return load_key(source.data_key_path) if text is None else parse_key(text)


def existing_key(source: KeySource) -> bytes | None:
    """Return the key as `data_key` does, but make none: None if there is no key file. Raises KeyUnusable."""
    if source.data_key_text is None and not source.data_key_path.exists():
        return None
    return data_key(source)


def parse_key(text: str) -> bytes:
    """Read a key written in base64, of either alphabet. Raises KeyUnusable, which doesn't repeat it."""
    plain = text.strip().rstrip("=").replace("-", "+").replace("_", "/")
    if re.fullmatch(r"[A-Za-z0-9+/]{43}", plain):
        with suppress(binascii.Error):
            return base64.b64decode(plain + "=")
    raise KeyUnusable(BadKey.MALFORMED)


def load_key(path: Path) -> bytes:
    """Read the key file; make one, mode 0600, if there is none. Raises KeyUnusable.

    Whenever this is killed, and however many do it at once, the file is absent or whole, and all get one key.
    """
    try:
        return _read(path)
    except FileNotFoundError:
        _make(path)
    return _read(path)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_mode & 0o077:
                log.warning("key_file_open_to_others", path=str(path))
            return parse_key(file.read(200).decode("ascii", "replace"))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KeyUnusable(BadKey.UNREADABLE, str(path), error.strerror or "") from None
    except KeyUnusable as error:
        raise KeyUnusable(error.why, str(path)) from None


def _make(path: Path) -> None:
    # Written under a name of its own, then linked: unlike a rename, a link never replaces what is there.
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):
                path.hardlink_to(draft)
        finally:
            draft.unlink(missing_ok=True)
        sync(path.parent)
    except OSError as error:
        raise KeyUnusable(BadKey.NOT_WRITABLE, str(path), error.strerror or "") from None
