"""What holds for every file that we print, before and after signatures: the rules of PDF/A-3a and PDF/UA-1
that can be checked without a validator. Each function takes an open file and fails with what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.documents import embedded_fonts, structure

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PDF_A = "{http://www.aiim.org/pdfa/ns/id/}"
_PDF_UA = "{http://www.aiim.org/pdfua/ns/id/}"
_PAINTING = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "BI"))
_OTHER_COLOURS = frozenset(("k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "gs"))
_ROLES = frozenset(
    ("Document", "Part", "H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Form")
)
_STANDS_IN = {
    "Part": {"Document"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
    "Form": {"TD", "Document", "Part"},
}
_HOLDS = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"LBody"}}


def check(pdf: bytes, *, has_record: bool = True) -> None:
    """Every rule of this file; a paper that is no record holds none."""
    streams_end_on_their_own_line(pdf)
    with pikepdf.open(BytesIO(pdf)) as file:
        assert file.check_pdf_syntax() == []
        says_what_it_is(file)
        metadata_agrees_with_info(file)
        colours_are_defined(file)
        nothing_shines_through_or_acts(file)
        if has_record:
            holds_one_record(file)
        embedded_fonts.check(file)
        all_content_is_marked(file)
        tree_and_pages_agree(file)
        tree_is_well_formed(file)
        tables_are_regular(file)
        fields_can_be_signed_and_heard(file)


def streams_end_on_their_own_line(pdf: bytes) -> None:
    """ISO 19005-3, 6.1.7.1: as long as it says, and a line end before endstream that is no part of it."""
    found = list(re.finditer(rb"/Length (\d+)\b(?:(?!endobj).){0,400}?>>\s*stream\r?\n", pdf, re.DOTALL))
    assert len(found) == len(re.findall(rb"\bendstream\b", pdf))
    for match in found:
        assert re.match(rb"\r?\nendstream\b", pdf[match.end() + int(match[1]) :][:12]), match[0]


def says_what_it_is(file: Pdf) -> None:
    """Version, language, identity, and that its tags are meant."""
    assert file.pdf_version == "1.7"
    assert not file.is_encrypted
    assert str(file.Root.Lang) == "fa-IR"
    assert file.Root.MarkInfo.Marked is True
    assert file.Root.ViewerPreferences.DisplayDocTitle is True
    assert [len(bytes(part)) for part in file.trailer.ID] == [16, 16]


def metadata_agrees_with_info(file: Pdf) -> None:
    """ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1: plain XMP that claims 3a and UA-1, with /Info's own words."""
    stream = file.Root.Metadata
    assert "/Filter" not in stream
    packet = stream.read_raw_bytes()
    described = ElementTree.fromstring(packet.split(b"?>", 1)[1].rsplit(b"<?xpacket", 1)[0])

    def text(name: str) -> str:
        (found,) = described.iter(name)
        return "".join(found.itertext()).strip()

    assert (text(f"{_PDF_A}part"), text(f"{_PDF_A}conformance"), text(f"{_PDF_UA}part")) == ("3", "A", "1")
    assert b"http://www.aiim.org/pdfa/ns/extension/" in packet  # describes pdfuaid
    info = file.docinfo
    assert text(f"{_DC}title") == str(info.Title) != ""
    assert text(f"{_DC}creator") == str(info.Author)
    assert text(f"{_DC}description") == str(info.Subject)
    assert text(f"{_DC}language") == str(file.Root.Lang)
    assert text(f"{_XMP}CreatorTool") == str(info.Creator)
    for name, moment in (("CreateDate", info.CreationDate), ("ModifyDate", info.ModDate)):
        assert re.sub(r"\D", "", text(f"{_XMP}{name}")) == re.sub(r"\D", "", str(moment))


def colours_are_defined(file: Pdf) -> None:
    """ISO 19005-3, 6.2.3 and 6.2.4: device colours, grey and red-green-blue only, under one sRGB profile."""
    (intent,) = file.Root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFA1", "sRGB")
    profile = intent.DestOutputProfile.read_bytes()
    assert int(intent.DestOutputProfile.N) == 3
    assert (int.from_bytes(profile[:4], "big"), profile[12:20], profile[36:40]) == (
        len(profile), b"mntrRGB ", b"acsp",
    )  # fmt: skip
    for page in file.pages:
        assert not {str(one.operator) for one in pikepdf.parse_content_stream(page)} & _OTHER_COLOURS
    for image in (one for one in _dictionaries(file) if one.get("/Subtype") == Name.Image):
        assert image.ColorSpace in (Name.DeviceRGB, Name.DeviceGray)


def nothing_shines_through_or_acts(file: Pdf) -> None:
    """No transparency, no action, no layers, nothing outside of the file."""
    for one in _dictionaries(file):
        assert not {"/SMask", "/BM", "/CA", "/ca", "/JS", "/URI", "/AA", "/OpenAction"} & set(one.keys())
        assert one.get("/S") not in (Name.Transparency, Name.JavaScript, Name.Launch, Name.URI)
    assert not {"/OCProperties", "/OpenAction", "/AA"} & set(file.Root.keys())


def holds_one_record(file: Pdf) -> None:
    """ISO 19005-3, 6.8: one embedded file, described, typed, associated with the document as its source."""
    name, named = file.Root.Names.EmbeddedFiles.Names
    (associated,) = file.Root.AF
    assert named.objgen == associated.objgen
    assert str(name) == str(named.F) == str(named.UF) == "minutes.json"
    assert str(named.Desc)
    assert named.AFRelationship == Name.Source
    assert named.EF.F.objgen == named.EF.UF.objgen
    embedded = named.EF.F
    assert embedded.Subtype == Name("/application/json")
    assert int(embedded.Params.Size) == len(embedded.read_bytes())
    assert str(embedded.Params.ModDate).startswith("D:")


def record_of(file: Pdf) -> bytes:
    """The bytes of the record inside the file."""
    return file.Root.Names.EmbeddedFiles.Names[1].EF.F.read_bytes()


def all_content_is_marked(file: Pdf) -> None:
    """ISO 14289-1, 7.1: every stroke is in one marked content, real or artifact, and none in two."""
    for page in file.pages:
        is_open = False
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC":
                    assert not is_open
                    is_open = True
                    tag, properties = operands
                    assert ("/MCID" in properties) != (tag == Name.Artifact)
                    assert "/ActualText" not in properties
                case "BMC" | "BX" | "EX":
                    raise AssertionError(str(operator))
                case "EMC":
                    assert is_open
                    is_open = False
                case painting if painting in _PAINTING:
                    assert is_open, f"{painting} outside of all marked content"
        assert not is_open


def tree_and_pages_agree(file: Pdf) -> None:
    """ISO 32000-1, 14.7.4.4: from every marked content to its element and back, once each."""
    parents = dict(_number_tree(file.Root.StructTreeRoot.ParentTree))
    owned: dict[tuple[int, int], structure.Node] = {}
    for node in structure.nodes(file):
        for content in node.contents:
            assert content not in owned, f"{content} twice in the tree"
            owned[content] = node
    for place, page in enumerate(file.pages):
        numbers = list(structure.marked_contents(page))
        assert sorted(number for number, _ in numbers) == list(range(len(numbers)))
        owners = parents.pop(int(page.StructParents))
        assert len(owners) == len(numbers)
        for number, role in numbers:
            node = owned.pop((place, number))
            assert owners[number].objgen == node.objgen
            assert node.role == role
    assert owned == {}
    for node in structure.nodes(file):
        for widget in node.widgets:
            assert parents.pop(int(widget.StructParent)).objgen == node.objgen
    assert parents == {}
    keys = [key for key, _ in _number_tree(file.Root.StructTreeRoot.ParentTree)]
    assert keys == sorted(keys)
    assert int(file.Root.StructTreeRoot.ParentTreeNextKey) == len(keys)


def tree_is_well_formed(file: Pdf) -> None:
    """ISO 14289-1, 7.2 to 7.6: known types in their places, headings in their order."""
    (root,) = structure.roots(file)
    assert root.role == "Document"
    for node in structure.nodes(file):
        assert node.role in _ROLES
        for kid in node.kids:
            assert kid.parent.objgen == node.objgen
            assert node.role in _STANDS_IN.get(kid.role, {node.role}), f"{kid.role} in {node.role}"
            assert kid.role in _HOLDS.get(node.role, {kid.role}), f"{kid.role} in {node.role}"
        assert node.kids or node.contents or node.widgets or node.role in ("TD", "TH", "Document"), node
        assert not node.contents or not node.kids or node.role in ("TD", "TH", "LBody"), node
    headings = [node.role for node in structure.nodes(file) if node.role in ("H1", "H2")]
    assert headings[:1] in ([], ["H1"])


def tables_are_regular(file: Pdf) -> None:
    """ISO 14289-1, 7.5: as many cells in each row, and headers that say whether they head rows or columns."""
    for table in (node for node in structure.nodes(file) if node.role == "Table"):
        assert len({len(row.kids) for row in table.kids}) == 1, table
        for place, row in enumerate(table.kids):
            for column, cell in enumerate(row.kids):
                assert cell.role == "TD" or cell.scope in ("/Column", "/Row")
                assert cell.role == "TD" or place == 0 or column == 0
        heads = [cell.scope for cell in table.kids[0].kids if cell.role == "TH"]
        assert heads in (["/Column"] * len(table.kids[0].kids), ["/Row"])


def fields_can_be_signed_and_heard(file: Pdf) -> None:
    """ISO 19005-3, 6.3 and 6.4; ISO 14289-1, 7.18: printed, drawn, named, in the tree and in its order."""
    forms = {widget.objgen: node for node in structure.nodes(file) for widget in node.widgets}
    fields = file.Root.AcroForm.Fields if "/AcroForm" in file.Root else Array()
    assert "/AcroForm" not in file.Root or not {"/XFA", "/NeedAppearances"} & set(file.Root.AcroForm.keys())
    annotations = [one for page in file.pages for one in page.get("/Annots", [])]
    assert Counter(one.objgen for one in annotations) == Counter(one.objgen for one in fields)
    assert set(forms) == {one.objgen for one in fields}
    for page in file.pages:
        assert page.Tabs == Name.S
        for widget in page.get("/Annots", []):
            assert (widget.Subtype, widget.FT, int(widget.F)) == (Name.Widget, Name.Sig, 4)
            assert str(widget.TU)
            assert widget.P.objgen == page.objgen
            assert list(widget.AP.keys()) == ["/N"]
            assert (widget.AP.N.Subtype, len(widget.AP.N.BBox)) == (Name.Form, 4)
            assert forms[widget.objgen].role == "Form"


def _dictionaries(file: Pdf) -> Iterator[Dictionary]:
    """Every dictionary among the file's objects, those of streams too."""
    for one in file.objects:
        if isinstance(one, Dictionary):
            yield one
        elif isinstance(one, pikepdf.Stream):
            yield one.stream_dict


def _number_tree(tree: Object) -> Iterator[tuple[int, Object]]:
    flat = list(tree.Nums)
    yield from ((int(key), value) for key, value in zip(flat[::2], flat[1::2], strict=True))
