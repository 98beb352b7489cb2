"""The one country or place that an article's sentence leaves out of a passage which it retells, for an unknown one.

"The 63 km across Chad" retells by its figure "63 km of the line run through Niger", although the article names Niger
elsewhere: in that sentence Niger is missing, and Chad, which no readout knows, stands where it stood.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from readout_check.align.coverage import Coverage
from readout_check.align.scene import Scene
from readout_check.align.spots import about_alike, one_spot
from readout_check.align.vacant import is_source
from readout_check.align.venue import other_time
from readout_check.model import NameClaim, NameKind

_KINDS = frozenset({NameKind.PLACE, NameKind.COUNTRY})
# On the readable pairs and beside strangers' readouts, every contest that falls short of both was a false one.
ALIKE_ABOUT = 0.2  # least share of what the article's name hangs on that the readout's hangs on too
HELD = 0.24  # least share of the article's surroundings in the passage where only the slots are one


def unsaid(
    scene: Scene,
    coverage: Coverage,
    here: int,
    strange: Collection[int],
    fits: Callable[[NameClaim, NameClaim], bool],
) -> Collection[int]:
    """The readouts' mentions in whose place the article's name ``here`` stands, all of one name; empty when unsure.

    ``strange`` are the names of the article's sentence, but ``here``, that no readout has; ``fits`` says whether a name
    of the readouts can stand for ``here`` and is not named in the article's sentence.
    """
    ours, sentence = scene.secondary[here].claim, scene.secondary[here].sentence
    if not isinstance(ours, NameClaim) or ours.kind not in _KINDS or ours.outside or other_time(scene, sentence):
        return ()
    if is_source(scene.article.sentences[sentence], ours):
        return ()
    if any(isinstance(c := scene.secondary[n].claim, NameClaim) and c.kind is ours.kind for n in strange):
        return ()
    anchors = coverage.anchors(here)
    passages = [(n, name) for n, name in scene.theirs(NameClaim) if scene.official[n].sentence in anchors]
    free = [(n, name) for n, name in passages if scene.in_prose(n) and fits(name, ours)]
    if len({name.key for _, name in free}) != 1:
        return ()
    return [n for n, _ in free] if _in_place(scene, coverage, here, free) else ()


def _in_place(scene: Scene, coverage: Coverage, here: int, free: Sequence[tuple[int, NameClaim]]) -> bool:
    """Whether the same thing hangs on both names, or both stand in one slot of passages that say much alike.

    Every clause has a subject: that slot says nothing.
    """
    ours, shares = scene.secondary[here].claim, coverage.of(here)
    if not isinstance(ours, NameClaim):
        return False
    return any(
        about_alike(scene, name, ours) >= ALIKE_ABOUT
        or (one_spot(name, ours) and ours.slot != "subject" and float(shares[scene.official[n].sentence]) >= HELD)
        for n, name in free
    )
