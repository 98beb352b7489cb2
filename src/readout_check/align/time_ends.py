"""Dates up to which one side tells something, and from which on the other one does."""

from __future__ import annotations

import re

from readout_check.align.around import statement_around
from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.related import ALIKE, similar
from readout_check.model import DateClaim, Relation
from readout_check.time_relations import excludes

_EARLIEST = frozenset({Relation.SINCE, Relation.EARLIEST})
AROUND = 40  # code points on either side of a date in which it may be told that it is the first one
_OR_LATER = re.compile(
    r"\b(?:earl(?:y|ier|iest)|soon(?:er|est)?|before|until|till|later|after|onwards?|from|since|beyond|at\sleast"
    r"|could|may|might|possibl[ey]|hop(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)


def told_from_other_end(scene: Scene, theirs: Located, a: DateClaim, b: DateClaim) -> bool:
    """Whether "until May" and "from May" may be one time told from its two ends: "closed until May", "open from May",
    "not before May". They are not where both clauses have one verb and neither denies anything.
    """
    if not excludes(a.relation, b.relation) or (a.relation in _EARLIEST and b.relation is Relation.BY):
        return False  # the earliest day is never the latest
    reading = scene.officials[theirs.document]
    there, here = statement_around(reading, a), statement_around(scene.article, b)
    if there is None or here is None or similar(there.verb, here.verb, "VERB") < ALIKE:
        return True
    said, told = a.sentence.of(reading.document.text), b.sentence.of(scene.article.document.text)
    return bool(NEGATION.search(said) or NEGATION.search(told))


def leaves_later_open(scene: Scene, date: DateClaim) -> bool:
    """Whether the words around a date of the article may say, in whatever way, that it is the earliest one."""
    text, span, within = scene.article.document.text, date.span, date.sentence
    before = text[max(within.start, span.start - AROUND) : span.start]
    behind = text[span.end : min(within.end, span.end + AROUND)]
    return any(_OR_LATER.search(words) for words in (before, behind))
