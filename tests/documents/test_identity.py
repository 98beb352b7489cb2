"""What a baseline calls a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from readout_check.documents.access import Access
from readout_check.documents.discover import discover
from readout_check.documents.identity import identity


@pytest.mark.parametrize(
    ("text", "wanted", "why"),
    [
        ("Words.", "talks/a.txt", "the path below the baseline"),
        ("---\ntitle: x\n---\nWords.", "talks/a.txt", "front matter that names no source"),
        ("---\nurl: https://example.org/a\n---\nWords.", "https://example.org/a", "url"),
        ("---\nsource: Newswire 17\n---\nWords.", "Newswire 17", "source"),
        (
            "---\nsource: Newswire 17\nurl: https://example.org/a\n---\nWords.",
            "https://example.org/a",
            "url goes first",
        ),
        ("---\nurl: ''\n---\nWords.", "talks/a.txt", "an empty one is none"),
    ],
)
def test_identity(text: str, wanted: str, why: str, tmp_path: Path) -> None:
    assert identity(tmp_path / "talks/a.txt", text, tmp_path) == wanted, why


def test_paths_are_told_upwards_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert identity(Path("../a.txt"), "", Path()) == "../a.txt"
    assert identity(Path("a.txt"), "", tmp_path) == "here/a.txt"


def test_links_among_the_folders_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert identity(tmp_path / "link/a.txt", "", tmp_path) == "real/a.txt"


PAGE = (
    "<html><head><title>Talks</title><link rel='canonical' href='{}'></head><body><article>"
    "<h1>Talks end in Riga</h1><p>The ministers spoke for two hours about the {} new locks on the canal, a witness "
    "told the wire. They will meet again in May, and the locks are to be paid for by both sides.</p>"
    "</article></body></html>"
)


def ids(folder: Path, root: Path) -> list[list[str]]:
    """The ids of the articles of each meeting below ``folder``."""
    return [[d.id for d in m.secondary] for m in discover([folder], access=Access(root=root)).meetings]


@pytest.mark.parametrize(
    ("address", "why"),
    [
        pytest.param("https://wire.example/talks", "the first version and the corrected one", id="versions"),
        pytest.param("https://wire.example/", "a site that gives its front page as every page's address", id="site"),
    ],
)
def test_pages_of_one_address_are_documents_of_their_own(address: str, why: str, tmp_path: Path) -> None:
    """And each has the same id in every run, be it over both meetings or over one of them."""
    for name, count in (("one", 13), ("two", 12)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "readout.txt").write_text("---\nrole: official\n---\nThe ministers agreed on 12 locks.\n")
        (tmp_path / name / "article.html").write_text(PAGE.format(address, count))
    assert ids(tmp_path, tmp_path) == [["one/article.html"], ["two/article.html"]], why
    assert ids(tmp_path / "one", tmp_path) == [["one/article.html"]], why
    (tmp_path / "one" / "article-2.html").write_text(PAGE.format(address, 12))
    assert ids(tmp_path / "one", tmp_path) == [["one/article-2.html", "one/article.html"]], why


def test_two_texts_of_one_declared_address_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "readout.txt").write_text("---\nrole: official\n---\nThe ministers agreed on 12 new locks today.\n")
    for name in ("first.txt", "later.txt"):
        text = "---\nurl: https://wire.example/talks\n---\nRIGA (Wire) - New locks, a witness told the wire.\n"
        (tmp_path / name).write_text(text)
    assert ids(tmp_path, tmp_path) == [["first.txt", "later.txt"]]
    (tmp_path / "first.txt").unlink()
    assert ids(tmp_path, tmp_path) == [["https://wire.example/talks"]]
