from pathlib import Path

import pytest

from torture.dependencies import read_audit, unlocked


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a==1 \\\n    --hash=sha256:00\n", []),
        ("a==1\n", ["not pinned by hash: a==1"]),
        ("a>=1 \\\n    --hash=sha256:00\n", ["not pinned by hash: a>=1"]),
        ("# nothing\n", ["there is nothing in it"]),
        ("a==1 --hash=sha256:00\n--index-url https://example.org\n", None),
    ],
)
def test_a_lock_file_holds_hashes_and_names_no_index(
    tmp_path: Path, text: str, faults: list[str] | None
) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(text, encoding="utf-8")
    found = unlocked(lock)
    if faults is None:
        assert "names an index: ://" in found
    else:
        assert found == faults


def test_a_known_hole_is_told_with_the_version_that_mends_it_and_an_unknown_package_is_not_clean() -> None:
    hole = {"id": "PYSEC-1", "fix_versions": ["2.1"], "aliases": [], "description": ""}
    answer = {
        "dependencies": [
            {"name": "a", "version": "2", "vulns": [hole]},
            {"name": "b", "version": "1", "vulns": []},
            {"name": "c", "skip_reason": "not found"},
        ]
    }
    assert read_audit(answer) == (("a 2: PYSEC-1, mended in: 2.1",), ["c"])
