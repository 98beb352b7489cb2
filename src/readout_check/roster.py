"""Many persons' names, to be asked for those that are one person's with another name.

``same_person`` holds one name against another one. Here the words of the names are indexed by what makes two words one
for it, so that only names that share such a key are held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from readout_check.name_forms import content, parts, same_person, sound

LONG = 9  # letters of a transliteration form from which on one may be missing
_HYPHEN = re.compile("[-‐‑]")


class Roster:
    """Names in the order in which they were added."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, int] = {}
        self._by_key: dict[str, list[str]] = {}
        self._found: dict[str, list[str]] = {}
        for name in names:
            self.add(name)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def add(self, name: str) -> None:
        """Add a name at the end, unless it is there already."""
        if name in self._names:
            return
        self._names[name] = len(self._names)
        self._found.clear()
        for key in _kept_under(name):
            self._by_key.setdefault(key, []).append(name)

    def like(self, person: str) -> list[str]:
        """The names that can be the same person's, in their order."""
        if person not in self._found:
            near = {name for key in _looked_up(person) for name in self._by_key.get(key, ())}
            self._found[person] = [n for n in sorted(near, key=self._names.__getitem__) if same_person(n, person)]
        return self._found[person]

    def known(self, person: str) -> str | None:
        """The name that ``person`` is: by the whole name, else by the surname ("Prefect Jaramillo")."""
        whole = self.like(person)
        if whole:
            return whole[0]
        by_surname = self.like(person.split()[-1] if person.split() else person)
        return by_surname[0] if len(by_surname) == 1 else None


def _kept_under(name: str) -> set[str]:
    words = _pieces(name)
    letters = {f"{word[0]}.." for word in words} | {f"{word}." for word in words if len(word) == 1}
    return _sounds(name, words) | letters


def _looked_up(name: str) -> set[str]:
    """As ``_kept_under``, but an initial finds all words with that letter, and a word the initials that may be it."""
    words = _pieces(name)
    letters = {f"{word[0]}.." for word in words if len(word) == 1} | {f"{word[0]}." for word in words}
    return _sounds(name, words) | letters


def _pieces(name: str) -> set[str]:
    """The words of a name and the parts of its double ones."""
    words = content(parts(name))
    return {piece for word in words for piece in (word, *_HYPHEN.split(word)) if piece}


def _sounds(name: str, words: Iterable[str]) -> set[str]:
    """The forms that two spellings share: all words as one, a word's sound, that of a long one with a letter less."""
    found = {f"={''.join(content(parts(name)))}"}
    for form in map(sound, words):
        found.add(form)
        if len(form) >= LONG:
            found.update(form[:at] + form[at + 1 :] for at in range(len(form)))
    return found
