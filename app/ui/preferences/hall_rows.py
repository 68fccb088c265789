"""نمایش در سالن: how it looks and on which screen it stands, on this computer."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.ui import figures
from app.ui.preferences.kept import Kept
from app.ui.preferences.looked_up_field import LookedUpField
from app.ui.preferences.setting_row import SettingRow
from app.ui.widgets.segments import Segment, Segments


class HallLookRow(SettingRow):
    """Dark letters on light ground, or light ones on dark."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        label = self.tr("نمای سالن")
        self.look = Segments(label, [Segment(False, self.tr("روشن")), Segment(True, self.tr("تیره"))])
        super().__init__(
            label,
            self.look,
            self.tr("زمینه «نمایش در سالن» بر پرده یا نمایشگر؛ در سالن تاریک، تیره بهتر است. پیش‌فرض: روشن."),
            self.tr("پرده ویدئو پروژکتور نمایشگر رنگ") + " hall display dark light projector",
            parent,
        )
        self.look.chosen.connect(lambda dark: kept.want(display_dark=dark))
        self.offer_default_of("display_dark", kept)
        kept.shown.connect(self._show)
        self._show(kept.settings)

    def _show(self, settings: Settings) -> None:
        self.look.set_value(settings.display_dark)


class HallScreenRow(SettingRow):
    """A screen that is there now, or the one that it filled last; without one any but hers."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        label = self.tr("صفحه سالن")
        self.screens = LookedUpField()
        super().__init__(
            label,
            self.screens,
            self.tr(
                "صفحه‌ای که «نمایش در سالن» آن را پر می‌کند؛ اگر وصل نباشد، هر صفحه دیگری جز صفحه این پنجره. "
                "پیش‌فرض: هر صفحه دیگر."
            ),
            self.tr("پرده ویدئو پروژکتور نمایشگر مانیتور") + " hall display screen monitor projector",
            parent,
        )
        self._kept = kept
        self.screens.opened.connect(self._offer)
        self.screens.committed.connect(lambda name: kept.want(display_screen=name))
        self.offer_default_of("display_screen", kept)
        kept.shown.connect(self._show)
        self._show(kept.settings)

    def _show(self, settings: Settings) -> None:
        self._offer()
        self.screens.set_value(settings.display_screen)

    def _offer(self) -> None:
        found = {one.name(): one.size() for one in QGuiApplication.screens()}
        options = [("", self.tr("هر صفحه دیگر"))]
        for name, size in found.items():
            shown = self.tr("{name}، {width} در {height}").format(
                name=f"\u2066{name}\u2069",
                width=figures.plain(size.width()),
                height=figures.plain(size.height()),
            )
            options.append((name, shown))
        chosen = self._kept.settings.display_screen
        if chosen and chosen not in found:
            options.append((chosen, self.tr("{name} (وصل نیست)").format(name=f"\u2066{chosen}\u2069")))
        self.screens.offer(options)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._kept.settings)
