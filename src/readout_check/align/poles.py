"""The other end of a scale in two sentences that one fact links: "the lowest since 2008" told as "the highest".

The verbs of the two may be any. What is asked for instead is that each side names one end only, near the fact that both
give, or near a word of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from readout_check.align.open_topics import HEADS, stated
from readout_check.align.scene import ARTICLE_FURNITURE, Match, Scene
from readout_check.align.telling import figure_weight
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import NEGATION
from readout_check.lexicon.poles import POLES, PREPOSITIONS
from readout_check.lexicon.related import ALIKE, Population, same_population
from readout_check.model import DateClaim, NameClaim, Pair, Quantity, Reading, Span

TELLING = 0.15  # weight of a figure that two facts would hardly share by chance
SURE = 0.5  # least score of a pair of figures or dates that links two sentences
LIKE = 0.3  # least likeness of two sentences that no such pair links
NEAR = 40  # code points between an end of a scale and the figure or date that both give
AROUND = 2  # content words on either side of which one must be a word of both
REACH = 30  # code points before a noun in which its preposition stands
_RANKS = frozenset({"first", "second"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_LEADING = re.compile(
    r"\b(above|after|ahead of|before|below|beyond|exceeding|excluding|following|including|inside"
    r"|outside|over|prior to|under|with|within"
    r"|without)\s{1,2}(?:(?:the|an?|any|all|its|their|his|her|our|this|that)\s{1,2})?$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_NO = re.compile(r"\bno\b(?=\s\w+\sthan\b)", re.IGNORECASE)
OWNER = 3  # code points of "'s " between a country and what is its own
_PARTED = re.compile(r"[,;:–—(]\s|\d|\b(?:and|but|while|after|against|than|compared)\b")
_FORM = re.compile(r"(?:second|third|fourth|fifth)[\s-]\w{1,20}est\b|[\w-]+", re.IGNORECASE)
_RANKED = re.compile(r"(?:second|third|fourth|fifth)-(?P<first>\w{1,20}est)")
_ENDS_OF_SCALES = (*POLES, *((other, one) for one, other in POLES))
_Place = tuple[int, Reading, int]  # a sentence of the readouts: the number of its document, that, and its place there


def pair_poles(scene: Scene, confirmed: Sequence[Match], number: int = 0) -> Iterator[Pair]:
    """Each word of the article that names the other end than the readout's in a sentence that tells the same fact.

    ``confirmed`` are the figures and dates on which both sides agree.
    """
    done: set[Span] = set()
    places = [(n, reading, at) for n, reading in enumerate(scene.officials) for at in range(len(reading.sentences))]
    for there, here, facts in linked(scene, confirmed):
        for place, theirs, ours in (*_ends(scene, places, there, here, facts), *_beside(scene, places, there, here)):
            if ours in done:
                continue
            done.add(ours)
            document, reading, at = places[place]
            yield Pair(
                official=stated(reading, at, theirs, "be"),
                secondary=stated(scene.article, here, ours, "be"),
                score=0.9,
                denied=True,
                official_index=document,
                secondary_index=number,
            )


def _ends(
    scene: Scene, places: Sequence[_Place], there: int, here: int, facts: tuple[Span, Span] | None
) -> Iterator[tuple[int, Span, Span]]:
    """The words of two linked sentences that name opposite ends beside the fact that both give, or one word of both."""
    _, reading, at = places[there]
    their_text, our_text = reading.document.text, scene.article.document.text
    counted = [q.counted_span for _, q in scene.ours(Quantity) if q.counted_span]
    said, told = reading.sentences[at].span, scene.article.sentences[here].span
    if facts is not None:
        said, told = _next_to(facts[0], said, their_text), _next_to(facts[1], told, our_text)
    for theirs, ours in _poles(their_text, said, our_text, told):
        if _owner(reading, theirs) != _owner(scene.article, ours):
            continue
        nouns = (_singular(theirs.of(their_text)), _singular(ours.of(our_text)))
        if any(ours.overlaps(span) for span in counted) and same_population(*nouns) == Population.DIFFERENT:
            continue  # another rule's
        if facts is None:
            if _alike(scene, there, theirs, here, ours) and not _named_beside(reading, at, ours.of(our_text)):
                yield there, theirs, ours
        elif _near(theirs, facts[0], their_text) and _near(ours, facts[1], our_text):
            yield there, theirs, ours


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _next_to(fact: Span, sentence: Span, text: str) -> Span:
    """The part of a sentence around a fact, up to the next comma or another figure on either side."""
    before, behind = text[sentence.start : fact.start], text[fact.end : sentence.end]
    start = max((m.end() for m in _PARTED.finditer(before)), default=0)
    end = next((m.start() for m in _PARTED.finditer(behind)), len(behind))
    return Span(sentence.start + start, fact.end + end)


def _owner(reading: Reading, word: Span) -> str | None:
    """The country whose exports, or whatever the word names, they are: one's exports are the other's imports."""
    named = (c for c in reading.claims if isinstance(c, NameClaim) and c.country)
    return next((c.country for c in named if 0 < word.start - c.span.end <= OWNER), None)


def _named_beside(reading: Reading, at: int, word: str) -> bool:
    """Whether a sentence beside the readout's has the article's word."""
    near = (reading.sentences[n] for n in (at - 1, at + 1) if 0 <= n < len(reading.sentences))
    return any(word.lower() in _forms(reading.document.text, sentence.span) for sentence in near)


def _beside(scene: Scene, places: Sequence[_Place], there: int, here: int) -> Iterator[tuple[int, Span, Span]]:
    """Prepositions before one noun, in the article's sentence and in the readout's, or in one beside that."""
    document = places[there][0]
    for place in (there, there - 1, there + 1):
        if 0 <= place < len(places) and places[place][0] == document:
            _, reading, at = places[place]
            said = place, reading.sentences[at].span, reading.document.text
            told = here, scene.article.sentences[here].span, scene.article.document.text
            yield from ((place, theirs, ours) for theirs, ours in _before_nouns(scene, said, told))


def linked(scene: Scene, confirmed: Sequence[Match]) -> Iterator[tuple[int, int, tuple[Span, Span] | None]]:
    """Sentences that tell one fact, by their places, with the figure or date that says so; then those most alike."""
    article = scene.article.sentences
    for match in confirmed:
        theirs, ours = scene.official[match.official], scene.secondary[match.secondary]
        telling = match.score >= SURE and not match.again and not ours.claim.outside and _tells(ours.claim)
        if telling and article[ours.sentence].kind not in ARTICLE_FURNITURE:
            yield theirs.sentence, ours.sentence, (theirs.claim.span, ours.claim.span)
    for here, sentence in enumerate(article):
        if sentence.kind in ARTICLE_FURNITURE | HEADS or not scene.sentences.shape[0]:
            continue
        there = int(scene.sentences[:, here].argmax())
        if scene.sentences[there, here] >= LIKE:
            yield there, here, None


def _tells(claim: object) -> bool:
    return isinstance(claim, DateClaim) or (isinstance(claim, Quantity) and figure_weight(claim) >= TELLING)


def _poles(their_text: str, said: Span, our_text: str, told: Span) -> Iterator[tuple[Span, Span]]:
    """The words that name opposite ends, where neither sentence names the other one or denies anything."""
    if NEGATION.search(their_text, said.start, said.end) or NEGATION.search(our_text, told.start, told.end):
        return
    theirs, ours = _forms(their_text, said), _forms(our_text, told)
    for one, other in (*_ENDS_OF_SCALES, *_ranks(theirs), *((bare, rank) for rank, bare in _ranks(ours))):
        a, b = one & theirs.keys(), other & ours.keys()
        if a and b and not other & theirs.keys() and not one & ours.keys():
            yield theirs[min(a)], ours[min(b)]


def _ranks(forms: Iterable[str]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The superlatives that have a rank among the words of a sentence, each with the one of the first rank."""
    for form in forms:
        if (rank := _RANKED.fullmatch(form)) is not None:
            yield frozenset({form}), frozenset({rank["first"]})


def _before_nouns(
    scene: Scene, said: tuple[int, Span, str], told: tuple[int, Span, str]
) -> Iterator[tuple[Span, Span]]:
    """Prepositions that say the opposite before one noun, each with the noun: "with conditions", "without any"."""
    (there, _, their_text), (here, _, our_text) = said, told
    for term in scene.our_terms[here]:
        if term.pos not in _NOUNS or _goes_on(our_text, term, scene.our_terms[here]):
            continue
        ours = _preposition(our_text, told[1], term, scene.our_terms[here])
        if ours is None:
            continue
        for other in scene.their_terms[there]:
            if _goes_on(their_text, other, scene.their_terms[there]):
                continue
            if other.pos in _NOUNS and scene.likeness(other.key, term.key) >= ALIKE:
                theirs = _preposition(their_text, said[1], other, scene.their_terms[there])
                if theirs is not None and _opposite(theirs.of(their_text), ours.of(our_text)):
                    rest = [_NO.sub("", _WITHOUT.sub("", s[1].of(s[2]))) for s in (said, told)]
                    if not any(NEGATION.search(words) for words in rest):
                        yield Span(theirs.start, other.end), Span(ours.start, term.end)


def _goes_on(text: str, noun: Term, terms: Sequence[Term]) -> bool:
    """Whether a noun is only the first one of a name: the Windows of "Windows Media Player"."""
    return any(text[noun.end : t.start] == " " and text[t.start].isupper() for t in terms if t.start > noun.start)


def _preposition(text: str, sentence: Span, noun: Term, terms: Sequence[Term]) -> Span | None:
    """The preposition that stands before a noun with nothing but its modifiers between them."""
    first = noun.start
    for term in reversed([t for t in terms if t.end <= noun.start]):
        if term.pos not in _MODIFIERS or text[term.end : first].strip():
            break
        first = term.start
    found = _LEADING.search(text, max(sentence.start, first - REACH), first)
    return Span(*found.span(1)) if found else None


def _opposite(theirs: str, ours: str) -> bool:
    a, b = theirs.lower(), ours.lower()
    return any((a in x and b in y) or (a in y and b in x) for x, y in PREPOSITIONS)


def _forms(text: str, within: Span) -> dict[str, Span]:
    return {
        m.group(0).lower().replace(" ", "-"): Span(*m.span()) for m in _FORM.finditer(text, within.start, within.end)
    }


def _near(word: Span, fact: Span, text: str) -> bool:
    first, last = sorted((word, fact))
    return last.start - first.end <= NEAR and ";" not in text[first.end : last.start]


def _alike(scene: Scene, there: int, theirs: Span, here: int, ours: Span) -> bool:
    """Whether a word that stands beside the readout's one is like one beside the article's."""
    a, b = _around(scene.their_terms[there], theirs), _around(scene.our_terms[here], ours)
    if ours.of(scene.article.document.text).lower() in _RANKS:
        a, b = a[-1:], b[-1:]  # of one thing, and not of two phases
    return any(scene.likeness(t.key, o.key) >= ALIKE for t in a for o in b)


def _around(terms: Sequence[Term], word: Span) -> Sequence[Term]:
    before = [t for t in terms if t.end <= word.start][-AROUND:]
    return (*before, *reversed([t for t in terms if t.start >= word.end][:AROUND]))
