"""Addresses as documents, fetched from a real server on this machine."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from readout_check.cli import main
from readout_check.documents.limits import DEFAULT
from readout_check.documents.web import fetch, is_public
from readout_check.errors import DocumentError
from tests.documents.texts import ARTICLE, READOUT

PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/readout.txt": (200, {"Content-Type": "text/plain; charset=utf-8"}, READOUT.encode()),
    "/article.txt": (200, {"Content-Type": "text/plain"}, ARTICLE.replace("buy 12 trains", "buy 14 trains").encode()),
    "/moved": (302, {"Location": "/readout.txt#top"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/large": (200, {}, b"a" * 5_000),
    "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 5_000)),
    "/strange": (200, {"Content-Encoding": "br"}, b"x"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = PAGES.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_redirects_are_followed_and_the_final_address_is_told(site: str) -> None:
    given = fetch(f"{site}/moved", DEFAULT, allow_private=True)
    assert given.data == READOUT.encode()
    assert given.url == f"{site}/readout.txt"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/loop", "more than 5 redirects"),
        ("/file", "not an http or https address"),
        ("/none", "404"),
        ("/large", "larger than 1,000 bytes"),
        ("/packed", "larger than 1,000 bytes"),
        ("/strange", "packed as br"),
    ],
)
def test_what_is_not_fetched(site: str, path: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as caught:
        fetch(f"{site}{path}", replace(DEFAULT, bytes=1_000), allow_private=True)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:1/", "private or local"),
        ("http://[::1]/", "private or local"),
        ("http://localhost/", "private or local"),
        ("http://user:secret@example.org/", "password"),
        ("http:///x", "not an http"),
        ("http://a:b/", "not an address"),
        ("http://no-such-host.invalid/", "no such host"),
    ],
)
def test_addresses_that_are_refused(url: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        fetch(url, DEFAULT)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("2606:4700:4700::1111", True),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_host_is_connected_to_at_the_address_that_was_judged(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that resolves to something else the second time is only asked once."""
    asked: list[str] = []
    port = int(site.rpartition(":")[2])

    def resolve(host: str, *_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr("readout_check.documents.web.socket.getaddrinfo", resolve)
    given = fetch(f"http://norland.example:{port}/readout.txt", DEFAULT, allow_private=True)
    assert given.data == READOUT.encode()
    assert asked.count("norland.example") == 1


def test_a_check_of_addresses_keeps_what_it_fetched(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    urls = [f"{site}/moved", f"{site}/article.txt"]
    assert main(["check", *urls, "--allow-private", "--save-dir", "kept", "--color", "never"]) == 1
    said = capsys.readouterr()
    assert "RC101" in said.out
    assert f"{site}/article.txt" in said.out
    assert f"is at {site}/readout.txt" in said.err
    index = Path("kept/sources.tsv").read_text().splitlines()
    assert sorted(line.split("\t")[1] for line in index) == sorted(urls)
    kept = [f"kept/{line.split(chr(9))[0]}" for line in index]
    assert main(["check", *kept, "--color", "never"]) == 1
    assert main(["check", *urls]) == 2
    assert "--allow-private" in capsys.readouterr().err
