"""Wordings below a decision: a matter is weighed, proposed, asked for, or somebody does not mean to do it.

Source: compiled by hand for this project from the usual wordings of communiqués; no third-party table. Licence: that of
this project.
"""

from __future__ import annotations

import re

_ADVERB = r"(?:still |now |also |currently |yet |so far |at present |formally |officially ){0,2}"
_WHAT = r"(?:a|an|the|that|to|its|their|our|his|her|\w+ing)"

_EXPLORING = r"\b(?:explor|examin|study|consider|discuss)(?:e|ing)? (?:the )?(?:possibility|feasibility|option)\b"

WEIGHED: re.Pattern[str] = re.compile(
    rf"\b(?:is|are|was|were|am) {_ADVERB}(?:considering|examining|weighing|exploring|studying|mulling)\b"
    r"|\b(?:will|would|shall) consider (?!(?:it|this|that|them|how|the (?:matter|question|issue|report|proposal))\b)\w+"
    rf"|{_EXPLORING}"
    r"|\b(?:will|would|shall|to) (?:consider|examine|weigh|explore|study) (?:whether|the possibility|the request)\b"
    rf"|(?<!\bnot )\b(?:proposes|proposed|suggests|suggested|requests|requested|asked for) {_WHAT}\b"
    rf"|\b(?:asked|requested|invited) (?:\w+ ){{1,4}}to (?:consider|examine|look|allow|grant|approve|accept)\b",
    re.IGNORECASE,
)
"""What is under consideration, proposed or asked for."""

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
    r"\b(?:agree|accept|adopt|approv|carr(?:y|ied)|endors|grant|resolv|decided|welcom|consent|support|concur|back(?:ed|s)"
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
