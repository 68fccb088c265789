"""One throw-away authority and its signatories for all tests of this room: real keys, made once per run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from app import signing
from app.signing import Authority, Cost, Enrolment, OpenedKey, Subject, Trust
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, SECRETARY, appearance_pdf, minutes_pdf

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = "گذرواژهٔ نمونه ۱۲"
# One pass over 256 KiB: tests make many envelopes; what the product uses has a test of its own.
CHEAP = Cost(memory_kib=256, iterations=1, lanes=1)


@dataclass(frozen=True)
class Office:
    """An authority, and the opened keys of its people by the field that they sign."""

    authority: Authority
    enrolments: dict[str, Enrolment]
    keys: dict[str, OpenedKey]

    @property
    def trust(self) -> Trust:
        """Whoever this authority enrolled is known, wherever he signs."""
        return Trust((self.authority.certificate_pem,))

    def sign(self, pdf: bytes, *fields: str, at: datetime = NOW) -> bytes:
        """`pdf` signed in these fields, one after the other."""
        for field in fields:
            pdf = signing.sign(pdf, field, self.keys[field], appearance_pdf(), at, "تأیید صورتجلسه")
        return pdf


def make_office(
    titles: dict[str, str],
    *,
    now: datetime = NOW,
    years: int = 2,
    organisation: str = "شهرداری نمونه منطقه ۲۰",
) -> Office:
    """An office with one signatory per field of `titles`."""
    authority = signing.create_authority(
        "مرجع گواهی شهرداری نمونه", organisation, PASSPHRASE, now - timedelta(days=30), cost=CHEAP
    )
    enrolments = {
        field: signing.enrol(
            authority,
            PASSPHRASE,
            Subject(f"نمونه {title}", title, organisation, str(1000 + number)),
            PASSPHRASE,
            now - timedelta(days=20),
            years,
            cost=CHEAP,
        )
        for number, (field, title) in enumerate(titles.items())
    }
    keys = {field: signing.open_key(made.sealed_key, PASSPHRASE) for field, made in enrolments.items()}
    return Office(authority, enrolments, keys)


@pytest.fixture(scope="session")
def office() -> Office:
    return make_office({CHAIR: "شهردار و رئیس جلسه", SECRETARY: "دبیر جلسه", COUNCILLOR: "شورایار"})


@pytest.fixture(scope="session")
def forger() -> Office:
    """Another authority with the same names, as a forger makes it."""
    return make_office({CHAIR: "شهردار و رئیس جلسه"})


@pytest.fixture(scope="session")
def base() -> bytes:
    """Unsigned minutes with three empty fields."""
    return minutes_pdf()


@pytest.fixture(scope="session")
def signed(office: Office, base: bytes) -> bytes:
    """The minutes, certified by the chair."""
    return office.sign(base, CHAIR)


@pytest.fixture(scope="session")
def signed_by_all(office: Office, signed: bytes) -> bytes:
    return office.sign(signed, SECRETARY, COUNCILLOR)
