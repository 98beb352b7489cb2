"""No regular expression backtracks: each compiled pattern of the package against long strings that it nearly matches.

The strings are made from the pattern itself: its literals and classes, one or two repeated, with an end that does not
match. The two that cost most are made twenty times as long: that may cost twenty times as much, with some slack.
"""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
import time
from collections.abc import Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import readout_check

LENGTH = 5_000
TIMES = 20
SLACK = 3.0
LEAST = 0.002  # CPU seconds below which nothing is measured
MOST = 0.1  # for LENGTH characters: a linear search takes a few milliseconds
PIECES = (
    "a",
    "A",
    "1",
    " ",
    "\n",
    ",",
    ".",
    '"',
    "“",
    "-",
    "(",
    "1,",
    "1 ",
    "a ",
    "A ",
    "Aa ",
    "a-",
    "a.",
    "'",
    "\t\r",
)
ENDS = ("", "!", "\n!", "a1")
MOST_OWN = 14


def patterns() -> list[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern that is a global of a module of the package, or stands in a tuple or dict that is."""
    found: dict[tuple[Any, int], tuple[str, re.Pattern[Any]]] = {}
    for module in pkgutil.walk_packages(readout_check.__path__, "readout_check."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _compiled(value):
                found.setdefault((pattern.pattern, pattern.flags), (f"{module.name}.{name}", pattern))
    return sorted(found.values(), key=lambda each: (each[0], str(each[1].pattern)))


def _compiled(value: object, depth: int = 2) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from _compiled(each, depth - 1)
    elif depth and isinstance(value, dict):
        for each in (*value, *value.values()):
            yield from _compiled(each, depth - 1)


def near_matches(pattern: re.Pattern[Any]) -> list[str]:
    """Short strings that parts of the pattern match: what stands in a repeat first, then what follows the other."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags | re.ASCII
    tree = parser.parse(source, flags & ~re.ASCII if isinstance(pattern.pattern, str) else 0)
    repeated, whole = [], []
    _walk(tree, repeated, whole)
    pieces = dict.fromkeys(p for p in (*repeated, *whole, _sample(tree)) if p)
    return [p[:200] for p in itertools.islice(pieces, MOST_OWN)]


def _walk(tree: Any, repeated: list[str], whole: list[str]) -> None:
    for op, argument in tree:
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            repeated.append(_sample(argument[2]))
            _walk(argument[2], repeated, whole)
        elif op is ops.SUBPATTERN:
            whole.append(_sample(argument[3]))
            _walk(argument[3], repeated, whole)
        elif op is ops.BRANCH:
            for branch in argument[1][:4]:
                _walk(branch, repeated, whole)
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            _walk(argument[1], repeated, whole)


def _sample(tree: Any) -> str:
    """One string that ``tree`` matches, or nearly: the first branch, the least repeats but at least one."""
    made = []
    for op, argument in tree:
        if op is ops.LITERAL:
            made.append(chr(argument))
        elif op in (ops.NOT_LITERAL, ops.ANY):
            made.append("x")
        elif op is ops.IN:
            made.append(_member(argument))
        elif op is ops.BRANCH:
            made.append(_sample(argument[1][0]))
        elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            made.append(_sample(argument[2]) * max(1, min(argument[0], 5)))
        elif op is ops.SUBPATTERN:
            made.append(_sample(argument[3]))
        elif op is ops.ATOMIC_GROUP:
            made.append(_sample(argument))
    return "".join(made)


def _member(members: Any) -> str:
    kinds = {ops.CATEGORY_DIGIT: "1", ops.CATEGORY_SPACE: " ", ops.CATEGORY_WORD: "a", ops.CATEGORY_NOT_SPACE: "x"}
    if members[0][0] is ops.NEGATE:
        banned = {chr(value) for op, value in members[1:] if op is ops.LITERAL}
        categories = {value for op, value in members[1:] if op is ops.CATEGORY}
        order = "-1 x" if ops.CATEGORY_NOT_WORD in categories else "xA1- "
        usable = [c for c in order if c not in banned and not (c == "1" and ops.CATEGORY_DIGIT in categories)]
        return usable[0] if usable else "é"
    op, value = members[0]
    return chr(value) if op is ops.LITERAL else chr(value[0]) if op is ops.RANGE else kinds.get(value, "-")


def adversaries(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    own = near_matches(pattern)
    pieces = [*own, *(a + b for a, b in itertools.permutations(own[:4], 2)), *PIECES]
    for piece in dict.fromkeys(pieces):
        for end in ENDS[:2] if piece in PIECES else ENDS:
            yield (piece * (length // len(piece) + 1))[:length] + end
    whole = own[-1] if own else ""
    yield whole + " " * length + "!"
    yield whole + "a" * length + "!"


def seconds(pattern: re.Pattern[Any], text: str) -> float:
    """CPU seconds for looking for the pattern everywhere in the text, and at its start."""
    given = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
    began = time.process_time()
    for _ in pattern.finditer(given):
        pass
    pattern.match(given)
    pattern.fullmatch(given)
    return time.process_time() - began


PATTERNS = patterns()


def test_there_are_patterns() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(n, p, id=f"{n}-{i}") for i, (n, p) in enumerate(PATTERNS)])
def test_time_grows_with_the_text_and_not_with_its_square(name: str, pattern: re.Pattern[Any]) -> None:
    costs = []
    for number, text in enumerate(adversaries(pattern, LENGTH)):
        cost = seconds(pattern, text)
        if cost > MOST:
            cost = min(cost, seconds(pattern, text))
        assert cost <= MOST, f"{name} on {text[:40]!r} ...: {cost:.2f} s for {LENGTH:,} characters"
        costs.append((cost, number))
    longer = list(adversaries(pattern, TIMES * LENGTH))
    for cost, number in sorted(costs, reverse=True)[:2]:
        most = SLACK * TIMES * max(LEAST, cost)
        long = seconds(pattern, longer[number])
        assert long <= most, f"{name} on {longer[number][:40]!r} ...: {long:.2f} s, more than {most:.2f}"
