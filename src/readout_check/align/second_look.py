"""A second look at a pair that would be disputed: whether one side also says the same as the other does.

Readouts and articles repeat themselves. What is said once with a bound and once without is a dispute with neither.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from readout_check.align.bound_words import told_otherwise
from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.align.steps import level_told
from readout_check.align.telling import figure_weight
from readout_check.align.time_ends import leaves_later_open, told_from_other_end
from readout_check.bound_changes import BoundChange, bound_change
from readout_check.lexicon.antonyms import direction, opposed
from readout_check.lexicon.denying import FOR_A_TIME
from readout_check.lexicon.inception import ENDS, STARTS
from readout_check.lexicon.related import ALIKE, similar
from readout_check.lexicon.restrictive import restrictive
from readout_check.model import (
    Bound,
    Claim,
    DateClaim,
    Dimension,
    Direction,
    Quantity,
    Reading,
    Relation,
    StatementClaim,
    Use,
    Word,
)
from readout_check.values import Likeness, comparable, likeness

_UNTIL_NOW = "not so for a time, and so now"
_BESIDE = "the opposite is told beside, of something else"
_OTHER_END = "the time before, or after, what the other side tells"
COMMON = 0.15  # least likeness of the passages of two equal figures whose bounds may be held against each other
TELLING = 0.37  # weight of a figure of three digits, or of two and some hundreds: two facts hardly share it
COMMON_OF_ONE = 0.1  # the same where one person gives both figures
LARGE_SUM = 10_000  # a sum in figures that no other one is equal to by chance
HALF = 50  # percent: half of many things is spoken of
NEXT_TO = 1  # sentences away at which the article may tell the other end, or the figure that was taken back
_ENDS_OF_RANGES = (
    r"(?:ceiling|cap|limit|maximum|max|minimum|floor|threshold|(?:upper|lower|top|bottom)\s(?:end|edge|bound|limit))"
)
_CALLED_END = re.compile(rf"\W?\s?{_ENDS_OF_RANGES}\b", re.IGNORECASE)  # "the 3% ceiling"
_END_OF = re.compile(rf"\b{_ENDS_OF_RANGES}\b[^,;.]{{0,40}}$", re.IGNORECASE)  # "the upper end of the band, of 3%"
_PARAGRAPH = re.compile(r"\n\s*\n")
_SINCE_WHAT = re.compile(r"\bsince\b[^,;.]{3,60}$", re.IGNORECASE)  # "since the ban of plastic bags in 2019"
DENIES_A_PART = re.compile(r",\s(?:(?:and\s|but\s)?not\s(?!only\b)|but\sno(?:t\s|ne\b|\s\w+[.,;]))", re.IGNORECASE)
_EXCUSED = frozenset({BoundChange.LOST, BoundChange.ADDED, BoundChange.CHANGED, BoundChange.INVERTED})


def second_look(scene: Scene, theirs: Located, ours: Located) -> tuple[Located, Claim] | str:
    """The readout's claim that the article's is best held against, with the latter; or why it is not judged."""
    a, b = theirs.claim, ours.claim
    if isinstance(a, DateClaim) and isinstance(b, DateClaim):
        return _OTHER_END if told_from_other_end(scene, theirs, a, b) else (theirs, _start_or_end(scene, theirs, a, b))
    if isinstance(a, StatementClaim) and isinstance(b, StatementClaim):
        if _denies_a_part(scene, theirs, a, b):
            return "denied of a part only"
        if _tells_both(scene, theirs, a, ours, b):
            return _BESIDE
        return _UNTIL_NOW if _ends_a_time(scene, theirs, a, b) else (theirs, b)
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return theirs, b
    b = _implied(scene, theirs, a, b)
    kind = likeness(a, b)
    if kind == Likeness.RANGE_END:
        return _tells_range(scene, a, ours, b) or (theirs, b)
    if kind in {Likeness.CORRECTED, Likeness.RETRACTED} and _near(scene, ours, b, {a.low, *a.alternatives} - {b.low}):
        return "the correction is told"
    bounds = kind == Likeness.SAME and bound_change(a, b) != BoundChange.KEPT
    counts = kind in {Likeness.CORRECTED, Likeness.RETRACTED} and b.unit.dimension == Dimension.COUNT
    if (bounds or counts) and _apart(scene, theirs, ours):
        return "equal by chance"
    if kind == Likeness.CURRENCY_MISSING and (named := _currency_beside(scene, a, ours, b)) is not None:
        return theirs, named
    if level_told(scene, theirs, ours):
        b = replace(b, direction=a.direction)  # "slowed to 3.8 percent" is "up 3.8 percent"
    if kind == Likeness.SAME:
        b = _bounded(scene, theirs, a, b)
    if kind == Likeness.CORRECTED or (kind == Likeness.SAME and bound_change(a, b) != BoundChange.KEPT):
        return _said_twice(scene, theirs, a, b) or (theirs, b)
    return theirs, b


def _ends_a_time(scene: Scene, theirs: Located, a: StatementClaim, b: StatementClaim) -> bool:
    """Whether one side says for how long it was not so, and the other that it is now: "had not met for six years"."""
    if a.negated == b.negated:
        return False
    reading, denied = (scene.officials[theirs.document], a) if a.negated else (scene.article, b)
    return FOR_A_TIME.search(denied.clause.to(denied.span).of(reading.document.text)) is not None


def _denies_a_part(scene: Scene, theirs: Located, a: StatementClaim, b: StatementClaim) -> bool:
    """Whether what is not denied denies another part of itself: "looks at it with interest, not with envy"."""
    if a.negated == b.negated:
        return False
    reading, affirmed = (scene.article, b) if a.negated else (scene.officials[theirs.document], a)
    return DENIES_A_PART.search(affirmed.clause.to(affirmed.sentence).of(reading.document.text)) is not None


def _tells_both(scene: Scene, theirs: Located, a: StatementClaim, ours: Located, b: StatementClaim) -> bool:
    """Whether verbs of opposite meaning are of two things, of which either sentence tells both: "tourism grew while
    construction shrank"."""
    if a.negated or b.negated or not opposed(a.verb, b.verb, "VERB"):
        return False
    said, told = (
        {t.key for t in terms if t.pos == "VERB"}
        for terms in (scene.their_terms[theirs.sentence], scene.our_terms[ours.sentence])
    )
    return any(_one_way(v, b.verb) for v in said) or any(_one_way(v, a.verb) for v in told)


def _one_way(a: str, b: str) -> bool:
    """Whether two verbs say alike where something went: "contract", "shrink"."""
    return similar(a, b, "VERB") >= ALIKE or direction(a) == direction(b) != Direction.NONE


def _currency_beside(scene: Scene, a: Quantity, ours: Located, b: Quantity) -> Quantity | None:
    """The article's bare amount in the readout's currency where an amount before it in the sentence has that one:
    "6.2 million euros, and each of the neighbours 900,000", "10,000 zlotys each. A house can get 200,000"."""
    for item in scene.secondary:
        amount = item.claim
        if not isinstance(amount, Quantity) or ours.sentence - item.sentence not in (0, 1) or b.span < amount.span:
            continue
        if _PARAGRAPH.search(scene.article.document.text, amount.span.end, b.span.start):
            continue
        if amount.unit.dimension == Dimension.MONEY and amount.unit.code == a.unit.code and not b.counted:
            return replace(b, unit=amount.unit)
    return None


def _implied(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> Quantity:
    """The article's figure with those restrictive modifiers of the readout's that it need not repeat.

    The article tells them in other words, or the readout counts the same without them too.
    """
    lost = {word: same for word, same in restrictive(a.modifiers).items() if not same & {*b.modifiers, b.counted}}
    if not lost:
        return b
    said = {word.lemma for sentence in scene.article.sentences for word in sentence.words}
    bare = [
        item.claim
        for item in scene.official
        if item is not theirs and isinstance(item.claim, Quantity) and item.claim.low == a.low and _one(a, item.claim)
    ]
    kept = [w for w, same in lost.items() if same & said or any(w not in q.modifiers for q in bare)]
    return replace(b, modifiers=(*b.modifiers, *kept)) if kept else b


def _apart(scene: Scene, theirs: Located, ours: Located) -> bool:
    """Whether two equal figures stand in passages that have nothing else in common, and are no telling sums."""
    figure, one_speaker = ours.claim, theirs.claim.speaker is not None and theirs.claim.speaker == ours.claim.speaker
    money = isinstance(figure, Quantity) and figure.unit.dimension == Dimension.MONEY
    if isinstance(figure, Quantity) and money and (figure.magnitude or figure.low >= LARGE_SUM):
        return False
    if _is_inverted(scene, theirs.claim, figure):
        return False
    return scene.passages_likeness(theirs.sentence, ours.sentence) < (COMMON_OF_ONE if one_speaker else COMMON)


def _is_inverted(scene: Scene, theirs: Claim, ours: Claim) -> bool:
    """Whether a figure that two facts hardly share, or one of the same things, has the opposite bound: then it is no
    other fact."""
    if not (isinstance(theirs, Quantity) and isinstance(ours, Quantity)) or not scene.told_once(theirs):
        return False
    one = figure_weight(ours) >= TELLING or (ours.counted is not None and ours.counted == theirs.counted)
    return one and bound_change(theirs, ours) == BoundChange.INVERTED


def _bounded(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> Quantity:
    """The article's figure with the readout's bound where one side tells it in other words."""
    change = bound_change(a, b)
    if _worded_alike(scene.officials[theirs.document], a, scene.article, b):
        return replace(b, bound=a.bound)
    lost = change == BoundChange.LOST and told_otherwise(a.bound, b, scene.article)
    added = change == BoundChange.ADDED and told_otherwise(b.bound, a, scene.officials[theirs.document])
    return replace(b, bound=a.bound) if lost or added else b


def _worded_alike(readout: Reading, a: Quantity, article: Reading, b: Quantity) -> bool:
    """Whether one side's qualifier stands before the other's figure too, where it was read as a preposition."""
    for figure, reading, other, text in ((a, readout, b, article), (b, article, a, readout)):
        if figure.qualifier is not None and other.qualifier is None and figure.qualifier.start < figure.span.start:
            said = figure.qualifier.of(reading.document.text).lower()
            before = " ".join(text.document.text[other.sentence.start : other.span.start].split()).lower()
            if before.endswith(said) and not before.removesuffix(said)[-1:].isalnum():
                return True
    return False


def _said_twice(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> tuple[Located, Claim] | str | None:
    """The readout's other mention that the article keeps to; or that the article keeps to this one elsewhere."""
    for item in scene.official:
        if item is not theirs and isinstance(item.claim, Quantity) and _keeps(a, item.claim, b) and _one(a, item.claim):
            return item, b
    if likeness(a, b) != Likeness.SAME or bound_change(a, b) not in _EXCUSED:
        return None
    for item in scene.secondary:
        if (
            item.claim is not b
            and isinstance(item.claim, Quantity)
            and _keeps(b, a, item.claim)
            and _one(b, item.claim)
        ):
            return "given with its qualifier elsewhere"
    return None


def _keeps(twin: Quantity, official: Quantity, secondary: Quantity) -> bool:
    """Whether ``secondary`` repeats ``official`` bound and all; ``twin`` is the mention that one of them repeats."""
    stated = official.use == secondary.use == Use.STATED and not official.alternatives
    same = stated and likeness(official, secondary) == Likeness.SAME
    return same and bound_change(official, secondary) == BoundChange.KEPT and twin.unit.code == official.unit.code


def _one(a: Quantity, b: Quantity) -> bool:
    """Whether two mentions in one text are of one thing: for bare counts the counted noun says so."""
    if a.low == HALF and a.unit.dimension == Dimension.PERCENT and Bound.EXACT in {a.bound, b.bound}:
        return a.holder == b.holder and a.counted == b.counted
    if a.unit.dimension != Dimension.COUNT:
        return not (a.counted and b.counted) or a.counted == b.counted
    return a.counted == b.counted


def _near(scene: Scene, ours: Located, b: Quantity, wanted: set[Decimal]) -> bool:
    """Whether the article gives one of the figures ``wanted`` beside ``b``."""
    return any(
        isinstance(item.claim, Quantity)
        and item.claim is not b
        and abs(item.sentence - ours.sentence) <= NEXT_TO
        and (comparable(b, item.claim) or (item.claim.unit.dimension == Dimension.COUNT and not item.claim.counted))
        and item.claim.low in wanted
        and item.claim.low == item.claim.high
        for item in scene.secondary
    )


def _tells_range(scene: Scene, a: Quantity, ours: Located, b: Quantity) -> str | None:
    """An end that is called one ("at its upper end"), or stands beside the other one, hides nothing."""
    text = scene.article.document.text
    if _CALLED_END.match(text, b.span.end) or _END_OF.search(text, b.sentence.start, b.span.start):
        return "one end of a range, called so"
    others = {a.low, a.high} - {b.low}
    bare = any(
        isinstance(item.claim, Quantity)
        and abs(item.sentence - ours.sentence) <= NEXT_TO
        and item.claim.low in others
        and item.claim.unit.dimension == Dimension.COUNT
        for item in scene.secondary
    )
    return "both ends of a range are given" if bare or _near(scene, ours, b, others) else None


def _start_or_end(scene: Scene, theirs: Located, a: DateClaim, b: DateClaim) -> DateClaim:
    """The article's date under the readout's relation where the article tells the start or the end itself.

    A verb that the readout's sentence has too is what was done all the time: "since May 40 schools were opened".
    """
    if a.relation is Relation.EARLIEST:
        return replace(b, relation=a.relation) if leaves_later_open(scene, b) else b
    telling = {Relation.SINCE: STARTS, Relation.UNTIL: ENDS}.get(a.relation)
    if telling is None or b.relation not in {Relation.ON, Relation.IN}:
        return b
    before = scene.article.document.text[b.sentence.start : b.span.start]
    if _begins(scene, theirs, a) or (a.relation == Relation.SINCE and _SINCE_WHAT.search(before)):
        return replace(b, relation=a.relation)
    done = {(w.lemma, w.pos) for w in _words(scene.officials[theirs.document], a)}
    told = {(w.lemma, w.pos) for w in _words(scene.article, b)}
    return replace(b, relation=a.relation) if any(lemma in telling for lemma, _ in told - done) else b


def _begins(scene: Scene, theirs: Located, a: DateClaim) -> bool:
    """Whether the readout gives the day from which on something shall be: that day it is done, too."""
    if a.relation != Relation.SINCE or a.qualifier is None:
        return False
    said = a.qualifier.of(scene.officials[theirs.document].document.text)
    return not said.lower().lstrip().startswith(("since", "ever since"))


def _words(reading: Reading, claim: Claim) -> tuple[Word, ...]:
    return next((s.words for s in reading.sentences if s.span.overlaps(claim.span)), ())
