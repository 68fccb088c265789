"""Documents prepared before the signature to change their face after it, and messages of other forms."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from app.signing import OpenedKey, cms
from app.signing.keys import pem_to_der
from tests.signing import attacks, patches
from tests.signing.attacks import added, body, find, remade, replaced, signed_with, stream, update
from tests.signing.corpus.scene import FIELDS, Kind, Scene, Shelf
from tests.signing.sample_pdf import CHAIR, minutes_pdf


def _signed_by_all(scene: Scene, count: int, pdf: bytes) -> bytes:
    """Honest signatures, without the checks that an honest program makes."""
    for place, field in enumerate(FIELDS[:count]):
        pdf = signed_with(pdf, scene.key(field), field=field, certify=place == 0, signed_at=scene.now)
    return pdf


def _prepared(pdf: Callable[[Scene], bytes]) -> Callable[[Scene, int], bytes]:
    return lambda scene, count: _signed_by_all(scene, count, pdf(scene))


def _hide_and_replace(scene: Scene, count: int) -> bytes:
    """Another catalog with other pages lies in the document; after signing an update switches to it."""
    catalog = body(scene.base, find(scene.base, b"/Type /Catalog"))
    number = patches.fresh(scene.base)
    pdf = _signed_by_all(
        scene, count, remade(scene.base, {number: catalog.replace(b"/UseNone", b"/UseNone")})
    )
    return update(pdf, {}, root=number)


def _hide(scene: Scene, count: int) -> bytes:
    """A picture covers the true text when it is signed; an update takes it away."""
    page = find(scene.base, b"/Type /Page\n")
    covered = remade(scene.base, {patches.fresh(scene.base): stream(b"1 g 0 0 595 842 re f")})
    pdf = _signed_by_all(scene, count, covered)
    return update(
        pdf, {page.number: replaced(rb"/Contents", b"/Contentz")(body(pdf, find(pdf, b"/Type /Page\n")))}
    )


def _filled_text_field(scene: Scene, count: int) -> bytes:
    """A text field was there when it was signed, and is filled afterwards."""
    pdf = _signed_by_all(scene, count, attacks.minutes_with_text_field())
    return update(pdf, {(found := find(pdf, b"(note)")).number: added(b"/V (forged)")(body(pdf, found))})


def _first_signed_otherwise(
    make: Callable[[Scene, OpenedKey], Callable[[bytes], bytes]],
) -> Callable[[Scene, int], bytes]:
    """The first signature has a message of another form; the others are honest."""

    def forge(scene: Scene, count: int) -> bytes:
        key = scene.key(FIELDS[0])
        pdf = signed_with(scene.base, key, make(scene, key), signed_at=scene.now)
        for field in FIELDS[1:count]:
            pdf = signed_with(pdf, scene.key(field), field=field, certify=False, signed_at=scene.now)
        return pdf

    return forge


def _with_digest(name: str, key: OpenedKey, digest: bytes) -> bytes:
    """A message over another digest than SHA-256."""
    return attacks.cms_by_pyhanko(name, key, hashlib.new(name, digest).digest())


def _over(name: str) -> Callable[[Scene, OpenedKey], Callable[[bytes], bytes]]:
    return lambda _, key: partial(_with_digest, name, key)


def _certificate_of_another(scene: Scene, key: OpenedKey, digest: bytes) -> bytes:
    """The clerk's signature under the chair's certificate."""
    signature = scene.key("sig-clerk").sign(cms.signed_attributes(key.certificate, digest))
    return cms.compose(key.certificate, digest, signature)


def _indefinite(key: OpenedKey, digest: bytes) -> bytes:
    """BER instead of DER: the outermost length is left open."""
    message = attacks.honest_cms(key, digest)
    return b"\x30\x80" + message[4:] + b"\0\0"


def kinds() -> list[Kind]:
    shadows = Shelf("shadow content")
    shadows.put("hide and replace: a second catalog", _hide_and_replace)
    shadows.put("hide: a cover taken off", _hide)
    shadows.put("replace: a text field filled later", _filled_text_field)
    shadows.put("text field prepared", _prepared(lambda _: attacks.minutes_with_text_field()))
    for name, catalog in {
        "script at opening": {
            "OpenAction": PDFDictionary({"S": PDFName("JavaScript"), "JS": PDFString("1")})
        },
        "named script": {"Names": PDFDictionary({"JavaScript": PDFDictionary({"Names": PDFArray([])})})},
        "layers": {"OCProperties": PDFDictionary({"OCGs": PDFArray([])})},
        "threads": {"Threads": PDFArray([])},
    }.items():
        shadows.put(f"signed with a {name}", _prepared(lambda _, c=catalog: minutes_pdf(catalog=c)))  # type: ignore[misc]
    for name, field in {
        "hidden": {"F": 2},
        "not printed": {"F": 0},
        "with a lock": {"Lock": PDFDictionary({"Action": PDFName("All")})},
    }.items():
        shadows.put(f"fields {name}", _prepared(lambda _, f=field: minutes_pdf(field=f)))  # type: ignore[misc]
    twin = {"FT": PDFName("Sig"), "T": PDFString(CHAIR)}
    shadows.put("two fields of one name", _prepared(lambda _: minutes_pdf(extra_fields=(twin,))))
    messages = Shelf("message of another form")
    for digest in ("md5", "sha1", "sha512"):
        messages.put(f"digest {digest}", _first_signed_otherwise(_over(digest)))
    messages.put(
        "message about another document",
        _first_signed_otherwise(lambda _, key: partial(attacks.cms_about_another_document, key)),
    )
    messages.put(
        "root inside the message",
        _first_signed_otherwise(
            lambda scene, key: partial(
                attacks.cms_with_root, key, pem_to_der(scene.office.authority.certificate_pem)
            )
        ),
    )
    messages.put(
        "signature of another key",
        _first_signed_otherwise(lambda s, k: partial(_certificate_of_another, s, k)),
    )
    messages.put("message in BER", _first_signed_otherwise(lambda _, key: partial(_indefinite, key)))
    messages.put("message empty", _first_signed_otherwise(lambda _s, _k: lambda _digest: b""))
    messages.put(
        "first signature does not certify",
        lambda scene, _: signed_with(scene.base, scene.key(CHAIR), certify=False, signed_at=scene.now),
        most=1,
    )
    return [*shadows.kinds, *messages.kinds]
