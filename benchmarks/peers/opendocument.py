"""The page as a flat OpenDocument text (ISO 26300), right to left, for LibreOffice."""

from __future__ import annotations

from html import escape

from benchmarks.minutes.page import Block, Heading, Page, Paragraph, Table

_SPACES = ("office", "style", "text", "table")
_FACE = (
    'fo:font-family="Vazirmatn" style:font-family-complex="Vazirmatn" '
    'fo:language="fa" fo:country="IR" style:language-complex="fa" style:country-complex="IR"'
)
_RIGHT_TO_LEFT = 'style:writing-mode="rl-tb"'


def document(page: Page) -> str:
    """The whole file."""
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _SPACES)
    names += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    body = "".join(_element(number, block) for number, block in enumerate(page.blocks))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_named_styles()}{_automatic_styles(page)}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _named_styles() -> str:
    return (
        "<office:styles>"
        f'<style:default-style style:family="paragraph"><style:paragraph-properties {_RIGHT_TO_LEFT}/>'
        f'<style:text-properties {_FACE} fo:font-size="10.5pt" style:font-size-complex="10.5pt"/>'
        "</style:default-style>"
        + _paragraph_style("Body", "10.5pt", "18pt", "justify", 'fo:margin-bottom="3pt"')
        + _paragraph_style("Cell", "9pt", "14pt", "start")
        + _paragraph_style("Head", "9pt", "14pt", "center", bold=True)
        + _paragraph_style("Foot", "8.5pt", "13pt", "center")
        + _paragraph_style("H1", "13pt", "24pt", "center", bold=True)
        + _paragraph_style("H2", "11pt", "18pt", "start", 'fo:margin-top="10pt"', bold=True)
        + "</office:styles>"
    )


def _paragraph_style(
    name: str, size: str, leading: str, align: str, more: str = "", *, bold: bool = False
) -> str:
    weight = ' fo:font-weight="bold" style:font-weight-complex="bold"' if bold else ""
    keeps = ' fo:keep-with-next="always"' if name.startswith("H") and name != "Head" else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties {_RIGHT_TO_LEFT} fo:line-height="{leading}" fo:text-align="{align}"'
        f"{keeps} {more}/>"
        f'<style:text-properties fo:font-size="{size}" style:font-size-complex="{size}"{weight}/>'
        "</style:style>"
    )


def _automatic_styles(page: Page) -> str:
    tables = "".join(
        _table_styles(number, block) for number, block in enumerate(page.blocks) if isinstance(block, Table)
    )
    return (
        "<office:automatic-styles>"
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" '
        'style:font-weight-complex="bold"/></style:style>'
        '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties '
        'fo:border="0.5pt solid #000000" fo:padding="2.5pt"/></style:style>'
        '<style:style style:name="R" style:family="table-row"><style:table-row-properties '
        'fo:keep-together="always"/></style:style>'
        '<style:style style:name="RHigh" style:family="table-row"><style:table-row-properties '
        f'fo:keep-together="always" style:min-row-height="26mm"/></style:style>{tables}'
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" fo:margin-top="25mm" fo:margin-bottom="15mm" fo:margin-right="25mm" '
        f'fo:margin-left="15mm" {_RIGHT_TO_LEFT}/><style:footer-style/></style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        'style:page-layout-name="A4"><style:footer><text:p text:style-name="Foot">صفحه '
        "<text:page-number/> از <text:page-count/></text:p></style:footer></style:master-page>"
        "</office:master-styles>"
    )


def _table_styles(number: int, table: Table) -> str:
    width = 170 / sum(table.shares)
    columns = "".join(
        f'<style:style style:name="T{number}.{place}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{share * width:.2f}mm"/></style:style>'
        for place, share in enumerate(table.shares)
    )
    return (
        f'<style:style style:name="T{number}" style:family="table"><style:table-properties '
        f'style:width="170mm" table:align="margins" {_RIGHT_TO_LEFT}/></style:style>{columns}'
    )


def _element(number: int, block: Block) -> str:
    match block:
        case Heading():
            style = f'text:style-name="H{block.level}" text:outline-level="{block.level}"'
            return f"<text:h {style}>{escape(block.text)}</text:h>"
        case Paragraph():
            lead = f'<text:span text:style-name="B">{escape(block.lead)}</text:span>' if block.lead else ""
            return f'<text:p text:style-name="Body">{lead}{escape(block.text)}</text:p>'
        case Table():
            return _table(number, block)


def _table(number: int, table: Table) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="T{number}.{place}"/>' for place in range(len(table.shares))
    )
    head = _row(table.header, "Head", "R")
    head = f"<table:table-header-rows>{head}</table:table-header-rows>" if table.header else ""
    rows = "".join(_row(row, "Cell", "RHigh" if table.high else "R") for row in table.rows)
    style = f'table:name="T{number}" table:style-name="T{number}"'
    return f"<table:table {style}>{columns}{head}{rows}</table:table>"


def _row(cells: tuple[str, ...], style: str, row_style: str) -> str:
    inner = "".join(
        '<table:table-cell table:style-name="C" office:value-type="string">'
        f'<text:p text:style-name="{style}">{escape(cell)}</text:p></table:table-cell>'
        for cell in cells
    )
    return f'<table:table-row table:style-name="{row_style}">{inner}</table:table-row>'
