"""Words that were asked about in no other question, so that none of them was answered before."""

import hashlib
from typing import Final

_LETTERS: Final = str.maketrans("0123456789", "ghijklmnop")


def made_up(of: object) -> str:
    """Two words that hardly anything else has."""
    letters = hashlib.sha256(str(of).encode()).hexdigest().translate(_LETTERS)
    return f"{letters[:9]} {letters[9:18]}"
