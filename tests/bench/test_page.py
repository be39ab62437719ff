from pathlib import Path

from bench.page import write_section


def test_each_command_writes_its_own_section_and_leaves_the_others(tmp_path: Path) -> None:
    page = tmp_path / "measurements.md"
    write_section("Bench", "first", page)
    write_section("Torture", "kills", page)
    write_section("Bench", "second\n\n- a note", page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Measurements")
    assert "first" not in text
    assert text.index("## Bench\n\nsecond\n\n- a note\n") < text.index("## Torture\n\nkills\n")
    write_section("Bench", "second\n\n- a note", page)
    assert page.read_text(encoding="utf-8") == text
