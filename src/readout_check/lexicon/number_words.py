"""English words for numbers. Compiled by hand from the grammar of English numerals; short and long forms as agencies
and ministries write them (mn, bn, tn), the Indian scale (lakh, crore) included. All keys are lower case."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import Final

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS: Final = MappingProxyType(
    {
        word: 10 * value
        for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
    }
    | {"fourty": 40}
)
# "twentyone", as it is written by mistake, too.
UNITS: Final = MappingProxyType(
    {word: value for value, word in enumerate(_UNITS)}
    | {"nought": 0, "naught": 0}
    | {ten + unit: TENS[ten] + value for ten in TENS for value, unit in enumerate(_UNITS[:10]) if value}
)

# word -> (factor, the name of the magnitude)
SCALES: Final = MappingProxyType(
    {
        "thousand": (Decimal(10**3), "thousand"),
        "thousands": (Decimal(10**3), "thousand"),
        "lakh": (Decimal(10**5), "lakh"),
        "lakhs": (Decimal(10**5), "lakh"),
        "lac": (Decimal(10**5), "lakh"),
        "lacs": (Decimal(10**5), "lakh"),
        "million": (Decimal(10**6), "million"),
        "millions": (Decimal(10**6), "million"),
        "mln": (Decimal(10**6), "million"),
        "mn": (Decimal(10**6), "million"),
        "mio": (Decimal(10**6), "million"),
        "crore": (Decimal(10**7), "crore"),
        "crores": (Decimal(10**7), "crore"),
        "billion": (Decimal(10**9), "billion"),
        "billions": (Decimal(10**9), "billion"),
        "bln": (Decimal(10**9), "billion"),
        "bn": (Decimal(10**9), "billion"),
        "trillion": (Decimal(10**12), "trillion"),
        "trillions": (Decimal(10**12), "trillion"),
        "trln": (Decimal(10**12), "trillion"),
        "trn": (Decimal(10**12), "trillion"),
        "tln": (Decimal(10**12), "trillion"),
        "tn": (Decimal(10**12), "trillion"),
        "quadrillion": (Decimal(10**15), "quadrillion"),
        "dozen": (Decimal(12), "dozen"),
        "dozens": (Decimal(12), "dozen"),
        "doz": (Decimal(12), "dozen"),
        "dozs": (Decimal(12), "dozen"),
        "dzs": (Decimal(12), "dozen"),
    }
)
# Suffixes that are read only when they touch the digits: "15k", "2.4m". "m" and "b" need more evidence than that.
GLUED_SCALES: Final = MappingProxyType(
    {
        "k": (Decimal(10**3), "thousand"),
        "m": (Decimal(10**6), "million"),
        "mm": (Decimal(10**6), "million"),
        "mil": (Decimal(10**6), "million"),
        "b": (Decimal(10**9), "billion"),
        "t": (Decimal(10**12), "trillion"),
    }
)
UNSURE_SCALES: Final = frozenset({"m", "mm", "b", "t"})

_ORDINAL_UNITS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
ORDINALS: Final = MappingProxyType(
    {word: value for value, word in enumerate(_ORDINAL_UNITS) if value}
    | {word: 10 * value for value, word in enumerate(_ORDINAL_TENS, start=2)}
    | {ten + unit: TENS[ten] + value for ten in TENS for value, unit in enumerate(_ORDINAL_UNITS[:10]) if value}
    | {"nineth": 9, "hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9}
    | {"trillionth": 10**12}
)
ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})

# Denominators: word -> (value, whether the word is a plural). "second" is never one.
DENOMINATORS: Final = MappingProxyType(
    {word: (value, False) for word, value in ORDINALS.items() if value > 2}
    | {word + "s": (value, True) for word, value in ORDINALS.items() if value > 2}
    | {"half": (2, False), "halves": (2, True), "quarter": (4, False), "quarters": (4, True)}
)

VULGAR: Final = MappingProxyType(
    {
        "½": Decimal("0.5"),
        "⅓": Decimal(1) / 3,
        "⅔": Decimal(2) / 3,
        "¼": Decimal("0.25"),
        "¾": Decimal("0.75"),
        "⅕": Decimal("0.2"),
        "⅖": Decimal("0.4"),
        "⅗": Decimal("0.6"),
        "⅘": Decimal("0.8"),
        "⅙": Decimal(1) / 6,
        "⅚": Decimal(5) / 6,
        "⅛": Decimal("0.125"),
        "⅜": Decimal("0.375"),
        "⅝": Decimal("0.625"),
        "⅞": Decimal("0.875"),
    }
)

# Words that multiply: "twice the amount", "doubled", "a threefold rise".
MULTIPLES: Final = MappingProxyType(
    {
        "twice": 2,
        "double": 2,
        "doubled": 2,
        "doubling": 2,
        "doubles": 2,
        "twofold": 2,
        "thrice": 3,
        "triple": 3,
        "tripled": 3,
        "tripling": 3,
        "triples": 3,
        "trebled": 3,
        "treble": 3,
        "threefold": 3,
        "quadruple": 4,
        "quadrupled": 4,
        "fourfold": 4,
        "fivefold": 5,
        "sixfold": 6,
        "sevenfold": 7,
        "eightfold": 8,
        "ninefold": 9,
        "tenfold": 10,
    }
)
