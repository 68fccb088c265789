from __future__ import annotations

import pytest
from asn1crypto.core import ObjectIdentifier, OctetString
from hypothesis import given
from hypothesis import strategies as st

from app.signing import der


@given(st.binary(max_size=70_000))
def test_an_element_is_spelled_as_asn1crypto_spells_it_and_reads_back(content: bytes) -> None:
    encoded = der.encode(der.OCTET_STRING, content)
    assert encoded == OctetString(content).dump()
    element = der.read(encoded + b"\0\0")
    assert (element.tag, element.content, element.encoded) == (der.OCTET_STRING, content, encoded)


@given(st.lists(st.integers(0, 2**40), min_size=1, max_size=8), st.integers(0, 2), st.integers(0, 39))
def test_object_identifiers(rest: list[int], first: int, second: int) -> None:
    dotted = ".".join(map(str, (first, second, *rest)))
    assert der.object_id(dotted) == ObjectIdentifier(dotted).dump()


@given(st.lists(st.binary(max_size=20), max_size=6))
def test_children_come_apart_as_they_were_put_together(contents: list[bytes]) -> None:
    parts = [der.encode(der.OCTET_STRING, content) for content in contents]
    children = der.read(der.encode(der.SEQUENCE, *parts)).children()
    assert [child.content for child in children] == contents


@pytest.mark.parametrize(
    "spelled",
    ["", "04", "0480", "048101aa", "04820080" + "00" * 128, "0402aa", "1f0100", "0485000000000100", "04ff"],
)
def test_what_der_forbids_is_refused(spelled: str) -> None:
    with pytest.raises(ValueError, match="DER"):
        der.read(bytes.fromhex(spelled))


@given(st.binary(max_size=60))
def test_any_bytes_are_an_element_or_a_value_error(junk: bytes) -> None:
    try:
        element = der.read(junk)
    except ValueError:
        return
    assert der.encode(element.tag, element.content) == element.encoded
