"""Accuracy on published test suites of other figure readers: ``python bench/suites.py FOLDER [NAME ...] [--failures]``.

FOLDER holds JSON Lines files, one a suite, each row with ``text`` and ``expected`` as their projects wrote them:
Recognizers-Text (number, number with unit), duckling (numeral, ordinal, amount of money), price-parser, quantulum3,
numerizer and text2num. The rows stay where they are; nothing of them is kept here.

A row is judged only when it is English that could stand in a sentence; the others are counted by the reason why they
are left out. A row passes when every expected figure is found with its value (and currency, percent or bound where the
suite states one) and no other figure stands in the text. Figures are compared as the ``claims`` command gives them.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from readout_check import parsing
from readout_check.extract import quantities
from readout_check.lexicon import currencies
from readout_check.model import Document, Quantity, Segment, SegmentKind, Span

Row = dict[str, Any]
Claim = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One figure that a row asks for; ``None`` fields are left open. ``units`` are all codes that will do."""

    low: Decimal
    high: Decimal
    units: frozenset[str] | None = None
    bounds: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Why a row is not judged."""

    reason: str


Verdict = tuple[Expected, ...] | Skipped
_SHARE_WORDS: Final = re.compile(r"%|per\s?cent|pct|percentage")


def claim_of(quantity: Quantity) -> Claim:
    """A quantity as ``readout-check claims --format json`` writes it."""
    return {
        "kind": "quantity",
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "low": format(quantity.low, "f"),
        "high": format(quantity.high, "f"),
        "unit": quantity.unit.code,
        "per": quantity.per,
        "bound": quantity.bound.value,
        "counted": quantity.counted,
    }


def claims_of(texts: Sequence[str]) -> Iterator[list[Claim]]:
    """The quantities of each text."""
    documents = [
        Document(path="row.txt", text=t, segments=(Segment(span=Span(0, len(t)), kind=SegmentKind.PARAGRAPH),))
        for t in texts
    ]
    for doc, document in zip(parsing.trees(documents), documents, strict=True):
        yield [claim_of(quantity) for quantity in quantities.extract(doc, document)]


# --- comparison ------------------------------------------------------------------------------------------------------


def _close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(abs(one), abs(other)) * Decimal("1e-9")


def _values(claim: Claim) -> tuple[Decimal, Decimal]:
    """The two ends; shares in words ("a third") as the fraction that the suites give."""
    low, high = Decimal(claim["low"]), Decimal(claim["high"])
    if claim["unit"] == "percent" and not _SHARE_WORDS.search(claim["text"].lower()):
        return low / 100, high / 100
    return low, high


def agrees(claim: Claim, expected: Expected) -> bool:
    """Whether a claim is the expected figure."""
    readings = (_values(claim), (Decimal(claim["low"]), Decimal(claim["high"])))
    if not any(_close(low, expected.low) and _close(high, expected.high) for low, high in readings):
        return False
    if expected.units is not None and claim["unit"] not in expected.units:
        return False
    return expected.bounds is None or claim["bound"] in expected.bounds


def passes(claims: Sequence[Claim], expected: Sequence[Expected], *, extra: bool = False) -> bool:
    """Whether the claims are the expected figures, one to one; ``extra`` allows more claims than expected."""
    left = list(claims)
    for wanted in expected:
        found = next((claim for claim in left if agrees(claim, wanted)), None)
        if found is None:
            return False
        left.remove(found)
    return extra or not left


# --- one adapter a suite ---------------------------------------------------------------------------------------------


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value).replace("E+", "e").strip("()"))
    except InvalidOperation:
        return None


def _one(value: Decimal, units: frozenset[str] | None = None, bounds: frozenset[str] | None = None) -> Expected:
    return Expected(low=value, high=value, units=units, bounds=bounds)


_NUMBER_WORDS: Final = (
    "zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|and|[0-9]+"
)
_MATHS: Final = re.compile(
    rf"\^|[0-9]e[+-]?[0-9]|x10|×|[0-9]s-1|\bone over \b|\b[0-9]+ over (?:\b(?:{_NUMBER_WORDS})\b[\s-]*)+$", re.I
)
_TYPED: Final = re.compile(
    r"[0-9]\s[.,]\s?[0-9]|\s[-–]\s[A-Za-z]|^[-–]\s[0-9]|[{\[<>=~^]|\$\s?\.\.|[0-9]\s{2,}[0-9a-z]|[0-9],[0-9]{2},[0-9]{2},"
    r"|\b(?:c|hk|us|mxn) ?\$ |[0-9]{3} [0-9]{4}\b|[0-9]{1,3}, [0-9]{3}, [0-9]{3}"
)
_PHONES: Final = re.compile(r"\+1-|(?:[0-9]{1,3}\.){3}|phone|SCP-|http")


def _common(text: str) -> Skipped | None:
    """Reasons that hold for every suite."""
    if _MATHS.search(text):
        return Skipped(reason="arithmetic and scientific notation")
    if _PHONES.search(text):
        return Skipped(reason="telephone numbers, addresses, serial numbers")
    if (
        re.search(r"[^\W\da-zA-Z_]", text)
        and not text.isascii()
        and re.search(r"[\u0400-\u04ff\u0600-\u06ff\u3000-\uffdc]", text)
    ):
        return Skipped(reason="another language")
    return None


def recognizers_number(row: Row) -> Verdict:
    """NumberModel, NumberRangeModel, OrdinalModel and PercentModel of Recognizers-Text."""
    text, model = row["text"], row["model"]
    common = _common(text) or (_typed(text) if not model.startswith("NumberRange") else None)
    if common is not None:
        return common
    values = [(e["type"], e["resolution"].get("value", "")) for e in row["expected"]]
    if model.endswith("SuppressExtendedTypes"):
        return Skipped(reason="ordinal rows a second time, under another setting")
    if any(kind == "ordinal.relative" for kind, _ in values):
        return Skipped(reason="relative ordinals (last, next, previous): no number")
    if model.startswith("NumberRange"):
        return _recognized_ranges(text, [value for _, value in values])
    if model == "NumberModelPercentMode":
        return Skipped(reason="shares read as two numbers (1 out of 3), by setting")
    if model.startswith("NumberModel"):
        if re.search(r"[0-9]/[0-9]+/[0-9]", text):
            return Skipped(reason="dates in digits, read as three numbers")
        if len(values) == 1 and _is_improper(text, values[0][1]):
            return Skipped(reason="improper fractions and those of compound numbers (twenty fifths, one 105th)")
    if re.search(r"per\s?cents? of (?:[0-9]|tw)", text):
        return Skipped(reason="percent without a number that is one (per cent of 210)")
    return tuple(_one(Decimal(value.rstrip("%"))) for _, value in values if _number(value.rstrip("%")) is not None)


_FRACTION_ENDS: Final = re.compile(r"\w+(?:ths?|thirds?|firsts?)\s*[.?!]?$")


def _is_improper(text: str, value: str) -> bool:
    """Whether a row is a fraction of one or more ("ninety five hundred fifths") or one whose denominator is above a
    hundred and not round ("one one hundred fifth"): arithmetic, not prose. Mixed numbers are prose."""
    number = _number(value)
    if not _FRACTION_ENDS.search(text.lower()) or number is None:
        return False
    if abs(number) >= 1:
        return " and " not in text and not text.endswith(("illionth", "illionths"))
    bottom = Fraction(number).limit_denominator(10**4).denominator
    return bottom > 100 and set(str(bottom)[1:]) != {"0"}


def _typed(text: str) -> Skipped | None:
    return Skipped(reason="typed by machines: loose signs and separators") if _TYPED.search(text) else None


_QUERY: Final = re.compile(
    r"x[<>]|<>|=>|=<|\bfind (?:the |sales)|\bx is\b|equal than|(?:at least|equals|less|more|larger|bigger) or equal\b"
    r"|[0-9] or (?:equal|(?:more|less|greater) than)"
)
_TWO_BOUNDS: Final = re.compile(
    r"\b(?:than|above|at most|at least)\b.*\b(?:and|but|,)\b.*\b(?:than|below|at most|at least)\b"
)
_INTERVAL: Final = re.compile(r"([\[(])(-?[0-9.]*),(-?[0-9.]*)([\])])")


def _recognized_ranges(text: str, values: Sequence[str]) -> Verdict:
    expected = []
    if _QUERY.search(text):
        return Skipped(reason="query language (200 or greater than 190)")
    for value in values:
        match = _INTERVAL.fullmatch(value)
        if match is None:
            return Skipped(reason="no interval")
        opened, low, high, closed = match.groups()
        ends = {"low": Decimal(low or high), "high": Decimal(high or low)}
        if low == high:
            expected.append(Expected(**ends, bounds=frozenset({"exact"})))
        elif low and high and not _TWO_BOUNDS.search(text):
            expected.append(Expected(**ends, bounds=frozenset({"between"})))
        else:  # two figures, each with its bound, say what one interval says
            if low:
                expected.append(_one(ends["low"], bounds=frozenset({"at least"} if opened == "[" else {"more than"})))
            if high:
                names = {"at most", "up to"} if closed == "]" else {"less than"}
                expected.append(_one(ends["high"], bounds=frozenset(names)))
    return tuple(expected)


_IMPLIED: Final = re.compile(
    r"(?<=[0-9a-z] )(?:(?:dollars?|usd)|\$ ?[0-9]+)\s(?:and\s)?"
    r"(?:[0-9]{2}|fifty|forty five|one and one|two and three)\b(?! cents| million|\.[0-9]+ million)"
    r"|\bkuai\b",
    re.I,
)
_CENTS: Final = frozenset({"USD", "XXX"})  # cents are not of one currency
_CURRENCY_NAMES: Final = {"Dollar": "USD", "Pound": "GBP", "Pence": "GBP", "Penny": "GBP", "Euro": "EUR"}
_MINOR: Final = frozenset({"Cent", "Pence", "Penny"})


def recognizers_numberwithunit(row: Row) -> Verdict:
    """CurrencyModel, AgeModel, DimensionModel and TemperatureModel of Recognizers-Text."""
    text, model = row["text"], row["model"]
    common = _common(text) or _typed(text)
    if common is not None:
        return common
    if model.startswith("Temperature"):
        return Skipped(reason="temperatures")
    if _IMPLIED.search(text):
        return Skipped(reason="an amount whose hundredths are implied (20 dollars and 43)")
    if any(e["resolution"].get("value") in {None, "", "null"} for e in row["expected"]):
        return Skipped(reason="a unit without a number")
    if len(row["expected"]) == 0 and not model.startswith("Currency"):
        return Skipped(reason="no figure of this suite's kind")
    expected = []
    for entry in row["expected"]:
        value, name = Decimal(entry["resolution"]["value"]), str(entry["resolution"].get("unit", ""))
        if model.startswith("Currency"):
            expected.append(_one(value / (100 if name in _MINOR else 1), _codes(name)))
        else:
            expected.append(_one(value))
    return tuple(expected)


def _codes(name: str) -> frozenset[str] | None:
    """The ISO codes that a currency's English name allows, with "XXX" where it is shared."""
    if name == "Cent":
        return _CENTS
    if name in _CURRENCY_NAMES:
        return frozenset({_CURRENCY_NAMES[name]})
    codes = currencies.candidates(name) or currencies.candidates(name + "s")
    return frozenset({*codes, "XXX"}) if len(codes) > 1 else frozenset(codes) or None


_DUCKLING_MONEY: Final = re.compile(r"(simple|between|under|above) (\w+) \(?([-0-9.e]+)(?:, ([-0-9.e]+))?\)?")
_DUCKLING_BOUNDS: Final = {
    "simple": None,
    "between": frozenset({"between"}),
    "under": frozenset({"less than", "at most", "up to"}),
    "above": frozenset({"more than", "at least"}),
}
_DUCKLING_CODES: Final = {"Dollar": "USD", "Pound": "GBP"}


def duckling_amountofmoney(row: Row) -> Verdict:
    """AmountOfMoney, English, of duckling; the coins and slang of single countries are left out."""
    text = row["text"]
    if re.search(r"\b(?:grand|nickels?|dimes?|quarters?)\b", text):
        return Skipped(reason="coins and slang, worth what the country says")
    if re.fullmatch(
        r"[\d$]+ ?\d* \d+|.*\b(?:and|dollars?|rupees|ringgit|cad|chf|gbp|uah) (?:\d+|\w+)", text.lower()
    ) and re.search(r"(?:dollars?|rupees|ringgit|US\$3|GBP|\$20)\s(?:and\s)?(?:\d+|fourteen|one)$", text, re.I):
        return Skipped(reason="an amount whose hundredths are implied (20 dollars and 43)")
    if re.search(r"egyptianpound|geneh|genihat|Saudiriyal|€ur|\bl\.?e\b", text, re.I):
        return Skipped(reason="spellings of chat")
    expected = []
    for entry in row["expected"]:
        match = _DUCKLING_MONEY.fullmatch(entry["value"])
        if match is None:
            return Skipped(reason="no amount")
        kind, name, low, high = match.groups()
        value = Decimal(low) / (100 if name == "Cent" else 1)
        top = Decimal(high) if high else value
        if high and Decimal(low) < 10 < 10**4 < top:
            value *= 10**5  # "7-9 lakh": the suite leaves the first end unscaled
        units = None if name == "Unnamed" else _named(name)
        expected.append(Expected(low=value, high=top, units=units, bounds=_DUCKLING_BOUNDS[kind]))
    return tuple(expected)


def _named(name: str) -> frozenset[str]:
    if name in _DUCKLING_CODES:
        return frozenset({_DUCKLING_CODES[name]})
    if name == "Cent":
        return _CENTS
    shared = name in {"Dinar", "Riyal", "Rial"} or name == "INR"
    return frozenset({name, "XXX"}) if shared else frozenset({name})


def duckling_numeral(row: Row) -> Verdict:
    """Numeral, English, of duckling."""
    text = row["text"]
    common = _typed(text)
    if common is not None or re.search(
        r"[0-9]G$|\b(?:lkhs?|l|kr|krores|koti|cr|lac)\b|^0[0-9]|^point|one twenty", text, re.I
    ):
        return common or Skipped(reason="spellings of chat and code")
    if re.search(r"pair|couple|few|single", text):
        return Skipped(reason="vague quantities (a few, a couple)")
    if "(" in text:
        return Skipped(reason="the same number twice")
    value = re.sub(r"^NumeralValue \(?|\)$", "", row["expected"][0]["value"])
    return (_one(Decimal(value)),)


def duckling_ordinal(row: Row) -> Verdict:
    """Ordinal, English, of duckling. The rows are bare ordinals, so a noun is given to them."""
    if re.search("—|(?:ty)(?:first|second|third|fifth)", row["text"]):
        return Skipped(reason="spellings of chat (twentyfifth)")
    return (_one(Decimal(row["expected"][0]["value"].split()[-1])),)


def price_parser(row: Row) -> Verdict:
    """price-parser: amounts cut out of shop pages. Only those in English notation are judged."""
    text, hint = row["text"], row.get("currency_hint")
    common = _common(text)
    if common is not None:
        return common
    if len(row["expected"]) != 1 or row["expected"][0].get("value") is None:
        return Skipped(reason="no price")
    if not text.isascii() and not set(text) & set("€£$¥₹"):
        return Skipped(reason="another language")
    if re.search(
        r"[0-9][., ][0-9]{3},[0-9]{2}\b|[0-9],[0-9]{2}(?![0-9])|[0-9]\.[0-9]{3}(?![0-9.])|,-|[0-9] [0-9]{3}", text
    ):
        return Skipped(reason="continental notation (3.173,00)")
    if (
        _TYPED.search(text)
        or len(re.findall(r"[0-9]+", text)) > 3
        or re.search(r"[A-Za-z]{3,}", re.sub(r"\b[A-Z]{3}\b", "", text))
    ):
        return Skipped(reason="scraps of shop pages")
    wanted = row["expected"][0]
    value = _number(re.sub(r"[^0-9.eE+-]", "", str(wanted["value"]).removeprefix("Decimal(")))
    if value is None or hint or wanted["currency"] is None:
        return (
            Skipped(reason="currency from elsewhere on the page") if hint else Skipped(reason="no currency in the text")
        )
    symbol = str(wanted["currency"])
    codes = frozenset({*currencies.candidates(symbol), "XXX"})
    if len(codes) == 1:
        return Skipped(reason="currency signs of single shops")
    return (_one(value, codes),)


def quantulum3(row: Row) -> Verdict:
    """quantulum3's sentences: values only."""
    text = row["text"]
    common = _common(text) or _typed(text)
    if common is not None or row.get("needs_classifier"):
        return common or Skipped(reason="needs its classifier")
    if any(e.get("uncertainty") for e in row["expected"]):
        return Skipped(reason="uncertainties (3 ± 0.5)")
    if re.search(r"\b(?:19|20)[0-9]{2}\b", text) and any(1900 <= float(e["value"]) <= 2100 for e in row["expected"]):
        return Skipped(reason="years as numbers")
    return tuple(_one(Decimal(str(e["value"]))) for e in row["expected"])


def word_numbers(row: Row) -> Verdict:
    """numerizer and text2num: numbers in words."""
    values = [e["value"] for e in row["expected"]]
    value = _number(values[0]) if len(values) == 1 else None
    if value is None:
        return Skipped(reason="rewritten text, not a value")
    return _common(row["text"]) or _typed(row["text"]) or (_one(value),)


SUITES: Final[dict[str, Callable[[Row], Verdict]]] = {
    "duckling_amountofmoney": duckling_amountofmoney,
    "duckling_numeral": duckling_numeral,
    "duckling_ordinal": duckling_ordinal,
    "numerizer": word_numbers,
    "price_parser": price_parser,
    "quantulum3": quantulum3,
    "recognizers_number": recognizers_number,
    "recognizers_numberwithunit": recognizers_numberwithunit,
    "text2num": word_numbers,
}


# --- the command -----------------------------------------------------------------------------------------------------


_ORDINAL_ALONE: Final = re.compile(r"\s*(?:[0-9]+(?:st|nd|rd|th)|(?:[a-z-]+\s){0,4}[a-z-]*(?:st|nd|rd|th))\s*", re.I)


def _text_of(name: str, row: Row) -> str:
    if name in {"duckling_ordinal"} or (name == "recognizers_number" and row["model"].startswith("Ordinal")):
        return f"{row['text']} meeting" if row["expected"] and _ORDINAL_ALONE.fullmatch(row["text"]) else row["text"]
    return str(row["text"])


def _kinds(name: str, row: Row, claims: list[Claim]) -> list[Claim]:
    """The claims of the suite's own kind: rows of one model are silent about figures of another."""
    if name == "recognizers_number":
        ordinal = row["model"].startswith("Ordinal")
        if row["model"].startswith("Percent") and not row["expected"]:
            return [c for c in claims if _SHARE_WORDS.search(c["text"].lower())]
        if row["model"].startswith("NumberRange") and not any(_is_point(e) for e in row["expected"]):
            return [c for c in claims if c["bound"] != "exact"]
        claims = [c for c in claims if (c["unit"] == "ordinal") == ordinal]
        # a row without a number has left its measure ("180ml") to the suite's other models
        return claims if row["expected"] else [c for c in claims if c["unit"] in {"count", "percent", "ordinal"}]
    if name == "recognizers_numberwithunit" and row["model"].startswith("Currency"):
        return [c for c in claims if re.fullmatch(r"[A-Z]{3}", c["unit"])]
    return claims


def _is_point(entry: Row) -> bool:
    """Whether a range model means one number, an interval of no width ("equals 20")."""
    low, _, high = entry["resolution"].get("value", "").strip("[()]").partition(",")
    return bool(low) and low == high


def run(name: str, rows: Sequence[Row], *, failures: bool) -> tuple[int, int]:
    """Judge the rows of one suite and print what came out; gives passed and judged."""
    verdicts = [SUITES[name](row) for row in rows]
    judged = [(row, verdict) for row, verdict in zip(rows, verdicts, strict=True) if not isinstance(verdict, Skipped)]
    left_out = collections.Counter(v.reason for v in verdicts if isinstance(v, Skipped))
    passed = 0
    groups: collections.Counter[tuple[str, bool]] = collections.Counter()
    extra = name in {"recognizers_numberwithunit"}
    for (row, expected), claims in zip(judged, claims_of([_text_of(name, row) for row, _ in judged]), strict=True):
        ok = passes(_kinds(name, row, claims), expected, extra=extra and bool(expected))
        passed += ok
        groups[row.get("model", ""), ok] += 1
        if failures and not ok:
            got = [(c["text"], c["low"], c["high"], c["unit"], c["bound"]) for c in claims]
            print(f"  {row['text'][:160]!r}\n      wanted {[_short(e) for e in expected]}\n      got    {got}")
    rate = f"{passed / len(judged):6.1%}" if judged else "   -  "
    print(f"{name:28} {rate}  {passed:4}/{len(judged):<4} of {len(rows)} rows")
    for model in sorted({key[0] for key in groups} - {""}):
        print(f"    {model:36} {groups[model, True]:4}/{groups[model, True] + groups[model, False]}")
    for reason, count in left_out.most_common():
        print(f"    left out {count:4}  {reason}")
    return passed, len(judged)


def _short(expected: Expected) -> str:
    ends = f"{expected.low}" if expected.low == expected.high else f"{expected.low}..{expected.high}"
    return " ".join([ends, *sorted(expected.units or ()), *sorted(expected.bounds or ())])


def main(argv: Sequence[str] | None = None) -> int:
    """Run the suites named, or all in the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="suites to run; all by default")
    parser.add_argument("--failures", action="store_true", help="show every row that fails")
    options = parser.parse_intermixed_args(argv)
    total = [0, 0]
    for path in sorted(options.folder.glob("*.jsonl")):
        if path.stem not in SUITES or (options.names and path.stem not in options.names):
            continue
        with path.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        passed, judged = run(path.stem, rows, failures=options.failures)
        total[0] += passed
        total[1] += judged
    print(f"{'all':28} {total[0] / total[1] if total[1] else 0:6.1%}  {total[0]:4}/{total[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
