"""Documents are parsed by passage: what a paragraph says does not hang on what else is printed around it."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check import parsing, pipeline
from readout_check.documents.read import document_of
from readout_check.model import Document, Segment, SegmentKind, Span
from readout_check.passages import _LONGEST, _LONGEST_DENSE, cut
from readout_check.settings import DEFAULT_MODEL
from readout_check.storage.cache import Cache

WIRE = (
    "The Prime Minister of Armenia said that 340 schools teach in the language of the neighbour.",
    "The two sides signed an agreement on 14 March, worth $4.5 billion, which parliament has yet to approve.",
)
OWN = "Our correspondent adds that the talks in the old town hall took three hours longer than planned."


def words(tree: parsing.Tree) -> list[tuple[str, str, str, str]]:
    return [(n.text, n.tag, n.dep, n.head.text) for n in tree.nodes if not n.is_space]


def test_a_paragraph_is_parsed_alike_wherever_it_is_printed() -> None:
    alone, early, late = (document_of(t, "a.txt") for t in (WIRE[0], "\n\n".join(WIRE), "\n\n".join((OWN, *WIRE))))
    parsed = [words(tree) for tree in parsing.trees([alone, early, late])]
    assert parsed[0] == parsed[1][: len(parsed[0])]
    assert parsed[1] == parsed[2][-len(parsed[1]) :]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "\n\n".join((*WIRE, OWN))
    (tree,) = parsing.trees([document_of(text, "a.txt")])
    assert [text[node.idx : node.end] for node in tree.nodes] == [node.text for node in tree.nodes]
    assert [text[s.span.start : s.span.end] for s in tree.sentences] == [*WIRE, OWN]
    figure = tree.at(text.index("340"))
    assert figure is not None
    assert (figure.text, figure.head.text) == ("340", "schools")


def test_the_gap_between_passages_is_a_token_that_ends_phrases() -> None:
    """Without it "304 schools" over a paragraph that begins with "Teachers" would count teachers."""
    (tree,) = parsing.trees([document_of("They have 304 schools\n\nTeachers have left.", "a.txt")])
    schools = tree.at(16)
    assert schools is not None
    assert schools.following is not None
    assert schools.following.is_space
    assert schools.following.following is not None
    assert schools.following.following.starts_sentence


def test_reprinted_paragraphs_are_read_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    list(pipeline.read([document_of("\n\n".join(WIRE), "a.txt")], DEFAULT_MODEL, cache))
    before = cache.written
    reprint = document_of("\n\n".join((OWN, *WIRE)), "b.txt")
    (cached,) = pipeline.read([reprint], DEFAULT_MODEL, cache)
    assert cache.written == before + 2, "its own paragraph and the reading of the whole"
    assert [cached] == list(pipeline.read([reprint], DEFAULT_MODEL))


def test_a_new_text_of_old_paragraphs_needs_no_spacy(tmp_path: Path) -> None:
    """What is kept are plain columns, so neither spaCy nor its model is loaded to use them."""
    for name, text in (("a", "\n\n".join(WIRE)), ("b", "\n\n".join(reversed(WIRE)))):
        (tmp_path / f"{name}.txt").write_text(text)
    code = (
        "import sys; from pathlib import Path; from readout_check import pipeline;"
        "from readout_check.documents.read import document_of; from readout_check.storage.cache import Cache;"
        "text = Path(sys.argv[1]).read_text();"
        f"r, = pipeline.read([document_of(text, 'x')], {DEFAULT_MODEL!r}, Cache(Path(sys.argv[2])));"
        "print(len(r.claims), 'spacy' in sys.modules)"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / f"{name}.txt"), str(tmp_path / "cache")],
            capture_output=True, text=True, check=True,
        ).stdout.split()
        for name in "ab"
    ]  # fmt: skip
    assert int(told[0][0]) == int(told[1][0]) > 3
    assert [spacy for _, spacy in told] == ["True", "False"]


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("word " * 9000, _LONGEST),
        ("w" * 45_000, _LONGEST),
        ("-- " * 3000, _LONGEST_DENSE),
        ("-" * 5000, _LONGEST_DENSE),
    ],
    ids=["words", "one word", "signs", "one run of signs"],
)
def test_long_paragraphs_are_cut(text: str, longest: int) -> None:
    spans = list(cut(Document(path="a.txt", text=text)))
    assert len(spans) > 1
    assert max(s.end - s.start for s in spans) <= longest
    assert "".join(s.of(text) for s in spans).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet=" \n\tab.-", max_size=60), st.lists(st.integers(0, 60), max_size=4))
def test_passages_are_in_order_and_lose_nothing_but_white_space(text: str, starts: list[int]) -> None:
    segments = tuple(
        Segment(span=Span(s, len(text)), kind=SegmentKind.PARAGRAPH) for s in sorted(starts) if s < len(text)
    )
    spans = list(cut(Document(path="a.txt", text=text, segments=segments)))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
