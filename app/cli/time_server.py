"""The verb `time-server`: where the office has its signatures stamped, and whose stamps it believes."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answers import tell
from app.domain.problems import Problem
from app.services import time_server as time_servers
from app.services.office import Office
from app.words import Catalogue

DONE = 0


def time_server(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    """Say what is configured, after it was set, removed, or a certificate dropped; or try the server out."""
    if options.test:
        return _test(options, catalogue, office)
    if options.url:
        time_servers.configure(office, options.url, options.certificate)
    elif options.certificate:
        raise Problem("time_server_address")
    if options.remove:
        time_servers.switch_off(office)
    if options.forget:
        time_servers.forget(office, options.forget)
    configured = time_servers.find(office)
    stampers = [
        {"name": one.name or one.organisation, "fingerprint": one.fingerprint} for one in configured.stampers
    ]
    sentence = "time_server_is" if configured.is_on else "time_server_none"
    lines = [catalogue.say("cli", sentence, address=configured.address)]
    lines += [catalogue.say("cli", "time_stamper_line", **one) for one in stampers]
    tell(options, {"address": configured.address or None, "stampers": stampers}, "\n".join(lines))
    return DONE


def _test(options: Namespace, catalogue: Catalogue, office: Office) -> int:
    tested = time_servers.test(office)
    answer = {"time": tested.time.isoformat(), "name": tested.name}
    tell(options, answer, catalogue.say("cli", "time_server_works", time=tested.time, name=tested.name))
    return DONE
