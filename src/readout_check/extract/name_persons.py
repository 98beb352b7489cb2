"""Persons among the runs of capitals, with the key that all mentions of one person in a document share."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_places import words as places_words
from readout_check.extract.name_runs import OFFICE_WORDS, run_from
from readout_check.lexicon.gazetteer import Term, find, fold
from readout_check.lexicon.given_names import one_given_name
from readout_check.lexicon.related import is_common
from readout_check.lexicon.titles import (
    HONORIFICS,
    LABEL_TITLES,
    NOT_NAMES,
    PATRONYMIC_ENDINGS,
    PATRONYMIC_WORDS,
    PERSONAL_PARTICLES,
    PLURAL_HONORIFICS,
)
from readout_check.model import SegmentKind
from readout_check.name_forms import same_word

_NO_SURNAMES = HONORIFICS | LABEL_TITLES | OFFICE_WORDS | NOT_NAMES
_LISTING = frozenset({",", "and"})
_SAYING = frozenset({"VERB", "AUX"})
_TOWARDS = frozenset({"for", "with", "by", "to", "told", "like"})  # not "in" and "near", behind which places stand
_FULL_NAME = 2  # words of a name that its place alone makes a person's
_LONG_NAME = 5  # words that no person's name has
_SAID = frozenset({"said", "says", "added", "noted", "replied", "recalled", "asked"})


@dataclass(frozen=True, slots=True)
class Person:
    """The atoms ``first`` to ``after`` as a person's name; ``key`` is the full name where the document tells it."""

    first: int
    after: int
    key: str


def runs(atoms: Sequence[Atom], covered: frozenset[int]) -> Iterator[tuple[int, int]]:
    """All runs of name words outside ``covered``, as atoms' start and end."""
    i = 0
    while i < len(atoms):
        after = i if i in covered else run_from(atoms, i)
        while after > i and any(k in covered for k in range(i, after)):
            after -= 1
        if after > i:
            yield i, after
        i = max(after, i + 1)


def delegated(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """The names of delegates that open a sentence, with the country they speak for: "PAVEL ZIMENKOV (Mali) said"."""
    for i, atom in enumerate(atoms):
        if atom.first and atom.cap:
            after = run_from(atoms, i)
            bracket = [a.lower for a in atoms[after : after + 3 : 2]] == ["(", ")"]
            if 1 < after - i < _LONG_NAME and bracket and atoms[after + 1].is_polity and _goes_on(atoms, after + 3):
                yield i, after


def _goes_on(atoms: Sequence[Atom], at: int) -> bool:
    """Whether the sentence goes on with a verb, or with an aside before it."""
    return at < len(atoms) and (atoms[at].pos in _SAYING or atoms[at].lower == ",")


def persons(
    atoms: Sequence[Atom],
    found: Sequence[tuple[int, int]],
    holders: Iterable[tuple[int, int]],
    speakers: Iterable[str],
    places: frozenset[tuple[str, ...]] = frozenset(),
) -> tuple[Person, ...]:
    """The persons among the runs ``found``. ``holders`` are the runs that hold an office, ``speakers`` the names of
    those who have a turn, ``places`` the words of runs that the text says to be places."""
    addressed = set(_addressed(atoms, found))
    surnames = {words_of(atoms, *run)[-1] for run in addressed}
    sure = set(holders) | addressed | {run for run in found if _has_surname(atoms, *run, surnames)}
    taken = places - {places_words(atoms, *run) for run in sure}
    speaking = [_label_words(speaker) for speaker in speakers]
    bodies = _of_common_words(atoms, speaking)
    found = [run for run in found if run in sure or words_of(atoms, *run) not in bodies]
    free = {run for run in found if places_words(atoms, *run) not in taken}
    alone = frozenset(words_of(atoms, *run)[0] for run in found if run[1] - run[0] == 1)
    known = _Known((words for words in speaking if words not in bodies), alone)
    told = [run for run in found if run in sure or (run in free and _told(atoms, *run))]
    for first, after in told:
        words = words_of(atoms, first, after)
        if not _patronymic(words, alone):
            known.add(words)
    result = []
    for first, after in found:
        words = words_of(atoms, first, after)
        key = known.key(words)
        tells = _told(atoms, first, after) or _says(atoms, first, after)
        if key is None and ((first, after) in sure or (tells and (first, after) in free)):
            key = " ".join(words)
        if key is not None:
            result.append(Person(first, after, key))
    return tuple(result)


def words_of(atoms: Sequence[Atom], first: int, after: int) -> tuple[str, ...]:
    """The folded words of a name, a surname in capitals moved to its end: "NISHIKAWA Haruto" is haruto nishikawa."""
    texts = [a.text for a in atoms[first:after]]
    shouted = [t.isupper() and len(t) > 1 for t in texts]
    if shouted[0] and not all(shouted):
        at = shouted.index(False)
        texts = texts[at:] + texts[:at]
    return tuple(fold(t).strip(".") for t in texts)


def _told(atoms: Sequence[Atom], first: int, after: int) -> bool:
    """Whether the text around or spaCy's label tells that the run is a person."""
    if _after_honorific(atoms, first):
        return True
    if atoms[first].kind is SegmentKind.LABEL and after - first > 1:
        return True
    if any(a.text in PERSONAL_PARTICLES for a in atoms[first + 1 : after - 1]):
        return True
    if _of_group(atoms, first, after):
        return True
    labels = [a.label for a in atoms[first:after]]
    return after - first > 1 and after - first < _LONG_NAME and labels.count("PERSON") * 2 > len(labels)


def _of_group(atoms: Sequence[Atom], first: int, after: int) -> bool:
    """Whether a name says to whom or for whom, and then of which country's group: "for Ola Kos of Chad's guild"."""
    if after - first != _FULL_NAME or first == 0 or atoms[first].breaks or after + 1 >= len(atoms):
        return False
    named = all(a.pos == "PROPN" and a.text.isalpha() and not is_common(a.lower) for a in atoms[first:after])
    owner = atoms[after + 1]
    told = atoms[first - 1].lower in _TOWARDS and atoms[after].lower in ("of", "from") and not atoms[after].breaks
    return named and told and owner.is_polity and after + 2 < len(atoms) and atoms[after + 2].is_possessive


def _after_honorific(atoms: Sequence[Atom], first: int) -> bool:
    before = atoms[first - 1] if first and not atoms[first].breaks else None
    return before is not None and before.cap and (before.lower in HONORIFICS or before.lower.rstrip(".") in HONORIFICS)


def _addressed(atoms: Sequence[Atom], found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs behind an honorific, and all of the list that one in the plural opens: "Crs Lund, Oba and Reyes"."""
    listing, end = False, -1
    for first, after in found:
        if _after_honorific(atoms, first):
            listing = atoms[first - 1].lower in PLURAL_HONORIFICS
        elif not (listing and first - end <= 2 and all(atoms[i].lower in _LISTING for i in range(end, first))):
            listing = False
            continue
        end = after
        yield first, after


def _has_surname(atoms: Sequence[Atom], first: int, after: int, surnames: Container[str]) -> bool:
    """Whether a full name ends in the surname of somebody whom the text addresses elsewhere: "Ms Lund"."""
    return 1 < after - first < _LONG_NAME and words_of(atoms, first, after)[-1] in surnames


def _says(atoms: Sequence[Atom], first: int, after: int) -> bool:
    """Whether a lone name that spaCy takes for a person does something, or any lone name stands behind "said"."""
    if first and atoms[first - 1].lower in _SAID and not atoms[first].breaks and atoms[first].pos == "PROPN":
        return True
    return (
        atoms[first].label == "PERSON" and after < len(atoms) and atoms[after].pos in _SAYING
        and (first == 0 or atoms[first - 1].pos not in ("ADP", "DET", "CCONJ"))
    )  # fmt: skip


def _of_common_words(atoms: Sequence[Atom], names: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """Those of several words that the text uses in lower case too: "CONTINENT HEALTH:" is a magazine that asks."""
    lower = {a.text for a in atoms if a.text.islower()}
    return frozenset(words for words in names if len(words) > 1 and lower.issuperset(words))


def _label_words(speaker: str) -> tuple[str, ...]:
    """The folded words of the name in a turn's label."""
    words = (fold(word).strip(".,:") for word in _behind_office(speaker).split())
    return tuple(w for w in words if w and w not in _NO_SURNAMES)


def _behind_office(label: str) -> str:
    """The name in a turn's label, without an office's country or body: "President of Norland Ana Lima", "Norlandic
    President Ana Lima". An office without a name leaves nothing."""
    lead, of, rest = label.partition(" of ")
    polities = [m for m in find(rest if of else label) if m.term in (Term.COUNTRY, Term.DEMONYM)]
    if not of:
        first = polities[0].span if polities else None
        held = first is not None and fold(label[first.end :].strip().split(" ")[0]) in OFFICE_WORDS
        return label[first.end :] if first is not None and held else label
    if OFFICE_WORDS.isdisjoint(fold(word) for word in lead.split()):
        return label
    if polities:
        return rest[polities[0].span.end :]
    words = rest.split()
    return " ".join(words[-2:]) if len(words) > 2 and all(w[0].isupper() for w in words[-2:]) else ""


class _Known:
    """The full names of a document, asked for the one that a shorter mention means."""

    def __init__(self, speakers: Iterable[tuple[str, ...]], alone: frozenset[str]) -> None:
        self._names: list[tuple[str, ...]] = []
        self._alone = alone
        for words in speakers:
            self.add(words)

    def add(self, words: tuple[str, ...]) -> None:
        """Remember a name; a spelling of a known one adds nothing."""
        if words and not any(len(n) >= len(words) and _within(words, n) for n in self._names):
            self._names = [n for n in self._names if not _within(n, words)]
            self._names.append(words)

    def key(self, words: tuple[str, ...]) -> str | None:
        """The key of the only known name that ``words`` can mean, or ``None``."""
        asked = words
        if len(words) > 1 and _patronymic(words, self._alone):
            asked = words[:1]
        hits = [name for name in self._names if _within(asked, name)]
        exact = [name for name in hits if len(name) == len(words)]
        hits = exact or hits
        return " ".join(hits[0]) if len(hits) == 1 else None


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of ``short`` are in ``long``, one of them in full: "Bear" is not B. Lund."""
    rest = [part for word in long for part in ({word, *word.split("-")} if "-" in word else {word})]
    given = [[other for other in long[:-1] if one_given_name(word, other)] for word in short[:-1]] + [[]]
    met = [
        [other for other in rest if same_word(word, other)] or shorter
        for word, shorter in zip(short, given, strict=True)
    ]
    in_full = any(len(word) > 1 and len(other) > 1 for word, others in zip(short, met, strict=True) for other in others)
    return in_full and all(met)


def _patronymic(words: tuple[str, ...], alone: frozenset[str]) -> bool:
    """Whether a name ends in a patronymic. ``alone`` are the names of one word in the text: a patronymic is none."""
    if len(words) not in (2, 3) or words[-1] in alone:
        return False
    return words[-1] in PATRONYMIC_WORDS or words[-1].endswith(PATRONYMIC_ENDINGS[:-1])
