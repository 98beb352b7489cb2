"""Which text is official, told by reading; the texts are this project's own."""

from __future__ import annotations

import itertools

import pytest

from readout_check.documents.read import document_of
from readout_check.documents.roles import decide, official_score
from readout_check.documents.segments import segments
from readout_check.errors import MeetingError
from readout_check.model import Side
from tests.documents.texts import ARTICLE, FLAT, READOUT, TRANSCRIPT

SHORT_READOUT = """Readout of President Marlow's call with President Okafor of Zemia

President Marlow spoke today with President Okafor of Zemia. The President congratulated President Okafor on his \
inauguration and underscored the importance of the partnership between the two countries. The President announced $40 \
million in food aid. The leaders agreed to meet in June.
"""
BARE_ARTICLE = """Marlow promises Zemia $40m in food aid

President Sam Marlow told Zemia's new leader on Tuesday that $40 million in food aid would be sent to the dry north.

Marlow spoke by telephone with Okafor, 61, who took office last week. The two men agreed to meet in June, his office \
said.

Okafor's office did not comment. Analysts say the drought is the worst in 40 years.
"""


@pytest.mark.parametrize(
    ("official", "article"),
    [
        pytest.param(READOUT, ARTICLE, id="letterhead-and-protocol-against-agency-copy"),
        pytest.param(TRANSCRIPT, ARTICLE, id="turns-against-agency-copy"),
        pytest.param(SHORT_READOUT, BARE_ARTICLE, id="no-letterhead-against-no-dateline"),
        pytest.param(TRANSCRIPT, BARE_ARTICLE, id="turns-against-no-dateline"),
    ],
)
def test_reading_settles_it_in_either_order(official: str, article: str) -> None:
    first, second = document_of(official, "000.txt"), document_of(article, "001.txt")
    assert decide([first, second]) == (Side.OFFICIAL, Side.SECONDARY)
    assert decide([second, first]) == (Side.SECONDARY, Side.OFFICIAL)


def test_several_of_each_side() -> None:
    texts = [ARTICLE, READOUT, BARE_ARTICLE, TRANSCRIPT]
    sides = decide([document_of(text, f"{i}.txt") for i, text in enumerate(texts)])
    assert sides == (Side.SECONDARY, Side.OFFICIAL, Side.SECONDARY, Side.OFFICIAL)


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param((ARTICLE, ARTICLE + BARE_ARTICLE), id="two-articles"),
        pytest.param((READOUT, TRANSCRIPT), id="two-readouts"),
        pytest.param((FLAT, FLAT + "It rained. The rain was warm.\n"), id="two-texts-without-any-sign"),
        pytest.param((FLAT, FLAT), id="the-same-text-twice"),
    ],
)
def test_what_reading_does_not_settle_is_asked(pair: tuple[str, str]) -> None:
    with pytest.raises(MeetingError, match=r"a\.txt and b\.txt: cannot tell") as caught:
        decide([document_of(pair[0], "a.txt"), document_of(pair[1], "b.txt")])
    assert "--official" in caught.value.hint
    assert "official.txt" in caught.value.hint


def test_quotations_in_the_first_person_do_not_make_an_article_official() -> None:
    quoted = ARTICLE + "\n“We are glad. I am sure of our plan, and we will do it,” Sand said. “I thank my friends.”\n"
    assert official_score(quoted, segments(quoted)) < 0


@pytest.mark.parametrize("text", ["", "\n", "word"])
def test_a_text_without_words_has_a_score(text: str) -> None:
    assert official_score(text, segments(text)) == 0.0


def test_all_made_up_pairs_are_far_apart() -> None:
    officials = [official_score(t, segments(t)) for t in (READOUT, TRANSCRIPT)]
    articles = [official_score(t, segments(t)) for t in (ARTICLE, BARE_ARTICLE)]
    assert all(high - low > 4 for high, low in itertools.product(officials, articles))
