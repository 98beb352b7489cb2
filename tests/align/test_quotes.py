"""Where a quotation's words stand in a readout: on sentences made by hand, without a model."""

from __future__ import annotations

import pytest

from readout_check.align.quotes import pair_quotations
from readout_check.model import Document, QuotationClaim, Reading, Segment, SegmentKind, Sentence, Span

BODY = "President Lima spoke by phone today with Nadir Sand, head of the League, to thank him."
QUOTED = "Today, the President spoke by phone with Nadir Sand, head of the League"


def reading(*lines: tuple[SegmentKind, str]) -> Reading:
    text = "\n\n".join(words for _, words in lines)
    places = [Span(text.index(words), text.index(words) + len(words)) for _, words in lines]
    segments = tuple(Segment(span=p, kind=kind) for p, (kind, _) in zip(places, lines, strict=True))
    sentences = tuple(Sentence(span=s.span, kind=s.kind, words=()) for s in segments)
    return Reading(document=Document(path="r.txt", text=text, segments=segments), claims=(), sentences=sentences)


def paired(official: Reading, quoted: str) -> str | None:
    """The words of the readout that are paired with a quotation."""
    span = Span(0, len(quoted))
    claim = QuotationClaim(span=span, text=quoted, sentence=span, direct=True)
    sentence = Sentence(span=span, kind=SegmentKind.PARAGRAPH, words=())
    article = Reading(document=Document(path="a.txt", text=quoted), claims=(claim,), sentences=(sentence,))
    found = [pair.official.text for pair in pair_quotations([official], article, 0) if pair.official]
    return found[0] if found else None


@pytest.mark.parametrize("kind", [SegmentKind.TITLE, SegmentKind.HEADING])
def test_a_heading_and_the_paragraph_below_are_not_quoted_as_one(kind: SegmentKind) -> None:
    """The heading has the guest's name too, and no full stop."""
    official = reading((kind, "Readout of President Lima’s Call with Nadir Sand"), (SegmentKind.PARAGRAPH, BODY))
    assert paired(official, QUOTED) == BODY[: BODY.rindex(",")]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        pytest.param(
            "And let me begin by thanking you for your leadership,", "your courage and your friendship.", id="comma"
        ),
        pytest.param(
            "All the people of your country are fighting for", "their families and for their future.", id="for"
        ),
    ],
)
def test_a_line_of_a_speech_that_breaks_off_is_quoted_with_the_next_one(line: str, rest: str) -> None:
    """Such a line looks like a heading; what it says goes on below."""
    official = reading((SegmentKind.HEADING, line), (SegmentKind.PARAGRAPH, rest))
    assert paired(official, f"{line} {rest}".rstrip(".")) == f"{line}\n\n{rest}".rstrip(".")
