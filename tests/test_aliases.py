"""Names that the user has declared to be one, in a reading."""

from __future__ import annotations

import pytest

from readout_check import pipeline
from readout_check.aliases import with_aliases
from readout_check.documents.read import document_of
from readout_check.model import NameClaim, NameKind, OfficeClaim, Reading
from readout_check.settings import Settings


def _read(text: str, *aliases: tuple[str, ...]) -> Reading:
    (reading,) = pipeline.read([document_of(text, "text.txt")], Settings().model)
    return with_aliases(reading, aliases)


def _keys(reading: Reading) -> dict[str, str]:
    return {claim.text: claim.key for claim in reading.claims if isinstance(claim, NameClaim)}


HOUSE = ("Bocharov Ruchei", "Sochi residence")


@pytest.mark.parametrize(
    ("text", "group", "told", "key", "why"),
    [
        ("They met at Bocharov Ruchei on Friday.", HOUSE, "Bocharov Ruchei", "bocharov ruchei", "the name itself"),
        ("They met in the Bocharov Ruchei residence.", HOUSE, "Bocharov Ruchei residence", "bocharov ruchei",
         "with a common noun"),
        ("They met at the Sochi residence on Friday.", HOUSE, "Sochi residence", "bocharov ruchei",
         "words that are no name by themselves"),
        ("They met in the Sochi  residence on Friday.", HOUSE, "Sochi  residence", "bocharov ruchei",
         "whatever is between the words"),
        ("Officials of Czech Lands came to Vienna.", ("Czechia", "Czech Lands"), "Czech Lands", "CZ",
         "a country keeps its code"),
    ],
)  # fmt: skip
def test_a_mention_has_the_key_of_its_group(text: str, group: tuple[str, ...], told: str, key: str, why: str) -> None:
    assert _keys(_read(text, group)).get(told) == key, why


def test_a_longer_mention_does_not_swallow_the_name_in_it() -> None:
    keys = _keys(_read("They met at the Sochi residence and flew from Sochi to Baku.", HOUSE))
    assert keys["Sochi"] != keys["Sochi residence"], "the city is not the house"


def test_a_country_by_alias_is_a_country() -> None:
    reading = _read("Officials of Czech Lands came to Vienna.", ("Czechia", "Czech Lands"))
    kinds = {claim.text: claim.kind for claim in reading.claims if isinstance(claim, NameClaim)}
    assert kinds["Czech Lands"] is NameKind.COUNTRY


def test_capitals_are_wanted_where_the_name_has_them() -> None:
    group = ("International Monetary Fund", "the Fund")
    assert "the fund" not in _keys(_read("They spoke of the fund for schools.", group))
    assert _keys(_read("He thanked the Fund for its help.", group))["the Fund"] == "international monetary fund"


def test_holders_of_offices_have_the_first_name() -> None:
    reading = _read("Sasha Smirnov, the Minister of Energy of Russia, spoke.", ("Alexandr Petrov", "Sasha Smirnov"))
    assert [c.person for c in reading.claims if isinstance(c, OfficeClaim)] == ["Alexandr Petrov"]


def test_speakers_have_the_first_name() -> None:
    text = "Sasha Smirnov: We will build the road.\n\nPeter Novak: We agree with that.\n\nSasha Smirnov: Thank you.\n"
    reading = _read(text, ("Alexandr Petrov", "Sasha Smirnov"))
    assert {s.speaker for s in reading.document.segments if s.speaker} == {"Alexandr Petrov", "Peter Novak"}


def test_without_aliases_nothing_changes() -> None:
    (reading,) = pipeline.read([document_of("They met at Bocharov Ruchei.", "text.txt")], Settings().model)
    assert with_aliases(reading, ()) is reading
    assert with_aliases(reading, [("Elsewhere", "Nowhere")]).claims == reading.claims
