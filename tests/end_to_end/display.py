"""An X display of the tests' own: Xvfb of the target size, a window manager, a Persian keyboard."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator

from tools import system

PROGRAMS = ("Xvfb", "openbox", "setxkbmap", "xdotool")
WHOLE_SCREEN = "1366x768x24"
START_UP = 20.0


def missing() -> list[str]:
    """What is not installed of what the display, and Qt on it, need."""
    programs = [name for name in PROGRAMS if shutil.which(name) is None]
    return programs + system.missing_libraries(system.WINDOW)


@contextlib.contextmanager
def virtual_display(screen: str = WHOLE_SCREEN) -> Iterator[dict[str, str]]:
    """A running display; yields the environment for programs that shall be on it."""
    with contextlib.ExitStack() as running:
        number = _start_server(running, screen)
        environ = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"}
        _run(running, ["openbox"], environ)
        _wait_for_window_manager(environ)
        # Only with Persian among the layouts does xdotool find every letter without remapping keys.
        subprocess.run(["setxkbmap", "-layout", "us,ir"], env=environ, check=True, capture_output=True)
        yield environ


def _start_server(running: contextlib.ExitStack, screen: str) -> str:
    """Start Xvfb on a display number that it chooses itself, and wait until it says which."""
    reading, writing = os.pipe()
    # -noreset: else it forgets the keyboard with the first program that ends; -r: no key repeats itself.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-noreset", "-r"]
    _run(running, command, dict(os.environ), pass_fds=(writing,))
    os.close(writing)
    os.set_blocking(reading, False)
    said, deadline = b"", time.monotonic() + START_UP
    while not said.endswith(b"\n"):
        assert time.monotonic() < deadline, "Xvfb does not start"
        with contextlib.suppress(BlockingIOError):
            said += os.read(reading, 16)
        time.sleep(0.01)
    os.close(reading)
    return said.decode().strip()


def _wait_for_window_manager(environ: dict[str, str]) -> None:
    """Until it answers how many desktops there are."""
    deadline = time.monotonic() + START_UP
    while subprocess.run(["xdotool", "get_num_desktops"], env=environ, capture_output=True).returncode:
        assert time.monotonic() < deadline, "openbox does not start"
        time.sleep(0.02)


def _run(
    running: contextlib.ExitStack, command: list[str], environ: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> None:
    """Start a program that ends with the display."""
    process = subprocess.Popen(
        command, env=environ, pass_fds=pass_fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    running.callback(process.wait)
    running.callback(process.terminate)
