"""PDFs that are broken, locked, endless or odd, written byte by byte."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

LINE = "BT /H 12 Tf 72 700 Td (Orbit-2 reaches 85.3% on MMLU.) Tj ET"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
Made = tuple[str, bytes]


def assembled(
    objects: Sequence[str | bytes], *, trailer: str = "", header: bytes = b"%PDF-1.7\n", root: int = 1
) -> bytes:
    """A PDF of these objects, numbered from 1, with a right cross-reference table."""
    out, offsets = bytearray(header), []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += (
        f"trailer<</Size {len(objects) + 1}/Root {root} 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(out)


def stream(content: str | bytes, entries: str = "") -> bytes:
    """A stream object."""
    data = content.encode() if isinstance(content, str) else content
    return f"<</Length {len(data)}{entries}>>stream\n".encode() + data + b"\nendstream"


def page(
    content: str | bytes = LINE,
    *,
    box: str = "0 0 612 792",
    entries: str = "",
    page_entries: str = "",
    catalog: str = "",
    resources: str = "",
    font: str = FONT,
    more: Sequence[str | bytes] = (),
    trailer: str = "",
) -> bytes:
    """One page: objects 1 catalog, 2 pages, 3 font, 4 page, 5 content, then `more` from 6."""
    return assembled(
        [
            f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            "<</Type/Pages/Kids[4 0 R]/Count 1>>",
            font,
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 5 0 R{page_entries}"
            f"/Resources<</Font<</H 3 0 R>>{resources}>>>>",
            stream(content, entries),
            *more,
        ],
        trailer=trailer,
    )


def plain(pages: int = 3) -> bytes:
    """A sound PDF of some pages with a small table."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number in range(pages):
        canvas.drawString(72, 760, f"Orbit-2 reaches 85.{number}% on MMLU, and 40.1% on GPQA.")
        for row, name in enumerate(["Model", "Orbit-2", "Nova", "Terra"]):
            for column, text in enumerate(
                [name, *(("MMLU", "GPQA") if not row else (f"8{row}.1", f"4{row}.2"))]
            ):
                canvas.drawString(72 + 90 * column, 700 - 14 * row, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked(user: str, owner: str | None, algorithm: str) -> bytes:
    """An encrypted PDF; with an empty user password it opens for everyone."""
    writer = PdfWriter(clone_from=io.BytesIO(plain(1)))
    writer.encrypt(user, owner, algorithm=algorithm)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _doubling(levels: int) -> bytes:
    """Forms that each draw the next one twice: 2 to the power of `levels` drawings of one line."""
    forms = []
    for level in range(levels):
        body = f"/F{level + 1} Do /F{level + 1} Do" if level + 1 < levels else LINE
        inside = f"/XObject<</F{level + 1} {7 + level} 0 R>>" if level + 1 < levels else ""
        forms.append(
            stream(
                body, f"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</H 3 0 R>>{inside}>>"
            )
        )
    return page("/F0 Do", resources="/XObject<</F0 6 0 R>>", more=forms)


def _self_drawing(content: str = "/F0 Do /F0 Do") -> bytes:
    form = stream(
        content + " " + LINE,
        "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</H 3 0 R>>/XObject<</F0 6 0 R>>>>",
    )
    return page("/F0 Do", resources="/XObject<</F0 6 0 R>>", more=[form])


def _deep_tree(levels: int) -> bytes:
    objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    objects += [
        f"<</Type/Pages/Kids[{n + 3} 0 R]/Count 1/Parent {max(2, n + 1)} 0 R>>" for n in range(levels)
    ]
    last = levels + 2
    objects += [
        f"<</Type/Page/Parent {last - 1} 0 R/MediaBox[0 0 612 792]/Contents {last + 1} 0 R"
        f"/Resources<</Font<</H {last + 2} 0 R>>>>>>"
    ]
    return assembled([*objects, stream(LINE), FONT])


def _many_pages(count: int, *, claimed: int | None = None, shared: bool = True) -> bytes:
    kids = " ".join("4 0 R" if shared else f"{6 + n} 0 R" for n in range(count))
    leaf = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</H 3 0 R>>>>>>"
    return assembled(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count {claimed or count}>>",
            FONT,
            leaf,
            stream(LINE),
            *([] if shared else [leaf] * count),
        ]
    )


def _bomb(megabytes: int, layers: int = 1) -> bytes:
    data = b" " * (megabytes << 20) + LINE.encode()
    for _ in range(layers):
        data = zlib.compress(data, 9)
    filters = "[" + "/FlateDecode" * layers + "]"
    return page(data, entries=f"/Filter{filters}")


def _grid(rows: int, columns: int) -> bytes:
    cells = [
        f"BT /H 4 Tf 1 0 0 1 {10 + 590 * c / columns:.2f} {780 - 770 * r / rows:.2f} Tm ({r % 90 + 10}.{c % 10}) Tj ET"
        for r in range(rows)
        for c in range(columns)
    ]
    return page("\n".join(cells))


def _font(descendant: str, to_unicode: bytes | None = None) -> bytes:
    more = [descendant.encode()] + ([stream(to_unicode)] if to_unicode is not None else [])
    font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]"
    return page(
        "BT /H 12 Tf 72 700 Td <004100420043> Tj ET",
        font=font + ("/ToUnicode 7 0 R>>" if to_unicode is not None else ">>"),
        more=more,
    )


_DESCENDANT = (
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>"
)
_HUGE_CMAP = b"""/CIDInit /ProcSet findresource begin 1 dict begin begincmap 1 begincodespacerange <0000> <FFFF>
endcodespacerange 1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange endcmap end end"""


def _image(
    filter_name: str, data: bytes, *, width: int = 100, height: int = 100, parameters: str = ""
) -> bytes:
    image = stream(
        data,
        f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/DeviceGray"
        f"/Filter/{filter_name}{parameters}",
    )
    return page("q 400 0 0 400 100 100 cm /I Do Q " + LINE, resources="/XObject<</I 6 0 R>>", more=[image])


def _without_line(data: bytes) -> bytes:
    return data.replace(LINE.encode(), b" " * len(LINE))


_STATIC: Mapping[str, Callable[[], bytes]] = {
    "sound": plain,
    "empty": lambda: b"",
    "only-nul": lambda: bytes(5000),
    "header-only": lambda: b"%PDF-1.7\n",
    "header-at-900": lambda: b"x" * 900 + plain(),
    "header-at-2000": lambda: b"x" * 2000 + plain(),
    "junk-behind": lambda: plain() + b"\x00" * 5000,
    "no-pages": lambda: assembled(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]),
    "no-catalog": lambda: assembled(["<</Type/Nothing>>"]),
    "root-is-missing": lambda: assembled([FONT], root=77),
    "xref-shifted": lambda: plain().replace(b"startxref\n", b"startxref\n9"),
    "xref-gone": lambda: plain()[: plain().rfind(b"xref\n0")],
    "xref-loop": lambda: plain().replace(b"trailer\n<<", b"trailer\n<</Prev 9 "),
    "cut-half": lambda: plain()[: len(plain()) // 2],
    "cut-200": lambda: plain()[:200],
    "tree-loop": lambda: assembled(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"]),
    "tree-deep-1500": lambda: _deep_tree(1500),
    "tree-deep-50000": lambda: _deep_tree(50_000),
    "count-2-billion": lambda: _many_pages(1, claimed=2_000_000_000),
    "count-negative": lambda: _many_pages(1, claimed=-5),
    "pages-3000": lambda: _many_pages(3000, shared=False),
    "pages-shared-100000": lambda: _many_pages(100_000),
    "box-huge": lambda: page(box="0 0 1e9 1e9"),
    "box-zero": lambda: page(box="0 0 0 0"),
    "box-turned": lambda: page(box="612 792 0 0"),
    "box-nan": lambda: page(box="0 0 nan inf"),
    "box-missing": lambda: page().replace(b"/MediaBox[0 0 612 792]", b""),
    "rotate-45": lambda: page(page_entries="/Rotate 45"),
    "rotate-huge": lambda: page(page_entries="/Rotate 99999999999999"),
    "user-unit": lambda: page(page_entries="/UserUnit 1e30"),
    "locked-rc4": lambda: locked("secret", "owner", "RC4-128"),
    "locked-aes256": lambda: locked("secret", "owner", "AES-256"),
    "owner-only-rc4": lambda: locked("", "owner", "RC4-40"),
    "owner-only-aes256": lambda: locked("", "owner", "AES-256"),
    "odd-handler": lambda: page(trailer="/Encrypt<</Filter/AcmeDRM/V 7/R 9>>/ID[<00><00>]"),
    "odd-version": lambda: page(trailer="/Encrypt<</Filter/Standard/V 99/R 99/O(x)/U(x)/P -4>>/ID[<00><00>]"),
    "certificate": lambda: page(trailer="/Encrypt<</Filter/Adobe.PubSec/V 4/R 4>>/ID[<00><00>]"),
    "bomb-100": lambda: _bomb(100),
    "bomb-1000-twice": lambda: _bomb(1000, 2),
    "grid-20000": lambda: _grid(200, 100),
    "grid-50000": lambda: _grid(500, 100),
    "doubling-12": lambda: _doubling(12),
    "doubling-30": lambda: _doubling(30),
    "self-drawing-once": lambda: _self_drawing("/F0 Do"),
    "self-drawing-twice": _self_drawing,
    "content-is-itself": lambda: page().replace(b"/Contents 5 0 R", b"/Contents 4 0 R"),
    "content-array-loop": lambda: page().replace(b"/Contents 5 0 R", b"/Contents[4 0 R 5 0 R 4 0 R]"),
    "outline-loop": lambda: page(
        catalog="/Outlines 6 0 R",
        more=["<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>", "<</Title(a)/Parent 6 0 R/Next 7 0 R/First 6 0 R>>"],
    ),
    "nested-arrays": lambda: page(page_entries="/Annots" + "[" * 100_000 + "]" * 100_000),
    "nested-dicts": lambda: page(page_entries="/X" + "<</X" * 20_000 + " 1" + ">>" * 20_000),
    "graphics-states": lambda: page("q " * 500_000 + LINE),
    "many-paths": lambda: page("0 0 m 9 9 l S " * 300_000 + LINE),
    "one-endless-path": lambda: page("0 0 m " + "9 9 l 7 3 l " * 300_000 + "S " + LINE),
    "many-glyphs": lambda: page("BT /H 9 Tf 9 9 Td " + "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 60_000 + "ET"),
    "one-long-word": lambda: page("BT /H 9 Tf 9 9 Td (" + "a" * 1_000_000 + ") Tj ET"),
    "all-on-one-spot": lambda: page("BT /H 9 Tf 1 0 0 1 9 9 Tm (85.3) Tj ET " * 20_000),
    "slanted-words": lambda: page("\n".join(f"BT /H 9 Tf .7 .7 -.7 .7 {n % 600} {n % 790} Tm (85.{n}) Tj ET" for n in range(5000))),
    "size-huge": lambda: page("BT /H 1e30 Tf 72 700 Td (Orbit-2 85.3) Tj ET"),
    "size-zero": lambda: page("BT /H 0 Tf 72 700 Td (Orbit-2 85.3) Tj ET"),
    "matrix-flat": lambda: page("BT /H 9 Tf 0 0 0 0 0 0 Tm (Orbit-2 85.3) Tj ET " + LINE),
    "cmap-huge": lambda: _font(_DESCENDANT, _HUGE_CMAP),
    "cmap-random": lambda: _font(_DESCENDANT, bytes(range(256)) * 20),
    "cmap-none": lambda: _font(_DESCENDANT),
    "font-is-itself": lambda: _font("<</Type/Font/Subtype/Type0/DescendantFonts[6 0 R]>>"),
    "widths-huge": lambda: _font(_DESCENDANT[:-2] + "/W[0 2000000000 500]>>"),
    "jbig2-random": lambda: _image("JBIG2Decode", bytes(range(256)) * 8),
    "jpx-random": lambda: _image("JPXDecode", b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(range(256)) * 8),
    "jpeg-cut": lambda: _image("DCTDecode", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200)),
    "image-huge": lambda: _image("FlateDecode", zlib.compress(b"x" * 100), width=2_000_000, height=2_000_000),
    "only-pictures": lambda: _without_line(_image("FlateDecode", zlib.compress(b"\x80" * 10_000))),
    "portfolio": lambda: page(
        catalog="/Collection<</View/D>>/Names<</EmbeddedFiles<</Names[(a.exe)6 0 R]>>>>",
        more=["<</Type/Filespec/F(../../a.exe)/EF<</F 7 0 R>>>>", stream(b"MZ" + bytes(50), "/Type/EmbeddedFile")],
    ),
    "xfa": lambda: page(
        catalog="/AcroForm<</XFA 6 0 R/Fields[]>>",
        more=[stream('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp>&e;</xdp>')],
    ),
    "runs-script": lambda: page(catalog="/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://example.org'\\))>>"),
    "launches": lambda: page(catalog="/OpenAction<</S/Launch/F(/bin/touch)>>"),
    "links-out": lambda: page(
        page_entries="/Annots[6 0 R]",
        more=["<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>"],
    ),
    "metadata-odd": lambda: page(
        trailer="/Info 6 0 R", more=["<</Title<FEFFD800>/Author 6 0 R/CreationDate(D:99999999999999)>>"]
    ),
    "object-stream-loop": lambda: page(more=[stream("6 0 <<>>", "/Type/ObjStm/N 1/First 4/Extends 6 0 R")]),
    "filters-1000": lambda: page(LINE, entries="/Filter[" + "/ASCIIHexDecode" * 1000 + "]"),
    "length-lies": lambda: page().replace(b"/Length ", b"/Length 99999999"),
    "linearised-cut": lambda: b"%PDF-1.7\n1 0 obj<</Linearized 1/L 999999/H[5 5]/O 4/E 9/N 3/T 9>>endobj\n" + plain()[9:],
    "image-first-page-text-second": lambda: _many_pages(2, shared=False),
}  # fmt: skip


def made() -> Iterator[Made]:
    """Every made PDF with its name."""
    for name, make in _STATIC.items():
        yield f"{name}.pdf", make()
