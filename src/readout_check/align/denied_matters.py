"""What the readouts deny, as a proposition: a *predicate* and the *matter* it is denied of.

The predicate is the denied verb, or the noun or adjective beside a light verb ("there is no ban on camping"). Where
the denial says little itself ("they are not", "it was not sold"), the sentence before it says what it denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readout_check.align.open_topics import HEADS, POINTING
from readout_check.align.scene import Scene
from readout_check.align.vocabulary import Term
from readout_check.lexicon.denying import (
    BOUNDED,
    COMPARED,
    DENYING_VERBS,
    FOR_A_TIME,
    NEGATION,
    NOT_DENYING,
    PARTLY,
    WORRIES,
)
from readout_check.lexicon.reporting import is_reporting
from readout_check.lexicon.undecided import UNDECIDED
from readout_check.lexicon.wordset import wordset
from readout_check.model import Reading, Span, StatementClaim

LIGHT = wordset("""be have do get go make come take give put say there any so yet such also now even one still only
    intend plan mean""")
"""Words that tell nothing of what is denied."""

CARRYING = LIGHT | wordset("contain include impose entail involve provide carry perform conduct administer")
"""The same and verbs that say it only of the noun beside them: "contains no obligation", "will carry out checks"."""

_SOME = 3  # words in front of a denial in its sentence that name the matter

_WEAK = re.compile(r"(?:without|hardly|scarcely|barely|non|nor|neither)$", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:should|must|may|might|need|ought)\b", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:since|until|till|before|unless|if|whether|because|without|than|except)\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:it|this|that|they|them|these|those|none|such)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """``predicate`` is a key that the article must have, ``matter`` the words it is denied of; ``scope`` is the denying
    clause in its ``sentence``, ``place`` that sentence among all of the readouts'.

    ``back`` is the place of the sentence that it points back to, ``pointing`` whether only that one names the matter.
    """

    place: int
    document: int
    sentence: Span
    scope: Span
    statement: StatementClaim
    predicate: str
    matter: tuple[Term, ...]
    back: int | None
    pointing: bool


def denials(scene: Scene) -> Iterator[Denial]:
    """What the readouts of a scene deny, in the order of the text."""
    theirs: dict[int, list[StatementClaim]] = {}
    for n, claim in scene.theirs(StatementClaim):
        theirs.setdefault(scene.official[n].sentence, []).append(claim)
    place = 0
    for document, reading in enumerate(scene.officials):
        yield from _Denials(scene, reading, document, place, theirs).all()
        place += len(reading.sentences)


class _Denials:
    """The denials of one readout, whose first sentence is the ``first`` of all; ``theirs`` are statements by place."""

    def __init__(
        self,
        scene: Scene,
        reading: Reading,
        document: int,
        first: int,
        theirs: Mapping[int, Sequence[StatementClaim]],
    ) -> None:
        self._scene, self._reading, self._document, self._first = scene, reading, document, first
        self._theirs = theirs
        self._text = reading.document.text

    def all(self) -> Iterator[Denial]:
        """Each denial, sentence by sentence."""
        for place, sentence in enumerate(self._reading.sentences, self._first):
            span = sentence.span
            if sentence.kind in HEADS or span.of(self._text).rstrip().endswith("?"):
                continue
            for found in NEGATION.finditer(self._text, span.start, span.end):
                if not _WEAK.match(found.group(0)):
                    yield from self._by_negator(place, Span(*found.span()))
            for found in DENYING_VERBS.finditer(self._text, span.start, span.end):
                claim = next((c for c in self._theirs.get(place, ()) if c.span.start >= found.end()), None)
                yield from self._made(place, Span(found.start(), span.end), found.end(), claim)

    def _by_negator(self, place: int, negator: Span) -> Iterator[Denial]:
        around = [c for c in self._theirs.get(place, ()) if c.clause.to(c.span).covers(negator)]
        claim = min(around, key=lambda c: c.clause.end - c.clause.start, default=None)
        scope = claim.clause.to(claim.span) if claim is not None else self._sentence(place)
        yield from self._made(place, scope, negator.end, claim)

    def _made(self, place: int, scope: Span, at: int, claim: StatementClaim | None) -> Iterator[Denial]:
        """The denial of the clause ``scope``, whose denying word ends ``at``; none where it is not plain or says
        nothing.
        """
        statement = claim or next(iter(self._theirs.get(place, ())), None)
        words = scope.of(self._text)
        if statement is None or not _plain(claim, words):
            return
        inside = self._inside(place, scope)
        predicate = _predicate(inside, at, claim)
        aside = _carrier(claim, predicate)
        matter = [t for t in inside if t.key != predicate and not _says(t) and t.key not in POINTING]
        matter = [t for t in matter if not any(span.start <= t.start < span.end for span in aside)]
        back, pointing = None, False
        if not matter and predicate is not None:
            # "are content with the rule on fees and do not intend to modify it"
            before = self._inside(place, Span(self._sentence(place).start, scope.start))
            matter = [t for t in before if not _says(t)] if len(before) >= _SOME else matter
        refers = _BACK.search(self._text, self._sentence(place).start, scope.end) is not None
        if place > self._first and not matter and (refers or predicate is None):
            if UNDECIDED.search(words):
                return  # "it was not adopted": an open topic
            back = place - 1
            pointing = predicate is not None
            if predicate is None:
                predicate, matter = self._said_last(back)
            else:
                matter = self._inside(back, self._sentence(back))
        if predicate is not None and matter:
            yield Denial(
                place=place,
                document=self._document,
                sentence=self._sentence(place),
                scope=scope,
                statement=statement,
                predicate=predicate,
                matter=tuple(matter),
                back=back,
                pointing=pointing,
            )

    def _said_last(self, place: int) -> tuple[str | None, list[Term]]:
        """The predicate and the matter of what the sentence ``place`` says at its end, or asks."""
        claims = [c for c in self._theirs.get(place, ()) if c.actor_span is not None and c.verb not in LIGHT]
        claim = max(claims, key=lambda c: c.span.start, default=None)
        if claim is None:
            return None, []
        inside = self._inside(place, claim.clause.to(claim.span))
        return claim.verb, [t for t in inside if t.key != claim.verb]

    def _inside(self, place: int, span: Span) -> list[Term]:
        """The words of a sentence inside ``span`` that tell something."""
        terms = self._scene.their_terms[place]
        told = (t for t in terms if t.key not in LIGHT and NEGATION.fullmatch(t.key) is None)
        return [t for t in told if span.start <= t.start < span.end]

    def _sentence(self, place: int) -> Span:
        return self._reading.sentences[place - self._first].span


def _plain(claim: StatementClaim | None, words: str) -> bool:
    """Whether a clause denies, by one negator that is no part of a bound, for good and of all that it names."""
    if claim is not None and (claim.conditional or claim.verb in WORRIES):
        return False
    if len(NEGATION.findall(words)) > 1 or NOT_DENYING.search(words) or COMPARED.search(words):
        return False
    return not any(p.search(words) for p in (BOUNDED, FOR_A_TIME, PARTLY, _MODAL, _TIMED))


def _predicate(inside: Sequence[Term], at: int, claim: StatementClaim | None) -> str | None:
    """What is denied: the verb, or beside a light one its object, or the first word behind the denying one."""
    if claim is not None and claim.verb not in CARRYING:
        return claim.verb
    behind = [t.key for t in inside if t.start >= at]
    if claim is not None and claim.object in behind:
        return claim.object
    if claim is not None and claim.verb not in LIGHT:
        return claim.verb
    return next(iter(behind), None)


def _carrier(claim: StatementClaim | None, predicate: str | None) -> list[Span]:
    """The verb that says only of a noun that it is there, and what has it: "the pact contains no (duty to buy)"."""
    if claim is None or claim.verb not in CARRYING - LIGHT or predicate == claim.verb:
        return []
    return [claim.span, *([claim.actor_span] if claim.actor_span is not None else [])]


def _says(term: Term) -> bool:
    """Whether a word only says that somebody spoke."""
    return term.pos == "VERB" and is_reporting(term.key)
