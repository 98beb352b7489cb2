"""Words of opposite meaning, and words that say which way a figure went.

Sources: ``antonyms.tsv`` is generated from WordNet 3.0's antonym pointers by ``bench/generate_related.py`` (copyright
2006 Princeton University; its free licence stands at the head of the file). The tables in this module are compiled by
hand for this project and are under its licence.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from readout_check.model import Direction

_DATA = Path(__file__).with_name("antonyms.tsv")

# The parts of speech as the data file writes them, from WordNet's letters or spaCy's universal tags.
_POS: Mapping[str, str] = MappingProxyType(
    {
        **{letter: letter for letter in "nvar"},
        **{"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r", "s": "a"},
        **{"DET": "a", "ADP": "r", "PART": "r", "NUM": "a"},
    },
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UP_VERBS = _words(
    """
    accelerate accumulate add advance amplify appreciate ascend augment balloon bolster boom boost broaden build
    climb deepen double enhance enlarge escalate exceed expand extend firm gain grow heighten hike increase
    inflate intensify jump leap lengthen lift mount multiply mushroom outpace pick progress proliferate
    quadruple quicken quintuple raise rally ramp rebound recover rise rocket sharpen shoot skyrocket soar spike
    spiral spread strengthen surge swell thicken top treble triple upgrade upscale widen
    """,
)

_DOWN_VERBS = _words(
    """
    abate constrict contract cool crash crumble curb curtail cut decelerate decline decrease deflate depreciate
    depress descend devalue diminish dip downgrade downsize drop dwindle ease ebb erode fade fall flag halve
    lessen lighten lose lower minimise minimize moderate narrow nosedive plummet plunge recede reduce relax
    retreat sag shed shorten shrink sink slacken slash slide slim slip slow slump soften subside subtract tail
    taper thin trim tumble wane weaken wither
    """,
)

_UP_OTHERS = _words(
    """
    acceleration accumulation additional advance appreciation ascent augmentation better boom boost broadening
    climb double doubling enlargement escalation expansion expansionary extension extra faster further gain
    greater growing growth higher hike increase increasing increasingly increment inflow intensification jump
    larger lift longer more overshoot proliferation quicker raise rally rebound recovery rise rising stronger
    surge up uplift upper upswing uptick upturn upward upwardly upwards widening wider
    """,
)

_DOWN_OTHERS = _words(
    """
    contraction curtailment cut cutback decline declining decrease decreasing decreasingly depreciation descent
    devaluation diminishing diminution dip down downgrade downside downswing downtick downturn downward
    downwardly downwards drop easing erosion fall falling fewer less lesser loss lower lowering outflow plunge
    reduction retreat setback shorter shrinkage shrinking slide slimmer slowdown slower slump smaller weakening
    weaker
    """,
)

_UP = _UP_VERBS | _UP_OTHERS
_DOWN = _DOWN_VERBS | _DOWN_OTHERS

# Directions of figures only: of laws, talks or people these words mean other things ("add a remark", "lift a ban"), so
# two of them with opposite directions are not yet opposed. The pairs below hold where they are.
_LOOSE = _words(
    """
    accumulate add additional advance back balloon better boom broaden build climb cool cut cutback deepen
    descend descent double down drop ease ebb enlarge exceed expansionary extend extension extra fade fall
    faster firm flag further gain greater heighten inflow intensify jump larger lengthen less lesser lift longer
    lose loss moderate more narrow outflow outpace over pick progress quicker raise rally ramp recover recovery
    relax retreat rocket setback sharpen shed shoot shorten shorter sink slacken slide slim slimmer slip slow
    slowdown slower smaller soften spread strengthen stronger subtract tail taper top trim up upgrade wane warm
    weaken weaker widen wider
    """,
)

# Pairs that WordNet lacks or holds only for rare senses: words of readouts and agency copy.
_PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "v": """
        add subtract|broaden narrow|climb drop|climb fall|climb slip|climb slide|climb sink|cut raise|cut extend
        cut boost|cut lift|drop gain|drop raise|drop add|drop jump|fall gain|fall jump|fall recover|fall rally
        gain lose|gain shed|gain slip|jump slide|jump slip|lengthen shorten|lift lower|raise trim|raise slash
        rally slide|firm ease|firm slip|slow quicken|slow accelerate|speed slow|strengthen soften
        upgrade downgrade|widen narrow|deepen ease|expand narrow|double halve|quicken ease|rise drop|rise slip
        rise slide|rise ease|rise fall|rise sink|rise cool|rise slow|grow slow|grow fall|grow ease|increase cut
        increase trim|increase drop|increase fall|raise lower|raise reduce|raise ease|lift reduce
        accelerate ease|accelerate cool|accept reject|accept refuse|accept decline|agree disagree|agree refuse
        allow ban|allow block|allow forbid|allow prevent|allow prohibit|approve reject|approve veto|arm disarm
        arrive depart|arrive leave|ask answer|attack defend|back oppose|begin end|begin finish|begin stop
        begin complete|borrow lend|build demolish|build destroy|buy sell|confirm deny|construct demolish
        continue stop|continue suspend|create abolish|create destroy|deploy withdraw|employ dismiss|end start
        enter leave|enter exit|export import|extend shorten|extend curtail|freeze unfreeze|give receive
        give take|hire fire|impose lift|include exclude|introduce abolish|improve worsen|improve deteriorate
        invest divest|join leave|join quit|keep drop|launch close|launch end|leave stay|lift maintain
        load unload|lock unlock|lose win|maintain abandon|mobilise demobilise|open close|open shut|pass reject
        permit ban|permit forbid|permit prohibit|praise condemn|praise criticise|praise criticize|purchase sell
        ratify reject|recognise deny|recover lose|release detain|release arrest|remain leave|restrict ease
        resume suspend|resume halt|save spend|save lose|send receive|start stop|start finish|strengthen weaken
        succeed fail|support oppose|support reject|tighten loosen|tighten ease|tighten relax|unite divide
        welcome condemn|welcome deplore|welcome reject
        """,
        "n": """
        rise cut|rise drop|rise slowdown|increase cut|increase drop|increase cutback|growth slowdown|jump drop
        jump slump|gain drop|gain fall|gain decline|recovery slump|recovery decline|inflow outflow|rally slide
        boost cut|hike cut|acceptance rejection|agreement disagreement|approval rejection|arrival departure
        ascent descent|beginning end|buyer seller|credit debit|creditor debtor|debt surplus|deficit surplus
        defeat victory|demand supply|deployment withdrawal|east west|employer employee|enemy ally|entry exit
        expenditure revenue|exporter importer|export import|failure success|floor ceiling|gain loss
        income expense|lender borrower|loss profit|loss win|majority minority|maximum minimum|net gross
        north south|northeast southwest|northwest southeast|opening closing|opening closure|opponent supporter
        opposition support|peace war|purchase sale|start end|strength weakness|war ceasefire|winner loser
        """,
        "a": """
        high low|higher lower|more less|more fewer|many few|much little|large small|larger smaller|big small
        bigger smaller|greater lesser|greater smaller|greater less|better worse|best worst|maximum minimum
        most least|most fewest|longer shorter|long short|early late|earlier later|faster slower|fast slow
        strong weak|stronger weaker|rich poor|cheap expensive|cheaper dearer|old new|older younger|old young
        northern southern|eastern western|north south|east west|northeast southwest|northwest southeast
        northeastern southwestern|northwestern southeastern|upper lower|inner outer|rural urban|public private
        civilian military|domestic foreign|internal external|male female|positive negative|legal illegal
        open closed|open shut|possible impossible|likely unlikely|permanent temporary|bilateral unilateral
        mandatory voluntary|compulsory voluntary|mandatory optional|incoming outgoing|indoor outdoor
        inbound outbound|first last|former current|full empty|gross net|formal informal|primary secondary
        direct indirect|final preliminary|final interim|final initial|hot cold|warm cold|optimistic pessimistic
        successful unsuccessful|underground overground|nuclear conventional|common rare|daily nightly
        """,
        "r": """
        more less|up down|above below|over under|before after|early late|earlier later|upwards downwards
        upward downward|northward southward|northwards southwards|eastward westward|eastwards westwards
        always never|better worse|often rarely|often seldom|faster slower|quickly slowly|rapidly slowly
        together separately|jointly separately|publicly privately|fully partly|inside outside|most least
        officially unofficially|directly indirectly|in out|higher lower|further less|unanimously narrowly|on off
        north south|east west
        """,
    },
)


@lru_cache(maxsize=1)
def _opposites() -> Mapping[str, frozenset[str]]:
    """Part of speech and lemma ("v:rise") -> the lemmas opposed to it."""
    found: dict[str, set[str]] = {}
    lines = (line for line in _DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    rows = [tuple(line.split("\t")) for line in lines]
    for pos, text in _PAIRS.items():
        rows += [(pos, *pair.split()) for line in text.strip().splitlines() for pair in line.split("|")]
    for pos, first, second in rows:
        found.setdefault(f"{pos}:{first}", set()).add(second)
        found.setdefault(f"{pos}:{second}", set()).add(first)
    return MappingProxyType({key: frozenset(words) for key, words in found.items()})


def opposites(lemma: str, pos: str) -> frozenset[str]:
    """The lower-case lemmas opposed in meaning to ``lemma``; ``pos`` is "n", "v", "a", "r" or a universal tag."""
    return _opposites().get(f"{_POS.get(pos, pos)}:{lemma}", frozenset())


CONVERSES = _words("buy purchase sell give receive lend borrow import export send")
"""The two ends of one deal: one side buys what the other sells."""


def opposed(a: str, b: str, pos: str) -> bool:
    """Whether two lower-case lemmas of one part of speech exclude each other: antonyms, or opposite directions.

    ``pos`` is "n", "v", "a", "r" or a universal tag. Comparatives count as lemmas of their own ("higher", "lower").
    """
    if a == b:
        return False
    ways = {direction(word) for word in (a, b) if word not in _LOOSE}
    return ways == {Direction.UP, Direction.DOWN} or b in opposites(a, pos)


def direction(lemma: str) -> Direction:
    """Which way a lower-case verb, noun, adjective or adverb says that a figure went.

    Verbs of both senses ("turn", "move", "swing", "change") and bare degrees ("high", "low") give ``NONE``: pass the
    comparative where the text has one.
    """
    if lemma in _UP:
        return Direction.UP
    return Direction.DOWN if lemma in _DOWN else Direction.NONE
