"""Where they met: a readout names the place in its head or opening, an article in its lead ("after talks in Oslo")."""

from __future__ import annotations

import functools
import re

from readout_check.align.events import LEAD, NEAR, event_dates, is_occasion
from readout_check.align.scene import Scene
from readout_check.calendar import same_time
from readout_check.lexicon.gazetteer import fold
from readout_check.lexicon.reporting import REPORTING_VERBS
from readout_check.model import DateClaim, NameClaim, NameKind, Span

OPENING = 500  # code points of the readout's text in which its date line and its first sentence stand
BESIDE = 20  # code points between a place and the day, on either side: "in the Chilean capital last Tuesday"
_WORD = re.compile(r"\w+")
_IN = re.compile(r"\sin\s(?:the\s)?$")
_IN_REACH = 8  # code points that these words take
_CONCLUDING = frozenset({"conclude", "decide", "end", "resolve", "settle", "open", "seal", "sign", "adopt", "reach"})


def venues(scene: Scene) -> frozenset[int]:
    """The readouts' mentions of places that stand in their heads, or beside a word for a meeting in their openings."""
    return frozenset(
        n
        for n, claim in scene.theirs(NameClaim)
        if claim.kind == NameKind.PLACE and (scene.in_head(n) or _opens(scene, n, claim))
    )


def tells_venue(scene: Scene, here: int) -> bool:
    """Whether the article's place is told in the lead as where they met: after "in", beside a word for a meeting.

    A sentence with a date that no readout has tells of another meeting.
    """
    item = scene.secondary[here]
    text = scene.article.document.text
    if item.claim.span.start > LEAD or not _is_within(text, item.claim.span):
        return False
    sentence = scene.article.sentences[item.sentence]
    span = item.claim.span
    if not any(is_occasion(w) and max(w.start - span.end, span.start - w.end) <= NEAR for w in sentence.words):
        return False
    return not other_time(scene, item.sentence)


def where_met(scene: Scene, here: int) -> bool:
    """Whether the article's lead has the meeting's day beside the place, and somebody who meets or speaks there, as in
    "agreed on Tuesday in Oslo".
    """
    item = scene.secondary[here]
    text, span = scene.article.document.text, item.claim.span
    if span.start > LEAD or not _is_within(text, span):
        return False
    days = event_dates(scene, scene.theirs(DateClaim))
    beside = [
        claim
        for n, claim in scene.ours(DateClaim)
        if scene.secondary[n].sentence == item.sentence and _gap(claim.span, span) <= BESIDE
    ]
    if not any(same_time(day, claim) for claim in beside for _, day in days):
        return False
    if span.of(text).endswith("capital"):
        return True  # "in the Chilean capital on Thursday": no event elsewhere is told so
    sentence = scene.article.sentences[item.sentence]
    said = (a.source_span for a in scene.article.attributions if sentence.span.covers(a.source_span))
    if any(_gap(source, span) <= NEAR for source in said):
        return True  # "the ministers said in Oslo on Tuesday"
    return any(
        is_occasion(w) or (w.pos == "VERB" and (w.lemma in REPORTING_VERBS or w.lemma in _CONCLUDING))
        for w in sentence.words
        if _gap(Span(w.start, w.end), span) <= NEAR
    )


def _is_within(text: str, place: Span) -> bool:
    """Whether "in" stands before a place, on whatever line."""
    return _IN.search(text, max(0, place.start - _IN_REACH), place.start) is not None


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def other_time(scene: Scene, sentence: int) -> bool:
    """Whether the article's sentence gives a date that no readout has: it tells of another occasion."""
    dates = [claim for n, claim in scene.ours(DateClaim) if scene.secondary[n].sentence == sentence]
    return any(not any(same_time(date, other) for _, other in scene.theirs(DateClaim)) for date in dates)


def _opens(scene: Scene, there: int, claim: NameClaim) -> bool:
    reading = scene.officials[scene.official[there].document]
    if claim.span.start > OPENING or not _is_within(reading.document.text, claim.span):
        return False
    words = next((s.words for s in reading.sentences if s.span.overlaps(claim.span)), ())
    return any(is_occasion(word) for word in words)


def stands_in(scene: Scene, ours: NameClaim) -> bool:
    """Whether the readouts name a place, although nothing there says that it is one."""
    folded = fold(ours.text)
    name, parts = re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)"), set(_WORD.findall(folded))
    texts = (_folded(reading.document.text) for reading in scene.officials)
    return any(parts <= words and name.search(text) for text, words in texts)


@functools.lru_cache(maxsize=8)
def _folded(text: str) -> tuple[str, frozenset[str]]:
    """A readout as names are looked for in it, and its words."""
    folded = fold(text)
    return folded, frozenset(_WORD.findall(folded))
