"""Which party a statement's actor is: countries under any of their names, cities in the talks, "we" of a speaker,
persons who take part and bodies that the readouts name.

A country's key is its code, a city's its folded name, a person's begins with "~", a body's with "#".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readout_check.lexicon.gazetteer import find, fold, meant
from readout_check.lexicon.offices import ROLE_WORDS
from readout_check.lexicon.organisations import ACRONYMS, OF_ONE_STATE
from readout_check.lexicon.sources import NOBODY_APART
from readout_check.model import NameClaim, NameKind, OfficeClaim, Reading, StatementClaim
from readout_check.name_forms import same_person
from readout_check.roster import Roster

_PREPOSITION = re.compile(r"\b(?:of|from|in|with|at|for|to|or|who|which|that)\b|,")
_WE = re.compile(
    r"(?:we|our (?:country|government|side|nation|state|ministry|people|republic)"
    r"|(?:his|her) (?:own )?(?:country|government|side|nation|state|ministry|people|republic)(?:['’]s?)?)\b",
    re.IGNORECASE,
)
_PERSON, _BODY, _CODE = "~", "#", 2
_BETWEEN_STATES = {short: name for short, name in ACRONYMS.items() if short not in OF_ONE_STATE}
_INTERNATIONAL = frozenset({*map(fold, _BETWEEN_STATES), *_BETWEEN_STATES.values()})
_NAMED = re.compile(r"(?:[Tt]he )?((?:[A-Z][\w'’.&-]{1,30}(?: (?:of|for|and|the))?(?: (?=[A-Z])|$)){1,7})$")
_PRONOUNS = frozenset({"it", "they"})
_STANDING = frozenset(
    """government state side authorities ministry cabinet country nation republic parliament party delegation navy army
    military guard coastguard police force forces customs treasury railways""".split()
)
_ASKING = frozenset({"ask", "invite", "request", "urge"})
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\b", re.IGNORECASE)
_STYLE = re.compile(  # before the name of a state: "The Republic of", "the delegation of the Kingdom of"
    rf"(?:[Tt]he )?(?:(?:{'|'.join(sorted(_STANDING))}) of (?:the )?)?"
    r"(?:(?:(?:Federal|Democratic|Islamic|People['’]s|Hashemite|Plurinational|Socialist|United|Grand) ){0,3}"
    r"(?:Republic|Kingdom|State|States|Sultanate|Duchy|Principality|Commonwealth|Federation) of (?:the )?)?"
)
_AND = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40})?),? and (?:the )?$")
_HANGING = re.compile(r"\b(?:of|from|in|with|at|for|between) (?:the )?$")  # "firms from Chad begin": not Chad does
_NAME = r"([A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,3} ?)"  # no space is left out: a line of capitals is one word
_ANTECEDENT = re.compile(
    rf"(?:^|[.,;] |\bby (?:the )?){_NAME}, (?:which|who) (?:(?:also|now|then|in turn) )?$"
)  # "Chad, which owes", "run by Chad, which owes"
_RIGHT_BEFORE = re.compile(rf"(?:^|[.,;] |\b(?:and|while|that) ){_NAME}$")
_ITEM = re.compile(r"^\s{0,3}(?:and )?(?:the )?")
_AUXILIARIES = re.compile(r"\s{0,3}(?:(?:also|in turn|now|itself|alone)\s{0,3})?$")


class Parties:
    """Resolves the actors of one document's statements."""

    def __init__(
        self, reading: Reading, cities: frozenset[str], offices: tuple[OfficeClaim, ...], names: Named | None = None
    ) -> None:
        self._text = reading.document.text
        self._cities = cities
        self._offices = offices
        self._names = names or Named(())

    def of(self, claim: StatementClaim) -> tuple[frozenset[str], str]:
        """The keys of the parties that act, with the words for them; no keys where it is not sure who acts."""
        words = self._words(claim)
        agent = claim.actor_span is not None and claim.actor_span.start > claim.span.start  # "requested by Chad"
        if claim.verb in _ASKING and _PASSIVE.search(claim.text) and not agent:
            return frozenset(), words  # "Chad was asked to come": another one asks
        core = _PREPOSITION.split(words, maxsplit=1)[0].strip()
        if agent and (listed := self._listed(claim)):
            known = [self._names.of(name) for name in (core, *listed)]
            return (frozenset().union(*known) if all(known) else frozenset()), words
        if _WE.match(core):
            return self._speakers(claim)
        whole = [match for match in find(words) if match.country]
        if len(whole) == 1 and _STYLE.fullmatch(words[: whole[0].span.start]) and whole[0].span.end == len(words):
            return meant(whole[0]), words
        found = [match for match in find(core) if match.country]
        keys = frozenset().union(*map(meant, found))
        if found and (found[-1].span.end >= len(core) or core.split()[-1].lower() in _STANDING):
            return keys, words
        if not found and fold(core) in self._cities:
            return frozenset({fold(core)}), words
        if core == "I" and claim.speaker:
            return self._names.person(claim.speaker), claim.speaker
        return (self._names.of(core) if not found else frozenset()), words

    def _listed(self, claim: StatementClaim) -> list[str]:
        """The names behind the agent in a list with semicolons: "chaired by Ms Kos, of Chad; Mr Aro, of Togo; and"."""
        behind = self._text[claim.actor_span.end : claim.sentence.end] if claim.actor_span else ""
        return [_ITEM.sub("", item).split(",")[0].strip(" .\n") for item in behind.split(";")[1:]]

    def told(self, claims: Sequence[tuple[int, StatementClaim]]) -> Iterator[tuple[frozenset[str], str]]:
        """The same of each claim, in order of the text; ``claims`` have the number of their sentence.

        "It" and "they" are the party that alone acts before them in their sentence, else in the sentence before.
        """
        acting: dict[int, dict[frozenset[str], str]] = {}
        for at, claim in claims:
            keys, words = self.of(claim)
            if not keys and words.lower() in _PRONOUNS and not (_PASSIVE.search(claim.text) and claim.verb != "be"):
                before = acting.get(at) or acting.get(at - 1, {})
                keys, words = next(iter(before.items())) if len(before) == 1 else (keys, words)
            if keys:
                acting.setdefault(at, {})[keys] = words
            yield keys, words

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
            named = _RIGHT_BEFORE.search(before)  # a name that the parse takes for part of another phrase
            return named[1] if named else ""
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


class Named:
    """The persons and bodies whom the readouts name."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        claims = [c for reading in readings for c in reading.claims]
        people = [c.text for c in claims if isinstance(c, NameClaim) and c.kind == NameKind.PERSON]
        held = [c.person for c in claims if isinstance(c, OfficeClaim) and c.person]
        labels = [s.speaker for reading in readings for s in reading.sentences if s.speaker]
        names = [n for n in (*labels, *held, *people) if ROLE_WORDS.isdisjoint(n.lower().split())]
        self._people = Roster(name for name in names if " " in name)
        for name in (*held, *(person for person in people if not person.isupper())):
            if self._people.known(name) is None:
                self._people.add(name)
        self._text = fold(" ".join(reading.document.text for reading in readings))

    def of(self, core: str) -> frozenset[str]:
        """The key of the person or the body that the words are; none for what is neither, or not in the readouts."""
        found = _NAMED.match(core)
        words = (found[1] if found else "").split()
        if not words or not NOBODY_APART.isdisjoint(w.lower() for w in words):
            return frozenset()
        if "and" in words and (both := self._both(words)):
            return both
        person = self.person(" ".join(words)) or self.person(words[-1])
        if person:
            return person
        name = fold(" ".join(words))
        many = len(words) > 1 or words[0].isupper()
        return frozenset({_BODY + name}) if many and name in self._text else frozenset()

    def _both(self, words: Sequence[str]) -> frozenset[str]:
        """The keys of two persons of the readouts, "Lind and Holm", in whatever order; none where one is no such."""
        at = words.index("and")
        found = [self.person(" ".join(part)) or self.person(part[-1]) for part in (words[:at], words[at + 1 :]) if part]
        return frozenset().union(*found) if len(found) > 1 and all(found) else frozenset()

    def person(self, name: str) -> frozenset[str]:
        """The key of a person of the readouts."""
        known = self._people.known(name)
        if known and known.isupper() and " " not in known:
            return frozenset({_BODY + fold(known)})  # "SAF" was read as a person
        return frozenset({_PERSON + known}) if known else frozenset()


def others(theirs: frozenset[str], ours: frozenset[str]) -> bool:
    """Whether the parties are others, or one of several was exchanged: "Chad and Togo" for "Chad and Benin".

    A person is no other than a country or a body, and neither is a body than a country.
    """
    if {_sort(key) for key in theirs} != {_sort(key) for key in ours}:
        return _of_no_country(theirs, ours) or _of_no_country(ours, theirs)
    if any(key[0] == _BODY for key in ours) and not _of_one_sort(theirs, ours):
        return False
    if any(key[0] == _PERSON and named_in(frozenset({key}), " ".join(theirs)) for key in ours):
        return False
    return not theirs & ours or (len(theirs) == len(ours) > 1 and len(theirs - ours) == 1)


def _of_no_country(bodies: frozenset[str], countries: frozenset[str]) -> bool:
    """Whether the one side is of bodies between states, which are no country's, and the other of countries."""
    states = bool(countries) and all(len(key) == _CODE for key in countries)
    return states and bool(bodies) and all(key[0] == _BODY and key[1:] in _INTERNATIONAL for key in bodies)


def _of_one_sort(theirs: frozenset[str], ours: frozenset[str]) -> bool:
    """Whether bodies are of one sort: two universities, or two that go by their initials. A committee may be a bank's
    own."""
    names = [{*key[1:].split()} for key in (*theirs, *ours)]
    short = all(len(name) == 1 for name in names)
    return short or bool(frozenset.intersection(*map(frozenset, names)) - {"of", "the", "for", "and"})


def named_in(parties: frozenset[str], text: str) -> bool:
    """Whether a text has the last name of one of the persons, or the name of one of the bodies."""
    folded = fold(text)
    people = (fold(key[1:]).split()[-1] for key in parties if key[0] == _PERSON)
    return any(name in folded for name in (*people, *(key[1:] for key in parties if key[0] == _BODY)))


def _sort(key: str) -> str:
    return key[0] if key[0] in (_PERSON, _BODY) else ""


def cities_of(officials: tuple[Reading, ...]) -> frozenset[str]:
    """The folded names of places of one word that the readouts name at least twice and that are no country's."""
    names = [
        fold(c.text)
        for r in officials
        for c in r.claims
        if isinstance(c, NameClaim) and c.kind == NameKind.PLACE and not c.country and " " not in c.text
    ]
    return frozenset(name for name in names if names.count(name) > 1)
