"""Wordings that leave a matter open or deny it: nothing decided, not approved, refused, put off, no answer yet.

Source: compiled by hand for this project, from the usual endings of agenda items in minutes, communiqués and press
conferences; no third-party table. Licence: that of this project.
"""

from __future__ import annotations

import re

_DECIDED = (
    r"(?:accept|adopt|agree|approve|authori[sz]e|back|choose|chose|clear|commit|conclude|confirm|consider|decide"
    r"|determine|discuss|endorse|examine|finali[sz]e|fix|grant|name|pick|promise|raise|ratifi|ratify|resolve|select"
    r"|set|settle|sign|support|touch)\w{0,4}"
)
_SETTLED = (
    r"(?:accept|adopt|agree|approve|authori[sz]e|back|consider|decide|determine|discuss|endorse|examine|finali[sz]e"
    r"|grant|ratifi|ratify|resolve|settle|support)\w{0,3}"
)
_OUTCOME = (
    r"(?:agreement|answer|approval|arrangement|commitment|conclusion|consensus|consent|deal|decision|intention"
    r"|permission|plan|position|promise|resolution|settlement|stance|stand|view)s?"
)
_LATER = (
    r"(?:in due (?:course|time)|at a later (?:date|stage)|later on|at (?:its|our|the|their) next (?:meeting|session)"
    r"|when the time comes|in good time)"
)

_BARE = (
    rf"\bno (?:such |final |formal |firm |common |joint |further |official |binding |definite ){{0,2}}{_OUTCOME}\b",
    rf"\bnothing (?:has |had |have |was |is )(?:yet |so far )?(?:been )?(?:yet )?{_DECIDED}\b",
    rf"\b(?:nobody|no one|none of (?:us|them)) (?:has |had |have )?(?:yet )?{_DECIDED}\b",
    r"\b(?:is|are|was|were|still|remains?|remained|left) (?:still )?(?:undecided|unresolved|unsettled|pending)\b",
    r"\b(?:still|remains?|remained|left|leave|leaves|is an|are) open\b(?! (?:to|for|from|until|on))",
    r"\bunder (?:consideration|discussion|examination|review|study|negotiation)\b",
    r"\b(?:one|some) of (?:several|the|a number of|many) (?:options|ideas|possibilities)\b",
    r"\bdecisions? (?:shall|will|would|is to|are to) (?:only )?(?:be )?(?:taken|made|follow)\b",
    rf"\b(?:reply|replied|answer|respond|decide|revert|consider (?:it|this|that|the \w+))\b[^.;]{{0,40}}{_LATER}\b",
    rf"\bhas(?:n't| not)? yet to (?:be )?{_DECIDED}\b",
    rf"\bhave(?:n't| not)? yet to (?:be )?{_DECIDED}\b",
    rf"(?:\bnot|n['’]t|\bnever)\b (?:yet |so far |been |be |even |formally |at this stage ){{0,3}}{_SETTLED}\b",
    rf"(?:\bnot|n['’]t)\b (?:yet )?(?:take|taken|make|made|reach|reached|give|given) (?:a |an |any |the )?{_OUTCOME}\b",
    r"\b(?:refus|reject|rebuff|veto|postpon|defer|shelv)\w{1,4}\b",
    r"\bdeclin(?:e|es|ed|ing) (?:to|the|an|a|any)\b",
    r"\b(?:turned down|ruled out|put off|called off)\b",
)
UNDECIDED: re.Pattern[str] = re.compile("|".join(f"(?:{words})" for words in _BARE), re.IGNORECASE)
"""Finds the words of a sentence that say that its matter, or that of the sentence before, is not decided or not so."""

HEDGED: re.Pattern[str] = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|if|whether|unless|once|could|may|might|should"
    r"|until|possible|possibly|perhaps|maybe|likely|potential\w*|propos\w+|consider\w*|discuss\w*|stud(?:y|ied|ying)"
    r"|examin\w+|explor\w+|hop(?:e|es|ed|ing)|want\w*|wish\w*|seek\w*|sought|urg(?:e|ed|es)|suggest\w*|idea|ideas"
    r"|consult\w*|negotiat\w+|yet to|call(?:s|ed|ing)? (?:for|on)|would like|keen|ready|willing|undecided|pending"
    r"|(?:is|are|was|were|be|remains?|remained|left|still) open"
    r"|talks|talked|spoke|aspir\w+|intend\w*|intention\w*|plans?|planned|planning|option\w*"
    r"|refus\w+|reject\w+|declin\w+|postpon\w+|defer\w*|shelv\w+|veto\w*)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""Words with which an article leaves a matter open itself."""

OPENING: re.Pattern[str] = re.compile(
    rf"{HEDGED.pattern}|\b(?:question|request|invit|matter|issue|point|ask|offer|appl(?:y|i)|rumou?r|we hear)\w*\b",
    re.IGNORECASE,
)
"""Words of a sentence that brings a matter up without settling it."""

NEGATING: re.Pattern[str] = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|yet to|undecided|unresolved|pending"
    r"|(?:is|are|was|were|be|remains?|remained|left|still) open"
    r"|refus\w+|reject\w+|declin\w+|postpon\w+|defer\w*|shelv\w+|veto\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words with which an article denies a matter itself or says that it is not settled."""

CONSIDERING = frozenset("consider discuss examine raise touch".split())
"""Verbs of dealing with a matter: denied themselves ("was not considered"), they are what the article must not say."""

EXAMINING = frozenset("assess explore investigate look negotiate review study weigh".split())
"""Further verbs of dealing with a matter, which settle nothing."""

DECIDING = frozenset(
    """
    accept adopt agree approve authorise authorize back choose clear commit conclude confirm decide determine endorse
    finalise finalize fix grant pledge promise ratify resolve settle
    """.split()
)
"""Verbs that say that a matter is settled: they tell nothing of what the matter is."""
