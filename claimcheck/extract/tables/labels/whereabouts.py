"""Label columns that only say where files lie: links to weights, paths of configs, check sums."""

from __future__ import annotations

import re

from claimcheck.extract.late import late
from claimcheck.extract.tables.grid import Part

_LINK = late(
    r"\W*(?:(?:link|download|model|github|google ?drive|onedrive|baidu|hf|hugging ?face|modelscope"
    r"|ckpt|checkpoint|weights?|config|logs?|code|paper)(?:\W+|$))+",
    re.IGNORECASE,
)
_OF_FILES = late(
    r"\W*(?:config(?:uration)?s?|cfgs?|yaml|logs?|urls?|(?:download )?links?|downloads?|md5|sha-?\d*)"
    r"(?: files?)?\W*",
    re.IGNORECASE,
)
_PATH = late(r"\S+[/\\]\S+|\S+\.(?:ya?ml|py|json|cfg|toml)|[\da-f]{7,64}", re.IGNORECASE)


def says_where(part: Part, column: int) -> bool:
    """Whether a label column tells no row apart by name: "config | Wren/wren_r50", "model | link"."""
    grid = part.grid
    titles = [t for r in part.headers if (t := grid.text(r, column))]
    texts = [t for r in part.body if (t := grid.text(r, column))]
    paths = any(map(_OF_FILES.fullmatch, titles)) and all(map(_PATH.fullmatch, texts))
    return bool(texts) and (paths or all(map(_LINK.fullmatch, texts)))
