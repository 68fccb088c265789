"""The helper process: one request on standard input, one answer on standard output, then it ends.

The only file that loads a token's library (PKCS#11 v2.40). It keeps and writes no PIN, tries it once, and
whatever the library prints goes nowhere.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from app.domain.problems import Problem

if TYPE_CHECKING:
    import pkcs11

# DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2, note 1), for tokens that only do raw RSA.
_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
_GONE = (
    "DeviceRemoved", "DeviceError", "TokenNotPresent", "TokenNotRecognised", "NoSuchToken", "SlotIDInvalid",
    "SessionClosed", "SessionHandleInvalid", "ObjectHandleInvalid", "KeyHandleInvalid",
)  # fmt: skip
_WRONG_PIN = ("PinIncorrect", "PinInvalid", "PinLenRange")
_CANCELLED = ("FunctionCancelled", "FunctionRejected")


def main() -> int:
    """Answer the one request."""
    _leave_no_trace()
    out = os.fdopen(os.dup(1), "wb")
    # Libraries print: what they say must not stand in the answer.
    os.dup2(2, 1)
    request = json.loads(sys.stdin.buffer.read())
    try:
        answer = _VERBS[request["do"]](request)
    except Problem as problem:
        answer = {"problem": problem.code, "values": problem.values}
    # Whatever a library stumbles with is one problem to the user; a crash is told by the silence.
    except Exception as error:
        failed = Problem("token_failed", reason=type(error).__name__)
        answer = {"problem": failed.code, "values": failed.values}
    out.write(json.dumps(answer).encode("ascii"))
    out.flush()
    # Not through the library's own clean-up, which crashes where a token is gone: the answer is out.
    os._exit(0)


def _look(request: dict[str, Any]) -> dict[str, Any]:
    import pkcs11

    told = []
    for token in _tokens(_library(request["library"])):
        with contextlib.suppress(pkcs11.PKCS11Error):
            told.append(_told(token))
    return {"tokens": told}


def _sign(request: dict[str, Any]) -> dict[str, Any]:
    token = _token(_library(request["library"]), request["serial"])
    _refuse_locked(token)
    message = base64.b64decode(request["message"])
    with _told_as_problems(token), _session(token, request["pin"]) as session:
        signature = _signature(token, session, bytes.fromhex(request["key"]), message, request["pin"])
    return {"signature": base64.b64encode(signature).decode("ascii")}


_VERBS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"look": _look, "sign": _sign}


def _library(path: str) -> Any:
    import pkcs11

    try:
        return pkcs11.lib(path)
    except (pkcs11.PKCS11Error, OSError) as error:
        raise Problem("token_library_unusable", path=path) from error


def _tokens(library: Any) -> Iterator[pkcs11.Token]:
    """A reader whose token cannot be read counts as empty."""
    import pkcs11

    for slot in library.get_slots(token_present=True):
        with contextlib.suppress(pkcs11.PKCS11Error):
            token = slot.get_token()
            if token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED:
                yield token


def _token(library: Any, serial: str) -> pkcs11.Token:
    for token in _tokens(library):
        if token.serial.hex() == serial:
            return token
    raise Problem("token_gone")


def _told(token: pkcs11.Token) -> dict[str, Any]:
    import pkcs11

    return {
        "serial": token.serial.hex(),
        "label": token.label,
        "maker": token.manufacturer_id,
        "model": token.model,
        "pin": _pin_state(token),
        "asks_itself": bool(token.flags & pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        "certificates": list(_certificates(token)),
    }


def _pin_state(token: pkcs11.Token) -> str:
    from pkcs11 import TokenFlag

    if token.flags & TokenFlag.USER_PIN_LOCKED:
        return "locked"
    if not token.flags & TokenFlag.USER_PIN_INITIALIZED:
        return "unset"
    if token.flags & TokenFlag.USER_PIN_FINAL_TRY:
        return "last_try"
    return "low" if token.flags & TokenFlag.USER_PIN_COUNT_LOW else "fine"


def _certificates(token: pkcs11.Token) -> Iterator[dict[str, str]]:
    """What is open to everybody who holds the token; those without the identifier of a key are none to us."""
    from pkcs11 import Attribute, ObjectClass, PKCS11Error

    with token.open() as session:
        for found in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
            with contextlib.suppress(PKCS11Error):
                identifier, data = found[Attribute.ID], found[Attribute.VALUE]
                if identifier and data:
                    yield {"id": identifier.hex(), "data": base64.b64encode(data).decode("ascii")}


def _refuse_locked(token: pkcs11.Token) -> None:
    if _pin_state(token) == "locked":
        raise Problem("token_locked", token=token.label)


def _session(token: pkcs11.Token, pin: str | None) -> Any:
    from pkcs11.types import PROTECTED_AUTH

    return token.open(user_pin=PROTECTED_AUTH if pin is None else pin)


def _signature(
    token: pkcs11.Token, session: Any, identifier: bytes, message: bytes, pin: str | None
) -> bytes:
    from pkcs11 import Attribute, Mechanism, ObjectClass

    key = session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=identifier)
    again = {"pin": pin} if pin is not None and _asks_each_time(key, Attribute.ALWAYS_AUTHENTICATE) else {}
    signature: bytes
    if Mechanism.SHA256_RSA_PKCS in token.slot.get_mechanisms():
        signature = key.sign(message, mechanism=Mechanism.SHA256_RSA_PKCS, **again)
    else:
        digest_info = _DIGEST_INFO + hashlib.sha256(message).digest()
        signature = key.sign(digest_info, mechanism=Mechanism.RSA_PKCS, **again)
    return signature


def _asks_each_time(key: Any, attribute: Any) -> bool:
    import pkcs11

    try:
        return bool(key[attribute])
    except pkcs11.PKCS11Error:
        return False


@contextlib.contextmanager
def _told_as_problems(token: pkcs11.Token) -> Iterator[None]:
    """Errors of the library as what they mean to the person with the token."""
    import pkcs11

    try:
        yield
    except pkcs11.PKCS11Error as error:
        raise _problem(type(error).__name__, token) from error


def _problem(name: str, token: pkcs11.Token) -> Problem:
    if name in _GONE:
        return Problem("token_gone")
    if name in _WRONG_PIN:
        return _after_wrong_pin(token)
    if name in _CANCELLED:
        return Problem("token_cancelled")
    if name == "PinLocked":
        return Problem("token_locked", token=token.label)
    if name == "PinExpired":
        return Problem("token_pin_expired", token=token.label)
    if name == "UserPinNotInitialized":
        return Problem("token_pin_unset", token=token.label)
    if name == "NoSuchKey":
        return Problem("token_without_key", token=token.label)
    return Problem("token_failed", reason=name)


def _after_wrong_pin(token: pkcs11.Token) -> Problem:
    """A wrong PIN, and what it leaves."""
    state = _pin_state_now(token)
    if state == "locked":
        return Problem("token_locked", token=token.label)
    if state == "last_try":
        return Problem("pin_wrong_last", token=token.label)
    return Problem("pin_wrong", token=token.label)


def _pin_state_now(token: pkcs11.Token) -> str:
    """The state after a try: a token's flags are a picture of the moment when it was found."""
    import pkcs11

    try:
        return _pin_state(token.slot.get_token())
    except pkcs11.PKCS11Error:
        return "fine"


def _leave_no_trace() -> None:
    """A crash leaves no image of the memory, in which the PIN would stand, and no box to click away."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
