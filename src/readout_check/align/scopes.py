"""Whether an article gives an equal figure another scope: for each of several or for all of them together, for a place
or for the whole country, for a part or for the whole."""

from __future__ import annotations

import re

from readout_check.align.context import Located
from readout_check.align.part_marks import told_of_the_whole
from readout_check.align.scene import Scene
from readout_check.lexicon.related import Population, same_population
from readout_check.lexicon.units import TIME_CODES
from readout_check.model import Claim, Dimension, NameClaim, NameKind, Quantity, Span

NEXT_TO = 1  # sentences away at which the article may name the place
NEAR = 12  # code points between a figure, or a preposition, and the name that belongs to it
_TIMES = r"(?:year|month|week|day|night|season|time|morning|evening|hour|quarter|minute)"
_EACH = re.compile(rf"\b(?:each(?!\s{_TIMES}|\sother)|apiece)\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:in\stotal|in\sall(?!\s(?!(?:at|in|on|for|to|from|by|and)\b)\w)|together(?!\swith)|jointly"
    r"|joint(?!-|\s(?:exercise|training|patrol|meeting|session))"
    r"|combined(?!-)|altogether|all\stold|between\sthem|add(?:s|ed)?\sup\sto|half\sfrom\seach|half\seach)\b",
    re.IGNORECASE,
)
# words that share something out, in whatever way
_SHARED_OUT = re.compile(
    r"\b(?:each|apiece|every|both|either|per|respective(?:ly)?|an?\s(?:head|piece)|equal(?:ly)?|half"
    r"|same|as\smany|too|also|likewise|so\sd(?:o|oes|id)|as\sd(?:o|oes|id))\b",
    re.IGNORECASE,
)
_OF_SIDE = re.compile(
    r"\s(?:[\w-]+\s){0,3}(?:from|of|for|by|on)\seach\s(?:side|party|country|city|state|nation|team|delegation)\b"
)
_EACH_ONES = re.compile(r"\b(?:of|with|at|carrying|holding)\s(?:\w+\s)?$", re.IGNORECASE)
_BREAKS = re.compile(r"[;:,](?=\s)|\s[–—-]\s|[.!?](?=\s)")
_NATIONWIDE = re.compile(
    r"\b(?:nation-?wide|country-?wide|nationally|(?:throughout|across|all\sover)\sthe\s(?:whole\s|entire\s)?(?:country|nation))\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|all(?:\sthe)?)\s(?:\w+\s)?(?:countries|states|republics)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:not|without)\s(?:counting|including)\s(?:the\s|their\s)?(\w{4,})|\bexcluding\s(?:the\s|their\s)?(\w{4,})"
)
_PLACED = re.compile(r"\b(?:in|of|for|at)\s(?:the\s)?$", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|including|with)\s(?:the\s|their\s)?(\w{4,})", re.IGNORECASE)
_EVENTS = frozenset("case infection death fatality injury casualty hospitalisation hospitalization admission".split())
_NUMBER_OF = re.compile(r"^(?:the )?(?:number|total|count|toll) of (?:the )?", re.IGNORECASE)
_HERE = re.compile(r"\s(?:in|from|of)\s(?:the\s)?$")
_STEM = 4  # letters of a word that is told in singular or plural


def rescoped(scene: Scene, theirs: Located, here: Located) -> Span | None:
    """The words of the article that give an equal figure another scope than the readout's, if it does.

    For each of several and not for all together, or the reverse; for one country of several; for the whole country and
    not for a place; with those whom the readout leaves out; for a whole and not for a part of it.
    """
    a, b = theirs.claim, here.claim
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        return None
    return (
        told_of_the_whole(scene, theirs, here)
        or _for_each_or_all(scene, theirs, a, b)
        or _of_one_country(scene, theirs, a, b)
        or _nationwide(scene, theirs, here, a, b)
        or _with_the_others(scene, theirs, a, b)
        or _of_others(scene, a, b)
    )


def _of_others(scene: Scene, a: Quantity, b: Quantity) -> Span | None:
    """The article's words for whose number it is, where those are others: "cases", "the number of deaths"."""
    if a.counted or b.counted or not (a.holder and b.holder) or a.unit.dimension != Dimension.COUNT:
        return None
    theirs, ours = (_head(holder) for holder in (a.holder, b.holder))
    if not {theirs, ours} <= _EVENTS or same_population(theirs, ours) != Population.DIFFERENT:
        return None
    figures = (c for c in scene.article.claims if isinstance(c, Quantity) and c.sentence == b.sentence)
    if next((c for c in figures if c.holder == b.holder), b).span != b.span:
        return None  # "from 4.8 million to one million" is one change of whose it is
    at = scene.article.document.text.find(b.holder, b.sentence.start, b.span.start)
    return Span(at, at + len(b.holder)) if at >= 0 else None


def _head(holder: str) -> str:
    """The noun of a holder in the singular: "death" of "the number of deaths"."""
    words = _NUMBER_OF.sub("", holder).split(" of ")[0].split(" in ")[0].split()
    return words[-1].lower().removesuffix("s") if words else ""


def _for_each_or_all(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> Span | None:
    if a.unit.code in TIME_CODES:
        return None  # "each will train for six weeks"
    official, text = scene.officials[theirs.document].document.text, scene.article.document.text
    one, other = _share(official, a), _share(text, b)
    if one and other:
        return other[1] if one[0] != other[0] else None
    if other and other[0] and _of_several(scene, theirs, a, b, other[1]):
        return other[1]  # "two machines worth 180,000 dollars" are not 180,000 each
    if one and one[0] and a.unit.dimension == Dimension.COUNT and _OF_SIDE.match(official, a.span.end):
        silent = not _SHARED_OUT.search(b.sentence.of(text)) and not _tells_both(scene, b)
        return (b.counted_span or b.span) if silent else None  # "seven members from each side"
    return None


def _of_several(scene: Scene, theirs: Located, a: Quantity, b: Quantity, each: Span) -> bool:
    """Whether "each" behind the figure is its own, of several things for which the readout gives it together."""
    reading = scene.officials[theirs.document]
    text = reading.document.text
    if a.unit.dimension != Dimension.MONEY or _SHARED_OUT.search(a.sentence.of(text)):
        return False
    if _EACH_ONES.search(text, a.sentence.start, a.span.start):
        return False  # "grants of 5,000 dollars" are of each
    told = [c.low for c in reading.claims if isinstance(c, Quantity) and _counts_before(c, a)]
    figures = [c for c in scene.article.claims if isinstance(c, Quantity) and c.sentence == b.sentence]
    between = any(b.span.end <= c.span.start < each.start for c in figures)
    several = any(_counts_before(c, b) and c.low in told for c in figures)
    return several and not between


def _counts_before(count: Quantity, figure: Quantity) -> bool:
    """Whether a count of several things stands before a figure in its sentence."""
    before = count.sentence == figure.sentence and count.span.end <= figure.span.start
    return before and count.unit.dimension == Dimension.COUNT and count.low > 1


def _tells_both(scene: Scene, figure: Quantity) -> bool:
    """Whether the article gives one side's share, both of them or twice the figure: "seven from each, 14 in all"."""
    near = [c for c in scene.article.claims if c.sentence == figure.sentence]
    others = [c.low for c in near if isinstance(c, Quantity) and c is not figure]
    countries = {c.country for c in near if isinstance(c, NameClaim) and c.country}
    return len(countries) == 1 or figure.low in others or 2 * figure.low in others


def _share(text: str, figure: Quantity) -> tuple[bool, Span] | None:
    """Whether the words around a figure say that it is for each of several, or else for all together, and which do."""
    around = _around(text, figure)
    each, together = (p.search(text, around.start, around.end) for p in (_EACH, _TOGETHER))
    said, other = (each, _TOGETHER) if each else (together, _EACH)
    if said is None:
        return None
    elsewhere = other.finditer(text, figure.sentence.start, figure.sentence.end)
    if any(around.start <= m.start() < around.end or not m[0].lower().startswith("joint") for m in elsewhere):
        return None  # a joint post has six from each
    return each is not None, Span(said.start(), said.end())


def _of_one_country(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> Span | None:
    """ "900 patients in the five countries in total" told as "900 people in Estonia"."""
    reading = scene.officials[theirs.document]
    around = _around(reading.document.text, a).of(reading.document.text)
    if not (_SEVERAL.search(around) and _TOGETHER.search(around)):
        return None
    text = scene.article.document.text
    end = (b.counted_span or b.span).end
    for c in scene.article.claims:
        if not isinstance(c, NameClaim) or c.kind != NameKind.COUNTRY or not end < c.span.start < end + NEAR:
            continue
        if _HERE.fullmatch(text, end, c.span.start) and not _names(reading.claims, a.sentence, c.country):
            return c.span
    return None


def _names(claims: tuple[Claim, ...], where: Span, country: str | None) -> bool:
    return any(isinstance(c, NameClaim) and c.country == country and where.covers(c.span) for c in claims)


def _nationwide(scene: Scene, theirs: Located, here: Located, a: Quantity, b: Quantity) -> Span | None:
    """ "9.5 percent in Prague" told as "throughout the country"; silent where the article names the place."""
    text, reading = scene.article.document.text, scene.officials[theirs.document]
    ours, around = _around(text, b), _around(reading.document.text, a)
    said = _NATIONWIDE.search(text, ours.start, ours.end)
    if said is None or _NATIONWIDE.search(reading.document.text, a.sentence.start, a.sentence.end):
        return None
    first, last = max(0, here.sentence - NEXT_TO), min(len(scene.article.sentences) - 1, here.sentence + NEXT_TO)
    near = scene.article.sentences[first].span.to(scene.article.sentences[last].span).of(text)
    found = any(
        isinstance(c, NameClaim)
        and c.kind == NameKind.PLACE
        and around.covers(c.span)
        and _PLACED.search(reading.document.text[max(0, c.span.start - NEAR) : c.span.start]) is not None
        and c.span.of(reading.document.text) not in near
        for c in reading.claims
    )
    return Span(said.start(), said.end()) if found else None


def _with_the_others(scene: Scene, theirs: Located, a: Quantity, b: Quantity) -> Span | None:
    """ "9,100 passengers, not counting crews" told as "9,100 passengers and crew"."""
    text = scene.officials[theirs.document].document.text
    out = _WITHOUT.search(text, a.span.end, a.sentence.end)
    if out is None or not (b.counted_span and a.counted_span) or out.start() > a.counted_span.end + 2:
        return None
    end = b.counted_span.end
    told = _AND.match(scene.article.document.text, end)
    left_out = (out.group(1) or out.group(2)).lower()[:_STEM]
    return Span(end, told.end()) if told and told.group(1).lower().startswith(left_out) else None


def _around(text: str, figure: Quantity) -> Span:
    """The part of the sentence from the last break before the figure to the first one behind it."""
    before = [m.end() for m in _BREAKS.finditer(text, figure.sentence.start, figure.span.start)]
    after = _BREAKS.search(text, figure.span.end, figure.sentence.end)
    return Span((before or [figure.sentence.start])[-1], after.start() if after else figure.sentence.end)
