"""Measured pairs: which spellings are one person's name."""

from __future__ import annotations

import pytest

from readout_check.name_forms import same_person

SAME = [
    ("Zelensky", "Zelenskyy", "ending of a transliteration"),
    ("Oleksii Hordiienko", "Oleksiy Hordiyenko", "Ukrainian, two systems"),
    ("Aliyev", "Aliev", "y between vowels"),
    ("Tokayev", "Tokaev", "y between vowels"),
    ("Yermak", "Ermak", "y at the start"),
    ("Sergey Lavrin", "Sergei Lavrin", "ey and ei"),
    ("Mrs Hang", "Le Thi Minh Hang", "honorific with the last name"),
    ("NISHIKAWA Haruto", "Haruto Nishikawa", "surname first"),
    ("Põldmaa", "Poldmaa", "accents"),
    ("Müller", "Mueller", "umlaut written out"),
    ("Paweł Gronowski", "Pawel Gronowski", "a letter that does not decompose"),
    ("Larbi", "Kwabena Osei-Larbi", "half of a double name"),
    ("Kim Jong-un", "Kim Jong Un", "hyphen"),
    ("Mohammed Saleh", "Muhammad Saleh", "a given name of many spellings"),
    ("Pieter de Wit", "Pieter Wit", "particle"),
    ("J. Smith", "John Smith", "initial"),
    ("Chernyshenko", "Chernishenko", "y and i"),
    ("Joe Brennick", "Joseph R. Brennick", "short form of a given name"),
    ("Bill Croft", "William Jefferson Croft", "short form beside a second given name"),
    ("Bob Croft", "Rob Croft", "two short forms of one name"),
    ("Ted Croft", "Theodore Croft", "a short form of two names"),
    ("Sirimadhava", "Sirimadava", "a breathed consonant"),
    ("Nabhaya Perera", "Nabaya Perera", "another one"),
]
DIFFERENT = [
    ("Vulin", "Volin", "another vowel"),
    ("Petrov", "Petrova", "another gender"),
    ("Aliyev", "Aliyeva", "another gender"),
    ("Petrov", "Petrovic", "another name"),
    ("Hansen", "Jansen", "another consonant"),
    ("Bhadra", "Dadra", "breathed or not, another consonant"),
    ("Roth", "Rott", "no vowel behind the h"),
    ("Marin", "Martin", "a letter more"),
    ("Anna Smith", "John Smith", "another given name"),
    ("Kim Yo-jong", "Kim Jong-un", "a shared surname"),
    ("Maria", "Mario", "another ending"),
    ("Jasur Olimjonov", "Jasur Olimjanov", "another vowel in a long name"),
    ("Mr", "Ann Roth", "an honorific is no name"),
    ("Bill Croft", "Joseph Croft", "short for another name"),
    ("Edwin Croft", "Edward Croft", "two names that share a short form"),
    ("Elton Jack", "Elton John", "a surname has no short form"),
    ("Bill", "William Croft", "a short form by itself"),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME)
def test_one_person(a: str, b: str, why: str) -> None:
    assert same_person(a, b), why
    assert same_person(b, a), why


@pytest.mark.parametrize(("a", "b", "why"), DIFFERENT)
def test_two_persons(a: str, b: str, why: str) -> None:
    assert not same_person(a, b), why
    assert not same_person(b, a), why
