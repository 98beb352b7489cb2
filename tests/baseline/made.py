"""Findings made by hand, and strategies for findings and entries."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from readout_check.baseline import Entry, Verdict
from readout_check.fingerprint import identify
from readout_check.model import Finding
from readout_check.rules import RULES
from tests.formats.made import ARTICLE, FERRIES, evidence

READOUT_ID, ARTICLE_ID = "talks/harbour/readout.txt", "talks/harbour/news-item.txt"


def finding(
    quote: str = "41 ferries",
    *,
    line: int = 3,
    rule: str = "RC101",
    readout: str = READOUT_ID,
    article: str = ARTICLE_ID,
    values: tuple[str, str] = ("exact 14 count", "exact 41 count"),
    start: int = 100,
) -> Finding:
    """A finding about the ferries, changed where the test says so."""
    where = evidence(ARTICLE, f"He promised {quote} by spring.", quote, line, start=start)
    told = identify(readout=readout, article=article, rule=rule, official_value=values[0], secondary_value=values[1])
    return replace(FERRIES, rule=rule, secondary=where, **told)


WORDS = st.text(st.characters(codec=None), min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
FEW = st.sampled_from(["a.txt", "b/c.txt", "https://example.org/ü?x=1", "d\udce9.txt"])
QUOTES = st.sampled_from(["41 ferries", "forty-one ferries", "41 new ferries", "some 41 ships", "900", "x"]) | WORDS
CODES = st.sampled_from([rule.code for rule in RULES])

FINDINGS = st.lists(
    st.builds(
        lambda quote, rule, readout, article, one, two, start: finding(
            quote, rule=rule, readout=readout, article=article, values=(one, two), start=start
        ),
        QUOTES,
        CODES,
        FEW,
        FEW,
        st.sampled_from(["1", "2"]),
        st.sampled_from(["1", "2"]) | WORDS,
        st.integers(0, 1000),
    ),
    max_size=12,
)
ENTRIES = st.lists(
    st.builds(
        Entry,
        article=FEW | WORDS,
        readout=FEW,
        rule=CODES | st.just("RC000"),
        readout_value=WORDS,
        article_value=WORDS,
        quote=QUOTES,
        verdict=st.none() | st.sampled_from(list(Verdict)),
        by=st.none() | WORDS,
        reason=st.none() | WORDS,
    ),
    max_size=12,
)
