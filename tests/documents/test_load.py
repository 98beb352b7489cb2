"""Bytes to text: encodings that documents really come in, and files that are no documents."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readout_check.documents.load import load_text
from readout_check.errors import DocumentError

WORDS = "The minister said – in Łódź – that €40 million is “enough”.\n"
CAFE = "He named it “NOUVEAU CAFÉ” in May.\n"
LATIN = "Ministre Élodie Façon’s office said – on 3 May – that the “new line” costs £40 million. It is a café.\n" * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(WORDS.encode(), WORDS, id="utf-8-is-the-usual-case"),
        pytest.param(codecs.BOM_UTF8 + WORDS.encode(), WORDS, id="windows-notepad-puts-a-mark-that-is-no-text"),
        pytest.param(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), WORDS, id="old-notepad-unicode"),
        pytest.param(codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), WORDS, id="utf-16-of-the-other-order"),
        pytest.param(codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), WORDS, id="its-mark-begins-like-that-of-utf-16"),
        pytest.param(WORDS.encode("utf-16-le"), WORDS, id="utf-16-without-a-mark-is-not-binary"),
        pytest.param(CAFE.encode("cp1252"), CAFE, id="windows-1252-that-holds-a-pair-of-utf-8"),
        pytest.param(LATIN.encode("cp1252"), LATIN, id="windows-1252-quotes-and-dashes"),
        pytest.param(
            b"A line.\r\n\r\nAnother.\r\n", "A line.\r\n\r\nAnother.\r\n", id="offsets-count-both-newline-signs"
        ),
        pytest.param(b"Old\rMac\r", "Old\rMac\r", id="no-newline-is-translated"),
        pytest.param("Ana\u0301 said.".encode(), "Ana\u0301 said.", id="no-normalisation-would-move-offsets"),
    ],
)
def test_text_is_as_a_person_sees_it(tmp_path: Path, data: bytes, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert load_text(path) == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n\t\n", "empty", id="white-space-only"),
        pytest.param(codecs.BOM_UTF16_LE, "empty", id="a-mark-and-nothing-else"),
        pytest.param(b"%PDF-1.7\n...", "PDF", id="renamed-pdf"),
        pytest.param(b"PK\x03\x04rest", "office", id="docx-saved-as-txt"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="picture"),
        pytest.param(b"abc\x00\x01\x02def" * 20, "binary", id="zero-bytes"),
        pytest.param(b"a\x01\x02\x03\x04b" * 20, "binary", id="control-characters-without-a-zero"),
        pytest.param("Ana – Élodie – Łódź ".encode() * 5 + b"\xff", "decoded", id="damaged-utf-8-is-not-windows-1252"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8a", "decoded", id="half-a-surrogate"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=words) as caught:
        load_text(path)
    assert "a.txt" in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message + caught.value.hint


def test_binary_files_are_answered_with_the_types_that_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(DocumentError) as caught:
        load_text(path)
    assert ".txt" in caught.value.hint


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_missing_file_and_folder_and_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")  # opening it would wait for ever
    for name, words in (("none.txt", "no such file"), (".", "folder"), ("pipe.txt", "regular")):
        with pytest.raises(DocumentError, match=words):
            load_text(tmp_path / name)
    with pytest.raises(DocumentError, match="regular"):
        load_text(Path("/dev/null"))


def test_a_path_with_a_zero_is_an_error_not_a_crash() -> None:
    with pytest.raises(DocumentError):
        load_text(Path("a\0b.txt"))


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    path.chmod(0)
    with pytest.raises(DocumentError, match="not allowed"):
        load_text(path)


def test_importing_the_package_loads_no_heavy_module() -> None:
    code = "import sys, readout_check.documents.discover; print({'charset_normalizer', 'spacy'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
