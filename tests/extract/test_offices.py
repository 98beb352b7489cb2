"""Offices: every order of office, polity and person, with invented names."""

from __future__ import annotations

import time

import pytest

from readout_check import parsing
from readout_check.extract import offices
from readout_check.model import Document, OfficeClaim, Rank, Segment, SegmentKind, Span


def read(text: str, kind: SegmentKind = SegmentKind.PARAGRAPH) -> list[OfficeClaim]:
    document = Document(path="t.txt", text=text, segments=(Segment(span=Span(0, len(text)), kind=kind),))
    (tree,) = parsing.trees([document])
    return list(offices.extract(tree, document))


D, FD, V, A, F, E = Rank.DEPUTY, Rank.FIRST_DEPUTY, Rank.VICE, Rank.ACTING, Rank.FORMER, Rank.ELECT


@pytest.mark.parametrize(
    ("text", "words", "office", "ranks", "polity", "person"),
    [
        pytest.param("President of the Republic of Peru Ana Rojas spoke.",
                     "President of the Republic of Peru",
                     "president", (), "PE", "Ana Rojas", id="office-of-polity-person"),
        pytest.param("Peruvian President Ana Rojas spoke.", "Peruvian President", "president", (), "PE", "Ana Rojas",
                     id="demonym-office-person"),
        pytest.param("Peruvian President Rojas spoke.", "Peruvian President", "president", (), "PE", "Rojas",
                     id="surname-only"),
        pytest.param("The President of Peru, Ana Rojas, spoke.", "President of Peru", "president", (), "PE",
                     "Ana Rojas", id="comma-person"),
        pytest.param("The President of Peru, Ana Rojas opened 3 roads.", "President of Peru", "president", (), "PE",
                     "Ana Rojas", id="comma-person-and-no-second-comma"),
        pytest.param("With the President of Peru, Ana Rojas opened 3 roads.", "President of Peru", "president", (),
                     "PE", None, id="not-behind-a-preposition"),
        pytest.param("Ana Rojas, the President of Peru, spoke.", "President of Peru", "president", (), "PE",
                     "Ana Rojas", id="person-comma-office"),
        pytest.param("He met Norway's prime minister Kari Nesheim.", "Norway's prime minister", "prime minister", (),
                     "NO", "Kari Nesheim", id="possessive-country"),
        pytest.param("He met the Norwegian Deputy Prime Minister.", "Norwegian Deputy Prime Minister", "prime minister",
                     (D,), "NO", None, id="deputy-after-demonym"),
        pytest.param("He met the Deputy Prime Minister of Norway.", "Deputy Prime Minister of Norway", "prime minister",
                     (D,), "NO", None, id="deputy-before-of"),
        pytest.param("First Deputy Governor Efua Addo spoke.", "First Deputy Governor", "governor", (FD,), None,
                     "Efua Addo", id="first-deputy"),
        pytest.param("Vice-Minister Keigo Arai attended.", "Vice-Minister", "minister", (D,), None, "Keigo Arai",
                     id="vice-minister-is-a-deputy"),
        pytest.param("Chilean Vice President Luis Vera attended.", "Chilean Vice President", "president", (V,), "CL",
                     "Luis Vera", id="vice-president-stays"),
        pytest.param("Former Dutch Prime Minister Pieter de Wit attended.", "Former Dutch Prime Minister",
                     "prime minister", (F,), "NL", "Pieter de Wit", id="former-with-particle-in-name"),
        pytest.param("We saw ex-president Lukas Brandt.", "ex-president", "president", (F,), None, "Lukas Brandt",
                     id="ex-with-hyphen"),
        pytest.param("The acting president, Maria Silva, left.", "acting president", "president", (A,), None,
                     "Maria Silva", id="acting"),
        pytest.param("President-elect Maria Silva left.", "President-elect", "president", (E,), None, "Maria Silva",
                     id="elect"),
        pytest.param("Minister for Foreign Affairs and Trade of Ireland Niamh Byrne came.",
                     "Minister for Foreign Affairs and Trade of Ireland", "minister of foreign affairs and trade", (),
                     "IE", "Niamh Byrne", id="two-portfolios"),
        pytest.param("The Irish minister of external relations spoke.", "Irish minister of external relations",
                     "minister of foreign affairs", (), "IE", None, id="alias-of-a-portfolio"),
        pytest.param("She called Defense Secretary Bill Croft.", "Defense Secretary", "minister of defence", (), None,
                     "Bill Croft", id="secretary-as-minister"),
        pytest.param("The Swedish premier smiled.", "Swedish premier", "prime minister", (), "SE", None, id="premier"),
        pytest.param("Dr Samuel Okoye (Minister of Health, Nigeria) spoke.", "Minister of Health", "minister of health",
                     (), "NG", "Samuel Okoye", id="brackets-with-country"),
        pytest.param("Speakers: H.E. Kaarel Lepp, Minister of Health, Republic of Estonia\n\nThe talks began.",
                     "Minister of Health", "minister of health", (), "EE", "Kaarel Lepp", id="list-with-country"),
        pytest.param("Chancellor Eva Roth of Germany wrote.", "Chancellor", "chancellor", (), "DE", "Eva Roth",
                     id="polity-behind-the-name"),
    ],
)  # fmt: skip
def test_one_office(
    text: str, words: str, office: str, ranks: tuple[Rank, ...], polity: str | None, person: str | None
) -> None:
    (claim,) = read(text)
    assert (claim.text, claim.office, claim.ranks) == (words, office, frozenset(ranks))
    assert (claim.polity, claim.person) == (polity, person)
    assert text[claim.span.start : claim.span.end] == words
    if claim.person_span is not None:
        assert claim.person_span.of(text) == person


@pytest.mark.parametrize(
    ("text", "words", "office", "body", "polity"),
    [
        ("The President of the Norwegian Academy of Letters spoke.", "President of the Norwegian Academy of Letters",
         "president", "norwegian academy of letters", None),
        ("The mayor of Rosario left.", "mayor of Rosario", "mayor", "rosario", None),
        ("NATO Secretary General Jan Verhoeven spoke.", "NATO Secretary General", "secretary general", "nato", None),
        ("The governor of the Bank of England left.", "governor of the Bank of England", "governor", "bank of england",
         None),
        ("Kenya's ambassador to Tanzania left.", "Kenya's ambassador to Tanzania", "ambassador", "to tz", "KE"),
        ("The Moldovan parliament speaker left.", "Moldovan parliament speaker", "speaker", "parliament", "MD"),
        ("The Speaker of the Parliament of Moldova left.", "Speaker of the Parliament of Moldova", "speaker",
         "parliament", "MD"),
        ("The Special Envoy of the Secretary-General left.", "Special Envoy of the Secretary-General", "special envoy",
         "secretary general", None),
    ],
)  # fmt: skip
def test_bodies(text: str, words: str, office: str, body: str, polity: str | None) -> None:
    (claim,) = read(text)
    assert (claim.text, claim.office, claim.body, claim.polity) == (words, office, body, polity)


@pytest.mark.parametrize(
    ("text", "words", "office", "polity", "person"),
    [
        ("He met her Slovenian colleague, Marko Kos, today.", "Slovenian colleague", "colleague", "SI", "Marko Kos"),
        ("His Chilean counterpart agreed.", "Chilean counterpart", "counterpart", "CL", None),
        ("The head of the Uzbek state, Rustam Nurov, came.", "head of the Uzbek state", "head of state", "UZ",
         "Rustam Nurov"),
        ("Ilir Hoti, the Albanian head of state, came.", "Albanian head of state", "head of state", "AL", "Ilir Hoti"),
        ("The Kenyan leader agreed.", "Kenyan leader", "leader", "KE", None),
        ("The Lao minister agreed.", "Lao minister", "minister", "LA", None),
        ("Lima's top diplomat Ana Vera came.", "Lima's top diplomat", "top diplomat", "PE", "Ana Vera"),
        ("The Russian Mandatary agreed.", "Russian Mandatary", "mandatary", "RU", None),
    ],
)  # fmt: skip
def test_epithets_are_generic(text: str, words: str, office: str, polity: str, person: str | None) -> None:
    (claim,) = read(text)
    assert claim.generic
    assert (claim.text, claim.office, claim.polity, claim.person) == (words, office, polity, person)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The finance ministers of Chad and Mali met.", [("TD", None), ("ML", None)], id="polities"),
        pytest.param("Peruvian and Chilean presidents met.", [("PE", None), ("CL", None)], id="demonyms"),
        pytest.param("Prime Ministers Ana Rojas and Luis Vera met.", [(None, "Ana Rojas"), (None, "Luis Vera")],
                     id="persons"),
        pytest.param("The presidents of Chad and Mali, Idris Saleh and Moussa Keita, met.",
                     [("TD", "Idris Saleh"), ("ML", "Moussa Keita")], id="both-in-order"),
    ],
)  # fmt: skip
def test_plurals_give_one_claim_each(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    claims = read(text)
    assert all(claim.plural for claim in claims)
    assert [(claim.polity, claim.person) for claim in claims] == expected


def test_the_country_of_a_minister_of_state_is_no_part_of_his_matter() -> None:
    (claim,) = read("The Minister of State for Trade of Qatar spoke.")
    assert (claim.office, claim.polity) == ("minister of state for trade", "QA")


def test_two_offices_of_one_holder_share_him_and_his_polity() -> None:
    first, second = read("Deputy Prime Minister and Minister of Defence of Norway Kari Nesheim spoke.")
    assert (first.office, first.ranks, first.polity, first.person) == (
        "prime minister", frozenset({D}), "NO", "Kari Nesheim",
    )  # fmt: skip
    assert (second.office, second.polity, second.person) == ("minister of defence", "NO", "Kari Nesheim")


def test_prime_minister_and_president_are_two_persons() -> None:
    first, second = read("The Prime Minister and President Rojas will speak again.")
    assert (first.person, second.person) == (None, "Rojas")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("According to Roth, the Austrian chancellor agreed to wait.", id="opening phrase"),
        pytest.param("In talks with the Austrian chancellor, Roth agreed to wait.", id="opening phrase before"),
    ],
)
def test_an_opening_phrase_is_no_apposition(text: str) -> None:
    (claim,) = read(text)
    assert (claim.polity, claim.person) == ("AT", None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Prime Minister's Office issued a note.", id="office as a place"),
        pytest.param("The OFFICE OF THE PRIME MINISTER issued a note.", id="office of the"),
        pytest.param("The church ministers sang in the Premier League.", id="other senses"),
        pytest.param("The head of the table was cold and they lead the leaders.", id="everyday words"),
        pytest.param("He told his guest about it.", id="guest without a polity"),
        pytest.param("8123rd Meeting (PM)", id="half of the day behind a session"),
        pytest.param("The 12th Sitting (AM & PM) was short.", id="both halves of the day"),
    ],
)
def test_no_office(text: str) -> None:
    assert [c.text for c in read(text) if c.body is None] == []


def test_a_prime_minister_in_brackets_behind_a_meeting() -> None:
    """Only what ends the brackets is the half of a day."""
    assert [c.office for c in read("He left the meeting (PM Lind came).")] == ["prime minister"]


def test_speaker_label() -> None:
    (claim,) = read("Marko Kos, Prime Minister of Slovenia:", SegmentKind.LABEL)
    assert (claim.text, claim.polity, claim.person) == ("Prime Minister of Slovenia", "SI", "Marko Kos")


def test_headline_verb_is_no_name() -> None:
    (claim, *_) = read("NORWEGIAN PRIME MINISTER HOLDS TALKS IN OSLO", SegmentKind.TITLE)
    assert (claim.polity, claim.person) == ("NO", None)


def test_names_of_months_may_be_given_names() -> None:
    (claim,) = read("The meeting with Foreign Minister Jan Verhoeven was short.")
    assert claim.person == "Jan Verhoeven"


@pytest.mark.xfail(strict=True, reason="a given name that is also a preposition is not seen as a name")
def test_given_name_that_is_a_preposition() -> None:
    (claim,) = read("The UN special envoy, Per Holt, briefed them.")
    assert claim.person == "Per Holt"


@pytest.mark.xfail(strict=True, reason="a polity is not carried over a holder's name to the next office")
def test_polity_carried_over_a_name() -> None:
    _, second = read("Latvian President Ilze Kalna and Defence Minister Andris Priede came.")
    assert second.polity == "LV"


def test_long_runs_of_ranks_are_read_in_linear_time() -> None:
    start = time.perf_counter()
    read("former deputy " * 1000 + "president")
    assert time.perf_counter() - start < 20  # minutes when every rank looks back to the first


def test_no_holder_from_the_next_line_of_a_title() -> None:
    text = "Press encounter by Ms. Ada Sand, Deputy Special Envoy\nTower House, Geneva, 2 February 2020"
    document = Document(path="t.txt", text=text, segments=(Segment(span=Span(0, len(text)), kind=SegmentKind.TITLE),))
    (tree,) = parsing.trees([document])
    assert [claim.person for claim in offices.extract(tree, document)] == ["Ada Sand"]


def test_an_office_in_small_letters_that_the_model_takes_for_a_verb() -> None:
    (claim,) = read("According to WHO representative Emil Holt, samples are in.")
    assert (claim.office, claim.person) == ("representative", "Emil Holt")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("He dined with the Mayor, Brandt, Danish Prime Minister Ida Holm and others.", None,
                     id="an office follows"),
        pytest.param("He dined with the Mayor, Brandt, the Danish Prime Minister and others.", None,
                     id="an article follows"),
        pytest.param("The Queen, Margit Brandt, and Danish Prime Minister Ida Holm dined.", "Margit Brandt",
                     id="a full name"),
        pytest.param("The Prime Minister, Brandt, said so.", "Brandt", id="a verb follows"),
        pytest.param("They saw the Mayor, Ms Holm, the Governor, Mr Brandt, and the Speaker.", "Holm",
                     id="an honorific"),
    ],
)  # fmt: skip
def test_the_next_guest_of_a_list_is_no_apposition(text: str, person: str | None) -> None:
    assert read(text)[0].person == person


@pytest.mark.parametrize(
    ("text", "office", "polity"),
    [
        pytest.param("The Secretary of State of the United States of America spoke.", "secretary of state", "US",
                     id="a secretary's State"),
        pytest.param("The President of the State of Israel spoke.", "president", "IL", id="a State"),
        pytest.param("The President of the Italian Republic spoke.", "president", "IT", id="demonym and Republic"),
    ],
)  # fmt: skip
def test_formal_names_of_polities(text: str, office: str, polity: str) -> None:
    (claim,) = read(text)
    assert (claim.office, claim.polity) == (office, polity)


def test_a_union_of_two_states_is_a_body() -> None:
    (claim,) = read("The State Secretary of the Union State of Russia and Belarus Pavel Mezin spoke.")
    assert (claim.body, claim.polity, claim.person) == ("union state of russia and belarus", None, "Pavel Mezin")


def test_the_country_before_another_office_heads_no_delegation() -> None:
    _, deputy, minister = read(
        "Norway's president Kari Nesheim met a delegation headed by Deputy Prime Minister and Minister of Trade of "
        "Chile, Luis Vera."
    )
    assert (deputy.polity, minister.polity) == ("CL", "CL")


@pytest.mark.parametrize(
    ("text", "words", "body", "person"),
    [
        pytest.param("The President of the Union of Carters and Millers Pavel Dronov spoke.",
                     "President of the Union of Carters and Millers", "union of carters and millers", "Pavel Dronov",
                     id="behind a common word"),
        pytest.param("The Co-Chairman of the Joint Commission on Economic Cooperation Denis Zhavoronkov spoke.",
                     "Co-Chairman of the Joint Commission on Economic Cooperation",
                     "joint commission on economic cooperation", "Denis Zhavoronkov", id="one entity for the model"),
        pytest.param("The Governor of Dravin Territory Anton Belkov spoke.", "Governor of Dravin Territory", "dravin",
                     "Anton Belkov", id="behind the sort of a place"),
        pytest.param("The Director of the World Bank in Chad Mr Idris Saleh spoke.", "Director of the World Bank",
                     "world bank", "Idris Saleh", id="behind the country of a branch"),
        pytest.param("The Director of the Institute of Plasma Physics Greifswald spoke.",
                     "Director of the Institute of Plasma Physics Greifswald",
                     "institute of plasma physics greifswald", None, id="one word is no full name"),
        pytest.param("The Director of the Museum of Dolores Olmedo spoke.", "Director of the Museum of Dolores Olmedo",
                     "museum of dolores olmedo", None, id="whom the body is named for"),
    ],
)  # fmt: skip
def test_the_holder_is_no_part_of_the_body(text: str, words: str, body: str, person: str | None) -> None:
    (claim,) = read(text)
    assert (claim.text, claim.body, claim.person) == (words, body, person)


@pytest.mark.parametrize(
    ("text", "words", "office", "body"),
    [
        pytest.param("Ola Brandt, Director of the IMF's African Department, spoke.",
                     "Director of the IMF's African Department", "director",
                     "international monetary fund african department", id="a part of a body"),
        pytest.param("The director of the IMF Research Department, Ola Brandt, spoke.",
                     "director of the IMF Research Department", "director",
                     "international monetary fund research department", id="a part without the possessive"),
        pytest.param("Ola Brandt, Division Chief, Research Department, IMF, spoke.", "Division Chief", "chief",
                     "international monetary fund research department", id="a list's commas"),
        pytest.param("Director General, Shipping Authority, Dr. Ola Brandt, spoke.", "Director General",
                     "director general", "shipping authority", id="the holder behind the body"),
        pytest.param("The Chairperson of the Authority of Heads of State and Government, Ola Brandt, spoke.",
                     "Chairperson of the Authority of Heads of State and Government", "chair",
                     "authority of heads of state and government", id="a summit is no office"),
    ],
)  # fmt: skip
def test_bodies_within_bodies(text: str, words: str, office: str, body: str) -> None:
    (claim,) = read(text)
    assert (claim.text, claim.office, claim.body, claim.person) == (words, office, body, "Ola Brandt")


def test_a_ministry_behind_a_comma_leaves_the_country_open() -> None:
    (claim,) = read("For Chad: Dr. Ola Brandt, State Secretary, Ministry of Finance")
    assert (claim.text, claim.body, claim.polity, claim.person) == ("State Secretary", None, "TD", "Ola Brandt")


def test_a_body_behind_the_comma_of_a_sentence_is_another_matter() -> None:
    claims = read("He thanked the Director, Research Department staff and Ola Brandt.")
    assert [claim.body for claim in claims] == [None] * len(claims)


def test_the_chief_of_foreign_policy_is_the_high_representative() -> None:
    (claim,) = read("EU foreign policy chief Josep Bonet spoke.")
    assert (claim.office, claim.polity, claim.person) == ("high representative", "EU", "Josep Bonet")


def test_an_office_of_something_unread_takes_no_polity_from_the_one_before() -> None:
    first, second = read("The Permanent Representative of Uruguay, President of the 15-member body, spoke.")
    assert (first.polity, second.polity) == ("UY", None)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_two_offices_with_a_dash_have_the_holder_behind_them(dash: str) -> None:
    claims = read(
        f"With him were Foreign Minister Sergei Lavrin, Deputy Prime Minister {dash} Minister of Industry Pavel Dronov,"
        f" and Deputy Chief of Staff {dash} Presidential Press Secretary Anton Belkov."
    )
    assert [(claim.office, claim.person) for claim in claims] == [
        ("minister of foreign affairs", "Sergei Lavrin"),
        ("prime minister", "Pavel Dronov"),
        ("minister of industry", "Pavel Dronov"),
        ("chief of staff", "Anton Belkov"),
        ("spokesperson", "Anton Belkov"),
    ]


def test_the_press_office_holds_no_office() -> None:
    assert read("The Office of the Press Secretary issued a note.") == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("President Nursultan Beketov opened the plant.", "Nursultan Beketov", id="a city's name"),
        pytest.param("Council President Vassily A. Nebenko (Russian Federation) spoke.", "Vassily A. Nebenko",
                     id="an initial that is an article"),
        pytest.param("Trade Minister Margaret May spoke.", "Margaret May", id="a month's name"),
        pytest.param("We met the Trade Minister May 4 in Oslo.", None, id="a date"),
    ],
)  # fmt: skip
def test_holders_with_words_that_are_others_too(text: str, person: str | None) -> None:
    assert read(text)[0].person == person


@pytest.mark.parametrize(
    ("text", "office", "ranks"),
    [
        pytest.param("Ms Ida Lund, Assistant Minister for the Pacific, spoke.", "minister", (Rank.ASSISTANT,),
                     id="assistant is no portfolio"),
        pytest.param("Assistant Deputy Minister of Health Ida Lund spoke.", "minister of health", (Rank.ASSISTANT, D),
                     id="two ranks"),
        pytest.param("The Additional Secretary, Ida Lund, spoke.", "secretary", (Rank.ASSISTANT,), id="additional"),
        pytest.param("They saw two additional ministers.", "minister", (), id="more of them"),
        pytest.param("UN Under-Secretary-General Ida Lund spoke.", "under-secretary general", (), id="a grade"),
    ],
)  # fmt: skip
def test_ranks_below(text: str, office: str, ranks: tuple[Rank, ...]) -> None:
    (claim,) = read(text)
    assert (claim.office, claim.ranks) == (office, frozenset(ranks))
