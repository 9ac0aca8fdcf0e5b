"""Reads the figures of a table cell, alone or several, with what is printed beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcheck.extract.late import late
from claimcheck.extract.quantities import COMPARATOR, DIGITS, SIGN, UNIT, quantity_of
from claimcheck.extract.settings import parse_setting
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import NOT_STATED

_FIGURE = late(
    rf"(?P<comparator>(?:{COMPARATOR})\s*)?(?P<digits>{SIGN}?{DIGITS})(?:\s?(?P<unit>{UNIT}))?",
    re.IGNORECASE,
)
_UNCERTAINTY = late(
    rf"\s*(?:±|\+/[-−]|\+-|\\pm)\s*(?:(?P<value>{DIGITS}\s?[%％]?)|[?–—-])|\s*\(\s*(?:±"
    rf"|\+/[-−])\s*(?P<inner>{DIGITS}\s?[%％]?)\s*\)"
)
# What may stand behind a figure without changing it: a signed change, a spread, a rank, a bare bracket.
_ASIDE = late(
    rf"\s*(?:\(\s*(?:[^\W\d]{{1,12}}\.?\s*[:=]?\s*)?{SIGN}?\s*{DIGITS}\s?(?:%|％|pp|pts?|x"
    rf"|×)?\s*[↑↓▲▼]?\s*\)"
    rf"|\(\s*[↑↓▲▼+−-]\s*{DIGITS}\s?[%％]?\s*\)|\([^()]{{1,40}}\)|\[\s*{DIGITS}\s*[-–,;]\s*{DIGITS}\s*\]"
    rf"|[↑↓▲▼]\s*{SIGN}?{DIGITS}\s?[%％]?)"
)
# Decoration around a figure: footnote marks, arrows, stars, medals, Markdown emphasis.
_DECORATION = "*†‡§¶‖⋆★☆✩✱∗↑↓▲▼△▽⇑⇓◇◆♢♦♠♣♡♥⋄•°^_`~|#√✓🥇🥈🥉¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉ\u200b\ufeff"
_LETTER_MARK = late(r"(?<=[.,]\d|\d%|\d\d)\s?\[[a-e\d]{1,2}\]$|(?<=[.,]\d)[a-e]$|(?<=[.,]\d\d)[a-e]$")
_SPACED = late(r"\d+\.\d+(?:\s+\d+\.\d+){1,5}")  # "55.9 58.3": one figure a setting
_PAIR = late(r"\s*(?:/|／|\|)\s*")
_SHARE = late(r"(?P<part>\d{1,4})\s*/\s*(?P<whole>\d{1,4})(?:\s*\([^()]*\))?")
_NOTHING = late(r"^(?:[-–—−‒―*.]+|n/?\.?a\.?|none|nan|tbd|x|oom|∅|无|なし)?$", re.IGNORECASE)
# A figure with a name behind it in brackets: "9.85 (LibriSpeech test-clean) 10.38 (TED-LIUM)".
_NAMED_FIGURE = late(
    rf"(?<![\w.])(?P<digits>{DIGITS})\s?(?P<unit>[%％])?\s*\((?P<name>[^\W\d_][^()]{{1,60}})\)"
)
# A figure behind the name of its test or metric: "Vox1-O EER = 0.73%", "mAP: 45.2".
_LABELLED_FIGURE = late(
    rf"(?P<name>[^\W\d_\u0370-\u03ff][^:=,;()]{{1,40}}?)\s*[:=]\s*(?P<digits>{DIGITS})\s?(?P<unit>[%％])?(?=$|[\s,;/|])"
)
_SPEED_OR_RULE = late(r"[\W_]|\b\d[\d.]*x\w*")
_WHOLE_AND_PARTS = late(r"(\d+\.\d+)\s*\((\d+\.\d+)\s*/\s*(\d+\.\d+)\)")
_BOUND = r"[-−]?\d*[.,]?\d+"
_INTERVAL = late(
    rf"(?P<figure>(?P<value>{_BOUND})\s?[%％]?)\s*[(\[](?:95\s?%\s?CI:?\s)?\s*(?P<low>{_BOUND})\s?[%％]?"
    rf"\s*(?:,\s|;\s?|–|-|\bto\b)\s*(?P<high>{_BOUND})\s?[%％]?\s*[)\]]"
)
_PERCENT_FIGURE = late(rf"(?<![\w.,(+±-])(?P<digits>{DIGITS})\s?[%％]")


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A figure of a table cell, the cell's words that speak of it, and the name that the cell gives it.

    `labelled` is whether the name stands before the figure with a colon or equals sign; `place` is its number
    among the `count` places of a cell that lists several: 2 of 4 for the first figure of "- | - | 2.1 | 4.9".
    """

    quantity: Quantity
    note: str = ""
    name: str = ""
    labelled: bool = False
    place: int = 0
    count: int = 1


def share_of(text: str) -> tuple[int, int] | None:
    """Part and whole of a cell like "31 / 41" or "298 / 400 (~90th)", or None."""
    hit = _SHARE.fullmatch(undecorated(text))
    if hit is None or int(hit["part"]) > int(hit["whole"]):
        return None
    return int(hit["part"]), int(hit["whole"])


def cell_quantities(
    text: str, *, decimal_comma: bool | None = None, share: bool = False
) -> tuple[Quantity, ...]:
    """The figures a table cell holds: none, one, or several for "91.7/91.9".

    `share` says that two whole numbers are a part and its whole, as in all cells of the line.

    A change behind the figure ("0.59 (+0.03)") is left out; "88.0 ± 0.4" keeps its uncertainty;
    footnote marks, arrows and emphasis are stripped. Text around a figure ("70B", "12 ms") gives none.
    """
    if is_spaced(text):
        return ()
    return tuple(quantity for _, quantity in _listed(text, decimal_comma, share=share)[0])


def _listed(text: str, decimal_comma: bool | None, *, share: bool) -> tuple[list[tuple[int, Quantity]], int]:
    """The figures of a cell, each with its place, and how many places the cell has."""
    stripped = _without_interval(re.sub(r"\+/[-−]", "±", undecorated(text)))
    if _NOTHING.match(stripped) or not any(ch.isdigit() for ch in stripped):
        return [], 1
    if whole_and_parts := _WHOLE_AND_PARTS.fullmatch(stripped):
        stripped = " / ".join(whole_and_parts.groups())  # "72.0 (76.6/70.1)"
    pieces = stripped.split() if _SPACED.fullmatch(stripped) else _PAIR.split(stripped)
    parts = [(place, p) for place, p in enumerate(pieces) if not _NOTHING.match(p)]
    if any(re.fullmatch(r"0\d+", part) for _, part in parts):
        return [], 1  # "07": a year
    if share and (pair := share_of(text)) and (part := quantity_of(parts[0][1])):
        return [(0, replace(part, unit=f"of {pair[1]}"))], 1
    read = [(place, _one(part, decimal_comma)) for place, part in parts]
    if len(read) == 2 and len(pieces) == 2 and _is_share(pieces):
        whole = read[0][1]
        return ([(0, replace(whole, unit=f"of {pieces[1]}"))], 1) if whole else ([], 1)
    found = [(place, quantity) for place, quantity in read if quantity is not None]
    if len(found) != len(read):
        return [], 1
    shared = _with_shared_unit(tuple(quantity for _, quantity in found))
    return [(place, quantity) for (place, _), quantity in zip(found, shared, strict=True)], len(pieces)


def _without_interval(text: str) -> str:
    """A figure without the interval of confidence behind it: "0.383 (0.309, 0.453)"."""
    hit = _INTERVAL.fullmatch(text)
    if hit is None:
        return text
    low, value, high = (float(hit[name].replace(",", ".")) for name in ("low", "value", "high"))
    return hit["figure"] if low <= value <= high else text


def cell_figures(
    text: str, *, decimal_comma: bool | None = None, share: bool = False
) -> tuple[CellFigure, ...]:
    """The figures of a table cell, each with the words of the cell that speak of it.

    Beside what `cell_quantities` reads, per cents with words behind them ("77.2% 82.0% with tools") and
    figures with names beside them ("9.85 (LibriSpeech) 10.38 (TED-LIUM)", "Vox1-O EER = 0.73%").
    """
    text = _without_interval(text)
    named = _named_figures(text, decimal_comma)
    if named:
        return named
    plain, count = _listed(text, decimal_comma, share=share)
    if plain:
        return tuple(CellFigure(quantity, text, place=place, count=count) for place, quantity in plain)
    hits = list(_PERCENT_FIGURE.finditer(text))
    if not hits or text[: hits[0].start()].strip() or len(text) > 120:
        return ()
    if len(hits) == 1 and parse_setting(text[hits[0].end() :]) == NOT_STATED:
        return ()
    ends = [*(hit.start() for hit in hits[1:]), len(text)]
    figures = []
    for hit, end in zip(hits, ends, strict=True):
        quantity = quantity_of(hit["digits"], unit="%", decimal_comma=decimal_comma)
        if quantity is not None:
            figures.append(CellFigure(quantity, text[hit.end() : end].strip()))
    return tuple(figures)


def _named_figures(text: str, decimal_comma: bool | None) -> tuple[CellFigure, ...]:
    """The figures of a cell that names each, in brackets behind or a colon before, and says little else."""
    for pattern in (_NAMED_FIGURE, _LABELLED_FIGURE):
        hits = list(pattern.finditer(text))
        if not hits or _SPEED_OR_RULE.sub("", pattern.sub("", text)):
            continue
        read = [
            (quantity_of(h["digits"], unit=h["unit"] or "", decimal_comma=decimal_comma), h) for h in hits
        ]
        labelled = pattern is _LABELLED_FIGURE
        return tuple(CellFigure(q, h["name"], h["name"].strip(), labelled) for q, h in read if q is not None)
    return ()


def is_spaced(text: str) -> bool:
    """Whether a cell lists figures with nothing but space between them: "55.9 58.3"."""
    return bool(_SPACED.fullmatch(undecorated(text)))


def is_nothing(text: str) -> bool:
    """Whether a cell's text stands for no value: a dash, "n/a", "TBD"."""
    return bool(_NOTHING.match(undecorated(text)))


def undecorated(text: str) -> str:
    """A cell's text without footnote marks, arrows, stars and emphasis around it."""
    stripped = " ".join(text.replace("\u200b", "").replace("**", "").split()).strip()
    if stripped[:1] == "~" and stripped[1:2].isdigit():
        return "~" + undecorated(stripped[1:])
    return _LETTER_MARK.sub("", stripped.strip(_DECORATION + " ")).strip(_DECORATION + " ")


def _is_share(parts: list[str]) -> bool:
    """Whether "23/30" is a share: two whole numbers, the second rounder or larger and above 1."""
    if not all(re.fullmatch(r"\d+", p) for p in parts):
        return False
    part, whole = (int(p) for p in parts)
    return part <= whole and whole % 5 == 0


def _one(text: str, decimal_comma: bool | None) -> Quantity | None:
    text = undecorated(text)
    if len(text) > 2 and text[0] == "(" and text[-1] == ")":
        text = text[1:-1].strip()
    hit = _FIGURE.match(text)
    if hit is None:
        return None
    rest, uncertainty, unit = text[hit.end() :], "", hit["unit"] or ""
    if spread := _UNCERTAINTY.match(rest):
        uncertainty = spread["value"] or spread["inner"] or ""
        rest = rest[spread.end() :]
    if trailing := re.match(rf"\s*(?:{UNIT})", rest, re.IGNORECASE):
        unit, rest = unit or trailing.group().strip(), rest[trailing.end() :]
    while aside := _ASIDE.match(rest):
        rest = rest[aside.end() :]
    if rest.strip(_DECORATION + " ,.;)"):
        return None
    return quantity_of(
        hit["digits"],
        unit=unit,
        comparator=hit["comparator"] or "",
        uncertainty=uncertainty,
        decimal_comma=decimal_comma,
    )


def _with_shared_unit(found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """In "91.7/91.9%" the unit printed once holds for all."""
    units = {quantity.unit for quantity in found} - {""}
    if len(units) != 1:
        return found
    unit = units.pop()
    return tuple(replace(quantity, unit=unit) for quantity in found)
