"""Who has a figure, which verb governs it, which way it went, and the period it is about: from the dependency parse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from readout_check.extract.number_scales import at_word
from readout_check.extract.number_tokens import Gap, Token
from readout_check.extract.quantity_figures import Figure
from readout_check.extract.quantity_words import Words
from readout_check.extract.tree import Node
from readout_check.lexicon.directions import BESIDE_NORMAL, NORMAL, NOUNS, PAST, PHRASAL, RATES, VERBS, WORDS
from readout_check.model import Dimension, Direction, Span

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_TO_OBJECT: Final = frozenset("at to by from below under above within between over into".split())
_LEADING: Final = frozenset({"det", "poss", "predet", "punct", "cc"})
_POST: Final = frozenset({"of", "for", "between", "in"})
_MONTHS: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_UNIT: Final = r"(?:year|month|week|quarter|season|decade|century|summer|winter|spring|autumn|period|academic year)"
_CORE: Final = (
    rf"(?:the\s)?(?:end|start|beginning|middle|whole)\sof\s(?:the\s|this\s|last\s|next\s)?(?:{_UNIT}|{_MONTHS}(?:\s[0-9]{{4}})?|[0-9]{{4}})"
    rf"|(?:the\s)?(?:first|second|third|fourth|last|latter|next|past|previous|same|final)\s(?:[\w-]{{1,10}}\s)?"
    rf"(?:quarter|half|{_UNIT}s?)\b(?:\sof\s(?:(?:this|last|next|the)\s{_UNIT}|{_MONTHS}(?:\s[0-9]{{4}})?|[0-9]{{4}}))?"
    rf"|(?:this|last|next|each|every|the\scurrent|the\sprevious|the)\s{_UNIT}(?:\s(?:ago|earlier|before))?"
    rf"|(?:a|one)\s{_UNIT}\s(?:ago|earlier|before|later)|over\sa\s(?:year|decade|century)"
    rf"|{_MONTHS}(?:\sand\s|\sto\s|\s?[-–]\s?){_MONTHS}(?:\s(?:quarter|period))?(?:\s(?:of\s)?[0-9]{{4}})?"
    rf"|[0-9]{{1,2}}\s{_MONTHS}(?:\s[0-9]{{4}})?|{_MONTHS}\s[0-9]{{1,2}}(?:,\s[0-9]{{4}})?|{_MONTHS}(?:\s[0-9]{{4}})?(?![a-z])"
    r"|(?:19|20)[0-9]{2}(?:\s?[-–/]\s?[0-9]{2,4})?(?![0-9,.]*[0-9%])|today|yesterday|tomorrow|tonight|now|at\spresent|currently"
)
_PERIOD: Final = re.compile(
    rf"\b(?:(?i:in|on|during|since|by|until|till|over|for|at|within|from|before|after|throughout|to|between)\s(?:the\s(?=[A-Z]))?)?"
    rf"(?:{_CORE})\b"
)
_PREPOSITION: Final = re.compile(r"(?i:in|during|since|over|for|within|from|throughout)\s")
_COMPARED: Final = re.compile(r"\b(?:than(?:\s(?:in|for|during))?|compared\s(?:with|to))\s(?:the\s)?$")
_BREAK: Final = re.compile(r"[;:]|[.!?]\s+[A-Z\"“]|\n\s*\n")
_TO_NORMAL: Final = range(1, 6)  # words from "below" to "average": "below its average of ten years"
_SAME_CLAUSE: Final = re.compile(r",?\s(?:to|and|or|at)\s(?:[\w ]{1,20}\s)?")
_REACH: Final = 400  # code points; a time phrase further off belongs to something else
_DEEP: Final = 8  # words between a time and the verb of its clause
_NEW_CLAUSE: Final = re.compile(r"[;:]|\band\b|\bwhile\b|\bbut\b")


def governor(figure: Figure, tokens: Sequence[Token], words: Words) -> Node | None:
    """The verb that governs the figure, ``None`` outside a clause."""
    token = words.at(tokens[figure.last - 1].start)
    for _ in range(10):
        if token is None or token.pos in {"VERB", "AUX"} or token.head is token:
            break
        token = token.head
    return token if token is not None and token.pos in {"VERB", "AUX"} else None


def holder(
    verb: Node | None, figure: Figure, tokens: Sequence[Token], words: Words, start: int, end: int
) -> str | None:
    """Who or what has the figure at code points ``start`` to ``end``: the name right before it where the verb is left
    out ("and Latvia 3.5 percent"), the object of a verb whose figure hangs on a preposition ("cut the rate by ..."),
    else the subject; the words without determiner. ``None`` for pronouns and where the figure is itself in it."""
    text = words.text
    gapped = _gapped(figure, tokens, words)
    if gapped is not None or verb is None:
        return gapped
    candidates: list[Node] = []
    lead = at_word(tokens, _start(figure) - 1) in _TO_OBJECT or at_word(tokens, figure.first - 1) in _TO_OBJECT
    if verb.lemma in VERBS or lead:
        candidates += [child for child in verb.children if child.dep in {"dobj", "obj"}]
    subject = _subject(verb)
    if subject is not None:
        candidates.append(subject)
    for head in candidates:
        phrase = _noun_phrase(head, text, start, end)
        if phrase:
            return phrase
    return None


def _start(figure: Figure) -> int:
    """The token where the figure starts, its bound included."""
    return figure.qualifier[0] if figure.qualifier and figure.qualifier[0] < figure.first else figure.first


def _gapped(figure: Figure, tokens: Sequence[Token], words: Words) -> str | None:
    """The name that stands alone before a figure after "and" or a comma."""
    last = first = _start(figure)
    while first > 0 and last - first < 4 and words.tag(tokens[first - 1].start) in {"NNP", "NNPS"}:
        first -= 1
    if first == last or first == 0 or tokens[last].gap > Gap.SPACE:
        return None
    if (
        at_word(tokens, first - 1) not in {"and", ",", "but", "while", ";"}
        or figure.unit.dimension == Dimension.ORDINAL
    ):
        return None
    return words.text[tokens[first].start : tokens[last - 1].end]


def _subject(verb: Node) -> Node | None:
    for _ in range(4):
        own = next((child for child in verb.children if child.dep in _SUBJECTS), None)
        if own is not None:
            return verb.head if own.lower in {"which", "that", "who"} and verb.dep == "relcl" else own
        if verb.dep in {"acl", "relcl"}:
            return verb.head
        if verb.dep not in {"conj", "xcomp", "advcl", "ccomp", "aux", "auxpass", "pcomp", "prep"} or verb.head is verb:
            return None
        verb = verb.head
    return None


def _noun_phrase(head: Node, text: str, start: int, end: int) -> str | None:
    if head.pos == "PRON":
        return None
    left = [token for token in head.lefts if token.dep not in {"relcl", "acl"}]
    first = left[0].left_edge if left else head
    last = head
    for child in head.rights:
        if child.dep != "prep" or child.lower not in _POST or child.right_edge.i - head.i > 7 or child.i != last.i + 1:
            break
        last = child.right_edge
    while first.i < head.i and (first.dep in _LEADING and first.tag in {"DT", "PRP$", "CC", ",", "PDT"}):
        first = first.following or head
    if (first.idx < end and start < last.end) or head.pos == "NUM":
        return None
    return " ".join(text[first.idx : last.end].split()) or None


_MERELY: Final = frozenset({"just", "only", "merely"})
_NOWHERE: Final = (Direction.NONE, None)


def direction(figure: Figure, tokens: Sequence[Token], verb: Node | None) -> tuple[Direction, Span | None]:
    """Where the figure went by its verb, or by a word beside it, and where that stands: "up 18 percent"."""
    start = _start(figure)
    start -= at_word(tokens, start - 1) in _MERELY  # "a net gain of just 13"
    one, two, three = (at_word(tokens, start - back) for back in (1, 2, 3))
    if one == "from" or figure.unit.dimension == Dimension.ORDINAL:
        return _NOWHERE
    if one in {"of", "by"} and (two in NOUNS or three in NOUNS) and not (verb is not None and verb.lower == two):
        return (NOUNS[two], _at(tokens, start - 2)) if two in NOUNS else (NOUNS[three], _at(tokens, start - 3))
    behind, noun = at_word(tokens, figure.last), figure.last + (at_word(tokens, figure.last) in RATES)
    if at_word(tokens, noun) in NOUNS:
        return NOUNS[at_word(tokens, noun)], _at(tokens, noun)
    if behind in WORDS and (figure.unit.dimension != Dimension.COUNT or at_word(tokens, figure.last + 1) == "than"):
        return WORDS[behind], _at(tokens, figure.last)
    if behind in BESIDE_NORMAL and any(at_word(tokens, figure.last + n) in NORMAL for n in _TO_NORMAL):
        return BESIDE_NORMAL[behind], _at(tokens, figure.last)
    lead, verb_before = (two, three) if one in {"by", "to"} else (one, two)
    if lead == "up" and verb_before in PHRASAL:
        return _NOWHERE
    if lead in {"up", "down"} or (lead in WORDS and lead != one):
        return WORDS[lead], _at(tokens, start - (2 if one in {"by", "to"} else 1))
    if one in {"by", "to"} and two in PAST:
        return PAST[two], _at(tokens, start - 2)
    way = VERBS.get(verb.lemma, Direction.NONE) if verb is not None else Direction.NONE
    return (way, Span(verb.idx, verb.end)) if verb is not None and way is not Direction.NONE else _NOWHERE


def _at(tokens: Sequence[Token], at: int) -> Span:
    return Span(tokens[at].start, tokens[at].end)


def periods(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The time phrases in ``text`` from ``start`` to ``end``, with their prepositions, in order; ``dates`` are those
    known there. Bases of a comparison ("than a year before") are left out."""
    spans = sorted([match.span() for match in _PERIOD.finditer(text, start, end)] + list(dates))
    merged: list[tuple[int, int]] = []
    for span in spans:
        if merged and span[0] <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span[1]))
        else:
            merged.append(span)
    return [span for span in merged if not _COMPARED.search(text, max(start, span[0] - 24), span[0])]


def period(
    text: str, spans: Sequence[tuple[int, int]], figure: tuple[int, int], others: Sequence[tuple[int, int]]
) -> str | None:
    """The time phrase of a figure: the first one behind it with no other figure or clause end between, else the nearest
    one before it that no figure in between claims. ``others`` are the other figures of the sentence."""
    near = (figure[0] - _REACH, figure[1] + _REACH)
    spans = [
        s for s in spans if near[0] < s[1] and s[0] < near[1] and not _is_figure_itself(text, s, (figure, *others))
    ]
    for start, end in spans:
        if start >= figure[1]:
            if _BREAK.search(text, figure[1], start) or any(figure[1] <= o[0] < start for o in others):
                break
            return _plain(text, start, end)
    for start, end in reversed(spans):
        if end <= figure[0]:
            before = max((o[1] for o in others if o[1] <= start), default=None)
            claimed = before is not None and not _NEW_CLAUSE.search(text, before, start)
            claimed = claimed and not _SAME_CLAUSE.fullmatch(text, end, figure[0])
            return None if claimed or _BREAK.search(text, end, figure[0]) else _plain(text, start, end)
    return None


def not_aside(
    spans: Sequence[tuple[int, int]], figure: tuple[int, int], behind: int, words: Words
) -> list[tuple[int, int]]:
    """The time phrases but for those in a relative clause about somebody or something else than what the figure, up to
    ``behind``, counts: "82 percent, said Lane, who took office in 2020"."""
    return [span for span in spans if not _is_aside(words.at(span[1] - 1), figure, behind)]


def _is_aside(time: Node | None, figure: tuple[int, int], behind: int) -> bool:
    """Whether a relative clause holds the time and not the figure, and does not hang on what is counted."""
    for _ in range(_DEEP):
        if time is None or time.head is time:
            return False
        if time.dep == "relcl":
            holds = time.left_edge.idx <= figure[0] < time.right_edge.end
            return not holds and not figure[0] <= time.head.idx < behind
        time = time.head
    return False


def _is_figure_itself(text: str, span: tuple[int, int], figures: Sequence[tuple[int, int]]) -> bool:
    """Whether a time phrase is no more than a duration that is a figure itself: "the first ten years"."""
    lone = not _PREPOSITION.match(text, span[0])
    return any(start < span[1] and span[0] < end for start, end in figures[:1]) or (
        lone and any(start < span[1] and span[0] < end for start, end in figures[1:])
    )


def _plain(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
