"""A match of two claims as the rules see it: with all that the texts around them say of the two."""

from __future__ import annotations

from collections.abc import Mapping

from readout_check.align.ages import age_left_out
from readout_check.align.conditions import condition_left_out
from readout_check.align.context import Located
from readout_check.align.expectations import only_expected
from readout_check.align.opposites import excluding_words, narrowed
from readout_check.align.restrictions import left_out, qualified
from readout_check.align.retracted import told_flatly
from readout_check.align.scene import Match, Scene
from readout_check.align.scopes import rescoped
from readout_check.align.steps import told_as_other
from readout_check.align.subgroups import counts_both, regrouped
from readout_check.align.voices import apart, own_words
from readout_check.model import Claim, Pair


def paired(
    scene: Scene, match: Match, theirs: Located, ours: Located, told: Claim, back: Mapping[int, int], number: int
) -> Pair:
    """The pair of a match: ``theirs`` and ``told`` are its claims as they are judged, ``ours`` is the article's as it
    stands. ``back`` are the ``retracted_dates``, ``number`` is the article's place in the meeting.
    """
    excluding = excluding_words(scene, match, theirs.claim, told)
    age = age_left_out(scene, theirs, told) if match.equal else None
    return Pair(
        official=theirs.claim,
        secondary=own_words(scene, theirs, ours, only_expected(scene, narrowed(told, excluding))),
        score=min(1.0, match.score),
        contested=not match.equal,
        apart=apart(scene, theirs, ours),
        counts_both=counts_both(scene, theirs, told),
        regrouped=regrouped(scene, theirs, ours, told),
        left_out=age or left_out(scene, theirs, ours, told),
        of_any_age=age is not None,
        condition=condition_left_out(scene, theirs, ours),
        rescoped=rescoped(scene, theirs, ours) if match.equal else None,
        qualified=qualified(scene, told),
        other_role=match.equal and told_as_other(scene, theirs, told),
        moved=match.moved,
        taken_back=told_flatly(scene, back, match.official, match.secondary) if match.equal else None,
        denied=excluding is not None,
        official_index=theirs.document,
        secondary_index=number,
    )
