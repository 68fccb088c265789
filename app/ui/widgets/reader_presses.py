"""What a screen reader turns on or off counts as pressed; it knows no button."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class ReaderPresses:
    """Mixed into every button that can be on: its accessible action is Qt's toggle(), which clicks nothing.

    So the ticked box would be ticked and never kept.  A change that came neither from a click nor from our
    own code is taken back and made again as a click; of buttons of which one is always on it is told as one.
    """

    _expected = False

    def setCheckable(self, checkable: bool) -> None:
        super().setCheckable(checkable)  # type: ignore[misc]
        self.listen_to_readers()

    def listen_to_readers(self) -> None:
        """Where Qt itself made the button one that can be on."""
        assert isinstance(self, QAbstractButton)
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:
        self._expected = True
        super().setChecked(checked)  # type: ignore[misc]
        self._expected = False

    def nextCheckState(self) -> None:
        self._expected = True
        super().nextCheckState()  # type: ignore[misc]
        self._expected = False

    def _on_toggled(self, on: bool) -> None:
        assert isinstance(self, QAbstractButton)
        if self._expected:
            return
        if self._turns_others_off():
            if on:  # the others are turned off by Qt
                self.clicked[bool].emit(True)  # type: ignore[index]
            return
        with QSignalBlocker(self):
            self.setChecked(not on)
        self.click()

    def _turns_others_off(self) -> bool:
        assert isinstance(self, QAbstractButton)
        group: QButtonGroup | None = self.group()  # which Qt's stubs take for granted
        return self.autoExclusive() if group is None else group.exclusive()
