"""Large records are decoded in pieces.

msgspec holds Python's lock from the first byte to the last: 0.1 s for a review of 2,000 claims, in which no
other thread of the program can move, the window's least of all. Between two pieces each gets its turn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from threading import Lock
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")

PIECE = 8_000  # bytes; decoded in about a millisecond
# One at a time: msgspec crashes when two threads look at a type for the first time at once.
_looking = Lock()


def decode_in_pieces(data: bytes | msgspec.Raw, kind: type[T]) -> T:
    """A record from MessagePack, as `msgspec.msgpack.decode` gives it.

    Raises:
        msgspec.DecodeError: when the bytes are no record of that kind.
    """
    return cast(T, _decoded(data, kind))


def _decoded(data: bytes | msgspec.Raw, kind: Any) -> Any:
    if len(data) <= PIECE:
        return _decoder(kind).decode(data)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType) and NoneType in arguments and len(arguments) == 2:
        inner = arguments[0] if arguments[1] is NoneType else arguments[1]
        return _decoded(data, inner)
    if is_dataclass(kind):
        return _record(data, kind)
    if origin is tuple and arguments[1:] == (...,):
        parts = _decoder(list[msgspec.Raw]).decode(data)
        return tuple([_decoded(part, arguments[0]) for part in parts])
    if origin is dict or origin is Mapping:
        pairs = _decoder(GenericAlias(dict, (arguments[0], msgspec.Raw))).decode(data)
        return {key: _decoded(part, arguments[1]) for key, part in pairs.items()}
    return _decoder(kind).decode(data)


def _record(data: bytes | msgspec.Raw, kind: Any) -> Any:
    parts = _decoder(dict[str, msgspec.Raw]).decode(data)
    hints = _hints(kind)
    values = {name: _decoded(part, hints[name]) for name, part in parts.items() if name in hints}
    try:
        return kind(**values)
    except TypeError as error:  # a field without a default is not there
        raise msgspec.ValidationError(f"this is no {kind.__name__}") from error


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


_decoders: dict[Any, msgspec.msgpack.Decoder[Any]] = {}


def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    known = _decoders.get(kind)
    if known is None:
        with _looking:
            known = _decoders.setdefault(kind, msgspec.msgpack.Decoder(kind))
    return known
