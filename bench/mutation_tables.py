"""The words that ``bench/mutations.py`` exchanges, and where they stand. Countries and cities are the lexicon's."""

from __future__ import annotations

import re

from readout_check.lexicon import countries, places


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """Lines of ``word, word = counterpart, counterpart``."""
    made = {}
    for line in text.strip().splitlines():
        words, _, others = line.partition(" = ")
        made.update({word: tuple(others.split(", ")) for word in words.split(", ")})
    return made


_COUNTS = (
    "two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty thirty forty fifty".split()
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMBER_WORDS = {word: tuple(w for w in row if w != word) for row in (_COUNTS, _ORDINALS) for word in row}
MAGNITUDES = _table("""
million = billion, thousand
billion = million
trillion = billion
thousand = million
bn = m
""")
UNITS = _table("""
percentage points, percentage point = percent
percent, per cent, % = percentage points
km, kilometres, kilometers = miles
miles = kilometres
hectares = acres
acres = hectares
tonnes, tons = kilograms
kilograms, kg = tonnes
litres, liters = gallons
gallons = litres
metres, meters = feet
feet = metres
megawatts = gigawatts
gigawatts = megawatts
mw = GW
gw = MW
""")
UNITS["%"] = (" percentage points",)
CURRENCIES = _table("""
us$, c$, a$, nz$, s$, $ = €, £
€ = $, £
£ = $, €
usd = EUR, GBP
eur, gbp, dkk, cad, jpy, kwd, ghs = USD
u.s. dollars, us dollars, dollars = euros, yen
euros = dollars, pounds
yen = yuan
yuan = yen
pounds = euros
danish kroner, kroner, krone, kronor, kronur, krónur = euros
dinars, dirhams, rupees, taka, pula, lari, drams, leva, soles, zloty, shillings, francs, rand, rials = dollars, euros
manat, roubles, rubles, tenge, kwacha, cedis, tugriks, won, baht, dong, kip, ringgit, rupiah, tala = dollars, euros
pesos, crowns, tenges, lira = dollars, euros
""")
OFFICES = _table("""
prime minister, premier = president, foreign minister
president = prime minister, foreign minister
head of state = head of government
chancellor = president
foreign minister, minister of foreign affairs, minister for foreign affairs = defence minister, finance minister
finance minister, minister of finance, minister for finance = foreign minister, justice minister
defence minister, defense minister, minister of defence = foreign minister, interior minister
energy minister, transport minister, environment minister, infrastructure minister = finance minister, health minister
trade minister, economy minister, health minister, interior minister = foreign minister, transport minister
mayor = governor
governor = mayor
secretary-general, secretary general = deputy secretary
ambassador = consul general
special envoy = ambassador
chairman, chairwoman, chairperson = treasurer
commissioner = ambassador
""")
BOUNDS = _table("""
more than = fewer than
fewer than, less than = more than
at least = up to, at most
up to, at most = at least
over = under
under = over
no fewer than, no less than = no more than
no more than = no fewer than
nearly, almost = more than
above = below
below = above
""")

LOWER_BOUND = re.compile(r"(?:more than|at least|over|above|no fewer than|no less than) \D{0,4}$", re.IGNORECASE)
UPPER_BOUND = re.compile(
    r"(?<!no )(?:fewer than|less than|up to|under|below|nearly|almost|at most) \D{0,4}$", re.IGNORECASE
)
FIGURE = re.compile(r"(?<![\w.,:/’'-])\d(?:[\d,.]{0,15}\d)?(?![\d:/]|-\d)")
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
YEAR = re.compile(r"(?<![\w.,$€£-])(?:19[5-9]\d|20[0-4]\d)(?![\d%]|[,.]\d|\w)")
_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_PRESS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
MONTH_STYLES = (_MONTHS, _PRESS, _SHORT, [*_SHORT[:8], "Sept", *_SHORT[9:]])
_ANY_MONTH = "|".join(sorted({*_MONTHS, *(name.rstrip(".") for name in _PRESS), *_SHORT} - {"May", "Mar"}))
MONTH = re.compile(
    rf"\b((?:{_ANY_MONTH})\b(?:(?<=\b(?:Jan|Feb|Aug|Oct|Nov|Dec))\.|(?<=\bSept)\.)?|(?<=\d )May\b|May(?= \d))"
)
MONTH_BEFORE = re.compile(rf"\b(?:{_ANY_MONTH}|May)\.? (?:the )?$")
MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)? (?:of )?(?:{_ANY_MONTH}|May)\b")
YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|of|by|since|until|till|from|to|for|after|before|and|during|year|early|late|end|{_ANY_MONTH}|May)\.?,?"
    r"|\d,|^) ?$",
    re.IGNORECASE,
)
_HEADS = "|".join(sorted({*OFFICES, "minister"}, key=len, reverse=True))
RANKED_OFFICE = re.compile(
    rf"(?<![\w-])(?:(?P<rank>deputy|acting|vice|former|interim|alternate)[ -])?(?P<office>{_HEADS})(?![\w-])",
    re.IGNORECASE,
)
AUXILIARY = re.compile(
    r"\b(?P<verb>is|are|was|were|will|would|can|could|should|must|did|does|(?:has|have|had)"
    r"(?=(?: not|n't|n’t)? (?:been|\w+(?:ed|en|ne|wn|ld|ght|nt|ut|un|me|de|et))\b))\b(?P<not> not\b|n?['’]t\b)?"
)

# "until the season is not over", "no homes have not been picked" and "is not still open" are no sentences
TIME_CLAUSE = re.compile(r"\b(?:before|until|till|unless|once|as soon as|by the time)\b[^,;.]*$", re.IGNORECASE)
DENIED_BEFORE = re.compile(
    r"\b(?:no|nobody|none|nothing|neither|never|not|hardly|denied|just|only)\b[^,;.]*$", re.IGNORECASE
)
NOT_BEFORE = re.compile(r" (?:still|yet|nearly|almost|just|only|no|nobody|none|nothing|[A-Z]\w+ be)\b")
FRACTION = re.compile(
    r"[\w-]+ (?:half|halves|thirds?|quarters?|fifths?|tenths?"
    rf"|(?:in|out of) (?:every )?(?:{'|'.join(NUMBER_WORDS)}|\d+))\b",
    re.IGNORECASE,
)

_ROWS = [line.split("|") for line in countries.TABLE.strip().splitlines()]
_FIRST = {row[0]: (row[1].split(";")[0], row[2].split(";")[0]) for row in _ROWS if row[2]}
COUNTRY_WORDS: dict[str, int] = {
    word: column
    for row in _ROWS
    for column, words in ((0, row[1].split(";")), (1, row[2].split(";")[:1]))
    for word in words
    if len(word) > 3 or word in ("UK", "US", "UAE")
}
COUNTRY_WORDS.pop("", None)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![\w-])")


COUNTRY = re.compile(_any_of(list(COUNTRY_WORDS)).pattern + r"(?! ?\$)")  # "US$ 40" is no country
OTHER_COUNTRIES = [_FIRST[code] for code in "CL PE KE GH NO SE PT VN MA AT EE IS EC AR ID AO UG IE EG OM SN JO".split()]
_CITIES = [name for row in _ROWS for group in row[3].split(";") for name in group.lstrip("-").split("=") if name]
_CITIES += [
    name
    for line in places.CITIES.strip().splitlines()
    for g in line.partition("|")[2].split(";")
    for name in g.split("=")
]
CITY = _any_of(_CITIES)
OTHER_CITIES = "Oslo Lima Nairobi Hanoi Riga Lisbon Ankara Osaka Marseille Athens Amman Abuja Quito Turin Lyon".split()
OTHER_SURNAMES = (
    "Brandt Okafor Lindgren Moreno Watanabe Novak Petrov Castillo Haddad Fischer Mensah Tanaka Rossi".split()
)
TITLES = frozenset(
    """Mr Mrs Ms Dr Mr. Mrs. Ms. Dr. President Vice-President Prime Minister Foreign Finance Deputy Acting Governor
    Mayor Ambassador Chancellor Secretary Secretary-General Special Envoy Chair Chairman Commissioner Director General
    Premier Professor Sir The A An His Her Its He She Ministers Presidents Energy Transport Defence""".split()
)
_BODIES = frozenset(
    "Council Committee Ministry Bank Academy Sciences Affairs University Authority Commission Organization".split()
)
_PEOPLES = frozenset(word for row in _ROWS for word in row[2].split(";"))
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
NO_PLACES = COUNTRY_WORDS.keys() | set(_MONTHS) | _DAYS
NO_SURNAMES = TITLES | _BODIES | _PEOPLES | COUNTRY_WORDS.keys() | set(_CITIES) | set(_MONTHS)
_WORD = r"[A-ZÀ-ÖØ-ÞĀĆČĐĞİĽŁŚŞŠŻŽ][\w'’-]+"
NAME = re.compile(rf"{_WORD}(?: (?:al|bin|da|de|del|der|di|dos|van|von|{_WORD})){{0,4}}")
PLACE_AFTER_PREPOSITION = re.compile(rf"\b(?:in|at|near|from|to|on|of) ({_WORD}(?: {_WORD}){{0,2}})")
_SAY = "(?:said|says|told|added|noted|stressed|stated|announced|explained|warned|recalled|mentioned|confirmed)"
ATTRIBUTION = re.compile(
    rf"(?<![\w.-])(?:(?P<before>{_WORD}(?: {_WORD}){{0,4}}) (?:also |then |further ){{0,2}}{_SAY}\b"
    rf"|(?:\b(?:said|says|added)|\baccording to|\bAccording to) (?P<after>{_WORD}(?: {_WORD}){{0,4}}))"
)
