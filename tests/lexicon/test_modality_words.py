"""What a word says about how real a thing is."""

from __future__ import annotations

import pytest

from readout_check.lexicon.modality_words import NEGATORS, modality_of, modality_of_phrase
from readout_check.model import Modality


@pytest.mark.parametrize(
    ("lemma", "modality"),
    [
        *(
            (word, Modality.PLANNED)
            for word in ("plan", "intend", "expect", "schedule", "will", "aim", "due", "pledge")
        ),
        *(
            (word, Modality.POSSIBLE)
            for word in ("may", "might", "could", "propose", "consider", "hope", "want", "ask")
        ),
        *((word, Modality.DONE) for word in ("sign", "agree", "approve", "adopt", "complete", "decide", "launch")),
        *((word, Modality.DENIED) for word in ("refuse", "deny", "reject", "not", "no", "without", "never", "nobody")),
        *((word, None) for word in ("river", "stand", "green", "")),
    ],
)
def test_modality_of_a_lemma(lemma: str, modality: Modality | None) -> None:
    assert modality_of(lemma) is modality


@pytest.mark.parametrize(
    ("lemma", "pos", "modality"),
    [
        pytest.param("may", "AUX", Modality.POSSIBLE, id="auxiliary"),
        pytest.param("may", "PROPN", None, id="the-month"),
        pytest.param("will", "NOUN", None, id="a-testament"),
        pytest.param("plan", "NOUN", Modality.PLANNED, id="a-plan"),
        pytest.param("offer", "NOUN", Modality.POSSIBLE, id="an-offer"),
        pytest.param("decision", "NOUN", Modality.DONE, id="a-decision"),
        pytest.param("no", "DET", Modality.DENIED, id="no-agreement"),
        pytest.param("whether", "SCONJ", Modality.POSSIBLE, id="an-open-question"),
        pytest.param("plan", "SPACE", None, id="a-part-of-speech-without-a-table"),
    ],
)
def test_part_of_speech_settles_the_reading(lemma: str, pos: str, modality: Modality | None) -> None:
    assert modality_of(lemma, pos) is modality


def test_phrases() -> None:
    assert modality_of_phrase("rule", "out") is Modality.DENIED
    assert modality_of_phrase("would", "like") is Modality.POSSIBLE
    assert modality_of_phrase("set", "to") is Modality.PLANNED
    assert modality_of_phrase("run", "out") is None


def test_negators_deny() -> None:
    assert all(modality_of(word) is Modality.DENIED for word in NEGATORS)
