"""Cuts a model's name into tokens, with its dates taken out first."""

from __future__ import annotations

import re
from typing import NamedTuple

_FULL = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MONTHS = {name[:cut]: n for n, name in enumerate(_FULL, start=1) for cut in (3, 9)} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_M, _D = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<![\d.])(?:(?P<y>20[1-3]\d)(?P<s>[-_./ ]?)(?P<m>{_M})(?P=s)(?P<d>{_D})"
    rf"|(?P<my>{_M})[-/](?P<yy>20[1-3]\d)"
    rf"|(?P<ym>20[1-3]\d)[-/](?P<mm>{_M})"
    rf"|(?P<sm>{_M})[-/](?P<sd>{_D})"
    rf"|(?P<qy>2[3-9])[/.]?(?P<qm>{_M}))(?![\d]|\.\d)"
)
_MONTH_YEAR = re.compile(rf"(?<![a-z])(?P<month>{_MONTH})\.?[ _-]*(?P<year>'?\d\d|20[1-3]\d)(?!\d)")

_SIZE = r"\d+(?:\.\d+)?"
_TOKEN = re.compile(
    r"(?P<date>\x00[\d-]+\x00)"
    r"|(?P<quant>i?q\d(?:_k|_0|_1)?(?:_[sml]|_xs|_xxs)?(?![a-z0-9])|[248]-?bits?(?![a-z0-9]))"
    r"|(?P<known>(?:fp|bf|nf|int|mxfp|nvfp|exl)\d+(?![a-z0-9])|w\d+a\d+(?![a-z0-9]))"
    rf"|(?P<mix>{_SIZE}x(?:{_SIZE})?[bme]?(?![a-z0-9])|{_SIZE}bx\d+e(?![a-z0-9]))"
    rf"|(?P<size>[ae]?{_SIZE}(?:b|bn|m)(?![a-z0-9])|\d+e(?![a-z0-9]))"
    rf"|(?P<context>{_SIZE}k(?![a-z0-9]))"
    r"|v(?P<version>\d+(?:[.p]\d+)*)(?![a-z0-9]|\.\d)"
    r"|(?P<number>\d+(?:\.\d+)*(?:[a-z](?![a-z0-9]))?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<plus>\+)"
    r"|(?P<open>[(\[{])"
    r"|(?P<close>[)\]}])"
)


class Token(NamedTuple):
    """A piece of a name: its kind (see `_TOKEN`), text, place, and whether it stands in brackets."""

    kind: str
    text: str
    start: int
    end: int
    bracketed: bool


def tokens_of(text: str) -> list[Token]:
    """The tokens of a folded name in order; dates come out as "2024-05-13", "2024-05" or "0513"."""
    marked = _DATE.sub(_marked, _MONTH_YEAR.sub(_marked_month, text))
    found: list[Token] = []
    depth = 0
    for hit in _TOKEN.finditer(marked):
        kind = hit.lastgroup or ""
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        else:
            found.append(Token(kind, hit[kind].strip("\x00"), hit.start(), hit.end(), depth > 0))
    return _joined_versions(found, marked)


def _marked(hit: re.Match[str]) -> str:
    if hit["y"]:
        date = f"{hit['y']}-{hit['m']}-{hit['d']}"
    elif hit["yy"]:
        date = f"{hit['yy']}-{hit['my']}"
    elif hit["ym"]:
        date = f"{hit['ym']}-{hit['mm']}"
    elif hit["sm"]:
        date = f"{hit['sm']}{hit['sd']}"
    else:
        date = f"20{hit['qy']}-{hit['qm']}"
    return f"\x00{date}\x00"


def _marked_month(hit: re.Match[str]) -> str:
    return f"\x0020{hit['year'][-2:]}-{_MONTHS[hit['month']]:02d}\x00"


def _joined_versions(found: list[Token], text: str) -> list[Token]:
    """Makes "3-5" in "claude-3-5-sonnet" one version, as the makers write it in identifiers."""
    joined: list[Token] = []
    for token in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and token.kind == "number"
            and (
                last.kind == "version"
                or (last.kind == "number" and len(joined) > 1 and joined[-2].kind == "word")
            )
            and last.text.isdigit()
            and len(last.text) == 1
            and token.text.isdigit()
            and len(token.text) == 1
            and text[last.end : token.start] in ("-", "_")
        ):
            joined[-1] = Token(last.kind, f"{last.text}.{token.text}", last.start, token.end, last.bracketed)
        else:
            joined.append(token)
    return joined
