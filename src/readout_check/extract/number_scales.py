"""Numbers in digits and the scale words behind them ("2.4m", "15 000", "35 billion"); never inside names and codes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from readout_check.extract.number_tokens import Gap, Kind, Token, literal
from readout_check.lexicon.currencies import CODES, NOUNS, RISKY_CODES, SIGNS, fold
from readout_check.lexicon.number_words import GLUED_SCALES, ORDINAL_SUFFIXES, SCALES, TENS, UNITS, UNSURE_SCALES
from readout_check.lexicon.units import ABBREVIATIONS, DIMENSION_WORDS, FORMS

HYPHENS: Final = frozenset("-‐‑")
_GLUED_WORDS: Final = frozenset(
    {"percent", "per", "pc", "pct", "pp", "bp", "bps", "c", "p", "yo", "strong", "odd", "plus"}
)


def at_word(tokens: Sequence[Token], at: int) -> str:
    """The lower-case token at ``at`` when it goes on from the one before it, else an empty string."""
    return tokens[at].lower if 0 <= at < len(tokens) and tokens[at].gap < Gap.BREAK else ""


def step(tokens: Sequence[Token], at: int) -> int:
    """``at``, or the index after a hyphen that stands there with letters or digits on both sides."""
    if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at].gap == tokens[at + 1].gap == Gap.NONE:
        return at + 1
    return at


def digits_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """The number in digits at ``at``; ``None`` inside names ("F-16", "COP28", "5G") and for codes and telephones."""
    if at >= len(tokens) or tokens[at].kind != Kind.DIGITS or _in_name(tokens, at):
        return None
    value, last = literal(tokens[at].text), at + 1
    if value is None:
        return None
    if tokens[at].text.isdigit() and len(tokens[at].text) <= 3:
        last = _spaced_groups(tokens, last)
        if last > at + 1:
            value = Decimal("".join(t.text for t in tokens[at:last]))
    if last < len(tokens) and tokens[last].kind == Kind.WORD and tokens[last].gap == Gap.NONE:
        return (value, last) if _may_touch(tokens[last]) else None
    return value, last


def _spaced_groups(tokens: Sequence[Token], at: int) -> int:
    last = at
    while last < len(tokens) and tokens[last].gap == Gap.SPACE and tokens[last].start - tokens[last - 1].end == 1:
        whole, _, fraction = tokens[last].text.partition(".")
        if not (tokens[last].kind == Kind.DIGITS and len(whole) == 3 and whole.isdigit()):
            break
        last += 1
        if fraction:
            break
    return last


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    if at == 0 or tokens[at].gap != Gap.NONE:
        return False
    before = tokens[at - 1]
    if before.kind == Kind.WORD:
        return not (before.text in CODES - RISKY_CODES or fold(before.text) in SIGNS)
    if before.text in "#_@/\\" and not (before.text == "/" and at > 1 and tokens[at - 2].kind == Kind.DIGITS):
        return True
    if before.text not in HYPHENS or before.gap != Gap.NONE or at < 2 or tokens[at - 2].kind != Kind.WORD:
        return False
    return not _ends_figure(tokens, at - 2)


def _ends_figure(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` ends a figure, to which a hyphen ties another: "twenty-1", "2 per cent-6 per cent"."""
    lower = tokens[at].lower
    if at > 1 and lower == "cent" and tokens[at - 1].lower == "per" and tokens[at - 2].kind == Kind.DIGITS:
        return True
    measured = lower in FORMS or lower in NOUNS or lower in _GLUED_WORDS or tokens[at].text in ABBREVIATIONS
    if at > 0 and measured and (tokens[at - 1].kind == Kind.DIGITS or tokens[at - 1].lower in SCALES):
        return True  # "5 km-6 km", "3 million euros-4 million euros"
    glued_to_digits = at > 0 and tokens[at - 1].kind == Kind.DIGITS and tokens[at].gap == Gap.NONE
    return glued_to_digits or lower in UNITS or lower in TENS or lower in SCALES


def _may_touch(token: Token) -> bool:
    lower = token.lower
    return (
        lower in SCALES
        or lower in GLUED_SCALES
        or lower in ORDINAL_SUFFIXES
        or lower in _GLUED_WORDS
        or token.text in ABBREVIATIONS
        or lower in FORMS
        or token.text in CODES
        or fold(token.text) in SIGNS
        or lower in NOUNS
        or lower in {"us", "nt", "hk", "nz"}  # "3.14US$"
    )


def scale_at(tokens: Sequence[Token], at: int) -> tuple[Decimal, str | None, int] | None:
    """The scale word at ``at`` ("million", "bn", a touching "k"): factor, name, next index."""
    at = step(tokens, at)
    word = at_word(tokens, at)
    if not word or tokens[at].kind != Kind.WORD:
        return None
    if word in SCALES:
        factor, name = SCALES[word]
        return factor, (None if name == "dozen" else name), at + 1
    touching = tokens[at].gap == Gap.NONE and tokens[at - 1].kind == Kind.DIGITS
    if word not in GLUED_SCALES or not touching:
        return None
    if word in UNSURE_SCALES and not _is_scale(tokens, at):
        return None
    factor, name = GLUED_SCALES[word]
    return factor, name, at + 1


def _is_scale(tokens: Sequence[Token], at: int) -> bool:
    """Whether the letter after the digits is "million" or "billion" rather than a metre or a flat's number."""
    after = at_word(tokens, step(tokens, at + 1))
    if after in DIMENSION_WORDS or (at + 1 < len(tokens) and tokens[at + 1].text in HYPHENS):
        return after in NOUNS
    before = tokens[at - 2] if at >= 2 else None
    if before is not None and tokens[at - 1].gap <= Gap.SPACE and _is_money(before):
        return True
    if tokens[at].lower in {"t", "mm"}:
        return False
    decimal = "." in tokens[at - 1].text
    plural = len(after) > 3 and after.endswith("s") and not after.endswith("ss")
    return tokens[at].text == "M" or decimal or plural or after == "people" or after in NOUNS


def _is_money(token: Token) -> bool:
    return token.text in CODES or (fold(token.text) in SIGNS and token.text != "r") or token.text in "$€£¥₹"
