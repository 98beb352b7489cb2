"""Quotations put together of sentences that stand apart in the readout, each of them word for word.

"It is time to act. We see what was done," of a speech that says something else between the two, alters no sentence:
what is between them is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.model import Reading, Span
from readout_check.quoting import Key, keys

_END = re.compile(r"(?<=[.!?])[”\"]?\s{1,3}(?=[“\"]?[A-Z])")
_BETWEEN = 150  # words left out between two sentences, from which on they are two quotations


def apart(reading: Reading, quoted: str) -> Span | None:
    """Where the sentences of a quotation stand in the readout, from the first to the last.

    None for one sentence, where not each stands there word for word and in this order, and where they are far apart.
    """
    wanted = [[key.form for key in keys(part)] for part in _END.split(quoted)]
    if len(wanted) < 2 or not all(wanted):
        return None
    said = keys(reading.document.text)
    forms = [key.form for key in said]
    for start in _places(forms, wanted[0], 0, len(forms)):
        end = start + len(wanted[0])
        for part in wanted[1:]:
            found = next(_places(forms, part, end, min(len(forms), end + _BETWEEN + len(part))), None)
            if found is None:
                break
            end = found + len(part)
        else:
            return _span(said, start, end)
    return None


def _places(forms: Sequence[str], part: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Where the words of ``part`` stand one after the other between ``start`` and ``end``."""
    for at in range(start, end - len(part) + 1):
        if forms[at] == part[0] and forms[at : at + len(part)] == part:
            yield at


def _span(said: Sequence[Key], start: int, end: int) -> Span:
    return Span(said[start].start, said[end - 1].end)
