"""The action, the hook and the examples of docs/ci.md: valid as what they are, and run here as far as they can be."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.test_check import FAITHFUL, READOUT, WRONG
from tests.formats.test_sarif import VALIDATOR

ROOT = Path(__file__).resolve().parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
PAGE = (ROOT / "docs/ci.md").read_text("utf-8")


def example(mark: str) -> str:
    """The fenced block after the comment ``mark`` in docs/ci.md."""
    found = re.search(rf"^<!-- {mark} -->\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, mark
    return found[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A git repository with one meeting, whose article is faithful, and the tool on its PATH."""
    meeting = tmp_path / "project" / "meetings" / "2031-03-04"
    meeting.mkdir(parents=True)
    (meeting / "official.txt").write_text(READOUT)
    (meeting / "article.txt").write_text(FAITHFUL)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, command in (("readout-check", "-m readout_check"), ("python", "")):
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n')
        (tools / name).chmod(0o755)
    project = tmp_path / "project"
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Readout and article"]):
        run(["git", *command], project, code=0)
    return project


def run(command: list[str], project: Path, code: int | None = None, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the project as a person would: no CI variables, an own identity for git."""
    kept = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith(("GITHUB_", "GIT_", "READOUT_CHECK"))}
    identity = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Desk"), ("EMAIL", "desk@example.org"))
    }
    path = f"{project.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = kept | identity | {"PATH": path, "HOME": str(project.parent), "GIT_CONFIG_NOSYSTEM": "1"} | extra
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if code is not None:
        assert done.returncode == code, done.stdout + done.stderr
    return done


def plant(project: Path) -> None:
    """An article with another office than the readout's."""
    (project / "meetings/2031-03-04/article.txt").write_text(WRONG)


def valid(schema: str, path: Path) -> None:
    """Check a file against one of the schemas that check-jsonschema carries."""
    transform = ["--data-transform", "gitlab-ci"] if schema.endswith("gitlab-ci") else []
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *transform, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# --- the action


def test_the_action_is_valid() -> None:
    valid("vendor.github-actions", ROOT / "action.yml")


def test_no_input_is_written_into_a_script() -> None:
    for name, step in STEPS.items():
        assert "${{" not in step.get("run", ""), name
        for variable, value in step.get("env", {}).items():
            assert re.fullmatch(r"\$\{\{ [\w.-]+ \}\}", value), f"{name}: {variable}"
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert used == set(ACTION["inputs"]), "every input is used"
    documented = set(re.findall(r"`([\w-]+)`", PAGE))
    assert set(ACTION["inputs"]) | set(ACTION["outputs"]) <= documented


def test_the_action_uploads_and_then_fails() -> None:
    order = list(STEPS)
    assert order.index("Check") < order.index("Keep the reports") < order.index("Send to code scanning")
    assert order[-1] == "Verdict"
    assert "continue-on-error" not in json.dumps(ACTION)


def action(project: Path, step: str, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str], str]:
    """Run one step as the runner does. Returns what it did, its outputs and the step summary."""
    temp = project.parent / "runner"
    temp.mkdir(exist_ok=True)
    values = {f"inputs.{name}": value["default"] for name, value in ACTION["inputs"].items()}
    values |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    values["steps.install.outputs.bin"] = str(project.parent / "bin")
    values["steps.check.outputs.code"] = inputs.get("code", "")
    environment = {name: values[value[3:-2].strip()] for name, value in STEPS[step]["env"].items()}
    script, output, summary = temp / "step.sh", temp / "output", temp / "summary"
    script.write_text(STEPS[step]["run"])
    output.write_text("")
    summary.write_text("")
    files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(temp)}
    files |= {"GITHUB_ACTIONS": "true", "CI": "true", "GITHUB_ACTION_PATH": str(ROOT)}
    done = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], project, **files, **environment)
    pairs = dict(line.split("=", 1) for line in output.read_text().splitlines())
    return done, pairs, summary.read_text("utf-8")


def test_the_check_step_passes_what_is_right(project: Path) -> None:
    done, outputs, summary = action(project, "Check", paths="meetings")
    assert done.returncode == 0, done.stderr
    assert outputs["code"] == outputs["known"] == outputs["stale"] == "0"
    assert "**Passed**" in summary
    assert "\n::" not in done.stdout
    assert action(project, "Verdict", code="0")[0].returncode == 0


def test_the_check_step_tells_what_is_wrong_and_leaves_failing_to_the_last(project: Path) -> None:
    plant(project)
    done, outputs, summary = action(project, "Check", paths="meetings", args="--ignore\nRC8")
    assert done.returncode == 0, done.stderr
    assert (outputs["code"], outputs["new"]) == ("1", "1")
    assert "\n::error file=meetings/2031-03-04/article.txt,line=5,endLine=5,col=18," in done.stdout
    assert "**Failed**: 1 error new." in summary
    log = json.loads(Path(outputs["sarif"]).read_text("utf-8"))
    VALIDATOR.validate(log)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["RC401"]
    names = sorted(path.name for path in Path(outputs["reports"]).iterdir())
    assert names == ["readout-check.json", "readout-check.md", "readout-check.sarif"]
    assert action(project, "Verdict", code="1")[0].returncode == 1


def test_the_check_step_takes_inputs_as_words(project: Path) -> None:
    odd = project / "$(touch hacked) `touch hacked`; '\" &"
    (project / "meetings/2031-03-04").rename(odd)
    done, outputs, _ = action(project, "Check", paths=f"\n{odd.name}\n\n", fail_on="error")
    assert (done.returncode, outputs["code"]) == (0, "0"), done.stderr
    assert not list(project.rglob("hacked"))
    _, outputs, _ = action(project, "Check", paths="--help")
    assert outputs["code"] == "2", "a path is never an option"


def test_the_check_step_says_when_nothing_could_be_checked(project: Path) -> None:
    done, outputs, summary = action(project, "Check", paths="no-such-folder")
    assert (done.returncode, outputs) == (0, {"code": "2"})
    assert "could not do its job" in summary
    assert "no such file or folder" in done.stderr
    assert action(project, "Verdict", code="2")[0].returncode == 2


def test_the_install_step_is_a_script(project: Path) -> None:
    """It takes packages from an index, so that only its grammar is checked here."""
    script = project / "install.sh"
    script.write_text(STEPS["Install"]["run"])
    run(["bash", "-n", str(script)], project, code=0)


def test_the_workflow_example(tmp_path: Path) -> None:
    path = tmp_path / "workflow.yml"
    path.write_text(example("example:github"))
    valid("vendor.github-workflows", path)
    (step,) = [s for s in yaml.safe_load(path.read_text())["jobs"]["readouts"]["steps"] if "readout-check@" in str(s)]
    assert set(step["with"]) <= set(ACTION["inputs"])


# --- the other examples


def test_the_gitlab_example(project: Path) -> None:
    text = example("example:gitlab")
    (project / "ci.yml").write_text(text)
    valid("vendor.gitlab-ci", project / "ci.yml")
    (project / "ci.yml").unlink()
    job = yaml.safe_load(text)["readouts"]
    accept_all(project)
    plant(project)
    done = run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], project, code=1, CI="true")
    assert "error RC401" in done.stdout
    (entry,) = [
        e for e in json.loads((project / job["artifacts"]["reports"]["codequality"]).read_text()) if "RC401" in str(e)
    ]
    assert entry["location"] == {"path": "meetings/2031-03-04/article.txt", "lines": {"begin": 5, "end": 5}}
    assert 'failures="1"' in (project / job["artifacts"]["reports"]["junit"]).read_text()


def test_the_shell_example(project: Path) -> None:
    (project / "check.sh").write_text(example("example:shell"))
    accept_all(project)
    assert "No new discrepancies." in run(["sh", "check.sh"], project, code=0).stdout
    plant(project)
    assert "New discrepancies" in run(["sh", "check.sh"], project, code=1).stdout
    VALIDATOR.validate(json.loads((project / "reports/readout-check.sarif").read_text("utf-8")))
    (project / "meetings/2031-03-04/official.txt").unlink()
    assert "could not be checked (exit code 2)" in run(["sh", "check.sh"], project, code=2).stdout


def test_the_hook_is_valid() -> None:
    (hook,) = HOOKS
    assert (hook["pass_filenames"], hook["require_serial"]) == (False, True)
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_runs(project: Path) -> None:
    """As pre-commit runs it, but from this environment instead of one that it would have to install."""
    ((repository,),) = yaml.safe_load(example("example:pre-commit")).values()
    (chosen,) = repository["hooks"]
    local = {**HOOKS[0], **chosen, "language": "system"}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}))
    accept_all(project)
    hook = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    (project / "picture.png").write_text("")
    run(["git", "add", "."], project, code=0)
    run(hook, project, code=0)
    plant(project)
    run(["git", "add", "meetings"], project, code=0)
    done = run(hook, project, code=1)
    assert "exit code: 1" in done.stdout
    assert "error RC401" in done.stdout
    run(["git", "commit", "-q", "--no-verify", "-m", "All of it"], project, code=0)
    (project / "picture.png").write_text("other")
    run(["git", "add", "picture.png"], project, code=0)
    assert "Skipped" in run(hook, project, code=0).stdout, "no document has changed"


def accept_all(project: Path) -> None:
    """A baseline of what is there."""
    run(["sh", "-ec", example("first-time:baseline")], project, code=0)


def test_the_first_time(project: Path) -> None:
    article = project / "meetings/2031-03-04/article.txt"
    article.write_text(FAITHFUL.replace("President of Estonia", "President of Finland"))
    run(["git", "commit", "-qam", "A discrepancy of old"], project, code=0)
    (project.parent / "check.sh").write_text(example("example:shell"))
    run(["sh", "../check.sh"], project, code=2)  # the baseline that it names is not there
    run(["sh", "-ec", example("first-time:baseline")], project, code=0)
    assert "No new discrepancies." in run(["sh", "../check.sh"], project, code=0).stdout
    done = run(["sh", "-ec", example("first-time:plant")], project, code=1)
    assert "error RC401" in done.stdout
    assert "New discrepancies" in run(["sh", "../check.sh"], project, code=1).stdout
    run(["git", "checkout", "-q", "meetings"], project, code=0)
    run(["sh", "../check.sh"], project, code=0)
