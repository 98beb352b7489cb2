"""Pages that hide text behind a tag or a comment that is not closed: that is told, and only where text is lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from readout_check.documents.read import read_document
from readout_check.documents.readers.tags import all_text, hidden
from readout_check.errors import DocumentError

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Tram line opened in Arica – The Coast Gazette</title>
<script src="/static/app.js" defer></script>
<style>.story p { margin: 0 0 1em }</style>
{head}
</head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
{top}
<main><article class="story">
<h1>Tram line opened in Arica</h1>
<p>The transport ministers of Chile and Peru opened the tram line in Arica on 4 March 2031, the ministry said.</p>
{middle}
<p>Minister Eva Sand said that the line had cost 12 million crowns and that 30 trams would run on it every day.</p>
<p>Her guest, Juan Ortiz, thanked her for the talks and said that both countries would build a second line by 2034.</p>
</article></main>
{foot}
<footer><p>The Coast Gazette is published by the Coast Media Company, 12 Harbour Street, Arica, since 1921.</p></footer>
{end}
</body>
</html>
"""
LAYER = "<script>\nwindow.dataLayer = window.dataLayer || [];\nfunction gtag() { dataLayer.push(arguments); }\n"
TRACKED = '<script async src="https://stats.example/t.js"></script>'


def page(**parts: str) -> str:
    places = ("head", "top", "middle", "foot", "end")
    text = PAGE
    for place in places:
        text = text.replace("{" + place + "}", parts.get(place, ""))
    return text


def read(text: str, folder: Path) -> str:
    (folder / "page.html").write_text(text, encoding="utf-8")
    return read_document(folder / "page.html").text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(page(head=LAYER), "ends inside <script> of line 8, and 63 words", id="all of it"),
        pytest.param(page(top=LAYER), "ends inside <script> of line 12, and 63 words", id="behind the head"),
        pytest.param(page(middle=LAYER), "ends inside <script> of line 16, and 43 words", id="the second half"),
        pytest.param(page(middle="<SCRIPT>\nshow();\n"), "ends inside <script>", id="in capitals"),
        pytest.param(page(head="<style>\np { color: #222 }\n"), "ends inside <style> of line 8", id="a style"),
        pytest.param(page(middle="<!-- advertisement\n"), "ends inside <!-- of line 16, and 43 words", id="a comment"),
        pytest.param(page(middle='<iframe src="/video">'), "ends inside <iframe>", id="a frame"),
        pytest.param(page(middle="<noscript><img src='/p.gif'>"), "ends inside <noscript>", id="for want of scripts"),
        pytest.param(page(middle="<textarea>"), "ends inside <textarea>", id="a form"),
        pytest.param(page(head=LAYER, end=TRACKED), "no end to <script> of line 8, and 63", id="up to the next script"),
        pytest.param(
            page(middle="<!-- a", foot="<!-- b -->"), "no end to <!-- of line 16, and 43", id="to the next note"
        ),
        pytest.param(page(middle="<img src='/tram.jpg>"), "ends inside a tag of line 16, and 43 words", id="a tag"),
        pytest.param(page(head=LAYER, middle="<script>show();"), "ends inside <script> of line 8", id="two of them"),
    ],
)
def test_what_is_hidden_is_an_error(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(text, tmp_path)
    assert told in str(error.value)
    assert str(error.value).endswith("words behind it were not read")
    assert "\n" not in str(error.value)
    assert error.value.hint


STATE = (
    '<script id="state" type="application/json">{"stories": [{"html": "<p>Fishermen on the islands have waited for a'
    ' harbour of their own since last spring.</p>\\n<script async src=\\"/embed.js\\"><\\/script>"}]}</script>'
)
WRITTEN = (
    "<script>document.write('<div>Please switch scripts on to read the news of this site in full.</div>');\n"
    "document.write('<script src=\"/a.js\"><\\/script>');</script>"
)
OLD_BROWSERS = "<!--[if lt IE 9]><p>Your browser is old. Please take a new one to see all of it well.</p><![endif]-->"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(page(), id="a sound page"),
        pytest.param(page(foot=LAYER), id="only the page's foot"),
        pytest.param(page(foot="<!-- the end of the story"), id="a comment behind the story"),
        pytest.param(page(end=LAYER), id="nothing but the end"),
        pytest.param(page(end="<img src='/pixel.gif>"), id="a tag at the end"),
        pytest.param(page(head="<!-- it's -->"), id="an apostrophe in a comment"),
        pytest.param(page(foot=STATE), id="other stories in the state of the page"),
        pytest.param(page(head=WRITTEN), id="a script that writes"),
        pytest.param(page(head=OLD_BROWSERS), id="a word to old browsers"),
        pytest.param(
            page(middle="<!-- <p>The first draft had a paragraph here that the desk took out.</p> -->"), id="out"
        ),
        pytest.param(page(head=LAYER + "</SCRIPT>"), id="closed in capitals"),
        pytest.param(page(top="<svg><svg><path d='M0'/></svg></svg>"), id="drawings inside one another"),
        pytest.param(page().replace("</title>", ""), id="a title that lxml closes itself"),
    ],
)
def test_nothing_is_said_where_nothing_is_lost(tmp_path: Path, text: str) -> None:
    found = read(text, tmp_path)
    assert "12 million crowns" in found
    assert "second line by 2034" in found


def test_a_script_closed_in_capitals_does_not_hide_the_rest() -> None:
    """By the tags alone as well."""
    assert list(all_text("<script>var a;</SCRIPT><p>The bridge is open.</p>")) == ["The bridge is open."]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: "<script>" * n, id="scripts"),
        pytest.param(lambda n: "<svg>" * n + "</svg>" * n, id="drawings"),
        pytest.param(lambda n: "\n<!-- <!-- -->" * n, id="comments"),
        pytest.param(lambda n: "<title>" + "<script>" * n, id="scripts in a title"),
        pytest.param(lambda n: "<style>" + "<svg><noscript><p>one two three" * n, id="in a style"),
        pytest.param(lambda n: "<script>" + ">   " * n + "</script>", id="blanks"),
        pytest.param(lambda n: "<script>" + "\n<script " * n + "</script>", id="scripts that do not end"),
        pytest.param(lambda n: "<script>" + "<footer>" * n, id="footers"),
    ],
)
def test_hiding_is_looked_for_in_linear_time(make: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        for part in hidden(make(size)):
            assert part.line > 0
        return time.process_time() - began

    small, large = seconds(10_000), seconds(80_000)
    assert large < max(0.5, 30 * small), (small, large)
