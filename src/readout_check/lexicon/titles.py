"""Words around names: honorifics, particles, and words that are written with a capital and name no one.

Compiled by hand from readouts and agency copy.
"""

from __future__ import annotations

from readout_check.lexicon.wordset import wordset

PLURAL_HONORIFICS = wordset("messrs crs cllrs councillors councilors senators aldermen mesdames")

HONORIFICS = PLURAL_HONORIFICS | wordset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mme m sr sra sri shri smt herr frau hon
    h.e he. h.e. honourable honorable excellency highness majesty eminence rev reverend sheikh sheikha col gen lt maj
    capt colonel general lieutenant major captain admiral marshal brigadier sergeant comrade baroness baron
    count judge justice mr. mrs. ms. dr. prof. hon. gen. col. lt. capt. dear
    cr cllr councillor councilor councilman councilwoman alderman alderwoman ald congressman congresswoman deputado
    deputada vereador regidor datuk datin dato engr señor señora senhor senhora monsieur mademoiselle haji hajji
    alhaji eng gov sen rep amb arch fr sgt cpl adm brig cmdr insp supt
    commodore cdre lieutenant-colonel lieutenant-general major-general vice-admiral rear-admiral ayatollah imam"""
)

# Titles as labels shorten them; elsewhere "SEC" is a body.
LABEL_TITLES = wordset("sec asec usec")

PARTICLES = wordset(
    """de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul ad as oglu oğlu ogly kyzy
    qizi uulu abu ben y e zu af á í av vom zum zur dei degli delle het við binti bte ole arap"""
)

# Particles that no place has in its name, as far as is known.
PERSONAL_PARTICLES = wordset("van von bin ibn bint binti ben við av vom zu oglu uulu kyzy arap")

# A run of capitals may start with one of these and is not a name for it.
NOT_NAMES = wordset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
    sat sun spring summer autumn winter today tomorrow yesterday christmas easter ramadan eid new year nowruz
    novruz navruz nauryz diwali hanukkah passover thanksgiving vesak songkran midsummer halloween ashura
    the a an and or but of for in on at by from to with as if when while after before since until during under over
    this that these those it its he she his her him they their them we our us i my me you your who whom whose which what
    how why where there here not no yes so thus then than both all some any each every other another many more most
    several few two three four five six seven eight nine ten first second third fourth fifth last next finally lastly
    however moreover meanwhile earlier later also only just nearly almost about around roughly some over under
    according asked according speaking welcoming greeting thanking addressing answering referring noting recalling
    hello good morning afternoon evening thank thanks welcome please sorry well ladies gentlemen question questions
    answer q a photo file archive picture image source transcript outline speakers participants statement statements
    press release joint communique communiqué communiqués conference meeting talks visit call summit agreement
    provisional translation unofficial update updated editing reporting writing editor reporter by
    meet meets met hold holds held receive receives received visits says said thanks arrives hosts greets calls tells
    told signs agree agrees discuss discusses attends welcomes opens urges warns vows pledges condemns praises hails
    backs sees seeks wants sends speaks begins ends joins leaves leads announces confirms expresses addresses state
    congratulates inaugurates to will internet covid
    covid-19 gdp vat mou mous moa tv pm am est gmt cet ceo pdr usd eur gbp uah kzt isbn tel fax email
    western eastern northern southern central north south east west northwest northeast southwest southeast
    participates delivers issues concludes convenes departs nominates appoints reaffirms commends
    highlights underlines stresses reiterates outlines rejects defends
    member moved seconded winner"""
)

# Months and days that are given names too, when another name follows at once: "Jan Verhoeven", "June Hall".
ALSO_GIVEN_NAMES = frozenset({"jan", "may", "april", "june", "august", "mar", "dan", "summer", "autumn"})

# Months that are surnames too, behind a given name, an honorific or an office: "Ida May", "Minister March".
ALSO_SURNAMES = frozenset({"may", "march"})

# What a name looks like that is said with a patronymic: "Ilham Heydar oglu", "Vladimir Vladimirovich".
PATRONYMIC_ENDINGS = ("ovich", "evich", "ovna", "evna", "ovych", "ivna", "avich", "ievich", "yevich", "ich")
PATRONYMIC_WORDS = frozenset({"oglu", "oğlu", "ogly", "kyzy", "qizi", "uulu"})
