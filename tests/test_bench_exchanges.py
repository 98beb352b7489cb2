"""The exchanges of bench/exchanges.py: everything stays, in another place."""

from __future__ import annotations

from bench import exchanges
from bench.mutations import Pair

OFFICIAL = "Chad will send 40 nurses to Niger. Chad and Niger met. Trade grew by 12 percent."
ARTICLE = "Chad will send 40 nurses. The fund has room for 75 more. Trade grew by 12 percent."


def pair(**changes: object) -> Pair:
    rows = tuple({"kind": "number", "article": words, "official": words} for words in ("40 nurses", "room for 75"))
    made = {"name": "p", "official": OFFICIAL, "article": ARTICLE, "agreements": rows, "disputed": (), **changes}
    return Pair(**made)  # type: ignore[arg-type]


def test_two_figures_change_places() -> None:
    (made,) = exchanges.figures(pair())
    assert made[0].article == made[1].article == ARTICLE.replace("40", "xx").replace("75", "40").replace("xx", "75")
    assert [place.words for place in made] == ["75", "40"]


def test_disputed_figures_stay() -> None:
    assert not list(exchanges.figures(pair(disputed=((15, 17),))))


def test_one_party_acts_for_the_other() -> None:
    ((made,),) = exchanges.parties(pair())
    assert made.article.startswith("Niger will send 40 nurses.")
    assert made.words == "Niger will"


def test_without_a_second_country_nobody_else_acts() -> None:
    assert not list(exchanges.parties(pair(official="Chad will send 40 nurses.")))


def test_the_table_counts_what_is_seen_and_what_is_seen_whole() -> None:
    made = [*exchanges.figures(pair()), *exchanges.figures(pair()), *exchanges.parties(pair())]
    assert exchanges.rows(made, [1, 2, 0])[1:] == [["figures", "2/2", "1.00", "1"], ["parties", "0/1", "0.00", "0"]]
