"""docs/measurements.md: each command writes its own section, and leaves the others as they are."""

import re
from pathlib import Path
from typing import Final

from bench.machine import PROJECT

PAGE: Final = PROJECT / "docs" / "measurements.md"
_HEAD: Final = """# Measurements

Written by `make bench` and `make torture` with `ARGS=--write`, not by hand. What falls short of its aim is
said here.
"""


def write_section(title: str, text: str, page: Path = PAGE) -> None:
    """Put `text` (Markdown) under the heading `title`, in the place of what stood there."""
    old = page.read_text(encoding="utf-8") if page.exists() else _HEAD
    section = f"## {title}\n\n{text.strip()}\n"
    found = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", old, re.MULTILINE | re.DOTALL)
    if found is None:
        new = f"{old.rstrip()}\n\n{section}"
    else:
        rest = old[found.end() :].lstrip()
        new = old[: found.start()] + section + (f"\n{rest}" if rest else "")
    page.write_text(new, encoding="utf-8")
