"""Wordings below a decision: a matter is weighed, proposed, asked for, or somebody does not mean to do it.

Source: compiled by hand for this project from the usual wordings of communiqués; no third-party table. Licence: that of
this project.
"""

from __future__ import annotations

import re

_ADVERB = r"(?:still |now |also |currently |yet |so far |at present |formally |officially ){0,2}"
_WHAT = r"(?:a|an|the|that|to|its|their|our|his|her|\w+ing)"

_A_FACT = r" [^,;]{1,80}?\b(?:is|are|was|were|has|have|had|remains?)\b"
_EXPLORING = r"\b(?:explor|examin|study|consider|discuss)(?:e|ing)? (?:the )?(?:possibility|feasibility|option)\b"

WEIGHED: re.Pattern[str] = re.compile(
    rf"\b(?:is|are|was|were|am) {_ADVERB}(?:considering|examining|weighing|exploring|studying|mulling)\b"
    r"|\b(?:will|would|shall) consider (?!(?:it|this|that|them|how|the (?:matter|question|issue|report|proposal))\b)\w+"
    rf"|{_EXPLORING}"
    r"|\b(?:will|would|shall|to) (?:consider|examine|weigh|explore|study) (?:whether|the possibility|the request)\b"
    rf"|(?<!\bnot )\b(?:proposes|proposed|(?:suggests|suggested)(?!{_A_FACT})|requests|requested|asked for) {_WHAT}\b"
    rf"|\b(?:asked|requested|invited) (?:\w+ ){{1,4}}to (?:consider|examine|look|allow|grant|approve|accept)\b",
    re.IGNORECASE,
)
"""What is under consideration, proposed or asked for."""

SHOWING: re.Pattern[str] = re.compile(rf"\bsuggest(?:s|ed)?{_A_FACT}", re.IGNORECASE)
"""What figures show to be so, and nobody proposes: "data suggest that activity is slowing"."""

EXPLORING: re.Pattern[str] = re.compile(_EXPLORING, re.IGNORECASE)
"""What is only to be explored, whoever agrees to do so."""

_CONSENT = r"(?:approval|agreement|assent|clearance|confirmation|consent|endorsement|go-ahead|ratification|vote)"
CONDITIONED: re.Pattern[str] = re.compile(
    r"\b(?:subject\s+to|conditional\s+(?:up)?on|pending|awaits?|awaiting|depends?\s+on)\s+(?:\w+\s+){0,3}?"
    rf"{_CONSENT}\b",
    re.IGNORECASE,
)
"""What is to be done once somebody consents to it."""

UNMEANT: re.Pattern[str] = re.compile(
    rf"\b(?:has|have|had|did|does|do)(?: not|n['’]t) {_ADVERB}(?:recommend|propose|request|order|advise|intend|plan"
    r"|envisage)\w{0,2}\b"
    r"|\b(?:has|have|had) no (?:plans?|intention)\b",
    re.IGNORECASE,
)
"""What somebody says not to have recommended, ordered or meant to do."""

TAKEN_UP: re.Pattern[str] = re.compile(
    r"\bcarried(?= ?(?:[.,;:]|unanimously|by \d|nem\b))|\b(?:was|were|been) carried\b(?! out)"  # but not passengers
    r"|\b(?:agree|accept|adopt|approv|endors|grant|resolv|decided|welcom|consent|support|concur|back(?:ed|s)"
    r"|pass(?:ed|es)|seconded|confirm|assur|promis|pledg|undert)\w*",
    re.IGNORECASE,
)
"""Words of the readout by which a proposal may have been taken up."""

AWAITED: re.Pattern[str] = re.compile(
    r"\b(?:will|would|shall|is to|are to) (?:only )?(?:reply"
    r"|answer|respond|decide|take (?:a|the|its|their) decision)\b",
    re.IGNORECASE,
)
"""Words of the clause itself that say that the decision is still to come."""

COMMITTING = frozenset(
    "accept agree approve authorise authorize choose clear commit decide endorse order grant "
    "pledge promise ratify recognise recognize recommend resolve settle".split()
)
"""Verbs with which an article says that a matter is decided."""

FOLLOWING: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), frozenset(verbs.split()))
    for words, verbs in (
        (
            r"invit|membership|accession|admission|observer|participation|join",
            "join attend admit accede belong come participate include enter welcome bring add",
        ),
        (r"quota|visa|intake", "let admit take receive accept employ hire send"),
        (
            r"loan|credit|grant|fund|aid|contribution|financ",
            "lend borrow pay give fund finance grant open receive get contribute provide",
        ),
        (r"purchase|order|acqui|procure", "buy purchase acquire order get"),
        (r"sale|sell|privati", "sell privatise privatize"),
        (r"visit|trip|tour", "visit travel go come fly tour"),
        (r"ban|prohibition|moratorium", "ban bar forbid outlaw prohibit stop"),
        (r"construction|building|extension|site", "build construct erect extend rise"),
        (r"clos", "close shut"),
        (
            r"office|consulate|embassy|branch|mission|school|line|route|flight|service|crossing",
            "open set establish start launch run fly begin",
        ),
        (r"return|restitution|repatriat", "return give hand repatriate send"),
        (r"transfer|relocat|mov", "move transfer go relocate"),
        (r"increase|rais|rise", "raise increase rise lift go"),
        (r"cut|reduc|lower", "cut reduce lower fall"),
        (r"deploy|dispatch|sending|secondment", "send deploy dispatch second station"),
    )
)
"""What is weighed, and the verbs with which an article tells that it is carried out."""
