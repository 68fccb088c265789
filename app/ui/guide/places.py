"""Which section explains what she is looking at: a table of pages, and one of cards around the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PLACES = {
    "": "start#window",
    "welcome": "start#welcome",
    "meetings": "preparing#new",
    "meetings/facts": "preparing#facts",
    "meetings/agenda": "preparing#agenda",
    "meetings/hall": "hall#session",
    "meetings/attendance": "attendance#mark",
    "meetings/statements": "hall#statements",
    "meetings/resolutions": "resolutions#complete",
    "meetings/closing": "closing#part",
    "meetings/print_outs": "print-outs#choose",
    "meetings/closing_mode/reading": "closing#reading",
    "meetings/closing_mode/gaps": "closing#gaps",
    "meetings/closing_mode/printing": "closing#number",
    "meetings/closing_mode/signing": "signing#ink",
    "people/people": "people#person",
    "people/bodies": "people#body",
    "people/settings": "people#series",
    "neighbourhoods": "neighbourhoods#list",
    "verification": "verification#file",
    "preferences": "settings#find",
}
"""By the key of the page, of the part of a meeting or the list, and of the step of its closing."""

CARDS = {
    "PracticeBand": "practice#what",
    "RescuePage": "backups#damaged",
    "BackupsCard": "backups#taking",
    "PreviewPanel": "backups#restore",
    "RosterPanel": "people#excel",
    "PositionsCard": "people#positions",
    "SeriesEditor": "people#series",
    "HitsCard": "preparing#find",
    "PreparedCard": "preparing#prepared",
    "CarryOverCard": "preparing#carry-over",
    "AttachmentsCard": "preparing#attachments",
    "LineEntry": "line#write",
    "LineHelp": "line#words",
    "QuantityEditor": "resolutions#split",
    "VoteSection": "resolutions#vote",
    "SheetTicking": "attendance#sheet",
    "TileView": "attendance#tiles",
    "AttendanceDesk": "attendance#hall",
    "SpeakersCard": "hall#speakers",
    "RequestsCard": "hall#requests",
    "DissentCard": "closing#dissent",
    "SigningCard": "signing#key",
    "GapsCard": "closing#gaps",
    "ApprovalCard": "closing#number",
    "AfterApproval": "after#amend",
    "VersionsCard": "after#versions",
    "DistributionCard": "after#distribution",
    "FindPanel": "typing#find",
    "CleaningPanel": "typing#clean",
    "HistoryPanel": "after#history",
    "PaperCard": "verification#paper",
    "HistoryCard": "verification#office",
    "SignatoriesCard": "signing#make-key",
    "AuthorityCard": "signing#authority",
    "RootsCard": "signing#roots",
    "TimeServerCard": "signing#time",
    "SigningSection": "signing#make-key",
    "HealthCard": "verification#office",
    "SeriesRow": "people#series",
    "OfficeSection": "settings#office",
    "PrintFormSection": "settings#forms",
    "WordingCard": "settings#forms",
    "HolidaysSection": "settings#holidays",
    "ComputerSection": "settings#computer",
}
"""By the class of a card or panel around the focus, where that says more than the page does."""


def target(place: str, focus: QWidget | None) -> str:
    """The topic and section, «topic#section», for a place of the window and the widget that has the focus."""
    around = focus
    while around is not None and not around.isWindow():
        found = CARDS.get(type(around).__name__)
        if found is not None:
            return found
        around = around.parentWidget()
    return PLACES.get(place) or PLACES.get(place.partition("/")[0]) or PLACES[""]
