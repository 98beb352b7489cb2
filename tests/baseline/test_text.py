"""The file: one way of writing, strict in reading, and a line of the issue for each thing that it must never hold."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.baseline import Entry, Verdict, dump, entry_of, parse
from readout_check.errors import BaselineError
from tests.baseline.made import ENTRIES, finding

HEAD = '{"readout-check-baseline": 1}\n'
LINE = (
    '{"article": "a.txt", "article_value": "2", "quote": "two", "readout": "o.txt", "readout_value": "1", '
    '"rule": "RC101"}\n'
)


def test_the_file_as_it_is_written() -> None:
    accepted = Entry(
        article="a.txt", readout="o.txt", rule="RC101", readout_value="1", article_value="2", quote="zwölf\u2028“x”",
        verdict=Verdict.ACCEPTED, by="desk", reason="both say it",
    )  # fmt: skip
    assert dump([accepted]) == HEAD + (
        '{"article": "a.txt", "article_value": "2", "by": "desk", "quote": "zwölf\\u2028“x”", "readout": "o.txt", '
        '"readout_value": "1", "reason": "both say it", "rule": "RC101", "verdict": "accepted"}\n'
    )


def test_no_findings_leave_the_header() -> None:
    assert dump([]) == HEAD
    assert parse(HEAD, "b") == ()


def test_what_moves_is_not_in_it() -> None:
    """No lines, offsets, messages, scores or sentences."""
    assert set(json.loads(dump([entry_of(finding())]).splitlines()[1])) == {
        *("article", "readout", "rule", "readout_value", "article_value", "quote")
    }


def test_sorted_by_article_rule_and_fingerprint() -> None:
    made = [
        finding(article="b.txt"),
        finding(article="a.txt", rule="RC701"),
        *(finding(article="a.txt", values=("1", str(n))) for n in range(6)),
    ]
    rows = parse(dump(map(entry_of, made)), "b")
    keys = [(row.article, row.rule, row.fingerprint) for row in rows]
    assert keys == sorted(keys)
    assert len({row.fingerprint for row in rows}) == 8


@given(ENTRIES)
def test_writing_what_was_read_changes_no_byte(entries: list[Entry]) -> None:
    text = dump(entries)
    assert dump(parse(text, "b")) == text
    assert sorted(parse(text, "b"), key=lambda e: e.order) == sorted(entries, key=lambda e: e.order)
    text.encode("utf-8")
    assert text.count("\n") == len(entries) + 1
    assert text.splitlines() == text.split("\n")[:-1], "no character that some reader takes for the end of a line"


@given(ENTRIES, st.randoms())
def test_the_order_of_entries_does_not_matter(entries: list[Entry], random: object) -> None:
    shuffled = list(entries)
    getattr(random, "shuffle")(shuffled)  # noqa: B009
    assert dump(shuffled) == dump(entries)


@given(ENTRIES, ENTRIES)
def test_a_union_of_two_files_is_read(ours: list[Entry], theirs: list[Entry]) -> None:
    """What a union merge leaves at the worst: one file after the other, header and all."""
    both = parse(dump(ours) + dump(theirs), "b")
    assert sorted(e.order for e in both) == sorted(e.order for e in (*ours, *theirs))


def test_git_merges_by_union(tmp_path: Path) -> None:
    base, ours, theirs = (tmp_path / name for name in ("base", "ours", "theirs"))
    common, one, two = (entry_of(finding(values=("1", value))) for value in ("2", "3", "4"))
    base.write_text(dump([common]))
    ours.write_text(dump([common, one]))
    theirs.write_text(dump([common, two]))
    command = ["git", "merge-file", "--union", "-p", str(ours), str(base), str(theirs)]
    merged = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert {entry.article_value for entry in parse(merged, "b")} == {"2", "3", "4"}


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("", "b:1: broken: not a JSON object on one line", "restore it"),
        ("[]\n", "b:1: broken: not a JSON object", "restore it"),
        (LINE, "b:1: not a baseline: its first line is not its header", "restore it"),
        ('{"readout-check-baseline": 2}\n' + LINE, "b: written by a newer readout-check: version 2", "upgrade"),
        ('{"readout-check-baseline": "1"}\n', "b:1: broken: not a baseline's header", "restore it"),
        ('{"readout-check-baseline": true}\n', "b:1: broken: not a baseline's header", "restore it"),
        ('{"readout-check-baseline": 1, "total": 3}\n', "b:1: broken: not a baseline's header", "restore it"),
        (HEAD + LINE + "{\n", "b:3: broken: not a JSON object on one line", "restore it"),
        (HEAD + LINE[:-3], "b:2: broken: not a JSON object on one line", "restore it"),
        (HEAD + '{"article": "a.txt"}\n', "b:2: broken: the entry has no 'article_value'", "restore it"),
        (
            HEAD + LINE.replace('"RC101"', '"RC101", "line": "3"'),
            "b:2: broken: the entry has an unknown key 'line'",
            "",
        ),
        (HEAD + LINE.replace('"two"', "2"), "b:2: broken: 'quote' is not a string", "restore it"),
        (HEAD + LINE.replace('"two"', '"two", "quote": "x"'), "b:2: broken: not a JSON object on one line", ""),
        (HEAD + LINE.replace('"RC101"', '"RC101", "verdict": "fine"'), "'fine' is no verdict", "false-alarm"),
        (HEAD + "<<<<<<< HEAD\n" + LINE + "=======\n>>>>>>> other\n", "b:2: a merge conflict is left", "markers"),
        (HEAD + LINE + "|||||||\n", "b:3: a merge conflict is left", "merge=union"),
        (HEAD + "[" * 100_000, "b:2: broken", "restore it"),
    ],
)
def test_what_is_no_baseline_is_told_with_the_way_out(text: str, told: str, hint: str) -> None:
    with pytest.raises(BaselineError) as caught:
        parse(text, "b")
    assert told in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.hint


def test_what_editors_and_checkouts_do_to_a_file_does_no_harm() -> None:
    clean = parse(HEAD + LINE, "b")
    assert parse("\ufeff" + (HEAD + LINE).replace("\n", "\r\n"), "b") == clean
    assert parse(HEAD + "\n" + LINE.rstrip("\n"), "b") == clean
