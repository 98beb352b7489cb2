"""Who called whom: "the call took place at the initiative of the Brazilian side", "Finland's president telephoned"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout_check.align.scene import Scene
from readout_check.lexicon.gazetteer import find, meant
from readout_check.model import OfficeClaim, Pair, SegmentKind, Span, StatementClaim
from readout_check.name_forms import same_person

SCORE = 0.8
CALLED = 60  # code points behind the verb in which it says whom
_CALL = re.compile(r"\b(?:calls?|conversation|tele(?:phone|con)\w*|phone)\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:at the (?:initiative|request|suggestion) of|(?:placed|initiated|made|requested|proposed) by) (?:the )?"
    r"(?P<who>[A-Z][^,.;]{1,60}?)(?= side\b| and [a-z]|[,.;])"
)
_CALLING = frozenset({"phone", "telephone", "ring"})
_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Initiative:
    """Who asked for the call, with the statement of the readout that says so."""

    countries: frozenset[str]
    claim: StatementClaim
    document: int


def pair_callers(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each call that the article has one party make and the readouts the other one."""
    asked = next(_initiatives(scene), None)
    if asked is None:
        return
    offices = [c for r in (*scene.officials, scene.article) for c in r.claims if isinstance(c, OfficeClaim)]
    for n, claim in scene.ours(StatementClaim):
        if claim.verb not in _CALLING or claim.negated or claim.actor_span is None or claim.actor_span > claim.span:
            continue
        kind = scene.article.sentences[scene.secondary[n].sentence].kind
        text = scene.article.document.text
        caller = _countries(claim.actor_span.of(text), offices)
        called = _countries(text[claim.span.end : min(claim.clause.end, claim.span.end + CALLED)], offices)
        other = bool(caller) and not caller & asked.countries
        if kind not in _TITLES and (other or (called and called <= asked.countries and not caller & asked.countries)):
            yield Pair(
                official=asked.claim,
                secondary=replace(claim, source=None),
                score=SCORE,
                other_doer=True,
                official_index=asked.document,
                secondary_index=number,
            )


def _initiatives(scene: Scene) -> Iterator[_Initiative]:
    offices = [c for r in scene.officials for c in r.claims if isinstance(c, OfficeClaim)]
    for number, reading in enumerate(scene.officials):
        for sentence in reading.sentences:
            words = sentence.span.of(reading.document.text)
            found = _BY.search(words) if _CALL.search(words) else None
            countries = _countries(found["who"], offices) if found else frozenset()
            if found and countries:
                start = sentence.span.start + found.start()
                span = Span(start, sentence.span.start + found.end())
                claim = StatementClaim(
                    span=span,
                    text=span.of(reading.document.text),
                    sentence=sentence.span,
                    clause=span,
                    verb="call",
                    actor_phrase=found["who"],
                )
                yield _Initiative(countries=countries, claim=claim, document=number)


def _countries(words: str, offices: Sequence[OfficeClaim]) -> frozenset[str]:
    """The countries that the words name, else those whose office the person that they name holds."""
    named = frozenset().union(*(meant(match) for match in find(words) if match.country))
    held = {o.polity for o in offices if o.person and o.polity and same_person(o.person, words)}
    return named or frozenset(held)
