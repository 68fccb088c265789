"""What a forger may do to the record, the tags and the metadata inside minutes: each is a set of objects.

`attacks.update` writes them as a later revision, `attacks.remade` into the document before anybody signs it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from app.signing.verification.file_shape import parse
from tests.signing.attacks import added, body, find, replaced, stream

Objects = dict[int, bytes]
Patch = Callable[[bytes], Objects]
Change = Callable[[bytes], bytes]

CATALOG, FILESPEC, RECORD = b"/Type /Catalog", b"/Type /Filespec", b"/Type /EmbeddedFile"
FORM, CELL, METADATA, PAGE = b"/S /Form", b"/S /TH", b"/Type /Metadata", b"/Type /Page\n"
ANOTHER_FILE = (
    b"<< /Type /Filespec /F (payload.exe) /UF (payload.exe) /AFRelationship /Source /EF << /F %d 0 R >> >>"
)
BOMB = zlib.compress(b"\0" * (64 * 2**20 + 1), 1)


def changed(mark: bytes, change: Change) -> Patch:
    """The object with `mark`, changed; `NEW` in it becomes the number of an object that is not there yet."""

    def patch(pdf: bytes) -> Objects:
        target = find(pdf, mark)
        content = change(body(pdf, target))
        assert content != body(pdf, target)
        return {target.number: content.replace(b"NEW", b"%d" % fresh(pdf))}

    return patch


def with_new(patch: Patch, new: bytes) -> Patch:
    """A patch, and the new object besides."""
    return lambda pdf: {**patch(pdf), fresh(pdf): new}


def new_only(new: bytes) -> Patch:
    """An object that nothing refers to."""
    return lambda pdf: {fresh(pdf): new}


def fresh(pdf: bytes) -> int:
    """The first object number that is free."""
    return parse(pdf).revisions[-1].size


def another_file(pdf: bytes) -> bytes:
    return ANOTHER_FILE % find(pdf, RECORD).number


def record_stream(content: bytes, entries: bytes = b"/Filter /FlateDecode") -> Change:
    """Put other bytes into the record's stream."""
    head = b"<< /Type /EmbeddedFile /Subtype /application#2Fjson %s /Length %d >>"
    return lambda _: head % (entries, len(content)) + b"\nstream\n" + content + b"\nendstream"


RECORD_PATCHES: dict[str, tuple[Patch, str]] = {
    "a second embedded file": (
        lambda pdf: {
            **changed(CATALOG, replaced(rb"(/Names \[[^\]]*)\]", rb"\1 (payload.exe) NEW 0 R ]"))(pdf),
            fresh(pdf): another_file(pdf),
        },
        "record_form",
    ),
    "a second associated file": (
        lambda pdf: {
            **changed(CATALOG, replaced(rb"/AF \[[^\]]*", rb"\g<0> NEW 0 R "))(pdf),
            fresh(pdf): another_file(pdf),
        },
        "record_form",
    ),
    "another record": (
        with_new(
            changed(FILESPEC, replaced(rb"/EF <<.*?>>", b"/EF << /F NEW 0 R /UF NEW 0 R >>")),
            record_stream(zlib.compress(b"{}"))(b""),
        ),
        "record_other_file",
    ),
    "another record for some readers": (
        with_new(
            changed(FILESPEC, replaced(rb"/UF \d+ 0 R", b"/UF NEW 0 R")), record_stream(b"{}", b"")(b"")
        ),
        "record_form",
    ),
    "a record renamed": (
        changed(FILESPEC, replaced(rb"/UF \(.*?\)", b"/UF (minutes.exe)")),
        "record_form",
    ),
    "a record renamed in the catalog": (
        changed(CATALOG, replaced(rb"\(minutes.*?json\)", b"(minutes.exe)")),
        "record_form",
    ),
    "a record at an address": (
        changed(FILESPEC, replaced(rb"/F \(.*?\)", b"/FS /URL /F (http://example.org/minutes.json)")),
        "record_form",
    ),
    "a record that is only data": (changed(FILESPEC, replaced(rb"/Source", b"/Data")), "record_form"),
    "a record of another type": (changed(RECORD, replaced(rb"#2Fjson", b"#2Fxml")), "record_form"),
    "association elsewhere": (changed(CATALOG, replaced(rb"/AF \[ \d+", b"/AF [ 1")), "record_form"),
    "no association": (changed(CATALOG, replaced(rb"/AF \[.*?\]", b"")), "record_missing"),
    "no record": (changed(CATALOG, replaced(rb"/Names <<.*?>>\s*>>", b"")), "record_missing"),
    "named scripts beside the record": (
        changed(CATALOG, replaced(rb"/EmbeddedFiles", b"/Dests << >> /EmbeddedFiles")),
        "record_form",
    ),
    "a file in the tree of the tags": (
        lambda pdf: {**changed(FORM, added(b"/AF [ NEW 0 R ]"))(pdf), fresh(pdf): another_file(pdf)},
        "form_structure",
    ),
    "a file in a font": (
        lambda pdf: {
            **changed(b"/Type /FontDescriptor", added(b"/AF [ NEW 0 R ]"))(pdf),
            fresh(pdf): another_file(pdf),
        },
        "record_other_file",
    ),
    "a file that nothing names": (lambda pdf: {fresh(pdf): another_file(pdf)}, "record_other_file"),
    "an embedded stream that nothing names": (
        new_only(record_stream(b"MZ", b"")(b"")),
        "record_other_file",
    ),
    "a stream whose content is elsewhere": (
        new_only(stream(b"").replace(b"<<", b"<< /F (payload.exe)")),
        "record_other_file",
    ),
    "a record that is a bomb": (changed(RECORD, record_stream(BOMB)), "record_content"),
    "a record cut off": (changed(RECORD, record_stream(zlib.compress(b"{}")[:-3])), "record_content"),
    "a record with more behind it": (
        changed(RECORD, record_stream(zlib.compress(b"{}") + b"more")),
        "record_content",
    ),
    "a record that is junk": (changed(RECORD, record_stream(b"junk")), "record_content"),
    "a record of another size": (
        changed(RECORD, record_stream(b"{}", b"/Params << /Size 3 >>")),
        "record_content",
    ),
    "a record under another filter": (
        changed(RECORD, record_stream(b"7b7d>", b"/Filter /ASCIIHexDecode")),
        "record_content",
    ),
    "a record with notes of its own": (
        changed(RECORD, record_stream(b"{}", b"/Params << /Size 2 /Mac << >> >>")),
        "record_form",
    ),
    "a file pinned to the page": (
        lambda pdf: {
            **changed(b"/Annots", replaced(rb"/Annots \[", b"/Annots [ NEW 0 R"))(pdf),
            fresh(pdf): b"<< /Type /Annot /Subtype /FileAttachment /F 2 /Rect [ 0 0 0 0 ] /FS %d 0 R >>"
            % find(pdf, FILESPEC).number,
        },
        "form_foreign_annotation",
    ),
}

ACTING_PATCHES: dict[str, Patch] = {
    "an opening action dressed as a tag": changed(
        CATALOG, added(b"/OpenAction << /Type /StructElem /S /Launch >>")
    ),
    "an action of a field dressed as a tag": changed(
        b"(sig-chair)", added(b"/A << /Type /StructElem /S /GoToR /P 1 0 R >>")
    ),
    "an action of a page dressed as a tag": changed(PAGE, added(b"/AA << /O << /Type /StructElem >> >>")),
    "a tag that is a script": changed(FORM, replaced(rb"/S /Form", b"/S /JavaScript")),
    "a tag that is a script by reference": with_new(
        changed(FORM, replaced(rb"/S /Form", b"/S NEW 0 R")), b"/JavaScript"
    ),
    "attributes that launch": changed(CELL, replaced(rb"/O /Table", b"/S /Launch")),
    "attributes that launch, by reference": with_new(
        changed(CELL, replaced(rb"/A <<.*?>>", b"/A [ NEW 0 R ]")), b"<< /O /Table /S /Launch >>"
    ),
    "an attribute without an owner": changed(CELL, replaced(rb"/O /Table", b"")),
    "a tag that is a link, too": changed(CELL, added(b"/Subtype /Link /Rect [ 0 0 9 9 ]")),
    "a layer": changed(PAGE, added(b"/OC << /Type /OCG >>")),
}

OTHER_PATCHES: dict[str, tuple[Patch, str]] = {
    "a page that turns by itself": (changed(PAGE, added(b"/Dur 1")), "form_page"),
    "a page with private data": (changed(PAGE, added(b"/PieceInfo << >>")), "form_page"),
    "pages that fade": (changed(PAGE, replaced(rb"/Trans <<\s*>>", b"/Trans << /D 9 >>")), "form_page"),
    "a branch of pages with a crop": (
        changed(b"/Type /Pages", added(b"/CropBox [ 0 0 1 1 ]")),
        "form_page",
    ),
    "attachments shown first": (
        changed(CATALOG, replaced(rb"/PageMode /UseNone", b"/PageMode /UseAttachments")),
        "form_catalog",
    ),
    "a window without tools": (
        changed(CATALOG, replaced(rb"/ViewerPreferences <<", b"/ViewerPreferences << /HideMenubar true")),
        "form_catalog",
    ),
    "tags that are only suspects": (
        changed(CATALOG, replaced(rb"/Marked true", b"/Marked true /Suspects true")),
        "form_catalog",
    ),
    "a colour profile elsewhere": (
        changed(
            CATALOG, replaced(rb"/Type /OutputIntent", b"/DestOutputProfileRef << >> /Type /OutputIntent")
        ),
        "form_catalog",
    ),
    "bookmarks": (changed(CATALOG, added(b"/Outlines << /Type /Outlines >>")), "form_catalog"),
    "tags by another name": (
        changed(b"/Type /StructTreeRoot", added(b"/RoleMap << /P /Artifact >>")),
        "form_structure",
    ),
    "a paragraph that is heard otherwise": (changed(CELL, added(b"/ActualText (forged)")), "form_structure"),
    "a field that is described otherwise": (changed(FORM, added(b"/Alt (forged)")), "form_structure"),
    "no tags where the catalog says so": (
        changed(CATALOG, replaced(rb"/StructTreeRoot \d+", b"/StructTreeRoot 999")),
        "form_structure",
    ),
}

UNSEEN_PATCHES: dict[str, Patch] = {
    "what a screen reader calls a field": changed(FORM, replaced(rb"/S /Form", b"/S /Sect")),
    "the scope of a cell": changed(CELL, replaced(rb"/Column", b"/Row")),
    "the tree of parents": changed(b"/Nums", replaced(rb"/Nums \[", b"/Nums [ 0 null")),
    "the root of the tags": changed(b"/Type /StructTreeRoot", replaced(rb"/K \d+ 0 R", b"")),
    "a page out of the tags": changed(PAGE, replaced(rb"/StructParents \d+", b"/StructParents 9")),
    "the metadata": changed(
        METADATA,
        lambda content: (
            re.sub(rb"/Length \d+", b"/Length 6", content.partition(b"stream")[0])
            + b"stream\nforged\nendstream"
        ),
    ),
    "the colours": lambda pdf: {find(pdf, b"/N 3").number: stream(b"forged")},
    "the record": changed(RECORD, record_stream(zlib.compress(b'{"title": "forged"}'))),
}
"""What nobody sees on the page; before a signature each of these would be a document of its own."""
