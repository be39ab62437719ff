"""What can be a reference, which is shown to who sent something: no words, no telephone number."""

import pytest

from bot.domain.private_information import is_reference


@pytest.mark.parametrize(
    "text", ["4711", "KP-2026/0815", "CAD 1234 03OCT", "46/123456/26", "INT 0815", "a1", "1"]
)
def test_references_are_taken(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "control room", "Meet me at 8", "4711 hello", "see garage 9", "07700 900123", "+44 7700 900123",
        "01632-960-001", "4711!", "x" * 40 + "1", "https://x.example/1", "@everyone1", "4 7 1 1", "\u0661",
    ],
)  # fmt: skip
def test_sentences_telephone_numbers_and_links_are_no_references(text: str) -> None:
    assert not is_reference(text)
