"""Documents from the web (httpx, the extra ``[web]``): few redirects, bounded in size and time, public hosts only."""

from __future__ import annotations

import hashlib
import ipaddress
import re
import socket
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from readout_check.documents.access import Given, too_large
from readout_check.documents.limits import Limits
from readout_check.documents.sniff import type_of
from readout_check.errors import DocumentError

if TYPE_CHECKING:
    import httpx

TIMEOUT = 20.0
"""Seconds to wait for a connection or for the next bytes."""
MAX_SECONDS = 60.0
"""Seconds that one document may take in all."""
MAX_REDIRECTS = 5
_CHUNK = 65_536
_SUFFIXES = {"html": ".html", "pdf": ".pdf", "docx": ".docx", "eml": ".eml", "text": ".txt"}
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_HEADERS = {"Accept-Encoding": "identity", "Accept": "text/html, text/plain, application/pdf, */*;q=0.5"}


def fetch(url: str, limits: Limits, *, allow_private: bool = False, save_dir: Path | None = None) -> Given:
    """What ``url`` gives, redirects followed, as what is shown under its final address; kept in ``save_dir`` too.

    A host is resolved once and that very address is connected to, so that a name cannot change its mind between the
    check and the connection. Proxies of the environment are not used. Raises DocumentError.
    """
    try:
        import httpx
    except ImportError as error:
        hint = "install it with: pip install 'readout-check[web]', or save the page and give the file"
        raise DocumentError(f"{url}: reading from the web needs httpx", hint) from error

    deadline = time.monotonic() + MAX_SECONDS
    at = url.partition("#")[0]
    try:
        with httpx.Client(timeout=TIMEOUT, trust_env=False, follow_redirects=False) as client:
            for _ in range(MAX_REDIRECTS + 1):
                request = _request(client, at, allow_private=allow_private)
                response = client.send(request, stream=True)
                try:
                    if response.is_redirect:
                        at = urljoin(at, response.headers["location"]).partition("#")[0]
                        continue
                    given = _given(response, at, limits, deadline)
                finally:
                    response.close()
                if save_dir is not None:
                    _keep(given, url, save_dir)
                return given
    except httpx.TimeoutException as error:
        raise DocumentError(f"{at}: no answer within {TIMEOUT:.0f} seconds", "try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, zlib.error) as error:
        raise DocumentError(f"{at}: cannot be fetched: {error}", "check the address, or save the page") from error
    raise DocumentError(f"{url}: more than {MAX_REDIRECTS} redirects", "give the address that the browser ends at")


def _request(client: httpx.Client, url: str, *, allow_private: bool) -> httpx.Request:
    """A request to the host's own address, with the name where the web and TLS want it."""
    parts = _split(url)
    host = parts.hostname or ""
    address = _resolved(url, host, parts.port or (443 if parts.scheme == "https" else 80), allow_private=allow_private)
    literal = f"[{address}]" if ":" in address else address
    pinned = parts._replace(netloc=literal + (f":{parts.port}" if parts.port else "")).geturl()
    headers = _HEADERS | {"Host": parts.netloc, "User-Agent": "readout-check"}
    return client.build_request("GET", pinned, headers=headers, extensions={"sni_hostname": host})


def _split(url: str) -> SplitResult:
    """The parts of ``url``. Raises DocumentError for what is no plain http or https address."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise DocumentError(f"{url}: not an address", "write https://host/path") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise DocumentError(f"{url}: not an http or https address", "write https://host/path")
    if "@" in parts.netloc:
        raise DocumentError(f"{parts.scheme}://{parts.hostname}: addresses with a password are not fetched", "save it")
    return parts


def _resolved(url: str, host: str, port: int, *, allow_private: bool) -> str:
    """One address of ``host``. Raises DocumentError when any of its addresses is not public, unless that is allowed."""
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise DocumentError(f"{url}: no such host", "check the address and the connection") from error
    if not allow_private and not all(is_public(address) for address in found):
        hint = "--allow-private fetches it all the same"
        raise DocumentError(f"{url}: {host} is at a private or local address", hint)
    return found[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet; IPv4 inside IPv6 is judged as what it stands for."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.IPv6Network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _given(response: httpx.Response, url: str, limits: Limits, deadline: float) -> Given:
    if response.status_code != 200:
        reason = f"{response.status_code} {response.reason_phrase}".strip()
        raise DocumentError(f"{url}: the server answers {reason}", "check the address, or save the page and give that")
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "", "gzip", "deflate"):
        raise DocumentError(f"{url}: packed as {coding}", "save the page and give the file")
    unpack = zlib.decompressobj(47) if coding in ("gzip", "deflate") else None
    data = bytearray()
    for chunk in response.iter_raw(_CHUNK):
        if time.monotonic() > deadline:
            raise DocumentError(f"{url}: took more than {MAX_SECONDS:.0f} seconds", "save the page and give the file")
        data += unpack.decompress(chunk, limits.bytes + 1 - len(data)) if unpack is not None else chunk
        if len(data) > limits.bytes:
            raise too_large(url, limits.bytes)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Given(data=bytes(data), shown=url, url=url, media_type=media_type)


def _keep(given: Given, asked: str, folder: Path) -> None:
    """Write the bytes to ``folder``, under a name made of the address, and the address to ``sources.tsv`` there."""
    url = given.url or asked
    kind = type_of(given.data[:4_096], "", given.media_type) or "text"
    words = _UNSAFE.sub("-", url.partition("://")[2]).strip("-.")[:80]
    name = f"{words}-{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()[:8]}{_SUFFIXES[kind]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(given.data)
        index = folder / "sources.tsv"
        known = index.read_text(encoding="utf-8").splitlines() if index.exists() else []
        lines = sorted({*known, f"{name}\t{asked}\t{url}"})
        index.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(
            f"{folder.as_posix()}: cannot keep it there: {reason}", "give another --save-dir"
        ) from error
