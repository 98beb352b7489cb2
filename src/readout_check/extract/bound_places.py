"""What stands before the words of a bound: the other end of a change, a verb that drives, what denies it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_tokens import Gap, Token

_CLAUSE: Final = 8  # tokens before a comparison in which its clause says of whom it is true
_CLAUSE_OPENERS: Final = frozenset("and but that which who because when while if as for".split())
_NOBODY: Final = frozenset({"no", "nobody", "none", "neither"})
_NOT: Final = frozenset({"not", "never", "cannot"})
_FROM: Final = 4  # tokens before "up to" in which the other end of a change stands
_DRIVING: Final = frozenset("drive drives drove driven push pushes pushed lift lifts lifted nudge nudged".split())


def from_figure(tokens: Sequence[Token], start: int) -> bool:
    """Whether the other end of a change stands right before: "from 38 up to 45"."""
    places = range(start - _FROM, start - 1)
    return any(at_word(tokens, n) == "from" and at_word(tokens, n + 1)[:1].isdigit() for n in places)


def driven(tokens: Sequence[Token], start: int) -> bool:
    """Whether "up" goes with a verb that has its object in between: "drove food prices up to 6.6 percent"."""
    return any(at_word(tokens, n) in _DRIVING for n in range(start - 1, start - _FROM - 1, -1))


def denied(tokens: Sequence[Token], start: int) -> bool:
    """Whether "not" stands right before: "will not exceed 200"."""
    word = at_word(tokens, start - 1)
    return word in {"not", "never", "cannot"} or word.endswith(("n't", "n’t"))


def denied_before(tokens: Sequence[Token], start: int) -> bool:
    """Whether the clause before a comparison is about nobody: "no applicant has to wait longer than 45 days"."""
    behind_for = at_word(tokens, start - 1) == "for"  # "will not let it go for under 8,000"
    deniers = _NOBODY | _NOT if behind_for else _NOBODY
    start -= behind_for
    for n in range(start - 1, max(-1, start - 1 - _CLAUSE), -1):
        if tokens[n + 1].gap == Gap.BREAK or not tokens[n].lower[:1].isalpha() or tokens[n].lower in _CLAUSE_OPENERS:
            return False
        if tokens[n].lower in deniers:
            return at_word(tokens, n - 1) != "with"
    return False
