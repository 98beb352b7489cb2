"""The configuration file: where it is looked for, what it may say, and what is told of slips."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from readout_check.config import KEYS, Config, find, load
from readout_check.errors import SettingsError
from readout_check.model import Severity
from readout_check.settings import Ignore

TABLE = "[tool.readout-check]\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _read(text: str, name: str = "pyproject.toml") -> Config:
    Path(name).write_text(text, encoding="utf-8")
    return load(Path(name))


def test_the_nearest_file_with_a_table_of_ours_is_the_one() -> None:
    deep = Path("a/b/c")
    deep.mkdir(parents=True)
    assert find(deep) is None
    Path("pyproject.toml").write_text(TABLE + 'fail-on = "error"\n')
    Path("a/b/pyproject.toml").write_text("[tool.other]\nx = 1\n")
    found = find(deep)
    assert found is not None
    assert found.path == Path("pyproject.toml").resolve(), "the nearer one has no table of ours"
    Path("a/readout-check.toml").write_text("quiet = true\n")
    found = find(deep)
    assert found is not None
    assert found.values == {"quiet": True}, "nothing of the farther file is merged in"
    Path("a/pyproject.toml").write_text(TABLE)
    found = find(deep)
    assert found is not None
    assert found.path == Path("a/readout-check.toml").resolve(), "in one folder its own file goes first"


EVERYTHING = """\
[tool.readout-check]
paths = ["meetings"]
official = "meetings/said.txt"
format = "json"
output = "report.json"
also = ["csv:out/all.csv", "sarif:out.sarif"]
sarif-all = true
baseline = "known.jsonl"
strict-baseline = true
fail-on = "error"
select = ["rc1", "RC401"]
min-confidence = 0.5
model = "en_core_web_sm"
today = 2027-01-31
exit-zero = true
statistics = true
color = "never"
quiet = false
verbose = true

[tool.readout-check.severity]
RC701 = "note"
RC8 = "off"

[tool.readout-check.limits]
characters = 500_000
pages = 10

[tool.readout-check.aliases]
"Bocharov Ruchei" = "Sochi residence"
"Residence" = ["the house", "Sochi residence"]
"Newswire" = ["NW"]

[[tool.readout-check.ignore]]
rule = "RC701"
article = "meetings/*.txt"
reason = "the desk rounds"

[[tool.readout-check.ignore]]
rule = "rc101"
article = "*"
quote = "41 ferries"
until = "2027-02-01"
reason = "to be corrected"
"""


def test_every_key_is_read() -> None:
    config = _read(EVERYTHING)
    assert set(config.values) == {*KEYS, "ignore", "suppressions"}
    assert config.values["paths"] == [Path("meetings")]
    assert config.values["official"] == [Path("meetings/said.txt")]
    assert config.values["also"] == ["csv:out/all.csv", "sarif:out.sarif"]
    assert config.values["select"] == ("RC1", "RC401")
    assert config.values["today"] == dt.date(2027, 1, 31)
    assert config.values["fail-on"] is Severity.ERROR
    assert config.values["severity"] == (("RC701", Severity.NOTE), ("RC8", None))
    assert config.values["aliases"] == (
        ("Bocharov Ruchei", "Sochi residence", "Residence", "the house"),
        ("Newswire", "NW"),
    )
    assert config.values["limits"] == ("characters=500000", "pages=10")
    first, second = config.values["suppressions"]  # type: ignore[misc]
    line = EVERYTHING.splitlines().index("[[tool.readout-check.ignore]]") + 1
    assert first == Ignore(
        rule="RC701", article="meetings/*.txt", reason="the desk rounds", path="pyproject.toml", line=line,
        start=EVERYTHING.index("[[tool"), text="[[tool.readout-check.ignore]]",
    )  # fmt: skip
    assert (second.rule, second.quote, second.until, second.line) == (
        "RC101",
        "41 ferries",
        dt.date(2027, 2, 1),
        line + 5,
    )


def test_ignore_holds_codes_and_suppressions() -> None:
    config = _read(
        'ignore = ["RC107", "rc8", { rule = "RC701", article = "a.txt", reason = "x" }]\n', "readout-check.toml"
    )
    assert config.values["ignore"] == ("RC107", "RC8")
    (entry,) = config.values["suppressions"]  # type: ignore[misc]
    assert (entry.line, entry.path) == (1, "readout-check.toml")


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ('fail_on = "error"', "unknown key 'fail_on'", "did you mean fail-on?"),
        ('formats = "json"', "unknown key 'formats'", "did you mean format?"),
        ("zzz = 1", "unknown key 'zzz'", "keys: paths, official"),
        ('select = ["RC410"]', "select: a rule's code: no rule has the code 'RC410'", "did you mean RC401?"),
        ('severity = { RC110 = "note" }', "no rule has the code 'RC110'", "did you mean RC101"),
        ('severity = { RC101 = "loud" }', "severity RC101 must be one of error, warning, note, off", "config"),
        ('severity = "note"', "severity must be a table", "config"),
        ('fail-on = "loud"', "fail-on must be one of error, warning, note", "config"),
        ('format = "xml"', "format must be one of text, concise, json", "config"),
        ("min-confidence = 1.5", "min-confidence must be a number from 0 to 1", "config"),
        ("min-confidence = nan", "min-confidence must be a number from 0 to 1", "config"),
        ("min-confidence = true", "min-confidence must be a number from 0 to 1", "config"),
        ('quiet = "yes"', "quiet must be true or false", "config"),
        ("paths = [1]", "paths must be a string or a list of strings", "config"),
        ('model = ""', "model must be a string", "config"),
        ("today = 2027", "today must be a date such as 2027-01-31", "config"),
        ("today = 2027-01-31T10:00:00", "today must be a date such as 2027-01-31", "config"),
        ('aliases = ["a", "b"]', "aliases must be a table of names that are one", "config"),
        ('aliases = { "a" = " " }', "aliases a name is empty", "config"),
        ("limits = 3", "limits must be a table of limits", "config"),
        ("limits = { characers = 3 }", "limits has no 'characers'; the names are bytes", "config"),
        ("limits = { characters = 0 }", "limits characters must be a whole number above 0", "config"),
        ('limits = { characters = "3" }', "limits characters must be a whole number above 0", "config"),
        ("quiet = true\nverbose = true", "quiet and verbose exclude each other", "set one of them"),
        ("ignore = 3", "ignore must be a list of rule codes and of tables", "config"),
        ('ignore = ["RC110"]', "ignore: no rule has the code 'RC110'", "did you mean RC101"),
        ('[[ignore]]\nrule = "RC701"\narticle = "a"', "c.toml:1: ignore: reason is missing", "for example"),
        ('[[ignore]]\nrule = "RC701"\nreason = "a"', "c.toml:1: ignore: article is missing", "for example"),
        ('\n[[ignore]]\nreson = "x"', "c.toml:2: ignore: unknown key 'reson'", "did you mean reason?"),
        ('[[ignore]]\nrule = "RC710"\narticle = "a"\nreason = "x"', "no rule has the code 'RC710'", "RC701"),
        ('[[ignore]]\nrule = "RC1,RC2"\narticle = "a"\nreason = "x"', "rule must be a string with one code", ""),
        ('[[ignore]]\nrule = "RC1"\narticle = "a"\nreason = " "', "reason must be a string", "for example"),
        ('[[ignore]]\nrule = "RC1"\narticle = "a"\nreason = "x"\nuntil = "soon"', "until must be a date", "2027-01-31"),
        ("x =", "not valid TOML", "--isolated"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(text: str, told: str, hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(text + "\n", "c.toml")
    assert caught.value.message.startswith("c.toml")
    assert told in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.hint


def test_a_file_that_is_named_must_have_something_to_say() -> None:
    with pytest.raises(SettingsError, match="no such configuration file"):
        load(Path("none.toml"))
    with pytest.raises(SettingsError, match=r"no \[tool.readout-check\] in it"):
        _read("[tool.other]\n")
    with pytest.raises(SettingsError, match=r"tool.readout-check must be a table"):
        _read("[tool]\nreadout-check = 1\n")
    Path("bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load(Path("bytes.toml"))
