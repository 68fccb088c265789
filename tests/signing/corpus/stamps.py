"""Time stamps taken away, exchanged, doubled or made up, and whatever else may stand beside a signature.

No signature covers the place of a token: whoever has the file can take the token of the last signature away,
and what is left is an honest signature whose time is only claimed. Such kinds are looked at three years on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial

from app.signing import OpenedKey, Trust, cms, der
from app.signing.verification.time_stamps import imprint_of
from tests.signing.attacks import signed_with
from tests.signing.corpus.scene import FIELDS, Forgery, Kind, Scene, Shelf
from tests.signing.time_stamper import Stamper, make_stamper

THREE_YEARS = timedelta(days=3 * 365)
_TIME_STAMP_TOKEN = der.object_id("1.2.840.113549.1.9.16.2.14")
Unsigned = Callable[[Scene, bytes], Iterable[bytes]]
"""Of a signature value, the attributes that go beside it."""


@cache
def known() -> Stamper:
    """The office's own."""
    return make_stamper()


@cache
def foreign() -> Stamper:
    """One with the same name that nobody knows."""
    return make_stamper()


def believing(scene: Scene) -> Trust:
    """What the office knows, and its stamper's certificate."""
    return replace(scene.office_trust, time_stampers=(known().pem,))


def attribute(*values: bytes, kind: bytes = _TIME_STAMP_TOKEN) -> bytes:
    return der.encode(der.SEQUENCE, kind, der.encode(der.SET, *values))


def message(scene: Scene, key: OpenedKey, unsigned: Unsigned, digest: bytes) -> bytes:
    """An honest signature with these attributes beside it."""
    signature = key.sign(cms.signed_attributes(key.certificate, digest))
    honest = cms.compose(key.certificate, digest, signature)
    _, content = der.read(honest).children()
    (signed,) = content.children()
    version, digests, data, certificates, signers = (one.encoded for one in signed.children())
    (signer,) = der.read(signers).children()
    parts = [one.encoded for one in signer.children()]
    if beside := list(unsigned(scene, signature)):
        parts.append(der.encode(der.CONTEXT_1, *beside))
    signers = der.encode(der.SET, der.encode(der.SEQUENCE, *parts))
    whole = der.encode(der.SEQUENCE, version, digests, data, certificates, signers)
    kind = der.object_id("1.2.840.113549.1.7.2")
    return der.encode(der.SEQUENCE, kind, der.encode(der.CONTEXT_0, whole))


def stamped(scene: Scene, count: int, unsigned: Unsigned, every: Unsigned | None = None) -> bytes:
    """Signed by so many; the last one with these attributes, the others with a good stamp or with `every`."""
    pdf = scene.base
    for place, field in enumerate(FIELDS[:count]):
        beside = unsigned if place == count - 1 else every or good
        pdf = signed_with(
            pdf,
            scene.key(field),
            partial(message, scene, scene.key(field), beside),
            field=field,
            certify=place == 0,
            signed_at=scene.now,
            room=2 * cms.ROOM_FOR_TIME_STAMP,
        )
    return pdf


def token(stamper: Stamper, scene: Scene, signature: bytes) -> bytes:
    return stamper.showing(scene.now).token(imprint_of(signature))


def good(scene: Scene, signature: bytes) -> list[bytes]:
    return [attribute(token(known(), scene, signature))]


def _none(_scene: Scene, _signature: bytes) -> list[bytes]:
    return []


def _by_foreigner(scene: Scene, signature: bytes) -> list[bytes]:
    return [attribute(token(foreign(), scene, signature))]


def _of_another(scene: Scene, signature: bytes) -> list[bytes]:
    return good(scene, signature[::-1])


def _two_values(scene: Scene, signature: bytes) -> list[bytes]:
    return [attribute(token(known(), scene, signature), token(foreign(), scene, signature))]


def _two_attributes(scene: Scene, signature: bytes) -> list[bytes]:
    return good(scene, signature) + _by_foreigner(scene, signature)


def _garbage(_scene: Scene, _signature: bytes) -> list[bytes]:
    return [attribute(der.encode(der.OCTET_STRING, b"garbage"))]


def _another_kind(_scene: Scene, _signature: bytes) -> list[bytes]:
    """A countersignature (RFC 5652, 11.4), or what is called so."""
    return [attribute(der.encode(der.OCTET_STRING, b"x"), kind=der.object_id("1.2.840.113549.1.9.6"))]


def _beside_garbage(scene: Scene, signature: bytes) -> list[bytes]:
    return good(scene, signature) + _another_kind(scene, signature)


def _with_more(scene: Scene, signature: bytes) -> list[bytes]:
    """A good token with another certificate put into it, which no signature covers."""
    parts = der.read(token(known(), scene, signature))
    _, content = parts.children()
    (signed,) = content.children()
    inner = [one.encoded for one in signed.children()]
    inner[3] = der.encode(der.CONTEXT_0, known().der, foreign().der)
    kind = der.object_id("1.2.840.113549.1.7.2")
    whole = der.encode(der.CONTEXT_0, der.encode(der.SEQUENCE, *inner))
    return [attribute(der.encode(der.SEQUENCE, kind, whole))]


def _late(scene: Scene, signature: bytes) -> list[bytes]:
    """Signed with an ended certificate, dated back, and stamped by an honest server."""
    moment = scene.now + timedelta(days=800)
    return [attribute(known().showing(moment).token(imprint_of(signature)))]


def _years_on(scene: Scene, pdf: bytes, trust: Trust | None = None) -> Forgery:
    return Forgery(pdf, trust or believing(scene), scene.now + THREE_YEARS)


def kinds() -> list[Kind]:
    stamps = Shelf("time stamp")
    for name, beside in {
        "token removed": _none,
        "token of a foreign stamper": _by_foreigner,
        "token of later than the certificate": _late,
    }.items():
        stamps.put(
            name,
            lambda s, n, b=beside: _years_on(s, stamped(s, n, b)),  # type: ignore[misc]
            knows="office",
        )
    for name, beside in {
        "token replaced by that of another signature": _of_another,
        "two tokens in one attribute": _two_values,
        "two attributes with a token": _two_attributes,
        "garbage for a token": _garbage,
        "another attribute than a token": _another_kind,
        "another attribute beside the token": _beside_garbage,
        "token with a certificate too many": _with_more,
    }.items():
        stamps.put(name, lambda s, n, b=beside: stamped(s, n, b))  # type: ignore[misc]
    stamps.put(
        "token of a stamper that was dropped",
        lambda s, n: _years_on(s, stamped(s, n, good), s.office_trust),
        knows="office",
    )
    return stamps.kinds


def controls() -> list[Kind]:
    honest = Shelf("control")
    honest.put("stamped", lambda s, n: Forgery(stamped(s, n, good), believing(s), s.now + timedelta(days=1)))
    honest.put("stamped by a foreigner, valid still", lambda s, n: stamped(s, n, _by_foreigner))
    honest.put("stamped before it expired", lambda s, n: _years_on(s, stamped(s, n, good)))
    return honest.kinds
