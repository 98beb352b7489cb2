"""What the user names as documents: paths, ``-`` for the standard input, and addresses; read before anything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from readout_check.cli.say import remark
from readout_check.documents.access import Access, Given, too_large
from readout_check.documents.limits import DEFAULT, Limits
from readout_check.errors import DocumentError, SettingsError

STDIN = "-"
STDIN_NAME = "stdin.txt"
_SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The documents of one run, as paths; what is no file is in ``access``."""

    paths: tuple[Path, ...]
    official: tuple[Path, ...]
    access: Access


def sources_of(
    paths: Sequence[str],
    official: Sequence[str],
    stdin_name: str = STDIN_NAME,
    limits: Sequence[str] | None = None,
    allow_private: bool = False,
    save_dir: Path | None = None,
) -> Sources:
    """The documents that ``paths`` and ``official`` name, the standard input and web pages read.

    Raises SettingsError for a limit that is none, DocumentError for what cannot be read.
    """
    bounds = limits_of(limits or ())
    given: dict[Path, Given] = {}
    keys: dict[str, Path] = {}
    for word in dict.fromkeys([*paths, *official]):
        if word == STDIN:
            keys[word] = _key(stdin_name)
            given[keys[word]] = _stdin(stdin_name, bounds)
        elif is_address(word):
            from readout_check.documents.web import fetch

            page = fetch(word, bounds, allow_private=allow_private, save_dir=save_dir)
            keys[word] = Path(page.shown)
            given[keys[word]] = page
            if page.url and page.url != word:
                remark(f"{word} is at {page.url}")
        else:
            keys[word] = Path(word)
    return Sources(
        paths=tuple(keys[word] for word in paths),
        official=tuple(keys[word] for word in official),
        access=Access(limits=bounds, given=given),
    )


def is_address(word: str) -> bool:
    """Whether a word that names a document is the address of a web page."""
    return word.lower().startswith(_SCHEMES)


def limits_of(values: Sequence[str]) -> Limits:
    """The limits with what ``name=number`` words change. Raises SettingsError for any other word."""
    known = {field.name for field in fields(Limits)}
    limits = DEFAULT
    for value in values:
        name, _, number = value.partition("=")
        digits = number.replace("_", "").replace(",", "")
        if name.strip() not in known or not (digits.isascii() and digits.isdigit() and int(digits[:15]) > 0):
            hint = f"write NAME=NUMBER; the names are {', '.join(sorted(known))}"
            raise SettingsError(f"--limit: {value!r} is no limit", hint)
        limits = replace(limits, **{name.strip(): int(digits[:15])})
    return limits


def _key(name: str) -> Path:
    if not name.strip() or "\0" in name:
        raise SettingsError("--stdin-name: a name is wanted", "for example: --stdin-name readout.txt")
    return Path(name)


def _stdin(name: str, limits: Limits) -> Given:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise DocumentError("the standard input is closed", "give the name of a file in place of -")
    data = stream.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise too_large(name, limits.bytes)
    return Given(data=data, shown=name)
