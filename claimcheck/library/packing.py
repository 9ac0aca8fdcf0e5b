"""A review as the library keeps it: MessagePack, compressed."""

from __future__ import annotations

import zlib

import msgspec

from claimcheck.errors import LibraryUnavailable
from claimcheck.records.review import Review

# Made while the module is loaded, by one thread: msgspec crashes when two threads look at a type for the
# first time at once.
_REVIEWS = msgspec.msgpack.Decoder(Review)


def packed(review: Review) -> bytes:
    """A review as the library keeps it: MessagePack, compressed."""
    return zlib.compress(msgspec.msgpack.encode(review), level=1)


def unpacked(content: bytes) -> Review:
    """The review from its packed form.

    Raises:
        LibraryUnavailable: when the content is damaged or of a later version.
    """
    try:
        return _REVIEWS.decode(zlib.decompress(content))
    except (zlib.error, msgspec.DecodeError) as error:
        raise LibraryUnavailable(
            "A kept review cannot be read: it is damaged or was made by a newer Claimcheck.",
            next_step="Check the document again.",
        ) from error
