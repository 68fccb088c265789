"""What the operating system must bring: Qt's shared libraries, and the programs that some tests drive.

As root on Debian or Ubuntu what is missing is installed; elsewhere the command is said, and work goes on.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.speech import say, warn

# Shared library -> Debian package, as found by adding packages to a bare Debian 12 until Qt ran.
DRAWING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program or file -> Debian package, for the tests with a real window and a screen reader before it, with
# other people's PDF tools, and with Unicode's own test cases.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "pdfsig": "poppler-utils",
    "certutil": "libnss3-tools",
    "qpdf": "qpdf",
    "softhsm2-util": "softhsm2",
    "/usr/share/unicode/BidiTest.txt": "unicode-data",
}
BUILD_PROGRAMS = {"objdump": "binutils"}
BENCH_LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Those of the shared libraries that the loader cannot find; outside Linux Qt needs none of them."""
    return [name for name in libraries if sys.platform == "linux" and not _loads(name)]


def missing_programs(programs: dict[str, str]) -> list[str]:
    return [name for name in programs if sys.platform == "linux" and not _is_there(name)]


def can_draw() -> bool:
    """Whether Qt can be loaded at all, with or without a screen."""
    return not missing_libraries(DRAWING)


def has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def can_open_window() -> bool:
    on_x11 = bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")
    return has_screen() and can_draw() and not (on_x11 and missing_libraries(WINDOW))


def provide(libraries: dict[str, str], programs: dict[str, str]) -> None:
    """Install what is missing if that is possible; otherwise say what is missing and the command for it."""
    missing = missing_libraries(libraries) + missing_programs(programs)
    if not missing:
        return
    packages = sorted({(libraries | programs)[name] for name in missing})
    if _may_install():
        say(
            f"نصب {len(packages)} بستهٔ سیستمی که کم است …",
            f"Installing {len(packages)} missing system packages: {' '.join(packages)} …",
        )
        if _apt_install(packages):
            return
    remedy = (
        f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
        if shutil.which("apt-get")
        else " ".join(missing)
    )
    warn(
        f"{len(missing)} کتابخانه یا برنامهٔ سیستمی کم است و بی آن‌ها پنجره یا بخشی از آزمون‌ها اجرا نمی‌شود. "
        "یک بار با دسترسی مدیر نصب کنید:",
        f"{len(missing)} system libraries or programs are missing; without them the window or a part of the "
        f"tests does not run. Install them once as administrator:\n  {remedy}",
    )


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def _apt_install(packages: list[str]) -> bool:
    """One try with the lists at hand, one more after `apt-get update`; fresh machines have no lists."""
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if any(Path("/var/lib/apt/lists").glob("*_Packages*")) and not _apt(install).returncode:
        return True
    _apt(["apt-get", "update", "--quiet"])
    done = _apt(install)
    if done.returncode:
        print(done.stdout[-1500:], file=sys.stderr)
    return not done.returncode


def _apt(command: list[str]) -> subprocess.CompletedProcess[str]:
    environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    options = ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    return subprocess.run(
        [command[0], *options, *command[1:]],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environ,
    )  # fmt: skip


def _is_there(program: str) -> bool:
    return Path(program).exists() if program.startswith("/") else shutil.which(program) is not None


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
