"""What is left out of loading the model changes nothing of the model."""

from __future__ import annotations

import spacy

from readout_check import nlp
from readout_check.settings import DEFAULT_MODEL


def test_the_tokenizer_that_begins_empty_is_the_models() -> None:
    ours, theirs = nlp.load().tokenizer, spacy.load(DEFAULT_MODEL).tokenizer
    theirs.add_special_case("m.", [{"ORTH": "m"}, {"ORTH": "."}])
    assert ours.rules == theirs.rules
    # what was read so far is in the vocabulary, which both pipelines have anyway
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])


def test_a_sentence_ends_behind_millions() -> None:
    (passage,) = nlp.parse(["The company has invested $245m. Royalties would come to $7m annually."])
    assert len(passage.firsts) == 2
