"""Figures that are no quantities: dates, times of day, names, labels. Found in the raw text, by place.

Dates have an extractor of their own; here they only need to be kept out of the way.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ANY_MONTH: Final = rf"(?i:{_MONTH})"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:[\s-]?(?:st|nd|rd|th)(?![a-z]))?"
_YEAR: Final = r"(?:1[5-9]|20|21)[0-9]{2}"
_N: Final = r"(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
_ORD: Final = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|last|final|latter|next|previous|opening|closing)"
# What makes the number after a month's name a figure after all: "In January 16 percent more".
_UNITS_AHEAD: Final = (
    r"(?![0-9,.]*[0-9]|\s*(?:%|per\s?cent|percent|pct|thousand|million|billion|trillion|hundred|people|of\b)|-[A-Za-z])"
)

_DATES: Final = (
    rf"(?<![0-9.,])\b{_DAY}(?:\s{{0,2}}(?:-|–|to|and|or|,)\s{{0,2}}{_DAY}){{0,3}}\s{{1,2}}(?:of\s)?{_ANY_MONTH}(?![A-Za-z])"
    rf"(?:,?\s{{1,2}}{_YEAR}\b)?",
    rf"\b(?:{_MONTH}|{_MONTH.upper()})\s{{1,2}}{_DAY}{_UNITS_AHEAD}\b"
    rf"(?:\s{{0,2}}(?:-|–|to|and)\s{{0,2}}(?:{_MONTH}\s)?{_DAY}{_UNITS_AHEAD}\b){{0,3}}(?:,?\s{{1,2}}{_YEAR}\b)?",
    rf"\b{_ANY_MONTH},?\s{{1,2}}(?:of\s)?{_YEAR}\b",
    r"(?<![0-9.,/-])[0-9]{1,2}([./-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})\b(?:,?\s[0-9]{1,2}[.:][0-9]{2}\b)?",
    r"(?<![0-9.,/-])[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}\b(?:[T ][0-9:.]{4,12})?",
    r"\b(?:mid-|late-|early-)?[0-9]{3}0['’]?s\b|['’][0-9]0s\b|\b(?:mid-|late-|early-)?[1-9]0s\b",
    rf"\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}})\b(?![,.]?[0-9%])",
    rf"(?i:\b{_ORD}[\s-]+(?:{_N}[\s-]+)?(?:fiscal\s|calendar\s|financial\s)?(?:quarters?|half|halves|trimester|semester)\b)",
    r"\bQ[1-4]\b|\b[1-4]Q\b|\bH[12]\b",
    rf"(?i:\b(?:first|last|final|next|past|previous|opening)\s{_N}\s(?:months?|weeks?|days?)\b"
    rf"(?=\sof\s(?:this|last|next|the|each|every|{_YEAR}|{_MONTH})))",
    rf"(?i:\b(?:first|previous|preceding)\s{_N}\s(?:months|weeks|quarters)\b)",
    rf"(?i:\b(?:first|last|final)\s{_N}\syears\sof\b)",
    r"(?i:\b(?:[0-9]{1,2}(?:st|nd|rd|th)|(?:twenty-)?(?:first|second|third|fifth|sixth|seventh|eighth|ninth|[a-z]{3,9}th))"
    r"[\s-]centur(?:y|ies)\b)",
    rf"(?i:\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)|[a-z]{{2,9}}(?:first|second|third|th)|first|second|third)\s(?:day\s)?of\s{_MONTH})(?![a-z])",
    r"(?i:\bon\sthe\s[0-9]{1,2}(?:st|nd|rd|th)\b)(?!\s[A-Za-z])",
    r"(?i:\b(?:an?|one|half\san?)\s(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)\s(?:ago|earlier|from\snow)\b)",
)

_TIMES: Final = (
    r"(?<![0-9.,:])[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\s?"
    r"(?:(?i:[ap]\.?m\b\.?)|hrs\b|hours\b|h\b|GMT|UTC|CET|EST|local time)",
    r"(?<![0-9.,:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])",
    r"(?<![0-9.,])\b(?:[0-9]{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"\s?(?:(?i:[ap]\.m\.|[ap]m\b)|o['’]clock)",
    r"(?<![0-9.,])\b[0-9]{4}\s?(?:GMT|UTC|hrs\b)",
    # "open from 7 to 7"
    r"(?i:\bfrom\s(?P<hour>[0-9]{1,2}|six|seven|eight|nine|ten)\sto\s(?P=hour)\b(?![.,]?[0-9]|\s?%))",
)

_LABEL_WORDS: Final = (
    "article|articles|resolution|resolutions|chapter|section|paragraph|page|pages|appendix|annex|table|photo|photos|"
    "picture|image|flight|route|highway|motorway|room|hall|gate|pier|berth|platform|channel|building|block|bloc "
    "no|apartment|"
    "version|law|decree|order|bill|act|protocol|directive|regulation|form|class|type|zone|sector|district|ward|lot|"
    "boeing|airbus|formula|agenda item|item|item no|rule|line|lines|bus|tram|exhibit|case|file|ref|reference|code|isbn|"
    "issn|serial|"
    "unit no|reactor no|reactor|polling station|school no|lane|exit|step|level|tier|option|pillar|track|rank"
)
_FIRST_FEW: Final = "one|two|three|four|five|six|seven|eight|nine|ten"
_NO_MORE: Final = (
    r"(?![.,]?[0-9]|[-\s]?(?i:hundred|thousand|million|billion|per\s?cent|percent|%|point|and\sa\s|met(?:re|er)s|feet))"
)
_LABELS: Final = (
    r"(?:https?://|www\.)\S{1,300}|\b[\w.+-]{1,64}@[\w-]{1,64}\.\S{1,64}",
    r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){2,}(?![0-9])",
    rf"(?i:\b(?:{_LABEL_WORDS})\s(?:no\.?\s?)?)[A-Z]?[0-9][0-9/.-]{{0,12}}(?:(?:,|\sand|\sor|\sto|-)\s?[0-9]{{1,4}}\b(?!\s?%))?"
    r"(?![0-9,]*[0-9]\s|\s?(?:%|percent|million|billion))",
    rf"(?:\b(?i:pillar|tier|annex)|(?:Phase|Stage|Article|Chapter|Protocol|Level|Option))\s(?i:{_FIRST_FEW})\b{_NO_MORE}",
    rf"\bNumber\s(?:[0-9]{{1,3}}|(?i:{_FIRST_FEW}))\b{_NO_MORE}",
    r"(?i:\b(?:no|nos|nr|art|sec|para|paras|pp?|vol|fig|ch)\.\s?)[0-9][0-9/-]{0,8}",
    r"(?i:\b(?:tel|telephone|phone|fax|mobile|cell|hotline)\b\.?:?\s{0,2})[+(]?[0-9][0-9 ()/.\u00a0-]{3,24}",
    r"(?<![\w.])\+[0-9][0-9 ()/\u00a0-]{6,24}[0-9]",
    r"(?i:(?<![0-9.,])\b(?:24|twenty-four)[ -]hours?(?: a day|-a-day)\b)",
    r"(?<![0-9.,/])(?:24/7|9/11|7/7|50[-/]50|20[-/]20)(?![0-9/])",
    r"(?i:\bgroup of (?:seven|eight|twenty|77|20|7|8)\b)|\bG-?[0-9]{1,2}\b",
    r"(?<![0-9.,])[A-Z]?[0-9]\s?\+\s?[0-9](?![0-9.,])",
    r"(?i:\b(?:one|two|three|four|six)-(?:way|on-one|to-one|on|off|stop|sided|time|size|dimensional|faced|party|man|pronged)\b)",
    r"(?i:\b(?:first|second|third)-(?:hand|class|rate|party|parties|generation|tier|degree|born|aid|ever|world|guess\w{0,3}|floor)\b)",
    r"(?i:\b(?:first|second)\sworld\swar\b|\bworld\swar\s(?:one|two)\b|\bthird\sworld\b|\b(?:first|second)\slad(?:y|ies)\b"
    r"|\bfirst\sof\sall\b|\bat\sfirst\b(?!\s(?:reading|instance|hearing|session|stage|attempt|ballot))|\bin\sthe\s(?:first|second)\splace\b|\bfirst\s(?:and\sforemost|name|names|aid|thing)\b"
    r"|\bsecond\sto\snone\b|\bsecond\sthoughts?\b|\bevery\s(?:second|third|other)\s[A-Z]\w{2,}|\bfirst\sprinciples\b"
    r"|\bfrom\sthe\sfirst\b|\bsecond\snature\b|\bon\s(?:the\s)?one\shand\b|\bten\scommandments\b|\bthird\spart(?:y|ies)\b"
    r"|\bthird\scountr(?:y|ies)\b|\bfirst\sresponders?\b|\bsecond\slanguages?\b|\bsecond\sworld\b|\bfirst\sservices?\b)",
    r"(?m:^[ \t]{0,12}(?:\([0-9]{1,2}\)|\[[0-9]{1,2}\]|[0-9]{1,2}[.)])(?=[ \t]))",
    r"(?m:^[ \t]{0,12}[0-9]{1,2}\.[0-9]{1,2}\.?)(?=[ \t]+[A-Z])",  # "2.2 Five new gauges"
    r"(?<=[;:,.] )\([0-9]{1,2}\)(?=\s)|\[[0-9]{1,3}\]",
    r"(?im:(?:^|\()[ \t]{0,8}(?:file |archive )?(?:photo|picture|image|credit)s?:[^\n)]{0,60})",
)


class MaskKind(IntEnum):
    """Why a stretch of text holds no quantity."""

    DATE = 0
    TIME = 1  # of day
    LABEL = 2


@dataclass(frozen=True, slots=True)
class Masks:
    """Stretches of a text that hold no quantity, in order of start: dates, and labels and names."""

    starts: tuple[int, ...]
    rows: tuple[tuple[int, int, MaskKind], ...]

    def hides(self, start: int, end: int) -> bool:
        """Whether any stretch meets ``start`` to ``end``."""
        at = bisect.bisect_left(self.starts, end)
        return any(row[1] > start for row in self.rows[max(0, at - 16) : at])

    def dates(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The dates that lie within ``start`` to ``end``."""
        low = bisect.bisect_left(self.starts, start)
        high = bisect.bisect_left(self.starts, end)
        return [(a, b) for a, b, kind in self.rows[low:high] if kind == MaskKind.DATE and b <= end]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern, with where it can match at all: nowhere without one of ``needs`` in the text, and with ``words`` or
    ``digits`` only where one of these words begins, or a run of digits.
    """

    pattern: str
    kind: MaskKind
    needs: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    digits: bool = False


_MONTHS: Final = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december".split()
)
_ORDS: Final = frozenset("first second third fourth last final latter next previous opening closing".split())
_FEW: Final = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_HOURS: Final = _FEW | {hour + glued for hour in _FEW for glued in ("a", "p", "am", "pm", "o")}  # "fourp.m."
_DIGITS: Final = frozenset({"0"})  # stands for any run of digits
_STARTS: Final[tuple[tuple[frozenset[str] | None, str], ...]] = (
    # dates
    (_DIGITS, ""), (_MONTHS, ""), (_MONTHS, ""), (_DIGITS, ""), (_DIGITS, ""), (None, "0s 0's 0’s"), (_DIGITS, ""),
    (_ORDS | _DIGITS, ""), (None, "Q H1 H2"), (_ORDS | {"past"}, ""), (_ORDS | {"preceding"}, ""), (_ORDS, ""),
    (None, "centur CENTUR Centur"), (None, ""), (frozenset({"on"}), ""), (frozenset({"a", "an", "one", "half"}), ""),
    # times
    (_DIGITS, ""), (_DIGITS, ""), (_DIGITS | _HOURS, ""), (_DIGITS, ""), (frozenset({"from"}), ""),
    # labels
    (None, "http www. @"), (_DIGITS, ""),
    (frozenset(re.split(r"[|\s]", _LABEL_WORDS)), ""),
    (frozenset("pillar tier annex phase stage article chapter protocol level option".split()), ""),
    (frozenset({"number"}), ""),
    (frozenset("no nos nr art sec para paras p pp vol fig ch".split()), ""),
    (frozenset("tel telephone phone fax mobile cell hotline".split()), ""), (None, "+"),
    (_DIGITS | {"twenty"}, ""), (_DIGITS, ""),
    (frozenset({"group", "g"}), ""), (None, "+"), (_FEW, ""), (_ORDS, ""),
    (frozenset("first second third world at in every from on ten".split()), ""), (None, ""), (None, ""), (None, "( ["),
    (None, ":"),
)  # fmt: skip
"""For each pattern, in their order, the words at which it can begin (None: anywhere), and what it needs to be there."""

_PATTERNS: Final = tuple(
    _Pattern(
        pattern=pattern,
        kind=kind,
        needs=tuple(needs.split()),
        words=(words or frozenset()) - _DIGITS,
        digits=words is not None and words >= _DIGITS,
    )
    for (kind, pattern), (words, needs) in zip(
        [
            (kind, pattern)
            for kind, patterns in ((MaskKind.DATE, _DATES), (MaskKind.TIME, _TIMES), (MaskKind.LABEL, _LABELS))
            for pattern in patterns
        ],
        _STARTS,
        strict=True,
    )
)
_compiled: Final = functools.cache(re.compile)  # when a text needs it: few texts need all
_RUN: Final = re.compile(r"[0-9]+|[^\W\d_]+")


def masks(text: str) -> Masks:
    """The dates, times, names and labels of ``text``."""
    words: dict[str, list[int]] = {}
    digits: list[int] = []
    for run in _RUN.finditer(text):
        if text[run.start()] in "0123456789":
            digits.append(run.start())
        else:
            words.setdefault(run[0].lower(), []).append(run.start())
    rows: list[tuple[int, int, MaskKind]] = []
    for pattern in _PATTERNS:
        if pattern.needs and not any(needed in text for needed in pattern.needs):
            continue
        if pattern.words or pattern.digits:
            starts = [start for word in words.keys() & pattern.words for start in words[word]]
            rows += _matches(pattern, text, sorted(starts + digits) if pattern.digits else sorted(starts))
        else:
            rows += [(*found.span(), pattern.kind) for found in _compiled(pattern.pattern).finditer(text)]
    rows.sort()
    return Masks(tuple(row[0] for row in rows), tuple(rows))


def _matches(pattern: _Pattern, text: str, starts: Sequence[int]) -> Iterator[tuple[int, int, MaskKind]]:
    """The matches at ``starts``, none overlapping the one before it: what a search through all of ``text`` finds."""
    if not starts:
        return
    match, end = _compiled(pattern.pattern).match, 0
    for start in starts:
        if start >= end and (found := match(text, start)) is not None:
            end = found.end()
            yield start, end, pattern.kind
