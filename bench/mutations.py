"""Edits that make an article false: one figure, name or word of a passage that agrees with the readout is changed.

``mutants`` makes the edited articles of one gold pair, ``sample`` draws from those of many, ``caught`` tells whether a
report marks the edit. All of it follows from the seed. Spans are code points.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from bench import mutation_tables as tables

Span = tuple[int, int]
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A gold pair: its texts and labels; ``surnames`` are those of the persons whom both texts name."""

    name: str
    official: str
    article: str
    agreements: tuple[Row, ...]
    disputed: tuple[Span, ...]
    official_sides: tuple[Span | None, ...] = ()  # of the disputed passages, in the readout
    surnames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """``start`` to ``end`` of a passage becomes ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """An edited article. ``before`` are the edited words in the pair's article, ``after`` those in ``article``."""

    pair: str
    kind: str
    article: str
    before: Span
    after: Span
    official: str = ""  # the readout's words that the passage agreed with

    @property
    def words(self) -> str:
        """The words as they are after the edit."""
        return self.article[slice(*self.after)]


Finder = Callable[[str, str, Pair, Random], Iterator[Swap]]  # the passage, its label's kind, the pair, the chance


def like(old: str, new: str) -> str:
    """``new`` in the capitals of ``old``."""
    if old.istitle() and new.endswith(("minister", "general", "secretary")):
        return new.title()
    return new[0].upper() + new[1:] if old[0].isupper() else new


def by_table(table: Mapping[str, tuple[str, ...]], shape: str = r"(?<![\w-])({})(?![\w-])") -> Finder:
    """A finder of the table's words, each of which becomes one of its counterparts. Group 1 of ``shape`` goes."""
    words = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    pattern = re.compile(shape.format(words), re.IGNORECASE)

    def find(passage: str, _kind: str, _pair: Pair, chance: Random) -> Iterator[Swap]:
        for match in pattern.finditer(passage):
            new = like(match[1], chance.choice(table[match[1].lower()]))
            yield Swap(start=match.start(1), end=match.end(1), new=new)

    return find


def number_words(passage: str, kind: str, pair: Pair, chance: Random) -> Iterator[Swap]:
    """A number word becomes another; "three quarters", "the second half" and "two in three" allow too few."""
    for swap in by_table(tables.NUMBER_WORDS)(passage, kind, pair, chance):
        if not tables.FRACTION.match(passage, swap.start):
            yield swap


def figures(passage: str, _kind: str, _pair: Pair, chance: Random) -> Iterator[Swap]:
    """Digits transposed or changed, in the direction that a bound before them leaves false; days stay days."""
    for match in tables.FIGURE.finditer(passage):
        digits, before, after = match[0], passage[: match.start()], passage[match.end() :]
        if tables.YEAR.match(passage, match.start()) and tables.YEAR_BEFORE.search(before):
            continue
        if tables.MONTH_BEFORE.search(before) or tables.MONTH_AFTER.match(after):
            new = (
                str(chance.choice([day for day in range(1, 29) if abs(day - int(digits)) > 1]))
                if len(digits) < 3
                else ""
            )
        elif ordinal := tables.ORDINAL.match(after):
            value = int(re.sub(r"\D", "", digits)) + chance.randint(1, 3)
            yield Swap(start=match.start(), end=match.end() + ordinal.end(), new=f"{value}{suffix(value)}")
            continue
        else:
            new = other_figure(digits, before, chance)
        if new:
            yield Swap(start=match.start(), end=match.end(), new=new)


def other_figure(digits: str, before: str, chance: Random) -> str:
    """Another figure of the same length, "" where a bound in ``before`` leaves none."""
    value = float(digits.replace(",", ""))
    made = [digits[0:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(min(2, len(digits) - 1))]
    made += [digit + digits[1:] for digit in "123456789"]
    made = [new for new in made if new[0] != "0" and new[-1].isdigit() and ",." not in new and well_formed(new)]
    other = [new for new in made if abs(float(new.replace(",", "")) - value) > value * 0.1]
    if tables.LOWER_BOUND.search(before):
        other = [new for new in other if float(new.replace(",", "")) > value]
    elif tables.UPPER_BOUND.search(before):
        other = [new for new in other if float(new.replace(",", "")) < value]
    return chance.choice(other) if other else ""


def well_formed(digits: str) -> bool:
    """Whether the commas still part thousands."""
    return re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", digits) is not None


def suffix(value: int) -> str:
    """The letters after an ordinal's digits."""
    return "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def years(passage: str, _kind: str, _pair: Pair, chance: Random) -> Iterator[Swap]:
    """A year becomes one up to three years off."""
    for match in tables.YEAR.finditer(passage):
        if tables.YEAR_BEFORE.search(passage[: match.start()]):
            new = int(match[0]) + chance.choice((-3, -2, -1, 1, 2, 3))
            yield Swap(start=match.start(), end=match.end(), new=str(new))


def months(passage: str, _kind: str, _pair: Pair, chance: Random) -> Iterator[Swap]:
    """A month becomes another, written as long."""
    for match in tables.MONTH.finditer(passage):
        names = next(names for names in tables.MONTH_STYLES if match[1] in names)
        new = chance.choice([name for name in names if name != match[1] and name != "May"])
        yield Swap(start=match.start(1), end=match.end(1), new=new)


def ranks(passage: str, _kind: str, _pair: Pair, chance: Random) -> Iterator[Swap]:
    """A word of rank before an office is dropped, or one is added where there is none."""
    for match in tables.RANKED_OFFICE.finditer(passage):
        office = match["office"]
        if match["rank"]:
            yield Swap(start=match.start(), end=match.end("office"), new=like(match["rank"], office))
        else:
            new = f"{like(office, chance.choice(('deputy', 'acting')))} {office}"
            yield Swap(start=match.start("office"), end=match.end("office"), new=new)


def countries(passage: str, _kind: str, pair: Pair, chance: Random) -> Iterator[Swap]:
    """A country's name or adjective becomes another country's, with the same kind of first letter."""
    for match in tables.COUNTRY.finditer(passage):
        column = tables.COUNTRY_WORDS[match[0]]
        others = [row[column] for row in tables.OTHER_COUNTRIES if not mentions(pair, row)]
        others = [word for word in others if (word[0] in "AEIOU") == (match[0][0] in "AEIOU")]
        if others:
            yield Swap(start=match.start(), end=match.end(), new=chance.choice(others))


def mentions(pair: Pair, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a text of the pair."""
    return any(word in pair.official or word in pair.article for word in words)


def places(passage: str, kind: str, pair: Pair, chance: Random) -> Iterator[Swap]:
    """A known city, or a name after a preposition in a passage labelled as a place, becomes another city."""
    spans = {match.span() for match in tables.CITY.finditer(passage)}
    if kind == "place" and not spans:
        spans = {match.span(1) for match in tables.PLACE_AFTER_PREPOSITION.finditer(passage)}
    others = [city for city in tables.OTHER_CITIES if not mentions(pair, [city])]
    for start, end in sorted(spans):
        if passage[start:end] not in tables.NO_PLACES:
            yield Swap(start=start, end=end, new=chance.choice(others))


def persons(passage: str, _kind: str, pair: Pair, chance: Random) -> Iterator[Swap]:
    """The surname of a person whom both texts name becomes another."""
    others = [name for name in tables.OTHER_SURNAMES if not mentions(pair, [name])]
    for surname in pair.surnames:
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", passage):
            yield Swap(start=match.start(), end=match.end(), new=chance.choice(others))


def speakers(passage: str, _kind: str, pair: Pair, chance: Random) -> Iterator[Swap]:
    """The person to whom a sentence attributes what it says becomes another participant."""
    for match in tables.ATTRIBUTION.finditer(passage):
        group = "before" if match["before"] else "after"
        name = match[group]
        if name.split()[-1] in pair.surnames and not tables.TITLES & set(name.split()):
            others = [other for other in pair.surnames if other != name.split()[-1]]
            if others:
                yield Swap(start=match.start(group), end=match.end(group), new=chance.choice(others))


def negations(passage: str, _kind: str, pair: Pair, _chance: Random) -> Iterator[Swap]:
    """The first auxiliary with which that makes a sentence loses its "not" or gets one."""
    at = pair.article.find(passage)
    start = sentence(pair.article, (at, at + len(passage)))[0]
    for match in tables.AUXILIARY.finditer(passage):
        before = pair.article[start : at + match.start()]
        odd = tables.TIME_CLAUSE.search(before) or tables.DENIED_BEFORE.search(before)
        if match["not"] or not (odd or tables.NOT_BEFORE.match(passage, match.end())):
            verb = match["verb"]
            yield Swap(start=match.start(), end=match.end(), new=verb if match["not"] else f"{verb} not")
            return


FINDERS: Mapping[str, Finder] = {
    "figure": figures,
    "number word": number_words,
    "magnitude": by_table(tables.MAGNITUDES, r"(?<=[\d ])({})(?![\w])"),
    "unit": by_table(tables.UNITS, r"(?<![a-zA-Z-])({})(?![\w])"),
    "currency": by_table(tables.CURRENCIES, r"(?<![a-zA-Z])({})(?![a-zA-Z])"),
    "month": months,
    "year": years,
    "office": by_table(tables.OFFICES, r"(?<![\w-])({})(?=s?\b)"),
    "rank": ranks,
    "country": countries,
    "place": places,
    "person": persons,
    "speaker": speakers,
    "negation": negations,
    "bound": by_table(tables.BOUNDS, r"(?<![\w-])({})(?= [^a-z]*\d)"),
}
NEXT_WORD = frozenset({"negation", "bound", "rank"})  # what these change is said by the word that follows


def mutants(pair: Pair, seed: int) -> Iterator[Mutant]:
    """One mutant for every agreement and every kind of edit that its article words allow."""
    for number, row in enumerate(pair.agreements):
        start = pair.article.index(row["article"])
        words = start, start + len(row["article"])
        for kind, find in FINDERS.items():
            here = sentence(pair.article, words) if kind == "speaker" else words
            chance = Random(f"{seed}/{pair.name}/{number}/{kind}")
            swaps = [
                swap
                for swap in find(pair.article[slice(*here)], row["kind"], pair, chance)
                if not any(here[0] + swap.start < end and begin < here[0] + swap.end for begin, end in pair.disputed)
            ]
            if swaps:
                yield replace(mutant(pair, kind, here[0], chance.choice(swaps), words), official=row["official"])


def mutant(pair: Pair, kind: str, offset: int, swap: Swap, words: Span) -> Mutant:
    """The article with the swap made. A changed speaker is marked by a finding on the statement ``words``, too."""
    start, end, stop = offset + swap.start, offset + swap.end, offset + swap.end
    if kind in NEXT_WORD and (follows := re.compile(r"[^\w\n]{1,3}[\w.,]*\w").match(pair.article, end)):
        stop = follows.end()
    begin = start
    if kind == "speaker":
        begin, stop = min(start, words[0]), max(end, words[1])
    article = pair.article[:start] + swap.new + pair.article[end:]
    grown = len(swap.new) - (end - start)
    return Mutant(pair=pair.name, kind=kind, article=article, before=(begin, stop), after=(begin, stop + grown))


def sentence(text: str, words: Span) -> Span:
    """The sentence around ``words``, between full stops with a capital after them or line ends."""
    stops = [0, *(match.end() for match in re.finditer(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z])|\n", text)), len(text)]
    return max(stop for stop in stops if stop <= words[0]), min(stop for stop in stops if stop >= words[1])


def surnames_of(rows: Iterable[Row], official: str) -> tuple[str, ...]:
    """The last names in the passages labelled as persons or offices where the readout has them, too."""
    found: dict[str, None] = {}
    for row in rows:
        for match in tables.NAME.finditer(row["article"]) if row["kind"] in ("person", "role") else ():
            parts = [part for part in match[0].split() if part not in tables.TITLES]
            last = re.sub(r"['’]s?$", "", parts[-1]) if parts else ""
            whole = len(parts) > 1 and row["kind"] == "person"
            common = re.search(rf"\b{re.escape(last.lower())}\b", official) is not None  # "Trade" is nobody's name
            if last[:1].isupper() and (whole or last in official) and not common and last not in tables.NO_SURNAMES:
                found[last] = None
    return tuple(found)


def sample(everything: Sequence[Mutant], limit: int, seed: int) -> list[Mutant]:
    """At most ``limit`` mutants in their order, evenly over the kinds: rare kinds whole, the others cut alike."""
    by_kind = defaultdict(list)
    for index, each in enumerate(everything):
        by_kind[each.kind].append(index)
    kept: list[int] = []
    kinds = sorted(by_kind, key=lambda kind: (len(by_kind[kind]), kind))
    for done, kind in enumerate(kinds):
        share = (limit - len(kept)) // (len(kinds) - done)
        kept += Random(f"{seed}/{kind}").sample(by_kind[kind], min(share, len(by_kind[kind])))
    return [everything[index] for index in sorted(kept)]


def caught(edit: Mutant, findings: Iterable[Mapping[str, Any]], known: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a finding lies on the edited words, of a rule that has none on them in the unedited pair's ``known``."""
    before = {finding["rule"] for finding in known if lies_on(finding, edit.before)}
    return any(lies_on(finding, edit.after) and finding["rule"] not in before for finding in findings)


def lies_on(finding: Mapping[str, Any], span: Span) -> bool:
    """Whether an error or warning overlaps the article words ``span``."""
    words = finding.get("secondary")
    loud = finding["severity"] in ("error", "warning")
    return loud and words is not None and bool(words["start"] < span[1] and span[0] < words["end"])
