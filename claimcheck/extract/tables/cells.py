"""From a figure's place in a table to its quantity, unit, metric and setting."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.extract.late import late
from claimcheck.extract.settings import parse_setting
from claimcheck.records.document import Box, Cell, Place, Table
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import NOT_STATED, Setting

_PPL = late(r"\bppl\b|perplexit|困惑度", re.I)
_RATING = late(r"\brating\b", re.I)
_ELO = late(r"\belo\b|arena score", re.I)
_PERCENTILE = late(r"percentile", re.I)
_PERCENT = late(
    r"%|％|\b(?:acc(?:uracy)?\.?|em|exact match|f1|pass|maj|cons|avg|precision|recall|top-?[15]|resolved"
    r"|win[ -]?rate|lc|correct|wer|cer|der"
    r"|jer|eer|map|ap\d*|m?iou|success|strict|error rate)\b|pass@|maj@|cons@|准确率|正解率",
    re.I,
)
_POINTS = late(r"\b(?:bleu|chrf|rouge|comet|meteor|cider|spice|r-[12l]|r-avg|score)\b|得分|スコア", re.I)
_LOW_SCALE = Decimal(1)
_PERCENT_SCALE = Decimal(100)
_ASSIGNED = late(r"[a-z]=\d{1,3}", re.I)
_N_IS = late(r"n=(?P<n>\d{1,2})")
_SHOTS_BEHIND_LAST = late(r"(?:\d+|few)(?P<shots>[-\s]?shots?)$", re.I)
_BETWEEN = late(r"\s*[/|／]\s*")


def with_unit(quantity: Quantity, words: str, column: Sequence[Quantity], score_unit: str = "") -> Quantity:
    """The quantity with its unit, where the words around it or the column's range tell.

    Args:
        quantity: As printed in the cell.
        words: Header and caption words that speak of the metric.
        column: The figures of the same benchmark and metric; their range tells ratios from per cents.
        score_unit: The unit that the registry gives for the benchmark ("percent"), or "".
    """
    if quantity.unit:
        return quantity
    for pattern, unit in ((_PPL, "ppl"), (_PERCENTILE, "percentile"), (_ELO, "elo"), (_RATING, "rating")):
        if pattern.search(words):
            return replace(quantity, unit=unit)
    values = [q.value for q in column] or [quantity.value]
    top = max(values)
    if all(q.decimals >= 2 for q in column) and top <= _LOW_SCALE and min(values) >= 0:
        return replace(quantity, unit="ratio")
    if top > _PERCENT_SCALE or min(values) < -_PERCENT_SCALE:
        return replace(quantity, unit="points" if _POINTS.search(words) else "")
    if _POINTS.search(words) and not _PERCENT.search(words):
        return replace(quantity, unit="points")
    if _PERCENT.search(words) or score_unit in {"percent", "%"}:
        return replace(quantity, unit="%" if top > _LOW_SCALE else "")
    return quantity


def setting_of(scopes: Sequence[str]) -> Setting:
    """The setting that scopes of text state, the nearest first; a nearer scope wins field by field."""
    merged = NOT_STATED
    for text in scopes:
        if text:
            merged = merged.or_else(parse_setting(text))
    return merged


def place_of(cell: Cell, table: Table, where: str) -> Place:
    """Page, box and quote of a cell: the printed line of the row, which occurs in the document's text."""
    line = table.printed_rows[cell.row]
    quote = line if len(line) <= 300 else cell.text
    return Place(page=cell.page or table.page, box=_box(cell, table), where=where, quote=quote)


def _box(cell: Cell, table: Table) -> Box | None:
    return cell.box or table.box


def split_pair(header: str, count: int, is_test: Callable[[str], bool] = lambda _: False) -> list[str]:
    """Names for the figures of one cell: "MNLI-(m/mm)" gives "MNLI-m" and "MNLI-mm" for two figures.

    Args:
        header: The text over the figures, or before them.
        count: How many places the cell has.
        is_test: Whether a name is a known test's, so that what stands behind it is a part of it.
    """
    if count < 2:
        return [header]
    header = header.strip(" |/")
    if spaced := _settings_behind(header, count):
        return [header.removesuffix(" ".join(spaced)).strip()] * count
    inside = re.search(r"[-\s]*\(([^()]+)\)\s*$", header)
    stem = header[: inside.start()] if inside else ""
    body = inside.group(1) if inside else header
    pieces = [p.strip() for p in re.split(r"\s*[/|]\s*", body)]
    if inside and stem and len(pieces) == 2 and count == 3:
        return [stem, *(f"{stem} {piece}" for piece in pieces)]  # "RACE (Middle/High)": the whole, its parts
    if len(pieces) != count or not all(pieces):
        return [header] * count
    if not inside:
        return _parts_of_test(pieces, is_test) or _with_shared_stem(pieces)
    joint = "-" if header[inside.start()] == "-" else " "
    return [f"{stem}{joint}{piece}".strip() for piece in pieces]


def _settings_behind(header: str, count: int) -> list[str]:
    """Settings behind a name, one for each figure of a cell: "n=0 n=5"."""
    words = header.split()[-count:]
    return words if len(words) == count and all(map(_ASSIGNED.fullmatch, words)) else []


def _parts_of_test(pieces: list[str], is_test: Callable[[str], bool]) -> list[str]:
    """In "LibriSpeech test-clean | test-other" the test's name belongs to all pieces; else nothing."""
    name, _, _ = pieces[0].rpartition(" ")
    if not name or not is_test(name) or any(map(is_test, pieces[1:])):
        return []
    return [pieces[0], *(f"{name} {piece}" for piece in pieces[1:])]


def setting_of_piece(words: Sequence[str], place: int, count: int) -> str:
    """What headers state for one of a cell's figures: "cons@64" for the second of "(pass@1 / cons@64)".

    Args:
        words: The texts of the figure's row and column.
        place: Which figure of the cell it is, from 0.
        count: How many figures the cell holds.
    """
    found = []
    for text in words:
        inside = re.search(r"[(\[（]([^()\[\]（）]+)[)\]）]\s*$", text)
        listed = (inside.group(1) if inside else text).strip(" |/")
        pieces = _settings_behind(listed, count) or [p.strip() for p in _BETWEEN.split(listed)]
        if count < 2 or len(pieces) != count:
            continue
        piece = pieces[place]
        if piece.isdigit() and (shots := _SHOTS_BEHIND_LAST.search(pieces[-1])):
            piece += shots["shots"]
        elif shots := _N_IS.fullmatch(piece):
            piece = f"{shots['n']}-shot"
        found.append(piece)
    return "; ".join(found)


def _with_shared_stem(pieces: list[str]) -> list[str]:
    """In "MNLI-m/mm" the words before the first piece's last part belong to all pieces."""
    head, tail = pieces[0].split(), pieces[1].split()
    if len(head) > len(tail) > 1 and head[-1] == tail[-1]:  # "Video-MME wo subs / w subs"
        return [pieces[0], *(" ".join([*head[: -len(tail)], p]) for p in pieces[1:])]
    stem = re.match(r"^(.*[\s-])\S+$", pieces[0])
    if stem is None or any(len(p) > 4 for p in pieces[1:]):
        return pieces
    return [pieces[0], *(stem.group(1) + p for p in pieces[1:])]
