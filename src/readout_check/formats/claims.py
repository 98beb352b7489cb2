"""What was read out of documents, for programs and as a table: the formats of ``readout-check claims``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from readout_check.documents.original import original_span, original_text
from readout_check.formats.base import View
from readout_check.formats.json import dumps
from readout_check.formats.visible import escaped, one_line
from readout_check.model import (
    Claim,
    DateClaim,
    Document,
    NameClaim,
    OfficeClaim,
    Quantity,
    QuotationClaim,
    Reading,
    Span,
    StatementClaim,
)

SCHEMA = "readout-check/claims/1"
_SPANS = frozenset({"month", "year"})  # of which a sum for several is a total
_KINDS: tuple[tuple[type[Claim], str], ...] = (
    (Quantity, "quantity"),
    (DateClaim, "date"),
    (OfficeClaim, "office"),
    (NameClaim, "name"),
    (StatementClaim, "statement"),
    (QuotationClaim, "quotation"),
)


def render_json(readings: Sequence[Reading]) -> str:
    """All claims of all documents as one JSON value; ``schema/claims-1.schema.json`` describes it."""
    return dumps({"schema": SCHEMA, "documents": [_document(reading) for reading in readings]})


def kind_of(claim: Claim) -> str:
    """The kind of a claim, in one word."""
    return next((name for kind, name in _KINDS if isinstance(claim, kind)), "claim")


def in_order(claims: Sequence[Claim]) -> list[Claim]:
    """The claims in the order of the text; those at one place by kind."""
    return sorted(claims, key=lambda claim: (claim.span, kind_of(claim)))


def _document(reading: Reading) -> dict[str, Any]:
    document = reading.document
    return {
        "path": document.path,
        "date": document.date.isoformat() if document.date else None,
        "event_date": document.event_date.isoformat() if document.event_date else None,
        "title": document.title,
        "segments": [
            _range(original_span(document.original, s.span)) | {"speaker": s.speaker, "type": s.kind.value}
            for s in document.segments
        ],
        "claims": [claim_value(claim, document) for claim in in_order(reading.claims)],
    }


def claim_value(claim: Claim, document: Document | None = None) -> dict[str, Any]:
    """One claim as a dictionary: what every claim has, then the fields of its kind; spans in the text as it was."""
    original = document.original if document else None
    span = original_span(original, claim.span)
    value: dict[str, Any] = {
        "kind": kind_of(claim),
        **_range(span),
        "text": span.of(original.text) if original else claim.text,
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "sentence": _range(original_span(original, claim.sentence)),
    }
    match claim:
        case Quantity():
            return value | _quantity(claim)
        case DateClaim():
            return value | _date(claim)
        case OfficeClaim():
            return value | _office(claim)
        case NameClaim():
            named = {"type": claim.kind.value, "key": claim.key, "country": claim.country, "adjective": claim.adjective}
            return value | named
        case StatementClaim():
            return value | {"clause": _range(original_span(original, claim.clause))} | _statement(claim)
    return value


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _quantity(claim: Quantity) -> dict[str, Any]:
    return {
        "low": format(claim.low, "f"),
        "high": format(claim.high, "f"),
        "unit": claim.unit.code,
        "dimension": claim.unit.dimension.value,
        "per": claim.per,
        "per_amount": format(claim.per_amount, "f"),
        "bound": claim.bound.value,
        "hedges": list(claim.hedges),
        "counted": claim.counted,
        "modifiers": list(claim.modifiers),
        "holder": claim.holder,
        "verb": claim.verb,
        "direction": claim.direction.value,
        "period": claim.period,
        "alternatives": [format(figure, "f") for figure in claim.alternatives],
        "use": claim.use.value,
    }


def _date(claim: DateClaim) -> dict[str, Any]:
    return {
        "from": claim.interval.first.isoformat(),
        "to": claim.interval.last.isoformat(),
        "readings": [{"from": r.first.isoformat(), "to": r.last.isoformat()} for r in claim.readings],
        "granularity": claim.granularity.value,
        "relation": claim.relation.value,
        "anchor": claim.anchor.isoformat() if claim.anchor else None,
        "assumed_year": claim.assumed_year,
    }


def _office(claim: OfficeClaim) -> dict[str, Any]:
    return {
        "office": claim.office,
        "ranks": sorted(rank.value for rank in claim.ranks),
        "polity": claim.polity,
        "body": claim.body,
        "person": claim.person,
        "generic": claim.generic,
        "plural": claim.plural,
    }


def _statement(claim: StatementClaim) -> dict[str, Any]:
    return {
        "actor": claim.actor,
        "verb": claim.verb,
        "object": claim.object,
        "negated": claim.negated,
        "direction": claim.direction.value,
    }


def render_table(readings: Sequence[Reading], view: View) -> str:
    """A table of the claims of each document: line and column, kind, words, what they were read as, and who speaks."""
    from readout_check.formats.table import titled_tables  # brings in rich

    titles = [f"{escaped(r.document.path)}  ({len(r.claims)} claims)" for r in readings]
    tables = [(title, _table_rows(reading)) for title, reading in zip(titles, readings, strict=True)]
    return titled_tables(tables, ("place", "kind", "speaker", "words", "read as"), view)


def _table_rows(reading: Reading) -> list[tuple[str, ...]]:
    text = original_text(reading.document)
    lines = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    rows: list[tuple[str, ...]] = []
    for claim in in_order(reading.claims):
        span = original_span(reading.document.original, claim.span)
        line = bisect_right(lines, span.start)
        place = f"{line}:{span.start - lines[line - 1] + 1}"
        rows.append(
            (place, kind_of(claim), one_line(claim.speaker or ""), one_line(span.of(text)), one_line(meaning(claim)))
        )
    return rows


def meaning(claim: Claim) -> str:
    """In a few words, what a claim was read as: "more than 15000 count of citizen", "2021-11-26, since"."""
    match claim:
        case Quantity():
            figure = format(claim.low, "f") if not claim.is_range else f"{claim.low:f} to {claim.high:f}"
            bound = "" if claim.is_range or claim.bound.value == "exact" else f"{claim.bound.value} "
            counted = f" of {' '.join((*claim.modifiers, claim.counted))}" if claim.counted else ""
            return f"{bound}{figure} {claim.unit.code}{_per(claim)}{counted}"
        case DateClaim():
            first, last = claim.interval.first, claim.interval.last
            return f"{claim.relation.value} {first}" + (f" to {last}" if last != first else "")
        case OfficeClaim():
            of = claim.polity or claim.body
            ranks = "".join(f"{rank.value} " for rank in sorted(claim.ranks))
            return (
                f"{ranks}{claim.office}" + (f" of {of}" if of else "") + (f": {claim.person}" if claim.person else "")
            )
        case NameClaim():
            return f"{claim.kind.value} {claim.key}"
        case StatementClaim():
            parts = (claim.actor, "not" if claim.negated else None, claim.verb, claim.object)
            return " ".join(part for part in parts if part) + f" ({claim.modality.value})"
    return ""


def _per(claim: Quantity) -> str:
    """The denominator in words: " per day", " per 1000 cubic metre", " over 3 years"."""
    if claim.per is None:
        return ""
    if claim.per_amount == 1:
        return f" per {claim.per}"
    return (
        f" over {claim.per_amount:f} {claim.per}s" if claim.per in _SPANS else f" per {claim.per_amount:f} {claim.per}"
    )
