"""The edits of bench/mutate.py: each kind does what it says, and all follows from the seed."""

from __future__ import annotations

from random import Random

import pytest

from bench import mutations
from bench.mutations import Mutant, Pair

EDITS = [  # kind, the label's kind, passage, what becomes of it (one of these), why
    ("figure", "number", "more than 45 ferries", {"54", "55", "65", "75", "85", "95"}, "a lower bound: only upwards"),
    ("figure", "date", "on 21 June", {str(day) for day in range(1, 29)} - {"20", "21", "22"}, "a day stays a day"),
    ("figure", "ordinal", "the 11th round", {"12th", "13th", "14th"}, "the ordinal's letters follow"),
    ("number word", "ordinal", "for the second time", set("first third fourth fifth sixth".split()), "an ordinal word"),
    ("magnitude", "money", "3.2 billion euros", {"million"}, "one word of magnitude"),
    ("unit", "percent", "up 4% on the year", {" percentage points"}, "percent to percentage points"),
    ("unit", "unit", "a road of 40 km", {"miles"}, "kilometres to miles, the figure kept"),
    ("currency", "money", "€90 million", {"$", "£"}, "a sign"),
    ("currency", "money", "90 million kroner", {"euros"}, "a name"),
    ("month", "date", "on Sept. 4", {"Jan.", "Oct.", "March", "April", "July"}, "written as short as it was"),
    ("month", "date", "the walks may start on 4 May", {"June", "July", "August"}, "the month, not the verb"),
    ("year", "date", "by 2030", {"2027", "2028", "2029", "2031", "2032", "2033"}, "at most three years off"),
    ("office", "role", "Foreign Minister Ana Berg", {"Defence Minister", "Finance Minister"}, "the capitals stay"),
    ("rank", "role", "the deputy mayor of Porto", {"mayor"}, "a rank is dropped"),
    ("rank", "role", "the mayor of Porto", {"deputy mayor", "acting mayor"}, "a rank is added"),
    ("country", "country", "an Austrian offer", {"Estonian", "Icelandic", "Indonesian", "Omani"}, "an, not a"),
    ("place", "place", "in Upper Fallow", {"Oslo", "Lima", "Hanoi"}, "an unknown name in a place's passage"),
    ("place", "date", "in Vienna on Monday", {"Oslo", "Lima", "Hanoi"}, "a capital in any passage"),
    ("person", "person", "Ana Berg", {"Novak", "Rossi", "Tanaka"}, "a surname that both texts have"),
    ("speaker", "number", "Ana Berg also said that 12 came", {"Kuhn"}, "the other participant"),
    ("speaker", "number", "Twelve came, according to Kuhn", {"Berg"}, "the attribution that follows"),
    ("negation", "polarity", "the talks will not go on", {"will"}, "a negation is dropped"),
    ("negation", "polarity", "they can't wait", {"can"}, "a contraction"),
    ("negation", "polarity", "both had agreed to it", {"had not"}, "a negation is added"),
    ("bound", "qualifier", "At least 14 boats", {"Up to", "At most"}, "at least and up to"),
]
NOTHING = [
    ("figure", "date", "in 2030", "a year is no other figure"),
    ("month", "date", "they may meet", "a verb"),
    ("year", "number", "some 2030 sheep", "a count that looks like a year"),
    ("negation", "polarity", "they had a plan", "no auxiliary"),
    ("negation", "polarity", "until the repairs are over", "until they are not over is no sentence"),
    ("negation", "polarity", "no barrier was found", "denied already"),
    ("negation", "polarity", "the deal is still open", "nobody writes is not still"),
    ("number word", "number", "three quarters of an hour", "four quarters of an hour is an hour"),
    ("bound", "place", "over the bridge", "no figure follows"),
    ("office", "role", "a presidential visit", "part of a word"),
    ("speaker", "number", "the minister said that 12 came", "no participant is named"),
    ("place", "number", "from Upper Fallow on", "not a passage about a place"),
    ("place", "place", "from Monday to February", "days and months are no places"),
]


def pair(*passages: str, kind: str = "number") -> Pair:
    """A pair whose article is the passages, a line each, all of them agreeing."""
    rows = tuple({"kind": kind, "article": passage, "official": passage} for passage in passages)
    article = "\n".join(passages)
    return Pair(name="p", official=article, article=article, agreements=rows, disputed=(), surnames=("Berg", "Kuhn"))


@pytest.mark.parametrize(
    ("edit", "kind", "passage", "wanted", "why"), EDITS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_an_edit(edit: str, kind: str, passage: str, wanted: set[str], why: str) -> None:
    find, made = mutations.FINDERS[edit], set()
    for seed in range(40):
        (swap,) = find(passage, kind, pair(passage), Random(seed))
        assert passage[swap.start : swap.end] != swap.new
        made.add(swap.new)
    assert made & wanted, why
    if len(wanted) < 3 or edit in ("figure", "year"):
        assert made <= wanted, why


@pytest.mark.parametrize(("edit", "kind", "passage", "why"), NOTHING, ids=lambda v: v)
def test_no_edit(edit: str, kind: str, passage: str, why: str) -> None:
    assert list(mutations.FINDERS[edit](passage, kind, pair(passage), Random(1))) == [], why


def all_mutants(seed: int) -> list[Mutant]:
    made = pair(
        "more than 45 ferries", "Ana Berg said on 21 June", "the mayor will visit Vienna", "€90 million in 2030"
    )
    return list(mutations.mutants(made, seed))


def test_mutants_follow_from_the_seed() -> None:
    assert all_mutants(1) == all_mutants(1)
    assert all_mutants(1) != all_mutants(2)
    assert len({mutant.kind for mutant in all_mutants(1)}) > 8


def test_a_mutant_differs_in_the_words_that_it_names() -> None:
    article = pair(
        "more than 45 ferries", "Ana Berg said on 21 June", "the mayor will visit Vienna", "€90 million in 2030"
    )
    for mutant in all_mutants(3):
        (start, end), (begin, stop) = mutant.before, mutant.after
        assert article.article[:start] == mutant.article[:begin]
        assert article.article[end:] == mutant.article[stop:]
        assert article.article[start:end] != mutant.words


def test_disputed_words_are_left_alone() -> None:
    whole = pair("45 ferries in 2030")
    disputed = Pair(
        name=whole.name,
        official=whole.official,
        article=whole.article,
        agreements=whole.agreements,
        disputed=((0, 2),),
    )
    assert {mutant.kind for mutant in mutations.mutants(disputed, 1)} == {"year"}


def test_a_sample_is_even_over_the_kinds_and_follows_from_the_seed() -> None:
    everything = [
        Mutant(pair="p", kind=kind, article=str(number), before=(0, 1), after=(0, 1))
        for kind, count in (("rare", 3), ("common", 50), ("frequent", 80))
        for number in range(count)
    ]
    chosen = mutations.sample(everything, 23, 1)
    assert [sum(m.kind == kind for m in chosen) for kind in ("rare", "common", "frequent")] == [3, 10, 10]
    assert chosen == mutations.sample(everything, 23, 1)
    assert mutations.sample(everything, 500, 1) == everything


def test_only_a_new_loud_finding_on_the_edited_words_counts() -> None:
    edit = Mutant(pair="p", kind="figure", article="x" * 60, before=(10, 14), after=(10, 16))

    def finding(start: int, end: int, severity: str = "error", rule: str = "RC101") -> dict[str, object]:
        return {"rule": rule, "severity": severity, "secondary": {"start": start, "end": end}}

    assert mutations.caught(edit, [finding(15, 30)], [])
    assert not mutations.caught(edit, [finding(16, 30)], []), "beside the words"
    assert not mutations.caught(edit, [finding(10, 16, "note")], []), "a note is not loud"
    assert not mutations.caught(edit, [finding(10, 16)], [finding(10, 14)]), "it was there before the edit"
    assert mutations.caught(edit, [finding(10, 16)], [finding(10, 14, rule="RC701")]), "of another rule"
    assert not mutations.caught(edit, [{"rule": "RC801", "severity": "error", "secondary": None}], [])


def test_a_surname_is_no_common_word() -> None:
    """The readout writes "trade" too: whose name it would be, an edit of it would change nobody."""
    rows = [{"kind": "role", "article": "Minister of Trade Ana Berg"}, {"kind": "role", "article": "Minister of Trade"}]
    official = "Minister of Trade Ana Berg spoke of trade."
    assert mutations.surnames_of(rows, official) == ("Berg",)
