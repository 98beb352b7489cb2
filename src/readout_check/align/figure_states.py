"""One figure of which the readout and the article tell opposite states: "512 were occupied", "512 were empty"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.align.open_topics import stated
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.telling import figure_weight
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.opposites import FIGURE_STATES, KINDS
from readout_check.model import Pair, Quantity, Reading, Sentence, Span, Use

TELLING = 0.3  # weight of a figure that is hardly both of what is so and of what is not
FAR = 60  # code points between a figure and its state
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_VOTES = ("support", "oppos", "fav", "fail", "pass", "surviv", "died")
_BREAK = re.compile(r"[,;:.]\s|\b(?:and|but|while|whereas|of whom|of which|who|which)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|remain\w*|stay\w*|stood|stand)\W", re.IGNORECASE)
_WHOLE = re.compile(r" ?(?:out )?of (?:\w+(?:['’]s)? ){0,3}(?=\d)", re.IGNORECASE)  # "61 of the district's 96 wells"
_OF_WHOLE = re.compile(r"\bof (?:(?:the|its|their|these|those|all|\w+['’]s) |(?<=\d of ))$", re.IGNORECASE)
_OTHER_FIGURE = re.compile(r"\d[\d,.]*")


def pair_figure_states(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each figure of ``confirmed`` (those on which both sides agree) that the article gives for the opposite state."""
    for match in confirmed:
        there, here = scene.official[match.official], scene.secondary[match.secondary]
        theirs, ours = there.claim, here.claim
        if not (isinstance(theirs, Quantity) and isinstance(ours, Quantity)) or match.again or match.moved:
            continue
        if ours.use != Use.STATED or ours.outside or figure_weight(ours) < TELLING or not scene.told_once(theirs):
            continue
        reading = scene.officials[there.document]
        said, told = (
            reading.sentences[there.sentence - scene.first_of(there.document)],
            scene.article.sentences[here.sentence],
        )
        if told.kind in ARTICLE_FURNITURE:
            continue
        both = ((scene.article, told, ours), (reading, said, theirs))
        if any(_OF_WHOLE.search(r.document.text, s.span.start, figure.span.start) for r, s, figure in both):
            continue  # "ten of the 15 are shut" where five of the fifteen are open
        spans = _opposite(reading, said, theirs.span, scene.article, told, ours.span)
        if spans is not None:
            yield opposite_states(scene, match, spans, number)


def opposite_states(scene: Scene, match: Match, spans: tuple[Span, Span], number: int) -> Pair:
    """The pair of two statements that exclude each other, from the words ``spans`` around the two figures of ``match``,
    the readout's first; ``number`` is the article's place in the meeting."""
    there, here = scene.official[match.official], scene.secondary[match.secondary]
    at = there.sentence - scene.first_of(there.document)
    return Pair(
        official=stated(scene.officials[there.document], at, spans[0], "be"),
        secondary=stated(scene.article, here.sentence, spans[1], "be"),
        score=0.9,
        denied=True,
        official_index=there.document,
        secondary_index=number,
    )


def _opposite(
    reading: Reading, said: Sentence, theirs: Span, article: Reading, told: Sentence, ours: Span
) -> tuple[Span, Span] | None:
    """The readout's figure with its state, and the article's words of the opposite one; None without both."""
    their_text, our_text = reading.document.text, article.document.text
    if NEGATION.search(said.span.of(their_text)) or NEGATION.search(told.span.of(our_text)):
        return None
    there_behind, behind = _behind(their_text, said.span, theirs), _behind(our_text, told.span, ours)
    a, b = _words(said.span.of(their_text)), _words(told.span.of(our_text))
    states = (*FIGURE_STATES, KINDS)
    for one, other in (*states, *((other, one) for one, other in states)):
        if a & other or b & one:
            continue  # the other state is told beside
        there, here = _first(their_text, there_behind, one), _first(our_text, behind, other)
        if there is not None and here is not None:
            if one in KINDS and here.start - behind.start <= 1:
                continue  # "8,200 men": what is counted is another rule's
            verb = _IS.search(our_text, behind.start, here.start)
            if verb is None and one not in KINDS and not here.of(our_text).lower().startswith(_VOTES):
                continue  # "the 61 broken wells" may have been mended since
            return Span(theirs.start, there.end), Span(verb.start() if verb else here.start, here.end)
    return None


def _behind(text: str, sentence: Span, figure: Span) -> Span:
    """The words behind a figure up to the next clause, or to a figure that is no whole of this one."""
    end = min(sentence.end, figure.end + FAR)
    start = figure.end
    if (whole := _WHOLE.match(text, start, end)) and (number := _OTHER_FIGURE.match(text, whole.end(), end)):
        start = number.end()
    ends = [m.start() for p in (_BREAK, _OTHER_FIGURE) for m in p.finditer(text, start, end)]
    return Span(start, min(ends, default=end))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _first(text: str, within: Span, forms: frozenset[str]) -> Span | None:
    for found in _WORD.finditer(text, within.start, within.end):
        if found.group(0).lower() in forms:
            return Span(found.start(), found.end())
    return None
