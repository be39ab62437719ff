"""Errors that carry data, declared like a dataclass's fields; no code is generated for it.

dataclasses write and compile functions for each class: for our 140 errors a fiftieth of a start.
"""

from typing import Any, ClassVar, Self, dataclass_transform


@dataclass_transform(eq_default=False)
class DataError(Exception):
    """Its subclasses' annotated names are their fields, in order; a class attribute is a field's default."""

    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        inherited = cls.__match_args__
        own = (name for name in cls.__annotations__ if name not in inherited)
        cls.__match_args__ = (*inherited, *own)  # type: ignore[misc]  # mypy makes its own

    def __init__(self, *given: Any, **named: Any) -> None:
        values = dict(zip(self.__match_args__, given, strict=False)) | named
        if (
            len(values) != len(given) + len(named)
            or not values.keys() <= set(self.__match_args__)
            or not all(name in values or hasattr(self, name) for name in self.__match_args__)
        ):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.__match_args__) or 'nothing'}")
        self.__dict__.update(values)

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({held})"

    def but(self, **changes: Any) -> Self:
        """The same with some fields changed, as `dataclasses.replace` makes it."""
        return type(self)(**{name: getattr(self, name) for name in self.__match_args__} | changes)
