"""Rule codes as the user writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from readout_check.errors import SettingsError

if TYPE_CHECKING:
    from readout_check.rules.base import Rule

_LIST_HINT = "'readout-check rules' lists all rules"


def codes_of(values: Iterable[str], option: str) -> tuple[str, ...]:
    """Codes and prefixes of codes out of comma-separated ``values``, in capitals, former codes as today's.

    Raises SettingsError for one that no rule's code begins with; ``option`` is where it was given.
    """
    words = [word.strip() for value in values for word in value.split(",")]
    return tuple(_code(word, option) for word in words if word)


def known_code(word: str) -> str | None:
    """``word`` as a code or the beginning of one, in capitals, a former code as today's; None when no rule has it."""
    from readout_check.rules import RULES, by_code

    code = word.strip().upper()
    if code and any(rule.code.startswith(code) for rule in RULES):
        return code
    rule = by_code(code)
    return rule.code if rule is not None else None


def _code(word: str, option: str) -> str:
    code = known_code(word)
    if code is None:
        raise _unknown(word, f"{option}: no rule has the code {word!r}")
    return code


def rule_of(word: str) -> Rule:
    """The rule with this code, former code or name. Raises SettingsError when there is none."""
    from readout_check.rules import RULES, by_code

    rule = by_code(word) or next((rule for rule in RULES if rule.name == word.lower()), None)
    if rule is None:
        raise _unknown(word, f"no rule has the code or name {word!r}")
    return rule


def _unknown(word: str, message: str) -> SettingsError:
    close = " or ".join(close_codes(word))
    return SettingsError(message, f"did you mean {close}? {_LIST_HINT}" if close else _LIST_HINT)


def close_codes(word: str) -> list[str]:
    """The up to three codes whose code or name is the nearest to ``word``, by edits and swaps of neighbours."""
    from rapidfuzz.distance import OSA

    from readout_check.rules import RULES

    near: list[tuple[int, str]] = []
    for rule in RULES:
        near.append((OSA.distance(word.upper(), rule.code), rule.code))
        near.append((OSA.distance(word.lower(), rule.name), rule.code))
    least = min(distance for distance, _ in near)
    if least > max(2, len(word) // 4):
        return []
    return sorted({code for distance, code in near if distance == least})[:3]
