"""Counted nouns that name people: by sex, age, work, standing or as anybody, and which of these say another group.

Compiled by hand for this project, over the table of ``readout_check.lexicon.populations``.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

from readout_check.lexicon.populations import DEMONYM, OCCUPIED, counted_as, grouped
from readout_check.lexicon.restrictive import restrictive

# Classes of people by what they are counted as, and which of them are no other words for each other.
_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "age:woman": "sex",
        "age:man": "sex",
        "age:child": "age",
        "generic:person": "person",
        "generic:citizen": "resident",
        "generic:participant": "participant",
        "occupation": "occupation",
        "status": "status",
        "family:household": "household",
    }
)
_OTHER_CLASS = frozenset(
    frozenset(pair)
    for pair in (
        *product(("sex",), ("person", "resident", "participant", "occupation", "status")),
        *product(("resident",), ("participant", "occupation", "status", "household")),
        ("occupation", "status"),
        ("account", "person"),
        ("account", "resident"),
        *product(("household",), ("occupation", "status", "age")),
    )
)
_ACCOUNTS = frozenset({"customer", "subscriber", "client", "account"})  # a household or a firm may be one
# Words that tell of some people that they are children.
_YOUNG = restrictive(("age-group", "juvenile")).values()
_OF_CHILDREN: frozenset[str] = frozenset().union(*_YOUNG) | frozenset(
    "under school nursery kindergarten paediatric pediatric".split()
)
# What people do or use, and who is counted by it: nobody does it only once. Journeys are left out, they stand for those
# who make them.
_DEEDS = frozenset("request query transaction download visit night overnight stay".split())
_DOERS = frozenset({"person", "resident", "participant", "account", "status"})
# Nouns of one class that say unlike things of those who are counted.
_UNLIKE = (
    (frozenset({"passenger", "commuter"}), frozenset({"tourist", "holidaymaker", "vacationer"})),
    (frozenset({"respondent", "interviewee"}), frozenset({"citizen", "resident", "inhabitant", "voter"})),
)
_FEMALE = restrictive(("female",))["female"]
_BOYS = restrictive(("male",))["male"] - {"man"}  # "men" are said of soldiers and workers
_STEM = 5  # letters that a word and what is derived from it have in common


def another_class(a: str, b: str, a_modifiers: tuple[str, ...] = (), b_modifiers: tuple[str, ...] = ()) -> bool:
    """Whether the article's ``b`` says another class of people than the readout's ``a``: women for farmers, residents
    for customers, refugees for people, users for requests. In context it
    may be right: the readout may say so beside the figure.
    """
    one, other = _classes(*counted_as(a, a_modifiers)), _classes(*counted_as(b, b_modifiers))
    if (a in _DEEDS and bool(other) and other <= _DOERS) or any(a in x and b in y for x, y in _UNLIKE):
        return True
    return (any(frozenset(pair) in _OTHER_CLASS for pair in product(one, other)) and not one & other) or (
        one == {"person"} and bool(other) and other <= {"occupation", "status", "age"}
    )


def counts_people(noun: str) -> bool:
    """Whether a counted noun (lower-case lemma) names people, by nationality or otherwise, and nothing else."""
    anchors = counted_as(noun, ())[1]
    return bool(anchors) and all(a == DEMONYM or a.startswith(("generic:", *OCCUPIED)) for a in anchors)


def of_sex_or_age(noun: str) -> bool:
    """Whether a counted noun (lower-case lemma) names people by sex or age and by nothing else."""
    classes = _classes(*counted_as(noun, ()))
    return bool(classes) and classes <= {"sex", "age"}


def names_anybody(noun: str) -> bool:
    """Whether a counted noun (lower-case lemma) says of people nothing but that they are: "people", "person"."""
    return _classes(*counted_as(noun, ())) == {"person"}


def of_occupation(noun: str) -> bool:
    """Whether a counted noun (lower-case lemma) names people by what they work and by nothing else."""
    return _classes(*counted_as(noun, ())) == {"occupation"}


def is_occupied(noun: str, modifiers: tuple[str, ...] = ()) -> bool:
    """Whether a counted noun (lower-case lemmas) names people by what they do or how they stand only."""
    return bool(classes := _classes(*counted_as(noun, modifiers))) and classes <= {"occupation", "status"}


def counts_workers(noun: str) -> bool:
    """Whether a counted noun (lower-case lemma) names people only as those who work: "employee", "staff"."""
    return set(counted_as(noun, ())[1]) == {"occupation:worker"}


def of_one_sex(noun: str, modifiers: tuple[str, ...] = ()) -> bool:
    """Whether a counted noun (lower-case lemmas) or its modifiers say of people that they are women, girls or boys."""
    return any(word in _FEMALE or word in _BOYS or word.endswith("women") for word in (noun, *modifiers))


def names_group(word: str, noun: str) -> bool:
    """Whether ``word`` says of people that they are what ``noun`` counts: "female" of women, "detain" of detainees."""
    groups = grouped(counted_as(noun, ())[1])
    if any(anchor in ("age:child", "occupation:schoolchild") for anchor, _ in groups) and word in _OF_CHILDREN:
        return True
    return bool(groups & grouped(counted_as(word, ())[1])) or (len(word) > _STEM and word[:_STEM] == noun[:_STEM])


def _classes(noun: str, anchors: Mapping[str, str]) -> frozenset[str]:
    """The classes of people that a noun may name, none when it may name something else."""
    if noun in _ACCOUNTS:
        return frozenset({"account"})
    classes = frozenset(_CLASSES.get(anchor, _CLASSES.get(anchor.partition(":")[0], "")) for anchor in anchors)
    return frozenset() if "" in classes else classes
