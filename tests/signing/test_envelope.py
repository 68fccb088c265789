from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.problems import Problem
from app.signing.envelope import Cost, label_of, seal, unseal

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
PASSPHRASE = "گذرواژهٔ نمونه ۱۲"
LABEL = {"kind": "signatory", "certificate": "…"}


def code_of(envelope: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(Problem) as problem:
        unseal(envelope, passphrase)
    return problem.value.code


@settings(max_examples=25)
@given(st.binary(max_size=300), st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=3))
def test_what_is_sealed_comes_back(secret: bytes, label: dict[str, str]) -> None:
    envelope = seal(secret, PASSPHRASE, label, CHEAP)
    assert unseal(envelope, PASSPHRASE) == secret
    assert label_of(envelope) == label
    assert secret not in envelope or len(secret) < 4


def test_the_product_pays_64_mib_and_three_passes_for_each_try() -> None:
    kdf = json.loads(seal(b"secret", PASSPHRASE, LABEL))["kdf"]
    assert (kdf["name"], kdf["memory_kib"], kdf["iterations"], kdf["lanes"]) == ("argon2id", 65536, 3, 4)


def test_two_envelopes_of_one_secret_share_nothing() -> None:
    one, two = (json.loads(seal(b"secret", PASSPHRASE, LABEL, CHEAP)) for _ in range(2))
    assert one["kdf"]["salt"] != two["kdf"]["salt"]
    assert one["cipher"]["nonce"] != two["cipher"]["nonce"]


def test_a_wrong_passphrase_is_said_to_be_wrong() -> None:
    assert code_of(seal(b"secret", PASSPHRASE, LABEL, CHEAP), "گذرواژهٔ دیگر ۱۲") == "passphrase_wrong"


def test_a_short_passphrase_is_refused_when_set() -> None:
    with pytest.raises(Problem) as problem:
        seal(b"secret", "کوتاه", LABEL, CHEAP)
    assert problem.value.code == "passphrase_short"


def test_a_flip_of_any_byte_never_opens_and_is_never_blamed_on_the_passphrase() -> None:
    envelope = seal(b"secret", PASSPHRASE, LABEL, CHEAP)
    for place in range(len(envelope) - 1):
        damaged = bytearray(envelope)
        damaged[place] ^= 0x01
        try:
            unchanged_meaning = json.loads(damaged) == json.loads(envelope)
        except ValueError:
            unchanged_meaning = False
        if not unchanged_meaning:
            assert code_of(bytes(damaged)) == "key_unreadable", place


@pytest.mark.parametrize(
    "broken", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 100_000, b"{" + b" " * 70_000 + b"}"]
)
def test_what_is_no_key_file_is_unreadable(broken: bytes) -> None:
    assert code_of(broken) == "key_unreadable"


def with_checksum(parsed: dict[str, object]) -> bytes:
    """The file of somebody who forges knowingly: the checksum is right again."""
    import hashlib

    parsed.pop("checksum", None)
    canonical = json.dumps(parsed, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps({**parsed, "checksum": hashlib.sha256(canonical).hexdigest()}).encode()


@pytest.mark.parametrize("memory_kib", [0, 1, -1, 2**18 + 1, 2**22, 2**60, "65536", 1.5, 64.0, True, None])
def test_a_forged_cost_neither_opens_nor_exhausts_the_machine(memory_kib: object) -> None:
    parsed = json.loads(seal(b"secret", PASSPHRASE, LABEL, CHEAP))
    parsed["kdf"]["memory_kib"] = memory_kib
    assert code_of(with_checksum(parsed)) == "key_unreadable"


def test_a_certificate_cannot_be_exchanged_under_a_key() -> None:
    parsed = json.loads(seal(b"secret", PASSPHRASE, LABEL, CHEAP))
    parsed["label"]["certificate"] = "another"
    assert code_of(with_checksum(parsed)) == "passphrase_wrong"
