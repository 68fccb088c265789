"""What one signatory can do: the ways of signing, of which one is shown; what he did already comes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.problems import Problem
from app.domain.signature import Method, Signatory
from app.services.adopting import Unentered
from app.ui import theme
from app.ui.desk import Desk
from app.ui.meetings.closing.adoption import Adoption
from app.ui.meetings.closing.signature_facts import SignatureFacts
from app.ui.meetings.closing.signed_file import Ground
from app.ui.meetings.closing.ways import KeyWay, OwnKeyWay, PaperWay, Pkcs12Way, TokenWay, Way
from app.ui.widgets import Banner, button
from app.ui.widgets.pick_list import Entry
from app.ui.widgets.segments import Segment, Segments
from app.words import Catalogue

OWN, FILE, TOKEN = "own", "file", "token"
_KEYS = (OWN, FILE, TOKEN)


class SigningPanel(QWidget):
    """`signing_asked(MeansOf)`, `registering_asked(Registering)`, `search_requested` for a stick,
    `settings_requested`, `scan_wanted(sha256)`, `adoption_asked(Unentered)`.
    """

    signing_asked = Signal(object)
    registering_asked = Signal(object)
    search_requested = Signal()
    settings_requested = Signal()
    scan_wanted = Signal(str)
    adoption_asked = Signal(object)

    def __init__(self, desk: Desk, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._signatory: Signatory | None = None
        self._substitutes: Sequence[Entry] = ()
        self._ground: Ground | None = None
        self._ready: tuple[bool, str] = (False, "")
        self._again = False
        self._is_fresh = False
        self.ways: dict[str, Way] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.current().px(6))
        self._column.setSpacing(theme.current().px(10))
        self._build()

    def show_signatory(self, signatory: Signatory, substitutes: Sequence[Entry] = ()) -> None:
        """Show what somebody has done and what he can do, and who may sign in his place; for somebody else
        all fields are emptied.
        """
        if self._signatory is None or self._signatory.row.id != signatory.row.id:
            self._again, self._ground, self._is_fresh = False, None, True
            self.clear_problems()
            for way in self.ways.values():
                way.forget()
        self._signatory, self._substitutes = signatory, substitutes
        for way in self.ways.values():
            way.offer_substitutes(substitutes)
        self.facts.show_signatory(signatory)
        self._show_ways()

    def show_ground(self, ground: Ground) -> None:
        """Show what the office knows of him; until she chooses a way, the one that he will most likely go."""
        self._ground = ground
        for way in self.ways.values():
            way.show_ground(ground)
        if self._is_fresh:
            self._preset(ground)

    def start(self) -> None:
        """Put the caret where the way that is shown begins."""
        if self.kinds.isVisible():
            self.way().start()

    def set_ready(self, ready: bool, why_not: str) -> None:
        """Whether there is a file that can be signed."""
        self._ready = (ready, why_not)
        for way in self.ways.values():
            way.set_ready(ready, why_not)

    def set_under_way(self, under_way: bool) -> None:
        """Whether the worker is signing or registering."""
        self.kinds.setEnabled(not under_way)
        for way in self.ways.values():
            way.set_under_way(under_way)

    def way(self, kind: str = "") -> Way:
        """A way by its name; the one that is shown without one."""
        kind = kind or str(self.kinds.value())
        if kind not in self.ways:
            made = self.ways[kind] = self._make(kind)
            self._column.insertWidget(self._column.indexOf(self.adoption), made)
            made.set_ready(*self._ready)
            made.offer_substitutes(self._substitutes)
            if self._ground is not None:
                made.show_ground(self._ground)
        return self.ways[kind]

    def choose(self, kind: str) -> None:
        """Show one way and hide the others."""
        self._is_fresh = False
        self._show_way(kind)

    def clear_problems(self) -> None:
        """What was refused before is told no more."""
        self.problem.hide()
        self.adoption.hide()

    def refuse(self, problem: Problem) -> None:
        """Tell why nothing was signed or registered, and what to do."""
        way = self.way()
        if way.refuse(problem):
            return
        told = self._catalogue.problem(problem)
        if isinstance(way, KeyWay):
            untouched = self.tr("پرونده اصلی دست نخورد.")
            told = f"{told} {untouched}"
        self.problem.set_sentence(told)
        self.problem.show()

    def ask_to_adopt(self, unentered: Unentered) -> None:
        """Ask whether a certificate from outside is this person's."""
        assert self._signatory is not None
        self.adoption.show_certificate(unentered, self._signatory.row.name)

    def _build(self) -> None:
        self.facts = SignatureFacts(self._catalogue)
        self.facts.scan_wanted.connect(self.scan_wanted)
        self.again = button(self.tr("امضا روی پرونده‌ای دیگر"), self._sign_again, "quiet")
        self.again.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kinds = Segments(
            self.tr("چگونگی امضا"),
            [
                Segment(OWN, self.tr("کلید دفتر")),
                Segment(FILE, self.tr("پرونده کلید")),
                Segment(TOKEN, self.tr("توکن")),
                Segment(Method.INK.value, self.tr("با خودکار روی کاغذ")),
                Segment(Method.REFUSED.value, self.tr("خودداری")),
                Segment(Method.REPLACED.value, self.tr("جانشین")),
            ],
        )
        self.kinds.set_value(OWN)
        self.kinds.chosen.connect(self.choose)
        self.adoption = Adoption()
        self.adoption.confirmed.connect(self.adoption_asked)
        self.problem = Banner("", "red")
        self.problem.hide()
        for part in (self.facts, self.again, self.kinds, self.adoption, self.problem):
            self._column.addWidget(part)

    def _make(self, kind: str) -> Way:
        if kind not in _KEYS:
            paper = PaperWay(self._desk, self._catalogue, Method(kind))
            paper.asked.connect(self.registering_asked)
            return paper
        makers: dict[str, Callable[[Desk, Catalogue], KeyWay]] = {
            OWN: self._own_key,
            FILE: Pkcs12Way,
            TOKEN: TokenWay,
        }
        made = makers[kind](self._desk, self._catalogue)
        made.asked.connect(self.signing_asked)
        return made

    def _own_key(self, desk: Desk, catalogue: Catalogue) -> OwnKeyWay:
        made = OwnKeyWay(desk, catalogue)
        made.settings_requested.connect(self.settings_requested)
        made.search_requested.connect(self.search_requested)
        return made

    def _preset(self, ground: Ground) -> None:
        """A key where there is one that signs, ink where not; who came with a token may not be the last."""
        kind, signatory = self.kinds.value(), self._signatory
        if signatory is None or signatory.has_signed or signatory.row.person_id is None:
            return
        if kind in (FILE, TOKEN) and ground.key is None:
            return
        likely = OWN if ground.can_sign else Method.INK.value
        if likely != kind:
            self._show_way(likely)

    def _show_way(self, kind: str) -> None:
        self.clear_problems()
        self.kinds.set_value(kind)
        self._show_ways()

    def _sign_again(self) -> None:
        self._again = True
        self._show_ways()

    def _show_ways(self) -> None:
        signatory = self._signatory
        if signatory is None:
            return
        by_key = signatory.row.person_id is not None
        for kind in _KEYS:
            self.kinds.button(kind).setVisible(by_key)
        if not by_key and self.kinds.value() in _KEYS:
            self.kinds.set_value(Method.INK.value)
        done = signatory.has_signed
        by_hand = [Method.INK.value, Method.REFUSED.value, Method.REPLACED.value]
        for kind in by_hand:
            self.kinds.button(kind).setVisible(not done)
        if done and self.kinds.value() in by_hand:
            self.kinds.set_value(OWN)
        last = signatory.last
        self.again.setVisible(done and not self._again and last is not None and last.method is Method.DIGITAL)
        shown = not done or self._again
        self.kinds.setVisible(shown)
        current = self.way() if shown else None
        for way in self.ways.values():
            way.setVisible(way is current)
