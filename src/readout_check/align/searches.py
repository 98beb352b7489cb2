"""The searches that need no claim of the article to begin with: each goes through the readouts for one kind of mistake.

They run after claims have been paired, and know which figures and dates both sides give alike. A new search is a line
here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from readout_check.align.affirmations import pair_affirmations
from readout_check.align.asserted_matters import pair_asserted
from readout_check.align.bodies import pair_bodies
from readout_check.align.callers import pair_callers
from readout_check.align.commitment import pair_commitments
from readout_check.align.compatriots import pair_compatriots
from readout_check.align.denials import pair_denials
from readout_check.align.doers import pair_doers
from readout_check.align.figure_states import pair_figure_states
from readout_check.align.frequencies import pair_frequencies
from readout_check.align.invitations import pair_invitations
from readout_check.align.minimal import pair_minimal
from readout_check.align.mouths import pair_mouths
from readout_check.align.next_meeting import pair_next_meetings
from readout_check.align.organisers import pair_organisers
from readout_check.align.poles import pair_poles
from readout_check.align.posts import pair_posts
from readout_check.align.scene import Match, Scene
from readout_check.align.stages import pair_stages
from readout_check.align.steady import pair_steady
from readout_check.align.steps import pair_steps
from readout_check.align.tallies import pair_tallies
from readout_check.align.turned_choices import pair_turned_choices
from readout_check.align.undecided import pair_undecided
from readout_check.model import Pair

BY_FIGURES: Final[tuple[Callable[[Scene, Sequence[Match], int], Iterator[Pair]], ...]] = (
    pair_undecided,
    pair_commitments,
    pair_stages,
    pair_frequencies,
    pair_figure_states,
    pair_poles,
    pair_steady,
    pair_steps,
    pair_affirmations,
    pair_denials,
    pair_asserted,
    pair_doers,
    pair_mouths,
    pair_posts,
)
BY_WORDS: Final[tuple[Callable[[Scene, int], Iterator[Pair]], ...]] = (
    pair_tallies,
    pair_turned_choices,
    pair_callers,
    pair_invitations,
    pair_next_meetings,
    pair_organisers,
    pair_compatriots,
    pair_bodies,
    pair_minimal,
)


def searched_pairs(scene: Scene, confirmed: Sequence[Match], number: int) -> Iterator[Pair]:
    """What every search finds in the meeting's ``number``-th article.

    ``confirmed`` are the pairs of figures and dates that say the same.
    """
    for by_figures in BY_FIGURES:
        yield from by_figures(scene, confirmed, number)
    for by_words in BY_WORDS:
        yield from by_words(scene, number)
