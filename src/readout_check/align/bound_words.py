"""Whether the words around a figure tell a bound that does not stand right before it.

"Up to 200" is "capped at 200" and "the limit is 200", too; "at least 15" is "15, if not more". What is said so is kept.
"""

from __future__ import annotations

from readout_check.lexicon.bound_words import OTHER_WORDS
from readout_check.model import Bound, Quantity, Reading

BEFORE = 70  # code points before a figure in which its bound may be told
BEHIND = 45  # the same behind it


def told_otherwise(bound: Bound, figure: Quantity, reading: Reading) -> bool:
    """Whether the sentence of ``figure``, a claim of ``reading``, tells ``bound`` near it in other words."""
    pattern = OTHER_WORDS.get(bound)
    if pattern is None:
        return False
    text, around = reading.document.text, figure.sentence
    before = " ".join(text[max(around.start, figure.span.start - BEFORE) : figure.span.start].split())
    behind = " ".join(text[figure.span.start : min(around.end, figure.span.end + BEHIND)].split())
    return pattern.search(f"{before} ") is not None or pattern.search(behind) is not None
