"""What is made at its first use is as good as if it had been made before."""

import re

import pytest

from bot.lazily import regex


def test_a_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    number = regex(r"(?P<number>\d+)", re.ASCII)
    compiled: list[str] = []
    real = re.compile

    def compile_told(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return real(text, flags)

    monkeypatch.setattr(re, "compile", compile_told)
    assert compiled == []
    found = number.search("lamp 12")
    assert found is not None
    assert found["number"] == "12"
    assert number.search("lamp") is None
    assert compiled == [r"(?P<number>\d+)"]
