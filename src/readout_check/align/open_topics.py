"""What a readout leaves open or denies, as the words of the matter.

"No decision was taken" names no matter; the sentence says it, or the ones before. So a *topic* is made of the words of
such a sentence and, where it says little itself, of the sentences before it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.reporting import is_reporting
from readout_check.lexicon.undecided import CONSIDERING, HEDGED, OPENING, PENDING, REFUSED, UNDATED, UNDECIDED
from readout_check.lexicon.wordset import wordset
from readout_check.model import Modality, Reading, SegmentKind, Sentence, Span, StatementClaim

BEFORE = (0.95, 0.85, 0.75)  # what the words of the sentences before count in a topic that says little itself
_SENTENCES = 1 << 10  # whose open words are remembered: two searches go through them one after the other
FEW = 2  # content words up to which a sentence says nothing
LITTLE = 1  # words beside those that refer back up to which a clause says little itself
SOME = 6  # the same for one that points back ("its financing", "the request")
HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION, SegmentKind.DATE_LINE})
PRONOUN = re.compile(r"\b(?:it|its|this|ones)\b", re.IGNORECASE)
_OF_IT = re.compile(r"\s{1,3}(?:of|for|to|by|from|on|about|that)\b")  # "the request of the club" says whose
# what a sentence says of "the proposal" is of the deed that brought it up, whatever was said since
_POINTED = re.compile(
    r"\b(?:the|this|that|its|their|his|her)(?: \w+)? (?P<deed>propos|request|offer|invit|appl)(?:al|ation|ication)?\b",
    re.IGNORECASE,
)
_DEEDS = {
    "propos": re.compile(r"\bpropos|\bsuggest", re.IGNORECASE),
    "request": re.compile(r"\brequest|\basked\b", re.IGNORECASE),
    "offer": re.compile(r"\boffer", re.IGNORECASE),
    "invit": re.compile(r"\binvit", re.IGNORECASE),
    "appl": re.compile(r"\bappl(?:y|i)", re.IGNORECASE),
}
FAR = 3  # sentences before in which that deed stands
# what a sentence refers back with
POINTING = wordset("""decision agreement matter question request proposal point issue answer stage position meeting
    idea commitment subject plan such yet time course""")
_AND_ALSO = re.compile(r",\s{1,2}(?:and|but)\s{1,2}$")
_ANOTHER = re.compile(r"(?:;|,\s{1,2}(?:and|but))\s{1,2}(?:now )?$")
_OBJECT_IT = re.compile(r"\b(?:for|of|about|on|to) it\b", re.IGNORECASE)  # "we have asked for it to be wider"
PARTIES = frozenset("country government leader minister nation official party president side state two".split())
_ACTORS = wordset("""side party minister committee commission mission council participant delegation member board
    assembly take make reach be""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A matter left open: ``words`` by key with what they count; ``places`` are the sentences that they come from.

    ``undated`` says that only its date is open, ``considering`` that it was not even dealt with, ``looked`` that it is
    to be dealt with ("we will discuss this"), ``pending`` that somebody has still to consent.
    """

    statement: StatementClaim
    document: int
    words: Mapping[str, float]
    places: frozenset[int]
    considering: bool
    looked: bool = False
    pending: bool = False
    refused: bool = False
    undated: bool = False


@functools.lru_cache(maxsize=_SENTENCES)
def first_open(sentence: str) -> re.Match[str] | None:
    """The first words of a sentence that leave a matter open; two searches ask for those of every sentence."""
    return UNDECIDED.search(sentence) or PENDING.search(sentence)


def open_topics(scene: Scene) -> Iterator[Topic]:
    """What the readouts of a scene leave open or deny, in the order of the text."""
    place = 0
    for number, reading in enumerate(scene.officials):
        first = place
        for sentence in reading.sentences:
            found = first_open(sentence.span.of(reading.document.text))
            if found is not None and sentence.kind not in HEADS:
                start = sentence.span.start
                span = Span(start + found.start(), start + found.end())
                yield _topic(scene, reading, number, range(first, place + 1), span)
            place += 1


def _topic(scene: Scene, reading: Reading, number: int, places: range, span: Span) -> Topic:
    own = places[-1]
    begins, goes_on = _begins(scene, reading, own, places[0], span), _goes_on(scene, own, span)
    words = {term.key: 1.0 for term in scene.their_terms[own] if begins <= term.start < goes_on}
    used = {own}
    for counts, place in zip(BEFORE, _brought_up(scene, reading, places, span), strict=False):
        used.add(place)
        for term in scene.their_terms[place]:
            words.setdefault(term.key, counts)
    words_of_it = span.of(reading.document.text).lower()
    deals = any(word[:6] in words_of_it for word in CONSIDERING)
    return Topic(
        statement=denial(reading, own - places[0], span),
        document=number,
        words=words,
        places=frozenset(used),
        considering=deals and NEGATION.search(words_of_it) is not None,
        looked=deals and NEGATION.search(words_of_it) is None,
        pending=UNDECIDED.search(words_of_it) is None,
        refused=REFUSED.search(words_of_it) is not None,
        undated=UNDATED.search(words_of_it) is not None,
    )


def _brought_up(scene: Scene, reading: Reading, places: range, span: Span) -> Iterator[int]:
    """The places of the sentences before that bring the matter up, nearest first; none for one that says it itself."""
    *earlier, own = places
    if _says_itself(scene, own, reading.sentences[own - places[0]], reading, span):
        return
    if (deed := _deed(reading, len(earlier))) is not None:
        yield places[0] + deed
        return
    details, short = list[int](), list[int]()
    meant = asked = False  # whether the next sentence says for what "it" stands; whether somebody has asked
    for place in reversed(earlier):
        said = reading.sentences[place - places[0]].span.of(reading.document.text).rstrip()
        if asked and said.endswith(":"):
            return  # before the label of who asks another one spoke
        if reading.sentences[place - places[0]].kind in HEADS - {SegmentKind.TITLE}:
            yield place
            return  # what the agenda item is about
        asked = asked or said.endswith("?")
        if len(scene.their_terms[place]) <= FEW:
            short.append(place)  # "I cannot." "Can you confirm?"
            continue
        if meant:
            yield place
            return
        if (opened := OPENING.search(said)) is None and HEDGED.search(said) is None:
            if details or PRONOUN.search(said) is None:
                return
            details.append(place)  # "Its cost is put at ..." tells more of a matter brought up before
            continue
        yield from (place, *details, *short)
        details, short = [], []
        meant = _OBJECT_IT.search(said) is not None
        if opened and not said.endswith("?") and _says(scene, place) and not meant:
            return  # what was said before the matter was raised is another one


def _deed(reading: Reading, own: int) -> int | None:
    """The sentence that brought up what the sentence ``own`` of the reading points to by name ("the proposal"), where
    another one stands between them; None else.
    """
    text, sentence = reading.document.text, reading.sentences[own]
    found = _POINTED.search(text, sentence.span.start, sentence.span.end)
    if found is None or _OF_IT.match(text, found.end()):
        return None
    deed = _DEEDS[found["deed"].lower()]
    for place in range(own - 1, max(-1, own - 1 - FAR), -1):
        if reading.sentences[place].kind in HEADS:
            return None
        if deed.search(text, reading.sentences[place].span.start, reading.sentences[place].span.end):
            return place if place < own - 1 else None
    return None


def _says_itself(scene: Scene, own: int, sentence: Sentence, reading: Reading, span: Span) -> bool:
    """Whether the sentence that denies or leaves open by the words ``span`` names the matter up to the end of that
    clause: behind "and asked the committee for a report" another thing is told.
    """
    clause = _clause(scene, own, sentence, span)
    others = [t for t in scene.their_terms[own] if not span.covers(Span(t.start, t.end))]
    beyond = [t for t in others if t.start < clause.end]
    words, start = sentence.span.of(reading.document.text), sentence.span.start
    points_back = (
        not any(clause.start <= t.start for t in beyond)  # "..., and nothing had been decided"
        or PRONOUN.search(words) is not None
        or any(t.key in POINTING and _OF_IT.match(words, t.end - start) is None for t in others)
    )
    return sum(not points(t) for t in beyond) > (SOME if points_back else LITTLE)


def _clause(scene: Scene, own: int, sentence: Sentence, span: Span) -> Span:
    """The clause of the sentence that denies or leaves open by the words ``span``."""
    clauses = [
        claim.clause.to(claim.span)
        for n, claim in scene.theirs(StatementClaim)
        if scene.official[n].sentence == own and claim.clause.to(claim.span).covers(span)
    ]
    return min(clauses, key=lambda clause: clause.end - clause.start, default=sentence.span)


def _begins(scene: Scene, reading: Reading, own: int, first: int, span: Span) -> int:
    """Where the sentence begins to tell of what is open, behind another thing: "the vaccine is registered; we now study
    how to make it". What says little itself ("and nothing was decided") is of all before."""
    sentence = reading.sentences[own - first]
    clause = _clause(scene, own, sentence, span)
    inside = [t for t in scene.their_terms[own] if clause.start <= t.start < clause.end and not points(t)]
    told = [t for t in inside if not span.covers(Span(t.start, t.end))]
    before = reading.document.text[sentence.span.start : clause.start]
    another = _ANOTHER.search(before) and HEDGED.search(before) is None
    return clause.start if another and len(told) > FEW else sentence.span.start


def _goes_on(scene: Scene, own: int, span: Span) -> int:
    """Where the sentence goes on to another thing behind the open words: "..., and the sites will be brought back"."""
    at = scene.their_terms[own][-1].end if scene.their_terms[own] else span.end
    for n, claim in scene.theirs(StatementClaim):
        item = scene.official[n]
        if item.sentence != own or claim.clause.start <= span.end or claim.actor is None:
            continue
        text = scene.officials[item.document].document.text
        if _AND_ALSO.search(text, span.end, claim.clause.start):
            at = min(at, claim.clause.start)
    return at


def _says(scene: Scene, place: int) -> bool:
    """Whether a sentence brings up something by itself: "they asked for more time" does not say for what."""
    return sum(not points(term) for term in scene.their_terms[place]) > FEW


def points(term: Term) -> bool:
    """Whether a word names a party, says that somebody spoke or considered, or refers back: "replied to it"."""
    if term.key.startswith("@") or term.pos == "PROPN" or term.key in POINTING | _ACTORS | PARTIES:
        return True
    return term.pos == "VERB" and (term.key in CONSIDERING or is_reporting(term.key))


def stated(reading: Reading, place: int, span: Span, verb: str) -> StatementClaim:
    """The span as a claim that says something by ``verb``; ``place`` is its sentence in the reading."""
    return replace(denial(reading, place, span), verb=verb, negated=False, undecided=False)


def denial(reading: Reading, place: int, span: Span) -> StatementClaim:
    """The span as a claim that denies a matter; ``place`` is its sentence in the reading."""
    sentence = reading.sentences[place]
    return StatementClaim(
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        speaker=sentence.speaker,
        modality=Modality.DENIED,
        clause=span,
        verb="decide",
        negated=True,
        undecided=True,
    )
