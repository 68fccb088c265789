"""Keys on PKCS#11 tokens: what a token holds, and a key that signs there; loads no token library itself.

Every touch of a token is a process of its own (`process`), so that a vendor's library may crash or stall
without harm, and a token that was pulled out and put back is seen as it is.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.domain.problems import Problem
from app.signing.certificates import Holder, holder_of
from app.signing.fitness import require_fit
from app.signing.passphrase import normalised
from app.signing.tokens.process import Helper

__all__ = ["Helper", "PinState", "Token", "TokenCertificate", "TokenKey", "look", "open_on_token"]


class PinState(StrEnum):
    """What a token tells of its PIN before it is asked for (PKCS#11 v2.40, 3.2, CK_TOKEN_INFO)."""

    FINE = "fine"
    LOW = "low"
    LAST_TRY = "last_try"
    LOCKED = "locked"
    UNSET = "unset"


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token: the hex identifier it shares with its key, its DER, why it will not do."""

    id: str
    certificate: bytes = field(repr=False)
    holder: Holder
    unfit: Problem | None


@dataclass(frozen=True, slots=True)
class Token:
    """A token that a library sees; `serial` names it; `asks_itself` for those with a keypad of their own."""

    library: Path
    serial: str
    label: str
    maker: str
    model: str
    pin: PinState
    asks_itself: bool
    certificates: tuple[TokenCertificate, ...]


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a token, ready for one signature; offers the same three as `keys.OpenedKey`."""

    certificate: bytes
    holder: Holder
    _request: dict[str, Any] = field(repr=False)
    _helper: Helper = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 over `message`, computed on the token; one try, never repeated.

        Raises Problem `pin_wrong`, `pin_wrong_last`, `token_locked`, `token_gone` and the others of `helper`.
        """
        text = base64.b64encode(message).decode("ascii")
        answer = self._helper.ask({**self._request, "do": "sign", "message": text})
        return base64.b64decode(answer["signature"])


def look(library: Path, helper: Helper | None = None) -> tuple[Token, ...]:
    """The tokens that `library` sees and what lies open on them; no PIN is needed, so none is spent.

    Raises Problem `token_library_missing`, `token_library_unusable`, `token_library_crashed`,
    `token_stalled`.
    """
    answer = _helper(helper).ask({"do": "look", "library": _present(library)})
    return tuple(_token(library, told) for told in answer["tokens"])


def open_on_token(
    library: Path, serial: str, certificate_id: str, pin: str | None, helper: Helper | None = None
) -> TokenKey:
    """The key of one certificate; `pin` (None where the token asks itself) is kept for one signature only.

    Nothing is tried with the PIN here. Raises Problem as `look`, `token_gone`, `token_locked`,
    `token_pin_unset`, `token_without_key`, and what `require_fit` does.
    """
    token = next((one for one in look(library, helper) if one.serial == serial), None)
    if token is None:
        raise Problem("token_gone")
    if token.pin is PinState.LOCKED:
        raise Problem("token_locked", token=token.label)
    if token.pin is PinState.UNSET and not token.asks_itself:
        raise Problem("token_pin_unset", token=token.label)
    found = next((one for one in token.certificates if one.id == certificate_id), None)
    if found is None:
        raise Problem("token_without_key", token=token.label)
    if found.unfit:
        raise found.unfit
    request = {
        "library": str(library),
        "serial": serial,
        "key": certificate_id,
        "pin": None if pin is None else normalised(pin),
    }
    return TokenKey(found.certificate, found.holder, request, _helper(helper))


def _helper(helper: Helper | None) -> Helper:
    return helper or Helper()


def _present(library: Path) -> str:
    if not library.is_file():
        raise Problem("token_library_missing", path=library)
    return str(library)


def _token(library: Path, told: dict[str, Any]) -> Token:
    return Token(
        library=library,
        serial=told["serial"],
        label=told["label"],
        maker=told["maker"],
        model=told["model"],
        pin=PinState(told["pin"]),
        asks_itself=told["asks_itself"],
        certificates=tuple(_certificates(told["certificates"])),
    )


def _certificates(told: list[dict[str, str]]) -> Iterator[TokenCertificate]:
    """Those that are certificates at all: tokens hold other things under this name, too."""
    for one in told:
        data, unfit = base64.b64decode(one["data"]), None
        try:
            holder = holder_of(data)
            require_fit(data)
        except ValueError:
            continue
        except Problem as problem:
            unfit = problem
        yield TokenCertificate(one["id"], data, holder, unfit)
