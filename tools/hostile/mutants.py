"""Seeded damages of sound files: in the bytes, and inside the compressed streams and members they hold."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib

_STREAM = re.compile(rb"(/Filter\s*\[?\s*/FlateDecode[^>]*>>\s*)stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"\d+")
_ODD = [
    b"\x00",
    b"\xff\xfe",
    b"<",
    b">>",
    b"<<",
    b"&#0;",
    b"9" * 40,
    b"(",
    b"|" * 30,
    b"-1",
    b"4294967295",
    b"]",
]


def mutant(data: bytes, seed: int) -> bytes:
    """A copy with one to four damages; every third seed damages what is packed inside instead."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        inner = _inside_archive(data, chance) if data.startswith(b"PK") else _inside_stream(data, chance)
        if inner is not None:
            return inner
    return damaged(data, chance)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Flipped, cut, doubled, inserted, swapped, filled, reversed, or with another number."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if len(out) < 4:
            break
        at = chance.randrange(len(out))
        end = min(len(out), at + int(2 ** chance.uniform(0, 12)))
        match chance.randrange(9):
            case 0:
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end][:400] * chance.randint(1, 20)
            case 3:
                out[at:at] = chance.choice(_ODD)
            case 4:
                out[at:end] = chance.randbytes(end - at)
            case 5 if chance.random() < 0.3:
                del out[end:]
            case 6:
                out[at:end] = bytes(end - at)
            case 7:
                _other_number(out, at, chance)
            case _:
                out[at:end] = bytes(reversed(out[at:end]))
    return bytes(out)


def _other_number(out: bytearray, at: int, chance: random.Random) -> None:
    found = _NUMBER.search(out, at)
    if found:
        out[found.start() : found.end()] = str(
            chance.choice([0, 1, -1, 2**31, 2**63, chance.randrange(1000), int(found[0][:15]) + 1])
        ).encode()


def _inside_stream(data: bytes, chance: random.Random) -> bytes | None:
    """A PDF with a damaged content stream, packed again."""
    found = list(_STREAM.finditer(data))
    if not found:
        return None
    one = chance.choice(found)
    try:
        content = zlib.decompress(one[2])
    except zlib.error:
        return None
    packed = zlib.compress(damaged(content, chance))
    return data[: one.start(2)] + packed + data[one.end(2) :]


def _inside_archive(data: bytes, chance: random.Random) -> bytes | None:
    """An archive with a damaged member, packed again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            members = {name: source.read(name) for name in source.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError):
        return None
    if not members:
        return None
    victim = chance.choice(sorted(members))
    members[victim] = damaged(members[victim], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()
