"""bench/chart.py runs against the present modules: it times them one by one, so that a moved function breaks it."""

from __future__ import annotations

from bench import chart


def test_every_step_is_measured_and_drawn() -> None:
    rows = chart.measured(2)
    assert {group for group, _, _ in rows} == {"spaCy", "extract", "compare"}
    drawn = chart.picture(rows, 2)
    assert all(f"{group}: {name}<" in drawn for group, name, _ in rows)
