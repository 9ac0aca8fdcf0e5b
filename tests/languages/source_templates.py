"""The sentences that the code holds as literals and f-strings, with {} where something is filled in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_PATTERN = re.compile(r"\\[bsdw]|\(\?|\||\\\\")
_NO_SENTENCES = frozenset(
    {
        *("compile", "late", "compiled", "search", "fullmatch", "match", "finditer", "sub", "findall"),
        *("get", "exception", "removeprefix", "removesuffix", "startswith", "endswith", "add_parser"),
        *("UserError", "UnknownName", "LibraryUnavailable", "UnreadableDocument", "Check", "step", "report"),
    }
)
"""Calls whose arguments no reader of a review sees: patterns, keys, the log, refusals, titles of checks."""


_REFUSALS = frozenset(
    {
        *("UserError", "UnreadableDocument", "DownloadFailed", "IndexUnavailable"),
        *("ImportRefused", "UnknownName", "LibraryUnavailable"),
    }
)


def templates(path: Path, *, whole: bool = False) -> Iterator[tuple[int, str]]:
    """Line and text of every literal of two words or more that may reach a reader; `whole` sentences alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set(_skipped(tree))
    for node in ast.walk(tree):
        text = "" if id(node) in skipped else re.sub(r"\{\w+\}", "{}", _text(node))
        words = re.findall(r"[A-Za-z]{2,}", text)
        if len(words) < 2 or " " not in text or _PATTERN.search(text):
            continue
        if not whole or (text[0].isupper() and text.endswith(".") and len(words) > 3):
            yield node.lineno, text  # type: ignore[attr-defined]


def refusals(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of what the world's errors say in a file, and of their next steps."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        steps = [keyword.value for keyword in node.keywords if keyword.arg == "next_step"]
        for said in [*(node.args if _name(node.func) in _REFUSALS else ()), *steps]:
            for text in filter(None, map(_text, ast.walk(said) if isinstance(said, ast.IfExp) else (said,))):
                yield node.lineno, text


def sentences_in(text: str) -> list[str]:
    """A template cut at the ends of its sentences."""
    return [piece for piece in re.split(r"(?<=[.?!])\s+(?=[A-Z{“])", text) if re.search(r"[a-z]{3}", piece)]


def fits(piece: str, table: str) -> bool:
    """Whether a line of the table says the words of this template, in their order."""
    said = [part.strip() for part in piece.split("{}") if re.search("[a-z]{2}", part)]
    return re.search(".*".join(map(re.escape, said)), table) is not None


def _text(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str() as value):
            return value
        case ast.JoinedStr(values=values):
            return "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in values)  # type: ignore[misc]
    return ""


def _skipped(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as documentation):
                yield id(documentation)
            case ast.JoinedStr(values=values):
                yield from (id(value) for value in values if isinstance(value, ast.Constant))
            case ast.Call(func=func) if _name(func) in _NO_SENTENCES:
                yield from (id(inner) for argument in node.args for inner in ast.walk(argument))
                yield from (
                    id(inner)
                    for keyword in node.keywords
                    if keyword.arg != "run"
                    for inner in ast.walk(keyword.value)
                )


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""
