"""Concepts that words share, from WordNet and from the list of synonyms."""

from __future__ import annotations

import subprocess
import sys

import pytest

from readout_check.lexicon.concept_table import key_of, parents, senses
from readout_check.lexicon.related import concepts, similar


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        pytest.param("household", "home", "n", id="kept-apart-by-wordnet-joined-by-hand"),
        pytest.param("company", "firm", "n", id="business-words"),
        pytest.param("buy", "purchase", "v", id="wordnet-synonyms"),
        pytest.param("finish", "complete", "v", id="end-of-works"),
        pytest.param("expand", "grow", "v", id="figures-that-go-up"),
        pytest.param("freight", "cargo", "n", id="goods-on-the-way"),
        pytest.param("annual", "yearly", "a", id="adjectives"),
        pytest.param("nearly", "almost", "r", id="adverbs"),
    ],
)
def test_near_synonyms_share_a_concept(a: str, b: str, pos: str) -> None:
    assert concepts(a, pos) & concepts(b, pos)
    assert similar(a, b, pos) == similar(b, a, pos) == 0.8


@pytest.mark.parametrize(
    ("a", "pos_a", "b", "pos_b"),
    [
        pytest.param("invest", "v", "investment", "n", id="verb-and-its-action"),
        pytest.param("grow", "v", "growth", "n", id="irregular-ending"),
        pytest.param("agree", "v", "agreement", "n", id="act-and-document"),
        pytest.param("electric", "a", "electricity", "n", id="adjective-and-noun"),
        pytest.param("rise", "v", "growth", "n", id="across-parts-of-speech-by-hand"),
        pytest.param("quick", "a", "quickly", "r", id="adverb-of-an-adjective"),
    ],
)
def test_one_notion_in_two_parts_of_speech(a: str, pos_a: str, b: str, pos_b: str) -> None:
    assert concepts(a, pos_a) & concepts(b, pos_b)
    assert similar(a, b, pos_a, pos_b) == 0.6


@pytest.mark.parametrize(
    ("a", "b", "pos"),
    [
        pytest.param("rise", "fall", "v", id="antonyms"),
        pytest.param("export", "import", "v", id="opposite-directions"),
        pytest.param("tonne", "weight", "n", id="too-general-a-hypernym"),
        pytest.param("day", "month", "n", id="units-of-one-kind"),
        pytest.param("minister", "president", "n", id="offices"),
        pytest.param("employer", "employee", "n", id="persons-on-both-sides-of-one-verb"),
        pytest.param("school", "college", "n", id="institutions-of-one-kind"),
        pytest.param("grblx", "company", "n", id="not-a-word"),
        pytest.param("", "company", "n", id="nothing"),
    ],
)
def test_other_words_are_not_similar(a: str, b: str, pos: str) -> None:
    assert similar(a, b, pos) == similar(b, a, pos) == 0.0


def test_the_same_lemma_is_the_same_even_when_it_is_unknown() -> None:
    assert similar("zorble", "zorble", "n") == 1.0


def test_a_direct_hypernym_is_a_little_similar() -> None:
    assert similar("ferry", "boat", "n") == similar("boat", "ferry", "n") == 0.4


def test_universal_tags_name_the_same_parts_of_speech() -> None:
    assert concepts("grow", "VERB") == concepts("grow", "v")
    assert concepts("growth", "NOUN") == concepts("growth", "n")


def test_a_person_does_not_mean_what_the_person_does() -> None:
    assert not concepts("employer", "n") & concepts("employ", "v")


def test_parents_never_lead_back_to_the_word() -> None:
    for lemma, pos in (("boat", "n"), ("grow", "v"), ("rapid", "a"), ("school", "n")):
        own, _, _ = senses(key_of(lemma, pos))
        assert own
        assert not own & parents(own)


def test_nothing_is_read_on_import() -> None:
    code = (
        "from readout_check.lexicon import related, concept_table as t, populations as p, antonyms as a;"
        "print(sum(f.cache_info().currsize for f in (t._lines, t._groups, p._populations, a._opposites)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
