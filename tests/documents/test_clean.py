"""What cannot be seen is taken out for reading, and the way back to the text as it was is kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.documents.clean import clean
from readout_check.documents.original import original_span
from readout_check.documents.read import document_of
from readout_check.model import Span


@pytest.mark.parametrize(
    ("text", "read", "why"),
    [
        ("1\u202e2\u202c trains", "12 trains", "bidirectional overrides"),
        ("Nor\u200bland", "Norland", "zero width"),
        ("infra\u00adstructure", "infrastructure", "soft hyphen"),
        ("１５ trains", "15 trains", "full-width digits"),
        ("𝟏𝟓 trains", "15 trains", "mathematical digits"),
        ("١٥ trains", "15 trains", "Arabic digits"),
        ("Ana\u0301", "An\u00e1", "decomposed letters"),
        ("15\u00a0000", "15\u00a0000", "spaces stay what they are"),
        ("plain", "plain", "nothing to do"),
    ],
)
def test_a_text_is_read_as_it_looks(text: str, read: str, why: str) -> None:
    assert clean(text)[0] == read, why


@given(st.text(alphabet="aé1１ \n\u200b\u202e\u0301\u00ad٣", max_size=60))
def test_every_clean_character_has_its_place(text: str) -> None:
    read, original = clean(text)
    if original is None:
        assert read == text
        return
    assert len(original.starts) == len(original.ends) == len(read)
    assert list(original.starts) == sorted(original.starts)
    for i, character in enumerate(read):
        shown = text[original.starts[i] : original.ends[i]]
        assert character in unicodedata.normalize("NFC", shown) or character.isdigit()


def test_spans_lead_back_to_the_text_as_it_was() -> None:
    text = "The Mini\u200bster of Norland will buy 1\u202e2 trains.\n"
    document = document_of(text, "a.txt")
    at = document.text.index("12 trains")
    span = original_span(document.original, Span(at, at + len("12 trains")))
    assert span.of(text) == "1\u202e2 trains"
