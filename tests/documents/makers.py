"""Small PDF and DOCX files made on the spot, so that no binary file has to be trusted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

CONTENT = "word/document.xml"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def pdf_of(streams: Sequence[bytes], *, packed: bool = False, extra: bytes = b"") -> bytes:
    """A PDF whose pages have these content streams, Flate-packed when ``packed``; ``extra`` goes into the trailer."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, stream in enumerate(streams):
        data, packing = (zlib.compress(stream), b"/Filter /FlateDecode ") if packed else (stream, b"")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (5 + 2 * i),
            b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(data), data),
        ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)
    return bytes(out)


def lines_of(lines: Sequence[str]) -> bytes:
    """A content stream that shows ``lines`` one below the other; an empty line leaves a gap."""
    shown = []
    for line in lines:
        text = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"({text}) Tj T*" if text else "T*")
    return ("BT /F1 11 Tf 14 TL 50 780 Td " + " ".join(shown) + " ET").encode("cp1252")


def docx_of(body: str, *, parts: dict[str, bytes] | None = None) -> bytes:
    """A Word document with ``body`` as the XML inside ``w:body``, and further ``parts``."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = f'<?xml version="1.0"?><w:document {space}><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        if CONTENT not in (parts or {}):
            archive.writestr(CONTENT, document)
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(text: str, bold: str = "") -> str:
    """The XML of one paragraph, with ``bold`` words in front."""
    lead = f"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{bold}</w:t></w:r>" if bold else ""
    return f"<w:p>{lead}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """The XML of a table."""
    cells = ["".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    grid = "".join("<w:gridCol/>" for _ in rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
