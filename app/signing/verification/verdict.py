"""What a verification answers: a state, its findings, and who signed; values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class State(Enum):
    """The five answers. An unreadable file is not called changed, nor a changed one excused."""

    INTACT = "intact"
    CHANGED = "changed"
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
    State.UNREADABLE: 2,
    State.UNSIGNED: 3,
    State.UNKNOWN_SIGNER: 3,
}


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
class SignatureSeen:
    """One signature as its certificate describes it.

    `claimed_time` (UTC) is what the signing machine said; nothing proves it. `certificate_sha256` is
    lower-case hex. `revision` counts from 1 for the first signature. `known` is true when the certificate
    leads to a trusted root and was valid both then and now.
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


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of `verify`. `signatures` are listed only when their bytes hold."""

    state: State
    findings: tuple[Finding, ...]
    signatures: tuple[SignatureSeen, ...]
