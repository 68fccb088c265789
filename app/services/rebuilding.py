"""Rebuilding: an office made anew from a folder of signed PDFs, so that a lost database loses no decision.

Every file is judged once and taken in once, so that the time is in proportion to the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from app.domain.audit import Action, data_of
from app.domain.minutes import Issue, MinutesState
from app.domain.problems import Problem, Refusal
from app.services import audit, exchange, files, founding, keys, register, revisions, trust
from app.services.exchange import Arrival
from app.services.office import Office
from app.services.rebuilt_trust import RebuiltTrust

REGISTER = "register.json"
_NO_NUMBER = 10**9
Progress = Callable[[int, int], None]


class Outcome(StrEnum):
    """What became of a file."""

    TAKEN = "taken"
    CONTAINED = "contained"  # all of it is the beginning, or a copy, of another file
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: ``problem`` says why it was refused, or what is doubted of what was taken
    nevertheless; ``within`` is the file that holds all of it.
    """

    file: Path
    outcome: Outcome
    number: str = ""
    version: int = 0
    title: str = ""
    signatures: int = 0
    problem: Problem | None = None
    within: Path | None = None


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The report of a rebuilding; ``office`` is None where nothing could be taken and none was made."""

    office: Path | None
    reports: tuple[FileReport, ...]

    @property
    def is_whole(self) -> bool:
        """Whether no file was refused."""
        return not any(one.outcome is Outcome.REFUSED for one in self.reports)


@dataclass(frozen=True, slots=True)
class _Found:
    """A file that was judged, and what its record names."""

    file: Path
    arrival: Arrival
    meeting_id: str
    issue: Issue

    @property
    def place(self) -> tuple[object, ...]:
        """By number, then version; void after approved, the longest of each first."""
        issue, verdict = self.issue, self.arrival.verdict
        counted = (issue.jalali_year or _NO_NUMBER, issue.sequence or _NO_NUMBER, self.meeting_id)
        state = (issue.state is MinutesState.DRAFT, issue.version, issue.state is MinutesState.VOID)
        return (*counted, *state, -len(verdict.signatures), -self.arrival.inside.ends[-1], str(self.file))


def rebuild(
    folder: Path,
    target: Path,
    open_office: Callable[[str], Office],
    *,
    roots: Sequence[Path] = (),
    unverified: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> Rebuilt:
    """Make the office ``target`` from the PDFs in ``folder`` and below.

    Trusted are the authorities in ``roots`` (files) and those in the folder of keys beside ``target``, where
    it was saved. A register in ``folder`` (``register.json``) is entered first.  The office is made under
    another name and gets its own when it is whole, so that after a power cut the same can be asked again.
    ``progress`` is told how many of how many steps are done, two for each file.

    :raises Refusal: ``office_exists``, ``rebuild_nothing``, ``root_is_trial``; nothing is made then.
    :raises Problem: ``root_unreadable``, ``certificate_not_authority``; what disk and register refuse.
    """
    found = pdfs_in(folder)
    if not found:
        raise Refusal("rebuild_nothing", path=folder)
    target = target.absolute()
    _refuse_existing(target)
    files.make_folder(target.parent)
    part = target.with_name(f"{target.name}.rebuilding")
    _clear(part)
    with closing(open_office(str(part))) as opened:
        office = replace(opened, keys=keys.folder_of(str(target), Path()))
        _begin(office, folder, roots)
        reports = tuple(_take_all(office, found, progress, unverified=unverified))
        taken = sum(one.outcome is Outcome.TAKEN for one in reports)
        audit.record(office, Action.REBUILT, "", data_of(files=len(reports), taken=taken))
    if not taken:
        _clear(part)
        return Rebuilt(None, reports)
    _give_name(part, target)
    return Rebuilt(target, reports)


def pdfs_in(folder: Path) -> tuple[Path, ...]:
    """The PDFs in a folder and below it, by name.

    :raises Problem: ``folder_missing``.
    """
    if not folder.is_dir():
        raise Problem("folder_missing", path=folder)
    named = (file for file in folder.rglob("*") if file.suffix.lower() == ".pdf")
    return tuple(sorted(file for file in named if file.is_file()))


def _begin(office: Office, folder: Path, roots: Sequence[Path]) -> None:
    """Enter what is known of the office itself, and whom it trusts."""
    told = folder / REGISTER
    if told.is_file():
        founding.enter_register(office, told)
    if trust.all_trial(office.keys, roots):
        register.set_profile(office, trial=True)
    for file in roots:
        trust.import_roots(office, file)


def _take_all(
    office: Office, found: Sequence[Path], progress: Progress, *, unverified: bool
) -> Iterator[FileReport]:
    known, steps, done = RebuiltTrust(office), 2 * len(found), 0
    sound: list[_Found] = []
    for file in found:
        try:
            sound.append(_judged(office, file, known, unverified=unverified))
        except Problem as problem:
            yield FileReport(file, Outcome.REFUSED, problem=problem)
            done += 1
        done += 1
        progress(done, steps)
    holder: dict[str, Path] = {}
    for one in sorted(sound, key=lambda one: one.place):
        hashes = one.arrival.verdict.revisions
        within = holder.get(hashes[-1])
        yield _reported(one, Outcome.CONTAINED, within=within) if within else _take(office, one, known)
        for sha256 in hashes:
            holder.setdefault(sha256, one.file)
        done += 1
        progress(done, steps)


def _judged(office: Office, file: Path, known: RebuiltTrust, *, unverified: bool) -> _Found:
    arrival = known.judged(files.read(file), office.clock())
    exchange.refuse_doubtful(arrival, unverified=unverified, late=True)
    named = revisions.named_by(arrival.inside.record)
    if named is None:
        raise Problem("import_changed", finding="record")
    return _Found(file, arrival, *named)


def _take(office: Office, one: _Found, known: RebuiltTrust) -> FileReport:
    try:
        taken = exchange.take(office, one.arrival, written_to=one.file, action=Action.REBUILT, late=True)
    except Problem as problem:
        return _reported(one, Outcome.REFUSED, problem=problem)
    known.enter_signers(office, one.arrival, taken.minutes)
    doubt, title = exchange.doubt(one.arrival), taken.minutes.meeting.title
    return _reported(one, Outcome.TAKEN, title=title, problem=doubt)


def _reported(
    one: _Found,
    outcome: Outcome,
    *,
    title: str = "",
    problem: Problem | None = None,
    within: Path | None = None,
) -> FileReport:
    issue, signatures = one.issue, len(one.arrival.verdict.signatures)
    return FileReport(one.file, outcome, issue.number, issue.version, title, signatures, problem, within)


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise Refusal("office_exists", path=target)


def _clear(part: Path) -> None:
    """Take away what an earlier try left, unless it is still at work.

    :raises Problem: ``office_open_elsewhere``.
    """
    from app.storage import lock

    if not part.exists():
        return
    try:
        lock.take(part).release()
        for file in (part, *_beside(part)):
            file.unlink(missing_ok=True)
    except OSError as error:
        raise files.problem_of(error, part) from error


def _give_name(part: Path, target: Path) -> None:
    _refuse_existing(target)
    log, *others = _beside(part)
    if log.exists():
        # The log could not be written back: under another name the office would lose it.
        raise Problem("disk_full", path=part)
    try:
        part.rename(target)
        for file in others:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise files.problem_of(error, target) from error


def _beside(office_file: Path) -> tuple[Path, ...]:
    """The log that SQLite keeps beside an office file, its index, and our lock."""
    return tuple(office_file.with_name(f"{office_file.name}{end}") for end in ("-wal", "-shm", ".lock"))
