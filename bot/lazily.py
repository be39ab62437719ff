"""What takes long to make and is seldom wanted at once is made at its first use: no start waits for it."""

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

__all__ = ["regex"]


class _Regex:
    """A pattern that is compiled when it is first used. Compiling them all takes a twelfth of a start."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._how = (text, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._how)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._compiled, name)
        setattr(self, name, value)  # from the second time on, it is found here at once
        return value


if TYPE_CHECKING:
    from re import compile as regex
else:
    regex = _Regex
