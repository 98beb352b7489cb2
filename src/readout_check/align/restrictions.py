"""Whether the article counts people with an equal figure and drops what says which of them the readout counts.

"870 blind voters" told as "870 voters"; "3,100 carers who have a job" told as "3,100 carers".
"""

from __future__ import annotations

import re

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon import gazetteer
from readout_check.lexicon.people import counts_people, names_group
from readout_check.lexicon.populations import Population, counted_as, same_population
from readout_check.lexicon.provisions import HELPING, PROVIDING, PROVISIONS
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.restrictive import restrictive
from readout_check.model import Claim, Quantity, Span, StatementClaim

NEXT_TO = 1  # sentences away at which the article may tell in other words which ones are counted
_STEM = 5  # letters that a word and what is derived from it have in common
_PHRASE = re.compile(r"\s((?:with|without|holding|lacking|in\sneed\sof)\b)[^,;:.()]*")
_TAIL = re.compile(
    r"(?:\s{1,3}(?:since|in|at|by|for|to|of|and|or|from|on|through|that|who|which|have|has|had|are|were)){0,6}\s{0,3}\Z"
)
_WHICH = re.compile(r"\s{1,2}(?:that|which|who|whose|where|without|lacking|\w{3,20}ed (?:from|by|in|for|to|with))\b")
_SAYING = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_STATES = frozenset("be have hold own lack need want live work earn study attend use suffer depend remain".split())
# Words that say how many, how new or how good, and not which ones.
_DESCRIPTIVE = frozenset(
    "more less fewer many few much further additional other such new extra first second last next previous "
    "current same own total whole entire good great important local former young old age-group key leading "
    "senior top high major experienced skilled qualified poor ordinary innocent brave dear several various "
    "different certain fellow ethnic be have do get make go come take give".split()
)


def widened(scene: Scene, theirs: Located, here: Located, ours: Quantity) -> bool:
    """Whether the readout says of the people whom it counts which ones they are, and the article, which counts them by
    the same noun, tells that nowhere. ``ours`` is the claim of ``here`` as it is judged."""
    whole = theirs.claim
    if not isinstance(whole, Quantity) or not _counts_alike(scene, theirs, whole, ours):
        return False
    return _without_modifier(scene, whole, ours) or _without_clause(scene, theirs, whole, here) is not None


def left_out(scene: Scene, theirs: Located, here: Located, ours: Claim) -> Span | None:
    """The clause or phrase of the readout that says which people it counts where the article tells nothing of it."""
    whole = theirs.claim
    if not (isinstance(whole, Quantity) and isinstance(ours, Quantity)) or not _counts_alike(
        scene, theirs, whole, ours
    ):
        return None
    return _without_clause(scene, theirs, whole, here)


def _counts_alike(scene: Scene, theirs: Located, whole: Quantity, ours: Quantity) -> bool:
    """Whether both count by nouns that mean the same, and the readout never by the noun alone."""
    if whole.counted_span is None or ours.counted_span is None or not (whole.counted and ours.counted):
        return False
    if same_population(whole.counted, ours.counted) != Population.SAME:
        return False
    return not _counted_bare(scene, theirs, whole)


def qualified(scene: Scene, ours: Claim) -> bool:
    """Whether the article says behind what it counts which ones: "193 wells that had been dug without permission"."""
    if not isinstance(ours, Quantity) or ours.counted_span is None:
        return False
    return _WHICH.match(scene.article.document.text, ours.counted_span.end, ours.sentence.end) is not None


def _without_modifier(scene: Scene, whole: Quantity, ours: Quantity) -> bool:
    lost, added = _restricting(whole.modifiers, ours.modifiers), _restricting(ours.modifiers, whole.modifiers)
    added = [word for word in added if not _is_place(word)]  # "the district's farmers"
    if not lost or added or not counts_people(whole.counted or ""):
        return False
    said = {term.key for sentence in scene.our_terms for term in sentence}
    return not any(_told(scene, word, other) for word in lost for other in said)


def _restricting(modifiers: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Those modifiers, other than ``others``, that say which ones are counted; nations are another rule's."""
    phrase = " ".join(modifiers).title()
    nations = {word for match in gazetteer.find(phrase) for word in match.span.of(phrase).lower().split()}
    return [word for word in modifiers if not {word} & {*others, *nations, *_DESCRIPTIVE}]


def _is_place(word: str) -> bool:
    return any(anchor.startswith(("settlement", "polity")) for anchor in counted_as(word, ())[1])


def _without_clause(scene: Scene, theirs: Located, whole: Quantity, here: Located) -> Span | None:
    """The relative clause behind the readout's noun where nothing of it is told: "who are in work"."""
    clause = _clause_behind(scene, theirs, whole)
    if clause is None:
        return None
    words = [
        t.key
        for t in scene.their_terms[theirs.sentence]
        if clause.start <= t.start < clause.end and t.pos in _SAYING and t.key not in _DESCRIPTIVE
    ]
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    told = any(_told(scene, word, t.key) for word in words for s in near for t in s)
    return clause if words and not told else None


def _clause_behind(scene: Scene, theirs: Located, whole: Quantity) -> Span | None:
    """The relative clause behind what the readout counts, or the phrase with "with" or "without", up to a verb."""
    reading = scene.officials[theirs.document]
    end = whole.counted_span.end if whole.counted_span else whole.span.end
    for claim in reading.claims:
        if isinstance(claim, StatementClaim) and claim.actor == "who" and claim.clause.start == end + 1:
            return claim.clause if claim.verb in _STATES else None  # "who lost their lives" are told as killed
    text = reading.document.text
    phrase = _PHRASE.match(text, end, whole.sentence.end)
    if phrase is None or not counts_people(whole.counted or ""):
        return None
    verbs = (t.start for t in scene.their_terms[theirs.sentence] if t.pos == "VERB" and phrase.end(1) < t.start)
    said = text[phrase.start(1) : min(phrase.end(), next(verbs, phrase.end()))]
    if _is_given(said, whole.verb):
        return None
    return Span(phrase.start(1), phrase.start(1) + len(_TAIL.sub("", said)))


def _is_given(phrase: str, verb: str | None) -> bool:
    """Whether a phrase with "with" tells what people are given, and not which ones: "reached 900 people with food"."""
    link, _, rest = phrase.lower().partition(" ")
    words = re.findall(r"[a-z]+", rest)
    if link != "with" or verb not in PROVIDING | HELPING:
        return False
    if verb in PROVIDING:
        return "with" not in words  # "provided 900 people with epilepsy with drugs"
    return not PROVISIONS.isdisjoint(words)


def _counted_bare(scene: Scene, theirs: Located, whole: Quantity) -> bool:
    """Whether the readout gives the figure for the same noun elsewhere too, without what says which ones."""
    return any(
        item is not theirs
        and isinstance(q := item.claim, Quantity)
        and q.low == whole.low
        and q.counted == whole.counted
        for item in scene.official
    )


def _told(scene: Scene, word: str, other: str) -> bool:
    if scene.likeness(word, other) >= ALIKE or names_group(word, other):
        return True
    if other[:_STEM] in (word[:_STEM], word.removeprefix("un")[:_STEM]):
        return True  # "none of them was accompanied"
    return (
        other in restrictive((word,)).get(word, ()) or max(similar(word, other, p, q) for p in "nva" for q in "nva") > 0
    )
