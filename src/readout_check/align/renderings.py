"""Quotations that are told in other words throughout: another translation of what was said, and no slip in it.

What is said in one language and read out in another comes to the article by its own translator. Words that a reporter
changes are few and stand together; a translation differs in every clause.
"""

from __future__ import annotations

from collections.abc import Iterable

from readout_check.model import Pair, QuotationClaim
from readout_check.quoting import places_changed

RENDERED = "in other words throughout, as a translation is"
THROUGHOUT = (
    4  # places at which a quotation differs from which on it is another rendering: of 110 that are labelled one
)
ELSEWHERE = 2  # the same in an article that has such a quotation


def renderings(pairs: Iterable[Pair]) -> frozenset[int]:
    """Which of the pairs, by their number, have the words of one readout in another rendering.

    ``pairs`` are those of one article. Pairs of anything but quotations are none.
    """
    changed = {n: found for n, pair in enumerate(pairs) if (found := _changed(pair))}
    if max(changed.values(), default=0) < THROUGHOUT:
        return frozenset()
    return frozenset(n for n, found in changed.items() if found >= ELSEWHERE)


def _changed(pair: Pair) -> int:
    theirs, ours = pair.official, pair.secondary
    if not (isinstance(theirs, QuotationClaim) and isinstance(ours, QuotationClaim)):
        return 0
    return places_changed(theirs.text, ours.text, direct=theirs.direct)
