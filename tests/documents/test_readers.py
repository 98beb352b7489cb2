"""Every type of document, from fixtures in our own words with markup as such sites have it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from readout_check.documents.read import read_document
from readout_check.documents.readers import extract
from readout_check.errors import DocumentError
from readout_check.model import Document, SegmentKind
from tests.documents.makers import docx_of, lines_of, paragraph, pdf_of, table
from tests.documents.texts import READOUT

FIXTURES = Path(__file__).parent / "fixtures"


def turns(document: Document) -> list[tuple[str | None, str]]:
    """The speaker and the first words of every turn."""
    found = [s for s in document.segments if s.kind is SegmentKind.TURN]
    return [(s.speaker, " ".join(s.span.of(document.text).split()[:3])) for s in found]


def test_turns_in_bold_type_keep_their_speakers() -> None:
    document = read_document(FIXTURES / "bold_turns.html")
    assert turns(document) == [
        ("Minister Sand", "Good morning to"),
        ("Journalist", "When will you"),
        ("Minister Sand", "We will pay"),
        ("Journalist", "Will the coastal"),
        ("Minister Sand", "It will be"),
    ]
    assert document.title == "Press conference of the Minister of Transport"
    assert document.declared_date == dt.date(2021, 5, 4)
    names = [place.name for place in document.places]
    assert names[:2] == ["paragraph turn-1", "paragraph turn-2"]


@pytest.mark.parametrize("words", ["cookies", "900", "color", "Home", "Read also", "40 ships", "All rights reserved"])
def test_what_is_not_the_page_s_subject_is_left_out(words: str) -> None:
    assert words not in read_document(FIXTURES / "bold_turns.html").text


def test_rows_of_a_table_are_turns() -> None:
    document = read_document(FIXTURES / "table_turns.html")
    assert [speaker for speaker, _ in turns(document)] == ["Sand", "Kowal", "Sand", "Kowal"]
    assert "paragraph row-2" in [place.name for place in document.places]


def test_definition_lists_are_turns() -> None:
    document = read_document(FIXTURES / "definition_turns.html")
    assert [speaker for speaker, _ in turns(document)] == ["Q", "Governor Holm", "Q", "Governor Holm"]


NAVIGATION = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav></header>"


def page_of(body: str, tmp_path: Path) -> Document:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>Talks</title></head><body>{NAVIGATION}<main>{body}</main></body></html>")
    return read_document(path)


def test_a_short_page_keeps_its_layout(tmp_path: Path) -> None:
    """Of less than 250 characters trafilatura makes one paragraph, with the navigation in it."""
    rows = "<tr><td>Minister Sand</td><td>We will buy 12 trains this year.</td></tr>"
    rows += "<tr><td>Minister Kowal</td><td>I am glad to hear of it today.</td></tr>"
    assert turns(page_of(f"<h1>Talks in Halvik</h1><table>{rows}</table>", tmp_path)) == [
        ("Minister Sand", "We will buy"),
        ("Minister Kowal", "I am glad"),
    ]
    document = page_of(
        "<h1>Norland buys trains</h1><p>It will buy 12 trains.</p><p>They cost 300 crowns.</p>", tmp_path
    )
    assert document.text == "Norland buys trains\n\nIt will buy 12 trains.\n\nThey cost 300 crowns.\n"


def test_a_list_inside_a_list_is_read_once(tmp_path: Path) -> None:
    inner = "<ul><li>the bridge in Brod will be closed for 3 weeks;</li><li>the harbour stays open.</li></ul>"
    points = f"<ol><li>The Ministers agreed on the purchase of 12 trains.</li><li>They agreed that: {inner}</li></ol>"
    text = page_of(
        f"<h1>Talks in Halvik</h1>{points}<p>{'The talks were held in a friendly manner. ' * 5}</p>", tmp_path
    ).text
    assert text.count("3 weeks") == 1
    assert text.count("harbour") == 1


def test_words_inside_bold_words_stay_in_their_order(tmp_path: Path) -> None:
    words = "<p>The <b>Minister <i>of <u>Transport</u></i> of Norland</b> spoke.</p>"
    assert "The Minister of Transport of Norland spoke." in page_of(f"<h1>Talks</h1>{words * 8}", tmp_path).text


def test_names_in_headings_are_labels(tmp_path: Path) -> None:
    said = "<h4>Minister Sand</h4><p>We will buy 12 trains this year, and I am glad that you have come.</p>"
    said += "<h4>Minister Kowal</h4><p>I thank you. We will build them in Brod, and they will be good ones.</p>"
    assert turns(page_of(f"<h1>Talks in Halvik</h1>{said * 2}", tmp_path))[:2] == [
        ("Minister Sand", "We will buy"),
        ("Minister Kowal", "I thank you."),
    ]


def test_an_encoding_that_unpacks_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    for name in ("zip", "base64", "hex", "no-such"):
        path.write_text(f"<html><head><meta charset='{name}'></head><body><p>The bridge is closed.</p></body></html>")
        assert "The bridge is closed." in extract(path).text


def test_labels_in_capitals_with_notes_in_brackets() -> None:
    speakers = [speaker for speaker, _ in turns(read_document(FIXTURES / "capitals.txt"))]
    assert speakers == ["MINISTER SAND", "MINISTER KOWAL", "QUESTION", "MINISTER SAND"]


def test_numbered_paragraphs_and_bullets_are_prose() -> None:
    document = read_document(FIXTURES / "communique.txt")
    prose = [s.span.of(document.text) for s in document.segments if s.kind is SegmentKind.PARAGRAPH]
    assert "The Ministers will meet again in September." in prose
    assert "8 would be built in Brod;" in prose


def test_hard_wrapped_lines_are_one_paragraph_and_a_signature_is_none() -> None:
    document = read_document(FIXTURES / "wrapped.txt")
    prose = [s.span.of(document.text) for s in document.segments if s.kind is SegmentKind.PARAGRAPH]
    assert len(prose) == 2
    assert prose[0].endswith("opened in September.")
    quoted = [s.span.of(document.text) for s in document.segments if s.kind is SegmentKind.QUOTATION]
    assert quoted == ["We have waited long\nenough", "the harbour is ready"]


def test_an_e_mail_is_its_plain_body() -> None:
    document = read_document(FIXTURES / "mail.eml")
    assert document.text.startswith("The Minister of Transport of Norland met")
    assert "12\u00a0trains" in document.text
    assert "Press Office" not in document.text
    assert "Not this part" not in document.text
    assert document.declared_date == dt.date(2021, 5, 4)


def test_an_e_mail_with_only_html(tmp_path: Path) -> None:
    page = (FIXTURES / "bold_turns.html").read_text("utf-8")
    head = "From: a@b.example\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    path = tmp_path / "a.eml"
    path.write_text(head + page, "utf-8")
    document = read_document(path)
    assert turns(document)[0] == ("Minister Sand", "Good morning to")


PAGES = [
    [
        "Ministry of Transport - Press service",
        f"Meeting of the ministers, {which} part",
        "",
        f"On Tuesday the {which} Minister of Transport of Norland received her colleague",
        "from Ostria in Halvik, and they spoke of the coastal infra-",
        "structure and of a non-",
        f"binding agreement on the harbour ({which}).",
        "",
        f"In the {which} place, Norland will buy 12 trains, the Minister said, and the two sides agreed",
        f"Page {n} of 3",
    ]
    for n, which in ((1, "first"), (2, "second"), (3, "third"))
]


def test_a_pdf_is_paragraphs_again(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of([lines_of(lines) for lines in PAGES], packed=True))
    extracted = extract(path)
    assert "coastal infrastructure and of a non-binding agreement on the harbour (first)." in extracted.text
    assert "Press service" not in extracted.text
    assert "of 3" not in extracted.text
    assert [place.name for place in extracted.places] == ["page 1", "page 2", "page 3"]
    at = extracted.text.index("On Tuesday the second")
    assert extracted.places[1].start <= at < extracted.places[2].start


def test_an_image_only_pdf_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of([b"q 1 0 0 1 0 0 cm Q"]))
    with pytest.raises(DocumentError, match="only pictures of pages") as caught:
        extract(path)
    assert "OCR" in caught.value.hint


def test_a_word_document_keeps_paragraphs_tables_and_bold_labels(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    body = (
        paragraph("Talks in Halvik")
        + paragraph(" We have decided to buy 12 trains.", bold="Minister Sand")
        + paragraph(" When will you pay for them?", bold="Journalist:")
        + table([["Sand", "We will pay before the summer begins."], ["Kowal", "I am glad to hear of that today."]])
    )
    path.write_bytes(docx_of(body))
    assert extract(path).text == (
        "Talks in Halvik\n\nMinister Sand: We have decided to buy 12 trains.\n\nJournalist: When will you pay for them?"
        "\n\nSand: We will pay before the summer begins.\n\nKowal: I am glad to hear of that today.\n"
    )


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        pytest.param("a.txt", (FIXTURES / "bold_turns.html").read_bytes(), "Minister Sand: Good", id="html-as-txt"),
        pytest.param("a", pdf_of([lines_of(["The Minister spoke."])]), "The Minister spoke.", id="pdf-without-a-name"),
        pytest.param("a.html", pdf_of([lines_of(["The Minister spoke."])]), "The Minister spoke.", id="pdf-as-html"),
        pytest.param("a.txt", (FIXTURES / "mail.eml").read_bytes(), "The Minister of", id="mail-as-txt"),
        pytest.param("a.txt", docx_of(paragraph("The Minister spoke.")), "The Minister spoke.", id="docx-as-txt"),
        pytest.param("a.html", b"<p>The <b>Minister</b> spoke.</p>", "The Minister spoke.", id="a-piece-of-html"),
        pytest.param("memo", b"From: the Minister\nTo: all\n\nThe bridge is closed.\n", "From: the", id="memo-no-mail"),
    ],
)
def test_the_type_is_told_by_the_content(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert words in extract(path).text


def test_places_reach_the_report_s_evidence(tmp_path: Path) -> None:
    from readout_check.documents.original import place_at

    document = read_document(FIXTURES / "bold_turns.html")
    assert place_at(document, document.text.index("15")) == "paragraph turn-3"
    assert place_at(document, 0) is None


def test_front_matter_gives_source_and_language(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\nurl: https://norland.example/1\nlanguage: en-GB\n---\n{READOUT}")
    assert read_document(path).source == "https://norland.example/1"
    path.write_text(f"---\nlanguage: fr\n---\n{READOUT}")
    with pytest.raises(DocumentError, match="not in English"):
        read_document(path)
