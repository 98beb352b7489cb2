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


def test_two_pages_of_one_address_are_two_documents(tmp_path: Path) -> None:
    """The first version of an article and the corrected one give the same canonical address."""
    page = (
        "<html><head><title>Talks</title><link rel='canonical' href='https://wire.example/talks'></head><body><article>"
        "<h1>Talks end in Riga</h1><p>The ministers spoke for two hours about the {} new locks on the canal, a witness "
        "told the wire. They will meet again in May, and the locks are to be paid for by both sides.</p>"
        "</article></body></html>"
    )
    (tmp_path / "readout.txt").write_text("---\nrole: official\n---\nThe ministers agreed on 12 new locks today.\n")
    (tmp_path / "first.html").write_text(page.format(13))
    (tmp_path / "later.html").write_text(page.format(12))
    (meeting,) = discover([tmp_path], access=Access(root=tmp_path)).meetings
    assert {document.id for document in meeting.secondary} == {"first.html", "later.html"}
    (tmp_path / "first.html").unlink()
    (meeting,) = discover([tmp_path], access=Access(root=tmp_path)).meetings
    assert [document.id for document in meeting.secondary] == ["https://wire.example/talks"]
