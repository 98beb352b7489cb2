"""One form for words that two house styles write differently, for comparing quotations word by word.

Compiled by hand for this project from the usual lists of British and American spellings, English contractions and the
fillers of spoken English. The forms are keys, not words: "flour" may become "flor" on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from readout_check.lexicon.number_words import TENS, UNITS

FILLERS: Final = frozenset("er erm um uhm uh ah eh hm hmm".split())

_ENDINGS: Final = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"(?<=\w{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "iz"),
        (r"(?<=\w{3})ys(?=(?:e|ed|es|er|ers|ing)$)", "yz"),
        (r"(?<=\w{2})our(?=(?:s|ed|ing|er|ers|able|ful|ite|ites|hood|al)?$)", "or"),
        (r"(?<=\w{2})([tb])re(?=s?$)", r"\1er"),
        (r"(?<=\w{3})ogue(?=s?$)", "og"),
        (r"(?<=\w{3})ll(?=(?:ed|ing|er|ers|or|ors|ment|ments|ful)$)", "l"),
        (r"(?<=dg)e(?=ments?$)", ""),
        (r"(?<=\w{2})wards$", "ward"),
    )
)

_PAIRS: Final = """
    defence=defense offence=offense licence=license pretence=pretense practise=practice
    programme=program programmes=programs grey=gray ageing=aging learnt=learned burnt=burned
    spelt=spelled dreamt=dreamed leant=leaned whilst=while amongst=among plough=plow ploughed=plowed
    ploughing=plowing tyre=tire tyres=tires sceptic=skeptic sceptical=skeptical scepticism=skepticism
    mould=mold cheque=check cheques=checks aluminium=aluminum fulfil=fulfill enrol=enroll
    instalment=installment instalments=installments skilful=skillful storey=story storeys=stories
    kerb=curb manoeuvre=maneuver manoeuvres=maneuvers artefact=artifact artefacts=artifacts okay=ok
    mum=mom maths=math mr=mister mrs=missus dr=doctor st=saint paediatric=pediatric anaemia=anemia
    foetus=fetus diarrhoea=diarrhea haemorrhage=hemorrhage
"""
_WORDS: Final[Mapping[str, str]] = MappingProxyType({a: b for a, _, b in (p.partition("=") for p in _PAIRS.split())})

_CONTRACTED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "can't": ("can", "not"),
        "cannot": ("can", "not"),
        "won't": ("will", "not"),
        "shan't": ("shall", "not"),
        "let's": ("let", "us"),
        "gonna": ("going", "to"),
        "wanna": ("want", "to"),
        "'tis": ("it", "is"),
    }
)
_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
)
_BEFORE_IS: Final = frozenset("it that there here he she who what where how this everything nothing".split())

# Words that reported speech shifts: "we will" is told as "they would", "is" as "was", "here" as "there".
SHIFTED: Final = frozenset(
    "i we he she they it you me us him her them my our his their its your mine ours myself ourselves himself herself "
    "themselves this that these those here there now then today tomorrow yesterday is are was were am be been has have "
    "had do does did will would shall should can could may might must".split()
)


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """The keys of one lower-case word: none for a filler, two for a contraction, else one."""
    if word in FILLERS:
        return ()
    if word in _CONTRACTED:
        return _CONTRACTED[word]
    for end, full in _ENDS.items():
        if word.endswith(end) and len(word) > len(end):
            return (*forms(word.removesuffix(end)), full)
    if word.endswith("'s") and word[:-2] in _BEFORE_IS:
        return (word[:-2], "is")
    return (_one(word),)


def _one(word: str) -> str:
    number = UNITS.get(word, TENS.get(word))
    if number is not None:
        return str(number)
    word = _WORDS.get(word, word)
    for pattern, new in _ENDINGS:
        word = pattern.sub(new, word)
    return word
