"""What a baseline calls a document."""

from __future__ import annotations

from pathlib import Path

import pytest

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
