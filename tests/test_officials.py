"""Meetings with several official documents: an article may follow any of them, and their own disagreements are told."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

from readout_check import pipeline
from readout_check.cli import main
from readout_check.documents.read import document_of
from readout_check.model import Document, Meeting, MeetingReport, Side
from readout_check.settings import Settings

DAY = dt.date(2024, 3, 14)
TWELVE = (
    "The ministers of transport of Norway and Latvia agreed that 12 bridges will be repaired in Narvik this year.\n"
)
FIFTEEN = TWELVE.replace("12", "15")
PREMIER = "The Prime Minister of Armenia, Ana Lind, met Ola Moen in Oslo on Thursday.\n"
PRESIDENT = PREMIER.replace("Prime Minister", "President")
PLANNED = "Norway and Latvia plan to sign the agreement on ferries in May.\n"
SIGNED = "Norway and Latvia signed the agreement on ferries in May.\n"
ROSE = "Latvia will build 30 harbours, the ministers said. The price of fuel rose by 4 percent in January.\n"
FELL = ROSE.replace("rose", "fell")
EUROS = "The project will cost 40 million euros, the ministers agreed.\n"
DOLLARS = EUROS.replace("euros", "dollars")
ABOUT = "About 900 companies work in Latvia, the minister said.\n"
FLAT = "Companies work in Latvia, 900 of them, the minister said.\n"
NOT = 'The minister said: "We shall not leave the harbour to the winter storms of the north."\n'
NEVER = NOT.replace("not", "never")


def _document(text: str, path: str, side: Side) -> Document:
    return dataclasses.replace(document_of(text, path), date=DAY, event_date=DAY, side=side)


def _report(article: str, *officials: str, settings: Settings | None = None) -> MeetingReport:
    meeting = Meeting(
        id="talks",
        official=tuple(
            _document(text, f"talks/{name}.txt", Side.OFFICIAL) for name, text in zip("abc", officials, strict=False)
        ),
        secondary=(_document(article, "talks/article.txt", Side.SECONDARY),),
    )
    return pipeline.check([meeting], settings).meetings[0]


def _rules(report: MeetingReport) -> set[str]:
    return {finding.rule for finding in report.findings} - {"RC801", "RC802"}


@pytest.mark.parametrize(
    ("first", "second", "rule", "why"),
    [
        (TWELVE, FIFTEEN, "RC101", "a figure"),
        (PREMIER, PRESIDENT, "RC401", "an office"),
        (PLANNED, SIGNED, "RC703", "how far a thing has come"),
        (ROSE, FELL, "RC702", "a direction"),
        (EUROS, DOLLARS, "RC201", "a currency"),
        (ABOUT, FLAT, "RC701", "a hedge"),
        (NOT, NEVER, "RC704", "the words of a quotation"),
    ],
)
def test_an_article_may_follow_either(first: str, second: str, rule: str, why: str) -> None:
    article = second
    assert rule in _rules(_report(article, first)), f"{why}: wrong against the one"
    assert not _rules(_report(article, second)), f"{why}: right by the other"
    for officials in ((first, second), (second, first)):
        assert not _rules(_report(article, *officials)) - {"RC804"}, f"{why}: with both, no matter which is first"


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (
            "The Minister, Ana Lind, said that 3,400 officers were trained in Latvia last year.\n",
            "More than three thousand officers were trained in Latvia last year, the Minister, Ana Lind, said.\n",
            "a bound that the other figure keeps",
        ),
        (
            "The Minister, Ana Lind, said that Latvia and Norway have held 48 concerts together.\n",
            "The Minister, Ana Lind, said that Latvia and Norway have held nearly fifty concerts together.\n",
            "rounding, whichever document is the first",
        ),
        (
            "The minister said that Canada had put 1.4 billion Canadian dollars into small reactors.\n",
            "The minister said that Canada had put $1.4 billion into small reactors.\n",
            "a side's own dollars",
        ),
        (
            'The minister said: "We will open an Italian institute of culture in Riga in the spring of next year."\n',
            'The minister said: "We will open an institute of culture in Riga in the spring of the next year."\n',
            "two translations",
        ),
        (
            "President Ana Lind of Latvia and Prime Minister Ola Moen of Norway met. Lind said that trade between them "
            "had reached 2.3 billion euros in 2023.\n",
            "President Ana Lind of Latvia and Prime Minister Ola Moen of Norway met. Moen said that trade between them "
            "had reached 2.3 billion euros in 2023.\n",
            "both may have said it",
        ),
        (
            "Riga, 14 March 2024\n\nThe ministers of Norway and Latvia met in Riga on 14 March.\n",
            "Oslo, 15 March 2024\n\nThe ministers of Norway and Latvia met in Riga on 14 March.\n",
            "where and when a document was published",
        ),
    ],
)
def test_two_sides_tell_one_thing_in_two_ways(first: str, second: str, why: str) -> None:
    for officials in ((first, second), (second, first)):
        assert "RC804" not in _rules(_report(first, *officials)), why


def test_the_order_of_the_documents_does_not_matter() -> None:
    """One has as agreed what the other leaves open: an article is asked for that in one direction only."""
    open_ = (
        "The ministers discussed a wish of Norway for a third ferry berth at Liepaja. No decision was taken. "
        "The next talks on fuel will be held in Oslo.\n"
    )
    settled = "The two countries will build a third ferry berth at Liepaja. Talks on fuel continue in Oslo.\n"
    for officials in ((settled, open_), (open_, settled)):
        assert "RC804" in _rules(_report(settled, *officials))


def test_what_another_document_says_is_an_agreement_with_it() -> None:
    (said,) = [a for a in _report(SIGNED, PLANNED, SIGNED).agreements if a.secondary.quote == "signed"]
    assert said.official.path == "talks/b.txt"


def test_what_none_supports_is_wrong() -> None:
    for officials in ((TWELVE, FIFTEEN), (FIFTEEN, TWELVE)):
        assert _rules(_report(TWELVE.replace("12", "13"), *officials)) == {"RC101", "RC804"}


def test_a_document_about_other_things_supports_nothing() -> None:
    other = "The ministers spoke of the railway at length. Its fares will rise by 3 percent in May, they said.\n"
    assert _rules(_report(FIFTEEN, TWELVE, other)) == {"RC101"}
    assert _rules(_report(FIFTEEN, other, TWELVE)) == {"RC101"}


def test_both_sides_of_a_disagreement_are_shown() -> None:
    (finding,) = [f for f in _report(TWELVE, TWELVE, FIFTEEN).findings if f.rule == "RC804"]
    assert finding.official is not None
    assert finding.secondary is not None
    assert (finding.official.path, finding.official.quote) == ("talks/a.txt", "12")
    assert (finding.secondary.path, finding.secondary.quote) == ("talks/b.txt", "15")
    assert finding.message == 'the official documents differ (figure-differs): a.txt has "12", b.txt has "15"'
    assert (finding.readout_id, finding.article_id) == ("talks/a.txt", "talks/b.txt")
    assert finding.severity == "note"


def test_a_disagreement_is_told_once_however_many_articles_and_documents_there_are() -> None:
    meeting = Meeting(
        id="talks",
        official=tuple(
            _document(t, f"{n}.txt", Side.OFFICIAL) for n, t in zip("abc", (TWELVE, TWELVE, FIFTEEN), strict=True)
        ),
        secondary=tuple(_document(TWELVE, f"{n}.txt", Side.SECONDARY) for n in "xy"),
    )
    (report,) = pipeline.check([meeting]).meetings
    assert [f.rule for f in report.findings].count("RC804") == 1


def test_the_rule_can_be_turned_off_and_made_louder() -> None:
    assert not _rules(_report(TWELVE, TWELVE, FIFTEEN, settings=Settings(ignore=("RC804",))))
    strict = Settings(min_confidence=1.0)
    assert not _rules(_report(PREMIER, PREMIER, PRESIDENT, settings=strict)), "not sure enough"


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two readouts that disagree and an article, beside which the test runs."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "readout-a.txt").write_text(f"14 March 2024\n\n{TWELVE}")
    (folder / "readout-b.txt").write_text(f"14 March 2024\n\n{FIFTEEN}")
    (folder / "article.txt").write_text(f"RIGA, 15 March 2024 (BNA) - {TWELVE}")
    return folder


def _out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["talks", "--isolated", "--no-cache", *arguments]) in (0, 1)
    return capsys.readouterr().out


def test_the_formats_show_two_readouts(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = _out(capsys, "--select", "RC804", "-v")
    assert "note RC804 officials-differ" in shown
    assert "talks/readout-b.txt:3:61\n" in shown
    assert "    readout  talks/readout-a.txt:3:61\n" in shown
    assert "    article\n" not in shown
    concise = _out(capsys, "--select", "RC804", "-v", "--format", "concise")
    assert concise.startswith("talks/readout-b.txt:3:61: note RC804 the official documents differ (figure-differs)")
    for name in ("sarif", "github", "gitlab", "junit", "rdjson", "csv", "markdown"):
        report = _out(capsys, "--select", "RC804", "-v", "--format", name)
        assert "RC804" in report, name
        assert "readout-a.txt" in report, name
        assert "readout-b.txt" in report, name


def test_it_passes_by_itself_and_fails_when_asked(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["talks", "--isolated", "--select", "RC804"]) == 0
    assert main(["talks", "--isolated", "--select", "RC804", "--fail-on", "note"]) == 1
    (talks.parent / "readout-check.toml").write_text('[severity]\nRC804 = "error"\n')
    assert main(["talks", "--select", "RC804"]) == 1
    capsys.readouterr()


def test_a_baseline_knows_it_and_tells_when_it_is_gone(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "create", "talks", "--write"]) == 0
    capsys.readouterr()
    report = json.loads(_out(capsys, "--format", "json"))
    (known,) = [f for f in report["meetings"][0]["findings"] if f["rule"] == "RC804"]
    assert known["status"] == "known"
    (talks / "readout-b.txt").write_text(f"14 March 2024\n\n{TWELVE}")
    assert json.loads(_out(capsys, "--format", "json"))["summary"]["stale"] == 1


@pytest.mark.parametrize("name", ["readout-a.txt", "readout-b.txt"])
def test_a_comment_in_either_document_takes_it_out(name: str, talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = talks / name
    file.write_text(file.read_text().rstrip() + " <!-- readout-check: ignore[RC804] they never agreed -->\n")
    report = json.loads(_out(capsys, "--format", "json"))
    assert report["summary"]["suppressed"] == 1
    assert not {f["rule"] for f in report["meetings"][0]["findings"]} & {"RC804", "RC901"}


def test_an_entry_about_the_later_document_takes_it_out(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (talks.parent / "readout-check.toml").write_text(
        '[[ignore]]\nrule = "RC804"\narticle = "talks/readout-b.txt"\nreason = "known"\n'
    )
    assert main(["talks", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["suppressed"] == 1
