"""The layout of texts: each case is a text, and the kinds, speakers and words of its segments."""

from __future__ import annotations

import textwrap

import pytest

from readout_check.documents.segments import segments, title_of
from readout_check.model import SegmentKind
from tests.documents.texts import ARTICLE, READOUT, TRANSCRIPT

PROSE = "The two ministers met for an hour and spoke of trains."


def found(text: str, *kinds: SegmentKind) -> list[str]:
    """The words of the segments of ``kinds`` (of all, when none are named)."""
    return [s.span.of(text) for s in segments(text) if not kinds or s.kind in kinds]


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(s.speaker, s.span.of(text)) for s in segments(text) if s.kind is SegmentKind.TURN]


def check_order(text: str) -> None:
    """Segments other than quotations are in order and apart; a quotation lies in the segment before it."""
    end, holder = 0, None
    for segment in segments(text):
        assert segment.span.start < segment.span.end <= len(text)
        if segment.kind is SegmentKind.QUOTATION:
            assert holder is not None
            assert holder.span.covers(segment.span)
            continue
        assert segment.span.start >= end
        end, holder = segment.span.end, segment


@pytest.mark.parametrize("text", [READOUT, TRANSCRIPT, ARTICLE], ids=["readout", "transcript", "article"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_letter_is_in_one_segment_and_newlines_do_not_matter(text: str, newline: str) -> None:
    changed = text.replace("\n", newline)
    check_order(changed)
    assert [(s.kind, s.speaker, s.span.of(changed)) for s in segments(changed)] == [
        (s.kind, s.speaker, s.span.of(text)) for s in segments(text)
    ]
    covered = [s.span for s in segments(changed) if s.kind is not SegmentKind.QUOTATION]
    loose = [c for i, c in enumerate(changed) if c.isalnum() and not any(s.start <= i < s.end for s in covered)]
    assert loose == []


@pytest.mark.parametrize("text", [READOUT, TRANSCRIPT, ARTICLE], ids=["readout", "transcript", "article"])
@pytest.mark.parametrize("width", [60, 72, 100])
def test_a_file_wrapped_at_a_column_has_the_same_segments(text: str, width: int) -> None:
    wrapped = "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in text.split("\n"))
    plain = [(s.kind, s.speaker, s.span.of(text)) for s in segments(text)]
    assert [(s.kind, s.speaker, " ".join(s.span.of(wrapped).split())) for s in segments(wrapped)] == plain


def test_readout_head() -> None:
    assert found(READOUT, SegmentKind.HEADING) == ["MINISTRY OF TRANSPORT OF NORLAND", "Press and Information Office"]
    assert title_of(READOUT, segments(READOUT)) == "Minister of Transport receives her colleague from Ostria"
    assert found(READOUT, SegmentKind.DATE_LINE) == ["Halvik, 4 May 2021"]
    assert len(found(READOUT, SegmentKind.PARAGRAPH)) == 3


def test_article_head_and_credit() -> None:
    assert found(ARTICLE, SegmentKind.TITLE) == ["Norland to buy a dozen trains"]
    assert found(ARTICLE, SegmentKind.BYLINE) == ["By Ida Holm"]
    assert found(ARTICLE, SegmentKind.DATELINE) == ["HALVIK, May 5, 2021 (Fjord Wire) –"]
    assert found(ARTICLE, SegmentKind.CAPTION) == ["Photo: Ida Holm / Fjord Wire"]
    assert found(ARTICLE, SegmentKind.QUOTATION) == ["We have waited long enough,"]
    assert not turns(ARTICLE)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("(Fjord News / Norlink - 4th May, 2021)", SegmentKind.DATELINE, id="an agency"),
        pytest.param("(Halvik, 4 May 2021)", SegmentKind.DATE_LINE, id="a town"),
    ],
)
def test_a_date_in_brackets(line: str, kind: SegmentKind) -> None:
    assert found(f"Minister receives guest\n\n{line}\n\n{PROSE}\n", kind) == [line]


def test_the_title_once_more_below_the_date_is_title_too() -> None:
    text = f"Minister receives guest\n\n4 may 2021, 10:15\nMinister receives guest\n\n{PROSE}\n"
    assert found(text, SegmentKind.TITLE) == ["Minister receives guest"] * 2


def test_turns_by_colon_keep_paragraphs_apart_and_their_speaker() -> None:
    assert turns(TRANSCRIPT) == [
        ("PRIME MINISTER", "Good morning. We have decided to buy 12 trains, and I am glad of it."),
        ("PRIME MINISTER", "It will cost us 300 million crowns."),
        ("QUESTION", "When will you pay?"),
        ("PRIME MINISTER", "Before the summer. Thank you."),
    ]
    assert found(TRANSCRIPT, SegmentKind.LABEL) == ["PRIME MINISTER:", "QUESTION:", "PRIME MINISTER:"]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        pytest.param("Eva Sand:", "Eva Sand", id="name"),
        pytest.param("EVA SAND:", "EVA SAND", id="capitals"),
        pytest.param(
            "Eva Sand, Minister of Transport of Norland:", "Eva Sand", id="office-after-a-comma-is-not-the-name"
        ),
        pytest.param("Eva Sand, minister of transport:", "Eva Sand", id="office-in-lower-case"),
        pytest.param("Eva Sand (retranslated):", "Eva Sand", id="aside-is-not-the-name"),
        pytest.param("Eva Sand [in Norlandic]:", "Eva Sand", id="aside-in-square-brackets"),
        pytest.param("MINISTER OF TRANSPORT EVA SAND:", "MINISTER OF TRANSPORT EVA SAND", id="title-is-kept"),
        pytest.param("First Deputy Governor:", "First Deputy Governor", id="role-that-begins-with-a-common-word"),
        pytest.param("H.E. Mr. Jan van der Berg:", "H.E. Mr. Jan van der Berg", id="abbreviations-and-particles"),
        pytest.param("**Eva Sand:**", "Eva Sand", id="markdown"),
        pytest.param("[00:12:30] Moderator:", "Moderator", id="time-stamp"),
        pytest.param("Question:", "Question", id="part-of-a-press-conference"),
        pytest.param("Q ", "Q", id="house-style-without-a-colon"),
    ],
)
def test_forms_of_a_label(label: str, speaker: str) -> None:
    text = f"Press conference\n\n{PROSE}\n\n{label} I am glad that you came.\n\nJan Kowal: We thank you.\n"
    assert turns(text)[0] == (speaker, "I am glad that you came.")


@pytest.mark.parametrize(
    ("ask", "answer"), [("Q:", "A:"), ("Q.", "A."), ("QUESTION:", "ANSWER:"), ("**Q:**", "**A:**")]
)
def test_one_question_and_its_answer_are_turns(ask: str, answer: str) -> None:
    """The answer is not the asker's, and neither is a word of the one who spoke before."""
    asked = f"PRESIDENT: I welcome you.\n\n{ask} How many locks will the canal have?\n\n{answer} Twelve of them."
    text = f"Talks\n\n{PROSE}\n\n{asked}\n\nPRESIDENT: We begin in May.\n"
    assert [speaker for speaker, _ in turns(text)] == ["PRESIDENT", ask.strip("*:."), answer.strip("*:."), "PRESIDENT"]


ALONE = """Talks in Halvik

President Lima

We welcome you. The canal will have 12 locks.

Prime Minister Eva Sand (as translated)

I thank you. We will pay for half of them.

President Lima

We begin in May.
"""


def test_names_on_lines_of_their_own_are_labels() -> None:
    assert turns(ALONE) == [
        ("President Lima", "We welcome you. The canal will have 12 locks."),
        ("Prime Minister Eva Sand", "I thank you. We will pay for half of them."),
        ("President Lima", "We begin in May."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ALONE.replace("President Lima", "The Canal"), id="one-name"),
        pytest.param(
            ALONE.replace("We", "They").replace("I thank", "They thank").replace("you", "them"), id="no-speech"
        ),
        pytest.param(
            ALONE.replace("President Lima", "Trade").replace("Prime Minister", "Minister"), id="section-heads"
        ),
    ],
)
def test_section_heads_are_no_labels(text: str) -> None:
    assert turns(text) == []


def test_a_page_number_is_no_title() -> None:
    text = f"Page 1 of 3\n\nNorland buys trains\n\n{PROSE}\n\nPage 2 of 3\n\n{PROSE}\n"
    assert found(text, SegmentKind.TITLE) == ["Norland buys trains"]
    assert found(text, SegmentKind.PARAGRAPH) == [PROSE, PROSE]


def test_lettered_points_are_no_answers() -> None:
    text = f"Talks in Halvik\n\n{PROSE}\n\nA. The bridge was opened.\n\nB. The harbour was closed.\n\n{PROSE}\n"
    assert turns(text) == []


@pytest.mark.parametrize(
    ("announced", "speaker"),
    [
        pytest.param("President Ana Lima said:", "President Ana Lima", id="plain"),
        pytest.param(
            "Greeting Minister Sand, President Ana Lima said:", "President Ana Lima", id="not-the-one-greeted"
        ),
        pytest.param("In turn, President Ana Lima noted:", "President Ana Lima", id="phrase-in-front"),
        pytest.param("Then the President of the Republic said:", "President of the Republic", id="role-only"),
        pytest.param("The head of state added:", "head of state", id="role-in-lower-case"),
    ],
)
def test_an_announced_speech_goes_on_to_the_next_label(announced: str, speaker: str) -> None:
    speech = "- Dear friends, welcome.\n\nTrade grew by 4 percent."
    text = f"Meeting in Halvik\n\n{PROSE}\n\n{announced}\n\n{speech}\n\nEva Sand: I agree.\n"
    assert turns(text) == [
        (speaker, "Dear friends, welcome."),
        (speaker, "Trade grew by 4 percent."),
        ("Eva Sand", "I agree."),
    ]


def test_a_pronoun_before_the_colon_is_the_last_speaker() -> None:
    text = (
        f"Meeting\n\n{PROSE}\n\nPresident Lima said:\n\n- We welcome you.\n\nHe also said:\n\n- I will come in May.\n"
    )
    assert turns(text)[1] == ("President Lima", "I will come in May.")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("He noted: the road is open.", id="clause"),
        pytest.param("Note: This article was corrected.", id="editor"),
        pytest.param("Source: Bureau of Statistics, which gave no year.", id="source"),
        pytest.param("The mood in Halvik: none too bright.", id="noun-phrase"),
        pytest.param("Trade: It grew, and the trade in copper grew most.", id="topic-used-elsewhere-as-a-common-word"),
        pytest.param("The minister said: “We are happy.”", id="quotation-of-an-article"),
        pytest.param("The ministers agreed:\n- to build a bridge;\n- to meet again.", id="list-of-points"),
        pytest.param(
            "The minister said:\n- Trade grew by 4 percent.\n- Exports fell.", id="list-without-a-first-person"
        ),
        pytest.param("President Lima: the bridge stands.", id="headline-in-running-text"),
    ],
)
def test_prose_with_a_colon_is_no_turn(line: str) -> None:
    text = f"Norland to buy trains\n\nHALVIK (Wire) - {PROSE}\n\n{line}\n\n{PROSE}\n"
    assert turns(text) == []


def test_a_list_of_those_present_opens_no_turn() -> None:
    """Nobody says the names behind "Observer:", nor what the minutes tell below them."""
    text = (
        "Minutes of the Second Session\n\nFor Norland: Ms Ada Holt, Minister of Transport\n"
        "Observer: Mr Jan Berg, Danube Bank\n\n"
        f"Item 1. {PROSE}\n\nItem 2. Ms Holt reported that the bridge was open.\n"
    )
    assert turns(text) == []
    assert "Mr Jan Berg, Danube Bank" in found(text, SegmentKind.PARAGRAPH)


def test_a_headline_with_a_colon_is_a_title() -> None:
    text = f"Lima: We will build the bridge\n\n{PROSE}\n"
    assert found(text, SegmentKind.TITLE) == ["Lima: We will build the bridge"]
    assert not turns(text)


def test_the_editors_last_words_are_nobodys_turn() -> None:
    text = TRANSCRIPT + "\nThe press conference ended at noon.\n"
    assert found(text, SegmentKind.PARAGRAPH) == ["The press conference ended at noon."]


def test_applause_does_not_end_a_turn_and_a_heading_does() -> None:
    first = "PRESIDENT: I welcome you.\n\n(Applause)\n\nIt rained."
    text = f"Talks\n\n{first}\n\n* * *\n\nThe guests left.\n\nPRESIDENT: We won.\n"
    assert turns(text) == [("PRESIDENT", "I welcome you."), ("PRESIDENT", "It rained."), ("PRESIDENT", "We won.")]
    assert found(text, SegmentKind.PARAGRAPH) == ["The guests left."]


def test_a_statement_by_one_person_is_that_persons_turn() -> None:
    title = "Statement by Foreign Minister Ada Holt on fisheries"
    text = f"{title}\n12 May 2020\n\nI welcome the accord.\n\nI thank our partners.\n"
    assert turns(text)[0] == ("Foreign Minister Ada Holt", "I welcome the accord.")


@pytest.mark.parametrize(
    ("dateline", "kept"),
    [
        pytest.param("Halvik, 1 December 2021 (ABC):", True, id="place-date-agency-colon"),
        pytest.param("HALVIK, Jan. 2, 2025 (Fjord Wire) –", True, id="abbreviated-month"),
        pytest.param("HALVIK, April 18 –", True, id="no-year"),
        pytest.param("HALVIK, Sept 12 (Fjord Wire) -", True, id="hyphen"),
        pytest.param("PORT HALVIK, N.L., Oct. 15 (FW) —", True, id="two-part-place"),
        pytest.param("HALVIK/BROD (FW) —", True, id="two-places"),
        pytest.param("HALVIK —", True, id="place-alone"),
        pytest.param("Halvik –", True, id="place-alone-in-lower-case"),
        pytest.param("(Fjord Wire) -", True, id="agency-alone"),
        pytest.param("NEW HALVIK:", True, id="place-and-colon"),
        pytest.param("On 5 May 2020 –", False, id="adverbial"),
        pytest.param("Minister Kowal of Ostria – the host –", False, id="parenthesis"),
        pytest.param("Norland – which borders Ostria –", False, id="relative-clause"),
    ],
)
def test_dateline_is_cut_off_the_first_paragraph(dateline: str, kept: bool) -> None:
    text = f"Norland to buy trains\n\n{dateline} {PROSE}\n\n{PROSE}\n"
    assert found(text, SegmentKind.DATELINE) == ([dateline] if kept else [])
    assert found(text, SegmentKind.PARAGRAPH)[0] == (PROSE if kept else f"{dateline} {PROSE}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("26 november 2021, 15:20", SegmentKind.DATE_LINE, id="with-the-time"),
        pytest.param("14.3.2023 16.40", SegmentKind.DATE_LINE, id="figures-with-full-stops"),
        pytest.param("Halvik, Monday, 30 December 2024", SegmentKind.DATE_LINE, id="place-and-weekday"),
        pytest.param("Published: 5 May 2020 at 10:30 GMT", SegmentKind.DATE_LINE, id="web-page"),
        pytest.param("By Ida Holm in Halvik", SegmentKind.BYLINE, id="with-the-place"),
        pytest.param("From our staff correspondent in Halvik", SegmentKind.BYLINE, id="without-a-name"),
        pytest.param("Monday, 4 May 2020 | By our correspondent in Halvik", SegmentKind.DATE_LINE, id="behind-a-date"),
        pytest.param("[Provisional translation]", SegmentKind.HEADING, id="note"),
        pytest.param(
            "Speakers: Dr Eva Sand, Minister; Mr Jan Kowal, Minister", SegmentKind.HEADING, id="list-of-people"
        ),
        pytest.param(
            "Joint Statement, 9 February 2024 and its annex", SegmentKind.TITLE, id="not-every-dated-line-is-a-date"
        ),
    ],
)
def test_lines_of_the_head(line: str, kind: SegmentKind) -> None:
    text = f"Norland and Ostria will build the line together\n\n{line}\n\n{PROSE}\n\n{PROSE}\n"
    assert [s.kind for s in segments(text) if s.span.of(text) == line] == [kind]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("PHOTO: Minister Sand, left, greets Jan Kowal. (Wire)", SegmentKind.CAPTION, id="marked"),
        pytest.param("File photo 3307: Eva Sand. (Fjord Wire)", SegmentKind.CAPTION, id="with-a-number"),
        pytest.param("A train near Brod. Archive photo, 2023", SegmentKind.CAPTION, id="marked-at-the-end"),
        pytest.param("Minister Sand and her guest before the talks in Halvik", SegmentKind.CAPTION, id="no-full-stop"),
        pytest.param("What happens next", SegmentKind.HEADING, id="short-line"),
        pytest.param("2. Financial cooperation", SegmentKind.HEADING, id="numbered"),
        pytest.param("For further details: Press Office, tel. 021 414 020.", SegmentKind.HEADING, id="whom-to-ring"),
        pytest.param("They spoke about it by phone. She agreed.", SegmentKind.PARAGRAPH, id="a-phone-but-no-number"),
        pytest.param("(Reporting by Ida Holm; editing by Per Lund)", SegmentKind.BYLINE, id="at-the-end"),
        pytest.param("They met in Brod. (Photo: Wire/0417)", SegmentKind.PARAGRAPH, id="credit-inside-a-paragraph"),
    ],
)
def test_lines_of_the_body(line: str, kind: SegmentKind) -> None:
    text = f"Norland to buy trains\n\n{PROSE}\n\n{line}\n\n{PROSE} They left.\n"
    assert [s.kind for s in segments(text) if s.span.of(text) == line] == [kind]


def test_a_line_that_stands_twice_in_a_row_is_a_caption() -> None:
    line = "Eva Sand greets her guest."
    text = f"Trains\n\n{PROSE}\n\n{line}\n{line}\n\n{PROSE} They left.\n"
    assert found(text, SegmentKind.CAPTION) == [line, line]


def test_list_marks_are_set_apart_from_the_words() -> None:
    text = f"Outline\n\n{PROSE}\n\n1. Trade\n(1) Minister Sand noted the growth.\n\n• Rail. The line is open.\n"
    assert found(text, SegmentKind.HEADING) == ["1. Trade", "(1)", "•"]
    assert found(text, SegmentKind.PARAGRAPH)[1:] == ["Minister Sand noted the growth.", "Rail. The line is open."]


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        pytest.param("She called it \"a good day\" for all.", ["a good day"], id="straight"),
        pytest.param("She called it “a good day”.", ["a good day"], id="curled"),
        pytest.param("She called it «a good day».", ["a good day"], id="angled"),
        pytest.param("She called it „a good day“.", ["a good day"], id="low-and-high"),
        pytest.param("‘We won’t go,’ he said of the farmers’ road.", ["We won’t go,"], id="single-and-apostrophes"),
        pytest.param("It's the ministers' plan, and it isn't Kowal's.", [], id="straight-apostrophes"),
        pytest.param("In the '90s farmers' pay 'rose by 5%' a year.", ["rose by 5%"], id="elision-and-possessive"),
        pytest.param("‘The farmers’ union won,’ he said.", ["The farmers’ union won,"], id="possessive-inside"),
        pytest.param("“He said ‘never’ to me,” she said.", ["He said ‘never’ to me,"], id="outer-only"),
        pytest.param("“One,” she said, “and two.”", ["One,", "and two."], id="interrupted"),
        pytest.param("“It goes on in the next one.", ["It goes on in the next one."], id="unclosed-at-the-end"),
        pytest.param('"We met. The rest is known. "We agreed," she said.',
                     ["We met. The rest is known.", "We agreed,"], id="mark-left-out-before-the-next"),
        pytest.param("The 5\" pipe burst.", [], id="inches"),
    ],
)  # fmt: skip
def test_quotations_are_the_words_without_the_marks(sentence: str, quoted: list[str]) -> None:
    text = f"Trains\n\n{sentence}\n\n{PROSE}\n"
    assert found(text, SegmentKind.QUOTATION) == quoted


def test_a_quotation_in_a_turn_has_the_turns_speaker() -> None:
    text = "Talks\n\nPRESIDENT: I say “no”, my friends.\n\nPRESIDENT: We go.\n"
    quotation = next(s for s in segments(text) if s.kind is SegmentKind.QUOTATION)
    assert (quotation.span.of(text), quotation.speaker) == ("no", "PRESIDENT")


def test_front_matter_is_a_heading_and_offsets_still_count_from_the_start() -> None:
    text = f"---\nrole: official\n---\n# Readout of the talks\n\n{PROSE}\n"
    assert found(text) == ["---\nrole: official\n---", "Readout of the talks", PROSE]


@pytest.mark.parametrize("text", ["", "\n", "x", ":", "-", "“", "---\n", "A:", "\r\n\r\n"])
def test_odd_texts_do_no_harm(text: str) -> None:
    check_order(text)


@pytest.mark.parametrize("piece", ["“", ' "a', "(", "A B: c\n", "said ", "Aa ", "1. ", "- ", "'s ", "\n", "— "])
def test_long_repeats_are_read_in_time(piece: str) -> None:
    """A few seconds at most: an expression that backtracks would need minutes."""
    segments(piece * (20_000 // len(piece)) + ":")
