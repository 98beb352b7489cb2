"""Who was invited and by whom: "Ms Kos accepted an invitation to Lima", told as her host's journey."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from readout_check.align.scene import ARTICLE_FURNITURE, Scene
from readout_check.align.venue import other_time
from readout_check.lexicon.gazetteer import find, meant
from readout_check.lexicon.letters import CAPITAL
from readout_check.lexicon.offices import ROLE_WORDS, WEAK
from readout_check.lexicon.titles import HONORIFICS
from readout_check.model import NameClaim, OfficeClaim, Pair, Reading, Sentence, Span, StatementClaim
from readout_check.name_forms import same_person

SCORE = 0.8
_JOINT = r"(?: (?:da|de|do|dos|del|van|von|der|bin|al|el|la))?"
_NAME = rf"(?:{CAPITAL}[\w'’.-]{{1,30}})(?:{_JOINT} {CAPITAL}[\w'’.-]{{1,30}}){{0,4}}"
_SMALL = (
    r"(?:(?:[a-z]{4,16} )?(?:minister|secretary|commissioner|chancellor|mayor|governor)"
    r"|president|premier|leader|counterpart|side|government)"
)
_YES = r"(?:accepted|accepts|accept|said yes to|says yes to|took up|taken up|agreed to|welcomed)"
_ACCEPTED = re.compile(
    rf"(?P<guest>(?:da |de |van |von )?{_NAME})(?: {_SMALL}){{0,2}}(?:,? who|, [^,.;]{{3,60}},)?"
    rf"(?: (?:has|had|also|gladly|happily)){{0,2}}"
    rf" (?P<verb>{_YES})(?: with (?:thanks|pleasure|gratitude))?"
    rf" (?:an|the|his|her|their|its|this)(?: [a-z]{{1,20}})? invitation\b"
)
_INVITED = re.compile(
    rf"(?P<host>(?:da |de |van |von )?{_NAME})(?: {_SMALL}){{0,2}}(?:,? who|, [^,.;]{{3,60}},)?"
    rf"(?: (?:has|had|also|in turn)){{0,2}}"
    rf" (?P<verb>invited) (?:the )?(?:{_SMALL} ){{0,2}}(?P<guest>(?:da |de |van |von )?{_NAME})"
)
_BEFORE = re.compile(
    r"\b(?:last (?:year|month|spring|summer|autumn|winter)|years? ago|months? ago|previous|earlier)\b", re.IGNORECASE
)
_BOTH = re.compile(
    r"\b(?:both|each other|mutual|respective)\b"
    rf"|\b{CAPITAL}[\w'’-]{{1,40}} and (?:the |{CAPITAL}[a-z]{{1,20}} ){{0,3}}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Invitation:
    """Who goes and who asked them to come, in words, with the statement that says so and its document's place."""

    guest: str
    host: str | None
    claim: StatementClaim
    document: int


def pair_invitations(scene: Scene, number: int = 0) -> Iterator[Pair]:
    """Each invitation that the article has the other party accept or issue."""
    parties = _Sides(scene)
    theirs = [i for n, reading in enumerate(scene.officials) for i in _found(reading, n)]
    guests = {parties.of(i.guest) for i in theirs}
    if len(guests) != 1 or not (asked := next(iter(guests))):
        return
    for ours in _found(scene.article, number):
        if _elsewhere(scene, ours.claim.sentence):
            continue
        if not parties.others(ours.guest, asked) or (ours.host is not None and not parties.of(ours.host) & asked):
            continue
        yield Pair(
            official=replace(theirs[0].claim, actor_phrase=_in_role(theirs[0], ours)),
            secondary=ours.claim,
            score=SCORE,
            other_doer=True,
            official_index=theirs[0].document,
            secondary_index=number,
        )


def _in_role(theirs: _Invitation, ours: _Invitation) -> str:
    """Who in the readout does what the article's party is told to do."""
    return theirs.guest if ours.host is None else theirs.host or f"{theirs.guest} who accepts"


def _elsewhere(scene: Scene, sentence: Span) -> bool:
    """Whether the article tells of another occasion, or of a country that no readout names."""
    told = {c.country or c.key for _, c in scene.theirs(NameClaim)}
    countries = [meant(m) for m in find(sentence.of(scene.article.document.text)) if m.country]
    place = next(n for n, each in enumerate(scene.article.sentences) if each.span == sentence)
    before = _BEFORE.search(sentence.of(scene.article.document.text)) is not None
    return before or any(not keys & told for keys in countries) or other_time(scene, place)


def _found(reading: Reading, document: int) -> Iterator[_Invitation]:
    """The invitations of a document, but those that more than one party issues or accepts."""
    for sentence in reading.sentences:
        words = sentence.span.of(reading.document.text).replace("\n", " ")
        if "invit" not in words or sentence.kind in ARTICLE_FURNITURE:
            continue
        for found in (each.search(words) for each in (_ACCEPTED, _INVITED)):
            if found is not None and not _BOTH.search(words[: found.start()]):
                yield _invitation(reading, sentence, found, document)


def _invitation(reading: Reading, sentence: Sentence, found: re.Match[str], document: int) -> _Invitation:
    host = found.groupdict().get("host")
    span = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
    claim = StatementClaim(
        span=span,
        text=span.of(reading.document.text),
        sentence=sentence.span,
        clause=span,
        verb="accept" if host is None else "issue",
        actor_phrase=host or found["guest"],
    )
    return _Invitation(guest=found["guest"], host=host, claim=claim, document=document)


class _Sides:
    """The countries of those whom either text names, by their offices."""

    def __init__(self, scene: Scene) -> None:
        readings = (*scene.officials, scene.article)
        self._offices = [c for r in readings for c in r.claims if isinstance(c, OfficeClaim) and c.person]

    def of(self, words: str) -> frozenset[str]:
        """The countries that the words name, else that of the person whom they end with."""
        named = frozenset().union(*(meant(match) for match in find(words) if match.country))
        return named or frozenset(o.polity for o in self._held(words) if o.polity)

    def others(self, words: str, asked: frozenset[str]) -> bool:
        """Whether the words are for a party that is not the ``asked`` one.

        A readout gives its own minister no country: the one who holds the office of somebody of the asked party is of
        the other side.
        """
        countries = self.of(words)
        if countries:
            return not countries & asked
        counterparts = {o.office for o in self._offices if o.polity in asked}
        return any(o.office in counterparts for o in self._held(words))

    def _held(self, words: str) -> list[OfficeClaim]:
        """The offices of the person named behind titles: "Prime Minister da Costa"."""
        name = words
        while (first := name.partition(" "))[2] and _is_title(first[0]):
            name = first[2]
        return [o for o in self._offices if same_person(o.person or "", name)]


def _is_title(word: str) -> bool:
    plain = word.rstrip(".").lower()
    return (word.lower(),) in WEAK or plain in HONORIFICS or plain in ROLE_WORDS or plain in _STATE


_STATE = frozenset({"foreign", "state", "vice"})  # what an office may begin with besides
