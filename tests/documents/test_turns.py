"""Which labels are turns: those that occur once, those with a full stop, those behind a lead-in, and what is none."""

from __future__ import annotations

import pytest

from readout_check.documents.segments import segments
from readout_check.model import SegmentKind

INTRO = "Text of a news conference with President Lima and Norlandic Prime Minister Eva Sand:"
PROSE = "The two ministers met for an hour and spoke of trains."


def speakers(text: str) -> list[str | None]:
    """Who has each turn, once in a row."""
    found = [s.speaker for s in segments(text) if s.kind is SegmentKind.TURN]
    return [name for i, name in enumerate(found) if i == 0 or found[i - 1] != name]


def of(text: str, kind: SegmentKind) -> list[str]:
    return [s.span.of(text) for s in segments(text) if s.kind is kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            f"Talks\n\n{INTRO}\n\nLIMA: It is our pleasure to have the minister here.\n\nTrade grew by 4 percent.\n",
            ["LIMA"],
            id="the only turn of somebody whom the text calls by a title",
        ),
        pytest.param(
            f"Talks\n\n{INTRO}\n\nLIMA: Welcome.\n\nLIMA: I thank you.\n\nSAND: There are 800 engineers in port.\n",
            ["LIMA", "SAND"],
            id="one turn of a titled person beside those of another, without the first person",
        ),
        pytest.param(
            f"Talks\n\n{PROSE}\n\nROSS: Now 30 ships left.\n\nVALE: A minister said 12 stay.\n\nROSS: And 4 sank.\n",
            ["ROSS", "VALE", "ROSS"],
            id="a presenter in capitals between those of another one, both without a title",
        ),
        pytest.param(
            "Sand and Lima\n\nNorlandic Prime Minister Eva Sand and President Ana Lima speak.\n\nEva Sand:\n\n"
            "(Prime Minister of Norland, translated)\n\nLadies and gentlemen, we have agreed on 12 trains.\n",
            ["Eva Sand"],
            id="a full name alone on its line, over speech",
        ),
        pytest.param(
            "Briefing of Assistant Secretary Ines Dovar Rell\n\nASEC. RELL: Kaibigan, 12 projects today.\n\n"
            "SEC. ORTEGA: Good morning. I can announce 12 projects.\n",
            ["ASEC. RELL", "SEC. ORTEGA"],
            id="titles that labels shorten, the first over words of another language",
        ),
        pytest.param(
            "Interview\n\nMINISTER SAND: We will open in May.\n\nNORTH WEEKLY: Does the north pay weekly?\n\n"
            "MINISTER SAND: I hope everybody.\n\nNORTH WEEKLY: When do you open?\n\nMINISTER SAND: In May.\n",
            ["MINISTER SAND", "NORTH WEEKLY", "MINISTER SAND", "NORTH WEEKLY", "MINISTER SAND"],
            id="a magazine that asks, though its words are common ones",
        ),
        pytest.param(
            "President of Norland Ana Lima: Good day!\n\nWe have spoken of this before.\n\nAna Lima: I thank you.\n",
            ["President of Norland Ana Lima", "Ana Lima"],
            id="a label in the first line of the file, over speech that ends as a sentence",
        ),
    ],
)
def test_labels_that_are_turns(text: str, found: list[str]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Talks\n\n{PROSE}\n\nHALVIK: Donors pledged 6 million.\n\n{PROSE}\n", id="a town"),
        pytest.param(
            f"Talks\n\n{PROSE} Minister for Trade Eva Sand left.\n\nTRADE: The sides spoke of trade.\n", id="a topic"
        ),
        pytest.param(
            f"Talks\n\nPrime Minister Eva Sand came.\n\nSAND: THE MINISTER WANTS SHIPS\n\n{PROSE}\n", id="a headline"
        ),
        pytest.param(
            f"Who comes\n\nPrime Minister Eva Sand and President Lima come.\n\nSAND: The minister was a teacher.\n\n"
            f"LIMA: The president has led Ostria since May.\n\n{PROSE}\n",
            id="profiles of those who come, in the third person",
        ),
        pytest.param("Ana Lima: Norland would be 'at the back of the queue'\n\nThey met in Halvik.\n", id="first line"),
    ],
)
def test_labels_that_are_no_turns(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The President's News Conference With Prime Minister Eva Sand of Norland\n\nMay 7, 2019\n\n"
            "President Lima. Please, sit down. It is good to see you.\n\nWe begin with trade.\n",
            ["President Lima"],
            id="one label, of whom the heading announces",
        ),
        pytest.param(
            f"Talks\n\n{PROSE}\n\nPresident Lima. Please sit. We grew by 3 percent.\n\nPrime Minister Sand. Thank you. "
            "We grew by 4.\n\nThe President. We thank you.\n\nPresident Lima. Good.\n",
            ["President Lima", "Prime Minister Sand", "President", "President Lima"],
            id="several labels, one of them again",
        ),
        pytest.param(
            f"Talks\n\n{PROSE}\n\nMs. Sand.- Ladies and gentlemen, exports are 3 percent.\n\nMr. Lima.- Growth is 4.\n",
            ["Ms. Sand", "Mr. Lima"],
            id="a full stop and a dash without a blank",
        ),
    ],
)
def test_labels_with_a_full_stop(text: str, found: list[str]) -> None:
    assert speakers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Press conference by the Secretary General with President Ana Lima\n\n"
            "President Lima. Thank you for having us.\n\nWe begin with trade.\n",
            id="whom the speaker addresses",
        ),
        pytest.param(
            f"Talks\n\n{PROSE}\n\nMr. President. We thank you.\n\nMr. President. I am glad.\n", id="an address"
        ),
        pytest.param(f"Talks\n\n{PROSE}\n\nTrade Talks. Both sides met.\n\nTrade Talks. We met.\n", id="section heads"),
    ],
)
def test_full_stops_that_close_no_label(text: str) -> None:
    assert speakers(text) == []


def test_a_lead_in_before_the_first_label_is_a_heading() -> None:
    lead = "NORD-NEWS. May 4, 2011. Transcript of the beginning of the meeting:"
    text = f"{lead} Ana Lima: Good afternoon, colleagues.\n\nWe speak of roads today.\n\nEva Sand: I thank you.\n"
    assert speakers(text) == ["Ana Lima", "Eva Sand"]
    assert of(text, SegmentKind.HEADING) == [lead]
    assert of(text, SegmentKind.LABEL) == ["Ana Lima:", "Eva Sand:"]


@pytest.mark.parametrize(
    ("head", "who"),
    [
        pytest.param("Statement by PM during the Norland - Ostria talks", "PM", id="an office of two letters"),
        pytest.param(
            "Joint press conference\n\nby NATO Secretary General Ida Holm with the President of Norland Ana Lima",
            "NATO Secretary General Ida Holm",
            id="the line below the title goes on with the speaker, who is no writer",
        ),
    ],
)
def test_a_speech_belongs_to_whom_its_heading_names(head: str, who: str) -> None:
    text = f"{head}\n\nI thank you for your welcome.\n\nWe agreed on 12 steps.\n\nWhen I was here, we began.\n"
    assert speakers(text) == [who]
    assert not of(text, SegmentKind.BYLINE)


def test_the_words_of_a_council_are_nobodys_turn() -> None:
    """A single "I" in a bank's "we" makes no speaker of "the Council"."""
    text = "Statement by the Council\n\nWe raised the rate.\n\nWe see 3 percent growth.\n\nWe and I. Holm agree.\n"
    assert speakers(text) == []


@pytest.mark.parametrize("writer", ["By Ida Holm", "By our staff writer", "By Diplomatic Correspondent Ida Holm"])
def test_writers_keep_their_byline(writer: str) -> None:
    assert of(f"Norland buys trains\n\n{writer}\n\n{PROSE}\n", SegmentKind.BYLINE) == [writer]
