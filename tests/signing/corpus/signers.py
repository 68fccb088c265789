"""Whole files with sound bytes by the wrong people, at the wrong time, or not to their end.

Who belongs where, what was issued and what was registered only the office knows: kinds with `office`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from app.signing import OpenedKey, Trust
from app.signing.certificates import holder_of
from app.signing.keys import AUTHORITY, open_private_key
from tests.signing.attacks import signed_with
from tests.signing.conftest import PASSPHRASE, Office
from tests.signing.corpus.scene import CLERK, FIELDS, Forgery, Kind, Scene, Shelf, later
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, SECRETARY, minutes_pdf


def _signed_as(
    scene: Scene, count: int, who: dict[str, OpenedKey], pdf: bytes | None = None, at: datetime | None = None
) -> bytes:
    """The first `count` fields signed, some of them by others than they are for."""
    out = pdf or scene.base
    for place, field in enumerate(FIELDS[:count]):
        key = who.get(field, scene.key(field))
        out = signed_with(out, key, field=field, certify=place == 0, signed_at=at or scene.now)
    return out


def root_of(office: Office) -> tuple[x509.Certificate, EllipticCurvePrivateKey]:
    key = open_private_key(office.authority.sealed_key, PASSPHRASE, AUTHORITY)
    assert isinstance(key, EllipticCurvePrivateKey)
    return x509.load_pem_x509_certificate(office.authority.certificate_pem), key


def revocation_list(office: Office, certificate: bytes, on: datetime) -> bytes:
    """A list of the office's authority that revokes one certificate."""
    from cryptography.hazmat.primitives.serialization import Encoding

    root, key = root_of(office)
    serial = x509.load_der_x509_certificate(certificate).serial_number
    entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(on).build()
    builder = x509.CertificateRevocationListBuilder().issuer_name(root.subject).last_update(on)
    made = (
        builder.next_update(on + timedelta(days=900))
        .add_revoked_certificate(entry)
        .sign(key, hashes.SHA384())
    )
    return made.public_bytes(Encoding.DER)


def reissued(
    scene: Scene,
    key: OpenedKey,
    *,
    issuer: x509.Name | None = None,
    issuer_key: EllipticCurvePrivateKey | None = None,
    purposes: tuple[str, ...] | None = None,
    authority: bool = False,
) -> OpenedKey:
    """The same key under another certificate, otherwise as its own."""
    from cryptography.hazmat.primitives.serialization import Encoding

    root, root_key = root_of(scene.office)
    old = x509.load_der_x509_certificate(key.certificate)
    builder = (
        x509.CertificateBuilder(
            subject_name=old.subject, issuer_name=issuer or root.subject, public_key=old.public_key()
        )
        .serial_number(x509.random_serial_number())
        .not_valid_before(old.not_valid_before_utc)
        .not_valid_after(old.not_valid_after_utc)
    )
    for extension in old.extensions:
        value: x509.ExtensionType = extension.value
        if isinstance(value, x509.ExtendedKeyUsage) and purposes is not None:
            value = x509.ExtendedKeyUsage([x509.ObjectIdentifier(one) for one in purposes])
        if isinstance(value, x509.BasicConstraints) and authority:
            value = x509.BasicConstraints(ca=True, path_length=None)
        builder = builder.add_extension(value, extension.critical)
    made = builder.sign(issuer_key or root_key, hashes.SHA384()).public_bytes(Encoding.DER)
    return OpenedKey(made, holder_of(made), key.private)


def _self_signed(scene: Scene, key: OpenedKey) -> OpenedKey:
    """The chair's own names on a certificate that nobody issued but its holder."""
    from cryptography.hazmat.primitives.asymmetric import ec

    root, _ = root_of(scene.office)
    return reissued(scene, key, issuer=root.subject, issuer_key=ec.generate_private_key(ec.SECP384R1()))


def _by(**who: OpenedKey) -> dict[str, OpenedKey]:
    return {f"sig-{name}": key for name, key in who.items()}


def _revoked(scene: Scene, count: int, *, days: int, registered: int | None) -> Forgery:
    """The chair's certificate was revoked `days` after signing; the file was registered so many after it."""
    on = scene.now + timedelta(days=days)
    moment = None if registered is None else scene.now + timedelta(days=registered)
    pdf = scene.steps[count]
    trust = scene.registered(pdf, at=moment) if moment else scene.office_trust
    lists = (revocation_list(scene.office, scene.key(CHAIR).certificate, on),)
    return Forgery(pdf, replace(trust, revocation_lists=lists, continued={}), scene.now + timedelta(days=40))


def _expired(scene: Scene, count: int, *, registered: int | None) -> Forgery:
    """Three years on; a file that was registered then, `registered` days after it was signed, or never."""
    pdf = scene.steps[count]
    trust = scene.office_trust
    if registered is not None:
        trust = replace(scene.registered(pdf, at=scene.now + timedelta(days=registered)), continued={})
    return Forgery(pdf, trust, scene.now + timedelta(days=3 * 365))


def _roll_back(scene: Scene, count: int) -> Forgery:
    """The later signatures are cut off; the office has the whole file in its register."""
    return Forgery(scene.steps[count - 1], scene.registered(*scene.steps[1 : count + 1]), later(scene))


def _changed_minutes(scene: Scene, count: int) -> bytes:
    """An insider with the right keys has other minutes signed."""
    return _signed_as(scene, count, {}, minutes_pdf(pages=3))


def kinds() -> list[Kind]:
    strangers, places, times = Shelf("stranger"), Shelf("known to the office only"), Shelf("time")
    strangers.put("another authority with the same names", lambda s, n: _signed_as(s, n, dict(s.forger.keys)))
    strangers.put(
        "one stranger among known signers",
        lambda s, n: _signed_as(s, n, {FIELDS[n - 1]: s.forger.keys[FIELDS[n - 1]]}),
    )
    strangers.put(
        "certificate that nobody issued",
        lambda s, n: _signed_as(s, n, _by(chair=_self_signed(s, s.key(CHAIR)))),
    )
    strangers.put(
        "certificate issued by a signatory",
        lambda s, n: _signed_as(
            s,
            n,
            _by(
                chair=reissued(
                    s, s.key(CHAIR), issuer=x509.load_der_x509_certificate(s.key(CLERK).certificate).subject
                ),
            ),
        ),
    )
    strangers.put(
        "certificate for web servers",
        lambda s, n: _signed_as(s, n, _by(chair=reissued(s, s.key(CHAIR), purposes=("1.3.6.1.5.5.7.3.1",)))),
    )
    strangers.put(
        "certificate of an authority",
        lambda s, n: _signed_as(s, n, _by(chair=reissued(s, s.key(CHAIR), authority=True))),
    )
    strangers.put("no root known", lambda s, n: Forgery(s.steps[n], Trust(), later(s)))
    places.put(
        "clerk of the same authority in the chair's field",
        lambda s, n: _signed_as(s, n, _by(chair=s.key(CLERK))),
        knows="office",
    )
    places.put(
        "chair and secretary in each other's field",
        lambda s, n: _signed_as(s, n, {CHAIR: s.key(SECRETARY), SECRETARY: s.key(CHAIR)}),
        knows="office",
    )
    places.put(
        "certificate of the right name that the office does not know",
        lambda s, n: _signed_as(s, n, _by(chair=reissued(s, s.key(CHAIR)))),
        knows="office",
    )
    places.put(
        "one person in all fields",
        lambda s, n: _signed_as(s, n, {SECRETARY: s.key(CHAIR), COUNCILLOR: s.key(CHAIR)}),
        fewest=2,
    )
    places.put(
        "one person with two certificates",
        lambda s, n: _signed_as(s, n, {SECRETARY: reissued(s, s.key(CHAIR))}),
        fewest=2,
    )
    places.put("insider: other minutes under the right keys", _changed_minutes, knows="office")
    places.put("rolled back by one signature", _roll_back, knows="office")
    places.put(
        "rolled back to the first signature",
        lambda s, n: Forgery(s.steps[1], s.registered(s.steps[n]), later(s)),
        fewest=2,
        knows="office",
    )
    times.put(
        "revoked before it was signed", lambda s, n: _revoked(s, n, days=-1, registered=0), knows="office"
    )
    times.put(
        "revoked, and registered only afterwards",
        lambda s, n: _revoked(s, n, days=10, registered=20),
        knows="office",
    )
    times.put(
        "revoked, and never registered", lambda s, n: _revoked(s, n, days=10, registered=None), knows="office"
    )
    times.put("expired, and never registered", lambda s, n: _expired(s, n, registered=None), knows="office")
    times.put(
        "expired, and registered only afterwards", lambda s, n: _expired(s, n, registered=900), knows="office"
    )
    times.put(
        "signed with an expired certificate",
        lambda s, n: Forgery(
            _signed_as(s, n, {}, at=s.now + timedelta(days=900)), s.bare_trust, s.now + timedelta(days=901)
        ),
    )
    times.put(
        "dated back to before the certificate",
        lambda s, n: _signed_as(s, n, {}, at=s.now - timedelta(days=200)),
    )
    times.put("dated tomorrow", lambda s, n: _signed_as(s, n, {}, at=s.now + timedelta(days=9)))
    return [*strangers.kinds, *places.kinds, *times.kinds]


def controls() -> list[Kind]:
    """What must be accepted."""
    honest = Shelf("control")
    honest.put("untouched, by the root alone", lambda s, n: s.steps[n])
    honest.put(
        "untouched, by all that the office knows",
        lambda s, n: Forgery(s.steps[n], s.registered(s.steps[n]), later(s)),
    )
    honest.put("expired, registered while it was valid", lambda s, n: _expired(s, n, registered=1))
    honest.put("revoked later, registered before", lambda s, n: _revoked(s, n, days=10, registered=1))
    honest.put(
        "another revoked",
        lambda s, n: Forgery(
            s.steps[n],
            replace(
                s.office_trust, revocation_lists=(revocation_list(s.office, s.key(CLERK).certificate, s.now),)
            ),
            later(s),
        ),
    )
    honest.put(
        "signed in another order", lambda s, n: s.office.sign(s.base, *tuple(reversed(FIELDS))[:n], at=s.now)
    )
    return honest.kinds
