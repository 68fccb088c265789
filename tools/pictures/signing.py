"""Keys and signing: what is done with a key in the settings, and how the signatories sign, each way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.problems import Problem
from app.domain.signature import Method
from tools.pictures import offices
from tools.pictures.scene import Scene

if TYPE_CHECKING:
    from tools.pictures.stage import Stage


def _card(stage: Stage) -> Any:
    return stage.meeting_page.part("closing").signing


def _signing(stage: Stage) -> None:
    """The chair has signed (the verdict of an earlier scene was on his file); the next has no key yet."""
    card = stage.meeting("closing").signing
    card.offer(stage.folder / "signed.pdf")
    stage.settle()
    stage.scroll_to(card)


def _own_key(stage: Stage) -> None:
    from app.services import keys, register

    def enrol(office: Any) -> None:
        person = next(one for one in register.read(office).people if one.id == "sample-person-secretary")
        keys.enrol(office, person, offices.PASSPHRASE, offices.PASSPHRASE)

    stage.do(enrol)
    card = _card(stage)
    card.choose(card.list.next_id())
    stage.settle()
    card.panel.way().entry.field.setText("گذرواژه")
    card.panel.refuse(Problem("certificate_revoked", name="مریم دبیری نمونه", on=offices.NOW))
    stage.scroll_to(card.list)


def _way(kind: str, stage: Stage) -> None:
    card = _card(stage)
    card.panel.choose(kind)
    stage.settle()
    stage.scroll_to(card.list)


def _token(stage: Stage) -> None:
    """A token that was tested; what it told is laid out without one."""
    from dataclasses import replace
    from pathlib import Path

    from app.services.tokens import Library
    from app.signing import Holder
    from app.signing.tokens import PinState, Token, TokenCertificate

    _way("token", stage)
    way = _card(stage).panel.way()
    library = Path("libsofthsm2.so")
    way._libraries = (Library("SoftHSM 2", library),)
    way._show_libraries(library)
    holder = Holder("مریم دبیری نمونه", "دبیر", "", "", offices.NOW, offices.NOW, "5f09" * 16)
    fit = TokenCertificate("01", b"", holder, None)
    unfit = replace(fit, id="02", unfit=Problem("key_too_short", bits="1024", minimum="2048"))
    way._on_tokens((Token(library, "1f", "توکن نمونه", "", "", PinState.LAST_TRY, False, (fit, unfit)),))
    stage.settle()
    stage.scroll_to(_card(stage).list)


def _signed(stage: Stage) -> None:
    card = _card(stage)
    card.choose(card.list.rows.at(0).signatory.row.id)
    stage.settle()
    stage.scroll_to(card.list)


def _adoption(stage: Stage) -> None:
    from app.services.adopting import Unentered
    from app.signing import Holder

    card = _card(stage)
    card.choose(card.list.next_id())
    _way("file", stage)
    holder = Holder("Maryam Dabiri", "", "", "", offices.NOW, offices.NOW, "5f09" * 16)
    card.panel.ask_to_adopt(Unentered(b"", holder))
    stage.settle()
    stage.scroll_to(card.list)


def _authority(drawer: str, stage: Stage) -> None:
    made = stage.page("preferences").authority.made
    getattr(made, drawer).click()
    stage.settle()
    stage.scroll_to(made)


def _key(drawer: str, stage: Stage) -> None:
    page = stage.page("preferences")
    page.authority.made.drawers.close_panel()
    row = page.signatories.rows.at(0)
    row.set_open(True)
    getattr(row, drawer).click()
    stage.settle()
    stage.scroll_to(page.signatories)


def _root(stage: Stage) -> None:
    page = stage.page("preferences")
    page.signatories.rows.at(0).set_open(False)
    root = stage.folder / "root.cer"
    page.authority.made.export_to(root)
    stage.settle()
    page.roots.look(root)
    stage.settle()
    stage.scroll_to(page.roots)


SIGNING = (
    *(Scene(f"authority-{drawer}", partial(_authority, drawer)) for drawer in ("carry", "change")),
    *(Scene(f"key-{drawer}", partial(_key, drawer)) for drawer in ("renew", "change", "export", "revoke")),
    Scene("root-asked", _root),
    Scene("signing", _signing),
    Scene("signing-own", _own_key),
    Scene("signing-token", _token),
    *(Scene(f"signing-{kind}", partial(_way, kind.value)) for kind in (Method.INK, Method.REPLACED)),
    Scene("signing-adoption", _adoption),
    Scene("signing-signed", _signed),
)
