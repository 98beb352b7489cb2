"""Words that say how real a thing is: done, planned, possible or denied.

Source: compiled by hand for this project after the usual grammar-book classes (modal auxiliaries, verbs of intention,
of proposal, of refusal; negators); no third-party table. Licence: that of this project.

A table gives the reading that a word lends to what it governs: "plans to buy" makes the buying planned, "refused to
sell" makes the selling denied, "signed the agreement" leaves the agreement done.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from readout_check.model import Modality

_AUXILIARIES = {
    Modality.PLANNED: "will shall 'll wo would",
    Modality.POSSIBLE: "may might could should ought",
    Modality.DENIED: "cannot",
}

_VERBS = {
    Modality.PLANNED: """
        aim anticipate arrange await commit envisage envision expect foresee forecast intend offer plan pledge predict
        prepare project promise resolve schedule slate target undertake vow
        """,
    Modality.POSSIBLE: """
        advise advocate appeal ask aspire assess beg consider contemplate debate deliberate demand desire discuss
        encourage examine exhort explore hope implore invite like lobby mull negotiate petition plead ponder prefer
        press propose push recommend request review seek study suggest think try urge want weigh wish
        """,
    Modality.DONE: """
        accomplish achieve adopt agree appoint approve authorise authorize begin build buy cancel close commence
        complete conclude confirm decide decree deliver elect enact endorse establish finalise finalize finish found
        hold implement inaugurate initial introduce issue join launch open pass pay purchase ratify receive release
        resume sell send settle sign spend start train transfer
        """,
    Modality.DENIED: """
        abandon abstain ban block cease decline deny disallow exclude fail forbid lack miss oppose postpone preclude
        prevent prohibit rebuff refrain refuse reject scrap shelve suspend veto withhold
        """,
}

_NOUNS = {
    Modality.PLANNED: """
        aim commitment expectation forecast goal intention intent outlook plan pledge prediction projection
        promise prospect readiness schedule target timetable undertaking willingness
        """,
    Modality.POSSIBLE: """
        appeal bid call chance consideration discussion draft hope idea initiative invitation likelihood negotiation
        offer opportunity option possibility proposal proposition recommendation request study suggestion wish
        """,
    Modality.DONE: "adoption approval completion conclusion decision launch ratification signature signing",
    Modality.DENIED: """
        absence abstention ban boycott cancellation closure denial embargo exclusion failure halt lack moratorium
        postponement prohibition rebuff refusal rejection suspension veto
        """,
}

_ADJECTIVES = {
    Modality.PLANNED: "due expected forthcoming future imminent planned prospective scheduled slated upcoming",
    Modality.POSSIBLE: """
        conceivable conditional draft eventual hypothetical likely possible potential preliminary proposed provisional
        tentative unconfirmed
        """,
    Modality.DENIED: "impossible unable unlikely unwilling",
}

_ADVERBS = {
    Modality.POSSIBLE: "maybe perhaps possibly potentially presumably probably tentatively",
    Modality.DENIED: "hardly n't neither never no not nowhere scarcely",
}

_NEGATORS = {Modality.DENIED: "neither no nobody none nor nothing without"}

_SUBORDINATORS = {Modality.POSSIBLE: "if whether unless"}


DENYING_CARRIERS: frozenset[str] = frozenset("cease decline fail neglect refuse unable unwilling".split())
"""Lemmas that deny the infinitive behind them: "declined to name"."""

PREVENTING: frozenset[str] = frozenset(
    "ban bar block deter discourage forbid hinder keep preclude prevent prohibit save spare stop".split()
)
"""Verbs by which a thing is not done: "keep residents from hauling in plants"."""

CARRYING_VERBS: frozenset[str] = DENYING_CARRIERS | frozenset(
    """
    aim be expect forecast go have hope intend mean plan project schedule set slate suppose undertake want wish
    """.split()
)
"""Lemmas that only say how real the infinitive behind them is: "intends to open", "is to be signed"."""

CARRYING_ADJECTIVES: frozenset[str] = frozenset("able bound due ready set unable willing unwilling".split())
"""Adjectives that stand between "be" and such an infinitive: "are due to arrive"."""


def _table(*classes: Mapping[Modality, str]) -> Mapping[str, Modality]:
    words = [(word, mode) for table in classes for mode, text in table.items() for word in text.split()]
    return MappingProxyType(dict(reversed(words)))


NEGATORS: frozenset[str] = frozenset(f"{_ADVERBS[Modality.DENIED]} {_NEGATORS[Modality.DENIED]} cannot".split())
"""Lower-case words that negate the clause or the phrase they stand in."""

_BY_POS: Mapping[str, Mapping[str, Modality]] = MappingProxyType(
    {
        "AUX": _table(_AUXILIARIES),
        "VERB": _table(_VERBS),
        "NOUN": _table(_NOUNS),
        "ADJ": _table(_ADJECTIVES),
        "ADV": _table(_ADVERBS),
        "PART": _table(_ADVERBS),
        "DET": _table(_NEGATORS),
        "PRON": _table(_NEGATORS),
        "ADP": _table(_NEGATORS),
        "CCONJ": _table(_NEGATORS),
        "SCONJ": _table(_SUBORDINATORS),
    },
)

_ALL = _table(_AUXILIARIES, _ADVERBS, _NEGATORS, _VERBS, _ADJECTIVES, _SUBORDINATORS, _NOUNS)

PHRASES: Mapping[tuple[str, ...], Modality] = MappingProxyType(
    {
        ("be", "to"): Modality.PLANNED,
        ("go", "to"): Modality.PLANNED,  # "is going to"; "went to" needs the caller to see the progressive
        ("set", "to"): Modality.PLANNED,
        ("due", "to"): Modality.PLANNED,  # before a verb only
        ("about", "to"): Modality.PLANNED,
        ("bind", "to"): Modality.PLANNED,
        ("expect", "to"): Modality.PLANNED,
        ("look", "forward"): Modality.PLANNED,
        ("would", "like"): Modality.POSSIBLE,
        ("be", "ready"): Modality.POSSIBLE,
        ("call", "for"): Modality.POSSIBLE,
        ("call", "on"): Modality.POSSIBLE,
        ("think", "of"): Modality.POSSIBLE,
        ("think", "about"): Modality.POSSIBLE,
        ("look", "at"): Modality.POSSIBLE,
        ("look", "into"): Modality.POSSIBLE,
        ("in", "principle"): Modality.POSSIBLE,
        ("rule", "out"): Modality.DENIED,
        ("turn", "down"): Modality.DENIED,
        ("call", "off"): Modality.DENIED,
        ("put", "off"): Modality.DENIED,
        ("no", "longer"): Modality.DENIED,
        ("instead", "of"): Modality.DENIED,
        ("rather", "than"): Modality.DENIED,
    },
)
"""Two lower-case lemmas that go together -> the modality of what they govern."""


def modality_of(lemma: str, pos: str | None = None) -> Modality | None:
    """The modality that the lower-case ``lemma`` lends to what it governs, or ``None`` when it says nothing.

    ``pos`` is a universal part of speech ("VERB", "AUX", "NOUN", ...) and keeps "May" the month and "will" the
    document apart from the auxiliaries; without it the auxiliary comes before the verb and the verb before the noun.
    """
    table = _ALL if pos is None else _BY_POS.get(pos)
    return None if table is None else table.get(lemma)


def modality_of_phrase(first: str, second: str) -> Modality | None:
    """The modality of two lemmas that go together ("rule" "out", "would" "like"), or ``None``."""
    return PHRASES.get((first, second))
