"""Which of some documents is the official one, told by reading them.

A readout speaks for the body that issues it: turns of speakers or the first person, a letterhead, full titles and
formal country names, the phrases of protocol. An article reports on others: agency dateline, byline, photo credits,
bare surnames before verbs of saying, "according to", other sources. Each kind of evidence has a weight and a ceiling,
so that no single habit decides. The weights were set by hand, on the make of such texts, not fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from readout_check.documents.role_signs import BARE_REPORT, NO_NAMES, OFFICIAL_SIGNS, SECONDARY_SIGNS, TITLE_WORD
from readout_check.documents.shapes import dateline, is_contact, is_letterhead, list_mark, words
from readout_check.documents.words import FIRST_PERSON
from readout_check.errors import MeetingError
from readout_check.records import Document, Segment, SegmentKind, Side

THRESHOLD = 1.5
"""The least difference between the scores of an official text and an article that settles their roles."""

LEEWAY = 2.0
"""How far an official text may score below zero, or an article above: two articles, or two readouts, make no pair."""

HINT = (
    "name the readout with --official FILE; or call the files official.txt and article.txt; "
    'or put a meeting.toml with official = ["FILE"] beside them'
)

_READ = frozenset({SegmentKind.PARAGRAPH, SegmentKind.HEADING, SegmentKind.TITLE})
_MOST_TURNS = 4.0
_MOST_FIRST_PERSON = 2.0


def official_score(text: str, layout: Sequence[Segment]) -> float:
    """How much ``text`` reads like a readout (above zero) or an article (below zero).

    ``layout`` are its segments. About 4 for a plain transcript, -4 for plain agency copy; differences below
    ``THRESHOLD`` mean nothing.
    """
    score = _layout_score(text, layout)
    prose = " ".join(s.span.of(text) for s in layout if s.kind in _READ)
    for sign in OFFICIAL_SIGNS:
        score += sign.weigh(prose)
    for sign in SECONDARY_SIGNS:
        score -= sign.weigh(prose)
    return score - min(2.0, 0.4 * _bare_reports(text, layout))


def is_official(text: str, layout: Sequence[Segment]) -> bool:
    """Whether ``text`` reads more like a readout than like an article."""
    return official_score(text, layout) > 0


def decide(documents: Sequence[Document]) -> tuple[Side, ...]:
    """The side of each of ``documents``, in their order, told by reading them; both sides get at least one.

    The scores are cut in two where the gap is at least ``THRESHOLD`` and no score is on the wrong side of zero by more
    than ``LEEWAY``; of several such gaps the one nearest to zero counts. Raises MeetingError when there is none.
    """
    scores = [official_score(d.text, d.segments) for d in documents]
    ordered = sorted(scores)
    cuts = [
        (low + high) / 2
        for low, high in pairwise(ordered)
        if high - low >= THRESHOLD and low <= LEEWAY and high >= -LEEWAY
    ]
    if not cuts:
        names = " and ".join(d.path for d in documents[:3]) + (" ..." if len(documents) > 3 else "")
        raise MeetingError(f"{names}: cannot tell which is the official readout", HINT)
    cut = min(cuts, key=abs)
    return tuple(Side.OFFICIAL if score > cut else Side.SECONDARY for score in scores)


def _layout_score(text: str, layout: Sequence[Segment]) -> float:
    """The part of the score that the layout and the first person give."""
    lengths = {kind: sum(s.span.end - s.span.start for s in layout if s.kind is kind) for kind in SegmentKind}
    told = lengths[SegmentKind.TURN] + lengths[SegmentKind.PARAGRAPH]
    score = _MOST_TURNS * lengths[SegmentKind.TURN] / told if told else 0.0
    score += min(_MOST_FIRST_PERSON, 0.5 * _first_person_share(text, layout))
    for segment in layout:
        score += _segment_score(segment, segment.span.of(text))
    numbered = sum(1 for s in layout if s.kind is SegmentKind.HEADING and list_mark(s.span.of(text) + " x"))
    return score + (0.6 if numbered >= 2 else 0.0)


def _segment_score(segment: Segment, words_of_it: str) -> float:
    if segment.kind is SegmentKind.HEADING:
        return 1.5 if is_letterhead(words_of_it) else 0.7 if is_contact(words_of_it) else 0.0
    if segment.kind is SegmentKind.DATELINE:
        found = dateline(words_of_it + " X")
        return -3.0 if found and found.agency else -1.5
    return {SegmentKind.BYLINE: -2.0, SegmentKind.CAPTION: -1.0, SegmentKind.DATE_LINE: 0.5}.get(segment.kind, 0.0)


def _first_person_share(text: str, layout: Sequence[Segment]) -> float:
    """First-person words per hundred words of running text and turns, quotations left out."""
    quoted = [s.span for s in layout if s.kind is SegmentKind.QUOTATION]
    count = total = 0
    for segment in layout:
        if segment.kind not in (SegmentKind.TURN, SegmentKind.PARAGRAPH):
            continue
        inside = [q for q in quoted if segment.span.covers(q)]
        at, pieces = segment.span.start, []
        for quote in inside:
            pieces.append(text[at : quote.start])
            at = quote.end
        found = [w.lower() for w in words(" ".join([*pieces, text[at : segment.span.end]]))]
        total += len(found)
        count += sum(w in FIRST_PERSON for w in found)
    return 100 * count / total if total else 0.0


def _bare_reports(text: str, layout: Sequence[Segment]) -> int:
    """How often a bare surname stands before a verb of saying ("Orlova added"); readouts give a title too."""
    count = 0
    for segment in layout:
        if segment.kind is SegmentKind.PARAGRAPH:
            for match in BARE_REPORT.finditer(segment.span.of(text)):
                before = match["title"]
                titled = before is not None and (bool(TITLE_WORD.match(before)) or before[0].isupper())
                named = not TITLE_WORD.match(match["name"]) and match["name"].lower() not in NO_NAMES
                count += named and not titled
    return count
