"""A review as the library keeps it: MessagePack, compressed."""

from __future__ import annotations

import zlib

import msgspec

from claimcheck.errors import LibraryUnavailable
from claimcheck.library.pieces import decode_in_pieces
from claimcheck.records.review import Review


def packed(review: Review) -> bytes:
    """A review as the library keeps it: MessagePack, compressed."""
    return zlib.compress(msgspec.msgpack.encode(review), level=1)


def unpacked(content: bytes) -> Review:
    """The review from its packed form.

    Raises:
        LibraryUnavailable: when the content is damaged or of a later version.
    """
    try:
        return decode_in_pieces(zlib.decompress(content), Review)
    except (zlib.error, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            "A kept review cannot be read: it is damaged or was made by a newer Claimcheck.",
            next_step="Check the document again.",
        ) from error
