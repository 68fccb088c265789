"""Reads the source of the program as a tree: which texts it shows, which codes it raises and with what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATING = ("tr", "translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True)
class Shown:
    """A text for the window; `context` is the class or the name that Qt looks it up by."""

    text: str
    context: str
    place: str


@dataclass(frozen=True)
class Raised:
    """A code given to `maker`; `values` by name, None where they come from elsewhere (`**values`)."""

    maker: str
    code: str
    values: frozenset[str] | None
    place: str


@cache
def modules(folder: str = "app") -> tuple[tuple[str, ast.Module], ...]:
    """Every module below a folder, by its path from the root; or the one module itself."""
    files = sorted((ROOT / folder).rglob("*.py")) or [ROOT / folder]
    return tuple((str(file.relative_to(ROOT)), ast.parse(file.read_text("utf-8"))) for file in files)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last word of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield getattr(called, "attr", "") or getattr(called, "id", ""), node


def shown() -> Iterator[Shown]:
    """Every text that `self.tr`, `translate` and `QT_TRANSLATE_NOOP` are given in so many words."""
    for place, tree in (*modules("app/keys.py"), *modules("app/ui")):
        yield from _shown_in(tree, place, "")


def unshown(tree: ast.Module) -> Iterator[ast.Constant]:
    """The words of a module that are neither shown through a translation nor a docstring."""
    known = {id(one) for name, call in calls(tree) if name in TRANSLATING for one in call.args}
    known |= {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known:
            yield node


def raised(*makers: str) -> Iterator[Raised]:
    """Every code that one of these is given, as first argument or where its parameter `code` stands."""
    places = {**dict.fromkeys(makers, 0), **_places_of_code()}
    for path, tree in modules():
        for name, call in calls(tree):
            if name not in makers:
                continue
            given = call.args[places[name] : places[name] + 1]
            for node in given:
                if isinstance(node, ast.Constant) and node.value:
                    yield Raised(name, str(node.value), _values(call), f"{path}:{call.lineno}")


def takers_of_code(folder: str) -> set[str]:
    """Functions below a folder that are given a code to raise it."""
    return {
        node.name
        for path, tree in modules()
        if path.startswith(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and "code" in {one.arg for one in node.args.args}
    } - {"__init__"}


@cache
def words_of(folder: str = "app") -> frozenset[str]:
    """Every word in quotes."""
    return frozenset(
        node.value
        for _path, tree in modules(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _shown_in(node: ast.AST, path: str, around: str) -> Iterator[Shown]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else around
        if isinstance(child, ast.Call):
            yield from _shown_by(child, f"{path}:{child.lineno}", inside)
        yield from _shown_in(child, path, inside)


def _shown_by(call: ast.Call, place: str, around: str) -> Iterator[Shown]:
    name = getattr(call.func, "attr", "") or getattr(call.func, "id", "")
    words = [one.value if isinstance(one, ast.Constant) else None for one in call.args]
    if name == "tr" and words and isinstance(words[0], str):
        speaker = getattr(getattr(call.func, "value", None), "id", "")
        yield Shown(words[0], around if speaker == "self" else "", place)
    elif name in TRANSLATING[1:] and len(words) > 1 and isinstance(words[1], str):
        yield Shown(words[1], str(words[0]), place)


def _places_of_code() -> dict[str, int]:
    return {
        node.name: [one.arg for one in node.args.args].index("code")
        for _path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.name != "__init__"
        and "code" in {one.arg for one in node.args.args}
    }


def _values(call: ast.Call) -> frozenset[str] | None:
    names = [one.arg for one in call.keywords]
    return None if None in names else frozenset(name for name in names if name)
