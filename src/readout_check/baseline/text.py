"""The text of a baseline file: a header line and an entry a line. Strict in reading; one way of writing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from readout_check.baseline.entries import Entry, Verdict
from readout_check.errors import BaselineError

VERSION = 1
HEADER = "readout-check-baseline"
_WANTED = ("article", "article_value", "quote", "readout", "readout_value", "rule")
_OPTIONAL = ("by", "reason", "verdict")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?:\s|$)|={7}$")
# what no editor, terminal or line-based merge may stumble over, and halves of surrogate pairs, which UTF-8 has not
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_RESTORE = "restore it from version control, or delete it and run 'readout-check baseline create'"


def dump(entries: Iterable[Entry]) -> str:
    """The text of a baseline: sorted by article, rule and fingerprint, keys sorted, each line ended by a line feed."""
    lines = [_line({HEADER: VERSION}), *(_line(_table(entry)) for entry in sorted(entries, key=lambda e: e.order))]
    return "".join(f"{line}\n" for line in lines)


def parse(text: str, shown: str) -> tuple[Entry, ...]:
    """The entries of a baseline's text, in its order; ``shown`` names the file in errors.

    Lines in any order and repeated headers are taken, as a union merge leaves them. Raises BaselineError for what is no
    baseline, is of a newer version, has conflict markers, or has a line that is no entry.
    """
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    for number, line in enumerate(lines, start=1):
        if _CONFLICT.match(line):
            raise BaselineError(
                f"{shown}:{number}: a merge conflict is left in the baseline",
                "keep the entries of both sides and take out the markers; 'merge=union' in .gitattributes does so",
            )
    if not _is_header(_value(lines[0], shown, 1), shown, 1):
        raise BaselineError(f"{shown}:1: not a baseline: its first line is not its header", _RESTORE)
    entries = []
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            value = _value(line, shown, number)
            if not _is_header(value, shown, number):
                entries.append(_entry(value, shown, number))
    return tuple(entries)


def _line(table: Mapping[str, object]) -> str:
    text = json.dumps(table, ensure_ascii=False, sort_keys=True)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _table(entry: Entry) -> dict[str, str]:
    values = {key: getattr(entry, key) for key in (*_WANTED, *_OPTIONAL)}
    return {key: str(value) for key, value in values.items() if value is not None}


def _value(line: str, shown: str, number: int) -> Mapping[str, object]:
    try:
        value = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{shown}:{number}: broken: not a JSON object on one line", _RESTORE) from error
    if not isinstance(value, dict):
        raise BaselineError(f"{shown}:{number}: broken: not a JSON object", _RESTORE)
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a key is given twice")
    return table


def _is_header(value: Mapping[str, object], shown: str, number: int) -> bool:
    if HEADER not in value:
        return False
    version = value[HEADER]
    if isinstance(version, bool) or not isinstance(version, int) or version < 1 or len(value) > 1:
        raise BaselineError(f"{shown}:{number}: broken: not a baseline's header", _RESTORE)
    if version > VERSION:
        raise BaselineError(
            f"{shown}: written by a newer readout-check: version {version}, this one reads {VERSION}",
            "upgrade readout-check, or name another file with --baseline",
        )
    return True


def _entry(value: Mapping[str, object], shown: str, number: int) -> Entry:
    where = f"{shown}:{number}: broken"
    for key in _WANTED:
        if key not in value:
            raise BaselineError(f"{where}: the entry has no {key!r}", _RESTORE)
    texts: dict[str, str] = {}
    for key, word in value.items():
        if key not in (*_WANTED, *_OPTIONAL):
            raise BaselineError(f"{where}: the entry has an unknown key {key!r}", _RESTORE)
        if not isinstance(word, str):
            raise BaselineError(f"{where}: {key!r} is not a string", _RESTORE)
        texts[key] = word
    told = texts.pop("verdict", None)
    if told is not None and told not in set(Verdict):
        raise BaselineError(f"{where}: {told!r} is no verdict", f"verdicts: {', '.join(Verdict)}")
    return Entry(
        article=texts["article"],
        readout=texts["readout"],
        rule=texts["rule"],
        readout_value=texts["readout_value"],
        article_value=texts["article_value"],
        quote=texts["quote"],
        verdict=Verdict(told) if told is not None else None,
        by=texts.get("by"),
        reason=texts.get("reason"),
    )
