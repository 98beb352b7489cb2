"""Which party a statement's actor is: countries under any of their names, cities in the talks, "we" of a speaker."""

from __future__ import annotations

import re

from readout_check.lexicon.gazetteer import find, fold, meant
from readout_check.model import NameClaim, NameKind, OfficeClaim, Reading, StatementClaim
from readout_check.name_forms import same_person

_PREPOSITION = re.compile(r"\b(?:of|from|in|with|at|for|to|or|who|which|that)\b|,")
_WE = re.compile(r"(?:we|our (?:country|government|side|nation|state|ministry|people|republic))\b", re.IGNORECASE)
_STANDING = frozenset(
    """government state side authorities ministry cabinet country nation republic parliament party delegation navy army
    military guard coastguard police force forces customs treasury railways""".split()
)
_AND = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40})?),? and (?:the )?$")
_HANGING = re.compile(r"\b(?:of|from|in|with|at|for|between) (?:the )?$")  # "firms from Chad begin": not Chad does
_ANTECEDENT = re.compile(r"(?:^|[.,;] )((?:[A-Z][\w'’-]{1,30} ?){1,4}), (?:which|who) $")  # "Chad, which owes"
_AUXILIARIES = re.compile(r"\s{0,3}(?:(?:also|in turn|now|itself|alone)\s{0,3})?$")


class Parties:
    """Resolves the actors of one document's statements."""

    def __init__(self, reading: Reading, cities: frozenset[str], offices: tuple[OfficeClaim, ...]) -> None:
        self._text = reading.document.text
        self._cities = cities
        self._offices = offices

    def of(self, claim: StatementClaim) -> tuple[frozenset[str], str]:
        """The keys of the parties that act, with the words for them; no keys where it is not sure who acts."""
        words = self._words(claim)
        core = _PREPOSITION.split(words, maxsplit=1)[0].strip()
        if _WE.match(core):
            return self._speakers(claim)
        found = [match for match in find(core) if match.country]
        keys = frozenset().union(*map(meant, found))
        if found and (found[-1].span.end >= len(core) or core.split()[-1].lower() in _STANDING):
            return keys, words
        if not found and fold(core) in self._cities:
            return frozenset({fold(core)}), words
        return frozenset(), words

    def _words(self, claim: StatementClaim) -> str:
        """The words of the actor, "X and Y" whole; a name right before the verb is the actor in any parse."""
        actor = claim.actor_span
        before = self._text[claim.sentence.start : claim.span.start]
        near = [match for match in find(before) if match.country and _AUXILIARIES.match(before, match.span.end)]
        joined = _AND.search(before[: near[-1].span.start]) if near else None
        if near and not _HANGING.search(before[: joined.start() if joined else near[-1].span.start]):
            start = near[-1].span.start
            at = claim.sentence.start + joined.start() if joined else 0
            together = joined is not None and actor is not None and actor.start <= at < actor.end + 3
            return before[joined.start() if joined and together else start :].strip()
        if actor is None:
            return ""
        owner = _ANTECEDENT.search(before) if actor.of(self._text) in ("which", "who") else None
        if owner is not None:
            return owner[1]
        gap = self._text[actor.end : claim.span.start]
        if actor.end <= claim.span.start and re.match(r"(?:,? and |, )(?:the )?[A-Z]", gap) and len(gap) < 40:
            return self._text[actor.start : claim.span.start].strip()
        return actor.of(self._text)

    def _speakers(self, claim: StatementClaim) -> tuple[frozenset[str], str]:
        """The country of whoever says "we"."""
        polities = {
            office.polity
            for office in self._offices
            if office.person and office.polity and claim.speaker and same_person(office.person, claim.speaker)
        }
        if len(polities) != 1 or re.search(r"\b(?:both|together|jointly)\b", claim.clause.of(self._text)):
            return frozenset(), ""
        return frozenset(polities), f"{claim.speaker}'s side"


def cities_of(officials: tuple[Reading, ...]) -> frozenset[str]:
    """The folded names of places of one word that the readouts name at least twice and that are no country's."""
    names = [
        fold(c.text)
        for r in officials
        for c in r.claims
        if isinstance(c, NameClaim) and c.kind == NameKind.PLACE and not c.country and " " not in c.text
    ]
    return frozenset(name for name in names if names.count(name) > 1)
