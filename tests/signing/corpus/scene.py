"""What every forger of the corpus has in hand: signed minutes, the keys of some people, another authority."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache

from app import signing
from app.signing import OpenedKey, Trust
from tests.signing.conftest import Office, make_office
from tests.signing.sample_pdf import CHAIR, COUNCILLOR, SECRETARY, minutes_pdf

CLERK = "sig-clerk"
FIELDS = (CHAIR, SECRETARY, COUNCILLOR)
# Without a digit at its end, which pyHanko refuses in its own path building.
_ORGANISATION = "شهرداری نمونه"
_TITLES = {CHAIR: "شهردار و رئیس جلسه", SECRETARY: "دبیر جلسه", COUNCILLOR: "شورایار"}


@dataclass(frozen=True)
class Scene:
    """An office with three signatories and a clerk without a field, a forger with an authority of the same
    names, and the minutes after none, one, two and three signatures (`steps`); what the office registered.
    """

    office: Office
    forger: Office
    now: datetime
    steps: tuple[bytes, ...]

    @property
    def base(self) -> bytes:
        return self.steps[0]

    def key(self, field: str) -> OpenedKey:
        return self.office.keys[field]

    @property
    def bare_trust(self) -> Trust:
        """What anybody knows who was given the root certificate."""
        return self.office.trust

    @property
    def office_trust(self) -> Trust:
        """What the office itself knows: who belongs to which field, and what it issued and registered."""
        return replace(
            self.bare_trust,
            roster={name: frozenset((self.key(name).holder.fingerprint,)) for name in FIELDS},
            documents=frozenset((sha256(self.base),)),
        )

    def registered(self, *steps: bytes, at: datetime | None = None) -> Trust:
        """As `office_trust`, with these files in the register: each says which shorter ones it continues."""
        return replace(
            self.office_trust,
            registered={sha256(step): at or self.now for step in steps},
            continued={
                sha256(short): len(FIELDS)
                for short in self.steps
                if any(long.startswith(short) and long != short for long in steps)
            },
        )


@dataclass(frozen=True)
class Forgery:
    """What is handed over, and what the verifier knows; `own_clock` is another time than the scene's."""

    pdf: bytes
    trust: Trust
    now: datetime


@dataclass(frozen=True)
class Kind:
    """One kind of attack. `forge` gets the scene and how many signatures (1 to 3) the attacked file has;
    `most` of them make sense. `knows` is what the verifier must know at least: "root" or "office".
    """

    name: str
    family: str
    forge: Callable[[Scene, int], Forgery | bytes]
    fewest: int = 1
    most: int = 3
    knows: str = "root"

    def made(self, scene: Scene, count: int) -> Forgery:
        forged = self.forge(scene, count)
        if isinstance(forged, Forgery):
            return forged
        trust = scene.office_trust if self.knows == "office" else scene.bare_trust
        return Forgery(forged, trust, later(scene))

    @property
    def counts(self) -> range:
        return range(self.fewest, self.most + 1)


@dataclass
class Shelf:
    """The kinds of one family, as they are put on it."""

    family: str
    kinds: list[Kind] = field(default_factory=list)

    def put(
        self,
        name: str,
        forge: Callable[[Scene, int], Forgery | bytes],
        *,
        fewest: int = 1,
        most: int = 3,
        knows: str = "root",
    ) -> None:
        self.kinds.append(Kind(name, self.family, forge, fewest, most, knows))

    def edit(self, name: str, change: Callable[[bytes], bytes], *, most: int = 3) -> None:
        """A kind that needs nothing but the signed file."""
        self.put(name, lambda scene, count: change(scene.steps[count]), most=most)


def later(scene: Scene) -> datetime:
    """When the forged file is looked at: the next morning."""
    return scene.now + timedelta(days=1)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@cache
def make_scene(now: datetime) -> Scene:
    """A scene with fresh keys (RSA-3072), signed at `now`."""
    office = make_office({**_TITLES, CLERK: "کارشناس"}, now=now, organisation=_ORGANISATION)
    forger = make_office(_TITLES, now=now, organisation=_ORGANISATION)
    steps = [minutes_pdf()]
    for name in FIELDS:
        steps.append(office.sign(steps[-1], name, at=now))
    assert signing.verify(steps[-1], office.trust, now).state is signing.State.INTACT
    return Scene(office, forger, now, tuple(steps))
