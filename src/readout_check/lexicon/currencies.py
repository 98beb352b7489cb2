"""Currencies: their ISO 4217 codes, names, nouns and signs.

``_NAMED`` was made from the English currency names of Babel 2.18 (Unicode CLDR, Unicode licence): every currency that
is legal tender somewhere and the better known ones that were; further spellings of the qualifiers were added by hand
("kazakh" beside "kazakhstani"). Accents are folded. ``FORMS`` and ``SIGNS`` are by hand.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from readout_check.lexicon import countries

# code -> (what stands before the noun, in its spellings; the noun)
_NAMED: Final = {
    "AED": ("united arab emirates|uae|emirati|dubai", "dirham"),
    "AFN": ("afghan|afghani", "afghani"),
    "ALL": ("albanian", "lek"),
    "AMD": ("armenian", "dram"),
    "AOA": ("angolan", "kwanza"),
    "ARS": ("argentine", "peso"),
    "AUD": ("australian|aussie", "dollar"),
    "AWG": ("aruban", "florin"),
    "AZN": ("azerbaijani|azeri|azerbaijan", "manat"),
    "BAM": ("bosnia-herzegovina convertible|bosnian convertible|convertible|bosnian", "mark"),
    "BBD": ("barbadian", "dollar"),
    "BDT": ("bangladeshi|bangladesh", "taka"),
    "BGN": ("bulgarian", "lev"),
    "BHD": ("bahraini", "dinar"),
    "BIF": ("burundian", "franc"),
    "BMD": ("bermudan|bermudian|bermuda", "dollar"),
    "BND": ("brunei|bruneian", "dollar"),
    "BOB": ("bolivian", "boliviano"),
    "BRL": ("brazilian|brazil", "real"),
    "BSD": ("bahamian", "dollar"),
    "BTN": ("bhutanese|bhutan", "ngultrum"),
    "BWP": ("botswanan|botswana", "pula"),
    "BYN": ("belarusian|belarus", "ruble"),
    "BZD": ("belize", "dollar"),
    "CAD": ("canadian|canada", "dollar"),
    "CDF": ("congolese|congo", "franc"),
    "CHF": ("swiss", "franc"),
    "CLP": ("chilean", "peso"),
    "CNY": ("chinese|china", "yuan"),
    "COP": ("colombian", "peso"),
    "CRC": ("costa rican|costa rica", "colon"),
    "CUP": ("cuban", "peso"),
    "CVE": ("cape verdean|cape verde|cabo verdean", "escudo"),
    "CZK": ("czech", "koruna"),
    "DJF": ("djiboutian", "franc"),
    "DKK": ("danish", "krone"),
    "DOP": ("dominican", "peso"),
    "DZD": ("algerian", "dinar"),
    "EGP": ("egyptian", "pound"),
    "ERN": ("eritrean", "nakfa"),
    "ETB": ("ethiopian|ethiopia", "birr"),
    "EUR": ("", "euro"),
    "FJD": ("fijian|fiji", "dollar"),
    "FKP": ("falkland islands", "pound"),
    "GBP": ("british|uk|sterling|english", "pound"),
    "GEL": ("georgian|georgia", "lari"),
    "GHS": ("ghanaian|ghana", "cedi"),
    "GIP": ("gibraltar", "pound"),
    "GMD": ("gambian", "dalasi"),
    "GNF": ("guinean", "franc"),
    "GTQ": ("guatemalan", "quetzal"),
    "GYD": ("guyanaese|guyanese|guyana", "dollar"),
    "HKD": ("hong kong|hongkong", "dollar"),
    "HNL": ("honduran", "lempira"),
    "HTG": ("haitian", "gourde"),
    "HUF": ("hungarian|hungary", "forint"),
    "IDR": ("indonesian|indonesia", "rupiah"),
    "ILS": ("israeli new|israeli|new israeli|israel", "shekel"),
    "INR": ("indian|india", "rupee"),
    "IQD": ("iraqi", "dinar"),
    "IRR": ("iranian", "rial"),
    "ISK": ("icelandic", "krona"),
    "JMD": ("jamaican", "dollar"),
    "JOD": ("jordanian", "dinar"),
    "JPY": ("japanese|japan", "yen"),
    "KES": ("kenyan|kenya", "shilling"),
    "KGS": ("kyrgystani|kyrgyz|kyrgyzstani|kyrgyzstan", "som"),
    "KHR": ("cambodian", "riel"),
    "KMF": ("comorian", "franc"),
    "KPW": ("north korean|north korea", "won"),
    "KRW": ("south korean|korean|south korea", "won"),
    "KWD": ("kuwaiti", "dinar"),
    "KYD": ("cayman islands|caymanian|cayman", "dollar"),
    "KZT": ("kazakhstani|kazakh|kazakhstan", "tenge"),
    "LAK": ("laotian|lao|laos", "kip"),
    "LBP": ("lebanese", "pound"),
    "LKR": ("sri lankan", "rupee"),
    "LRD": ("liberian", "dollar"),
    "LSL": ("lesotho|basotho", "loti"),
    "LYD": ("libyan", "dinar"),
    "MAD": ("moroccan", "dirham"),
    "MDL": ("moldovan", "leu"),
    "MGA": ("malagasy|madagascar", "ariary"),
    "MKD": ("macedonian|north macedonian", "denar"),
    "MMK": ("myanmar|burmese", "kyat"),
    "MNT": ("mongolian|mongolia", "tugrik"),
    "MOP": ("macanese|macau|macao", "pataca"),
    "MRU": ("mauritanian|mauritania", "ouguiya"),
    "MUR": ("mauritian", "rupee"),
    "MVR": ("maldivian", "rufiyaa"),
    "MWK": ("malawian", "kwacha"),
    "MXN": ("mexican", "peso"),
    "MYR": ("malaysian|malaysia", "ringgit"),
    "MZN": ("mozambican|mozambique", "metical"),
    "NAD": ("namibian|namibia", "dollar"),
    "NGN": ("nigerian|nigeria", "naira"),
    "NIO": ("nicaraguan", "cordoba"),
    "NOK": ("norwegian", "krone"),
    "NPR": ("nepalese|nepali|nepal", "rupee"),
    "NZD": ("new zealand|kiwi", "dollar"),
    "OMR": ("omani", "rial"),
    "PAB": ("panamanian", "balboa"),
    "PEN": ("peruvian", "sol"),
    "PGK": ("papua new guinean|papua new guinea|png", "kina"),
    "PHP": ("philippine|filipino|philippines", "peso"),
    "PKR": ("pakistani|pakistan", "rupee"),
    "PLN": ("polish|poland", "zloty"),
    "PYG": ("paraguayan", "guarani"),
    "QAR": ("qatari|qatar", "riyal"),
    "RON": ("romanian|new romanian|romania", "leu"),
    "RSD": ("serbian", "dinar"),
    "RUB": ("russian", "ruble"),
    "RWF": ("rwandan", "franc"),
    "SAR": ("saudi|saudi arabian", "riyal"),
    "SBD": ("solomon islands|solomon", "dollar"),
    "SCR": ("seychellois", "rupee"),
    "SDG": ("sudanese", "pound"),
    "SEK": ("swedish", "krona"),
    "SGD": ("singapore|singaporean", "dollar"),
    "SHP": ("st. helena", "pound"),
    "SLE": ("sierra leonean|sierra leone", "leone"),
    "SOS": ("somali", "shilling"),
    "SRD": ("surinamese", "dollar"),
    "SSP": ("south sudanese", "pound"),
    "STN": ("sao tome & principe|sao tomean", "dobra"),
    "SYP": ("syrian", "pound"),
    "SZL": ("swazi|eswatini", "lilangeni"),
    "THB": ("thai|thailand", "baht"),
    "TJS": ("tajikistani|tajik|tajikistan", "somoni"),
    "TMT": ("turkmenistani|turkmen|turkmenistan", "manat"),
    "TND": ("tunisian", "dinar"),
    "TOP": ("tongan|tonga", "paanga"),
    "TRY": ("turkish|new turkish|turkey", "lira"),
    "TTD": ("trinidad & tobago|trinidad and tobago|trinidadian", "dollar"),
    "TWD": ("new taiwan|taiwanese|taiwan", "dollar"),
    "TZS": ("tanzanian", "shilling"),
    "UAH": ("ukrainian|ukraine", "hryvnia"),
    "UGX": ("ugandan", "shilling"),
    "USD": ("us|u.s.|united states|american", "dollar"),
    "UYU": ("uruguayan", "peso"),
    "UZS": ("uzbekistani|uzbek|uzbekistan", "som"),
    "VES": ("venezuelan", "bolivar"),
    "VND": ("vietnamese|vietnam", "dong"),
    "VUV": ("vanuatu|ni-vanuatu", "vatu"),
    "WST": ("samoan|samoa", "tala"),
    "XAF": ("central african cfa|central african|fcfa", "franc"),
    "XCD": ("east caribbean|eastern caribbean", "dollar"),
    "XCG": ("caribbean", "guilder"),
    "XOF": ("west african cfa|west african|fcfa", "franc"),
    "XPF": ("cfp|pacific", "franc"),
    "YER": ("yemeni", "rial"),
    "ZAR": ("south african|south africa", "rand"),
    "ZMW": ("zambian|zambia", "kwacha"),
    "DEM": ("german|deutsche|west german", "mark"),
    "FRF": ("french", "franc"),
    "ITL": ("italian", "lira"),
    "ESP": ("spanish", "peseta"),
    "NLG": ("dutch", "guilder"),
    "BEF": ("belgian", "franc"),
    "FIM": ("finnish", "markka"),
    "GRD": ("greek", "drachma"),
    "IEP": ("irish", "pound"),
    "PTE": ("portuguese", "escudo"),
    "ATS": ("austrian", "schilling"),
    "EEK": ("estonian", "kroon"),
    "LVL": ("latvian", "lats"),
    "LTL": ("lithuanian", "litas"),
    "SIT": ("slovenian", "tolar"),
    "SKK": ("slovak", "koruna"),
    "CYP": ("cypriot", "pound"),
    "MTL": ("maltese", "lira"),
    "HRK": ("croatian", "kuna"),
    "ZWL": ("zimbabwean", "dollar"),
    "CUC": ("cuban convertible", "peso"),
}

HISTORIC: Final = frozenset(
    "DEM FRF ITL ESP NLG BEF FIM GRD IEP PTE ATS EEK LVL LTL SIT SKK CYP MTL HRK ZWL CUC".split()
)

# Countries that use the money of others, by their ISO 3166 codes: the currency's code does not begin with theirs.
_USED_BY: Final = {
    "EUR": "AD AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM XK",
    "USD": "EC FM MH PW SV TL",
    "AUD": "KI NR TV",
    "XAF": "CF CG CM GA GQ TD",
    "XCD": "AG DM GD KN LC VC",
    "XOF": "BF BJ CI GW ML NE SN TG",
}

# noun -> its other forms; a noun that is not here takes an "s"
FORMS: Final = MappingProxyType(
    {
        "baht": "bahts",
        "birr": "birrs",
        "bolivar": "bolivars bolivares",
        "colon": "colons colones",
        "denar": "denars denari",
        "dong": "dongs",
        "guarani": "guaranis guaranies",
        "hryvnia": "hryvnias hryvnya hryvna hryvnyas hryvnas uah",
        "koruna": "korunas koruny korun crown crowns",
        "krona": "kronor kronur kronas crown crowns",
        "krone": "kroner kroners crown crowns",
        "kroon": "kroons krooni",
        "lats": "lati",
        "lek": "leke leks",
        "leu": "lei",
        "lev": "leva levs",
        "lilangeni": "emalangeni lilangenis",
        "lira": "liras lire",
        "litas": "litai",
        "loti": "maloti lotis",
        "mark": "marks deutschmark deutschmarks",
        "markka": "markkas markkaa",
        "metical": "meticais meticals",
        "paanga": "pa'anga paangas",
        "pound": "pounds",
        "rand": "rands",
        "real": "reais reals",
        "rial": "rials riyal riyals",
        "riyal": "riyals rial rials",
        "ruble": "rubles rouble roubles",
        "sol": "soles",
        "som": "soms sum sums",
        "tugrik": "tugriks togrog togrogs",
        "won": "wons",
        "yen": "yens",
        "yuan": "yuans renminbi rmb",
        "zloty": "zlotys zloties zlotych",
    }
)

# Bare nouns that several countries use, with the one that English prose means when it says no more.
DEFAULTS: Final = MappingProxyType({"dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP"})

# Nouns that are common English words: currency only after a big figure ("3 trillion won", not "all 3 won medals").
RISKY_NOUNS: Final = frozenset(
    "won real reals sol soles mark marks crown crowns colon colons sum sums florin som lats leones gold".split()
)
# Codes that are words in a headline in capitals ("TOP 10").
RISKY_CODES: Final = frozenset({"ALL", "TOP", "TRY", "CUP", "PEN", "MAD", "SOS", "COP", "GEL"})

# Codes that are no English word in small letters, and are written so in short messages: "20 usd".
LOWER_CODES: Final = frozenset(
    "usd eur gbp jpy chf cny inr aud cad nzd rub hkd sgd sek nok dkk pln zar krw mxn brl myr thb idr vnd egp aed qar "
    "kwd czk huf uah kzt".split()
)

# A hundredth of what: "20 cents", "50 pence".
MINOR: Final = MappingProxyType(
    {
        "cent": "XXX",  # of a dollar, a euro, a rand ...
        "cents": "XXX",
        "¢": "USD",
        "c": "XXX",  # touching the digits only: "43c"
        "penny": "GBP",
        "pennies": "GBP",
        "pence": "GBP",
        "kopeck": "RUB",
        "kopecks": "RUB",
        "kopek": "RUB",
        "kopeks": "RUB",
        "paisa": "INR",
        "paise": "INR",
        "tetri": "GEL",
        "tiyn": "KZT",
        "sen": "MYR",
        "kopiykas": "UAH",
    }
)
# Colloquial and other whole names.
_OTHER: Final = {
    "buck": "USD",
    "bucks": "USD",
    "greenback": "USD",
    "greenbacks": "USD",
    "quid": "GBP",
    "sterling": "GBP",
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "cfa": "XOF",
    "cfaf": "XXX",
    "fcfa": "XXX",
    "cfa franc": "XXX",
    "cfa francs": "XXX",
    "francs cfa": "XXX",
    "special drawing rights": "XDR",
    "special drawing right": "XDR",
    "sdr": "XDR",
    "sdrs": "XDR",
    "chinese renminbi": "CNY",
    "btc": "XBT",
    "euro cent": "EUR",
    "euro cents": "EUR",
    "bitcoin": "XBT",
    "bitcoins": "XBT",
}

# Signs before or after the digits. Letters before "$" say whose dollar.
SIGNS: Final = MappingProxyType(
    {
        "$": "USD",
        "us$": "USD",
        "u.s.$": "USD",
        "usd$": "USD",
        "a$": "AUD",
        "au$": "AUD",
        "aud$": "AUD",
        "b$": "BND",
        "bd$": "BMD",
        "bds$": "BBD",
        "bz$": "BZD",
        "c$": "CAD",
        "ca$": "CAD",
        "can$": "CAD",
        "cad$": "CAD",
        "ci$": "KYD",
        "ec$": "XCD",
        "f$": "FJD",
        "fj$": "FJD",
        "g$": "GYD",
        "gy$": "GYD",
        "hk$": "HKD",
        "j$": "JMD",
        "ja$": "JMD",
        "l$": "LRD",
        "mx$": "MXN",
        "mex$": "MXN",
        "mop$": "MOP",
        "n$": "NAD",
        "nt$": "TWD",
        "nz$": "NZD",
        "nzd$": "NZD",
        "r$": "BRL",
        "rd$": "DOP",
        "s$": "SGD",
        "sg$": "SGD",
        "sgd$": "SGD",
        "si$": "SBD",
        "sr$": "SRD",
        "t$": "TOP",
        "tt$": "TTD",
        "ws$": "WST",
        "z$": "ZWL",
        "₿": "XBT",
        "€": "EUR",
        "£": "GBP",
        "£e": "EGP",
        "e£": "EGP",
        "¥": "JPY",
        "￥": "JPY",
        "cn¥": "CNY",
        "rmb": "CNY",
        "rmb¥": "CNY",
        "₹": "INR",
        "₨": "XXX",
        "rs": "XXX",
        "rs.": "XXX",
        "rp": "IDR",
        "rp.": "IDR",
        "rm": "MYR",
        "tk": "BDT",
        "tk.": "BDT",
        "৳": "BDT",
        "₽": "RUB",
        "руб": "RUB",
        "руб.": "RUB",
        "₴": "UAH",
        "грн": "UAH",
        "грн.": "UAH",
        "₸": "KZT",
        "₼": "AZN",
        "₾": "GEL",
        "֏": "AMD",
        "₺": "TRY",
        "₩": "KRW",
        "₪": "ILS",
        "nis": "ILS",
        "₫": "VND",
        "₱": "PHP",
        "₦": "NGN",
        "₵": "GHS",
        "gh₵": "GHS",
        "gh¢": "GHS",
        "₡": "CRC",
        "₲": "PYG",
        "₭": "LAK",
        "₮": "MNT",
        "฿": "THB",
        "៛": "KHR",
        "؋": "AFN",
        "﷼": "XXX",
        "ƒ": "AWG",
        "kč": "CZK",
        "zł": "PLN",
        "ft": "HUF",
        "s/": "PEN",
        "kr": "XXX",
        "kr.": "XXX",
        "sfr": "CHF",
        "sfr.": "CHF",
        "fr.": "XXX",
        "ksh": "KES",
        "kshs": "KES",
        "kes": "KES",
        "ush": "UGX",
        "tsh": "TZS",
        "shs": "XXX",
        "dh": "XXX",
        "dhs": "XXX",
        "fcfa": "XXX",
        "cfaf": "XXX",
        "cfa": "XXX",
        "r": "ZAR",
        "k": "XXX",
        "p": "XXX",
        "n": "NGN",
        "m": "LSL",
        "sdr": "XDR",
        "sdrs": "XDR",
        "xdr": "XDR",
    }
)
# Signs that are read only where they touch the digits ("R5 billion"), and those that never follow them ("5 ft").
GLUED_SIGNS: Final = frozenset({"r", "rp", "rm", "k", "p", "n", "m"})
RISKY_SIGNS: Final = frozenset({"k", "p", "n", "m"})  # letters that name roads and rifles too: before big figures only
PREFIX_ONLY_SIGNS: Final = frozenset({"r", "k", "p", "n", "m", "ft", "rp", "rp.", "fr.", "tk", "tk.", "cfa", "shs"})

BARE_DOLLARS: Final = frozenset({"$", "dollar", "dollars"})  # of which country, the text leaves open
CODES: Final = frozenset(_NAMED)
MAX_NAME_WORDS: Final = 5


def fold(word: str) -> str:
    """``word`` in lower case without accents, apostrophes straight: the key of every table here."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("’", "'").replace("ʻ", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _forms(noun: str) -> tuple[str, ...]:
    return (noun, *FORMS.get(noun, noun + "s").split())


def _issuers() -> dict[str, tuple[str, ...]]:
    """The names of each country by its ISO 3166 code, with which the code of its currency begins."""
    rows = (line.split("|")[:2] for line in countries.TABLE.splitlines())
    return {code: tuple(fold(name.removeprefix("the ")) for name in names.split(";")) for code, names in rows}


def _named() -> dict[str, str]:
    names, issuers = dict(_OTHER), _issuers()
    for code, (qualifiers, noun) in reversed(_NAMED.items()):
        for form in _forms(noun):
            names |= {f"{country} {form}": code for country in issuers.get(code[:2], ()) if code not in HISTORIC}
            names |= {f"{qualifier} {form}": code for qualifier in qualifiers.split("|") if qualifier}
        if noun == "dollar":
            names |= {f"{qualifier} {cent}": code for qualifier in qualifiers.split("|") for cent in ("cent", "cents")}
    return names


@functools.lru_cache(maxsize=1)  # made for the first text that names money by a country
def _whose() -> Mapping[str, str]:
    """Each name and adjective of a country, folded, with the code of its money; none for those of two countries."""
    used = {country: code for code, users in _USED_BY.items() for country in users.split()}
    own = {code[:2]: code for code in reversed(_NAMED) if code not in HISTORIC}
    found: dict[str, set[str | None]] = {}
    for line in countries.TABLE.splitlines():
        country, names, adjectives = line.split("|")[:3]
        for name in (*names.split(";"), *adjectives.split(";")):
            found.setdefault(fold(name.removeprefix("the ")), set()).add(used.get(country) or own.get(country))
    one = ((name, next(iter(codes))) for name, codes in found.items() if len(codes) == 1)
    return {name: code for name, code in one if name and code}


def _bare() -> dict[str, tuple[str, ...]]:
    current: dict[str, list[str]] = {}
    historic: dict[str, list[str]] = {}
    for code, (_, noun) in _NAMED.items():
        table = historic if code in HISTORIC else current
        for form in _forms(noun):
            table.setdefault(form, []).append(code)
    return {form: tuple(codes) for form, codes in (historic | current).items()}


NAMES: Final = MappingProxyType(_named())
"""Qualified names, in all forms: "danish kroner" -> "DKK"."""

NOUNS: Final = MappingProxyType(_bare())
"""Bare nouns -> every currency they may mean: "tala" -> ("WST",), "kroner" -> ("DKK", "NOK")."""

_SIGN_CANDIDATES: Final = {
    "kr": ("DKK", "NOK", "SEK", "ISK"),
    "kr.": ("DKK", "NOK", "SEK", "ISK"),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "rs.": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "₨": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "﷼": ("IRR", "OMR", "QAR", "SAR", "YER"),
    "¥": ("JPY", "CNY"),
    "£": ("GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP"),
    "fr.": ("CHF",),
    "dh": ("AED", "MAD"),
    "dhs": ("AED", "MAD"),
    "shs": ("KES", "TZS", "UGX", "SOS"),
    "cfa": ("XAF", "XOF"),
    "fcfa": ("XAF", "XOF"),
    "cfaf": ("XAF", "XOF"),
    "b$": ("BND", "BSD"),
    "k": ("PGK", "ZMW", "MWK"),
    "p": ("PHP", "BWP"),
}


# Currencies other than dollars that are divided into cents.
_CENTS_OF_OTHERS: Final = ("EUR", "ZAR", "KES", "TZS", "UGX", "LKR", "MUR", "SCR", "SZL", "LSL", "SLE", "ETB", "MYR")


def of_noun(noun: str) -> str:
    """The code that a bare ``noun`` (folded) means: the only one, the usual one, else "XXX"."""
    codes = NOUNS.get(noun, ())
    return codes[0] if len(codes) == 1 else DEFAULTS.get(noun, "XXX")


def of_country(words: Sequence[str]) -> str | None:
    """The code that a country's name with the noun of any currency means: "Lebanese liras" and "Chilean dollars", which
    do not exist, are the money of Lebanon and of Chile. None for other words."""
    *country, noun = words
    known = noun in NOUNS and noun not in RISKY_NOUNS
    return _whose().get(" ".join(country)) if known and country else None


def candidates(symbol: str) -> tuple[str, ...]:
    """Every code that ``symbol``, as a text writes it, may stand for: ("DKK", "NOK") for "kroner", all the dollars for
    a bare "$" or "dollars"; empty when it is no currency."""
    key = fold(symbol)
    if key in BARE_DOLLARS:
        return NOUNS["dollar"]
    if key in {"c", "cent", "cents"}:
        return (*NOUNS["dollar"], *_CENTS_OF_OTHERS)
    if key in _SIGN_CANDIDATES:
        return _SIGN_CANDIDATES[key]
    if key in SIGNS:
        return (SIGNS[key],)
    if key in NAMES and NAMES[key] != "XXX":
        return (NAMES[key],)
    if "cfa" in key.split():
        return ("XAF", "XOF")
    if symbol in CODES:
        return (symbol,)
    return NOUNS.get(key, ())
