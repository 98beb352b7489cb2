"""Dates up to which one side tells something, and from which on the other one does."""

from __future__ import annotations

from readout_check.align.around import statement_around
from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.related import ALIKE, similar
from readout_check.model import DateClaim, Relation
from readout_check.time_relations import excludes


def told_from_other_end(scene: Scene, theirs: Located, a: DateClaim, b: DateClaim) -> bool:
    """Whether "until May" and "from May" may be one time told from its two ends: "closed until May", "open from May",
    "not before May". They are not where both clauses have one verb and neither denies anything.
    """
    if not excludes(a.relation, b.relation) or (a.relation, b.relation) == (Relation.SINCE, Relation.BY):
        return False  # the earliest day is never the latest
    reading = scene.officials[theirs.document]
    there, here = statement_around(reading, a), statement_around(scene.article, b)
    if there is None or here is None or similar(there.verb, here.verb, "VERB") < ALIKE:
        return True
    said, told = a.sentence.of(reading.document.text), b.sentence.of(scene.article.document.text)
    return bool(NEGATION.search(said) or NEGATION.search(told))
