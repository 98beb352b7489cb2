"""Documents that attack, and broken ones: each ends with exit code 2, one line and a hint, or is read; none may crash,
hang, show a traceback or take more than 500 MB. Every run is a process of its own whose peak is measured.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from readout_check.documents.access import read_bytes
from readout_check.documents.read import document_of
from readout_check.errors import DocumentError
from tests.documents.makers import CONTENT, docx_of, lines_of, paragraph, pdf_of
from tests.documents.texts import ARTICLE, READOUT

MOST_MEGABYTES = 500
SECONDS = 120
NUMBERED = "The Minister said that 12 trains would be bought for the line along the coast. "


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str
    megabytes: float


def run(folder: Path, *arguments: str | bytes, stdin: bytes = b"") -> Done:
    """Run the command in ``folder``. Fails beyond the memory and time ceilings, and on a traceback."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))  # address space: a fuse, not the measure

    out, err = folder.parent / "out.txt", folder.parent / "err.txt"
    source = folder.parent / "in.txt"
    source.write_bytes(stdin)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    with out.open("wb") as to_out, err.open("wb") as to_err, source.open("rb") as from_in:
        child = subprocess.Popen(
            [sys.executable, "-m", "readout_check", *arguments],
            cwd=folder,
            stdin=from_in,
            stdout=to_out,
            stderr=to_err,
            env=environment,
            preexec_fn=limit,
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    done = Done(
        code=child.returncode,
        out=out.read_text("utf-8", "surrogateescape"),
        err=err.read_text("utf-8", "surrogateescape"),
        megabytes=usage.ru_maxrss / 1024,
    )
    assert "Traceback" not in done.err
    assert "internal error" not in done.err
    assert done.megabytes < MOST_MEGABYTES
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a readout in it; the article is the test's."""
    place = tmp_path / "meeting"
    place.mkdir()
    (place / "readout.txt").write_text(READOUT)
    return place


def refused(done: Done, words: str) -> None:
    """Exit code 2, an error in one line that says ``words``, and a hint."""
    assert done.code == 2, done.err
    errors = [line for line in done.err.splitlines() if line.startswith("readout-check: error: ")]
    assert len(errors) == 1, done.err
    assert words in errors[0]
    assert done.err.splitlines()[-1].startswith("hint: ")


def encrypted() -> bytes:
    dictionary = b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >> /ID [<61> <61>]"
    return pdf_of([lines_of(["Secret."])], extra=dictionary % (b"11" * 32, b"22" * 32))


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    return (f'<!DOCTYPE html [<!ENTITY l0 "ha">{entities}]><html><body><p>{ARTICLE} &l11;</p></body></html>').encode()


def bomb_of_zeros(size: int) -> bytes:
    return docx_of("", parts={CONTENT: b" " * size})


def xml_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>&l11;</w:t></w:r></w:p></w:body></w:document>'
    return docx_of("", parts={CONTENT: f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>{body}'.encode()})


def many_attributes() -> bytes:
    return docx_of("<w:p " + " ".join(f"a{i}='' " for i in range(200_000)) + "/>")


MAIL = b"Message-ID: <a>\nFrom: a\n"
REFUSED: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("50-mb-of-text", "a.txt", lambda: NUMBERED.encode() * (50_000_000 // len(NUMBERED)), "larger than 20,000,000"),
    ("one-line-of-10-mb", "a.txt", lambda: NUMBERED.encode() * (10_000_000 // len(NUMBERED)), "longer than 250,000"),
    ("one-word-of-10-mb", "a.txt", lambda: b"a" * 10_000_000, "longer than 250,000"),
    ("a-million-short-lines", "a.txt", lambda: b"a\n" * 500_000, "more than 100,000 lines"),
    ("a-million-empty-lines", "a.txt", lambda: b"The\n" + b"\n" * 900_000, "more than 100,000 lines"),
    ("100,000-numbers", "a.txt", lambda: b" ".join(b"%d" % i for i in range(100_000)), "longer than 250,000"),
    ("25,000-numbers", "a.txt", lambda: b" ".join(b"%d" % i for i in range(25_000)), "more than 20,000 numbers"),
    ("60,000-signs", "a.txt", lambda: (ARTICLE + "([" * 15_000 + "])" * 15_000).encode(), "more than 55,000 words"),
    ("zero-bytes", "a.txt", lambda: ARTICLE.encode().replace(b"trains", b"tr\0ins"), "binary data"),
    ("invalid-utf-8", "a.txt", lambda: ("Łódź – Élodie " * 20 + ARTICLE).encode() + b"\xff\xfe\xfa", "decoded"),
    ("an-article-with-three-bad-bytes", "a.txt", lambda: ARTICLE.encode() + b"\xff\xc3\x28", "decoded"),
    ("an-article-with-surrogates", "a.txt", lambda: ARTICLE.encode() + b"\xed\xa0\x80 \xed\xb0\x80", "decoded"),
    ("lone-surrogates", "a.txt", lambda: ("Łódź " * 20 + ARTICLE).encode() + b"\xed\xa0\x80", "decoded"),
    ("utf-16-surrogates", "a.txt", lambda: b"\xff\xfe" + "Minister".encode("utf-16-le") + b"\x00\xd8a\x00", "decoded"),
    ("6-mb-of-html", "a.html", lambda: b"<html>" + b"<p>words</p>" * 500_000, "5,000,000 bytes of HTML"),
    (
        "a-million-tags",
        "a.html",
        lambda: b"<html><p>" + ARTICLE.encode() + b"<br>" * 1_000_000,
        "more than 200,000 tags",
    ),
    ("tags-behind-capitals", "a.html", lambda: b"<script></SCRIPT>" + b"<br>" * 250_000, "more than 200,000 tags"),
    ("100,000-attributes", "a.html", lambda: b"<html><p " + b"a b=1 c='<' " * 33_000 + b">x", "1,000 attributes"),
    ("open-quotes", "a.html", lambda: b"<html><p>" + ARTICLE.encode() + b'<p a="' * 9_000, "1,000 attributes"),
    ("only-a-script", "a.html", lambda: b"<html><script>document.write('12 trains')</script></html>", "no text"),
    ("docx-bomb", "a.docx", lambda: bomb_of_zeros(200_000_000), "unpacks to more than 100,000,000"),
    ("docx-of-paragraphs", "a.docx", lambda: docx_of("<w:p/>" * 5_000_000), "more than 200,000 tags"),
    ("docx-of-attributes", "a.docx", many_attributes, "1,000 attributes"),
    ("docx-entities", "a.docx", xml_laughs, "a.docx"),
    ("docx-of-something-else", "a.docx", lambda: docx_of("", parts={CONTENT: b"<x/>"}), "damaged DOCX"),
    ("docx-without-a-document", "a.docx", lambda: docx_of("")[:400], "damaged DOCX"),
    ("docx-cut-off", "a.docx", lambda: docx_of(paragraph("The Minister spoke."))[:-40], "damaged DOCX"),
    ("docx-deep", "a.docx", lambda: docx_of("<w:p>" * 10_000 + "</w:p>" * 10_000), "DOCX"),
    ("pdf-bomb", "a.pdf", lambda: pdf_of([b" " * 200_000_000], packed=True), "unpacks to more than 100,000,000"),
    ("pdf-twice-packed", "a.pdf", lambda: pdf_of([zlib.compress(b"0" * 90_000_000)], packed=True), "a.pdf"),
    ("pdf-many-pages", "a.pdf", lambda: pdf_of([b"BT ET"] * 2_500), "more than 2,000 pages"),
    ("pdf-much-text", "a.pdf", lambda: pdf_of([lines_of([NUMBERED] * 4_000)], packed=True), "longer than 250,000"),
    ("pdf-encrypted", "a.pdf", encrypted, "encrypted PDF"),
    ("pdf-cut-off", "a.pdf", lambda: pdf_of([lines_of(["The Minister spoke."])])[:80], "PDF"),
    ("pdf-of-noise", "a.pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 100, "PDF"),
    (
        "pdf-nested-arrays",
        "a.pdf",
        lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer<</Root 1 0 R>>",
        "",
    ),
    ("mail-in-mails", "a.eml", lambda: b"Message-ID: <a>\nFrom: a\n" + deep_mail(), "too many parts"),
    (
        "mail-long-subject",
        "a.eml",
        lambda: MAIL + b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nx",
        "headers too long",
    ),
    (
        "mail-long-type",
        "a.eml",
        lambda: MAIL + b"Content-Type: text/plain; " + b"a=b; " * 9_000 + b"\n\nx",
        "headers too long",
    ),
    ("mail-without-text", "a.eml", lambda: b"Message-ID: <a>\nFrom: a\nContent-Type: image/png\n\nx", "without text"),
    ("picture", "a.txt", lambda: b"\x89PNG\r\n\x1a\n" + b"x" * 100, "a PNG picture"),
]


def deep_mail() -> bytes:
    return b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(10_000))


@pytest.mark.parametrize(("name", "make", "words"), [pytest.param(n, m, w, id=i) for i, n, m, w in REFUSED])
def test_refused_in_one_line(folder: Path, name: str, make: Callable[[], bytes], words: str) -> None:
    (folder / name).write_bytes(make())
    refused(run(folder, "check", "."), words)


def test_the_others_are_still_checked(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"a\n" * 200_000)
    other = folder / "other"
    other.mkdir()
    (other / "readout.txt").write_text(READOUT)
    (other / "article.txt").write_text(ARTICLE.replace("buy 12 trains", "buy 14 trains"))
    done = run(folder, "check", ".", "--format", "json")
    refused(done, "more than 100,000 lines")
    (meeting,) = json.loads(done.out)["meetings"]
    assert [f["rule"] for f in meeting["findings"] if f["severity"] == "error"] == ["RC101"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The bridge is closed for a while. " * 4_000, "pairs of them", id="long-both"),
        pytest.param("It has 12 trains. " * 1_200, "numbers against", id="numbers-both"),
    ],
)
def test_two_long_sides_are_refused_as_a_meeting(folder: Path, text: str, words: str) -> None:
    (folder / "readout.txt").write_text(READOUT + text)
    (folder / "article.txt").write_text(ARTICLE + text)
    refused(run(folder, "check", "."), words)


def test_a_flag_raises_a_limit(folder: Path) -> None:
    (folder / "a.txt").write_text("The bridge is closed.\n" * 200)
    assert "more than 100 lines" in run(folder, "text", "a.txt", "--limit", "lines=100").err
    assert run(folder, "text", "a.txt", "--limit", "lines=200").code == 0
    assert "the names are" in run(folder, "text", "a.txt", "--limit", "lime=200").err


READ: list[tuple[str, str, Callable[[], bytes]]] = [
    ("nested-quotes", "a.txt", lambda: (ARTICLE + "“" * 20_000 + "said" + "”" * 20_000).encode()),
    ("nested-brackets", "a.txt", lambda: (ARTICLE + "(" * 20_000 + "said" + ")" * 20_000).encode()),
    ("colons", "a.txt", lambda: (ARTICLE + "Minister: it is the " * 2_500).encode()),
    ("blanks", "a.txt", lambda: (ARTICLE + " " * 200_000 + "x").encode()),
    ("tabs-and-returns", "a.txt", lambda: (ARTICLE + "\t\r" * 40_000 + "x").encode()),
    ("commas-in-a-number", "a.txt", lambda: (ARTICLE + "1," * 20_000).encode()),
    ("digits", "a.txt", lambda: (ARTICLE + "1" * 100_000).encode()),
    ("hyphens", "a.txt", lambda: (ARTICLE * 27 + "twenty-" * 2_000).encode()),
    ("exponents", "a.txt", lambda: (ARTICLE + "The line costs 1e999999999 crowns and 9" + "0" * 5_000 + ".").encode()),
    ("dates", "a.txt", lambda: (ARTICLE + "It opens on 31 February 0000 and 99/99/99999. " * 200).encode()),
    ("deep-html", "a.html", lambda: b"<html><body>" + b"<div>" * 10_000 + ARTICLE.encode() + b"</div>" * 10_000),
    ("open-tags", "a.html", lambda: b"<html><body><p>" + ARTICLE.encode() + b"<" * 40_000),
    ("many-scripts", "a.html", lambda: b"<html>" + b"<script>" * 20_000 + b"</script><p>" + ARTICLE.encode()),
    ("entities", "a.html", lambda: b"<html><body><p>" + ARTICLE.encode() + b"&#xD800;&#0;&#x202e;" * 1_000),
    ("billion-laughs", "a.html", laughs),
    ("200,000-blanks-in-a-tag", "a.html", lambda: b"<html><p " + b" " * 200_000 + b">" + ARTICLE.encode()),
    ("tags-in-a-script", "a.html", lambda: b"<html><p>" + ARTICLE.encode() + b"<script>" + b"<br>" * 300_000),
    (
        "mail-of-no-known-encoding",
        "a.eml",
        lambda: MAIL + b"Content-Type: text/plain; charset=x-none\n\n" + ARTICLE.encode(),
    ),
    ("combining", "a.txt", lambda: (ARTICLE + "e" + "\u0301" * 50_000).encode()),
]


def test_an_open_quote_in_a_tag_hides_the_rest(folder: Path) -> None:
    """A browser shows nothing of it either; what was not read is said, and nothing hangs."""
    (folder / "a.html").write_bytes(b"<html><p>" + ARTICLE.encode() + b'<p a="' + b"x " * 9_000)
    done = run(folder, "check", ".", "--format", "json")
    assert done.code == 2
    assert "were not read" in done.err
    assert "hint:" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("name", "make"), [pytest.param(n, m, id=i) for i, n, m in READ])
def test_read_all_the_same(folder: Path, name: str, make: Callable[[], bytes]) -> None:
    (folder / name).write_bytes(make())
    started = time.monotonic()
    done = run(folder, "check", ".", "--format", "json")
    assert done.code in (0, 1), done.err
    assert time.monotonic() - started < 60
    assert json.loads(done.out)["meetings"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NUMBERED * (900_000 // len(NUMBERED)), id="one-line-of-900-kb"),
        pytest.param("The bridge is closed.\n" * 40_000, id="40,000-lines"),
        pytest.param(
            "The bridge.\n\n" + "Minister Sand: it is the one that was built.\n\n" * 10_000, id="30,000-turns"
        ),
        pytest.param("The bridge is “" * 50_000 + " closed.", id="50,000-open-quotes"),
        pytest.param("The bridge is closed. " + "a" * 900_000, id="one-word-of-900-kb"),
        pytest.param("The bridge is closed. " + "- " * 400_000, id="dashes"),
        pytest.param(
            "---\n" + "note: it is the one that was\n" * 9_000 + "It is closed.", id="front-matter-without-end"
        ),
    ],
)
def test_the_layout_of_long_texts_takes_seconds(text: str) -> None:
    started = time.monotonic()
    document_of(text, "a.txt")
    assert time.monotonic() - started < 30


def test_hidden_characters_do_not_hide_a_difference_and_are_shown(folder: Path) -> None:
    (folder / "article.txt").write_text(ARTICLE.replace("buy 12 trains", "buy 1\u202e\u200b4 trains"), "utf-8")
    done = run(folder, "check", ".")
    assert done.code == 1
    assert "RC101" in done.out
    assert r"1\u202e\u200b4 trains" in done.out
    assert "\u202e" not in done.out


def test_hidden_characters_and_other_digits_make_no_difference(folder: Path) -> None:
    disguised = ARTICLE.replace("buy 12 trains", "buy １\u200b２ trains").replace("Eva Sand", "Eva\u200b Sa\u00adnd")
    (folder / "article.txt").write_text(disguised, "utf-8")
    assert run(folder, "check", ".").code == 0


def test_escapes_and_markup_do_not_reach_the_terminal(folder: Path) -> None:
    words = "Jan Kowal, [bold red]on the pier[/annex] :smile: \x1b[31m\x1b]0;owned\x07."
    (folder / "article.txt").write_text(
        ARTICLE.replace("buy 12 trains", "buy 14 trains").replace("Jan Kowal.", words), "utf-8"
    )
    for form in ("text", "concise", "json"):
        done = run(folder, "check", ".", "--format", form, "--color", "never")
        assert done.code == 1
        assert "\x1b" not in done.out + done.err
        assert "\x07" not in done.out + done.err
    assert "[bold red]" in run(folder, "check", ".", "-v").out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_and_a_device_are_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    refused(run(folder, "check", "."), "not a regular file")
    refused(run(folder, "check", "readout.txt", "/dev/zero"), "not a regular file")


def test_links_that_lead_in_circles(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "a.txt").symlink_to(folder / "a.txt")
    refused(run(folder, "check", "."), "a.txt")
    (folder / "a.txt").unlink()
    (folder / "article.txt").write_text(ARTICLE)
    assert run(folder, "check", ".").code == 0


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_an_unreadable_file(folder: Path) -> None:
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "a.txt").chmod(0)
    refused(run(folder, "check", "."), "not allowed")


@pytest.mark.parametrize(
    "name",
    [
        b"a\nb.txt",
        b"\x1b[31mred.txt",
        b'it\'s "quoted".txt',
        b"-rf.txt",
        b"--output.txt",
        b"caf\xe9.txt",
        b"[/bold].txt",
        b"a\xe2\x80\xaeb.txt",
        b"$(touch x);.txt",
    ],
)
def test_odd_file_names(folder: Path, name: bytes) -> None:
    try:
        (folder / os.fsdecode(name)).write_text(ARTICLE.replace("buy 12 trains", "buy 14 trains"))
    except OSError:
        pytest.skip("the file system does not take this name")
    for form in ("text", "json", "concise"):
        done = run(folder, "check", ".", "--format", form)
        assert done.code == 1, done.err
        assert "\x1b" not in done.out
        if form == "concise":
            assert len(done.out.splitlines()) == 1
    done = run(folder, "check", "--", b"readout.txt", name)
    assert done.code == 1, done.err


def test_a_file_that_changes_while_it_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "a.txt"
    path.write_text(ARTICLE)
    real = os.fstat
    looks: list[int] = []

    def growing(descriptor: int) -> os.stat_result:
        looks.append(descriptor)
        if len(looks) == 2:
            with path.open("a") as file:
                file.write("more")
        return real(descriptor)

    monkeypatch.setattr("readout_check.documents.access.os.fstat", growing)
    with pytest.raises(DocumentError, match="changed while it was read"):
        read_bytes(path, 1_000_000)


def test_standard_input_has_its_name_and_its_limit(folder: Path) -> None:
    done = run(folder, "check", "readout.txt", "-", "--stdin-name", "news.txt", stdin=ARTICLE.encode())
    assert done.code == 0, done.err
    refused(run(folder, "text", "-", "--limit", "bytes=100", stdin=b"a" * 200), "larger than 100 bytes")
    refused(run(folder, "text", "-", stdin=b""), "empty")
