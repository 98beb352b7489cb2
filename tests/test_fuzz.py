"""Any bytes and any words: the loaders raise nothing but DocumentError, the readers nothing at all, spans are true and
twice the same. What bench/fuzz found is here for good.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.fuzz import targets
from bench.fuzz.run import FOUND, seeds
from readout_check.documents.readers import READERS
from readout_check.model import Side

LOADERS = tuple(READERS)
EXTRACTORS = ("quantities", "dates", "offices")
FEW = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
SEEDS = {kind: tuple(seeds(kind)) for kind in LOADERS}
MARKUP = st.sampled_from(
    "<p> </p> <b> </b> <table> <tr> <td> </td> <dl> <dt> <dd> <li> <br/> <script> <!-- --> &amp; &#x202e; &#0; <html> "
    "<body> <meta charset=utf-16> <div id=lead> Minister: 12 trains <w:p> <w:r> <w:t> </w:t> </w:r> </w:p> <w:tbl> "
    "From: Subject: Message-ID: MIME-Version: Content-Type: text/html multipart/mixed;boundary=b --b --- key: value # "
    "Photo: BT ET Tj T* (words) /F1 11 Tf endstream endobj xref %PDF-1.4 \u200b \ud83d\ude00 e\u0301".split(" ")
)


def changed(seed: bytes, cuts: list[tuple[float, bytes]]) -> bytes:
    """``seed`` with bytes written over it, each at a share of its length; nothing written cuts it off there."""
    data = bytearray(seed)
    for share, new in cuts:
        at = int(share * len(data))
        data[at : at + max(1, len(new))] = new
        if not new:
            del data[at:]
    return bytes(data)


@pytest.mark.parametrize("kind", LOADERS)
@FEW
@given(data=st.data())
def test_a_loader_reads_or_refuses_whatever_it_gets(kind: str, data: st.DataObject) -> None:
    pieces = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=6)
    near = st.builds(changed, st.sampled_from(SEEDS[kind]), pieces)
    words = st.lists(MARKUP, max_size=40).map(lambda parts: "\n".join(parts).encode("utf-8", "surrogatepass"))
    targets.TARGETS[kind]()(data.draw(st.one_of(near, words, st.binary(max_size=200))))


@pytest.mark.parametrize("kind", LOADERS)
def test_what_fuzzing_begins_with_is_read(kind: str) -> None:
    # A target that gives up before the loader would pass every input.
    assert [seed for seed in SEEDS[kind] if targets.loaded(kind, targets.packed(kind, seed)) is None] == []


@pytest.mark.parametrize("kind", EXTRACTORS)
@FEW
@given(data=st.data())
def test_a_reader_finds_claims_where_they_stand(kind: str, data: st.DataObject) -> None:
    words = st.sampled_from(targets.vocabulary(kind))
    phrase = st.lists(st.one_of(words, words, st.text(max_size=3)), max_size=25).map(" ".join)
    side = data.draw(st.sampled_from((Side.OFFICIAL, Side.SECONDARY)))
    targets.read(kind, data.draw(st.one_of(phrase, phrase, st.text(max_size=60))), side)


def test_what_was_found_stays_mended() -> None:
    for path in sorted(FOUND.glob("*-*")):
        targets.TARGETS[path.name.partition("-")[0]]()(path.read_bytes())
