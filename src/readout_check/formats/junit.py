"""JUnit XML, which every CI server shows: a suite for a meeting, a case for a claim of the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from readout_check.formats.base import View, plural
from readout_check.formats.places import article_of, where
from readout_check.formats.visible import escaped, one_line
from readout_check.formats.wording import message, passages
from readout_check.records import Evidence, Finding, MeetingReport, Report, Status

_LONGEST = 80  # characters of the words in a case's name
_NOT_XML = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")  # what visible.py leaves of the characters XML forbids


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One claim: its words, the article it counts for, and a child element that says how it went (none: it agrees)."""

    what: str
    place: Evidence | None
    article: str | None = None
    outcome: ET.Element | None = None
    said: str = ""


def render(report: Report, view: View) -> str:
    """What makes the run fail is a failure; what the baseline knows or was not judged is skipped; the rest passes."""
    root = ET.Element("testsuites", name="readout-check")
    for meeting in report.meetings:
        root.append(_suite(one_line(meeting.id), list(_cases(meeting, view))))
    if view.problems:
        trouble = ET.Element("error", message=f"{plural(view.problems, 'meeting')} could not be checked")
        root.append(_suite("not checked", [_Case(what="meetings", place=None, outcome=trouble)]))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _cases(meeting: MeetingReport, view: View) -> Iterator[_Case]:
    for finding in meeting.findings:
        yield replace(_finding(finding, view), article=article_of(finding, meeting))
    for agreement in meeting.agreements:
        yield _Case(what=f"{agreement.kind}: {agreement.secondary.quote}", place=agreement.secondary)
    for claim in meeting.unchecked:
        skipped = ET.Element("skipped", message=_xml(claim.reason))
        yield _Case(what=f"not checked: {claim.secondary.quote}", place=claim.secondary, outcome=skipped)


def _finding(finding: Finding, view: View) -> _Case:
    place = where(finding)
    what = f"{finding.kind}: {place.quote if place else finding.message}"
    told = "\n".join(_xml(line) for line in (f"{finding.rule} {message(finding)}", *passages(finding)))
    if view.fails(finding):
        failure = ET.Element("failure", type=finding.rule, message=_xml(message(finding)))
        failure.text = told
        return _Case(what=what, place=place, outcome=failure)
    if finding.status is Status.KNOWN:
        known = ET.Element("skipped", message=_xml(f"known to the baseline: {finding.rule} {message(finding)}"))
        return _Case(what=what, place=place, outcome=known)
    return _Case(what=what, place=place, said=told)


def _suite(name: str, cases: list[_Case]) -> ET.Element:
    suite = ET.Element("testsuite", name=_xml(name))
    seen: Counter[tuple[str, str]] = Counter()
    for case in cases:
        element = ET.SubElement(suite, "testcase")
        path = escaped(case.article or (case.place.path if case.place else name))
        what = _cut(one_line(case.what))
        seen[path, what] += 1
        number = seen[path, what]
        element.set("classname", _xml(path))
        element.set("name", _xml(what if number == 1 else f"{what} ({number})"))
        if case.place:
            element.set("file", _xml(escaped(case.place.path)))
            element.set("line", str(case.place.line))
        if case.outcome is not None:
            element.append(case.outcome)
        if case.said:
            ET.SubElement(element, "system-out").text = case.said
    outcomes = Counter(child.tag for element in suite for child in element)
    suite.set("tests", str(len(cases)))
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(outcomes[tag]))
    return suite


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2].rstrip()} …"


def _xml(text: str) -> str:
    """``text`` on one line, with only such characters as XML 1.0 has."""
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", one_line(text))
