"""How long signing and strict verification take beside the library alone, on the same file, in turns.

    python3 dev.py bench signing [--rounds 15] [--check]

Minutes of three pages with three signatories get three signatures, and the result is verified. Ours checks
the file before and after each signature, by its own rules and by pyHanko with a narrow policy of differences;
pyHanko alone signs with `PdfSigner` and a key loaded once, and validates with `validate_pdf_signature`. The
name of the office has no digit at its end here: pyHanko's own path building refuses such names.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import signing
from app.signing import OpenedKey, Trust
from benchmarks.measuring import records
from benchmarks.measuring.tables import Limit, median, milliseconds, table, verdict
from benchmarks.peers import dabir

SIGNING_LIMIT, VERIFICATION_LIMIT = 1.0, 1.5
_PASSPHRASE = "گذرواژه نمونه سنجش"
_CHEAP = signing.Cost(memory_kib=256, iterations=1, lanes=1)


@dataclass(frozen=True, slots=True)
class Scene:
    """Unsigned minutes, their fields, a key for each, and the authority's certificate (PEM)."""

    base: bytes
    fields: tuple[str, ...]
    keys: tuple[OpenedKey, ...]
    root: bytes


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench signing", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each, after one that warms up")
    parser.add_argument("--check", action="store_true", help="fail when a limit is passed")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scene = _scene(Path(folder))
    now = datetime.now(UTC)
    signers = [_library_signer(key) for key in scene.keys]
    signed = _sign(scene, now)
    contestants: dict[str, Callable[[], object]] = {
        "sign": lambda: _sign(scene, now),
        "library sign": lambda: _library_sign(scene, signers),
        "verify": lambda: _verify(signed, scene, now),
        "library verify": lambda: _library_verify(signed, scene, now),
    }
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for round_number in range(choice.rounds + 1):
        for name, run in contestants.items():
            begun = time.perf_counter()
            run()
            if round_number:
                seconds[name].append(time.perf_counter() - begun)
    rows, limits = [], []
    for name, most in (("sign", SIGNING_LIMIT), ("verify", VERIFICATION_LIMIT)):
        ours, alone = seconds[name], seconds[f"library {name}"]
        # The fastest run is the one that others on this machine disturbed least.
        ratio = min(ours) / min(alone)
        rows.append((name, *map(_shown, (ours, alone)), f"{ratio:.2f}", f"{most:.1f}"))
        limits.append(Limit.at_most(f"three signatures, {name}: ratio to pyHanko alone", ratio, most))
    print(table(("three signatures", "ours", "pyHanko alone", "ratio", "limit"), rows))
    text, failed = verdict(limits)
    print(f"\n{text}")
    return int(choice.check and failed > 0)


def _shown(seconds: list[float]) -> str:
    return f"{milliseconds(min(seconds))} (median {milliseconds(median(seconds))})"


def _scene(scratch: Path) -> Scene:
    written = records.write(scratch / "records", 1, 1)
    base = dabir.prepare(scratch)(written.minutes(0).read_bytes())
    begun = datetime.now(UTC) - timedelta(days=1)
    fields = tuple(field.name for field in signing.fields_of(base))
    authority = signing.create_authority("مرجع نمونه", "سازمان نمونه", _PASSPHRASE, begun, cost=_CHEAP)
    subjects = [
        signing.Subject(f"امضاکننده {n}م", "شورایار", "سازمان نمونه", f"{n}a") for n in range(len(fields))
    ]
    enrolled = [
        signing.enrol(authority, _PASSPHRASE, one, _PASSPHRASE, begun, cost=_CHEAP) for one in subjects
    ]
    keys = tuple(signing.open_key(one.sealed_key, _PASSPHRASE) for one in enrolled)
    return Scene(base, fields, keys, authority.certificate_pem)


def _sign(scene: Scene, now: datetime) -> bytes:
    pdf = scene.base
    for field, key in zip(scene.fields, scene.keys, strict=True):
        pdf = signing.sign(pdf, field, key, None, now)
    return pdf


def _verify(pdf: bytes, scene: Scene, now: datetime) -> None:
    assert signing.verify(pdf, Trust((scene.root,)), now).state is signing.State.INTACT


def _library_signer(key: OpenedKey):  # type: ignore[no-untyped-def]
    from asn1crypto.keys import PrivateKeyInfo
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    secret = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    certificate = Certificate.load(key.certificate)
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    return SimpleSigner(certificate, PrivateKeyInfo.load(secret), store)


def _library_sign(scene: Scene, signers) -> bytes:  # type: ignore[no-untyped-def]
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    pdf = scene.base
    for field, signer in zip(scene.fields, signers, strict=True):
        metadata = PdfSignatureMetadata(
            field_name=field,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=pdf is scene.base,
            docmdp_permissions=MDPPerm.FILL_FORMS,
        )
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        pdf = PdfSigner(metadata, signer=signer).sign_pdf(writer, existing_fields_only=True).getvalue()
    return pdf


def _library_verify(pdf: bytes, scene: Scene, now: datetime) -> None:
    from asn1crypto import pem
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    root = Certificate.load(pem.unarmor(scene.root)[2])
    reader = PdfFileReader(io.BytesIO(pdf))
    for embedded in reader.embedded_signatures:
        context = ValidationContext(trust_roots=[root], moment=now, allow_fetching=False)
        status = validate_pdf_signature(embedded, context, key_usage_settings=KeyUsageConstraints())
        assert status.bottom_line


if __name__ == "__main__":
    sys.exit(main())
