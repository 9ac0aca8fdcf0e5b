"""A sealed bundle: original, review, decisions and a digest of each in one ZIP, openable anywhere."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import msgspec

from claimcheck.errors import LibraryUnavailable
from claimcheck.library.packing import packed, unpacked
from claimcheck.library.store import Library
from claimcheck.records.decision import AskedQuestion, Decision
from claimcheck.records.review import Review
from claimcheck.report.formats import render

MANIFEST = "manifest.json"
_BYTES_AT_MOST = 512 << 20
_README = """This bundle was made by Claimcheck. report.html opens in any browser, review.json in programs.
manifest.json lists the SHA-256 of every file, so that a change can be noticed.
"""


def seal(library: Library, identity: int) -> bytes:
    """The bundle of one document.

    Raises:
        UnknownName: when there is no such document.
    """
    review = library.review(identity)
    entry = library.entry(identity)
    files = {
        f"original.{_ending(entry.format)}": library.original(identity),
        "review.json": render(review, "json"),
        "report.html": render(review, "html"),
        "review.claimcheck": packed(review),
        "decisions.json": msgspec.json.encode(library.decisions(identity)),
        "questions.json": msgspec.json.encode(library.questions(identity)),
        "README.txt": _README.encode(),
    }
    manifest = {
        "bundle": 1,
        "made_by": f"claimcheck {review.version}",
        "index_snapshot": review.index.digest,
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    files[MANIFEST] = json.dumps(manifest, indent=1).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A fixed date: the same review gives the same bundle.
            archive.writestr(zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), content)
    return target.getvalue()


def sealed_file(path: Path) -> bytes:
    """The bytes of a bundle's file.

    Raises:
        LibraryUnavailable: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise LibraryUnavailable(f"{path} cannot be read.", next_step="Check the path.") from error


def unseal(library: Library, content: bytes) -> int:
    """Take a bundle into the library; returns the document's id.

    Raises:
        LibraryUnavailable: when it is no bundle, too large, or changed since it was sealed.
    """
    files = _verified(content)
    original = next((data for name, data in files.items() if name.startswith("original.")), None)
    if original is None or "review.claimcheck" not in files:
        raise LibraryUnavailable("This bundle has no original or no review.")
    review: Review = unpacked(files["review.claimcheck"])
    identity = library.add(review, original)
    known = {(d.kind, d.claim, d.finding, d.field, d.value) for d in library.decisions(identity)}
    for decision in msgspec.json.decode(files.get("decisions.json", b"[]"), type=tuple[Decision, ...]):
        if (decision.kind, decision.claim, decision.finding, decision.field, decision.value) not in known:
            library.decide(identity, decision)
    for question in msgspec.json.decode(files.get("questions.json", b"[]"), type=tuple[AskedQuestion, ...]):
        library.keep_question(identity, question)
    return identity


def _verified(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _BYTES_AT_MOST:
                raise LibraryUnavailable("This bundle is larger than Claimcheck reads (512 MB).")
            files = {name: archive.read(name) for name in archive.namelist()}
        digests = json.loads(files.pop(MANIFEST))["sha256"]
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, RuntimeError, NotImplementedError) as error:
        raise LibraryUnavailable("This file is not a Claimcheck bundle.") from error
    changed = [name for name, data in files.items() if digests.get(name) != hashlib.sha256(data).hexdigest()]
    if changed:
        raise LibraryUnavailable(f"The bundle was changed after it was sealed: {', '.join(sorted(changed))}.")
    return files


def _ending(document_format: str) -> str:
    return {"markdown": "md", "text": "txt"}.get(document_format, document_format)
