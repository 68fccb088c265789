"""The fixed words of a printed form, read from a TOML file that the caller names; it knows no form."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

Texts = Mapping[str, "str | tuple[str, ...]"]


class Wording:
    """Texts by dotted key (`opening.sentence`); braces in them are filled as by `str.format`."""

    def __init__(self, texts: Texts) -> None:
        self._texts = dict(texts)

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key with its values filled in; KeyError if the form has no such text."""
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        return text.format(**values)

    def row(self, key: str) -> tuple[str, ...]:
        """The texts of a list, such as the headings of a table."""
        texts = self._texts[key]
        if isinstance(texts, str):
            raise KeyError(key)
        return texts


@lru_cache(maxsize=4)
def read(file: Path) -> Wording:
    """The wording of one form (TOML 1.0, UTF-8), read once per process."""
    return Wording(dict(_flat(tomllib.loads(file.read_text(encoding="utf-8")), "")))


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield prefix + key, tuple(map(str, value))
        else:
            yield prefix + key, str(value)
