"""Which claims of an article are paired with which of the readout, on readings made by hand: no model is needed.

A sentence is written as ``word/POS`` tokens with claims between them (see ``reading``), so that each case shows what
the alignment has to go by.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest

from readout_check.align import Alignment, align
from readout_check.model import (
    Claim,
    DateClaim,
    Dimension,
    Document,
    Granularity,
    Interval,
    NameClaim,
    NameKind,
    Quantity,
    Reading,
    Relation,
    Segment,
    SegmentKind,
    Sentence,
    Span,
    Unit,
    Use,
    Word,
)

POS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "p": "PROPN"}
NAMES = {"country": NameKind.COUNTRY, "place": NameKind.PLACE, "body": NameKind.ORGANISATION}
UNITS = {"%": Unit(dimension=Dimension.PERCENT, code="percent", symbol="%")}
COUNT = Unit(dimension=Dimension.COUNT, code="count")


def reading(
    *sentences: str,
    outside: bool = False,
    use: Use = Use.STATED,
    kind: SegmentKind = SegmentKind.PARAGRAPH,
    printed: dt.date | None = None,
) -> Reading:
    """A reading of sentences in which ``open/v`` is a content word, ``#274:clinic`` a count of clinics, ``#4.5%`` a
    percentage, ``@2024-05`` a month, ``@2024-05-02`` a day, ``country=PE``, ``place=ilo`` and ``body=imf`` names, and
    everything else is small words.
    """
    text = ""
    claims: list[Claim] = []
    made: list[Sentence] = []
    for sentence in sentences:
        start, words = len(text), []
        shown: list[tuple[str, str]] = [(_shown(token), token) for token in sentence.split()]
        end = start + sum(len(s) + 1 for s, _ in shown)
        for word, token in shown:
            span = Span(len(text), len(text) + len(word))
            if "/" in token:
                words.append(Word(span.start, span.end, word.lower(), POS[token.rpartition("/")[2]]))
            elif (claim := _claim(token, span, Span(start, end), outside, use)) is not None:
                claims.append(claim)
                if isinstance(claim, NameClaim):
                    words.append(Word(span.start, span.end, word.lower(), "PROPN"))
            text += word + " "
        made.append(Sentence(span=Span(start, end), kind=kind, words=tuple(words)))
    document = Document(
        path="text.txt", text=text, date=printed, segments=(Segment(span=Span(0, len(text)), kind=kind),)
    )
    return Reading(document=document, sentences=tuple(made), claims=tuple(claims))


def _shown(token: str) -> str:
    """The words of a token: the counted noun is shown by the word that follows it."""
    return token.partition("/")[0].lstrip("#@").partition(":")[0].rpartition("=")[2]


def _claim(token: str, span: Span, sentence: Span, outside: bool, use: Use) -> Claim | None:
    shown = _shown(token)
    if token.startswith("#"):
        value = Decimal(shown.rstrip("%"))
        return Quantity(
            span=span, text=shown, sentence=sentence, low=value, high=value, outside=outside, use=use,
            unit=UNITS["%"] if shown.endswith("%") else COUNT, counted=token.partition(":")[2] or None,
        )  # fmt: skip
    if token.startswith("@"):
        interval, width = _interval(shown)
        return DateClaim(
            span=span, text=shown, sentence=sentence, interval=interval, readings=(interval,), granularity=width,
            relation=Relation.IN, outside=outside,
        )  # fmt: skip
    sort, _, key = token.partition("=")
    if not key:
        return None
    return NameClaim(span=span, text=shown, sentence=sentence, kind=NAMES[sort], key=key, outside=outside)


def _interval(words: str) -> tuple[Interval, Granularity]:
    if len(words) > 7:
        day = dt.date.fromisoformat(words)
        return Interval(day, day), Granularity.DAY
    first = dt.date.fromisoformat(words + "-01")
    following = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Interval(first, following - dt.timedelta(days=1)), Granularity.MONTH


def paired(alignment: Alignment) -> list[tuple[str | None, str]]:
    return [(p.official.text if p.official else None, p.secondary.text) for p in alignment.pairs]


CLINICS = "minister/n open/v #274:clinic rural/a clinic/n in country=EC"
NURSES = "each/a employ/v #12:nurse young/a nurse/n from the village/n"
HARBOUR = "the port/n of place=paita handle/v fish/n for body=faro"

# why -> (sentences of the readout, sentences of the article, pairs that must be there)
PAIRED: dict[str, tuple[Sequence[str], Sequence[str], Sequence[tuple[str | None, str]]]] = {
    "an equal figure in a like sentence": ([CLINICS, NURSES], ["#274:clinic clinic/n open/v"], [("274", "274")]),
    "another figure in the same sentence": ([CLINICS, NURSES], [CLINICS.replace("274", "247")], [("274", "247")]),
    "the noun decides between two figures": (
        [CLINICS, NURSES],
        ["#14:nurse young/a nurse/n employ/v in each/a clinic/n"],
        [("12", "14")],
    ),
    "two figures in the other order": (
        ["the fair/n show/v #40:tent tent/n and #900:blanket blanket/n"],
        ["#900:blanket blanket/n and #40:tent tent/n be show/v at the fair/n"],
        [("900", "900"), ("40", "40")],
    ),
    "a figure of something else stays alone": (
        [CLINICS, NURSES],
        ["the stadium/n seat/v #52000:spectator spectator/n"],
        [(None, "52000")],
    ),
    "a percentage is no count": ([CLINICS], ["#274% of the clinic/n be rural/a"], [(None, "274%")]),
    "an equal date": (
        ["the bridge/n open/v to traffic/n @2024-05-02", NURSES],
        ["traffic/n cross/v the bridge/n @2024-05-02"],
        [("2024-05-02", "2024-05-02")],
    ),
    "another date of the same event": (
        ["the bridge/n open/v to traffic/n @2024-05-02", NURSES],
        ["the bridge/n open/v to traffic/n @2024-06-03"],
        [("2024-05-02", "2024-06-03")],
    ),
    "a month that holds the day": (
        ["the bridge/n open/v to traffic/n @2024-05-02", NURSES],
        ["the bridge/n open/v to traffic/n @2024-05"],
        [("2024-05-02", "2024-05")],
    ),
    "an equal name": ([CLINICS, HARBOUR], ["ship/n call/v at place=paita"], [("paita", "paita")]),
    "another place in the same statement": (
        [HARBOUR, NURSES],
        ["the port/n of place=ilo handle/v fish/n for body=faro"],
        [("paita", "ilo")],
    ),
    "a country is not paired with a place": ([HARBOUR], ["the port/n of country=CL handle/v fish/n"], [(None, "CL")]),
}


@pytest.mark.parametrize("why", PAIRED)
def test_pairs(why: str) -> None:
    official, article, expected = PAIRED[why]
    found = paired(align([reading(*official)], reading(*article)))
    assert set(expected) <= set(found)


@pytest.mark.parametrize("why", PAIRED)
def test_every_claim_of_the_article_is_accounted_for_once(why: str) -> None:
    """A claim is in a pair, alone, or unchecked with a reason: nothing vanishes and nothing is judged twice."""
    official, article, _ = PAIRED[why]
    ours = reading(*article)
    alignment = align([reading(*official)], ours)
    told = [p.secondary for p in alignment.pairs] + [claim for claim, _ in alignment.unchecked]
    assert sorted(c.span for c in told) == sorted(c.span for c in ours.claims)


@pytest.mark.parametrize("why", PAIRED)
def test_scores_lie_between_nought_and_one_and_pairs_are_in_order(why: str) -> None:
    official, article, _ = PAIRED[why]
    alignment = align([reading(*official)], reading(*article))
    assert all(0.0 <= p.score <= 1.0 for p in alignment.pairs)
    assert [p.secondary.span for p in alignment.pairs] == sorted(p.secondary.span for p in alignment.pairs)


@pytest.mark.parametrize("why", PAIRED)
def test_an_article_agrees_with_itself(why: str) -> None:
    """Every claim of a text that is its own readout is paired with an equal one."""
    same = reading(*PAIRED[why][0])
    found = paired(align([same], same))
    assert found, "each claim is paired"
    assert all(theirs == ours for theirs, ours in found)


def test_each_claim_of_the_readout_disputes_one_claim_at_most() -> None:
    """Two unequal figures cannot both be what became of one."""
    official = reading(CLINICS, NURSES)
    article = reading(CLINICS.replace("274", "247"), CLINICS.replace("274", "280"))
    theirs = [p.official for p in align([official], article).pairs if isinstance(p.official, Quantity)]
    assert len(theirs) == len(set(theirs))


def test_outside_sources_are_left_unjudged_where_they_differ() -> None:
    told = reading("#190:clinic clinic/n open/v in country=PE", outside=True)
    alignment = align([reading(CLINICS, NURSES)], told)
    assert ("190", "from another source") in [(c.text, reason) for c, reason in alignment.unchecked]
    assert "190" not in [ours for theirs, ours in paired(alignment)]


def test_outside_sources_are_judged_where_all_else_is_the_readouts() -> None:
    """Whoever is named as the source, this is the readout's own fact."""
    alignment = align([reading(CLINICS, NURSES)], reading(CLINICS.replace("274", "247"), outside=True))
    assert ("274", "247") in paired(alignment)


def test_outside_sources_may_agree() -> None:
    alignment = align([reading(CLINICS, NURSES)], reading(CLINICS, outside=True))
    assert ("274", "274") in paired(alignment)


@pytest.mark.parametrize("use", [Use.AGE, Use.CONVERSION, Use.LABEL])
def test_figures_that_state_nothing_are_left_out(use: Use) -> None:
    """Ages, conversions and labels are neither compared nor noted as missing."""
    alignment = align([reading(CLINICS, NURSES)], reading("#52:year mayor/n open/v clinic/n", use=use))
    assert not [p for p in alignment.pairs if isinstance(p.secondary, Quantity)]


def test_a_dateline_is_no_claim() -> None:
    head = reading("place=quito @2024-03-15", kind=SegmentKind.DATELINE)
    alignment = align([reading("the bridge/n open/v @2024-05-02")], head)
    assert paired(alignment) == []


def test_the_second_readout_is_searched_too() -> None:
    """A meeting may have a readout of either side: the pair says which one it comes from."""
    alignment = align([reading(CLINICS), reading(HARBOUR, NURSES)], reading(NURSES), number=3)
    pair = next(p for p in alignment.pairs if p.secondary.text == "12")
    assert (pair.official_index, pair.secondary_index) == (1, 3)


@pytest.mark.parametrize(
    ("official", "article"),
    [
        pytest.param([], [CLINICS], id="an empty readout"),
        pytest.param([CLINICS], [], id="an empty article"),
        pytest.param([], [], id="both empty"),
        pytest.param([CLINICS], ["nothing/n here/n"], id="an article without claims"),
        pytest.param(["nothing/n here/n"], [CLINICS], id="a readout without claims"),
        pytest.param(["#274:clinic"], ["#274:clinic"], id="claims without a word around them"),
    ],
)
def test_little_text_is_no_error(official: Sequence[str], article: Sequence[str]) -> None:
    alignment = align([reading(*official)], reading(*article))
    assert len(alignment.pairs) + len(alignment.unchecked) == len(reading(*article).claims)


def test_no_readout_leaves_everything_alone() -> None:
    assert paired(align([], reading(CLINICS))) == [(None, "274"), (None, "EC")]


def test_the_same_texts_give_the_same_pairs() -> None:
    official, article = reading(CLINICS, NURSES, HARBOUR), reading(NURSES, HARBOUR, CLINICS.replace("274", "247"))
    assert align([official], article) == align([official], article)
