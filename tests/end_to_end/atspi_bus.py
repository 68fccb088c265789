"""A session bus with an accessibility bus of the test's own, and calls on it.

The program is heard there as every screen reader of the desktop hears it: by `org.a11y.atspi`, whose
interfaces at-spi2-core describes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PROGRAMS = ("dbus-daemon", LAUNCHER)
NAMES = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
PATIENCE = 30.0
"""Seconds within which a window that is busy answers a call."""
AT_ONCE = 200
"""So many calls are under way together; more could fill both pipes, and neither side would read on."""


class Place(NamedTuple):
    """Where an object is told: the program's name on the bus, and the object's path in it."""

    program: str
    path: str


REGISTRY = Place("org.a11y.atspi.Registry", ROOT)


class Gone(LookupError):
    """The object that was asked is there no more, or never knew this."""


class Call(NamedTuple):
    """A method of an object, with its arguments and their D-Bus signature."""

    place: Place
    interface: str
    method: str
    signature: str = ""
    arguments: tuple[Any, ...] = ()

    def message(self) -> Message:
        return new_method_call(self._address(), self.method, self.signature or None, self.arguments)

    def _address(self) -> DBusAddress:
        return DBusAddress(self.place.path, self.place.program, NAMES + self.interface)


class Property(NamedTuple):
    """The reading of a property of an object."""

    place: Place
    interface: str
    name: str

    def message(self) -> Message:
        address = DBusAddress(self.place.path, self.place.program, NAMES + self.interface)
        return Properties(address).get(self.name)


def missing() -> list[str]:
    """What is not installed of what the buses need."""
    return [name for name in PROGRAMS if not (shutil.which(name) or Path(name).exists())]


@contextlib.contextmanager
def session_bus(environ: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yields the environment for programs that shall be heard; the accessibility bus comes when asked for."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:  # the way to a socket must be short
        here = environ | {"XDG_RUNTIME_DIR": folder}
        daemon = subprocess.Popen(command, env=here, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with daemon:
            try:
                assert daemon.stdout is not None
                address = os.fsdecode(daemon.stdout.readline()).strip()
                assert address, "dbus-daemon does not start"
                yield here | {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            finally:
                daemon.terminate()


class Bus:
    """The accessibility bus of a session bus."""

    def __init__(self, environ: dict[str, str]) -> None:
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection(environ["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            reply = connection.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE)
        self._connection = open_dbus_connection(_said(reply)[0])
        self._events: deque[Message] = deque(maxlen=2000)

    def __enter__(self) -> Bus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def ask(self, request: Call | Property) -> Any:
        """The answer; a problem of the other side is raised as Gone."""
        (answer,) = self.ask_all([request])
        if isinstance(answer, Gone):
            raise answer
        return answer

    def ask_all(self, requests: Iterable[Call | Property]) -> list[Any]:
        """The answers in the order of the requests, which travel together; Gone where there is none."""
        waiting = deque(requests)
        answers: list[Any] = []
        while waiting:
            answers += self._together([waiting.popleft() for _ in range(min(AT_ONCE, len(waiting)))])
        return answers

    def listen(self, event: str) -> None:
        """Hear from now on what programs tell of this kind, such as `Object:Announcement`."""
        kind, member = event.split(":")
        rule = MatchRule(type="signal", interface=f"{NAMES}Event.{kind}", member=member)
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        registry = Place(REGISTRY.program, "/org/a11y/atspi/registry")
        self.ask(Call(registry, "Registry", "RegisterEvent", "s", (event,)))

    def heard(self) -> list[tuple[str, Place, tuple[Any, ...]]]:
        """What was told since the last time: the kind, of what, and the event's own words."""
        with contextlib.suppress(TimeoutError):
            while True:
                self._keep(self._connection.receive(timeout=0))
        told = [_event(message) for message in self._events]
        self._events.clear()
        return told

    def _together(self, requests: list[Call | Property]) -> list[Any]:
        serials = [next(self._connection.outgoing_serial) for _ in requests]
        for serial, request in zip(serials, requests, strict=True):
            self._connection.send(request.message(), serial=serial)
        awaited, answers = set(serials), {}
        while awaited:
            message = self._connection.receive(timeout=PATIENCE)
            serial = message.header.fields.get(HeaderFields.reply_serial, -1)
            if serial in awaited:
                awaited.remove(serial)
                answers[serial] = _answer(message)
            else:
                self._keep(message)
        return [answers[serial] for serial in serials]

    def _keep(self, message: Message) -> None:
        if message.header.message_type is MessageType.signal:
            self._events.append(message)


def _answer(message: Message) -> Any:
    """A value, without the variant around a property's; Gone for a problem."""
    try:
        body = _said(message)
    except Gone as gone:
        return gone
    if len(body) != 1:
        return body or None
    (value,) = body
    is_variant = message.header.fields.get(HeaderFields.signature) == "v"
    return value[1] if is_variant else value


def _said(message: Message) -> tuple[Any, ...]:
    if message.header.message_type is MessageType.error:
        raise Gone(message.header.fields.get(HeaderFields.error_name, ""), *message.body)
    return message.body


def _event(message: Message) -> tuple[str, Place, tuple[Any, ...]]:
    fields = message.header.fields
    kind = fields[HeaderFields.interface].removeprefix(f"{NAMES}Event.")
    of = Place(fields[HeaderFields.sender], fields[HeaderFields.path])
    return f"{kind}:{fields[HeaderFields.member]}", of, message.body
