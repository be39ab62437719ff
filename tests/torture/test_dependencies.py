import importlib.util
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


@pytest.mark.parametrize(("version", "counts"), [("3.11.3", False), ("4.0.0a6", True)])
def test_an_advisory_that_names_too_many_versions_counts_for_those_with_the_hole_only(
    version: str, counts: bool
) -> None:
    hole = {"id": "GHSA-9cfw-f3f9-7mm7", "fix_versions": [], "aliases": ["CVE-2026-31072"]}
    other = {"id": "GHSA-1", "fix_versions": [], "aliases": ["CVE-2026-1"]}
    answer = {"dependencies": [{"name": "apscheduler", "version": version, "vulns": [hole, other]}]}
    wrong, _ = read_audit(answer)
    assert [line.split()[2].rstrip(",") for line in wrong] == (
        ["GHSA-9cfw-f3f9-7mm7", "GHSA-1"] if counts else ["GHSA-1"]
    )


def test_what_is_said_not_to_be_so_is_so_no_more_once_the_package_has_it() -> None:
    assert importlib.util.find_spec("apscheduler.serializers") is None
