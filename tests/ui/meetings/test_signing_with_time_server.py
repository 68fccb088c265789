"""امضا with a time server: the verdict names it; where it is silent, she signs all the same and is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from app.services import time_server, verification
from app.ui.verification.verdict_view import SignatureView
from tests.signing.time_stamper import make_stamper, serving
from tests.ui.conftest import NOW
from tests.ui.meetings.conftest import Signing
from tests.ui.meetings.signing_steps import choose, sign

Typing = Callable[[QWidget, str], None]


def test_stamped_then_silent(signing: Signing, type_text: Typing, tmp_path: Path) -> None:
    stamper = make_stamper("سرور زمان نمونه").showing(NOW)
    certificate = tmp_path / "stamper.pem"
    certificate.write_bytes(stamper.pem)
    told = signing.card._told
    with serving(stamper.answer) as server:
        time_server.configure(signing.office, server.address, certificate)
        sign(signing, type_text)
    assert signing.card.verdict.word.text() == "سالم"
    assert not told.unstamped.isVisible()
    (seen,) = signing.card.verdict.signers()
    assert "(به گواهی سرور زمان «سرور زمان نمونه»)" in seen.moment.text()

    stamped = signing.card.file()
    assert stamped is not None
    (known,) = time_server.find(signing.office).stampers
    time_server.forget(signing.office, known.fingerprint)
    verdict = verification.examine(signing.office, stamped.read_bytes(), NOW).verdict
    view = SignatureView(verdict.signatures[0])
    assert "(به اظهار امضاکننده)" in view.moment.text()
    assert any("که این دفتر نمی‌شناسد" in label.text() for label in view.findChildren(QLabel))

    time_server.configure(signing.office, server.address, certificate)
    choose(signing, 0)
    signing.card.offer(signing.pdf)
    signing.settle()
    signing.press(signing.card.panel.again)
    sign(signing, type_text)
    assert signing.card.verdict.word.text() == "سالم"
    assert told.unstamped.isVisible()
    assert "مهر زمان نگرفت" in told.unstamped.sentence()
    assert "پیوند با سرور زمان" in told.unstamped.sentence()
