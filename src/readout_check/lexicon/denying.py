"""Words with a denial in them: a sentence that has one may say by it what another sentence says with "not".

Source: compiled by hand for this project after the usual classes of implicit negation (verbs of refusal, failure,
prevention, ending and absence; limiting and exclusive words; negative prefixes and suffixes; words of what is still to
come); no third-party table. Licence: that of this project.
"""

from __future__ import annotations

import re

NEGATION: re.Pattern[str] = re.compile(
    r"\b(?:not|no|non|nor|never|none|nobody|no-one|nothing|nowhere|neither|without|cannot|hardly|scarcely|barely)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""Words that deny by themselves."""

NOT_DENYING: re.Pattern[str] = re.compile(
    r"\bnot\b[^.;]{0,80}\b(?:but|instead|rather|only)\b"
    r"|\b(?:not|no|n['’]t) (?:just|merely|simply|solely|less|more|fewer|later|earlier|sooner|long|far|exceed\w*"
    r"|all|every|everyone|everybody|always|necessarily|quite|least|surprising\w*|so|too|even)\b"
    r"|\b(?:whether|if|or|why) not\b|\bno (?:doubt|wonder|matter)\b|\bcan(?:not|['’]t| not) but\b",
    re.IGNORECASE,
)
"""Wordings with a negator that deny nothing, or only a part: "not only", "no later than", "not all"."""

CHOOSING: re.Pattern[str] = re.compile(
    r"(?:,|\band|\bbut|, and|, but) (?:certainly |definitely )?not (?!only\b|just\b|merely\b|yet\b|all\b|least\b)"
    r"|,? \b(?:rather than|instead of|as opposed to|in preference to)\b",
    re.IGNORECASE,
)
"""Between what is chosen and what is ruled out: "by rail and not by road"."""

BOUNDED: re.Pattern[str] = re.compile(
    r"\b(?:above|below|over|under|than|at least|at most|up to|within) [^ \d]{0,4}\d", re.IGNORECASE
)
"""A bound before a figure: "not below 50" is "above 50"."""

COMPARED: re.Pattern[str] = re.compile(
    r"(?:\bnot|n['’]t|\bnever)\b(?: (?:be|been|ever|had|seen|known|a|an|any)){0,3}"
    r" (?:so(?! far)|such|as|more|less|fewer|lower|higher|better|worse)\b",
    re.IGNORECASE,
)
"""A denied comparison: "has not been so low since 2019" is "is at its lowest since 2019"."""

_RULE = (
    r"(?:(?:a|an|the|this|that|its|their|such an?) (?:[\w-]+ ){0,2}?"
    r"(?:accord|agreement|arrangement|contract|convention|deal|grant|law|memorandum|pact|plan|programme|program|project"
    r"|protocol|rules?|scheme|statute|terms|treaty)|which|it|them|these|this)\b"
)  # what a thing is done under, which bounds nothing
IMPLICIT: re.Pattern[str] = re.compile(
    r"\b(?:(?:abandon|absen[ct]|abolish|abolit|abst(?:ain|en)|avoid|await|axed|backlog|block|cancel|ceas|disput"
    r"|difficult|exclud|except|exempt|exhaust|expir|fail|forbid|forbad|halt|hesita|hollow|ignor|impossib|inab|incomplet"
    r"|inadequ|insufficien|invalid|instead(?! of (?:the (?:present|current|previous|earlier|former) )?[\w-]+[,.;])"
    r"|ineligib|irregular|illegal|lack|laps|limit|moratori|neglect|omit|omission"
    r"|eschew|forswear|shun|oppos|outstanding|overdue|paus|pending|postpon|prevent|prohibit|rebuff|refrain|refus|reject"
    r"|remain|remov|repeal"
    r"|replac|revok|scrap|separat|shelv|shortage|shortfall|stop|strand|suspen|terminat|vacan|veto|waiv|withdr[ae]w"
    r"|withh[oe]ld|zero|exclusiv|unchanged|vanish|empt(?:y|ied)|boycott|object(?:s(?= to\b)|ed|ion)|voluntar"
    r"|contest)\w*"
    r"|against(?! (?:(?:the|some|about|around|only|just|last|nearly|almost|over) ){0,2}[$€£]?\d)|alone|below|beneath"
    rf"|under(?! {_RULE})|shut|bans?|banned|banning|embargo\w*|barred|closed?|closes|closing|closure|contrary"
    r"|declin\w+ (?:to|the|an?)|defer\w*|delay\w*|deni\w+"
    r"|deny|depend\w*|despite|different\w*|dismiss\w*|(?<!this )end(?:ed|s|ing)?(?! of)|far from|free|hold off"
    r"|leave|left|lost|loses?|miss(?:ed|es|ing)?|off|other than|otherwise|out of|owe[ds]?|pull out|quit|steer\w* clear"
    r"|rather than|rest|ruled? out|(?:still|yet) to|short|skip\w*|sole|turned down|unless|until|void|wait\w*|would have"
    r"|least|keeps?|kept|stay\w*|stuck|few|little|rare|rarely|seldom|doubt\w*"
    r"|un(?!anim|i[otv]|der|til|cle|it)[a-z]{4,}|non-?[a-z]{4,}"
    r"|dis(?!burs|cuss|tric|tanc|play|patch|ease|aster|cover|tribut)[a-z]{4,}"
    r"|[a-z]{3,}(?:less|-free))\b",
    re.IGNORECASE,
)
"""Words by which a sentence may deny, bound or end without a negator."""

BOUNDING: re.Pattern[str] = re.compile(
    r"\b(?:(?:last|first)(?! (?:\d|two|three|four|five|six|seven|eight|nine|ten|half|month|phase|quarter|stage|week"
    r"|year)\b)|latest|later?|still|since|yet|before|only|alone|single|too)\b",
    re.IGNORECASE,
)
"""Words that bound in time or number: "the first visit in years" denies one in those years."""

SPAN_OF_TIME: re.Pattern[str] = re.compile(
    r"\b(?:since|for|time|times|years?|months?|weeks?|days?|decades?|ever|again|until|till|before|then|now|anyone|anybody"
    r"|any|nobody|none|alone)\b",
    re.IGNORECASE,
)
"""Words with which a denial may be such a bound told the other way round."""

FOR_A_TIME: re.Pattern[str] = re.compile(
    r"\b(?:for|in) (?:(?:more than|over|nearly|almost|about|around|some|the (?:last|past)) ){0,2}"
    r"(?:(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few) )?"
    r"(?:years?|months?|weeks?|decades?)\b",
    re.IGNORECASE,
)
"""For how long something has not been so."""

PUT_OFF: re.Pattern[str] = re.compile(
    r"\b(?:postpon\w+|put(?:ting)? off|put(?:ting)? back|defer\w*|resched\w+|call(?:ed|ing)? off|cancel\w*|suspend\w*"
    r"|(?:was|been|be|is) (?:moved|delayed|shelved|dropped))\b",
    re.IGNORECASE,
)
"""Words that say of something planned that it is not to be then: whoever denies it tells no opposite."""

AHEAD: re.Pattern[str] = re.compile(
    r"\b(?:will|would|shall|plan\w*|intend\w*|intention|expect\w*|is to|are to|to be|due|next|propos\w+"
    r"|hop(?:e|es|ed|ing)|aim\w*|scheduled|should|may|might|could|ready)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words of what is to come: that it has not happened yet contradicts none of them."""

OTHERS: re.Pattern[str] = re.compile(
    r"\b(?:others?|rest|remaining|remainder|some|most|many|several|yet(?! to\b)|else|another|any ?more|so far"
    r"|longer)\b",
    re.IGNORECASE,
)
"""Words of a denial that speaks of others than those whom a sentence names, or of another time."""

FURTHER: re.Pattern[str] = re.compile(r"\b(?:others?|another|more|further|additional|remaining|rest)\b", re.IGNORECASE)
"""Words for what comes on top; one of them on either side speaks of the same."""

BOUNDED_NOT: re.Pattern[str] = re.compile(
    r"\b(?:not|no) (?:less|more|fewer|later|earlier|sooner) than\b|\bnot only\b", re.IGNORECASE
)
"""Negators that belong to a bound or to "not only": a sentence denies nothing by them."""

WORRIES = frozenset("fear worry dread panic".split())
"""Verbs whose denial reassures: it denies nothing that another text affirms."""

NEG_RAISING = frozenset(
    "anticipate appear believe expect foresee imagine intend plan reckon seem suppose think want".split()
)
"""Verbs that one denies for the clause behind them: "nobody expects it to come" is "they expect that it will not come".
By hand, for this project, after the class that grammars call neg-raising."""

BOUNDING_VERBS = frozenset(
    "alter change differ exceed fall include last limit reach remain restrict rise stay surpass top vary".split()
)
"""Verbs that, denied, only bound a figure: "did not exceed 50" is "was at most 50"."""

AS_IT_WAS = frozenset("unchanged unaltered untouched intact alone steady".split())
"""How something is left that stays."""

ABSENCES = frozenset("unemployment joblessness homelessness illiteracy absence lack shortage vacancy".split())
"""Nouns that say by themselves that something is not there: who counts them denies nothing."""

_UNTIL = re.compile(r"\b(?:until|till|unless|before)\b", re.IGNORECASE)
_UP_TO = re.compile(r"[^,;:()–—]{0,120}?\b(?:until|till|unless|before)\b", re.IGNORECASE)


def only_until(denial: str, affirmed: str) -> bool:
    """Whether a denial, told from its verb on, holds up to some time that the affirming words do not name: "will not
    pay before the audit". Behind a comma it is the time of something else.
    """
    return _UP_TO.match(denial) is not None and _UNTIL.search(affirmed) is None


DENYING_VERBS: re.Pattern[str] = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|rul(?:e|es|ed|ing) out"
    r"|refut(?:e|es|ed|ing)|(?:abstain|refrain)(?:s|ed|ing)? from"
    r"|(?:eschew|shun)(?:s|ned|ed|ning|ing)?)\b",
    re.IGNORECASE,
)
"""Verbs that deny what follows them."""

PARTLY: re.Pattern[str] = re.compile(
    r"\b(?:others?|rest|remaining|remainder|most|many|several|else|another|all|every|each|both|alone|only|again|longer)\b",
    re.IGNORECASE,
)
"""Words of a denial that is of a part only, or of another time."""
