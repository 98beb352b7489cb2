"""The gazetteer: what it finds, what it leaves alone, and that its table is complete."""

from __future__ import annotations

import time

import pytest

from readout_check.lexicon import gazetteer
from readout_check.lexicon.countries import TABLE
from readout_check.lexicon.gazetteer import Term


def found(text: str) -> list[tuple[str, str, str]]:
    return [(m.span.of(text), m.term.value, m.key) for m in gazetteer.find(text)]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        pytest.param("the Republic of Armenia agreed", "Republic of Armenia", "AM", id="formal name without an entry"),
        pytest.param("the Lao People’s Democratic Republic", "Lao People’s Democratic Republic", "LA", id="apostrophe"),
        pytest.param("Cote d'Ivoire won", "Cote d'Ivoire", "CI", id="accents left out"),
        pytest.param("in Bosnia & Herzegovina", "Bosnia & Herzegovina", "BA", id="ampersand"),
        pytest.param("The U.S. team", "U.S.", "US", id="abbreviation with its last point"),
        pytest.param("a US envoy", "US", "US", id="abbreviation in capitals"),
        pytest.param(
            "the People's Republic of China", "People's Republic of China", "CN", id="not the Republic of China"
        ),
        pytest.param("two Finns and a cow", "Finns", "FI", id="plural demonym"),
        pytest.param("the Papua New Guinean side", "Papua New Guinean", "PG", id="longest demonym"),
        pytest.param(
            "the Federal Democratic\nRepublic of Nepal", "Federal Democratic\nRepublic of Nepal", "NP", id="line"
        ),
        pytest.param("from Kiev", "Kiev", "kyiv", id="older spelling of a capital"),
        pytest.param("from Washington, D.C.", "Washington, D.C.", "washington", id="comma inside a capital"),
        pytest.param("the Kremlin", "Kremlin", "kremlin", id="seat of power"),
    ],
)
def test_finds(text: str, words: str, key: str) -> None:
    assert [(w, k) for w, _, k in found(text)] == [(words, key)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("they told us", id="pronoun"),
        pytest.param("LET US GO", id="pronoun in a line of capitals"),
        pytest.param("US$40 million", id="currency"),
        pytest.param("good china and a roast turkey", id="common words"),
        pytest.param("Germán and Malene", id="accent that makes another word"),
        pytest.param("the male voice", id="capital that is a word"),
        pytest.param("No 10 buses came", id="number sign"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert found(text) == []


def test_hyphenated_pair_is_two_demonyms() -> None:
    assert [k for _, _, k in found("the Peruvian-Chilean border")] == ["PE", "CL"]


def test_shared_demonym_follows_the_country_that_the_text_names() -> None:
    assert found("Brazzaville said the Congolese side agreed")[-1][2] == "CG"
    assert found("Kinshasa said the Congolese side agreed")[-1][2] == "CD"


def test_every_united_nations_member_has_demonym_and_capital() -> None:
    rows = [line.split("|") for line in TABLE.splitlines()]
    codes = {row[0] for row in rows}
    assert len(codes) >= 193 + 6
    assert {"XK", "TW", "PS", "VA", "EU", "UN"} <= codes
    same_name = {"DJ", "IL", "LU", "MC", "SG", "SM", "VA", "HK", "UN", "BM"}  # Israel's seat is disputed
    assert [row[0] for row in rows if not row[2] and row[0] not in {"EU", "UN"}] == []
    assert [row[0] for row in rows if not row[3] and row[0] not in same_name] == []


def test_reads_its_tables_fast() -> None:
    gazetteer.entries.cache_clear()
    start = time.perf_counter()
    gazetteer.entries()
    assert time.perf_counter() - start < 0.1  # about 0.01 on an idle machine


def test_terms_are_told_apart() -> None:
    terms = [t for _, t, _ in found("Poland, Polish, Warsaw, Kraków, the Kremlin")]
    assert terms == [Term.COUNTRY, Term.DEMONYM, Term.CAPITAL, Term.PLACE, Term.SEAT]
