"""A figure at which one side has a thing stay and to which the other has it move: "stays at 3%", "comes down to 3%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.align.figure_states import opposite_states
from readout_check.align.open_topics import HEADS
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.lexicon.denying import NEGATION
from readout_check.model import Pair, Quantity, Reading, Sentence, Span

SURE = 0.45  # least score of a pair of figures that are of one thing
REACH = 60  # code points before a figure in which its verb stands
_STAYING = (
    r"\b(?:stay(?:s|ed)?|staying|remain(?:s|ed)?|remaining|(?:is|are|was|were|be|been) (?:kept|held|left|maintained)"
    r"|(?:keep|kept|hold|held|left|leave|leaves|leaving) [^,;:.]{1,25})"
)
_MOVING = (
    r"\b(?:(?:go(?:es|ne|ing)?|went|com(?:es?|ing)|came|mov(?:es?|ed|ing)|edg(?:es?|ed)|inch(?:es|ed)?) (?:up|down)"
    r"|ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|jump(?:s|ed)?|lift(?:s|ed)?"
    r"|mov(?:es?|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)"
    r"|declin(?:es?|ed|ing)|shr[aiu]nks?|slip(?:s|ped)?|halv(?:es?|ed))"
)
_BOUND = r"(?: (?:about|around|almost|nearly|roughly|some|just))?\s{1,2}$"
_STAYS = re.compile(rf"{_STAYING}(?: (?:unchanged|steady|constant|flat|where \w+ \w+))?,? at{_BOUND}", re.IGNORECASE)
_MOVES = re.compile(rf"{_MOVING}(?: [^,;:.]{{1,25}})? (?:to|from){_BOUND}", re.IGNORECASE)
_STEADY = re.compile(
    r"\b(?:stay|remain|unchanged|steady|constant|keep|kept|hold|held|maintain|leave|left)\w{0,3}\b", re.IGNORECASE
)


def pair_steady(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each figure of ``confirmed`` (those on which both sides agree) that stays on one side and moves on the other."""
    for match in confirmed:
        there, here = scene.official[match.official], scene.secondary[match.secondary]
        theirs, ours = there.claim, here.claim
        if not (isinstance(theirs, Quantity) and isinstance(ours, Quantity)) or match.score < SURE or match.again:
            continue
        reading = scene.officials[there.document]
        said, told = (
            reading.sentences[there.sentence - scene.first_of(there.document)],
            scene.article.sentences[here.sentence],
        )
        if told.kind in ARTICLE_FURNITURE | HEADS or ours.outside:
            continue
        spans = _turned((reading, said, theirs.span), (scene.article, told, ours.span))
        if spans is not None:
            yield opposite_states(scene, match, spans, number)


_Told = tuple[Reading, Sentence, Span]


def _turned(theirs: _Told, ours: _Told) -> tuple[Span, Span] | None:
    """Both figures with their verbs where the figure stays on one side only and moves on the other; else None."""
    for one, other, exchanged in ((theirs, ours, False), (ours, theirs, True)):
        stays, moves = _behind(one, _STAYS), _behind(other, _MOVES)
        if stays is None or moves is None or _STEADY.search(other[1].span.of(other[0].document.text)):
            continue
        return (moves, stays) if exchanged else (stays, moves)
    return None


def _behind(told: _Told, verb: re.Pattern[str]) -> Span | None:
    """The figure with a ``verb`` right before it that nothing denies."""
    reading, sentence, figure = told
    text, start = reading.document.text, max(sentence.span.start, figure.start - REACH)
    found = verb.search(text[start : figure.start])
    if found is None or NEGATION.search(text, start, figure.start):
        return None
    return Span(start + found.start(), figure.end)
