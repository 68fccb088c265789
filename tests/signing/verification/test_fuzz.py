"""Whatever bytes come, there is a verdict, and never a good one."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.signing import State, Trust, verify
from tests.signing.conftest import NOW, Office

REFUSED = (State.CHANGED, State.UNREADABLE)
ONE_FILE_FOR_ALL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

junk = st.one_of(
    st.binary(min_size=1, max_size=40),
    st.sampled_from(
        [b"<<", b">>", b"[", b"]", b"(", b")", b"%", b"\n", b" ", b"0", b"endobj\n", b"1 0 obj\n",
         b"stream\n", b"endstream", b"xref\n", b"%%EOF\n",
         b"/ByteRange [0 1 2 3]", b"/Contents <00>", b"/V 1 0 R"]
    ),
)  # fmt: skip


@ONE_FILE_FOR_ALL
@given(st.floats(0, 1), st.integers(0, 60), junk)
def test_bytes_replaced_deleted_or_inserted_anywhere(
    office: Office, signed_by_all: bytes, place: float, length: int, new: bytes
) -> None:
    at = int(place * (len(signed_by_all) - 1))
    changed = signed_by_all[:at] + new + signed_by_all[at + length :]
    if changed != signed_by_all:
        verdict = verify(changed, office.trust, NOW)
        assert verdict.state in REFUSED
        assert verdict.findings
        assert not verdict.signatures


@ONE_FILE_FOR_ALL
@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 4000))
def test_a_piece_moved_or_doubled(
    office: Office, signed_by_all: bytes, source: float, target: float, length: int
) -> None:
    start, at = (int(place * (len(signed_by_all) - 1)) for place in (source, target))
    piece = signed_by_all[start : start + length]
    changed = signed_by_all[:at] + piece + signed_by_all[at:]
    assert verify(changed, office.trust, NOW).state in REFUSED


@given(st.binary(max_size=300))
def test_a_header_and_junk(junk: bytes) -> None:
    for pdf in (
        junk,
        b"%PDF-1.7\n%abcd\n" + junk,
        b"%PDF-1.7\n%abcd\n1 0 obj\n" + junk + b"\nendobj\n%%EOF\n",
    ):
        assert verify(pdf, Trust(), NOW).state in (State.UNREADABLE, State.CHANGED)
