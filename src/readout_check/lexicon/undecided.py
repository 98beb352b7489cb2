"""Wordings that leave a matter open or deny it: nothing decided, not approved, refused, put off, no answer yet.

Source: compiled by hand for this project, from the usual endings of agenda items in minutes, communiqués and press
conferences; no third-party table. Licence: that of this project.
"""

from __future__ import annotations

import re

_DECIDED = (
    r"(?:accept|adopt|agree|approve|authori[sz]e|back|choose|chose|clear|commit|conclude|confirm|consider|decide"
    r"|determine|discuss|endorse|examine|finali[sz]e|fix|grant|name|pick|promise|raise|ratifi|ratify|resolve|select"
    r"|set|settle|sign|support|touch|vote)\w{0,4}"
)
_SETTLED = (
    r"(?:accept|adopt|agree|approve|authori[sz]e|back|consider|decide|determine|discuss|endorse|examine|finali[sz]e"
    r"|grant|ratifi|ratify|resolve|settle|support)\w{0,3}"
)
_OUTCOME = (
    r"(?:agreement|answer|approval|arrangement|commitment|conclusion|consensus|consent|deal|decision|intention"
    r"|permission|plan|position|promise|resolution|settlement|stance|stand|view)s?"
)
_LOOK = (
    r"(?:examine|study|consider|review|assess|explore|discuss|weigh|evaluate|analy[sz]e|revisit"
    r"|(?:look|inquire) into|look at|think about|think it over|(?:return|come back|revert) to)"
)
_MATTER = (
    r"(?:it|this|that|them|these|(?:the|this|that|such an?|their|its|his|her) (?:\w+ )?(?:request|proposal|idea|matter"
    r"|question|issue|application|offer|suggestion|option|possibility|point|wish|subject|topic)s?)"
)
_MATTERS = r"request|proposal|idea|matter|question|issue|application|offer|suggestion|option|possibility|point|wish"
_LATER = (
    r"(?:in due (?:course|time)|at a later (?:date|stage)|later on|at (?:its|our|the|their) next (?:meeting|session)"
    r"|when the time comes|in good time)"
)

_DATED = r" (?:fixed|set|given|named|agreed|decided|settled|announced|determined|chosen)\b"
_UNDATED = (
    r"\b(?:no|nor (?:a|any)|neither a)"
    r" (?:(?:starting|start|opening|launch|firm|final|exact|precise|definite|set) ){0,2}"
    r"(?:date|day|timetable|timeline|schedule)s?"
    r"(?: (?:for|of) (?:it|this|that|its \w+|the \w+))?"
    r" (?:is|are|was|were|has|have|had|has yet|had yet)(?: (?:yet|so far|been|to be)){0,2}"
    rf"{_DATED}"
    r"|\b(?:date|timetable|timeline)"
    r" (?:(?:has|have|had) yet to be|(?:has|have|had|is|was)(?: not|n['’]t)(?: yet)?(?: been)?)"
    rf"{_DATED}"
)

_BARE = (
    rf"\bno (?:such |final |formal |firm |common |joint |further |official |binding |definite ){{0,2}}{_OUTCOME}\b"
    rf"(?! (?:will|can|could|would|may|is)\b[^.;]{{0,60}} unless\b)",  # "no plan will work unless it helps"
    rf"\bnothing (?:has |had |have |was |is )(?:yet |so far )?(?:been )?(?:yet )?{_DECIDED}\b",
    rf"\b(?:nobody|no one|none of (?:us|them)) (?:has |had |have )?(?:yet )?{_DECIDED}\b",
    r"\b(?:is|are|was|were|still|remains?|remained|left) (?:still )?(?:undecided|unresolved|unsettled|pending)\b",
    r"\b(?:still|remains?|remained|left|leave|leaves|is an) open\b(?! (?:to|for|from|until|on))",
    rf"\b(?:{_MATTERS}|answer|article|chapter|clause|date|detail|item|sum|term)s? are open\b",
    rf"\b(?:will|would|shall|must|need to|needs to|wants? to|wanted to"
    rf"|(?:is|are|was|were|agreed|promised|undertook|intends?|intended|plans?|planned|hopes?|hoped) to)"
    rf" (?:then |now |first |carefully |further |jointly )?{_LOOK} {_MATTER}\b",
    rf"\b(?:is|are|was|were) (?:now |still |currently )?(?:examining|studying|considering|reviewing|looking (?:at|into)"
    rf"|weighing|discussing) {_MATTER}\b",
    r"\b(?:took note|takes note|take note|taken note) of (?:the|this|that|a|an) (?:\w+ )?(?:request|proposal|idea|wish"
    r"|suggestion|application|offer)\b",
    r"(?:\bcannot|\bcan not|\bcould not|(?:ca|could)n['’]t|\bunable to"
    r"|\b(?:not|n['’]t) (?:in a position|able|ready) to)"
    r" (?:yet |now |today |possibly )?(?:say|tell|confirm|promise|announce|predict|speculate|commit|anticipate|foresee"
    r"|prejudge|pre-empt|preempt|forestall)\b",
    r"\b(?:too|still) (?:early|soon) (?:to|for)\b",
    r"\bpremature\b",
    r"\b(?:will|would|shall|must|has to|have to|(?:is|are) (?:still )?to) (?:only |then |now |first |still )?"
    r"(?:be decided|decide|take (?:a|its|the|their|that|any) (?:final )?decision)\b",
    r"\b(?:was|were|be|been|is|are) (?:then )?referred (?:back )?to\b",
    r"\b(?:motion|amendment|proposal|application|request|bid|petition)s? (?:was|were|is|are|has been|have been)"
    r" (?:narrowly |thus |therefore )?(?:lost|defeated|negatived|voted down|thrown out|dismissed"
    r"|not (?:carried|put|passed))\b",
    r"\b(?:motion|amendment|proposal|bill)s? (?:fell|failed|lapsed)\b",
    r"\bunder (?:consideration|discussion|examination|review|study|negotiation)\b",
    r"\b(?:one|some) of (?:several|the|a number of|many) (?:options|ideas|possibilities)\b",
    r"\bdecisions?(?: (?:on|about|regarding) (?:\w+ ){0,3}\w+)? (?:shall|will|would|is to|are to) (?:only )?(?:be )?"
    r"(?:taken|made|follow)\b",
    rf"\b(?:the |that |this |their |his |her |a )(?:{_MATTERS})s? (?:will|would|shall|must|is to|are to|should)"
    r" (?:now |first |then |also |further )?be (?:\w+ly )?"
    r"(?:examined|studied|considered|reviewed|assessed|explored|looked (?:at|into))\b",
    r"\breserv(?:e|es|ed) (?:its|his|her|their) (?:answer|position|decision|judgment|judgement|opinion)\b",
    r"\b(?:has|have|had) not (?:yet |so far )?been (?:approached|consulted)\b",
    r"(?:\bnot|n['’]t) (?:yet )?(?:quite )?(?:ready|ripe) for (?:signature|signing|adoption|approval|a decision)\b",
    r"\bnot (?:been )?put to (?:the|a) vote\b",
    r"\b(?:proposal|idea|request|suggestion|application|option)s?\b[^.;]{0,80}\b(?:was|were|is|are|has been) not"
    r" (?:retained|pursued|taken (?:up|forward)|followed up)\b",
    r"(?:\bnot|n['’]t) ruled? (?:it|this|that) out\b",
    rf"\b(?:reply|replied|answer|respond|decide|revert|consider (?:it|this|that|the \w+))\b[^.;]{{0,40}}{_LATER}\b",
    rf"\bhas(?:n't| not)? yet to (?:be )?{_DECIDED}\b",
    rf"\bhave(?:n't| not)? yet to (?:be )?{_DECIDED}\b",
    rf"(?:\bnot|n['’]t|\bnever)\b (?:yet |so far |been |be |even |formally |at this stage ){{0,3}}{_SETTLED}\b",
    rf"(?:\bnot|n['’]t)\b (?:yet )?(?:take|taken|make|made|reach|reached|give|given) (?:a |an |any |the )?{_OUTCOME}\b",
    r"\b(?:refus|reject|rebuff|veto|postpon|defer|shelv)\w{1,4}\b",
    r"\bdeclin(?:e|es|ed|ing) (?:to|the|an|a|any)\b(?! (?:say|comment|name|tell|answer|discuss|elaborate)\b)"
    r"(?! (?:about |around |nearly |just |some )?[-–$€£]?\d)",
    r"\b(?:turned down|ruled out|put off|called off)\b",
    rf"\b{_OUTCOME}\b[^.;]{{0,60}}\b(?:has|have|had) not (?:yet |so far )?been"
    r" (?:requested|sought|asked for|applied for)\b",
    rf"\b{_OUTCOME} (?:has|have|had|is|was|were|could)(?: not|n['’]t) (?:yet |so far )?(?:be |been )?"
    r"(?:made|taken|reached|given|found|struck|passed)\b",
    rf"\b(?:do|does|did) not (?:yet )?have (?:yet )?(?:is |an? |any )*{_OUTCOME}\b",
    _UNDATED,
)
UNDECIDED: re.Pattern[str] = re.compile("|".join(f"(?:{words})" for words in _BARE), re.IGNORECASE)
"""Finds the words of a sentence that say that its matter, or that of the sentence before, is not decided or not so."""

_CONSENT = r"(?:approval|approbation|assent|consent|endorsement|ratification|confirmation|green light|go-ahead)"
PENDING: re.Pattern[str] = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had) (?:still|yet) to be|remains? to be|remained to be"
    r"|(?:must|will|shall|needs? to|has to|have to) (?:still|first) be|(?:still|first) (?:needs?|has|have) to be)"
    r" (?:formally |finally )?(?:accepted|adopted|approved|authori[sz]ed|cleared|confirmed|endorsed|passed|ratified)\b"
    rf"|\b(?:still |yet ){{0,2}}(?:awaits?|awaiting|awaited|needs?|needed|requires?|required) (?:the )?{_CONSENT}\b"
    rf"|\b(?:is|are|remains?) (?:still )?subject to (?:the )?{_CONSENT}\b",
    re.IGNORECASE,
)
"""The same where somebody else has still to consent: the matter is agreed on, and not yet approved."""

APPROVING = frozenset("accept adopt approve authorise authorize clear confirm consent endorse pass ratify".split())
"""What an article must not say of a matter to which somebody has still to consent."""

UNDATED: re.Pattern[str] = re.compile(_UNDATED, re.IGNORECASE)
"""The same of what has no date yet: it may be sure to come, but it has not begun."""

BEGINNING = frozenset("begin start open launch run operate inaugurate kick commence enter introduce resume".split())
"""Verbs that say of a thing without a date that it is there already."""

RELATIVE: re.Pattern[str] = re.compile(r",[\"”’]? (?:who|which|whose|where|whom)\b[^,.;]{1,120}(?:,|$)", re.IGNORECASE)
"""A clause told in passing of a thing within another clause: ", which met last in May,"."""

OCCASION: re.Pattern[str] = re.compile(
    r",? (?:after|following|at the end of|on the sidelines of|at the close of)(?: [\w’'-]+){0,4}?"
    r" (?:talks|meetings?|session|summit|visit|negotiations|consultations|discussions|call)\b[^,;]{0,120}(?:,|$)",
    re.IGNORECASE,
)
"""When something was told or done, by the meeting itself: ", following breakfast talks in the capital"."""

HEDGED: re.Pattern[str] = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|if|whether|unless|once|could|(?-i:may)|might|should"
    r"|until|possible|possibly|perhaps|maybe|likely|potential\w*|propos\w+|consider\w*|discuss\w*|stud(?:y|ied|ying)"
    r"|examin(?:e|es|ed|ing)|explor\w+|hop(?:e|es|ed|ing)|want\w*|wish\w*|seek\w*|sought|urg(?:e|ed|es)|suggest\w*|idea|ideas"
    r"|consult\w*|negotiat\w+|yet to|call(?:s|ed|ing)? (?:for|on)|would like|keen|ready|willing|undecided|pending"
    r"|(?:is|are|was|were|be|remains?|remained|left|still) open"
    r"|talks|talked|spoke|aspir\w+|intend\w*|intention\w*|plans?|planned|planning|option\w*"
    r"|refus\w+|reject\w+|declin\w+|postpon\w+|defer\w*|shelv\w+|veto\w*|delay\w*|reschedul\w+"
    r"|(?:been|was|were|is|are) moved|(?:put|push\w*) (?:off|back)|back on the (?:table|agenda)"
    r"|worr(?:y|ies|ied)|reservations?|object(?:s(?= to\b)|ed|ions?)|baulk\w*|balk\w*|reluctan\w+"
    r"|wait\w*|await\w*|needs?|needed|must|subject to|depend\w*|look(?:s|ed|ing)? (?:at|into)|weigh\w*|mull\w*"
    r"|ponder\w*|debat\w+|review\w*|assess\w*|evaluat\w+|(?:has|have|had|is|are|was|were) (?:asked|asking|requested)"
    r"|alone|hold(?:s|ing)? back|held back|far from|up in the air|on hold|stays?|stayed|remains?|remained|shut"
    r"|decision (?:is|was|will|lies|rests)"
    r"|(?:is|are|was|were|be|been|left) (?:\w+ )?up to (?![\d$€£]|an?\b|one\b|two\b|three\b|half\b)\w"
    r"|(?:will|would|is to|are to) (?:decide|be decided|rule|choose))\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""Words with which an article leaves a matter open itself."""

OPENING: re.Pattern[str] = re.compile(
    r"\b(?:question|request|invit|matter|issue|(?<!percentage )point|ask|offer|appl(?:y|i)|rumou?r|we hear)\w*\b"
    r"|\b(?:is|are|was|were|been) (?:now |still |currently )?(?:considering|studying|examining|weighing|exploring"
    r"|looking (?:at|into)|proposing|proposed|working (?:on|towards)|preparing|drafting|drawing up|negotiating"
    r"|discussing|toying with|being (?:prepared|drafted|drawn up|studied|negotiated))\b",
    re.IGNORECASE,
)
"""Words of a sentence that brings a matter up without settling it, beside those of ``HEDGED``."""

NEGATING: re.Pattern[str] = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|yet to|undecided|unresolved|pending"
    r"|(?:is|are|was|were|be|remains?|remained|left|still) open"
    r"|refus\w+|reject\w+|declin\w+|postpon\w+|defer\w*|shelv\w+|veto\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words with which an article denies a matter itself or says that it is not settled."""

CONSIDERING = frozenset("consider discuss examine raise touch".split())
"""Verbs of dealing with a matter: denied themselves ("was not considered"), they are what the article must not say."""

BROUGHT_UP = frozenset("concern fear issue matter objection point problem question request subject topic voice".split())
"""What is raised when something is brought up; a tax, an age or a wall that is raised is settled."""

EXAMINING = frozenset(
    """
    analyse analyze apply ask assess bring debate demand evaluate explore file investigate invite lodge look moot
    negotiate offer pitch plead
    petition present propose refer request review study submit suggest table weigh
    """.split()
)
"""Further verbs of dealing with a matter or bringing it up, which settle nothing."""

REJECTING = frozenset(
    """
    abandon axe bury cancel discard dismiss drop fail fall kill lapse lose nix oppose
    quash rebuff refuse reject scrap scupper shoot sink
    spurn squash torpedo veto
    """.split()
)
"""Verbs that say that a matter is settled against it: they contradict what leaves it open, not what refuses it."""

REFUSED: re.Pattern[str] = re.compile(
    r"\b(?:refus|reject|rebuff|veto)\w{1,4}\b|\b(?:turned down|ruled out|called off|lost|defeated|negatived|voted down"
    r"|thrown out|dismissed|fell|failed|lapsed)\b|\bdeclin\w+\b"
    r"|(?:\bnot|n['’]t|\bnever)\b (?:be |been |even |formally ){0,2}(?:accept|adopt|agree|approv|authori[sz]|back"
    r"|carr|endors|grant|pass|put|support)\w{0,3}\b",
    re.IGNORECASE,
)
"""Words of a readout that refuse a matter, rather than leave it open."""

VOTED_DOWN: re.Pattern[str] = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|turn(?:s|ed|ing)?|shot|shoots?|knock(?:s|ed)?|struck|strikes?) (?:\w+ ){0,2}?down\b"
    r"|\b(?:threw|throws?|thrown) (?:\w+ ){0,2}?out\b",
    re.IGNORECASE,
)
"""Verbs with a particle by which an article says that something was refused."""

DECIDING = frozenset(
    """
    accept adopt agree approve authorise authorize back choose clear commit conclude confirm decide determine endorse
    finalise finalize fix grant pledge promise ratify recognise recognize request resolve settle ask
    """.split()
)
"""Verbs that say that a matter is settled: they tell nothing of what the matter is."""

SUBJUNCTIVE: re.Pattern[str] = re.compile(
    r"\b(?:propos|suggest|request|recommend|urg|demand|insist|plea|ask|mov|motion|bid|wish|idea)\w{0,4}"
    r"(?: (?:by|from|of|for) [^,.;]{1,40})?\W{0,3}$",
    re.IGNORECASE,
)
"""What stands before a "that" clause of something wished for: "suggested that both share a register"."""

SETTLED: re.Pattern[str] = re.compile(
    r"\b(?:said|says|saying) yes\b|\bconsent(?:s|ed)\b"
    r"|\b(?:gave|gives?|given) (?:\w+ ){0,4}?(?:nod|consent|blessing|go-ahead|green light|assent)\b",
    re.IGNORECASE,
)
"""Words beside a clause that say themselves that a matter is settled."""

APPOSED: re.Pattern[str] = re.compile(
    r", an? (?:\w+ )?(?:idea|proposal|plan|suggestion|request|project|option)\b"
    r"|\b(?:consider|discuss|examin|explor|propos|request|sought|studi|suggest|want|wish)(?:ed)? (?:by|in)\b"
    r"|\b(?:an?|the|its|their|his|her|\w+['’]s) (?:proposed|suggested|possible|potential)\b",
    re.IGNORECASE,
)
"""What a thing is called that a clause tells as settled: "will get a school, an idea of the mayor's", "has approved the
proposed site", "a rise sought by the utility"."""

STILL_SO = frozenset({"shut", "stay", "stays", "stayed", "remain", "remains", "remained"})
"""Words of a state that lasts; where it is what the readout leaves open, they settle it."""
