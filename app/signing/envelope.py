"""Seals a few secret bytes under a passphrase (Argon2id, AES-256-GCM); does not know what the bytes are."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.problems import Problem
from app.signing.passphrase import key_material, require_strong

FORMAT = "dabir-key-1"
_LARGEST_FILE = 65_536


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs: memory in KiB, passes over it, lanes (RFC 9106, 3.1)."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        """False for parameters that only a hostile file asks for: opening must never exhaust the machine."""
        numbers = (self.memory_kib, self.iterations, self.lanes)
        return (
            all(type(number) is int for number in numbers)
            and 1 <= self.lanes <= 16
            and 1 <= self.iterations <= 16
            and 8 * self.lanes <= self.memory_kib <= 256 * 1024
        )


def seal(secret: bytes, passphrase: str, label: Mapping[str, str], cost: Cost | None = None) -> bytes:
    """A JSON envelope around `secret`; `label` stays readable in it and is authenticated with it.

    Raises Problem `passphrase_short`.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    require_strong(passphrase)
    cost = cost or Cost()
    salt, nonce = os.urandom(16), os.urandom(12)
    readable: dict[str, Any] = {
        "format": FORMAT,
        "label": dict(label),
        "kdf": {
            "name": "argon2id",
            "salt": _text(salt),
            "memory_kib": cost.memory_kib,
            "iterations": cost.iterations,
            "lanes": cost.lanes,
        },
        "cipher": {"name": "aes-256-gcm", "nonce": _text(nonce)},
    }
    key = _derived(passphrase, salt, cost)
    sealed = {**readable, "sealed": _text(AESGCM(key).encrypt(nonce, secret, _canonical(readable)))}
    whole = {**sealed, "checksum": _checksum(sealed)}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def unseal(envelope: bytes, passphrase: str) -> bytes:
    """The secret of `seal`.

    Raises Problem `key_unreadable` when the file is not what was written (the checksum says so, without any
    secret), `passphrase_wrong` when it is and the passphrase does not open it.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    parsed = _parsed(envelope)
    try:
        kdf, cipher = parsed["kdf"], parsed["cipher"]
        cost = Cost(kdf["memory_kib"], kdf["iterations"], kdf["lanes"])
        known = kdf["name"] == "argon2id" and cipher["name"] == "aes-256-gcm" and cost.bearable
        salt, nonce, sealed = _bytes(kdf["salt"]), _bytes(cipher["nonce"]), _bytes(parsed["sealed"])
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise Problem("key_unreadable") from error
    if not known or len(salt) != 16 or len(nonce) != 12:
        raise Problem("key_unreadable")
    readable = {name: value for name, value in parsed.items() if name not in ("sealed", "checksum")}
    try:
        return AESGCM(_derived(passphrase, salt, cost)).decrypt(nonce, sealed, _canonical(readable))
    except InvalidTag:
        raise Problem("passphrase_wrong") from None


def label_of(envelope: bytes) -> dict[str, str]:
    """The readable label, without a passphrase and so without proof. Raises Problem `key_unreadable`."""
    label = _parsed(envelope).get("label")
    if not isinstance(label, dict) or not all(isinstance(value, str) for value in label.values()):
        raise Problem("key_unreadable")
    return label


def _parsed(envelope: bytes) -> dict[str, Any]:
    try:
        if len(envelope) > _LARGEST_FILE:
            raise ValueError("too large for a key file")
        whole = json.loads(envelope.decode("utf-8"))
        checksum = whole.pop("checksum")
        sound = whole["format"] == FORMAT and checksum == _checksum(whole)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Problem("key_unreadable") from error
    if not sound:
        raise Problem("key_unreadable")
    parsed: dict[str, Any] = whole
    return parsed


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    argon = Argon2id(
        salt=salt, length=32, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return argon.derive(key_material(passphrase))


def _checksum(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()


def _canonical(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
