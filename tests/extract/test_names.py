"""Names: kinds, keys and spans, with invented names."""

from __future__ import annotations

import pytest

from readout_check import parsing
from readout_check.extract import names
from readout_check.model import Document, NameClaim, NameKind, Segment, SegmentKind, Span

P, C, B, L = NameKind.PERSON, NameKind.COUNTRY, NameKind.ORGANISATION, NameKind.PLACE


def read(text: str, kind: SegmentKind = SegmentKind.PARAGRAPH) -> list[NameClaim]:
    document = Document(path="t.txt", text=text, segments=(Segment(span=Span(0, len(text)), kind=kind),))
    (tree,) = parsing.trees([document])
    return list(names.extract(tree, document))


def of(text: str, kind: NameKind) -> list[tuple[str, str]]:
    return [(claim.text, claim.key) for claim in read(text) if claim.kind is kind]


def test_countries_and_demonyms_share_the_iso_code() -> None:
    claims = [c for c in read("Poland's soldiers and two Polish officers met Poles in Warsaw.") if c.kind is C]
    assert [(c.text, c.key, c.country, c.adjective) for c in claims] == [
        ("Poland", "PL", "PL", False), ("Polish", "PL", "PL", True), ("Poles", "PL", "PL", True),
    ]  # fmt: skip


def test_a_fiscal_year_is_no_place() -> None:
    assert of("The deficit rose to 8.1 percent in FY2015 from 1.9 percent in FY2014.", L) == []


def test_capital_is_a_place_with_its_country() -> None:
    (place,) = [c for c in read("They arrived in Tallinn at noon.") if c.kind is L]
    assert (place.key, place.country) == ("tallinn", "EE")


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        pytest.param("The mine is in Vostrov region.", "Vostrov region", "vostrov", id="region after"),
        pytest.param("The mine is in the region of Vostrov.", "Vostrov", "vostrov", id="region before"),
        pytest.param("She went to Bolikham Province.", "Bolikham Province", "bolikham", id="province"),
        pytest.param("They met at Sosnovy Ruchei residence.", "Sosnovy Ruchei residence", "sosnovy ruchei residence",
                     id="residence keeps its noun in the key"),
        pytest.param("They dined in the Grand Atlantic Hotel.", "Grand Atlantic Hotel", "grand atlantic hotel",
                     id="longer than the gazetteer's name"),
        pytest.param("Farms along the Zar Darya were flooded.", "Zar Darya", "zar darya", id="preposition"),
        pytest.param("Goods change ships at Fray Bentos.", "Fray Bentos", "fray bentos", id="looks like a person"),
        pytest.param("A new ward opens on La Digue.", "La Digue", "la digue", id="island"),
        pytest.param("The idea came from Valmiera, a small old town.", "Valmiera", "valmiera", id="explained"),
        pytest.param("Flights from Windhoek to Maun resume.", "Maun", "maun", id="other end of a route"),
        pytest.param("He spent four days in Sana'a last week.", "Sana'a", "sana'a", id="apostrophe"),
    ],
)  # fmt: skip
def test_places(text: str, words: str, key: str) -> None:
    assert (words, key) in of(text, L)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They met in the Kenyan capital on Monday.", [("Kenyan capital", "nairobi")], id="demonym"),
        pytest.param("They met in Norway's capital on Monday.", [("Norway's capital", "oslo")], id="possessive"),
        pytest.param("They met in the capital of Chile.", [("capital of Chile", "santiago")], id="of"),
        pytest.param("The Norwegian capital market is deep.", [], id="money"),
        pytest.param("Norwegian capital pays for the dam.", [], id="money without an article"),
        pytest.param("They met in the Kenyan capital, Nairobi.", [("Nairobi", "nairobi")], id="named at once"),
    ],
)
def test_capitals_by_description(text: str, found: list[tuple[str, str]]) -> None:
    assert of(text, L) == found


def test_unknown_place_of_a_date_line() -> None:
    found = [c for c in read("Tarnowice, 4 May 2021", SegmentKind.DATE_LINE) if c.kind is L]
    assert [(c.text, c.key) for c in found] == [("Tarnowice", "tarnowice")]
    assert not [c for c in read("Tuesday, 4 May 2021", SegmentKind.DATE_LINE) if c.kind is L]


def test_places_that_a_pair_joins_are_both_places() -> None:
    assert [k for _, k in of("The line between Orlec and Bistra is closed.", L)] == ["orlec", "bistra"]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("A loan from the European Bank for Reconstruction and Development helped.",
         "European Bank for Reconstruction and Development", "european bank for reconstruction and development"),
        ("A loan from the EBRD helped.", "EBRD", "european bank for reconstruction and development"),
        ("Staff of the World Health Organization came.", "World Health Organization", "world health organisation"),
        ("Staff of the WHO came.", "WHO", "world health organisation"),
        ("The Oman Weights and Measures Organization replied.", "Oman Weights and Measures Organization",
         "oman weights and measures organisation"),
        ("Staff of the Flood Control and Drainage Authority came.", "Flood Control and Drainage Authority",
         "flood control and drainage authority"),
        ("The Chamber of Commerce and Industry met.", "Chamber of Commerce and Industry",
         "chamber of commerce and industry"),
        ("They lectured at the Norwegian Academy of Letters.", "Norwegian Academy of Letters",
         "norwegian academy of letters"),
        ("Money came from “Severbank” too.", "Severbank", "severbank"),
        ("The Foreign Ministry replied.", "Foreign Ministry", "ministry of foreign affairs"),
        ("The Ministry of Foreign Affairs replied.", "Ministry of Foreign Affairs", "ministry of foreign affairs"),
        ("The two grid companies, Nordnet and Sudnet, agreed.", "Sudnet", "sudnet"),
    ],
)  # fmt: skip
def test_organisations(text: str, words: str, key: str) -> None:
    assert (words, key) in of(text, B)


def test_the_the_of_the_next_sentence_is_no_part_of_a_known_name() -> None:
    ((text, _),) = of("They called the World Bank. The line was busy.", B)
    assert text == "World Bank"


def test_and_between_two_bodies_joins_no_name() -> None:
    assert [words for words, _ in of("She met the European Union and World Bank.", B)] == [
        "European Union",
        "World Bank",
    ]


def test_a_country_inside_an_organisation_is_not_a_country() -> None:
    assert of("The Bank of Ghana replied.", C) == []


def test_a_ministry_leaves_its_country_out() -> None:
    text = "The Ministry of Health of Latvia replied."
    assert of(text, B) == [("Ministry of Health", "ministry of health")]
    assert of(text, C) == [("Latvia", "LV")]


def test_surname_and_given_name_take_the_key_of_the_full_name() -> None:
    text = "President Ana Rojas met Luis Vera. Rojas thanked Vera's team. “Thank you, Ana,” he said."
    assert [k for _, k in of(text, P)] == ["ana rojas", "luis vera", "ana rojas", "luis vera", "ana rojas"]


def test_possessive_is_not_in_the_span() -> None:
    assert ("Ana Rojas", "ana rojas") in of("We saw President Ana Rojas's plane.", P)


def test_surname_in_capitals_goes_last_in_the_key() -> None:
    assert of("Mr. ARAI Keigo, Minister of Finance, spoke.", P) == [("ARAI Keigo", "keigo arai")]


def test_patronymic_means_the_one_with_that_given_name() -> None:
    text = "President Rustam Nurov spoke. - Thank you, dear Rustam Karimovich."
    assert [k for _, k in of(text, P)] == ["rustam nurov", "rustam nurov"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Mr B. Holm met Cr Bear at noon. Later Bear left.", ["holm b", "bear", "bear"],
                     id="a surname is nobody's initial"),
        pytest.param("Present: Crs Holm, Ngata and Bear. Cr Bear left.", ["holm", "ngata", "bear", "bear"],
                     id="an honorific in the plural goes for the whole list"),
        pytest.param("Minister Aud Lien met Joen við Dal of the islands.", ["aud lien", "joen vid dal"],
                     id="a particle that no place has"),
        pytest.param("Members: Alison Drury (external member), Ana Rojas. Ms Drury left.",
                     ["alison drury", "ana rojas", "alison drury"], id="addressed by the surname elsewhere"),
        pytest.param("Member Moana Rangi said so.", ["moana rangi"], id="member is a title"),
    ],
)  # fmt: skip
def test_persons_in_minutes(text: str, names: list[str]) -> None:
    """Minutes list who is there and then call them by a title and a surname."""
    assert [key for _, key in of(text, P)] == names


def test_two_of_one_surname_stay_apart() -> None:
    text = "Minister Ana Rojas met Mr Luis Rojas. Rojas left."
    assert of(text, P)[-1] not in {("Rojas", "ana rojas"), ("Rojas", "luis rojas")}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Michael Jordan and Mr Israel came.", "JO", id="surname"),
        pytest.param("He flew from Atlanta, Georgia, at noon.", "GE", id="the state in the US"),
        pytest.param("Polish the table before noon.", "PL", id="verb"),
    ],
)
def test_no_country(text: str, key: str) -> None:
    assert key not in [k for _, k in of(text, C)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Monday, March figures came out before April.", id="calendar"),
        pytest.param("However, the President and the Minister agreed.", id="titles alone"),
        pytest.param("Finance Ministers Meet In Geneva To Discuss Trade", id="headline"),
    ],
)
def test_no_person(text: str) -> None:
    assert of(text, P) == []


def test_byline_names_no_one() -> None:
    assert read("By Abena Owusu", SegmentKind.BYLINE) == []


def test_confidence_in_somebody_makes_no_place() -> None:
    assert ("Ana Petrova", "ana petrova") in of("The council has confidence in Ana Petrova, its chair.", P)


@pytest.mark.parametrize(
    ("text", "words", "slot", "about"),
    [
        pytest.param("A centre will open in the port of Callao.", "Callao", "in", "centre", id="behind its sort"),
        pytest.param("The body has its seat at Maun.", "Maun", "at", "seat", id="noun"),
        pytest.param("The road is paid for by Malta.", "Malta", "subject", "pay", id="by-phrase"),
        pytest.param("Delegates of Malta and Chad attended the session.", "Chad", "subject", "attend", id="delegates"),
        pytest.param("Peru's navy bought two ships.", "Peru", "attribute", "navy", id="possessive"),
    ],
)
def test_slot_of_a_name(text: str, words: str, slot: str, about: str) -> None:
    (name,) = [claim for claim in read(text) if claim.text == words]
    assert name.slot == slot
    assert about in name.about


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Ships may call at Tórshavn, Vágar and Sandur and are checked.", {"Tórshavn", "Vágar", "Sandur"}, "a list"),
        ("Staff on Santiago and Brava may be called up.", {"Santiago", "Brava"}, "two of them"),
        ("In Paris, Leclerc and Duval met the press.", {"Paris"}, "a comma behind the opening words makes no list"),
    ],
)
def test_places_behind_a_known_one(text: str, expected: set[str], why: str) -> None:
    assert {
        claim.text for claim in read(text) if claim.kind == NameKind.PLACE and claim.slot != "subject"
    } == expected, why


@pytest.mark.parametrize(
    ("text", "key", "why"),
    [
        ("Crops failed in the Southern Federal District.", "southern federal", "one of several of the name"),
        ("A clinic opened in Upper East Region.", "upper east", "of two directions"),
        ("A clinic opened in Narva Region.", "narva", "without one"),
    ],
)
def test_a_direction_belongs_to_the_name_of_a_district(text: str, key: str, why: str) -> None:
    assert [claim.key for claim in read(text) if claim.kind == NameKind.PLACE] == [key], why


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Moody's lifted its outlook.", "moody's"),
        ("Fitch confirmed the rating.", "fitch ratings"),
        ("S&P did not review it.", "standard & poor's"),
    ],
)
def test_rating_agencies_are_bodies_where_the_model_sees_none(text: str, key: str) -> None:
    assert [claim.key for claim in read(text) if claim.kind == NameKind.ORGANISATION] == [key]


def test_a_naval_rank_is_no_part_of_a_name() -> None:
    assert of("Commodore Anna Wijnberg commands it.", P) == [("Anna Wijnberg", "anna wijnberg")]


def turns(*lines: tuple[str, str]) -> list[tuple[str, str]]:
    """The persons of a transcript of labels and their words."""
    text, segments = "", []
    for label, words in lines:
        for part, kind in ((label, SegmentKind.LABEL), (words, SegmentKind.TURN)):
            speaker = label.rstrip(":.-") if kind is SegmentKind.TURN else None
            segments.append(Segment(span=Span(len(text), len(text) + len(part)), kind=kind, speaker=speaker))
            text += f"{part} " if kind is SegmentKind.LABEL else f"{part}\n\n"
    document = Document(path="t.txt", text=text, segments=tuple(segments))
    (tree,) = parsing.trees([document])
    return [(c.text, c.key) for c in names.extract(tree, document) if c.kind is P]


@pytest.mark.parametrize(
    ("label", "persons"),
    [
        pytest.param("President of Peru Ana Rojas:", {"ana rojas"}, id="behind the office and its country"),
        pytest.param("Peruvian President Ana Rojas:", {"ana rojas"}, id="behind the country and the office"),
        pytest.param("Minister of Economic Affairs Ana Rojas:", {"ana rojas"}, id="behind the office and its matter"),
        pytest.param("Minister of Finance:", {"ana rojas"}, id="an office without a name"),
        pytest.param("Ms. Rojas.-", {"ana rojas"}, id="marks behind the name are none of it"),
        pytest.param("SEC. ROJAS:", {"ana rojas"}, id="a shortened title is no name"),
    ],
)
def test_a_label_names_the_person_behind_the_office(label: str, persons: set[str]) -> None:
    found = turns((label, "Good afternoon. Ms Ana Rojas is glad to be here."), ("Question:", "Is Ana Rojas glad?"))
    assert {key for _, key in found} == persons


def test_a_magazine_that_asks_is_no_person() -> None:
    """Its words are common ones in the text, unlike those of a name."""
    found = turns(
        ("RIVER WEEKLY:", "Is the river on your mind?"), ("Ana Rojas:", "It is, weekly."), ("RIVER WEEKLY:", "Why?")
    )
    assert {key for _, key in found} == {"ana rojas"}


def test_a_headline_verb_is_no_surname() -> None:
    title = "President Lima Participates in Joint Press Event with Prime Minister Eva Sand"
    assert {c.text for c in read(title, SegmentKind.TITLE) if c.kind is P} == {"Lima", "Eva Sand"}


@pytest.mark.parametrize("line", ["Thu, 05/02/2019 - 10:20", "Sat, 1 June 2024"])
def test_a_shortened_weekday_of_a_date_line_is_no_place(line: str) -> None:
    assert not [c for c in read(line, SegmentKind.DATE_LINE) if c.kind is L]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They back the new North American Free Trade Agreement.", id="half a continent"),
        pytest.param("The Stabilisation and Association Agreement is in force.", id="the noun of a body in it"),
        pytest.param("They renewed the Trade in Goods Protocol.", id="a small word in it"),
    ],
)
def test_an_agreement_names_no_body(text: str) -> None:
    assert read(text) == []


def test_an_agreement_in_a_headline_leaves_the_name_before_it() -> None:
    names = read("Minister Kos Signs Free Trade Agreement", SegmentKind.TITLE)
    assert [name.text for name in names] == ["Kos"]


def test_parties_are_read_in_the_name_of_their_agreement() -> None:
    assert [name.key for name in read("The ASEAN Goods Agreement binds Chad.")] == [
        "association of southeast asian nations",
        "TD",
    ]


def test_the_line_above_a_release_names_nobody() -> None:
    assert read("For Immediate Release\n\nOffice of the Press Secretary", SegmentKind.HEADING) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("For Antti Jomppala of Finland's herders' association it was a relief.", ["Antti Jomppala"],
                     id="of a country's group"),
        pytest.param("As Josh Brennick said, the plan is good.", ["Josh Brennick"], id="a conjunction and no particle"),
        pytest.param("Ida May said so. In May the talks began.", ["Ida May"], id="a surname and a month"),
        pytest.param("We met Mrs May on Tuesday, May 4.", ["May"], id="a surname behind an honorific and a date"),
    ],
)  # fmt: skip
def test_persons_beside_small_words(text: str, names: list[str]) -> None:
    assert [name for name, _ in of(text, P)] == names


def test_a_good_bought_from_a_country_is_nobody() -> None:
    assert of("They paid for Fresh Apples of Finland's orchards.", P) == []


def test_a_surname_with_the_ending_of_a_patronymic() -> None:
    text = 'Pavel Zharkevich runs the plant. "We sell more," Zharkevich said.'
    assert of(text, P) == [("Pavel Zharkevich", "pavel zharkevich"), ("Zharkevich", "pavel zharkevich")]


def test_a_participle_of_a_headline_is_no_name() -> None:
    names = read("Brennick Re-Elected as Chair", SegmentKind.TITLE)
    assert [name.text for name in names if name.kind is P] == ["Brennick"]


def test_a_verb_of_a_headline_is_no_surname() -> None:
    names = read("President Brennick Participates in Joint Press Availability", SegmentKind.TITLE)
    assert [name.text for name in names if name.kind is P] == ["Brennick"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Tents were sent, the UN refugee agency wrote.", "united nations high commissioner for refugees",
                     id="refugees"),
        pytest.param("The UN's health agency warned.", "world health organisation", id="with a possessive"),
        pytest.param("The U.N. nuclear watchdog sent six people.", "international atomic energy agency", id="points"),
        pytest.param("The UN mission agency desk closed.", "united nations", id="no name of one"),
    ],
)  # fmt: skip
def test_bodies_of_the_un_by_what_they_are_for(text: str, key: str) -> None:
    assert [key for _, key in of(text, B)] == [key]


def test_a_session_of_a_body_is_held_somewhere() -> None:
    text = (
        "At the session of the Baltic Pilotage Council in Tormholm they voted. The Baltic Institute of Art in Tormholm."
    )
    assert next(name for name, _ in of(text, B)) == "Baltic Pilotage Council"
