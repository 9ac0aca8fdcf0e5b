"""Office files are ZIPs that carry the time of writing; the same review must give the same bytes."""

from __future__ import annotations

import io
import zipfile


def without_times(content: bytes) -> bytes:
    """The ZIP with the same members, each dated 1980-01-01."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            new.writestr(member, old.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return target.getvalue()
