"""Whether a quotation gives the very words, and if not, which it changes."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from readout_check.lexicon.spelling import SHIFTED, forms

_THEM = frozenset("i you he she it we they me him her us them".split())
_WORD = re.compile(r"\b[A-Za-z]-\d{1,3}\b|[^\W_]+(?:['’][^\W_]+)*|%")
_HE_SAID = re.compile(
    r"[”\"],?\s(?:[\w.'’-]{1,30}\s){0,4}(?:said|says|added|asked|concluded|continued|declared|explained|noted"
    r"|observed|recalled|remarked|replied|stressed|warned|went on)(?:\s[\w.'’-]{1,30}){0,3}[.,]\s[“\"]"
)
_OMISSION = re.compile(r"\.\.\.|…|\[[^\]]{0,80}\]|\([^)]{0,80}\)")
_STAGE = re.compile(r"[(\[](?:laughter|laughs|applause|crosstalk|inaudible|pause|off-?mike)\b[^)\]]{0,40}[)\]]", re.I)
# "for — for a while": what a speaker begins again is no word of his
_AGAIN = re.compile(
    r"\b(?P<again>[\w’']{1,20}(?:\s[\w’']{1,20}){0,3}),?\s?(?:—|–|--|\.\.\.|…)\s?"
    r"(?:[(\[][^)\]]{0,40}[)\]]\s?(?:(?:—|–|--)\s?)?)?(?=(?P=again)\b)",
    re.IGNORECASE,
)
_IS = re.compile(r"['’]s\b")
_GLUED_BEFORE = re.compile(r"\w{1,40}$")
BESIDE = 2  # words on each side that show where one is left out
_MANY, _ENDS = 16, 5  # words of a change from which on not all are shown, and how many are at each end
SHORTEST = 3  # letters of a short form
SAME_STEM = 4  # letters that two forms of one word share


@dataclass(frozen=True, slots=True)
class Key:
    """One word as quotations are compared, ``form``, and where it stands in its text; "don't" makes two keys."""

    form: str
    start: int
    end: int


def keys(text: str) -> list[Key]:
    """The words of ``text`` as quotations are compared: no case, no punctuation, one spelling, contractions in full."""
    return list(_keys(text))


@functools.lru_cache(maxsize=4096)  # a sentence is held against every quotation
def _keys(text: str) -> tuple[Key, ...]:
    found: list[Key] = []
    asides = [match.span() for pattern in (_HE_SAID, _STAGE, _AGAIN) for match in pattern.finditer(text)]
    for match in _WORD.finditer(text):
        if any(start <= match.start() < end for start, end in asides):
            continue
        word = _plain(match.group().lower().replace("’", "'").replace("-", ""))  # "G-20" is "G20"
        for form in ("percent",) if word == "%" else forms(word):
            if form == "cent" and found and found[-1].form == "per":
                found[-1] = Key("percent", found[-1].start, match.end())
            else:
                found.append(Key(form, match.start(), match.end()))
    return tuple(found)


def _plain(word: str) -> str:
    """Without accents, which one house style writes and another does not."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def unbroken(quoted: str) -> Iterator[tuple[int, int]]:
    """Start and end of the pieces of a quotation between marked omissions ("...", "[sic]"), empty ones left out."""
    start = 0
    for mark in _OMISSION.finditer(quoted):
        end = _GLUED_BEFORE.search(quoted, start, mark.start())  # "restor(ing)": the word is the article's
        stop = end.start() if end else mark.start()
        if quoted[start:stop].strip():
            yield start, stop
        start = mark.end()
    if quoted[start:].strip():
        yield start, len(quoted)


def altered(official: str, quoted: str, *, direct: bool = True) -> str | None:
    """What ``quoted`` changes in the words of ``official``, as "'old' became 'new'"; None when it changes nothing.

    Words left out where the quotation marks an omission are no change, nor is what stands before or after it. Where
    the readout only reports the words (``direct`` is false), tense and person may be the article's: it heard them.
    """
    theirs = keys(official)
    changes = (
        _told(_shown(official, theirs[i:j]), _shown(quoted[a:b], ours[k:m]))
        for (a, b), ours, (i, j, k, m) in _differences(theirs, quoted, direct=direct)
        if j > i or not _left_out(official, theirs, i)
    )
    return "; ".join(changes) or None


def _left_out(official: str, theirs: Sequence[Key], at: int) -> bool:
    """Whether the readout itself marks an omission before its word ``at``: it quotes less than the article does."""
    before = official[theirs[at - 1].end : theirs[at].start] if 0 < at < len(theirs) else ""
    return "..." in before or "…" in before


def places_changed(official: str, quoted: str, *, direct: bool = True) -> int:
    """At how many places ``quoted`` changes the words of ``official``, counted as ``altered`` tells them."""
    return sum(1 for _ in _differences(keys(official), quoted, direct=direct))


def altered_at(official: str, quoted: str, *, direct: bool = True) -> tuple[int, int]:
    """Start and end, in ``quoted``, of what it changes, from the first change to the last.

    A word left out is shown by the BESIDE words on each side. The whole of ``quoted`` when it changes nothing.
    """
    starts, ends = [], []
    for (a, _), ours, (_, _, k, m) in _differences(keys(official), quoted, direct=direct):
        first, last = (k, m) if k < m else (max(0, k - BESIDE), min(len(ours), k + BESIDE))
        starts.append(a + ours[first].start)
        ends.append(a + ours[last - 1].end)
    return (min(starts), max(ends)) if starts else (0, len(quoted))


def _differences(
    theirs: Sequence[Key], quoted: str, *, direct: bool
) -> Iterator[tuple[tuple[int, int], Sequence[Key], tuple[int, int, int, int]]]:
    """Each place at which a quotation changes words: the piece between omissions that it is in, the keys of the piece,
    and the first and last but one of the keys on both sides."""
    for piece in unbroken(quoted):
        ours = keys(quoted[slice(*piece)])
        for change in _changes(theirs, ours):
            i, j, k, m = change
            if direct or not _only_shifted(theirs[i:j], ours[k:m]):
                yield piece, ours, change


def counterpart(theirs: Sequence[Key], ours: Sequence[Key]) -> tuple[int, int]:
    """First and last but one of the keys ``theirs`` that ``ours`` renders, given a passage a little too wide.

    What the passage has before and after is cut off; of unlike words at an end as many are kept as the quotation has.
    """
    steps = _steps(theirs, ours)
    first, last = 0, len(theirs)
    if steps and steps[0][0] in {"delete", "replace"}:
        _, _, until, _, wide = steps[0]
        first = max(0, until - wide)
    if steps and steps[-1][0] in {"delete", "replace"}:
        _, since, _, narrow, wide = steps[-1]
        last = min(len(theirs), since + wide - narrow)
    return first, max(last, first)


def _steps(theirs: Sequence[Key], ours: Sequence[Key]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(a=[k.form for k in theirs], b=[k.form for k in ours], autojunk=False).get_opcodes()


def _changes(theirs: Sequence[Key], ours: Sequence[Key]) -> Iterator[tuple[int, int, int, int]]:
    steps = _steps(theirs, ours)
    while steps and steps[0][0] == "delete":
        steps = steps[1:]
    while steps and steps[-1][0] == "delete":
        steps = steps[:-1]
    for what, i, j, k, m in steps:
        old, new = "".join(x.form for x in theirs[i:j]), "".join(x.form for x in ours[k:m])
        # "co operation" and "cooperation", "u s" and "us", "the plan's" and "the plan is"; "that" may go
        if what == "delete" and _spelt_out(theirs, i, j):
            continue
        if what != "equal" and _IS.sub("is", old) != _IS.sub("is", new) and {old, new} != {"", "that"}:
            yield i, j, k, m


def _spelt_out(theirs: Sequence[Key], i: int, j: int) -> bool:
    """Whether the words before a short form that are left out are what it stands for: "the food aid board (FAB)"."""
    initials = "".join(key.form[0] for key in theirs[i:j])
    return j < len(theirs) and len(initials) >= SHORTEST and initials == theirs[j].form


def _only_shifted(old: Sequence[Key], new: Sequence[Key]) -> bool:
    if old and len(new) == 1 and new[0].form in _THEM:
        return True  # who reports "they should have acted" says who they are
    if len(old) == len(new):
        return all(_one_shifted(a.form, b.form) for a, b in zip(old, new, strict=True))
    return all(key.form in SHIFTED for key in (*old, *new))


def _one_shifted(a: str, b: str) -> bool:
    """Two small words of reported speech, or two forms of one verb: "opened" and "opens"."""
    return {a, b} <= SHIFTED or (min(len(a), len(b)) >= SAME_STEM and a[:SAME_STEM] == b[:SAME_STEM])


def _shown(text: str, part: Sequence[Key]) -> str:
    """The words as they stand, in lower case; of many those at both ends."""
    words = text[part[0].start : part[-1].end].lower().split() if part else []
    return " ".join([*words[:_ENDS], "…", *words[-_ENDS:]] if len(words) > _MANY else words)


def _told(old: str, new: str) -> str:
    if not old:
        return f"{new!r} is added"
    return f"{old!r} became {new!r}" if new else f"{old!r} is left out"
