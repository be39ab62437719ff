"""The shape of every table of refusals: what an error of a kind says, in one plain sentence."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from bot.domain.errors import DomainError
from bot.i18n import Texts
from bot.ui.wording import plain

Wording = Callable[[Any, Texts], str]
AnyWording = TypeVar("AnyWording", bound=Wording)
_NAMES: Final = 15


class Wordings(dict[type[DomainError], Wording]):
    """The sentences of one subject."""

    def of(self, kind: type[DomainError]) -> Callable[[AnyWording], AnyWording]:
        """Let the function below word errors of this kind."""

        def keep(wording: AnyWording) -> AnyWording:
            self[kind] = wording
            return wording

        return keep


def names(of: tuple[str, ...], t: Texts, *, either: bool = False) -> str:
    """Names in quotation marks, as a list: not more than anybody reads."""
    quoted = [f"“{plain(name, 80)}”" for name in of[:_NAMES]]
    return t.either(quoted) if either else t.list(quoted)
