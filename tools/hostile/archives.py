"""Word documents, workbooks, archives, pictures and databases that unfold, reach out or are cut."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping

import openpyxl

NS = "http://schemas.openxmlformats.org"
BODY = "<w:p><w:r><w:t>Orbit-2 reaches 85.3% on MMLU.</w:t></w:r></w:p>"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{NS}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{NS}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{NS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def archive(files: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in files.items():
            file.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return out.getvalue()


def docx(body: str = BODY, *, doctype: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with this body and further parts."""
    document = (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{NS}/wordprocessingml/2006/main" '
        f'xmlns:a="{NS}/drawingml/2006/main" xmlns:r="{NS}/officeDocument/2006/relationships"><w:body>{body}</w:body>'
        "</w:document>"
    )
    return archive(
        {"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": document, **(more or {})}
    )


def png(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that claims a size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", data or zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Model", "MMLU"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _without(name: str) -> bytes:
    return archive(
        {
            k: v
            for k, v in {
                "[Content_Types].xml": TYPES,
                "_rels/.rels": RELS,
                "word/document.xml": "<a/>",
            }.items()
            if k != name
        }
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{NS}/officeDocument/2006/relationships/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for n, (kind, target) in enumerate(targets)
    )
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{NS}/package/2006/relationships">{rows}</Relationships>'
    )


_TABLE_CELL = "<w:tbl><w:tr><w:tc>"
_OVERLAPPED = docx()
ALL: Mapping[str, Callable[[], bytes]] = {
    "sound.docx": docx,
    "bomb.docx": lambda: docx(BODY, more={"word/media/x.xml": b" " * 400_000_000}),
    "bomb-picture.docx": lambda: docx(BODY, more={"word/media/x.png": b"\x00" * 400_000_000}),
    "text-60mb.docx": lambda: docx(BODY * 700_000),
    "deep.docx": lambda: docx("<w:sdt><w:sdtContent>" * 20_000 + BODY + "</w:sdtContent></w:sdt>" * 20_000),
    "deep-tables.docx": lambda: docx(_TABLE_CELL * 60 + BODY + "</w:tc></w:tr></w:tbl>" * 60),
    "deeper-tables.docx": lambda: docx(_TABLE_CELL * 5000 + BODY + "</w:tc></w:tr></w:tbl>" * 5000),
    "spans.docx": lambda: docx(f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{BODY}</w:tc></w:tr></w:tbl>'),
    "spans-negative.docx": lambda: docx(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/><w:vMerge w:val="x"/></w:tcPr>{BODY}</w:tc></w:tr></w:tbl>'),
    "entities.docx": lambda: docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", doctype='<!DOCTYPE w [<!ENTITY a "' + "x" * 9999 + '"><!ENTITY b "' + "&a;" * 9999 + '">]>'),
    "entity-file.docx": lambda: docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", doctype='<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    "entity-net.docx": lambda: docx(BODY, doctype='<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "traversal.docx": lambda: docx(more={"../../../tmp/claimcheck-owned": "x", "/etc/claimcheck-owned": "x"}),
    "traversal-part.docx": lambda: docx(more={"word/_rels/document.xml.rels": _relations(("image", "../../../../etc/passwd"), ("footnotes", "../../../x.xml"))}),
    "remote-template.docx": lambda: docx(more={"word/_rels/document.xml.rels": _relations(("attachedTemplate", "http://127.0.0.1:9/x.dotm"))}),
    "macros.docm": lambda: docx(more={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(500)}),
    "no-types.docx": lambda: _without("[Content_Types].xml"),
    "no-rels.docx": lambda: _without("_rels/.rels"),
    "no-document.docx": lambda: _without("word/document.xml"),
    "not-word.docx": lambda: archive({"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": "<a/>"}),
    "broken-xml.docx": lambda: archive({"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": "<w:document"}),
    "picture-missing.docx": lambda: docx(f'<w:p><w:r><a:blip r:embed="r9"/></w:r></w:p>{BODY}'),
    "empty.docx": lambda: docx(""),
    "cut.docx": lambda: docx()[:-40],
    "wrong-sizes.docx": lambda: docx().replace(struct.pack("<I", len(BODY)), struct.pack("<I", 1)),
    "many-entries.docx": lambda: docx(more={f"word/media/{n}.xml": "x" for n in range(30_000)}),
    "twice-named.docx": lambda: _OVERLAPPED[:-22] + _OVERLAPPED,
    "stored.docx": lambda: archive({"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": "<x/>"}, method=zipfile.ZIP_STORED),
    "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "locked.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
    "book.xlsx": _workbook,
    "book.docx": _workbook,
    "word.xlsx": docx,
    "word.pdf": docx,
    "plain.zip": lambda: archive({"a.txt": "x"}),
    "empty.zip": lambda: archive({}),
    "zip-in-zip.zip": lambda: archive({"a.zip": archive({"b.zip": archive({"c": b"\x00" * 10_000_000})})}),
    "gzip.pdf": lambda: gzip.compress(b"%PDF-1.4" + bytes(10_000_000)),
    "gzip.html.gz": lambda: gzip.compress(b"<html>x"),
    "huge.png": lambda: png(2_000_000_000, 2_000_000_000),
    "wide.png": lambda: png(5000, 5000),
    "zero.png": lambda: png(0, 0),
    "sound.png": lambda: png(10, 10, zlib.compress(bytes(110))),
    "bomb.png": lambda: png(20_000, 1200, zlib.compress(bytes(24_000_000), 9)),
    "cut.png": lambda: png(100, 100)[:40],
    "cut.jpg": lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(40),
    "loop.jpg": lambda: b"\xff\xd8" + b"\xff\xff" * 100_000,
    "huge.jpg": lambda: b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff" + bytes(100),
    "huge.gif": lambda: b"GIF89a\xff\xff\xff\xff" + bytes(100),
    "huge.bmp": lambda: b"BM" + struct.pack("<IIIIii", 100, 0, 54, 40, 2_000_000_000, -2_000_000_000) + bytes(100),
    "bad.tif": lambda: b"II*\x00\x08\x00\x00\x00" + b"\xff" * 200,
    "bad.webp": lambda: b"RIFF\xff\xff\xff\xffWEBPVP8X" + bytes(100),
    "vector.svg": lambda: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/><text>85.3 on MMLU</text></svg>',
    "bomb.svg": lambda: b'<!DOCTYPE svg [<!ENTITY a "' + b"x" * 9999 + b'"><!ENTITY b "' + b"&a;" * 9999 + b'">]><svg><text>&b;</text></svg>',
    "library.sqlite": lambda: b"SQLite format 3\x00" + bytes(4096),
    "library.pdf": lambda: b"SQLite format 3\x00" + bytes(4096),
    "program.pdf": lambda: b"\x7fELF" + bytes(4096),
    "picture.pdf": lambda: png(10, 10, zlib.compress(bytes(110))),
    "letter.rtf": lambda: b"{\\rtf1 Orbit-2 reaches 85.3%}",
    "post.ps": lambda: b"%!PS-Adobe-3.0\n(Orbit-2) show",
    "list.plist": lambda: b"bplist00" + bytes(100),
}  # fmt: skip


def made() -> Iterator[tuple[str, bytes]]:
    """Every made file with its name."""
    for name, make in ALL.items():
        yield name, make()
