"""How the signatories' keys stand, asked on the worker: the newest certificate, and where the key is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.domain.person import Person
from app.persian.sorting import person_key
from app.services import certificates, keys, register
from app.services.certificates import Held
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class KeyState:
    """A person who has or had a key; ``file`` is where it lies now, ``in_office`` whether that is here."""

    person: Person
    newest: Held | None
    file: Path | None
    in_office: bool


def key_states(office: Office) -> tuple[KeyState, ...]:
    """Everybody of the register who was given a key, by name."""
    places = paths.removable_media()
    people = sorted(register.read(office).people, key=by_name)
    return tuple(_state(office, person, places) for person in people if keys.has_key(office, person))


def by_name(person: Person) -> str:
    """The order of names."""
    return person_key(person.last_name, person.first_name)


def _state(office: Office, person: Person, places: list[Path]) -> KeyState:
    held = certificates.of(office, person)
    newest = certificates.current(office, person) or (held[0] if held else None)
    file = keys.find(office, person, places)
    return KeyState(person, newest, file, file == keys.file_of(office, person))
