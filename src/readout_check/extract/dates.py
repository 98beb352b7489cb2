"""Dates and periods: every date expression of a document, resolved to days against the day that it is told from.

``extract`` walks the mentions of the grammar (``date_grammar``), asks the parse for tense, relation and the rare word
that is no date (``date_syntax``), and resolves each one (``date_terms``, ``date_anaphora``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_check.extract.date_anaphora import granularity_of
from readout_check.extract.date_grammar import Mention, mentions
from readout_check.extract.date_syntax import is_counted, is_published, relation, tense
from readout_check.extract.date_terms import Context, Focus, Readings, Tense
from readout_check.extract.date_words import Words, is_moved, year_number
from readout_check.extract.tree import Node, Tree
from readout_check.model import DateClaim, Document, Granularity, Relation, SegmentKind, Side, Span

_MEMORY = 12
_YEAR = 366  # days
_NUMBERED = frozenset({"$", "€", "£", "¥", "#", "No", "+"})
_TRAILING = frozenset({Relation.UNTIL, Relation.BY})


def extract(tree: Tree, document: Document) -> Iterator[DateClaim]:
    """The date claims of ``document``, in order and not overlapping; ``tree`` is its parse, offsets those of its text.

    An official document counts from its event (or its own date), a secondary one from its own date, with further
    readings from the event for words of a day or a week, and from the event first inside quotation marks. An expression
    that needs a day to count from is left out when none is known.
    """
    words, found = mentions(document.text)
    quotations = [s.span for s in document.segments if s.kind is SegmentKind.QUOTATION]
    focus: list[tuple[int, Focus]] = []
    for mention in found:
        token = tree.at(mention.start)
        if token is None or _is_no_date(words, mention, token):
            continue
        sentence = token.sentence.span
        focus = [(start, _seen_from(sentence, start, f)) for start, f in focus[:_MEMORY]]
        claim = _claim(document, quotations, words, mention, token, sentence, [f for _, f in focus])
        if claim is None:
            continue
        if not mention.term.compared:
            focus.insert(0, (mention.start, Focus(interval=claim.interval, granularity=claim.granularity, near=True)))
        yield claim


def _seen_from(sentence: Span, start: int, focus: Focus) -> Focus:
    """A focus that stands at ``start``, as near as it is to a sentence."""
    near = start >= sentence.start
    return focus if focus.near == near else replace(focus, near=near)


def _claim(
    document: Document,
    quotations: Sequence[Span],
    words: Words,
    mention: Mention,
    token: Node,
    sentence: Span,
    focus: Sequence[Focus],
) -> DateClaim | None:
    span = Span(mention.start, mention.end)
    how, qualifier = relation(words, mention, token)
    context = Context(
        tense=_tense(words, mention, token, how),
        focus=tuple(focus),
        **_anchors(document, any(quotation.covers(span) for quotation in quotations)),
    )
    readings = _readings(mention, context)
    if not readings:
        return None
    granularity = mention.term.granularity or granularity_of(readings[0])
    if qualifier is None and granularity is Granularity.DAY:
        how = Relation.ON
    return DateClaim(
        span=span,
        text=span.of(document.text),
        sentence=sentence.to(span),
        interval=readings[0],
        readings=readings,
        granularity=granularity,
        relation=how,
        qualifier=qualifier,
        anchor=None if mention.term.absolute else next(iter(context.anchors), None),
        assumed_year=mention.term.assumed_year,
    )


def _anchors(document: Document, quoted: bool) -> dict[str, tuple[dt.date, ...]]:
    """The days that the words of this passage may be counted from, best first."""
    known = [document.event_date, document.date]
    if document.side is Side.SECONDARY and not quoted:
        known.reverse()
    days = tuple(dict.fromkeys(day for day in known if day is not None))
    several = document.side is Side.SECONDARY
    return {"anchors": days if quoted and several else days[:1], "day_anchors": days if several else days[:1]}


def _readings(mention: Mention, context: Context) -> Readings:
    try:
        readings = mention.term.resolve(context)
    except (ValueError, OverflowError):  # counted past the ends of the calendar
        return ()
    if mention.term.granularity not in (None, Granularity.DAY):
        return readings
    # "24 September to 5 October" runs within a year, whichever it is
    return tuple(r for r in readings if (r.last - r.first).days < _YEAR) or readings


def _tense(words: Words, mention: Mention, token: Node, how: Relation) -> Tense:
    before = words.lower[max(0, mention.first - 2) : mention.first]
    if "effective" in before or is_moved(words, mention.first):
        return Tense.UNKNOWN
    if (how is Relation.SINCE and "since" in before) or (
        mention.term.granularity is Granularity.MONTH and is_published(token)
    ):
        return Tense.PAST
    found = tense(token)
    return Tense.FUTURE if how in _TRAILING and found is not Tense.PAST else found


def _is_no_date(words: Words, mention: Mention, token: Node) -> bool:
    """Whether a figure that looks like a year is none; all other forms carry a word of the calendar."""
    if mention.term.granularity is not Granularity.YEAR or mention.after - mention.first != 1:
        return False
    year = year_number(words.at(mention.first))
    if year is None:
        return False
    before, after = words.raw_at(mention.first - 1), words.at(mention.after)
    if after in ("%", "percent", "km", "mw", "kg", "m", "per") or before in _NUMBERED or before.isdigit():
        return True
    if year < 1900 or year > 2100:
        return before.lower() not in ("in", "since", "of", "from", "until", "by", "before", "after")
    return is_counted(token, before)
