"""Who called whom, and who had asked for it: "the call took place at the initiative of the Brazilian side"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from readout_check.align.scene import Scene
from readout_check.align.venue import other_time
from readout_check.lexicon.gazetteer import find, meant
from readout_check.lexicon.letters import CAPITAL
from readout_check.model import OfficeClaim, Pair, Reading, SegmentKind, Sentence, Span, StatementClaim
from readout_check.name_forms import same_person

SCORE = 0.8
CALLED = 60  # code points behind the verb in which it says whom
_CALL = re.compile(r"\b(?:calls?|conversation|tele(?:phone|con)\w*|phone|contact)\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:(?:at|on|upon) the (?:initiative|request|suggestion|proposal) of"
    r"|(?:placed|initiated|made|requested|proposed) by)"
    rf" (?:the )?(?P<who>{CAPITAL}[^,.;]{{1,60}}?)(?= side\b| and [a-z]| took| last| was|[,.;])"
    rf"|\b(?:at|on) (?:the )?(?P<owner>{CAPITAL}[\w'’. -]{{1,50}}?)(?: side)?['’]s? "
    r"(?:initiative|request|suggestion|proposal)"
)
_NAME = rf"{CAPITAL}[\w'’.-]{{1,30}}(?: {CAPITAL}[\w'’.-]{{1,30}}){{0,4}}"
_WHO = rf"(?P<who>{_NAME})(?: (?:foreign|prime|side|government|president|minister|premier|leader)){{0,2}}"
_ASKED = r"(?:asked for|requested|sought|initiated|proposed|suggested|arranged|instigated|placed|wanted)"
_TALK = r"(?:call|conversation|talks?|discussion|exchange)\b"
_ASKING = (
    # "Chile had asked for the talk", "it was Chile that had asked for the talk"
    re.compile(
        rf"{_WHO}(?:,? (?:who|which|that))?(?: ha[ds])?(?: first)? {_ASKED} (?:the|this|their)(?: [\w-]{{1,20}}){{0,2}}"
        rf" {_TALK}(?! (?:on|about|between|with|over|to|of)\b)"
    ),
    # "the conversation, which had been sought by Chile"
    re.compile(
        rf"\b{_TALK},?(?: which| that)?(?: (?:lasted|took) [^.,;]{{1,30}} and)?(?: (?:had|has|was|were|been)){{0,2}}"
        rf" (?P<verb>{_ASKED} by (?:the )?{_WHO})"
    ),
    # "a conversation that Chile had asked for"
    re.compile(rf"\b{_TALK},?(?: which| that)? (?P<verb>(?:the )?{_WHO}(?: ha[ds])? {_ASKED})(?= and\b|[,.;])"),
)
_ANOTHER = re.compile(r"\b(?:previous|earlier|last) (?:\w+ )?(?:call|conversation|talk)", re.IGNORECASE)
_BESIDE = re.compile(rf"\b{CAPITAL}[\w'’-]* and (?:the )?$")  # both had asked
_CALLING = frozenset({"phone", "telephone", "ring"})
_TITLES = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Initiative:
    """Who asked for the call, with the statement that says so and its document's place."""

    countries: frozenset[str]
    claim: StatementClaim
    document: int


def pair_callers(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each call that the article has one party make or ask for and the readouts the other one."""
    parties = _Parties(scene)
    asked = next(_initiatives(scene, parties), None)
    if asked is None:
        return
    for claim in (*_calls(scene, parties, asked.countries), *_requests(scene, parties, asked.countries)):
        yield Pair(
            official=asked.claim,
            secondary=replace(claim, source=None),
            score=SCORE,
            other_doer=True,
            official_index=asked.document,
            secondary_index=number,
        )


def _calls(scene: Scene, parties: _Parties, asked: frozenset[str]) -> Iterator[StatementClaim]:
    """The article's statements that somebody telephoned who did not ask for the call."""
    for n, claim in scene.ours(StatementClaim):
        if claim.verb not in _CALLING or claim.negated or claim.actor_span is None or claim.actor_span > claim.span:
            continue
        kind = scene.article.sentences[scene.secondary[n].sentence].kind
        text = scene.article.document.text
        caller = parties.of(claim.actor_span.of(text))
        called = parties.of(text[claim.span.end : min(claim.clause.end, claim.span.end + CALLED)])
        other = bool(caller) and not caller & asked
        if kind not in _TITLES and (other or (called and called <= asked and not caller & asked)):
            yield claim


def _requests(scene: Scene, parties: _Parties, asked: frozenset[str]) -> Iterator[StatementClaim]:
    """The article's words that another party had asked for the call."""
    text = scene.article.document.text
    for n, sentence in enumerate(scene.article.sentences):
        words = sentence.span.of(text)
        if sentence.kind in _TITLES or _ANOTHER.search(words) or other_time(scene, n):
            continue
        for found in (each.search(words) for each in (*_ASKING, _BY)):
            if found is None or (found.re is _BY and not _CALL.search(words)):
                continue
            if parties.others(_who(found), asked) and not _BESIDE.search(words[: found.start()]):
                yield _statement(scene.article, sentence, found)
                break


def _initiatives(scene: Scene, parties: _Parties) -> Iterator[_Initiative]:
    for number, reading in enumerate(scene.officials):
        for sentence in reading.sentences:
            words = sentence.span.of(reading.document.text)
            if not _CALL.search(words) or _ANOTHER.search(words):
                continue
            for found in (each.search(words) for each in (_BY, *_ASKING)):
                countries = parties.of(_who(found)) if found else frozenset()
                if found and countries:
                    yield _Initiative(countries=countries, claim=_statement(reading, sentence, found), document=number)
                    break


def _who(found: re.Match[str]) -> str:
    """The words for the party that asks, of whatever pattern."""
    groups = found.groupdict()
    return groups["who"] or groups.get("owner") or ""


def _statement(reading: Reading, sentence: Sentence, found: re.Match[str]) -> StatementClaim:
    """What the words of a match say, as a statement."""
    start, end = found.span("verb") if "verb" in found.re.groupindex else found.span()
    span = Span(sentence.span.start + start, sentence.span.start + end)
    return StatementClaim(
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        clause=span,
        verb="call" if found.re is _BY else "ask for",
        actor_phrase=_who(found),
    )


class _Parties:
    """The countries of those whom either side names."""

    def __init__(self, scene: Scene) -> None:
        readings = (*scene.officials, scene.article)
        self._offices = [c for r in readings for c in r.claims if isinstance(c, OfficeClaim) and c.person]

    def of(self, words: str) -> frozenset[str]:
        """The countries that the words name, else those whose office the person that they name holds."""
        named = frozenset().union(*(meant(match) for match in find(words) if match.country))
        return named or frozenset(o.polity for o in self._offices if o.polity and same_person(o.person or "", words))

    def others(self, words: str, asked: frozenset[str]) -> bool:
        """Whether the words are for another party than the ``asked`` one.

        A readout gives its own minister no country: beside somebody of the asked one he is of the other side.
        """
        countries = self.of(words)
        if countries:
            return not countries & asked
        return any(o.polity in asked for o in self._offices) and any(
            same_person(o.person or "", words) for o in self._offices
        )
