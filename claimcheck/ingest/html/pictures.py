"""Pictures on an HTML page: what stands in drawings as text, and which pictures were not read."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bs4 import Tag

from claimcheck.ingest.body import Body
from claimcheck.ingest.html.inline import attribute
from claimcheck.ingest.text.marks import one_line
from claimcheck.records.document import Bar, Box, Figure, FigureText

_RESULTS = re.compile(
    r"result|bench|table|chart|perform|compar|score|eval|accura|leaderboard|plot|graph|figure|metric|ranking|elo\b"
    r"|ergebnis|vergleich|tabelle|résultat|resultado|tabla|eredmény|táblázat|ábra|结果|性能|评测|表|图|結果|評価",
    re.IGNORECASE,
)
_ORNAMENT = re.compile(
    r"logo|icon|avatar|badge|banner|favicon|emoji|profile|spinner|pixel|shields\.io|arrow", re.IGNORECASE
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp|bmp|tiff);base64,", re.IGNORECASE)
_MAX_NAMED = 12


def read_picture(
    image: Tag, body: Body, *, caption: str = "", find: Callable[[str], bytes | None] | None = None
) -> None:
    """Add a raster picture with its caption; read it where its bytes came with the page, else name it."""
    alt = one_line(attribute(image, "alt"))
    name = picture_name(attribute(image, "src") or attribute(image, "data-src"))
    words = " ".join((alt, caption, name, attribute(image, "title")))
    if _is_small(image) or (_ORNAMENT.search(words) and not caption):
        return
    body.figure(Figure(order=0, caption=caption or alt, vector=False))
    if not (_RESULTS.search(words) or caption or not alt):
        return
    data = _bytes_of(image, find)
    if data is None or not _is_read(data, body, caption or alt):
        warn_unread(body, name or alt or caption or "without a name")


def _bytes_of(image: Tag, find: Callable[[str], bytes | None] | None) -> bytes | None:
    """A picture's bytes from the page itself or from what was saved with it; nothing is fetched."""
    address = attribute(image, "src")
    if embedded := _EMBEDDED.match(address):
        try:
            return base64.b64decode(address[embedded.end() :], validate=False)
        except ValueError:
            return None
    return find(address) if find is not None and address else None


def _is_read(data: bytes, body: Body, caption: str) -> bool:
    from claimcheck.ingest.picture.reading import read_picture_into

    body.pictures_read += 1
    if body.pictures_read > body.limits.max_pictures or body.seconds_left < 2:
        return False
    return read_picture_into(data, body, caption=caption, seconds=min(10.0, body.seconds_left - 1))


def warn_unread(body: Body, name: str) -> None:
    """Name a picture that was not read; after a dozen, only say that there are more."""
    named = sum(1 for warning in body.warnings if warning.startswith("The picture “"))
    if named < _MAX_NAMED:
        body.warn(f"The picture “{name[:80]}” was not read: figures that stand only in it are missing here.")
    else:
        body.warn("More pictures were not read: figures that stand only in them are missing here.")


def picture_name(address: str) -> str:
    """The file name in a picture's address; "" of embedded pictures."""
    if address.startswith("data:"):
        return ""
    try:
        return unquote(PurePosixPath(urlsplit(address.strip()).path).name)
    except ValueError:
        return ""


def _is_small(image: Tag) -> bool:
    sizes = [attribute(image, name) for name in ("width", "height")]
    numbers = [float(match[0]) for size in sizes if (match := _NUMBER.match(size)) and not size.endswith("%")]
    return bool(numbers) and max(numbers) <= 64


def read_svg(svg: Tag, body: Body, *, caption: str = "") -> None:
    """Add a drawing that holds text or a caption, with its texts and bars in the drawing's own units."""
    texts: list[FigureText] = []
    bars: list[Bar] = []
    parts = svg.find_all(["text", "rect"], limit=5000)
    middles = {round(_origin(e)[0] + _length(e, "width") / 2) for e in parts if e.name == "rect"}
    for element in parts:
        x, y = _origin(element)
        if element.name == "rect":
            width, height = _length(element, "width"), _length(element, "height")
            if width > 0 and height > 0:
                bars.append(Bar(box=Box(x0=x, top=y, x1=x + width, bottom=y + height), fill=_fill(element)))
        elif words := one_line(element.get_text(" ")):
            texts.append(_text(element, words, x, y, centred=round(x) in middles))
    title = svg.find("title")
    caption = caption or (one_line(title.get_text()) if isinstance(title, Tag) and texts else "")
    if texts or caption:
        body.figure(
            Figure(order=0, caption=caption, vector=bool(texts), texts=tuple(texts), bars=tuple(bars))
        )


def _text(element: Tag, words: str, x: float, y: float, *, centred: bool) -> FigureText:
    """A text of a drawing; `centred` where it begins at the middle of a bar, as style sheets place labels."""
    size = _length(element, "font-size") or 12.0
    width = 0.55 * size * len(words)
    anchor = attribute(element, "text-anchor") or (
        "middle" if "text-anchor:middle" in _style(element) or centred else ""
    )
    left = x - {"middle": width / 2, "end": width}.get(anchor, 0.0)
    turned = re.search(r"rotate\(\s*-?(?:90|270)", attribute(element, "transform")) is not None
    return FigureText(text=words, box=Box(x0=left, top=y - size, x1=left + width, bottom=y), vertical=turned)


def _style(element: Tag) -> str:
    return attribute(element, "style").replace(" ", "")


def _fill(element: Tag) -> str:
    fill = attribute(element, "fill")
    if not fill and (found := re.search(r"fill:(#[0-9a-fA-F]{6})", _style(element))):
        fill = found[1]
    return fill.lower() if re.fullmatch(r"#[0-9a-fA-F]{6}", fill) else ""


def _length(element: Tag, name: str) -> float:
    found = _NUMBER.match(attribute(element, name))
    if found is None and name == "font-size":
        found = re.search(r"(?<=font-size:)\d+(?:\.\d+)?", _style(element))
    return _bounded(found[0]) if found else 0.0


def _origin(element: Tag) -> tuple[float, float]:
    """Where an element begins, with the moves of the groups around it; turns and scales are left out."""
    x, y = _length(element, "x"), _length(element, "y")
    node: Tag | None = element
    for _ in range(20):
        if node is None or node.name == "svg":
            break
        if moved := re.search(r"translate\(([^)]*)\)", attribute(node, "transform")):
            numbers = [_bounded(number) for number in _NUMBER.findall(moved[1])[:2]]
            x += numbers[0] if numbers else 0.0
            y += numbers[1] if len(numbers) > 1 else 0.0
        node = node.parent
    return x, y


def _bounded(number: str) -> float:
    return max(-1e6, min(1e6, float(number)))
