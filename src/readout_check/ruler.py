"""spaCy's attribute ruler and lemmatizer, asked once for each kind of token instead of for every token.

The ruler says what part of speech, form and lemma a token has by its tag, its dependency and its word, and sometimes by
the word beside it; the lemmatizer goes by word, part of speech and form. They take a seventh of the time of a parse,
and their answers for equal tokens are equal, so they are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "attribute_ruler"
DEFERRED = (NAME, "lemmatizer")
"""The components that run after the others, in this order."""
_READ: list[int | str] = ["LOWER", "TAG", "DEP", "IS_SPACE"]
_WRITTEN = ["POS", "MORPH", "LEMMA"]
_AFTERWARDS = frozenset({"lemmatizer", "ner"})  # of what stands behind the ruler only the lemmatizer reads its results
_MOST = 200_000  # kept answers

Kind = tuple[int, int, int, int]  # word, tag, dependency (one for all that no pattern knows), whether it is white space
Key = tuple[Kind | None, Kind, Kind | None]  # a token between its neighbours, None for those that decide nothing
Row = tuple[int, int, int, int, int]  # part of speech, form, lemma, tag; the dependency where it is changed, else 0


def memory_of(nlp: Language) -> Callable[[Doc], Doc] | None:
    """What does the work of the ruler and the lemmatizer of ``nlp``; None when its ruler asks for what is not known."""
    names = nlp.pipe_names
    if not set(DEFERRED) <= set(names) or not set(names[names.index(NAME) + 1 :]) <= _AFTERWARDS:
        return None
    ruler: Any = nlp.get_pipe(NAME)
    patterns = [pattern for rule in getattr(ruler, "patterns", ()) for pattern in rule["patterns"]]
    conditions = [c for pattern in patterns for token in pattern for c in token.items()]
    if not patterns or any(len(p) > 2 for p in patterns) or not all(_is_known(*c) for c in conditions):
        return None
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    by_rules = type(lemmatizer).__module__.startswith("spacy.") and getattr(lemmatizer, "mode", "") == "rule"
    with_lemmas = _Lemmas(lemmatizer) if by_rules and not lemmatizer.overwrite else lemmatizer
    remembered = _Remembered(ruler, patterns)
    return lambda doc: with_lemmas(remembered(doc))


def _is_known(attribute: str, told: object) -> bool:
    if attribute == "IS_SPACE":
        return isinstance(told, bool)
    listed = isinstance(told, dict) and len(told) == 1
    by_words = isinstance(told, str) or (isinstance(told, dict) and listed and set(told) <= {"IN", "NOT_IN"})
    by_form = isinstance(told, dict) and listed and attribute == "LOWER" and set(told) == {"REGEX"}
    return attribute in _READ and (by_words or by_form)


class _Lemmas:
    """The lemmatizer by rules with its answers kept."""

    def __init__(self, lemmatizer: Any) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Do what the lemmatizer does to ``doc``: give a lemma to every token that the ruler gave none."""
        import numpy

        if len(self._known) > _MOST:
            self._known.clear()
        lemmas = []
        for index, (word, pos, form, lemma) in enumerate(doc.to_array(["ORTH", "POS", "MORPH", "LEMMA"]).tolist()):
            found = lemma or self._known.get((word, pos, form))
            if found is None:
                found = doc.vocab.strings.add(self._lemmatizer.lemmatize(doc[index])[0])
                self._known[word, pos, form] = found
            lemmas.append(found)
        if lemmas:
            doc.from_array(["LEMMA"], numpy.array(lemmas, dtype="uint64"))  # type: ignore[arg-type]
        return doc


class _Mentioned:
    """The values of one attribute that patterns tell apart; all others are one to them."""

    def __init__(self, attribute: str, patterns: Sequence[Sequence[dict[str, Any]]]) -> None:
        self._words: set[str] = set()
        self._forms: list[re.Pattern[str]] = []
        for told in (token[attribute] for pattern in patterns for token in pattern if attribute in token):
            if isinstance(told, str):
                self._words.add(told)
            elif "REGEX" in told:
                self._forms.append(re.compile(told["REGEX"]))
            else:
                self._words.update(*told.values())

    def __contains__(self, value: str) -> bool:
        return value in self._words or any(form.search(value) for form in self._forms)


class _Remembered:
    """The ruler with its answers kept."""

    def __init__(self, ruler: Any, patterns: Sequence[Sequence[dict[str, Any]]]) -> None:
        pairs = [pattern for pattern in patterns if len(pattern) == 2]
        self._ruler = ruler
        self._words = _Mentioned("LOWER", patterns), _Mentioned("LOWER", pairs)
        self._dependencies = _Mentioned("DEP", patterns), _Mentioned("DEP", pairs)
        # what pairs ask of by neither word nor dependency may be any token
        self._all_decide = any(not set(token) & {"LOWER", "DEP"} for pattern in pairs for token in pattern)
        self._kinds: dict[Kind, tuple[Kind, bool]] = {}
        self._rows: dict[Key, Row] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Do what the ruler does to ``doc``, a parsed document without parts of speech."""
        import numpy

        if not len(doc):
            return doc
        tokens = [self._kind(doc, *row) for row in doc.to_array(_READ).tolist()]
        deciding = [kind if decides else None for kind, decides in tokens]
        keys = list(zip([None, *deciding[:-1]], [kind for kind, _ in tokens], [*deciding[1:], None], strict=True))
        try:
            found = [self._rows[key] for key in keys]
        except KeyError:
            return self._asked(doc, keys)
        doc.from_array(_WRITTEN, numpy.array([row[:3] for row in found], dtype="uint64"))  # type: ignore[arg-type]
        for index, (row, key) in enumerate(zip(found, keys, strict=True)):
            if row[3] != key[1][1]:
                doc[index].tag = row[3]
            if row[4]:
                doc[index].dep = row[4]
        return doc

    def _asked(self, doc: Doc, keys: Sequence[Key]) -> Doc:
        """The document with the ruler's own answers, which are kept."""
        before = doc.to_array(["DEP"]).tolist()
        doc = self._ruler(doc)
        if len(self._rows) > _MOST:
            self._rows.clear()
        after = doc.to_array([*_WRITTEN, "TAG", "DEP"]).tolist()
        for key, (pos, form, lemma, tag, new), old in zip(keys, after, before, strict=True):
            self._rows[key] = (pos, form, lemma, tag, new if new != old else 0)
        return doc

    def _kind(self, doc: Doc, word: int, tag: int, dependency: int, space: int) -> tuple[Kind, bool]:
        """What the patterns know of a token, and whether it may decide what its neighbours are."""
        given = (word, tag, dependency, space)
        found = self._kinds.get(given)
        if found is None:
            strings = doc.vocab.strings
            lower, named = strings[word], strings[dependency]
            kind = (
                word if lower in self._words[0] else 0, tag,
                # no dependency at all is something else than one that no pattern names
                dependency if named in self._dependencies[0] or not dependency else 1, space,
            )  # fmt: skip
            found = kind, self._all_decide or lower in self._words[1] or named in self._dependencies[1]
            if len(self._kinds) > _MOST:
                self._kinds.clear()
            self._kinds[given] = found
        return found
