"""The looks of text as paragraph styles, so that whoever edits the file changes a look in one place."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.documents.docx.elements import Element, colour, element, half_points, twips
from app.documents.docx.runs import LANGUAGE, LATIN_LANGUAGE
from app.documents.typesetting.levels import RTL
from app.documents.typesetting.paragraph import Align, TextStyle
from app.documents.typesetting.structure import ElementRole
from app.documents.wording import Wording
from app.persian import digits

_BUILT_IN = {ElementRole.TITLE: ("Title", "Title"), ElementRole.HEADING: ("Heading1", "heading 1")}
_JC = {Align.JUSTIFY: "both", Align.CENTRE: "center"}
NORMAL = "Normal"


@dataclass
class Looks:
    """The styles in use, made as they are met; `family` is the font, `words` name the styles."""

    family: str
    words: Wording
    _ids: dict[TextStyle, str] = field(default_factory=dict)
    _made: dict[str, Element] = field(default_factory=dict)

    def id_of(self, style: TextStyle) -> str:
        """The identifier of the style of a look."""
        if style not in self._ids:
            found, name = _BUILT_IN.get(style.role) or self._named(style)
            self._ids[style] = found
            self._made.setdefault(found, _style(found, name, style))
        return self._ids[style]

    def styles(self) -> Element:
        """`w:styles`: the defaults, what every program expects, and the looks that were met."""
        return element(
            "styles",
            element("docDefaults", element("rPrDefault", self._defaults()), element("pPrDefault")),
            _normal(),
            _table(),
            *self._made.values(),
        )

    def _defaults(self) -> Element:
        """All four faces: Persian letters are taken from `cs`, digits and brackets from whichever it be."""
        faces = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), self.family)
        return element(
            "rPr",
            element("rFonts", **faces),
            element("sz", val=21),
            element("szCs", val=21),
            element("lang", val=LATIN_LANGUAGE, eastAsia=LATIN_LANGUAGE, bidi=LANGUAGE),
        )

    def _named(self, style: TextStyle) -> tuple[str, str]:
        marks = {
            "centre": style.align is Align.CENTRE,
            "left_to_right": style.base != RTL,
            "grey": style.grey > 0,
            "justified": style.align is Align.JUSTIFY,
        }
        held = [mark for mark, holds in marks.items() if holds]
        size, leading = f"{style.size:g}", f"{style.leading:g}"
        found = "-".join(("text", size.replace(".", "_"), leading.replace(".", "_"), *held))
        name = self.words("docx.style.text", size=digits.to_persian(size), leading=digits.to_persian(leading))
        return found, " ".join((name, *(self.words(f"docx.style.{mark}") for mark in held)))


def _style(found: str, name: str, style: TextStyle) -> Element:
    set_as = element("pPr")
    if style.keeps_next:
        set_as.append(element("keepNext"))
    set_as.append(element("bidi", **({} if style.base == RTL else {"val": 0})))
    # At least: a font whose letters are higher is not cut off.
    set_as.append(element("spacing", before=0, after=0, line=twips(style.leading), lineRule="atLeast"))
    if style.align in _JC:
        # Without one, text stands where its direction begins; «left» and «right» mean one side to some
        # programs and the other side to others.
        set_as.append(element("jc", val=_JC[style.align]))
    if style.role is ElementRole.HEADING:
        set_as.append(element("outlineLvl", val=0))
    letters = element("rPr")
    if style.grey:
        letters.append(element("color", val=colour(style.grey)))
    size = half_points(style.size)
    letters.extend((element("sz", val=size), element("szCs", val=size)))
    return element(
        "style",
        element("name", val=name),
        element("basedOn", val=NORMAL),
        element("qFormat"),
        set_as,
        letters,
        type="paragraph",
        styleId=found,
        **({} if style.role in _BUILT_IN else {"customStyle": 1}),
    )


def _normal() -> Element:
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        element("pPr", element("bidi"), element("spacing", before=0, after=0)),
        type="paragraph",
        styleId=NORMAL,
        default=1,
    )


def _table() -> Element:
    return element(
        "style",
        element("name", val="Normal Table"),
        element("uiPriority", val=99),
        element("semiHidden"),
        element("unhideWhenUsed"),
        element("tblPr", element("tblInd", w=0, type="dxa")),
        type="table",
        styleId="TableNormal",
        default=1,
    )
