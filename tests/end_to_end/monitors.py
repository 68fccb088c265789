"""Monitors of an X display, plugged in and pulled out through RandR 1.5, as a cable would do it."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_ulong, c_void_p, cast
from ctypes.util import find_library

from PySide6.QtCore import QRect

_MILLIMETRES = 4
"""Pixels of a millimetre: about 100 dots an inch."""


def missing() -> list[str]:
    """What is not installed of what plugs monitors."""
    return [name for name in ("X11", "Xrandr") if find_library(name) is None]


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", c_ulong), ("primary", c_int), ("automatic", c_int), ("outputs", c_int),
        ("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int),
        ("millimetres_across", c_int), ("millimetres_down", c_int), ("first_output", c_void_p),
    )  # fmt: skip


class _Resources(ctypes.Structure):
    _fields_ = (
        ("time", c_ulong), ("config_time", c_ulong), ("crtcs", c_int), ("first_crtc", c_void_p),
        ("outputs", c_int), ("first_output", POINTER(c_ulong)),
    )  # fmt: skip


class Monitors:
    """The monitors of the display that the environment names; the first one takes the only output."""

    def __init__(self) -> None:
        self._x, self._randr = (ctypes.CDLL(find_library(name)) for name in ("X11", "Xrandr"))
        self._x.XOpenDisplay.restype = self._randr.XRRGetScreenResourcesCurrent.restype = c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = c_ulong
        self._display = c_void_p(self._x.XOpenDisplay(None))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def plug(self, name: str, place: QRect, first: bool = False) -> None:
        """A monitor of this name is there."""
        output = c_ulong(self._output())
        shown = _Monitor(
            self._atom(name), first, 0, int(first), *place.getRect(),
            place.width() // _MILLIMETRES, place.height() // _MILLIMETRES,
            cast(byref(output), c_void_p) if first else None,
        )  # fmt: skip
        self._randr.XRRSetMonitor(self._display, self._root, byref(shown))
        self._x.XSync(self._display, 0)

    def pull(self, name: str) -> None:
        """It is gone."""
        self._randr.XRRDeleteMonitor(self._display, self._root, c_ulong(self._atom(name)))
        self._x.XSync(self._display, 0)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, c_char_p(name.encode()), 0))

    def _output(self) -> int:
        found = self._randr.XRRGetScreenResourcesCurrent(self._display, self._root)
        return int(cast(found, POINTER(_Resources)).contents.first_output[0])
