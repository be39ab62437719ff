"""Collects every text: `make messages`.

Into the template bot/locales/beatmeet.pot and every language's beatmeet.po. A new text comes into each
language empty, one that is gone leaves it; a translation is never guessed. Reads the syntax tree, as Babel's
own Python reader misses calls inside f-strings and inside other calls.
"""

import ast
import io
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import discord
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from bot.i18n import SOURCE_LANGUAGE

# What Discord shows of a text that is an argument, by what is called, its place and its name.
# https://discord.com/developers/docs: components/reference, interactions/application-commands
ROOM = {
    ("Press", 0, "label"): 80, ("Open", 0, "label"): 80,
    ("Option", 0, "label"): 100, ("Option", 2, "description"): 100,
    ("Pick", 1, "placeholder"): 150, ("PickMember", 1, "placeholder"): 150,
    ("Form", 0, "title"): 45, ("Label", 0, "text"): 45, ("Label", 1, "description"): 100,
    ("labelled", 0, "text"): 45, ("labelled", 1, "description"): 100, ("line", 4, "example"): 100,
    ("SelectOption", 0, "label"): 100, ("SelectOption", 2, "description"): 100,
    ("TextInput", 2, "placeholder"): 100, ("locale_str", 0, "message"): 100,
}  # fmt: skip
ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "bot" / "locales"
TEMPLATE = LOCALES / "beatmeet.pot"


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


def collect(directory: Path = ROOT / "bot", language: str = SOURCE_LANGUAGE) -> Catalog:
    """All texts under a directory that a language needs, as a catalogue; the English texts are the ids.

    What describes the commands is shown by Discord itself: in no language that Discord does not offer.
    """
    offered = language.replace("_", "-") in {locale.value for locale in discord.Locale}
    catalogue = Catalog(project="Beatmeet", charset="utf-8")
    for call in text_calls(directory):
        if call.is_literal and (offered or call.kind != "locale_str"):
            message_id = call.literals if call.kind == "n" else call.literals[0]
            catalogue.add(
                message_id, locations=[(call.path.relative_to(directory.parent).as_posix(), call.line)]
            )
    return catalogue


def rooms(directory: Path = ROOT / "bot") -> dict[str, int]:
    """How long a text may be where Discord limits it, by its English: see ROOM."""
    found: dict[str, int] = {}
    for path in sorted(directory.rglob("*.py")):
        for scope in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Module | ast.ClassDef):
                for text, room in _limited(scope):
                    found[text] = min(room, found.get(text, room))
    return found


def _limited(scope: ast.AST) -> Iterator[tuple[str, int]]:
    """The texts with a limit, also those given a name first: `title = t("…")`, then `Form(title, …)`."""
    nodes_in = list(ast.walk(scope))
    named: dict[str, list[ast.expr]] = {}
    for node in nodes_in if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef) else ():
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                named.setdefault(name, []).append(value)
    for node in nodes_in:
        if not isinstance(node, ast.Call):
            continue
        called = (_names(node.func) or ("",))[-1]
        for (name, place, keyword), room in ROOM.items():
            if name == called:
                given = [*node.args[place : place + 1], *(k.value for k in node.keywords if k.arg == keyword)]
                for value in given:
                    yield from ((text, room) for text in _texts_of(value, named))


def _texts_of(value: ast.expr, named: dict[str, list[ast.expr]]) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts_of(body, named)
            yield from _texts_of(orelse, named)
        case ast.Name(id=name) if name in named:
            for assigned in named[name]:
                yield from _texts_of(assigned, {})
        case ast.Call(func=func, args=[*args]) if _kind(_names(func)) in {"t", "n", "mark"}:
            for argument in args[:2]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


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


def translations(locales: Path = LOCALES) -> dict[str, Path]:
    """The catalogue of each language but the source, by its name."""
    return {path.parts[-3]: path for path in sorted(locales.glob("*/LC_MESSAGES/beatmeet.po"))}


def read(path: Path) -> Catalog:
    """The catalogue of one language as it stands. Raises Babel's PoFileError where it is malformed."""
    with path.open("rb") as source:
        return read_po(source, locale=path.parts[-3], abort_invalid=True)


def update(path: Path, directory: Path = ROOT / "bot") -> int:
    """Bring one language's texts in line with the code; returns how many are not translated."""
    known = read(path)
    head, _, _ = path.read_text(encoding="utf-8").partition("\n\n")
    fresh = Catalog(locale=path.parts[-3], charset="utf-8")
    fresh.mime_headers = known.mime_headers
    missing = 0
    for message in collect(directory, path.parts[-3]):
        if not message.id:
            continue
        before = known.get(message.id)
        # Babel finds a plural by its singular alone, which may stand by itself too.
        kept = before.string if before is not None and before.id == message.id else None
        forms = [kept] if isinstance(kept, str) else list(kept or ())
        missing += not forms or not all(forms)
        empty = ("",) * known.num_plurals if message.pluralizable else ""
        fresh.add(message.id, kept or empty, locations=message.locations)
    path.write_text(f"{head}\n\n{_written(fresh)}", encoding="utf-8")
    return missing


def _written(catalogue: Catalog) -> str:
    written = io.BytesIO()
    write_po(written, catalogue, omit_header=True, sort_by_file=True, include_lineno=False, width=110)
    return written.getvalue().decode()


if __name__ == "__main__":
    catalogue = collect()
    LOCALES.mkdir(exist_ok=True)
    TEMPLATE.write_text(_written(catalogue), encoding="utf-8")
    print(f"{len(catalogue)} texts in {TEMPLATE.relative_to(ROOT)}")
    for language, path in translations().items():
        print(f"{language}: {update(path)} not translated in {path.relative_to(ROOT)}")
