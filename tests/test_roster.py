"""Many names at once: the index must find what holding each against each finds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from readout_check.name_forms import same_person
from readout_check.roster import Roster

WORDS = (
    "Ana Anna A. Lind Lindh Oleksiy Oleksii Aleksei Hordiienko Hordiyenko Osei-Larbi Larbi O. Al Sadr Al-Sadr Alsadr "
    "Mohamed Muhammad de la Cruz Dr. Minister Vasylchenko Vasilchenkov Vasylchenkova Weiß Ø'Brien"
).split()
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@given(names=st.lists(NAMES, max_size=8), person=NAMES)
@example(names=["L. Ana"], person="Lind")
@example(names=["Osei-Larbi"], person="Ana L.")
@example(names=["Ana Osei-Larbi"], person="Ana L.")
def test_the_index_finds_what_going_through_all_finds(names: list[str], person: str) -> None:
    roster = Roster(names)
    kept = list(dict.fromkeys(names))
    assert roster.like(person) == [name for name in kept if same_person(name, person)]


def test_a_surname_behind_a_title_is_enough_where_one_has_it() -> None:
    assert Roster(["Rosa Jaramillo", "Ana Lind"]).known("Prefect Jaramillo") == "Rosa Jaramillo"
    assert Roster(["Rosa Jaramillo", "Luis Jaramillo"]).known("Prefect Jaramillo") is None


def test_a_name_is_added_once() -> None:
    roster = Roster(["Ana Lind"])
    assert roster.like("Lindh") == []
    for name in ("Ola Lindh", "Ola Lindh"):
        roster.add(name)
    assert list(roster) == ["Ana Lind", "Ola Lindh"]
    assert roster.like("Lindh") == ["Ola Lindh"], "what was looked up before is asked again"
    assert "Ola Lindh" in roster
