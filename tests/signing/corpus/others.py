"""What others say of a file: poppler's pdfsig and pyHanko by itself, each with the root certificate."""

from __future__ import annotations

import io
import logging
import re
import subprocess
from datetime import datetime
from pathlib import Path

ACCEPTED, REFUSED = "accepts", "refuses"


def trusting_store(folder: Path, root_pem: bytes) -> str:
    """A certificate store of NSS that trusts the root, as pdfsig wants it."""
    (folder / "root.pem").write_bytes(root_pem)
    store = f"sql:{folder}"
    for options in (
        ["-N", "--empty-password"],
        ["-A", "-n", "root", "-t", "C,C,C", "-i", str(folder / "root.pem")],
    ):
        subprocess.run(["certutil", *options, "-d", store], check=True, capture_output=True)
    return store


def pdfsig(pdf: bytes, store: str, scratch: Path) -> str:
    """It accepts when every signature is valid and trusted, and the last covers the whole file."""
    file = scratch / "asked.pdf"
    file.write_bytes(pdf)
    run = subprocess.run(
        ["pdfsig", "-nssdir", store, str(file)], capture_output=True, text=True, errors="replace", timeout=60
    )
    found = [one for one in run.stdout.split("Signature #")[1:] if "is not signed" not in one]
    count, last = len(found), max(found, key=_covered, default="")
    whole = "Total document signed" in last and "Not total" not in last
    good = min(run.stdout.count("Signature is Valid"), run.stdout.count("Certificate is Trusted")) == count
    return ACCEPTED if run.returncode == 0 and count and good and whole else REFUSED


def _covered(told: str) -> int:
    """Where the range that pdfsig tells of a signature ends."""
    return max(map(int, re.findall(r"- (\d+)\]", told)), default=0)


def plain_pyhanko(pdf: bytes, root_pem: bytes, now: datetime) -> str:
    """It accepts when every signature that it finds has a good bottom line."""
    from asn1crypto import pem
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        context = ValidationContext(
            trust_roots=[Certificate.load(pem.unarmor(root_pem)[2])], moment=now, allow_fetching=False
        )
        found = list(PdfFileReader(io.BytesIO(pdf)).embedded_signatures)
        verdicts = [validate_pdf_signature(one, context).bottom_line for one in found]
    # Whatever it stumbles with, it has not accepted the file.
    except Exception:
        return REFUSED
    return ACCEPTED if verdicts and all(verdicts) else REFUSED
