"""Small valid files of each kind, and documents made to do harm; all generated, all invented."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib

HTML = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orbit-2</title></head><body><h1>Orbit-2</h1>
<p>Orbit-2 reaches 85.3% on MMLU.<sup>1</sup></p><table><caption>Table 1: Scores</caption><tr><th>Model<th colspan=2>Maths
</tr><tr><td>Orbit-2<td>91.2<td>40.0</tr></table><img src="results.png" alt="results"></body></html>"""

MARKDOWN = b"""---
title: Orbit-2
date: 2026-03-03
---
# Orbit-2

Orbit-2 reaches **85.3%** on MMLU[^1] and $\\tau^2$-bench.

| Model | MMLU |
|---|---|
| Orbit-2 | 85.3 |

```python
print(1)
```

[^1]: five shots
"""

TEXT = b"""Acme announces Orbit-2

BERLIN, March 3, 2026 - Orbit-2 reaches 85.3% on MMLU.

Model     MMLU   GSM8K
Orbit-2   85.3   91.2
Nova      80.1   70.0
"""

MHTML = (
    b"From: <Saved>\r\nSubject: Orbit-2\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="----x"\r\n\r\n------x\r\n'
    b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://example.org/orbit\r\n\r\n"
    b"<html><body><h1>Orbit-2</h1><p>Orbit-2 reaches 85.3=25 on MMLU.</p></body></html>\r\n------x--\r\n"
)


def docx(
    body: str = "<w:p><w:r><w:t>Orbit-2 reaches 85.3% on MMLU.</w:t></w:r></w:p>", *, doctype: str = ""
) -> bytes:
    """A small Word document with this body."""
    namespace = "http://schemas.openxmlformats.org"
    document = (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{namespace}/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return archive(
        {
            "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{namespace}/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{namespace}/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{namespace}/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": document,
        }
    )


def archive(files: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def pdf(*pages: str, forms: dict[str, str] | None = None) -> bytes:
    """A PDF with one content stream a page; `forms` are form objects by name, which may draw one another."""
    forms = forms or {}
    first_form = 4 + 2 * len(pages)
    names = " ".join(f"/{name} {first_form + n} 0 R" for n, name in enumerate(forms))
    resources = f"<</Font<</H 3 0 R>>/XObject<<{names}>>>>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources{resources}/Contents {5 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    for content in forms.values():
        objects.append(
            f"<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources{resources}/Length {len(content)}>>"
            f"stream\n{content}\nendstream"
        )
    return _with_references(objects)


def _with_references(objects: list[str]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()


LINE = "BT /H 12 Tf 72 700 Td (Orbit-2 reaches 85.3% on MMLU.) Tj ET"
PDF = pdf(LINE)
SELF_DRAWING_PDF = pdf(f"{LINE} /F Do", forms={"F": "/F Do /G Do", "G": "/F Do /G Do /F Do"})
SELF_DRAWING_PAGE_BETWEEN_OTHERS = pdf(
    LINE, f"{LINE} /F Do", LINE, forms={"F": "/F Do /G Do", "G": "/F Do /F Do"}
)


def png(width: int = 2, height: int = 2, *, claimed: tuple[int, int] | None = None) -> bytes:
    """A white PNG picture; `claimed` puts other sizes in its header."""
    rows = b"".join(b"\x00" + b"\xff" * (3 * width) for _ in range(height))
    size = claimed or (width, height)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


JPEG_START = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + bytes(range(256))

VALID = {
    "page.html": HTML,
    "card.md": MARKDOWN,
    "release.txt": TEXT,
    "page.mhtml": MHTML,
    "paper.pdf": PDF,
    "release.docx": docx(),
}


def mutant(data: bytes, seed: int) -> bytes:
    """A copy with a few seeded damages: flipped, cut, doubled, inserted, swapped."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if len(out) < 4:
            break
        at, end = sorted(chance.sample(range(len(out)), 2))
        match chance.randrange(7):
            case 0:
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at : min(end, at + chance.randint(1, 64))]
            case 2:
                out[at:at] = out[at : min(end, at + 200)] * chance.randint(1, 30)
            case 3:
                out[at:at] = chance.choice(
                    [b"\x00", b"\xff\xfe", b"<", b"<<", b"&#0;", b"9" * 40, b"(", b"|" * 30]
                )
            case 4:
                out[at:end] = chance.randbytes(min(end - at, 60))
            case 5:
                del out[end:]
            case _:
                out[at:end] = bytes(reversed(out[at:end]))
    return bytes(out)
