"""Frozen values to bytes and back: compact JSON, compressed; nothing in it can run, whoever wrote the file.

A value is written as the list of its fields in order, and read by the types that its class declares, so a file that
does not fit is an error and never a value of another shape.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import types
import typing
import zlib
from array import array
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

Value = TypeVar("Value")
Decoder = Callable[[Any], Any]
_LEVEL = 1  # zlib: a third of the size in little time


class BrokenEntryError(ValueError):
    """Bytes that are no value of the wanted type."""


def pack(value: object) -> bytes:
    """The bytes of a frozen value, its claims and collections included. Raises TypeError for other types."""
    text = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(data: bytes, kind: type[Value]) -> Value:
    """The value of the frozen class ``kind`` in ``data``. Raises BrokenEntryError for anything else."""
    try:
        plain = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        value: Value = _decoder(typing.cast(Any, kind))(plain)
    except Exception as error:  # whatever is wrong with a file, it is only a file that cannot be used
        raise BrokenEntryError(str(error)) from error
    return value


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if value is None or kind in (str, int, float, bool):
        return value
    if isinstance(value, float):
        return float(value)  # numpy's
    if kind is array:
        return value.tolist()
    if kind is tuple:
        return [_plain(item) for item in value]
    if is_dataclass(value):
        row = [_plain(getattr(value, name)) for name in _names(kind)]
        return [_claims().index(kind), *row] if kind in _claims() else row
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    raise TypeError(f"{kind.__name__} values are not stored")


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@functools.cache
def _decoder(kind: Any) -> Decoder:
    """What makes a value of the type ``kind`` of its plain form."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in (str, int, float, bool):
        return functools.partial(_checked, kind)
    if origin in (types.UnionType, typing.Union):
        return _optional(next(_decoder(a) for a in arguments if a is not type(None)))
    if origin is Sequence:
        return functools.partial(array, "L")
    if origin in (tuple, frozenset):
        return _collection(origin, _decoder(arguments[0]))
    if is_dataclass(kind):
        if getattr(kind, "__name__", "") == "Claim":
            return _claim
        return _row(typing.cast(Any, kind))
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind is Decimal or issubclass(kind, Enum):
        return typing.cast(Decoder, kind)
    raise TypeError(f"{kind} is not stored")


def _checked(kind: type, plain: Any) -> Any:
    if type(plain) is not kind and not (kind is float and type(plain) is int):
        raise BrokenEntryError(f"{type(plain).__name__} for {kind.__name__}")
    return plain


def _optional(decoder: Decoder) -> Decoder:
    return lambda plain: None if plain is None else decoder(plain)


def _collection(kind: Callable[[Any], Any], decoder: Decoder) -> Decoder:
    return lambda plain: kind([decoder(item) for item in plain])


def _claim(plain: list[Any]) -> Any:
    return _row(_claims()[plain[0]])(plain[1:])


@functools.cache
def _claims() -> tuple[type, ...]:
    """The classes of claims, each stored with its place here; imported when there are claims."""
    from readout_check import model

    return (
        model.Quantity,
        model.DateClaim,
        model.OfficeClaim,
        model.NameClaim,
        model.StatementClaim,
        model.QuotationClaim,
    )


@functools.cache
def _row(kind: type) -> Decoder:
    """What makes an instance of a frozen class of the list of its fields."""
    hints = typing.get_type_hints(kind)
    names = _names(kind)
    decoders: list[Decoder] = []  # filled once: a class may hold itself

    def decode(plain: list[Any]) -> Any:
        if not decoders:
            decoders.extend(_decoder(hints[name]) for name in names)
        values = (decoder(item) for decoder, item in zip(decoders, plain, strict=True))
        return kind(**dict(zip(names, values, strict=True)))

    return decode
