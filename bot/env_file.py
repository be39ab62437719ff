"""Writing one line of a `.env` file: whole or not at all, for its owner only, the other lines kept."""

import os
import re
import secrets
from pathlib import Path


def set_line(path: Path, name: str, value: str) -> None:
    """Give a setting a value that needs no quotes. Makes the file if absent; its mode becomes 0600.

    Raises OSError, and UnicodeDecodeError if the file is not UTF-8 text.
    """
    if not re.fullmatch(r"[\w.:/+=\-]*", value, re.ASCII):
        raise ValueError("a value that would need quotes")
    path = path.resolve()  # a link stays a link
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    _replace(path, with_line(old, name, value))


def with_line(text: str, name: str, value: str) -> str:
    """Put `NAME=value` where the setting stood, or at the end; a second one of that name goes."""
    stood = re.compile(rf"\s*(export\s+)?{re.escape(name)}\s*=")
    lines: list[str] = []
    done = False
    for line in text.splitlines():
        if not stood.match(line):
            lines.append(line)
        elif not done:
            lines.append(f"{name}={value}")
            done = True
    if not done:
        lines.append(f"{name}={value}")
    return "\n".join(lines) + "\n"


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
