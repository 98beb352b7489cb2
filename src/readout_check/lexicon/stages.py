"""Words that say how far a matter has come: weighed, proposed, planned; what is beyond that has no word here.

Source: compiled by hand for this project from the usual wordings of communiqués and briefings; no third-party table.
Licence: that of this project.
"""

from __future__ import annotations

import re

WEIGHING = frozenset(
    "assess consider contemplate debate discuss evaluate examine explore mull negotiate ponder study weigh".split()
)
"""Verbs of who has a matter before him and settles nothing."""

PROPOSING = frozenset("appeal apply ask bid plead propose request seek suggest".split())
"""Verbs of who wants a matter settled by another one."""

PRESSING = PROPOSING | frozenset("beg implore lobby petition press push urge".split())
"""The same with those that press for it: who presses presidents to buy tells nothing as settled."""

ASKING = frozenset("ask call encourage instruct invite request urge".split())
TOGETHER = frozenset(
    """
    assembly board cabinet chair commission committee conference council councillor country delegate delegation
    government head leader meeting member minister participant party president side state they we
    """.split()
)
"""Verbs of asking, and those who ask for something together where they meet."""

WISHING = frozenset("like love prefer want wish".split())
"""Verbs that make a "would" a wish and no plan."""

MAKING = frozenset(
    "build construct develop dig dredge drill erect expand install lay pave rebuild renovate repair widen".split()
)
"""Verbs of work that takes its time: "is building" says that it has begun, as "is sending" does not."""

DECIDED_NOT: re.Pattern[str] = re.compile(
    r"\b(?:agree|chose|choose|decid|determin|prefer|resolv|vot)\w{0,4} not to (?!be\b)\w+", re.IGNORECASE
)
"""What is decided against."""

ASKED_WHETHER: re.Pattern[str] = re.compile(
    r"\b(?:ask|inquir|enquir|wonder)\w{0,3} (?:\w+ ){0,2}?(?:whether|if|how|what|when|why|who|about)\b", re.IGNORECASE
)
"""A question told by a sentence: nobody asks for anything."""

BACK: re.Pattern[str] = re.compile(
    r"\b(?:it|its|this|that(?=[.,;]| (?:is|was|will|would)\b)|they|them|their|those|these|ones?"
    r"|the (?:amount|idea|matter|plan|proposal|remainder|request|rest|sum))\b",
    re.IGNORECASE,
)
"""What a clause stands on that takes a thing from the sentence before; no "that" after "said"."""

NAMED: re.Pattern[str] = re.compile(
    r"(?:and |but )?the(?: [\w-]{1,30}){1,4}?"
    r"(?= (?:is|are|was|were|will|would|has|have|had|shall|should|may|might|can|could|must)\b)",
    re.IGNORECASE,
)
"""The subject with which a clause begins, if it has "the" and is short: "the amended arrangement" of "is to be"."""

AHEAD: re.Pattern[str] = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) to|(?:is|are) going to|(?:plan|intend|expect|schedul|prepar|aim)\w*"
    r"|(?:is|are|was|were) due)\b|['’]ll\b",
    re.IGNORECASE,
)
"""The verb group of what is still to come."""

SURELY: re.Pattern[str] = re.compile(
    r"\b(?:will|shall|would|is to|are to|is going to|are going to)\b|['’]ll\b", re.IGNORECASE
)
"""The verb group of what is sure to come."""

HAS: re.Pattern[str] = re.compile(r"(?:ha(?:s|ve|d)|['’](?:s|ve|d))\b(?! to\b)", re.IGNORECASE)
"""The verb group of what somebody has done."""

IS_DONE: re.Pattern[str] = re.compile(r"(?:is|are) (?:now |already )?\w+(?:ed|en|id|lt|nt)$", re.IGNORECASE)
"""The verb group of a thing to which something is done: "are now paid"."""

IS_DOING: re.Pattern[str] = re.compile(
    r"(?:is|are|was|were|['’]re|['’]s|ha(?:s|ve|d) been)\b.*\w{2}ing$", re.IGNORECASE
)
"""The verb group of what is under way."""

_PROMISED = "pay receive disburse spend transfer collect"
_TALKED_OF = "win sign conclude clinch seal secure strike finalise finalize award land reach"
_ASKED_FOR = "grant approve receive win secure obtain get award accept agree pay cover finance fund provide bear"
_DRAWN_UP = "approve adopt sign pass grant issue conclude finalise finalize launch complete publish"
_HOPED_FOR = "agree cover pay grant approve provide give finance fund bear"
_ANSWERED = "reject refuse accept approve grant agree answer reply turn decline pay cover finance fund provide"
_BID_FOR = "award win choose select sign pick hire"
FALLS_SHORT: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), frozenset(later.split()))
    for words, later in (
        (r"pledg(?:e|es|ed)\b(?! (?:not )?to\b)|promised?\b(?! to\b)|(?:set|put) aside|earmark(?:ed|s)?", _PROMISED),
        (r"negotiat(?:es?|ed|ing)|in (?:talks|negotiations)|under negotiation", _TALKED_OF),
        (r"request(?:ed|s)\b(?! (?:to|that)\b)|appl(?:y|ies|ied) for|ask(?:ed|s) for", _ASKED_FOR),
        (r"count(?:s|ed|ing)? on\b|hop(?:e|es|ed|ing) for\b|rel(?:y|ies|ied|ying) on\b", _HOPED_FOR),
        (r"(?:is|are|was|were) (?:now |still )?(?:preparing|drafting|drawing up)|in preparation", _DRAWN_UP),
        (
            r"(?:not|n['’]t) (?:yet )?(?:been )?(?:answered|replied|responded|received (?:an|any) (?:answer|reply)"
            r"|given (?:an|any|its|their) (?:answer|reply))|no (?:answer|reply)",
            _ANSWERED,
        ),
        (r"(?:invit\w+|call\w* for|out to) (?:bids|tenders?)|tender\w* (?:is|are) (?:under way|open)", _BID_FOR),
    )
)
"""What is short of a deed, with the verbs of the deed: what was pledged is not received yet."""

TO_BE_DONE: re.Pattern[str] = re.compile(
    r"\b(?:remains?|(?:is|are) (?:still|yet)|ha(?:s|ve) (?:still|yet)) to be (?P<deed>\w+)\b", re.IGNORECASE
)
"""What is left to do: "eleven of them remain to be built"."""

TO_EXAMINE: re.Pattern[str] = re.compile(
    r"\bto (?:examine|study|consider|explore|assess|review|weigh|look into)"
    r" (?:whether|if|the (?:possibility|feasibility))\b",
    re.IGNORECASE,
)
"""What somebody is told to look into: nothing is done about it yet."""
