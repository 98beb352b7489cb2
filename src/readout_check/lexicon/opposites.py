"""States that exclude each other, in whatever part of speech they are told: "closes at night", "is open at night".

Source: compiled by hand for this project after the usual predicates of communiqués and agency copy; no third-party
table. Licence: that of this project. Words by which two sides of one deal are told ("buy", "sell") are left out.
"""

from __future__ import annotations

import re

_STATES = (
    ("open reopen opening reopening", "close closed closing closure shut"),
    ("voluntary optional voluntarily", "compulsory mandatory obligatory compulsorily obliged"),
    ("above exceed higher", "below under lower beneath"),
    ("permanent permanently", "temporary temporarily interim provisional provisionally"),
    ("unanimous unanimously", "split narrowly"),
    ("unconditional unconditionally", "conditional conditionally"),
    ("legal lawful legally lawfully", "illegal unlawful illegally unlawfully"),
    ("include inclusive", "exclude except exclusive excluding"),
    ("publicly", "confidential secret confidentially secretly privately"),
    ("accept approve adopt endorse", "reject refuse defeat veto rebuff"),
    ("resume restart continue restore", "suspend halt stop discontinue interrupt"),
    ("introduce impose keep retain maintain raise increase", "abolish scrap repeal waive axe"),
    ("join enter accede", "leave quit withdraw exit"),
    ("sufficient enough adequate", "insufficient inadequate"),
    ("surplus", "deficit shortfall"),
    ("majority", "minority"),
    ("succeed success successful", "fail failure unsuccessful"),
    ("safe", "unsafe dangerous"),
    ("support favour favor welcome", "oppose condemn deplore"),
    ("improve improvement", "worsen deteriorate deterioration worsening"),
    ("accelerate quicken speed", "slow slowdown decelerate"),
    ("strengthen appreciate", "weaken depreciate"),
    ("confirm", "deny"),
    ("allow permit", "ban forbid prohibit bar"),
    ("extend prolong lengthen", "shorten curtail"),
    ("grow growth expand expansion", "shrink contract contraction"),
    ("widen", "narrow"),
    ("optimistic confident", "pessimistic"),
    ("direct directly", "indirect indirectly"),
    ("together jointly", "separately"),
    ("upside upward upwards", "downside downward downwards"),
    ("kill die death fatality perish", "injure wound hurt injury"),
    ("passenger", "freight cargo goods"),
    ("birth", "death"),
    ("daytime", "night nighttime overnight"),
)

_FIGURE_STATES = (
    ("occupied full taken filled", "empty free vacant unoccupied available spare unfilled"),
    ("dead died killed perished", "alive survived saved rescued"),
    ("employed working", "unemployed jobless idle"),
    ("favour favor support supported supports", "against oppose opposed opposes"),
    ("passed succeeded", "failed"),
    ("convicted guilty", "acquitted cleared innocent"),
    ("vaccinated inoculated", "unvaccinated"),
    ("insured", "uninsured"),
    ("sold", "unsold"),
    ("paid", "unpaid outstanding"),
    ("approved accepted granted admitted adopted", "rejected refused declined denied"),
    ("present attended", "absent"),
    ("completed finished done", "unfinished uncompleted"),
    ("connected", "unconnected disconnected"),
    ("open", "closed shut"),
    ("working operational intact undamaged", "broken damaged idle destroyed faulty defective"),
    ("safe", "unsafe dangerous"),
    ("solved resolved settled", "unsolved unresolved unsettled"),
)

FIGURE_STATES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split())) for one, other in _FIGURE_STATES
)
"""Words as they stand for what is so of so many things of a kind, and of the others of them at that time: what comes
before or after ("12 missing", "12 were found") is no opposite.
"""

KINDS = (frozenset("men male males boys".split()), frozenset("women female females girls".split()))
"""The same of what they are: told without "are" too."""

STATES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split())) for one, other in _STATES
)
"""Lemmas of the one state and of the other."""

BURDENS = frozenset(
    """
    ban barrier blockade boycott charge control cordon curfew cut-off duty embargo emergency fee fine freeze halt levy
    limit limitation moratorium obligation penalty prohibition quarantine restriction sanction siege suspension
    surcharge tariff tax toll veto
    """.split()
)
"""What is lifted by ending it."""

RAISING = frozenset("double expand extend hike impose increase introduce raise reimpose tighten".split())
"""What is done to a burden that is not ended."""

WHOLE: re.Pattern[str] = re.compile(
    r"(?<!above )(?<!after )(?<!at )(?<!in )(?<!not )(?<!nearly )(?<!almost )\ball (?:of|the|its|their|our|his|her"
    r"|these|those|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\b"
    r"|\bevery (?:one|single)\b|\b(?:everyone|everybody)\b|\bthe (?:whole|entire)\b|\bin full\b"
    r"|\bthe full (?:amount|cost|price|sum)\b",
    re.IGNORECASE,
)
"""All of them."""

NOTHING: re.Pattern[str] = re.compile(r"\b(?:none|neither) of\b|\bnot (?:a single|one of)\b", re.IGNORECASE)
"""None of them."""

PART: re.Pattern[str] = re.compile(
    r"(?<!first )(?<!second )(?<!latter )(?<!last )\bhalf\b"  # "the first half of 2026"
    r"|\b(?:most|some|many|part|several|a few|few|only) of\b"
    r"|\ba (?:majority|minority|part|third|quarter|fifth) of\b(?! an? )"  # "a quarter of a million"
    r"|\b(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?)\b(?! of an? )"
    r"|\bthe majority\b|\bnot all\b|\bone in \w+\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:which|whom|these|those|them)\b",
    re.IGNORECASE,
)
"""A part of them."""
