"""What the alignment makes of two readings: claims of one fact side by side, and what an article leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from readout_check.model.claims import Claim, DateClaim
from readout_check.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A claim of the article with the readout's claim about the same fact, ``None`` where there is none.

    ``score`` in [0, 1] says how surely both speak of one fact; ``contested`` that they give it unequal values and
    that the score is the chance that it is one fact. ``apart`` says that the readout gives the fact in its one
    speaker's words alone, and that what the article's speaker says there is about other things. ``counts_both`` says
    that the readout gives another figure, beside this one, for what the article counts, ``regrouped`` that the
    article gives the figure for another class of people than the readout's passage names. ``left_out`` are the words
    of the readout that say which ones and that the article does not tell, ``rescoped`` those of the article that give
    for a whole what the readout has for a part, or for each what it has for all together. ``of_any_age`` says that
    ``left_out`` is their age, ``condition`` are the readout's words that make its plan depend on something that the
    article does not tell. ``qualified`` says that the article has a clause or a phrase behind what it counts, which
    says which ones. ``other_role`` says that one side has it change by what the other has it change to, ``moved``
    that the readout gives the article's figure as well, for something else. ``taken_back`` is the date that the speaker
    put this one in the place of, where the article tells only this one. ``denied`` says that one of two statements
    denies what the other's passage states, whatever their verbs; ``other_doer`` that two statements tell one deed of
    two parties; ``hosted`` that the article has a body be the place of what it holds; ``unfinished`` that the readout
    has a matter at an earlier stage than the article.
    ``official_index`` and ``secondary_index`` are the places of their documents in the meeting.
    """

    official: Claim | None
    secondary: Claim
    score: float
    contested: bool = False
    apart: bool = False
    counts_both: bool = False
    regrouped: bool = False
    left_out: Span | None = None
    rescoped: Span | None = None
    qualified: bool = False
    of_any_age: bool = False
    condition: Span | None = None
    other_role: bool = False
    moved: bool = False
    taken_back: DateClaim | None = None
    denied: bool = False
    other_doer: bool = False
    hosted: bool = False
    unfinished: bool = False
    official_index: int = 0
    secondary_index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """A topic of the readout that an article leaves out, told by its weightiest sentence.

    ``span`` is that sentence and ``claim`` a claim in it, if there is one. ``weight`` ranks the omissions of one
    article (see ``align.omissions``); ``score`` in [0, 1] says how surely it is left out.
    """

    span: Span
    claim: Claim | None
    speaker: str | None
    weight: float
    score: float
    official_index: int = 0
