"""A key from outside is told by its certificate before anybody enters it; one of this office is not."""

from __future__ import annotations

from pathlib import Path

from app.domain.person import Person
from app.services import adopting, authority, certificates, keys, register
from app.services.keys import KeyFile
from app.services.office import Office

WORD = "گذرواژه نمونه برای آزمون"


def test_only_what_is_entered_for_nobody_is_to_be_entered(office: Office, tmp_path: Path) -> None:
    person = Person("p", "مریم", "نمونه")
    register.put(office, person)
    authority.create(office, WORD)
    own = keys.enrol(office, person, WORD, WORD)
    brought = KeyFile(keys.export(office, person, WORD, tmp_path / "key.p12", WORD).read_bytes(), WORD)
    assert adopting.unentered(office, KeyFile(own.read_bytes(), WORD)) is None
    assert adopting.unentered(office, brought) is None, "it is entered already"
    own.unlink()
    for kept in (office.keys / "certificates" / person.id).iterdir():
        kept.unlink()
    found = adopting.unentered(office, brought)
    assert found is not None
    assert person.full_name in found.holder.name
    certificates.adopt(office, person, found.certificate)
    assert adopting.unentered(office, brought) is None
