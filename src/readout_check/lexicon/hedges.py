"""Words that bound, hedge or take back a figure. By hand, from the usage of news agencies and from Huddleston and
Pullum, The Cambridge Grammar of the English Language (2002), chapter 5, on modified numerals."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from readout_check.model import Bound


def _table(rows: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): bound for bound, phrases in rows.items() for phrase in phrases.split("|")}


# Phrases that stand right before a figure, as tuples of lower-case words.
BEFORE: Final = MappingProxyType(
    _table(
        {
            Bound.ABOUT: "about|around|roughly|approximately|approx|approx.|some|circa|ca|ca.|in the region of|"
            "in the order of|on the order of|in the neighbourhood of|an estimated|"
            "somewhere around|perhaps|maybe|possibly|"
            "~|≈|or so|c.|give or take|broadly|an approximate",
            Bound.NEARLY: "nearly|almost|close to|just under|a little under|slightly under|just below|slightly below|"
            "just short of|just shy of|a little less than|slightly less than|little less than|virtually|near|"
            "approaching|approached|nearing|neared|nears|verging on|close on|"
            "well-nigh|a little short of|slightly short of|little short of|not far short of|"
            "shy of|just less than|marginally less than|a bit less than|not far off|a shade under",
            Bound.MORE_THAN: "more than|better than|over|above|upwards of|upward of|in excess of|greater than|"
            "larger than|higher than|"
            "bigger than|beyond|exceeding|exceeded|exceeds|exceed|surpass|well over|well above|far more than|"
            "much more than|"
            "just over|just above|slightly over|slightly above|slightly more than|a little over|a little more than|"
            "little more than|a bit more than|a bit over|surpassing|surpassed|surpasses|topping|topped|even more than|"
            "heavier than|taller than|deeper than|wider than|faster than|"
            "longer than|older than|steeper than|north of|>|well beyond|marginally more than|a shade over|past the",
            Bound.AT_LEAST: "more than or equal to|greater than or equal to|equal to or more than|"
            "equal to or greater than|at least|"
            "no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|"
            "a minimum|minimum of|as few as|nothing less than|≥|> =|no lower than|not lower than|not below|at "
            "the least|"
            "at the very least",
            Bound.UP_TO: "up to|as many as|as much as|as high as|a maximum of|maximum of|maximum|a "
            "maximum|a ceiling of|"
            "up to about|up to around|as long as|up to some",
            Bound.AT_MOST: "less than or equal to|lower than or equal to|equal to or less than|equal to or lower than|"
            "no more than|not more than|at most|at the most|not exceeding|not to exceed|no higher than|"
            "not higher than|no greater than|not above|no longer than|not over|≤|< =",
            Bound.LESS_THAN: "less than|under|below|fewer than|lower than|smaller than|well under|well below|"
            "far less than|much less than|far fewer than|shorter than|lighter than|younger than|"
            "slower than|narrower than|<|south of|"
            "fell short of|falls short of|fall short of|falling short of|stopped short of|just short of|just shy of|"
            "far off|well off|still off|some way off|far from|well short of|far below|far under",
        }
    )
)
MAX_BEFORE: Final = 5
# Bounds that an article puts before an exact figure to say that it is a lot, or little.
EMPHATIC: Final = frozenset(
    {"no fewer than", "no less than", "no lower than", "not less than", "as few as", "as many as", "as much as"}
)

# What is noted of a bound that may be a preposition, for all that the sentence says: it is neither added nor lost.
BEHIND_A_THING: Final = "over, behind a thing"

# Phrases that stand right after a figure (and its unit or noun).
AFTER: Final = MappingProxyType(
    _table(
        {
            Bound.ABOUT: "or so|or thereabouts|approximately|or roughly|give or take|odd",
            Bound.AT_LEAST: "or more|and more|or above|or over|and above|or higher|or longer|or later|"
            "at least|at a minimum|at the least|minimum|at the very least|or greater|and over",
            Bound.MORE_THAN: "plus",
            Bound.UP_TO: "maximum",
            Bound.AT_MOST: "or less|or fewer|or below|or under|or lower|or shorter|or sooner|"
            "or earlier|at most|at the most|at a maximum|tops|at the very most|and under|and below",
        }
    )
)

# Words that are bounds before a figure but plain prepositions before some: "over three years", "under two presidents",
# "talked about five issues".
PREPOSITIONS: Final = frozenset({"over", "under", "above", "below", "around", "about", "beyond", "near"})
PARTICLE_VERBS: Final = MappingProxyType(
    {
        "up": frozenset(
            "went go goes gone going rose risen rising rise pushed moved jumped climbed edged crept "
            "add adds added adding sums sum summed "
            "pick picks picked picking tick ticked shot sped speeded inched nudged".split()
        ),
        "over": frozenset(
            "hand hands handed turn turned take took taken give gave given signed held spread spreads distributed "
            "scattered divided went go goes gone passed passes".split()
        ),
    }
)
ABOUT_VERBS: Final = frozenset(
    "knock knocks knocked knocking toss tossed tosses "
    "talk talked talking talks speak spoke spoken speaking ask asked asking asks know knows knew learn learned learnt "
    "complaint complaints complains doubt doubts fear fears report reports story stories remark remarks debate debates "
    "rumour rumours rumor rumors talks statement statements data facts warning warnings word words "
    "hear heard tell told telling think thought thinking complain complained worry worried worries write wrote written "
    "discussion discussions question questions information details news agree agreed argue argued concern concerned "
    "concerns brief briefed inquire inquired optimistic clear certain sure happy".split()
)

# Words that make a claim less sure without changing its figure. The longest match wins.
HEDGES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "as far as i know|so far as i know|as far as we know|as far as i remember|to the best of my knowledge|"
        "if i am not mistaken|"
        "if i'm not mistaken|unless i am mistaken|if i remember correctly|if i recall correctly|if memory serves|"
        "i think|i believe|i guess|i suppose|i am told|i'm told|we are told|reportedly|allegedly|supposedly|apparently|"
        "possibly|probably|presumably|likely|seemingly|it seems|preliminary|"
        "provisionally|provisional|in my view|in my opinion|according to unconfirmed reports|unconfirmed|"
        "subject to confirmation|i understand|about as far as i know|estimated at|estimated to be|"
        "thought to|believed to|reckoned to|"
        # a limit told by a noun: it does not bound the figure, and it excuses an article that says "up to"
        "floor|minimum|ceiling|maximum|cap|limit|capacity|threshold|within|limited to|capped at|restricted to"
    ).split("|")
)
ESTIMATING: Final = frozenset({"estimated at", "estimated to be", "thought to", "believed to", "reckoned to"})
# Those that leave no doubt on which side of the figure things are.
CAPPED: Final = frozenset({"ceiling", "maximum", "cap", "within", "limited to", "capped at", "restricted to"})
FLOORED: Final = frozenset({"floor", "minimum"})
LIMITS_ABOVE: Final = CAPPED | {"limit", "capacity", "band", "margin"}
LIMITS_BELOW: Final = FLOORED | {"threshold"}

# Hedges that doubt the figure itself, rather than soften the speaker's manner: losing one makes it surer than it was.
DOUBTS: Final = frozenset(
    (
        "as far as i know|so far as i know|as far as we know|as far as i remember|to the best of my knowledge|"
        "if i am not mistaken|if i'm not mistaken|unless i am mistaken|if i remember correctly|if i recall correctly|"
        "if memory serves|reportedly|allegedly|supposedly|unconfirmed|according to unconfirmed reports|"
        "subject to confirmation|preliminary|provisional|provisionally"
    ).split("|")
)

# What a speaker says between a figure and the one that replaces it. Strong cues correct by themselves; weak ones only
# after a figure that was left bare ("304, in fact, ... 340 schools").
STRONG_CUES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "no|sorry|i am sorry|i'm sorry|i must be exact|let me be exact|let me be precise|"
        "excuse me|pardon|pardon me|i beg your pardon|forgive me|correction|correct me|corrects me|"
        "i stand corrected|let me correct|i correct myself|to correct myself|i must correct|i should correct|i mean|"
        "i meant|i misspoke|i misread|i've misread|i'm wrong|i am wrong|i should say|i should have said|"
        "let me get that right|let me get this right|"
        "make that|or rather|scratch that|my mistake|i was wrong|not quite|wait|apologies|my "
        "apologies"
    ).split("|")
)
# Cues that take back what was said however far off it stands, when the new figure follows at once.
APOLOGIES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "i beg your pardon|i must be exact|let me be exact|let me be precise|"
        "i am sorry|i'm sorry|let me correct myself|let me correct that|i correct myself|"
        "i stand corrected|excuse me|pardon me|forgive me|my mistake|my apologies|i misspoke|scratch that|i mean|"
        "i misread|i'm wrong|i am wrong|i should say|"
        "i meant|let me get that right|let me get this right|correction|sorry|pardon|apologies"
    ).split("|")
)
WEAK_CUES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "in fact|actually|rather|even more|even fewer|even less|to be precise|to be exact|to be more precise|"
        "more precisely|more exactly|more accurately|already|by now|or more exactly|or more precisely|now even"
    ).split("|")
)
CUE_FREE_WORDS: Final = 14  # words that may stand between the two figures, cue included
