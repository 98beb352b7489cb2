"""Suppressions: what takes a finding out, what does not, and what is said of those that do nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from readout_check.documents.comments import take_comments
from readout_check.documents.read import document_of
from readout_check.model import Comment, DecidedBy, Document, Finding, Meeting, MeetingReport, Side, Span
from readout_check.settings import Ignore, Settings
from readout_check.suppressions import suppress, with_entries_judged
from readout_check.suppressions.comments import requests
from tests.baseline.made import finding
from tests.formats.made import HARBOUR

TODAY = dt.date(2027, 1, 31)
ENTRY = Ignore(rule="RC101", article="talks/*.txt", reason="agreed", path="pyproject.toml", line=7, text="[[ignore]]")
QUOTED = '{quote} "41 ferries"'


def _document(path: str, side: Side, text: str = "", comments: tuple[Comment, ...] = ()) -> Document:
    return Document(path=path, text=text, id=path, side=side, decided_by=DecidedBy.OPTION, comments=comments)


def _run(
    *entries: Ignore, findings: tuple[Finding, ...] = (), today: dt.date | None = TODAY, select: tuple[str, ...] = ()
) -> MeetingReport:
    """One meeting with ``findings`` in its article, and nothing in its readout."""
    settings = Settings(suppressions=entries, today=today, select=select)
    meeting = Meeting(
        id="talks",
        official=(_document("talks/harbour/readout.txt", Side.OFFICIAL),),
        secondary=(_document("talks/harbour/news-item.txt", Side.SECONDARY),),
    )
    report, heeded = suppress(meeting, replace(HARBOUR, findings=findings), settings)
    (judged,) = with_entries_judged([report], [heeded], settings)
    return judged


@pytest.mark.parametrize(
    ("entry", "out", "why"),
    [
        (ENTRY, True, "the rule in the article"),
        (replace(ENTRY, rule="RC1"), True, "the beginning of a code"),
        (replace(ENTRY, rule="RC701"), False, "another rule"),
        (replace(ENTRY, article="news-item.txt"), True, "a glob holds from any folder on"),
        (replace(ENTRY, article="./talks/harbour/news-item.txt"), True, "the path itself"),
        (replace(ENTRY, article="harbour/*"), True, "from a folder in the middle on"),
        (replace(ENTRY, article="item.txt"), False, "no part of a name"),
        (replace(ENTRY, article="other/*.txt"), False, "another article"),
        (replace(ENTRY, quote="41\nFerries"), True, "the words, whatever their case and line ends"),
        (replace(ENTRY, quote="41"), True, "some of the words"),
        (replace(ENTRY, quote="14 ferries"), False, "other words"),
        (replace(ENTRY, until=TODAY), True, "its last day"),
        (replace(ENTRY, until=TODAY - dt.timedelta(1)), False, "the day after"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_entry(entry: Ignore, out: bool, why: str) -> None:
    report = _run(entry, findings=(finding(),))
    assert ([f.rule for f in report.findings if f.rule == "RC101"] == []) is out, why
    assert report.suppressed == int(out), why


def test_a_finding_returns_when_the_day_has_passed() -> None:
    report = _run(replace(ENTRY, until=dt.date(2027, 1, 30)), findings=(finding(),))
    assert [f.rule for f in report.findings] == ["RC101", "RC902"]
    remark = report.findings[1]
    assert remark.message == "a suppression has expired: RC101 in talks/*.txt held until 2027-01-30"
    assert remark.official is not None
    assert (remark.official.path, remark.official.line, remark.official.quote) == ("pyproject.toml", 7, "[[ignore]]")


def test_without_a_day_nothing_expires() -> None:
    assert _run(replace(ENTRY, until=dt.date(2000, 1, 1)), findings=(finding(),), today=None).findings == ()


def test_an_entry_that_meets_nothing_is_told_once() -> None:
    assert [f.rule for f in _run(ENTRY, ENTRY).findings] == ["RC901", "RC901"]
    assert [f.rule for f in _run(ENTRY, findings=(finding(),)).findings] == []


def test_an_entry_about_what_was_not_checked_is_not_judged() -> None:
    assert _run(replace(ENTRY, article="other/*.txt")).findings == ()
    assert _run(ENTRY, select=("RC4", "RC9")).findings == (), "the rule is off"
    assert _run(ENTRY, select=("RC1",)).findings == (), "RC901 is off"


OFFICIAL = """\
First paragraph. <!-- readout-check: ignore[RC101, rc701] until=2027-01-31 agreed with the desk -->

<!-- readout-check:
     ignore[RC4] a reason on two
     lines -->
Second paragraph,
of two lines.

Third paragraph.
"""


def test_comments_are_about_a_paragraph() -> None:
    plain, comments = take_comments(OFFICIAL)
    assert len(plain) == len(OFFICIAL)
    assert [c.span.of(OFFICIAL) for c in comments] == [c.text for c in comments]
    assert [c.scope.of(plain).strip() for c in comments] == ["First paragraph.", "Second paragraph,"]
    assert "readout-check" not in plain
    assert plain.count("\n") == OFFICIAL.count("\n")


def test_a_comment_at_the_end_is_about_nothing() -> None:
    _, (comment,) = take_comments("Words.\n\n<!-- readout-check: ignore[RC1] x -->\n")
    assert comment.scope.start == comment.scope.end


def test_a_text_without_comments_is_left_as_it_is() -> None:
    text = "Words <!-- of somebody --> and <!-- readout-check: never closed"
    assert take_comments(text) == (text, ())


@pytest.mark.parametrize(
    ("asked", "codes", "until", "trouble"),
    [
        ("ignore[RC701] agreed", ("RC701",), None, ""),
        ("ignore[rc701,RC1] until=2027-01-31 agreed", ("RC701", "RC1"), dt.date(2027, 1, 31), ""),
        ("ignore[RC701] until=2027-02-30 agreed", (), None, "until=2027-02-30 is not a date"),
        ("ignore[RC701] until= agreed", (), None, "until= is not a date"),
        ("ignore[RC701] until=2027-01-31", (), None, "it gives no reason"),
        ("ignore[RC701]", (), None, "it gives no reason"),
        ("ignore[] agreed", (), None, "it names no rule"),
        ("ignore[RC710] agreed", (), None, "no rule has the code 'RC710'; did you mean RC701"),
        ("ignore[RC701,RC999999] agreed", ("RC701",), None, "no rule has the code 'RC999999'"),
        ("ignore RC701 agreed", (), None, "'ignore RC701 agreed' is not understood"),
        ("", (), None, "'nothing' is not understood"),
    ],
)
def test_request(asked: str, codes: tuple[str, ...], until: dt.date | None, trouble: str) -> None:
    comment = Comment(span=Span(0, 1), scope=Span(1, 2), text=f"<!-- readout-check: {asked} -->")
    (request,) = requests(_document("o.txt", Side.OFFICIAL, comments=(comment,)))
    assert (request.codes, request.until) == (codes, until)
    assert (trouble in " ".join(request.trouble)) if trouble else not request.trouble


def test_comments_are_no_words_of_the_text() -> None:
    words = "The Minister of Transport of Norway said that 48 ferries will be refitted this year.\n"
    comment = "<!-- readout-check: ignore[RC101] until=2027-01-31 300 ferries of the Prime Minister -->"
    document = document_of(f"Talks in Oslo\n\n14 March 2024\n\n{comment}\n{words}", "o.txt")
    assert "ferries of" not in document.text
    assert all("readout" not in segment.span.of(document.text) for segment in document.segments)
    assert document.comments[0].text == comment
