"""What a verification answers: a state, its findings, and who signed; values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class State(Enum):
    """The six answers. An unreadable file is not called changed, nor a changed one excused.

    `ROLLED_BACK` is a sound file that somebody cut: its continuation, with more signatures, is registered.
    """

    INTACT = "intact"
    CHANGED = "changed"
    ROLLED_BACK = "rolled_back"
    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"
    UNKNOWN_SIGNER = "unknown_signer"

    @property
    def exit_status(self) -> int:
        """The exit status of the command line: 0 only for intact and known."""
        return _EXIT_STATUS[self]


_EXIT_STATUS = {
    State.INTACT: 0,
    State.CHANGED: 1,
    State.ROLLED_BACK: 1,
    State.UNREADABLE: 2,
    State.UNSIGNED: 3,
    State.UNKNOWN_SIGNER: 3,
}


class Ending(Enum):
    """How a certificate came to its end."""

    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that was not kept: the code of its sentence, and where (field, object, revision or offset)."""

    code: str
    where: str = ""

    @property
    def family(self) -> str:
        """The key of its sentence: each `trust_…` has its own, of the other rules the kind says enough."""
        return self.code if self.code.startswith("trust_") else self.code.partition("_")[0]


@dataclass(frozen=True, slots=True)
class StampSeen:
    """A time-stamp token in a signature: when (UTC) by whose certificate (`certificate_sha256` is lower-case
    hex) the signature existed; it proves that only if its stamper is `trusted`.
    """

    time: datetime
    name: str
    certificate_sha256: str
    trusted: bool


@dataclass(frozen=True, slots=True)
class SignatureSeen:
    """One signature as its certificate describes it.

    `claimed_time` (UTC) is what the signing machine said; nothing but a trusted `stamp` proves a time.
    `certificate_sha256` is lower-case hex. `revision` counts from 1 for the first signature, which certifies.
    `known` is true when the certificate leads to a trusted root, belongs to this field, and counts: it is
    valid still, or `ended` (`ending` says how) only after the office had `registered` what was signed or a
    trusted stamper had stamped it.
    """

    field: str
    name: str
    role: str
    organisation: str
    certificate_sha256: str
    claimed_time: datetime
    reason: str
    revision: int
    known: bool
    label: str = ""
    ended: datetime | None = None
    ending: Ending | None = None
    registered: datetime | None = None
    stamp: StampSeen | None = None

    @property
    def proven_time(self) -> datetime | None:
        """When a trusted stamper saw the signature (UTC); None where the time is only claimed."""
        return self.stamp.time if self.stamp and self.stamp.trusted else None

    @property
    def counts_by_register(self) -> bool:
        """Whether the office had registered it before its certificate came to its end."""
        return bool(self.ended and self.registered and self.registered <= self.ended)

    @property
    def certifies(self) -> bool:
        """Whether this signature forbade all changes but further signatures (DocMDP)."""
        return self.revision == 1


@dataclass(frozen=True, slots=True)
class EmptyField:
    """A place where nobody has signed: the field's name and its label for people."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of `verify`.

    `signatures`, `empty_fields` and `revisions` are listed only when the bytes hold. `revisions` are the
    SHA-256 (lower-case hex) of the file as it was after each of its revisions, the unsigned document first.
    """

    state: State
    findings: tuple[Finding, ...]
    signatures: tuple[SignatureSeen, ...]
    empty_fields: tuple[EmptyField, ...] = ()
    revisions: tuple[str, ...] = ()

    def place(self, finding: Finding) -> str:
        """Where it was found, in words for people: a signature by its signer's name, not by its field."""
        return next((one.name for one in self.signatures if one.field == finding.where), finding.where)
