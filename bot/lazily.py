"""What takes long to make and is seldom wanted at once is made at its first use: no start waits for it."""

import dataclasses
import re
import threading
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, get_origin

__all__ = ["dataclass", "regex"]

_REPLACED: Final = ("__dataclass_fields__", "__hash__")
_finishing: Final = threading.RLock()


def _dataclass(cls: Any = None, /, *, slots: bool = False, **options: bool) -> Any:
    """Make a dataclass whose methods are written when its first instance is made, or its fields asked for.

    To write them takes a third of a millisecond a class, and there are three hundred: a sixth of a start.
    """
    if cls is None:
        return partial(_dataclass, slots=slots, **options)
    made: Any = _with_slots(cls) if slots else cls

    def finish() -> None:
        with _finishing:
            if vars(made)["__init__"] is not first:  # another thread was quicker
                return
            if slots:
                whole = dataclasses.dataclass(slots=True, **options)(cls)
                for name, value in vars(whole).items():
                    if name not in vars(made) or name in _REPLACED:
                        setattr(made, name, value)
            else:
                dataclasses.dataclass(init=False, **options)(made)
                whole = _twin(made, options)
            made.__init__ = whole.__init__  # last: whoever finds it there finds all

    def first(self: Any, /, *args: Any, **values: Any) -> None:
        finish()
        vars(made)["__init__"](self, *args, **values)

    made.__init__ = first
    made.__dataclass_fields__ = _Fields(made, finish)
    return made


def _twin(made: Any, options: dict[str, Any]) -> Any:
    """A class with the same fields, but no base: it stands nowhere among the subclasses."""
    fields = [(field.name, field.type, field) for field in dataclasses.fields(made)]
    body = {"__post_init__": None} if hasattr(made, "__post_init__") else {}
    return dataclasses.make_dataclass(made.__name__, fields, namespace=body, **options)


class _Fields:
    """Stands for the fields of a class that is not finished."""

    def __init__(self, of: type, finish: Callable[[], None]) -> None:
        self._of = of
        self._finish = finish

    def __get__(self, _instance: object, _owner: type) -> Any:
        self._finish()
        return vars(self._of)["__dataclass_fields__"]


def _with_slots(cls: type) -> type:
    """The same class with a slot for each field: `dataclasses` makes the like of it too."""
    fields = [
        name
        for name, kind in vars(cls).get("__annotations__", {}).items()
        if ClassVar not in (kind, get_origin(kind))
    ]
    left_out = {*fields, "__dict__", "__weakref__"}
    body = {name: value for name, value in vars(cls).items() if name not in left_out}
    inherited = {name for base in cls.__mro__[1:] for name in vars(base).get("__slots__", ())}
    body["__slots__"] = tuple(name for name in fields if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


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
    from dataclasses import dataclass
    from re import compile as regex
else:
    dataclass, regex = _dataclass, _Regex
