"""What a file says of itself, twice and in the same words: in /Info, and as XMP for archives.

Sources: ISO 32000-1, 14.3; ISO 16684-1 (XMP); ISO 19005-3, 6.6; ISO 14289-1, 5 (the claim to be PDF/UA,
whose schema PDF/A wants described).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFInfo

from app.documents.typesetting.cluster import HARFBUZZ, RESHAPER
from app.documents.typesetting.objects import text_string

LANGUAGE = "fa-IR"
_PROGRAM = "Dabir"
_WITHOUT = "without"


def producer(shaper: str) -> str:
    """What writes a file: the program, and the engine where it is not HarfBuzz, which loses nothing."""
    return _PROGRAM if shaper == HARFBUZZ else f"{_PROGRAM} ({shaper})"


def shaper_of(pdf: bytes) -> str:
    """The engine that shaped a file of ours, as it says itself (metadata is never compressed)."""
    said = f"<pdf:Producer>{producer(RESHAPER)}</pdf:Producer>"
    return RESHAPER if said.encode("ascii") in pdf else HARFBUZZ


def left_out(sections: Iterable[str]) -> str:
    """The keywords of a file that was printed without some sections; none if it has all."""
    return " ".join((_WITHOUT, *sorted(sections))) if sections else ""


def sections_left_out(keywords: str) -> frozenset[str]:
    """What `left_out` said."""
    first, *sections = keywords.split() or [""]
    return frozenset(sections) if first == _WITHOUT else frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself; `written_at` must know its time zone."""

    title: str
    author: str
    subject: str
    written_at: datetime
    creator: str = _PROGRAM
    producer: str = _PROGRAM
    keywords: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if self.written_at.utcoffset() is None:
            raise ValueError("the moment of writing must know its time zone")


class Info(PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """The information dictionary (ISO 32000-1, 14.3.3), with the date of the facts instead of today's."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts

    def format(self, _document: PDFDocument) -> bytes:
        """The dictionary's bytes."""
        facts = self._facts
        texts = {
            "Title": facts.title, "Author": facts.author, "Subject": facts.subject,
            "Creator": facts.creator, "Producer": facts.producer,
            **({"Keywords": facts.keywords} if facts.keywords else {}),
        }  # fmt: skip
        said = "".join(f"/{key}{text_string(_clean(text))}" for key, text in texts.items())
        moment = date(facts.written_at)
        return f"<<{said}/CreationDate({moment})/ModDate({moment})>>".encode("ascii")


def date(moment: datetime) -> str:
    """A date as PDF writes it (ISO 32000-1, 7.9.4): D:20261103140500+03'30'."""
    hours, minutes = f"{moment:%z}"[:3], f"{moment:%z}"[3:5]
    return f"D:{moment:%Y%m%d%H%M%S}{hours}'{minutes}'"


def xmp(facts: Facts) -> bytes:
    """The metadata stream: the facts again, and the claims PDF/A-3a and PDF/UA-1."""
    return _XMP.format(
        title=escape(_clean(facts.title), quote=False),
        author=escape(_clean(facts.author), quote=False),
        subject=escape(_clean(facts.subject), quote=False),
        creator=escape(_clean(facts.creator), quote=False),
        producer=escape(_clean(facts.producer), quote=False),
        keywords=_KEYWORDS.format(escape(facts.keywords, quote=False)) if facts.keywords else "",
        moment=facts.written_at.isoformat(timespec="seconds"),
        language=LANGUAGE,
    ).encode()


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 cannot say, not even escaped."""
    return _NOT_XML.sub("", text)


_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KEYWORDS = "\n<pdf:Keywords>{}</pdf:Keywords>"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>{keywords}
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
