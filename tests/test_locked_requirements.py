"""The lock files pin everything by hash and name no index."""

import re
from pathlib import Path

import pytest

LOCKS = sorted(Path("requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_with_a_hash_and_no_index_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert requirements
    for line in requirements:
        assert re.match(r"[a-z0-9.\-]+==\S+ ", line), line
        assert "--hash=sha256:" in line, line
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_development_lock_holds_the_runtime_lock_unchanged() -> None:
    def pins(path: Path) -> set[str]:
        return set(re.findall(r"^([a-z0-9.\-]+==\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))

    assert pins(Path("requirements/runtime.txt")) <= pins(Path("requirements/dev.txt"))
