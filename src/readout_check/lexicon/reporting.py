"""Verbs with which an account reports what somebody said, felt or did by speaking.

Source: compiled by hand for this project from the usual verbs of agency copy and of readouts; no third-party table.
Licence: that of this project.

The split follows the grammar of English reporting clauses: verbs that take a that-clause or a quotation ("said that",
'"...", he added') carry a statement; the others ("thanked him for", "praised the work") report an act of speech whose
content is a noun phrase or an infinitive.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

# an agency's own line at the end: "(Reporting by Ann Lee; Editing by Jo Kerr)"
CREDIT = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing|compiled|written|translated)(?: and \w{1,12})? by\b[^()\n]{1,400}",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CLAUSAL = _words(
    """
    accept acknowledge add admit advise affirm agree allege announce answer argue ask assert assess assure
    attest aver believe boast brief calculate caution cite claim clarify comment complain concede conclude
    confess confide confirm consider contend continue counter declare decree demand deny describe detail
    disclose doubt elaborate emphasise emphasize enquire estimate exclaim explain express feel figure find
    forecast foresee guarantee hear highlight hint hope imply indicate inform inquire insist instruct joke judge
    know lament learn maintain mention muse note notify object observe opine order outline persuade pledge point
    posit predict proclaim project promise pronounce propose protest put quip quote read reaffirm realise
    realize reason reassure rebut recall reckon recognise recognize recommend recount reflect regret reiterate relate
    remark remember remind repeat reply report request respond restate retort reveal rule say signal specify
    speculate state stipulate stress submit suggest summarise summarize suppose surmise swear teach tell testify
    think threaten tweet underline underscore understand urge voice volunteer vow warn wish wonder write
    """,
)

_NOMINAL = _words(
    """
    accuse address apologise apologize appeal applaud appreciate back blame bless call commend condemn
    congratulate convey criticise criticize decry denounce deplore discuss endorse extol greet hail honor honour
    invite laud offer pay plead praise present raise rebuff rebuke refer reject salute speak support talk thank
    touch welcome
    """,
)

REPORTING_VERBS: Mapping[str, bool] = MappingProxyType(
    dict.fromkeys(_NOMINAL, False) | dict.fromkeys(_CLAUSAL, True),
)
"""Lower-case verb lemma -> whether it takes a that-clause or a quotation as what was said."""

ATTRIBUTION_PHRASES: tuple[tuple[str, ...], ...] = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("as", "quoted", "by"),
    ("as", "reported", "by"),
    ("as", "told", "by"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "view", "of"),
)
"""Fixed phrases, as lower-case words, after which the source of a statement is named."""

SPOKEN_PARTS = frozenset({"words", "opinion", "view", "estimation"})
"""What is his whose words they are: "in her words", "in the opinion of"."""

QUOTING = frozenset({"quote", "cite"})
"""Verbs whose object speaks and not their subject: "she quoted a delegate as saying"."""

ISSUING = frozenset({"issue", "release", "make", "give", "deliver", "publish", "read"})
STATEMENTS = frozenset({"statement", "remark", "comment", "declaration", "message", "answer", "reply"})
"""What somebody issues, gives or reads out whose words stand behind a colon."""

FINDINGS = frozenset(
    "data datum figure statistic survey poll study report record estimate census number research".split()
)
"""What shows figures that somebody else gives: "according to the data he shared"."""

_ASKING = frozenset({"ask", "enquire", "inquire", "wonder"})

ECHOES = frozenset(
    {"agree", "concur", "echo", "accept", "acknowledge", "concede", "hear", "second", "endorse", "share"}
)
"""Verbs of somebody who takes up what another one said: the statement may be both's."""

_TAKING_UP = frozenset(
    """
    address applaud appreciate back bless commend congratulate discuss endorse extol greet hail honor honour invite laud
    pay plead praise rebuff rebuke reject salute speak support talk thank touch welcome
    """.split()
)
"""Nominal verbs whose object may be another one's words or deeds; who criticises or offers speaks for himself."""

_DEEDS = frozenset(
    "address agree appeal back bless convey endorse honor honour invite offer pay present raise touch".split()
)

_SPOKEN_MORE = frozenset({"add", "continue", "elaborate", "reiterate", "repeat", "conclude", "go", "go on"})

_PARTICLES: Mapping[tuple[str, str], bool] = MappingProxyType(
    {
        ("go", "on"): True,
        ("point", "out"): True,
        ("spell", "out"): True,
        ("set", "out"): True,
        ("lay", "out"): True,
        ("make", "clear"): True,
        ("call", "on"): False,
        ("call", "for"): False,
        ("speak", "of"): False,
        ("speak", "about"): False,
        ("talk", "about"): False,
        ("brush", "off"): False,
        ("shrug", "off"): False,
        ("wave", "away"): False,
        ("wave", "off"): False,
        ("play", "down"): False,
        ("refer", "to"): False,
        ("touch", "on"): False,
        ("touch", "upon"): False,
        ("draw", "attention"): False,
        ("pay", "tribute"): False,
    },
)


def is_reporting(lemma: str, particle: str | None = None) -> bool:
    """Whether the verb ``lemma`` (lower case), with its particle or fixed object if any, reports speech or thought."""
    if particle is not None and (lemma, particle) in _PARTICLES:
        return True
    return lemma in REPORTING_VERBS


def takes_clause(lemma: str, particle: str | None = None) -> bool:
    """Whether what was said follows ``lemma`` as a that-clause or a quotation ("go" with "on", "point" with "out")."""
    if particle is not None and (lemma, particle) in _PARTICLES:
        return _PARTICLES[lemma, particle]
    return REPORTING_VERBS.get(lemma, False)


def takes_up(lemma: str) -> bool:
    """Whether the verb may repeat or answer what another one said, so that the words need not be its subject's own."""
    return lemma in ECHOES or lemma in _TAKING_UP


def acts(lemma: str) -> bool:
    """Whether the verb may tell what its subject does and not what it says: "lenders offered", "families pay"."""
    return lemma in _DEEDS


def continues(lemma: str) -> bool:
    """Whether the verb says that the same speaker goes on ("added", "continued"), which helps to settle a pronoun."""
    return lemma in _SPOKEN_MORE


def asks(verb: str) -> bool:
    """Whether a reporting verb's lemma reports a question, which states nothing."""
    return verb in _ASKING
