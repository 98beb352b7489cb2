"""What an article tells in a readout's own words: it cannot depart from it, whatever passage it is held against."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.model import Claim, DateClaim, Reading
from readout_check.quoting import keys

FEWEST = 6  # words in a row that no two texts share by chance
_STANDING = frozenset({"RC105", "RC601", "RC704"})
"""Rules for which the same words may be wrong: a figure that was taken back, words of another speaker, or words that
are looked for as such."""


class WordForWord:
    """One article held against the words of the readouts in their order."""

    def __init__(self, officials: Sequence[Reading], article: Reading) -> None:
        self._texts = [_in_order(reading.document.text) for reading in officials]
        self._article = article.document.text
        self._known: dict[str, bool] = {}
        dates = (c for reading in officials for c in reading.claims if isinstance(c, DateClaim))
        self._dates = {(date.text.lower(), date.interval) for date in dates}

    def excuses(self, rule: str, claim: Claim) -> bool:
        """Whether a claim's sentence is a readout's word for word, so that the ``rule`` of that code has nothing to say
        of it. A "tomorrow" must be the same day, too."""
        if isinstance(claim, DateClaim) and (claim.text.lower(), claim.interval) not in self._dates:
            return False
        return rule not in _STANDING and self._has(claim.sentence.of(self._article))

    def _has(self, words: str) -> bool:
        if words not in self._known:
            told = _in_order(words)
            self._known[words] = told.count(" ") > FEWEST and any(told in text for text in self._texts)
        return self._known[words]


def _in_order(text: str) -> str:
    """The words of ``text`` as quotations are compared, with a space before and behind each."""
    return f" {' '.join(key.form for key in keys(text))} "
