"""Any source becomes a Document: a path, an http(s) address, text on standard input, or bytes at hand."""

from __future__ import annotations

import hashlib

from claimcheck.ingest.child.link import Order
from claimcheck.ingest.child.run import read_in_child
from claimcheck.ingest.fetching import Fetched, fetch, too_large
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.settled_kind import refuse_unreadable, refuse_without_text, settled, with_note_on_name
from claimcheck.ingest.sniff import sniff
from claimcheck.progress import Progress
from claimcheck.records.document import Document


def read_source(
    source: str,
    *,
    stdin: bytes | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    proxy: str = "",
) -> Document:
    """Read a path, an http(s) address (downloaded first), or "-" (`stdin`).

    Args:
        source: Path, address or "-".
        stdin: What standard input held, for "-".
        limits: Bounds for reading; the default where None.
        progress: Told the stages; may cancel.
        proxy: For an address: a proxy's address, or "" for the system's.

    Raises:
        UnreadableDocument: with the cause.
        DownloadFailed: when an address gives nothing usable.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    fetched = fetch(source, stdin=stdin, limits=limits, progress=progress, proxy=proxy)
    return read_fetched(fetched, limits=limits, progress=progress)


def read_fetched(fetched: Fetched, *, limits: Limits, progress: Progress) -> Document:
    """Read what was fetched; raises as `read_bytes` does."""
    return read_bytes(
        fetched.data,
        origin=fetched.origin,
        name=fetched.name,
        charset=fetched.charset,
        limits=limits,
        progress=progress,
    )


def read_bytes(
    data: bytes,
    *,
    origin: str = "",
    name: str = "",
    charset: str = "",
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Document:
    """Read bytes that are at hand: a file's, a pasted text's.

    Args:
        data: The bytes; what they are is decided by them alone.
        origin: Path or address for the record.
        name: The file's name, to notice one that says something else; "" where there is none.
        charset: An encoding that came with the bytes, or "".
        limits: Bounds for reading; the default where None.
        progress: Told the stages; may cancel.

    Raises:
        UnreadableDocument: with the cause.
        Cancelled: when the person asked to stop.
    """
    limits, progress = limits or Limits(), progress or Progress()
    if len(data) > limits.max_source_bytes:
        raise too_large(limits)
    kind, words = sniff(data)
    kind = settled(kind, name)
    refuse_unreadable(data, kind, words, name)
    order = Order(
        kind=kind, origin=origin, sha256=hashlib.sha256(data).hexdigest(), charset=charset, limits=limits
    )
    document = read_in_child(data, order, progress)
    refuse_without_text(document, kind)
    return with_note_on_name(document, kind, words, name)
