"""The office's own form for its papers: read, changed, worded, and given back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain import own_wording
from app.domain import print_form as forms
from app.domain.own_wording import OwnText
from app.domain.print_form import AS_SHIPPED, LetterheadImage, PrintForm
from app.domain.problems import Problem
from app.services import files
from app.services.changes import Changes
from app.services.office import Office

MINUTES = "minutes"
"""The form whose texts the heads and feet of all others share."""


@dataclass(frozen=True, slots=True)
class FormText:
    """A text of a form as it ships, and as the office says it (None: as it ships)."""

    form: str
    key: str
    original: str
    own: str | None = None


def read(office: Office) -> PrintForm:
    """The form as it is now."""
    with office.store.read() as room:
        return room.print_form.get()


def change(office: Office, **values: object) -> Changes:
    """Change some fields of the form, its wording excepted.

    :raises Refusal: as `app.domain.print_form.checked`.
    """
    with office.store.write() as room:
        form = replace(room.print_form.get(), **values)  # type: ignore[arg-type]
        room.print_form.put(forms.checked(form))
    return Changes(register=True)


def put(office: Office, form: PrintForm) -> Changes:
    """Keep a whole form, such as the one before a reset.

    :raises Refusal: as `app.domain.print_form.checked`.
    """
    with office.store.write() as room:
        room.print_form.put(forms.checked(form))
    return Changes(register=True)


def reset(office: Office) -> Changes:
    """Print as the program does again: letterhead, paper, margins, sections and wording."""
    return put(office, AS_SHIPPED)


def choose_image(office: Office, file: Path) -> Changes:
    """Put an image (PNG, JPEG) into the letterhead; its file is copied into the office.

    :raises Problem: ``file_missing`` and what else reading raises.
    :raises Refusal: ``letterhead_image_too_large``, ``letterhead_image_unreadable``.
    """
    from app import documents

    forms.check_image(files.size_of(file))
    data = files.read(file)
    width, height = documents.letterhead_image_size(data)
    image = LetterheadImage(file.name, width, height, hashlib.sha256(data).hexdigest(), data)
    return change(office, image=image)


def texts(office: Office) -> tuple[FormText, ...]:
    """Every text of every form that the office may say in its own way, in the order of the forms."""
    own = {(one.form, one.key): one.text for one in read(office).wording}
    return tuple(
        FormText(form, key, original, own.get((form, key)))
        for form in _forms(office)
        for key, original in _editable(office, form)
    )


def word(office: Office, form: str, key: str, text: str) -> Changes:
    """Say a text of a form in the office's own way; the text as it ships takes its own way back.

    :raises Problem: ``wording_unknown``.
    :raises Refusal: as `app.domain.own_wording.reworded`.
    """
    original = dict(_editable(office, form)).get(key) if form in _forms(office) else None
    if original is None:
        raise Problem("wording_unknown", key=f"{form}.{key}")
    said = own_wording.reworded(original, text)
    with office.store.write() as room:
        kept = room.print_form.get()
        own = OwnText(form, key, said)
        room.print_form.put(kept.without_text(form, key) if said == original else kept.with_text(own))
    return Changes(register=True)


def sample(office: Office, form: PrintForm | None = None) -> bytes:
    """The sample's minutes (PDF) as a form prints them, or the office's.

    :raises Problem: ``letterhead_image_damaged``, and the refusals of the font.
    """
    from app import documents, records

    with office.store.read() as room:
        profile, font = room.profile(), room.font.get()
    if form:
        profile = replace(profile, print_form=form)
    minutes = records.read((office.resources / "sample" / "minutes.json").read_bytes())
    return documents.print_minutes(minutes, profile, office.resources, b"{}", font=font).pdf


def _forms(office: Office) -> tuple[str, ...]:
    """The forms that have a wording, that of the minutes first."""
    names = sorted(file.stem for file in (office.resources / "wording").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != MINUTES))


def _editable(office: Office, form: str) -> Iterator[tuple[str, str]]:
    from app import documents

    listed = documents.form_texts(office.resources, form).items()
    return ((key, text) for key, text in listed if own_wording.may_be_worded(key))
