"""The fixed words of a printed form, read from a TOML file that the caller names; it knows no form."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from app.domain import own_wording

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

    def listed(self) -> Iterator[tuple[str, str]]:
        """Every text with its key; the n-th of a list, from 1, has the key of the list with its number."""
        for key, text in self._texts.items():
            if isinstance(text, str):
                yield key, text
            else:
                yield from ((f"{key}.{place}", one) for place, one in enumerate(text, 1))

    def over(self, own: Mapping[str, str]) -> Wording:
        """This wording with other texts laid over it; one that fits its place no more is passed by."""
        texts = dict(self._texts)
        for key, text in own.items():
            whole, _, number = key.rpartition(".")
            here, row = texts.get(key), texts.get(whole)
            if isinstance(here, str) and own_wording.fits(here, text):
                texts[key] = text
            elif isinstance(row, tuple) and number.isdecimal() and 0 < int(number) <= len(row):
                if not own_wording.fits("", text):
                    continue
                place = int(number)
                texts[whole] = (*row[: place - 1], text.format(), *row[place:])
        return Wording(texts)


@lru_cache(maxsize=4)
def read(file: Path) -> Wording:
    """The wording of one form (TOML 1.0, UTF-8), read once per process."""
    return Wording(_texts(file))


@lru_cache(maxsize=16)
def read_form(folder: Path, name: str) -> Wording:
    """The wording of a form beside the minutes (`<name>.toml`), with what every head and foot says."""
    return Wording({**_texts(folder / "minutes.toml"), **_texts(folder / f"{name}.toml")})


def _texts(file: Path) -> Texts:
    return dict(_flat(tomllib.loads(file.read_text(encoding="utf-8")), ""))


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield prefix + key, tuple(map(str, value))
        else:
            yield prefix + key, str(value)
