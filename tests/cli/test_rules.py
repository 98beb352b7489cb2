"""``rules`` and ``explain``."""

from __future__ import annotations

import json

import pytest

from readout_check.cli import main
from readout_check.rules import RULES


def test_rules_lists_every_rule_by_code(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert main(["rules"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["code", "name", "severity", "fires", "when"]
    assert [row.split()[:3] for row in rows] == [
        [rule.code, rule.name, rule.severity.value] for rule in sorted(RULES, key=lambda rule: rule.code)
    ]
    assert (
        len({row.index(rule.summary) for row, rule in zip(rows, sorted(RULES, key=lambda r: r.code), strict=True)}) == 1
    )


def test_rules_wraps_where_a_width_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert main(["rules"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    assert {(row["code"], row["severity"]) for row in json.loads(capsys.readouterr().out)} == {
        (rule.code, rule.severity.value) for rule in RULES
    }


@pytest.mark.parametrize("word", ["RC101", "rc101", "figure-differs", "Figure-Differs"])
def test_explain_is_markdown_off_a_terminal(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# RC101 figure-differs (error)\n\n")
    for section in ("What it does", "Why it matters", "Example", "When to ignore"):
        assert f"\n## {section}\n" in page


def test_explain_takes_several(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "RC101", "RC401"]) == 0
    page = capsys.readouterr().out
    assert page.index("# RC101") < page.index("\n\n# RC401")


def test_explain_is_laid_out_in_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "RC101", "--color", "always"]) == 0
    page = capsys.readouterr().out
    assert "\x1b[" in page
    assert "##" not in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_can_be_shown(rule: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", getattr(rule, "code", "")]) == 0
    assert capsys.readouterr().out.count("\n## ") == 4
