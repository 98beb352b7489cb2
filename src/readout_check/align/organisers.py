"""Who holds an event, told as where it is held: "a conference of the Export Council", "a conference at the Council"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout_check.align.scene import Scene
from readout_check.model import NameClaim, NameKind, Pair
from readout_check.name_terms import same_name

SCORE = 0.8
_EVENT = (
    r"\b(?P<event>conference|meeting|forum|seminar|workshop|session|summit|congress|symposium|fair|festival|ceremony|"
    r"reception|hearing|briefing|round\stable)s?\s"
)
_HELD_BY = re.compile(_EVENT + r"(?:(?:organi[sz]ed|hosted|held|arranged|convened)\sby|of)\s(?:the\s)?$", re.IGNORECASE)
_HELD_AT = re.compile(_EVENT + r"(?:at|in|inside)\s(?:the\s)?$", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|in|inside)\s(?:the\s)?$", re.IGNORECASE)
_REACH = 60  # code points before a name in which an event and its preposition stand
_HOUSES = re.compile(  # what a body of this name holds, it mostly holds at home
    r"\b(?:university|museum|hotel|school|hospital|academy|theat(?:re|er)|library|gallery|palace|stadium|hall|house|"
    r"embassy|college|institute|club|parliament|assembly|council|court)\b",
    re.IGNORECASE,
)


def pair_organisers(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each body at which the article has an event that in the readouts is the body's own, and nowhere held there."""
    theirs = [(n, name) for n, name in scene.theirs(NameClaim) if name.kind is NameKind.ORGANISATION]
    text = scene.article.document.text
    for _, ours in scene.ours(NameClaim):
        held = _before(text, ours, _HELD_AT) if ours.kind is NameKind.ORGANISATION else None
        if held is None or _HOUSES.search(ours.text):
            continue
        same = [(n, name, _text(scene, n)) for n, name in theirs if same_name(name, ours)]
        if any(_before(readout, name, _AT) for _, name, readout in same):
            continue
        for n, name, readout in same:
            own = _before(readout, name, _HELD_BY)
            if own is not None and own["event"].lower() == held["event"].lower():
                index = scene.official[n].document
                yield Pair(
                    official=name,
                    secondary=ours,
                    score=SCORE,
                    hosted=True,
                    official_index=index,
                    secondary_index=number,
                )
                break


def _text(scene: Scene, place: int) -> str:
    return scene.officials[scene.official[place].document].document.text


def _before(text: str, name: NameClaim, words: re.Pattern[str]) -> re.Match[str] | None:
    start = max(name.sentence.start, name.span.start - _REACH)
    return words.search(text, start, name.span.start)
