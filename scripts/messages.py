"""Collects every text for translators into bot/locales/beatmeet.pot: `make messages`.

Reads the syntax tree, as Babel's own Python reader misses calls inside f-strings and inside other calls.
"""

import ast
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "bot" / "locales" / "beatmeet.pot"


@dataclass(frozen=True)
class TextCall:
    """A call that names a text: `t("…")`, `t.n("…", "…", n)`, `mark("…")` or `locale_str("…")`."""

    path: Path
    line: int
    kind: str  # "t", "n", "mark", "locale_str"; "texts" for texts(…)("…"), which nobody should write
    literals: tuple[str, ...]  # fewer than the call takes where an argument is no literal
    values: frozenset[str] | None  # names of the values given; None where they are not plain

    @property
    def is_literal(self) -> bool:
        """True if every text of the call is written out in it."""
        return len(self.literals) == (2 if self.kind == "n" else 1)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind}{self.literals}"


def text_calls(directory: Path = ROOT / "bot") -> Iterator[TextCall]:
    """All calls that name a text, in the code (.py) and the templates (.j2, .html) under a directory."""
    for path in sorted(directory.rglob("*")):
        if path.suffix == ".py":
            yield from _in_code(path)
        elif path.suffix in {".j2", ".html"}:
            yield from _in_template(path)


def collect(directory: Path = ROOT / "bot") -> Catalog:
    """All texts under a directory as a catalogue; the English texts are the ids."""
    catalogue = Catalog(project="Beatmeet", charset="utf-8")
    for call in text_calls(directory):
        if call.is_literal:
            message_id = call.literals if call.kind == "n" else call.literals[0]
            catalogue.add(
                message_id, locations=[(call.path.relative_to(directory.parent).as_posix(), call.line)]
            )
    return catalogue


def _in_code(path: Path) -> Iterator[TextCall]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if kind := _kind(_names(node.func)):
            arguments = node.args[: 2 if kind == "n" else 1]
            constants = [argument.value for argument in arguments if isinstance(argument, ast.Constant)]
            names = {keyword.arg for keyword in node.keywords}
            yield _call(path, node.lineno, kind, constants, names)


def _in_template(path: Path) -> Iterator[TextCall]:
    for node in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
        if kind := _kind(_names(node.node)):
            arguments = node.args[: 2 if kind == "n" else 1]
            constants = [argument.value for argument in arguments if isinstance(argument, nodes.Const)]
            names = {keyword.key for keyword in node.kwargs}
            yield _call(path, node.lineno, kind, constants, {*names, None} if node.dyn_kwargs else names)


def _call(path: Path, line: int, kind: str, constants: Sequence[object], names: Set[str | None]) -> TextCall:
    literals = tuple(constant for constant in constants if isinstance(constant, str))
    plain = frozenset(name for name in names if name is not None)
    return TextCall(path, line, kind, literals, None if None in names else plain)


def _names(node: object) -> tuple[str, ...]:
    """The dotted names of what is called: ("self", "t", "n"); ("texts", "()") for what texts(…) returns."""
    match node:
        case ast.Name(id=name) | nodes.Name(name=name):
            return (name,)
        case ast.Attribute(value=value, attr=name) | nodes.Getattr(node=value, attr=name):
            return (*_names(value), name)
        case ast.Call(func=value) | nodes.Call(node=value):
            return (*_names(value), "()")
        case _:
            return ()


def _kind(names: tuple[str, ...]) -> str:
    if names[-2:] == ("t", "n"):
        return "n"
    if names[-2:] == ("texts", "()") or names[-3:] == ("texts", "()", "n"):
        return "texts"
    return names[-1] if names and names[-1] in {"t", "mark", "locale_str"} else ""


if __name__ == "__main__":
    catalogue = collect()
    with TEMPLATE.open("wb") as target:
        write_po(target, catalogue, omit_header=True, sort_by_file=True, include_lineno=False, width=110)
    print(f"{len(catalogue)} texts in {TEMPLATE.relative_to(ROOT)}")
