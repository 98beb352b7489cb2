"""Lines of printed pages made paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from readout_check.documents.shapes import starts_passage

_EDGE_LINES = 3
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.6
_PAGE_NUMBER = re.compile(r"(?:page|p\.|[-–—])?\s{0,2}\d{1,4}(?:\s{0,2}(?:/|of)\s{0,2}\d{1,4})?\s{0,2}[-–—]?$", re.I)
_DIGITS = re.compile(r"\d+")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\xad]$")
_LABEL = re.compile(r"[^\W\d_a-z][^.?!:]{0,60}:(?:\s|$)|(?:[QA][.:]?\s)|[-•*–]\s|\(?\d{1,3}[.)]\s")
_STOPS = ".?!:;”\"'’»)"
_SHORT = 0.8
_KEPT_HYPHENS = frozenset(
    "non co self ex anti pro semi multi all cross vice mid post pre well inter trans euro".split()
)


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without page numbers at their edges and lines that most pages begin or end with (digits apart)."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(line) for line in _edges(page)})
    least = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))
    running = {shape for shape, count in counts.items() if shape and count >= least}
    return [_trimmed(page, running) for page in pages]


def _edges(page: Sequence[str]) -> list[str]:
    full = [line for line in page if line.strip()]
    return full[:_EDGE_LINES] + full[-_EDGE_LINES:]


def _shape(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split())).casefold()


def _trimmed(page: Sequence[str], running: set[str]) -> list[str]:
    lines = list(page)
    for end in (0, -1):
        seen = 0
        while lines and seen < _EDGE_LINES:
            line = lines[end].strip()
            if line and _shape(line) not in running and not _PAGE_NUMBER.match(line):
                break
            seen += bool(line)
            del lines[end]
    return lines


def paragraphs(pages: Sequence[Sequence[str]]) -> tuple[str, list[tuple[int, int]]]:
    """The text, a blank line between paragraphs, and where each page begins in it, pages counted from 1.

    A page that begins within a paragraph begins at the first word of its own.
    """
    lines = [(" ".join(line.split()), number) for number, page in enumerate(pages, 1) for line in page]
    words = Counter(w.lower() for line, _ in lines for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line))
    lengths = sorted(len(line) for line, _ in lines if line)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    at, last, gap = 0, "", True
    for line, number in lines:
        turned = bool(starts) and number != starts[-1][1]
        if not line:
            gap = True
            continue
        glue = "" if not parts else _glue(last, line, width, gap=gap and not turned, words=words)
        if glue == "-":
            parts[-1] = parts[-1][:-1]
            at -= 1
            glue = ""
        parts.append(glue)
        at += len(glue)
        if not starts or turned:
            starts.append((at, number))
        parts.append(line)
        at += len(line)
        last, gap = line, False
    return "".join(parts) + "\n", starts


def _glue(last: str, line: str, width: int, *, gap: bool, words: Counter[str]) -> str:
    """What stands between two lines: nothing, a blank, a blank line; "-" when the last line's hyphen goes."""
    broken = _BROKEN.search(last)
    if broken and line[0].islower() and not gap:
        head, tail = broken[1].lower(), re.match(r"[^\W\d_]*", line)
        rest = tail[0].lower() if tail else ""
        kept = last[-1] != "\xad" and (
            head in _KEPT_HYPHENS or (words[f"{head}-{rest}"] > 0 and words[f"{head}{rest}"] == 0)
        )
        return "" if kept else "-"
    if gap or starts_passage(line) or _LABEL.match(line):
        return "\n\n"
    following = len(line.split(maxsplit=1)[0]) + 1
    fits = len(last) + following < _SHORT * width
    if line[0].islower():
        return " "
    return "\n\n" if fits or (last[-1] in _STOPS and len(last) + following <= width * 0.9) else " "
