"""A damaged PDF made openable: a new trailer, and a new page tree over the pages that are left."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})\s+(\d{1,5})\s+obj\b")
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_PACKED = re.compile(rb"<<[^<>]*/Type\s*/ObjStm\b[^<>]*>>\s*stream\r?\n")
_FIRST = re.compile(rb"/First\s+(\d+)")
_MOST_UNPACKED = 32 << 20  # bytes
_LETTER = b"/MediaBox[0 0 612 792]"
_MOST_PAGES = 20_000


def repaired(data: bytes) -> list[bytes]:
    """Copies that a reader which looks for objects by itself may open, the more faithful one first."""
    data += b"".join(_unpacked(data))
    catalog, pages, highest = b"", list[bytes](), 0
    starts = list(_OBJECT.finditer(data))
    for start, following in zip(starts, [*starts[1:], None], strict=False):
        body = data[start.end() : following.start() if following else len(data)].partition(b"stream")[0]
        reference = start[1] + b" " + start[2] + b" R"
        highest = max(highest, int(start[1]))
        if _CATALOG.search(body):
            catalog = reference
        elif _PAGE.search(body) and len(pages) < _MOST_PAGES:
            pages.append(reference)
    copies = [data + _trailer(catalog)] if catalog else []
    return copies + ([data + _page_tree(pages, highest)] if pages else [])


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The objects inside object streams, as objects of their own."""
    left = _MOST_UNPACKED
    for found in _PACKED.finditer(data):
        first = _FIRST.search(found[0])
        try:
            content = zlib.decompressobj().decompress(data[found.end() :], left)
        except zlib.error:
            continue
        left -= len(content)
        if first is None or left <= 0:
            continue
        start = int(first[1][:9])
        numbers = [int(n) for n in re.findall(rb"\d{1,9}", content[:start])]
        places = [*zip(numbers[::2], numbers[1::2], strict=False), (0, len(content) - start)]
        for (number, begin), (_, end) in pairwise(places):
            yield b"\n%d 0 obj\n%s\nendobj" % (number, content[start + begin : start + end])


def _page_tree(pages: list[bytes], highest: int) -> bytes:
    root, tree = highest + 1, highest + 2
    kids = b" ".join(dict.fromkeys(pages))
    count = len(dict.fromkeys(pages))
    return (
        b"\nendobj\n%d 0 obj\n<</Type/Pages/Count %d%s/Kids[%s]>>\nendobj\n" % (tree, count, _LETTER, kids)
        + b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (root, tree)
        + _trailer(b"%d 0 R" % root)
    )


def _trailer(root: bytes) -> bytes:
    return b"\nendobj\ntrailer\n<</Root %s>>\nstartxref\n0\n%%%%EOF\n" % root
