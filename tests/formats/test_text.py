"""The text format: what it marks, what it leaves out, and that it fits."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from readout_check.formats import View, by_name
from readout_check.model import Finding, Report, Severity, Span, Status
from tests.formats.made import ARTICLE, BOUND, FERRIES, GUEST, HARBOUR, QUIET, evidence, report, report_of

_ANSI = re.compile("\x1b\\[[0-9;]*m")


def _text(made: Report, view: View | None = None) -> str:
    return by_name("text").render(made, view or View(width=80))


def _saying(sentence: str, quote: str) -> Finding:
    return replace(FERRIES, official=None, secondary=evidence(ARTICLE, sentence, quote, 3))


def _marked(shown: str) -> str:
    """The words over the marks, without colour."""
    lines = shown.splitlines()
    words = []
    for above, marks in itertools.pairwise(lines):
        if marks.strip() and set(marks.strip()) <= {"^"}:
            words.append(above[marks.index("^") : len(marks)])
    return " ".join(words)


@pytest.mark.parametrize("width", [40, 80, 100, 120, 200])
def test_marks_stand_under_the_words(width: int) -> None:
    assert _marked(_text(report_of(FERRIES), View(width=width))) == "14 ferries 41 ferries"


def test_marks_follow_words_over_a_line_end() -> None:
    words = "every single one of the forty-one ferries that were ever promised to anybody in this town"
    assert _marked(_text(report_of(_saying(f"He said that {words} would come.", words)))) == words


def test_marks_stand_under_wide_letters() -> None:
    shown = _text(report_of(_saying("The 港口 has 41 ferries.", "41 ferries")))
    marks = next(line for line in shown.splitlines() if "^" in line)
    assert marks == " " * (6 + len("The ") + 4 + len(" has ")) + "^" * 10, "each of the two letters takes two cells"


def test_colour_underlines_instead_of_marks() -> None:
    shown = _text(report_of(FERRIES), View(width=80, color=True))
    assert "^" not in shown
    assert "\x1b[1;4;32m14 ferries\x1b[0m" in shown
    assert "\x1b[1;4;31m41 ferries\x1b[0m" in shown


@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_colour_adds_nothing_but_colour(verbosity: int) -> None:
    plain = _text(report(HARBOUR, QUIET), View(width=80, verbosity=verbosity, statistics=True))
    colored = _text(report(HARBOUR, QUIET), View(width=80, verbosity=verbosity, statistics=True, color=True))
    without_marks = [line for line in plain.splitlines() if not line.strip() or set(line.strip()) != {"^"}]
    assert [line.rstrip() for line in _ANSI.sub("", colored).splitlines()] == without_marks


HOSTILE = "\x1b[31m[bold]41[/bold] :smile: [/annex]\u202e ships"


@pytest.mark.parametrize("color", [False, True])
def test_hostile_words_are_shown_and_not_obeyed(color: bool) -> None:
    finding = replace(_saying(f"It has {HOSTILE}.", HOSTILE), message=f"says {HOSTILE}", suggestion=HOSTILE)
    shown = _text(report_of(finding), View(width=200, color=color))
    assert shown.count("\\x1b[31m[bold]41[/bold] :smile: [/annex]\\u202e ships") == 3
    assert not set(_ANSI.sub("", shown)) & set("\x1b\u202e")


def test_hostile_names() -> None:
    where = replace(HARBOUR.official[0], path="a\x1b[2Jb\n.txt", title="\x1b[2J")
    speaker = replace(evidence("x\x07.txt", "It has 41 ferries.", "41 ferries", 1), speaker="\x1b]0;title\x07")
    meeting = replace(HARBOUR, id="\x1b[2J", official=(where,), findings=(replace(FERRIES, secondary=speaker),))
    shown = _text(report(meeting), View(width=80, verbosity=1))
    assert not set(shown) & set("\x1b\x07")
    assert "a\\x1b[2Jb\\x0a.txt" in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_paths_are_never_cut(width: int) -> None:
    path = "a-rather-long-folder-name/" * 6 + "article.txt"
    finding = replace(FERRIES, secondary=evidence(path, "It has 41 ferries.", "41 ferries", 3))
    info = replace(HARBOUR.secondary[0], path=path)
    shown = _text(report(replace(HARBOUR, findings=(finding, GUEST), secondary=(info,))), View(width=width))
    assert f"  {path}:3:8\n" in shown
    assert f"  article  {path}\n" in shown


@given(st.text("abc  defg\n-é港", max_size=400), st.text("xyz 17\n", min_size=1, max_size=200), st.integers(40, 130))
def test_prose_fits_the_width(around: str, words: str, width: int) -> None:
    sentence = f"{around} {words} {around}"
    at = len(around) + 1
    side = replace(
        evidence(ARTICLE, "x", "x", 1), sentence=sentence, quote=words, sentence_start=0, span=Span(at, at + len(words))
    )
    for color in (False, True):
        made = report_of(replace(FERRIES, official=None, secondary=side))
        shown = _text(made, View(width=width, color=color, verbosity=-1))
        passages = _ANSI.sub("", shown).partition("    article\n")[2].partition("    suggestion")[0].splitlines()
        assert all(cell_len(line) <= width for line in passages)


def test_notes_are_compact_and_left_out_when_quiet() -> None:
    notes = [replace(GUEST, secondary=evidence(ARTICLE, f"At {n} o'clock.", f"{n} o'clock", n)) for n in (7, 11)]
    shown = _text(report_of(*notes))
    assert (
        "  2 notes: RC801 not-in-readout, in talks/harbour/news-item.txt\n     7:4  7 o'clock\n    11:4  11 o'clock\n"
        in shown
    )
    assert _text(report_of(*notes), View(width=80, verbosity=-1)) == "", "a quiet run without a finding says nothing"


def test_a_long_note_is_cut_to_one_line() -> None:
    words = "a very long name of a very long house " * 5
    shown = _text(report_of(replace(GUEST, secondary=evidence(ARTICLE, f"At {words}.", words, 7))))
    assert next(line for line in shown.splitlines() if "7:4" in line).endswith("…")


def test_omissions_are_placed_in_the_readout() -> None:
    shown = _text(report_of(replace(FERRIES, secondary=None)))
    assert "error RC101 figure-differs  talks/harbour/readout.txt:12:12\n" in shown
    assert "    readout  said by Minister Orlo\n" in shown, "its place is not told twice"


def test_known_findings_are_counted_and_do_not_fail() -> None:
    """Among hundreds of known findings a new one must be seen; -v shows them all."""
    made = replace(report_of(replace(FERRIES, status=Status.KNOWN)), baseline="known.jsonl", stale=2)
    shown = _text(made)
    assert "RC101" not in shown
    assert "\n0 new, 1 known, 2 stale entries  (known.jsonl)\n" in shown
    assert shown.endswith("PASSED  no new errors or warnings; 1 claim of the article agrees with the readout\n")
    assert "error RC101 figure-differs (known)" in _text(made, View(width=80, verbosity=1))


def test_stale_entries_fail_a_strict_run() -> None:
    made = replace(report_of(), baseline="known.jsonl", stale=1)
    assert _text(made, View(width=80, strict_baseline=True)).endswith("FAILED  1 stale entry in the baseline\n")
    assert _text(made).endswith("PASSED  no errors or warnings; 1 claim of the article agrees with the readout\n")


def test_suppressed_findings_are_counted() -> None:
    meeting = replace(HARBOUR, suppressed=3)
    assert "\n3 new, 3 suppressed\n" in _text(report(meeting))
    assert "suppressed" not in _text(report(meeting), View(width=80, verbosity=-1))


@pytest.mark.parametrize(
    ("fail_on", "last"),
    [
        (Severity.ERROR, "FAILED  1 error"),
        (Severity.WARNING, "FAILED  1 error and 1 warning"),
        (Severity.NOTE, "FAILED  1 error, 1 warning and 1 note"),
    ],
)
def test_verdict(fail_on: Severity, last: str) -> None:
    made = report_of(FERRIES, BOUND, GUEST)
    assert _text(made, View(width=80, fail_on=fail_on)).splitlines()[-1] == last


def test_messages_become_sentences() -> None:
    shown = _text(report_of(replace(FERRIES, message="élan is missing"), replace(BOUND, message="Why?")))
    assert "  Élan is missing.\n" in shown
    assert "  Why?\n" in shown


def test_the_page_of_the_source_stands_beside_the_place() -> None:
    assert FERRIES.official is not None
    assert FERRIES.secondary is not None
    placed = replace(
        FERRIES,
        official=replace(FERRIES.official, place="page 3"),
        secondary=replace(FERRIES.secondary, place="paragraph lead"),
    )
    shown = _text(report_of(placed), View(width=120))
    assert f"{ARTICLE}:3:28 (paragraph lead)\n" in shown
    assert ":12:12 (page 3)  said by Minister Orlo\n" in shown
