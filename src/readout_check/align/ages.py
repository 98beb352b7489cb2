"""Whether an article gives for people of any age what the readout has for those of some age: "of the weavers under 30"
told as "of the weavers"."""

from __future__ import annotations

import re

from readout_check.align.context import Located
from readout_check.align.scene import Scene
from readout_check.lexicon.concept_table import key_of, senses
from readout_check.lexicon.people import counts_people
from readout_check.model import Claim, Quantity, Span

NEXT_TO = 1  # sentences away at which the article may tell the age
REACH = 60  # code points between a figure and the age that belongs to it
YOUTH = 12  # up to this or a higher age people are children anyway
_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty)"
)
_NO_AGE = (
    r"(?!-|\s?(?:%|‰|[.,]\d)"
    r"|\s(?:per|percent|in|out|of(?!\sage)|thousand|million|hundred|kilo|met|hectare|month|day|week|hour|minute)\w{0,12}"
    r"|\syears?(?!\s(?:of\sage|old)))"
)
_AGE = re.compile(
    rf"\b(\w{{3,20}})\s(?:(?:under|below|over|above|(?:younger|older)\sthan)\s(?:the\sage\sof\s)?({_NUMBER})\b{_NO_AGE}"
    rf"|(?:aged|between\sthe\sages\sof|ages)\s(?:between\s|from\s|under\s|over\s)?({_NUMBER})\b|of\sworking\sage\b)"
    r"(?:\s(?:years(?:\sof\sage)?|(?:to|and|or)\s(?:\d{1,2}|over|older|above|under|younger|below|more)))?",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:ages?|aged|young\w*|youth\w*|toddlers?|infants?|bab(?:y|ies)|teen\w*|minors?|elderly|old|older|pensioners?"
    rf"|(?:small|little)\s(?:child|kid|boy|girl)\w*|year-olds?|(?:under|below|over|above|until|before)(?:\s|-){_NUMBER}s?)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]|\s[–—-]\s")
_CHILDREN = frozenset({"child", "minor", "youngster", "pupil", "schoolchild", "boy", "girl", "kid", "teenager"})
_ADULT = "adult"
_OF_AGE = range(15, 22)  # from when on people are adults


def age_left_out(scene: Scene, theirs: Located, ours: Claim) -> Span | None:
    """The words of the readout that say of what age those are whom its figure counts, where the article, with the same
    figure, tells no age."""
    figure = theirs.claim
    if not (isinstance(figure, Quantity) and isinstance(ours, Quantity)):
        return None
    text = scene.officials[theirs.document].document.text
    for found in _AGE.finditer(text, figure.sentence.start, figure.sentence.end):
        said = Span(found.start(), found.end())
        if said.overlaps(figure.span) or not _belongs(scene, theirs, figure, said):
            continue
        who = next((t.key for t in scene.their_terms[theirs.sentence] if t.start == said.start), "")
        who = who or found.group(1).lower()
        if _are_people(who) and not _implied(who, found, ours):
            return None if _counts(scene, theirs, said) or _tells_age(scene, found, ours) else said
    return None


def _counts(scene: Scene, theirs: Located, age: Span) -> bool:
    """Whether the number counts something of its own: "students under two agreements"."""
    claims = scene.officials[theirs.document].claims
    return any(isinstance(c, Quantity) and c.counted_span is not None and age.overlaps(c.span) for c in claims)


def _are_people(word: str) -> bool:
    """Whether a noun (lower-case lemma) names people, by the tables of counted nouns or by WordNet."""
    return word == "those" or counts_people(word) or senses(key_of(word, "n"))[2]


def _belongs(scene: Scene, theirs: Located, figure: Quantity, age: Span) -> bool:
    """Whether no other figure stands between a figure and an age, and no break of the sentence."""
    low, high = sorted((figure.span, age))
    between = Span(low.end, high.start)
    text = between.of(scene.officials[theirs.document].document.text)
    if len(text) > REACH or _BREAK.search(text):
        return False
    return not any(
        isinstance(c, Quantity) and c.sentence == figure.sentence and between.covers(c.span)
        for c in scene.officials[theirs.document].claims
    )


def _implied(who: str, age: re.Match[str], ours: Quantity) -> bool:
    """Whether the words for the people say the age: "children under 15", "adults" for those aged 18 and over."""
    number = age.group(2) or age.group(3) or ""
    years = int(number) if number.isdigit() else 0
    if ours.counted == _ADULT:
        return years in _OF_AGE
    return not {who, ours.counted or ""}.isdisjoint(_CHILDREN) and (years >= YOUTH or who not in _CHILDREN)


def _tells_age(scene: Scene, age: re.Match[str], ours: Quantity) -> bool:
    """Whether the article tells an age beside its figure, or the number of the readout's."""
    text, sentences = scene.article.document.text, scene.article.sentences
    at = next((n for n, s in enumerate(sentences) if s.span.covers(ours.span)), 0)
    near = [s.span.of(text) for s in sentences[max(0, at - NEXT_TO) : at + NEXT_TO + 1]]
    number = age.group(2) or age.group(3)
    told = re.compile(rf"\b{re.escape(number)}\b", re.IGNORECASE) if number else _TOLD
    return any(_TOLD.search(said) or told.search(said) for said in near)
