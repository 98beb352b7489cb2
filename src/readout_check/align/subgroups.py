"""Whether the article counts another group with the readout's figure, as the readout's own passage tells."""

from __future__ import annotations

import re

from readout_check.align.context import Located
from readout_check.align.parts import part_of
from readout_check.align.restrictions import widened
from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon import gazetteer
from readout_check.lexicon.livelihoods import livelihoods
from readout_check.lexicon.people import (
    another_class,
    counts_people,
    counts_workers,
    is_occupied,
    names_anybody,
    names_group,
    of_occupation,
    of_one_sex,
    of_sex_or_age,
)
from readout_check.lexicon.related import ALIKE, Population, same_population
from readout_check.lexicon.roles_told import tells_role
from readout_check.model import Claim, Dimension, Quantity

_OWN = re.compile(r"\b(?:our|my|their|its|his|her)\b", re.IGNORECASE)  # "of our young people" says whose they are
_ARE = re.compile(r"\s{1,2}(?:are|were|is|was)\s{1,2}")
NEXT_TO = 1  # sentences away at which the readout may count the smaller group
_ALL = re.compile(r"\b(?:all|total)\b", re.IGNORECASE)
_ENTIRE = frozenset({"total", "entire", "whole", "national", "domestic", "annual", "yearly", "overall"})
_STEM = 4  # letters that "farm" and "farmer" have in common
_TELLING = 20  # figures from which on an equal one is hardly that of something else


def regrouped(scene: Scene, theirs: Located, here: Located, ours: Claim) -> bool:
    """Whether the article gives the readout's figure for another class of people than the readout's passage names.

    "18,000 farmers" told as "18,000 women"; silent where the passage says of them that they are women. Or whether the
    article has them live where the readout has them work, or counts all of a group for the women of it. ``ours`` is the
    claim of ``here`` as it is judged.
    """
    whole = theirs.claim
    if not (isinstance(whole, Quantity) and isinstance(ours, Quantity) and whole.counted and ours.counted):
        return False
    noun = ours.counted
    if _are_those(scene, theirs, whole) and any(t.key == whole.counted for t in scene.our_terms[here.sentence]):
        return False  # "two-thirds of the commuters are men"
    if _tells(whole) and (
        _lives_otherwise(scene, theirs, here)
        or _without_head(scene, whole, here, noun)
        or _of_a_nation(scene, theirs, whole, ours)
        or _nationals_at_large(scene, whole, here, ours)
        or widened(scene, theirs, here, ours)
        or _without_sex(scene, whole, here, noun, ours.modifiers)
        or _of_all_workers(scene, whole, here, noun)
        or _of_all(scene, theirs, whole, here, ours)
    ):
        return True
    if not _may_tell(scene, whole) or not another_class(whole.counted, noun, whole.modifiers, ours.modifiers):
        return False
    if any(names_group(word, noun) for word in whole.modifiers) or _told_of(whole.counted, ours.modifiers):
        return False
    near = range(max(0, theirs.sentence - NEXT_TO), min(len(scene.their_terms), theirs.sentence + NEXT_TO + 1))
    said = (term.key for at in near for term in scene.their_terms[at])
    if names_anybody(whole.counted) and of_occupation(noun) and tells_role(said, noun, ours.modifiers):
        return False  # "it employs 130 people", "130 workers"
    naming = [(at, term) for at in near for term in scene.their_terms[at] if names_group(term.key, noun)]
    return not any(_is_said_of(scene, theirs, at, term, noun) for at, term in naming)


def _are_those(scene: Scene, theirs: Located, whole: Quantity) -> bool:
    """Whether the readout's noun says what those are of whom it gives the figure: "two thirds are men"."""
    if whole.counted_span is None or whole.counted_span.start <= whole.span.end:
        return False
    text = scene.officials[theirs.document].document.text
    return _ARE.fullmatch(text, whole.span.end, whole.counted_span.start) is not None


def _tells(figure: Quantity) -> bool:
    return figure.low >= _TELLING or figure.low % 1 != 0


def _may_tell(scene: Scene, figure: Quantity) -> bool:
    """Whether a figure tells, or is given only once, as a share or of people of whom nothing else is said."""
    alone = figure.unit.dimension == Dimension.PERCENT or names_anybody(figure.counted or "")
    return _tells(figure) or (alone and scene.told_once(figure))


def _of_a_nation(scene: Scene, theirs: Located, whole: Quantity, ours: Quantity) -> bool:
    """Whether the article counts another nation than the readout, or says of what country those are whom the readout
    only calls people in a passage that does not name it.
    """
    said, told = _nations(whole), _nations(ours)
    if said and told:
        return not said & told
    phrase = whole.span.to(whole.counted_span or whole.span).of(scene.officials[theirs.document].document.text)
    if not told or not names_anybody(whole.counted or "") or _OWN.search(phrase):
        return False
    near = scene.their_terms[max(0, theirs.sentence - NEXT_TO) : theirs.sentence + NEXT_TO + 1]
    return not told & {term.key for sentence in near for term in sentence}


def _nationals_at_large(scene: Scene, whole: Quantity, here: Located, ours: Quantity) -> bool:
    """Whether the article counts a nation's people by nothing but the nation and the readout by their work or standing:
    "Peruvian nurses" told as "Peruvians"; silent where the article says so nearby."""
    head, noun = whole.counted or "", ours.counted or ""
    if not _names_nation(noun) or not is_occupied(head, whole.modifiers):
        return False
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    words = {*ours.modifiers, *(term.key for sentence in near for term in sentence)}
    if tells_role(words, head, whole.modifiers):
        return False
    return not any(names_group(word, head) or scene.likeness(head, word) >= ALIKE for word in words)


def _names_nation(noun: str) -> bool:
    return any(match.term == gazetteer.Term.DEMONYM for match in gazetteer.find(noun.title()))


def _nations(figure: Quantity) -> set[str]:
    """The countries whose people the figure counts, as terms name them."""
    words = " ".join((*figure.modifiers, figure.counted or "")).title()
    found = (match for match in gazetteer.find(words) if match.term == gazetteer.Term.DEMONYM)
    return {f"@{match.country}" for match in found if match.country}


def _without_head(scene: Scene, whole: Quantity, here: Located, noun: str) -> bool:
    """Whether the article counts by the modifier alone: "refugees" for "refugee women"; silent where it tells the sex
    or the age nearby.
    """
    head = whole.counted or ""
    if not of_sex_or_age(head) or of_sex_or_age(noun) or not any(names_group(word, noun) for word in whole.modifiers):
        return False
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    return not any(names_group(term.key, head) for sentence in near for term in sentence)


def _without_sex(scene: Scene, whole: Quantity, here: Located, noun: str, modifiers: tuple[str, ...]) -> bool:
    """Whether the article counts people by another noun than "women" or "girls" and tells their sex nowhere near."""
    if not of_one_sex(whole.counted or "") or of_one_sex(noun, modifiers) or not counts_people(noun):
        return False
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    return not any(of_one_sex(term.key) for sentence in near for term in sentence)


def _of_all_workers(scene: Scene, whole: Quantity, here: Located, noun: str) -> bool:
    """Whether a share of one occupation is told as one of all workers: "a third of the teachers", "of the staff"."""
    if whole.unit.dimension != Dimension.PERCENT or not counts_workers(noun) or counts_workers(whole.counted or ""):
        return False
    if not of_occupation(whole.counted or ""):
        return False
    near = scene.our_terms[max(0, here.sentence - NEXT_TO) : here.sentence + NEXT_TO + 1]
    return not any(names_group(term.key, whole.counted or "") for sentence in near for term in sentence)


def _of_all(scene: Scene, theirs: Located, whole: Quantity, here: Located, ours: Quantity) -> bool:
    """Whether the readout gives a share of all of something and the article the same one of some kind of it: "of all
    electricity" told as "of renewable electricity"."""
    if whole.unit.dimension != Dimension.PERCENT or whole.counted != ours.counted:
        return False
    if whole.counted_span is None or ours.counted_span is None:
        return False
    text = scene.officials[theirs.document].document.text
    if not _ALL.search(text, whole.span.end, whole.counted_span.end):
        return False
    said = {term.key for term in scene.their_terms[theirs.sentence]}
    return any(
        term.pos == "ADJ" and ours.span.end <= term.start < ours.counted_span.end and term.key not in said
        for term in scene.our_terms[here.sentence]
        if not term.key.startswith("@") and term.key not in _ENTIRE
    )


def _told_of(head: str, modifiers: tuple[str, ...]) -> bool:
    """Whether one of the article's modifiers says what the readout counts: "farm families" for "farmers"."""
    return any(word[:_STEM] == head[:_STEM] for word in modifiers)


def _lives_otherwise(scene: Scene, theirs: Located, here: Located) -> bool:
    """Whether the article says of people that they live, work or study in a place, and the readout something else of
    them, and nothing like it beside the figure.
    """
    a, b = theirs.claim, here.claim
    if not all(isinstance(c, Quantity) and any(map(counts_people, (c.counted or "", *c.modifiers))) for c in (a, b)):
        return False
    told = livelihoods(t.key for t in part_of(scene, False, scene.secondary.index(here)).terms)
    said = livelihoods(t.key for t in part_of(scene, True, scene.official.index(theirs)).terms)
    if not told or not said or told & said:
        return False
    near = scene.their_terms[max(0, theirs.sentence - NEXT_TO) : theirs.sentence + NEXT_TO + 1]
    return not told & livelihoods(t.key for sentence in near for t in sentence)


def _is_said_of(scene: Scene, whole: Located, sentence: int, term: Term, noun: str) -> bool:
    """Whether a word says something of those whom ``whole`` counts, and not of those of a figure that is nearer to it.

    "18,000 farmers, a third of them women" has women, but no 18,000.
    """
    figures = [
        item.claim.span
        for item in scene.official
        if item.sentence == sentence and isinstance(item.claim, Quantity) and _may_count(item.claim, noun)
    ]
    if not figures:
        return True
    nearest = min(figures, key=lambda span: min(abs(span.start - term.end), abs(term.start - span.end)))
    return nearest == whole.claim.span


def _may_count(figure: Quantity, noun: str) -> bool:
    if figure.unit.dimension == Dimension.COUNT and figure.counted:
        return names_group(figure.counted, noun)
    return figure.unit.dimension in {Dimension.COUNT, Dimension.PERCENT}


def counts_both(scene: Scene, theirs: Located, ours: Claim) -> bool:
    """Whether the readout, beside the figure of ``theirs``, counts what ``ours`` counts and gives a smaller figure.

    "86 people, among them 12 farmers" told as "86 farmers".
    """
    whole = theirs.claim
    if not (isinstance(whole, Quantity) and isinstance(ours, Quantity) and whole.counted and ours.counted):
        return False
    if whole.low != ours.low or whole.unit.dimension != Dimension.COUNT or whole.counted == ours.counted:
        return False
    return any(
        isinstance(part, Quantity)
        and part.unit.dimension == Dimension.COUNT
        and item.document == theirs.document
        and abs(item.sentence - theirs.sentence) <= NEXT_TO
        and part.low < whole.low
        and part.counted is not None
        and part.counted != whole.counted
        and same_population(part.counted, ours.counted, part.modifiers, ours.modifiers) == Population.SAME
        for item in scene.official
        for part in (item.claim,)
    )
