"""From paths to meetings, with real files and folders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from readout_check.documents.discover import discover
from readout_check.errors import DocumentError, MeetingError
from readout_check.model import Attendee, DecidedBy, Meeting, Side
from tests.documents.texts import ARTICLE, FLAT, READOUT, TRANSCRIPT

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Write files in the working directory: ``make("folder", **{"a.txt": "words"})`` gives the folder's path."""
    monkeypatch.chdir(tmp_path)

    def run(folder: str, files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Path(folder)

    return run


def only(paths: list[Path], official: list[Path] | None = None) -> Meeting:
    found = discover(paths, official or [])
    assert found.problems == ()
    (meeting,) = found.meetings
    return meeting


def sides(meeting: Meeting) -> dict[str, tuple[Side | None, DecidedBy | None]]:
    return {Path(d.path).name: (d.side, d.decided_by) for d in meeting.official + meeting.secondary}


def test_neutral_names_are_settled_by_reading(make: Make) -> None:
    folder = make("talks", {"000_a.txt": READOUT, "003_b.txt": ARTICLE})
    meeting = only([folder])
    assert meeting.id == "talks"
    assert [d.path for d in meeting.official] == ["talks/000_a.txt"]
    assert sides(meeting)["003_b.txt"] == (Side.SECONDARY, DecidedBy.DETECTED)


@pytest.mark.parametrize(
    ("official", "secondary"),
    [
        ("official.txt", "article.txt"),
        ("2021-readout.txt", "news.txt"),
        ("Transcript_final.txt", "secondary-1.txt"),
        ("communiqué.txt", "article-2.md"),
        ("joint_statement.text", "agency.txt"),
    ],
)
def test_file_names_come_before_reading(make: Make, official: str, secondary: str) -> None:
    meeting = only([make("talks", {official: ARTICLE, secondary: READOUT})])
    assert sides(meeting)[official] == (Side.OFFICIAL, DecidedBy.FILE_NAME)
    assert sides(meeting)[secondary] == (Side.SECONDARY, DecidedBy.FILE_NAME)


def test_words_inside_a_file_name_are_whole_words(make: Make) -> None:
    """ "newsroom" is not "news", and "unofficial" is not "official"."""
    meeting = only([make("talks", {"newsroom.txt": READOUT, "unofficial.txt": ARTICLE})])
    assert {d.decided_by for d in meeting.official + meeting.secondary} == {DecidedBy.DETECTED}
    assert sides(meeting)["newsroom.txt"][0] is Side.OFFICIAL


def test_front_matter_comes_before_the_file_name(make: Make) -> None:
    front = "---\nrole: official\ntitle: Trains\ndate: 2021-05-09\n---\n"
    meeting = only([make("talks", {"article.txt": front + READOUT, "b.txt": ARTICLE})])
    assert sides(meeting)["article.txt"] == (Side.OFFICIAL, DecidedBy.FRONT_MATTER)
    assert meeting.official[0].title == "Trains"
    assert meeting.official[0].date == dt.date(2021, 5, 9)
    assert meeting.official[0].text.startswith("---")


def test_an_unknown_role_is_an_error(make: Make) -> None:
    folder = make("talks", {"a.txt": "---\nrole: umpire\n---\n" + READOUT, "b.txt": ARTICLE})
    (problem,) = discover([folder]).problems
    assert "umpire" in problem.message


def test_meeting_toml_comes_before_front_matter(make: Make) -> None:
    toml = 'official = ["b.txt"]\nsecondary = ["a.txt"]\ndate = 2021-05-03\ntitle = "Trains"\n'
    front = "---\nrole: official\n---\n"
    meeting = only([make("talks", {"a.txt": front + READOUT, "b.txt": FLAT, "c.txt": ARTICLE, "meeting.toml": toml})])
    assert sides(meeting) == {
        "b.txt": (Side.OFFICIAL, DecidedBy.MEETING_TOML),
        "a.txt": (Side.SECONDARY, DecidedBy.MEETING_TOML),
    }
    assert meeting.official[0].event_date == dt.date(2021, 5, 3)


def test_what_a_full_meeting_toml_leaves_out_is_skipped_with_the_reason(make: Make) -> None:
    toml = 'official = "a.txt"\nsecondary = ["b.txt"]\n'
    folder = make("talks", {"a.txt": READOUT, "b.txt": ARTICLE, "c.txt": ARTICLE, "meeting.toml": toml})
    assert [(s.path, s.reason) for s in discover([folder]).skipped] == [("talks/c.txt", "not listed in meeting.toml")]


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        pytest.param("official = [", "not valid TOML", id="broken"),
        pytest.param("oficial = []", "unknown key 'oficial'", id="slip"),
        pytest.param('official = ["z.txt"]', "z.txt, which is not there", id="no-such-file"),
        pytest.param("official = 3", "list of file names", id="wrong-type"),
        pytest.param('official = ["a.txt"]\nsecondary = ["a.txt"]', "on both sides", id="both-sides"),
        pytest.param('date = "yesterday"', "not a date", id="bad-date"),
        pytest.param("title = 3", "title must be", id="bad-title"),
        pytest.param("language = 3", "language must be", id="bad-language"),
        pytest.param('participants = ["Ana Lind"]', "participants must be tables", id="participants-no-tables"),
        pytest.param('[participants]\nname = "Ana"', "participants must be tables", id="one-bracket"),
        pytest.param('[[participants]]\noffice = "Mayor"', "participant 1: name is missing", id="nameless"),
        pytest.param('[[participants]]\nname = " "', "participant 1: name must be", id="empty-name"),
        pytest.param('[[participants]]\nname = "Ana"\noffice = 3', "participant 1: office must be", id="bad-office"),
        pytest.param('[[participants]]\nname = "Ana"\ncountry = []', "country must be", id="bad-country"),
        pytest.param('[[participants]]\nname = "Ana"\naliases = [3]', "an alias must be", id="bad-alias"),
        pytest.param('[[participants]]\nname = "Ana"\naliases = 3', "aliases must be", id="aliases-no-list"),
        pytest.param('[[participants]]\nname = "Ana"\nalias = "A"', "unknown key 'alias'", id="participant-slip"),
        pytest.param(
            '[[participants]]\nname = "Ana"\n[[participants]]\nname = "Bo"\naliases = "ana"', "called 'ana'", id="two"
        ),
    ],
)
def test_a_wrong_meeting_toml_is_a_problem_with_a_hint(make: Make, toml: str, words: str) -> None:
    folder = make("talks", {"a.txt": READOUT, "b.txt": ARTICLE, "meeting.toml": toml})
    (problem,) = discover([folder]).problems
    assert isinstance(problem, MeetingError)
    assert words in problem.message
    assert problem.hint


def test_an_unknown_key_of_meeting_toml_names_the_one_that_was_meant(make: Make) -> None:
    texts = {"a.txt": READOUT, "b.txt": ARTICLE}
    hints = [
        discover([make(f"talks{n}", texts | {"meeting.toml": toml})]).problems[0].hint
        for n, toml in enumerate(("oficial = []", '[[participants]]\nname = "A"\naliasses = []', "[[participant]]"))
    ]
    assert hints == ["did you mean 'official'?", "did you mean 'aliases'?", "did you mean 'participants'?"]


def test_participants_are_carried_in_the_meeting(make: Make) -> None:
    toml = '[[participants]]\nname = "Ana  Lind"\noffice = "Mayor"\ncountry = "Norway"\naliases = "Lindh"\n'
    meeting = only([make("talks", {"a.txt": READOUT, "b.txt": ARTICLE, "meeting.toml": toml})])
    assert meeting.attendees == (Attendee(name="Ana Lind", office="Mayor", country="Norway", aliases=("Lindh",)),)


def test_the_option_comes_before_everything(make: Make) -> None:
    folder = make("talks", {"official.txt": READOUT, "article.txt": ARTICLE, "c.txt": TRANSCRIPT})
    meeting = only([folder], [folder / "c.txt"])
    assert sides(meeting)["c.txt"] == (Side.OFFICIAL, DecidedBy.OPTION)
    assert sides(meeting)["official.txt"] == (Side.OFFICIAL, DecidedBy.FILE_NAME)


def test_with_one_side_named_the_rest_is_the_other(make: Make) -> None:
    folder = make("talks", {"a.txt": FLAT, "b.txt": FLAT + "It rained.\n"})
    meeting = only([folder], [folder / "a.txt"])
    assert sides(meeting)["b.txt"] == (Side.SECONDARY, DecidedBy.OPTION)


def test_an_option_that_names_no_document_is_an_error(make: Make) -> None:
    folder = make("talks", {"a.txt": READOUT, "b.txt": ARTICLE})
    other = make("other", {"c.txt": READOUT}) / "c.txt"
    with pytest.raises(MeetingError, match="not among") as caught:
        discover([folder], [other])
    assert caught.value.hint
    with pytest.raises(DocumentError, match="no such file"):
        discover([folder], [Path("nowhere.txt")])


def test_several_of_each_side_are_one_meeting(make: Make) -> None:
    files = {"readout-1.txt": READOUT, "readout-2.txt": TRANSCRIPT, "news-1.txt": ARTICLE, "news-2.txt": ARTICLE}
    meeting = only([make("talks", files)])
    assert (len(meeting.official), len(meeting.secondary)) == (2, 2)


def test_files_named_together_are_one_meeting_wherever_they_are(make: Make) -> None:
    first, second = make("x/one", {"a.txt": READOUT}) / "a.txt", make("x/two", {"b.txt": ARTICLE}) / "b.txt"
    meeting = only([second, first])
    assert meeting.id == "x"
    assert [d.path for d in meeting.official + meeting.secondary] == ["x/one/a.txt", "x/two/b.txt"]


def test_a_file_named_twice_counts_once(make: Make) -> None:
    folder = make("talks", {"a.txt": READOUT, "b.txt": ARTICLE})
    meeting = only([folder / "a.txt", Path("talks/../talks/a.txt"), folder / "b.txt"])
    assert len(meeting.official) == 1


def test_files_and_folders_mix(make: Make) -> None:
    folder = make("talks", {"a.txt": READOUT, "b.txt": ARTICLE})
    other = make("other", {"c.txt": READOUT, "d.txt": ARTICLE})
    found = discover([other / "c.txt", folder, other / "d.txt"])
    assert [m.id for m in found.meetings] == ["other", "talks"]


def test_paths_outside_the_working_directory_are_shown_as_given(make: Make, tmp_path: Path) -> None:
    make("talks", {"a.txt": READOUT, "b.txt": ARTICLE})
    inner = make("inner", {"x": ""})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(inner)
        meeting = only([tmp_path / "talks"])
    assert meeting.id == (tmp_path / "talks").as_posix()


def test_a_tree_is_searched_in_order_and_what_is_not_read_is_told(make: Make) -> None:
    pair = {"a.txt": READOUT, "b.txt": ARTICLE}
    make("tree/z", pair)
    make("tree/a/deep", {**pair, "gold.json": "{}", ".hidden.txt": "x"})
    make("tree/.git", pair)
    make("tree", {"README.md": "About these.", "scan": "x"})
    found = discover([Path("tree")])
    assert [m.id for m in found.meetings] == ["tree/a/deep", "tree/z"]
    assert {(s.path, s.reason) for s in found.skipped} == {
        ("tree/a/deep/gold.json", ".json files are not read"),
        ("tree/README.md", "about the folder, not about a meeting"),
        ("tree/scan", "not a text file by its name"),
    }
    assert found.problems == ()


def test_one_bad_meeting_does_not_stop_the_others(make: Make) -> None:
    make("tree/a", {"a.txt": READOUT})
    make("tree/b", {"a.txt": READOUT, "b.txt": ""})
    make("tree/c", {"a.txt": FLAT, "b.txt": FLAT})
    make("tree/d", {"a.txt": READOUT, "b.txt": ARTICLE})
    make("tree/e", {"a.txt": READOUT, "b.txt": "Министр встретился с коллегой в Осло и сказал, что мост стоит.\n"})
    make("tree/f", {"a.txt": READOUT, "b.txt": "* * *\n"})
    make("tree/g", {"readout-a.txt": READOUT, "readout-b.txt": READOUT})
    found = discover([Path("tree")])
    assert [m.id for m in found.meetings] == ["tree/d"]
    wanted = ["only one document", "empty", "cannot tell", "not in English", "nothing to read", "an article is missing"]
    assert [word in p.message for word, p in zip(wanted, found.problems, strict=True)] == [True] * 6
    assert all(p.hint for p in found.problems)


def test_a_lone_text_above_meetings_is_skipped_and_a_lone_text_is_a_problem(make: Make) -> None:
    make("tree", {"notes.txt": FLAT})
    make("tree/a", {"a.txt": READOUT, "b.txt": ARTICLE})
    assert discover([Path("tree")]).problems == ()
    (problem,) = discover([Path("tree/a/a.txt")]).problems
    assert "only one document" in problem.message
    assert "name both" in problem.hint


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("nowhere", "no such file or folder", id="missing"),
        pytest.param("empty", "no documents", id="empty-folder"),
        pytest.param("talks/scan.odt", ".odt are not read", id="type-not-read-named-directly"),
    ],
)
def test_wrong_paths_are_errors_with_a_hint(make: Make, path: str, words: str) -> None:
    make("talks", {"a.txt": READOUT, "scan.odt": "x"})
    make("empty", {"x.json": "{}"})
    with pytest.raises(DocumentError, match=words) as caught:
        discover([Path(path)])
    assert caught.value.hint


def test_the_article_takes_the_missing_date_from_the_readout(make: Make) -> None:
    undated = ARTICLE.replace("May 5, 2021", "May 5")
    meeting = only([make("talks", {"a.txt": READOUT, "b.txt": undated})])
    assert meeting.official[0].event_date == dt.date(2021, 5, 4)
    assert meeting.secondary[0].date == dt.date(2021, 5, 5)
    assert meeting.secondary[0].event_date == dt.date(2021, 5, 4)
