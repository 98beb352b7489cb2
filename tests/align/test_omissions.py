"""What a topic weighs, by hand-made traits."""

from __future__ import annotations

from dataclasses import replace

from readout_check.align.traits import LEAST, Traits, weight

PLAIN = Traits(figures=0, dates=0, words=10, again=0, headed=False)


def test_every_trait_adds_weight() -> None:
    for more in (
        replace(PLAIN, figures=1),
        replace(PLAIN, dates=1),
        replace(PLAIN, words=20),
        replace(PLAIN, again=1),
        replace(PLAIN, headed=True),
    ):
        assert weight(more) > weight(PLAIN)


def test_a_plain_sentence_is_not_missed_and_one_with_a_figure_is() -> None:
    assert weight(PLAIN) < LEAST <= weight(replace(PLAIN, figures=1))


def test_tables_and_long_speeches_do_not_weigh_without_end() -> None:
    assert weight(replace(PLAIN, figures=3)) == weight(replace(PLAIN, figures=30))
    assert weight(replace(PLAIN, words=30)) == weight(replace(PLAIN, words=300))
