"""Which participant an article or a readout means by an office alone: "the Norwegian premier", "the President"."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.cast import Participant
from readout_check.in_the_chair import calls_chair, in_the_chair
from readout_check.model import OfficeClaim, Reading, Side
from readout_check.name_forms import same_person
from readout_check.office_terms import answers_to, placed_offices


class OfficeVoices:
    """The participants who hold offices; ``spoken_of`` are the persons whom the ``reading`` names as speaking."""

    def __init__(self, reading: Reading, cast: Sequence[Participant], spoken_of: Sequence[str]) -> None:
        self._side = reading.document.side
        self._holders = [p for p in cast if p.offices]
        self._spoken_of = spoken_of
        chair = in_the_chair(reading) if self._side == Side.OFFICIAL else None
        self._chair = next((p.name for p in cast if chair and same_person(p.name, chair)), None)

    def holder(self, offices: Sequence[OfficeClaim], words: Sequence[str] = ()) -> str | None:
        """The one participant with an office that a named or generic office of the text stands for; ``words`` are those
        of the source, which may be "the Chair" alone."""
        if self._chair is not None and calls_chair(words):
            return self._chair
        for office in offices:
            if office.plural:
                continue
            fitting = [
                p for p in self._holders if any(answers_to(theirs, office) for theirs in placed_offices(p.offices))
            ]
            of_it = [p for p in fitting if any(o.polity and o.polity == office.polity for o in p.offices)]
            fitting = of_it or fitting  # "the Norwegian prime minister" is no bare "Prime Minister"
            fitting = _called_so(fitting, office) or fitting
            speaking = [p for p in fitting if p.speaks] or fitting
            if len(speaking) == 1:
                return speaking[0].name
        return None

    def at_home(self, offices: Sequence[OfficeClaim]) -> str | None:
        """Whom a readout calls by the bare office that two hold: its own one, if it gives only the other one's name."""
        bare = [o for o in offices if not (o.polity or o.body or o.person or o.plural)]
        if not bare or self._side == Side.SECONDARY:
            return None
        fitting = [p.name for p in self._holders if any(answers_to(o, bare[0]) for o in p.offices)]
        named = {name for name in fitting if any(same_person(name, person) for person in self._spoken_of)}
        return fitting[0] if len(fitting) == 2 and named == {fitting[1]} else None


def _called_so(fitting: Sequence[Participant], office: OfficeClaim) -> list[Participant]:
    """Those whose office has all the words of ``office``: "the Lord Mayor" is not the other city's Mayor."""
    words = set(office.text.lower().split())
    if len(words) < 2:
        return []
    return [p for p in fitting if any(words <= set(o.text.lower().split()) for o in p.offices)]
