"""Offices: their heads, the portfolios of ministers with their aliases, ranks, and which epithets stand for which.

Compiled by hand from readouts and agency copy. No function here knows spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from readout_check.lexicon.wordset import wordset
from readout_check.model import OfficeClaim, Rank


def _table(lines: str) -> Mapping[tuple[str, ...], str]:
    """Lines of ``canonical = alias; alias`` as alias words -> canonical; the canonical name is its own alias."""
    table: dict[tuple[str, ...], str] = {}
    for line in lines.strip().splitlines():
        canonical, _, aliases = line.partition("=")
        for alias in (canonical, *filter(str.strip, aliases.split(";"))):
            table[tuple(alias.split())] = canonical.strip()
    return table


# Offices that stand on their own feet: "the President" is a claim even when no one says of what.
STRONG = _table("""
president = co-president; executive president
prime minister = premier; pm; president of the government; president of the council of ministers
chancellor
minister = cabinet secretary
governor
mayor = lord mayor
ambassador
secretary general = general secretary
secretary of state
high representative = foreign policy chief
permanent representative
attorney general
prosecutor general
governor general
commissioner = high commissioner
chief minister
first minister
foreign secretary
head of state
head of government
president of the presidency
""")

# Offices that are everyday words too: they need a polity, a body or a person beside them.
WEAK = _table("""
king
queen = queen consort
emperor
emir
sultan
prince
crown prince
princess
pope
patriarch
archbishop
director
director general = general director
managing director
executive director
executive secretary
chief executive = ceo; chief executive officer
chair = executive chair; executive chairman; executive chairwoman; chairman; chairwoman; chairperson
speaker
secretary
state secretary
permanent secretary = principal secretary; chief secretary; permanent under-secretary; permanent undersecretary
parliamentary secretary
under-secretary = undersecretary; under secretary; under secretary of state
assistant secretary = assistant secretary of state
under-secretary general = under secretary general; undersecretary general
assistant secretary general
chief adviser = chief advisor
chief justice
envoy
special envoy
special representative
representative
coordinator = co-ordinator
spokesperson = spokesman; spokeswoman; press secretary
commander = commander in chief
chief of staff
chief of general staff = chief of the general staff
chief of defence = chief of defense
chief negotiator
chief economist
chief scientist = chief scientific adviser; chief scientific officer
chief medical officer
chief engineer
chief financial officer = cfo
chief operating officer = coo
chief inspector
chief of police = police chief
chief of the army = army chief; chief of army staff
auditor general
auditor
inspector general
accountant general
general manager
registrar
town clerk
city manager
harbour master = harbourmaster; harbor master
superintendent
chief = boss
head
rector
dean
vice-chancellor
consul general
consul
charge d'affaires = chargé d'affaires
senator
member of parliament = mp; lawmaker
deputy
judge
prosecutor
ombudsman
comptroller
treasurer
leader
opposition leader = leader of the opposition
first lady
adviser = advisor
national security adviser = national security advisor
""")

# Epithets that several offices may answer to. They need a polity, a possessor or a person beside them.
EPITHETS = _table("""
leader = ruler; strongman
mandatary
head of state
head of government
top diplomat = chief diplomat
counterpart = opposite number
colleague
host
guest
monarch = sovereign
minister
deputy
""")

_OF_TITLES = wordset(
    """army city engineer financial harbor harbour inspector manager master medical officer operating police scientist
    town"""
)  # "Engineer Tove Haugland" is somebody
ROLE_WORDS = frozenset(
    word for table in (STRONG, WEAK, EPITHETS) for words in table for word in words if word not in _OF_TITLES
) | frozenset(
    {"special", "humanitarian", "deputy", "acting", "question", "answer", "moderator", "journalist", "correspondent"}
)
"""The words that offices and the roles of a press conference are made of."""

PLURALS: Mapping[str, str] = {
    "presidents": "president",
    "ministers": "minister",
    "premiers": "premier",
    "chancellors": "chancellor",
    "governors": "governor",
    "mayors": "mayor",
    "ambassadors": "ambassador",
    "commissioners": "commissioner",
    "secretaries": "secretary",
    "directors": "director",
    "chairs": "chair",
    "chairmen": "chairman",
    "speakers": "speaker",
    "heads": "head",
    "leaders": "leader",
    "envoys": "envoy",
    "representatives": "representative",
    "spokespersons": "spokesperson",
    "spokesmen": "spokesman",
    "counterparts": "counterpart",
    "colleagues": "colleague",
    "deputies": "deputy",
    "chiefs": "chief",
    "bosses": "boss",
    "rectors": "rector",
    "kings": "king",
    "queens": "queen",
    "diplomats": "diplomat",
    "monarchs": "monarch",
    "mandataries": "mandatary",
    "senators": "senator",
    "lawmakers": "lawmaker",
    "hosts": "host",
    "guests": "guest",
    "generals": "general",
    "states": "state",
    "governments": "government",
}

# portfolio -> what else it is called (words after "minister of" or before "minister")
PORTFOLIOS = _table("""
foreign affairs = foreign; external relations; external affairs; foreign relations; international relations
finance = finances; the treasury; treasury; financial affairs; the exchequer
defence = defense; national defence; national defense; war; the armed forces
interior = internal affairs; home affairs; home; the interior
economy = economic affairs; economics; economic development; the economy; national economy; economic
economy and finance = economic affairs and finance; finance and economy; finance and economic affairs
trade = commerce; foreign trade; international trade
trade and industry = industry and trade; commerce and industry; industry and commerce
industry
energy = power
energy and natural resources
petroleum = oil; petroleum resources
transport = transportation; transport and communications; transport and infrastructure
agriculture = agriculture and food; farming; farm
health = public health; healthcare; health care
education = public education
education and science = science and education
higher education
culture = cultural affairs
environment = the environment; environmental protection; ecology
climate = climate change; climate action; climate policy
justice
labour = labor; employment
labour and social affairs = labor and social affairs
social affairs = social welfare; social policy
tourism
fisheries = fishery
migration = immigration
science
digital affairs = digital transformation; digital development; digitalisation; digitalization
infrastructure
water = water resources
planning
emergency situations = emergencies
european affairs = eu affairs; europe
sport = sports
youth
""")

PORTFOLIO_WORDS = frozenset(word for words in PORTFOLIOS for word in words) - {"the", "and"} | wordset(
    """natural resources mines mining petroleum oil gas security social affairs development regional rural gender
    children family communications information technology innovation research media housing construction lands land
    public works administration religious veterans integration relations cooperation industries
    maritime marine ocean oceans forestry livestock food aviation railways roads investment investments budget
    competition consumer privatisation reconstruction reforms reintegration strategic special international
    humanitarian parliamentary legal tax revenue customs interstate economic national
    change protection equality women heritage arts crafts textiles cooperatives territorial demography employment
    skills vocational training entrepreneurship enterprise enterprises property urban spatial irrigation hydraulics
    hydrocarbons electricity renewable sustainable resilience disaster diaspora worship tribal indigenous northern
    coastal communities welfare pensions insurance solidarity cohesion inclusion nuclear space telecommunications
    posts ageing elderly disability"""
)

# Words of rank in front of an office, longest first.
RANKS: tuple[tuple[tuple[str, ...], Rank], ...] = (
    (("first", "deputy"), Rank.FIRST_DEPUTY),
    (("first", "vice"), Rank.FIRST_DEPUTY),
    (("senior", "deputy"), Rank.FIRST_DEPUTY),
    (("deputy",), Rank.DEPUTY),
    (("vice",), Rank.VICE),
    (("alternate",), Rank.DEPUTY),
    (("associate",), Rank.DEPUTY),
    (("assistant",), Rank.ASSISTANT),
    (("additional",), Rank.ASSISTANT),
    (("acting",), Rank.ACTING),
    (("interim",), Rank.ACTING),
    (("caretaker",), Rank.ACTING),
    (("provisional",), Rank.ACTING),
    (("former",), Rank.FORMER),
    (("ex",), Rank.FORMER),
    (("erstwhile",), Rank.FORMER),
    (("one-time",), Rank.FORMER),
    (("ousted",), Rank.FORMER),
)
ELECT = frozenset({"elect", "designate"})

# Words that may stand between a polity and its office and change nothing.
FILLERS = wordset(
    """new newly incoming outgoing visiting current then long-serving veteran own two three four both respective
    elected appointed senior coordinating"""
)

# Words that say where or over what an everyday office is held: "deputy regional health director". A rank before them is
# the office's.
SCOPES = PORTFOLIO_WORDS | wordset(
    """regional national provincial district municipal local federal central state county city town country area field
    resident humanitarian technical operational operations political military civil medical clinical scientific
    academic academy clerical administrative executive general chief group programme program project mission force
    police fire port harbour airport railway bank fund union party election electoral press communications
    permanent special principal managing division section unit department"""
)

# Secretaries of these are ministers by another name.
_SECRETARY_PORTFOLIOS = frozenset(
    {"foreign affairs", "finance", "defence", "interior", "health", "transport", "energy", "education", "trade",
     "agriculture", "labour", "justice", "environment", "culture"}
)  # fmt: skip


def portfolio(words: tuple[str, ...]) -> str:
    """The canonical name of a minister's portfolio; an unknown one is its own words."""
    plain = tuple(w for w in words if w not in {",", "the"})
    return PORTFOLIOS.get(words) or PORTFOLIOS.get(plain) or " ".join(plain).replace("defense", "defence")


def minister_of(words: tuple[str, ...]) -> str:
    """The canonical office of the minister whose portfolio has these words (lower case)."""
    return f"minister of {portfolio(words)}"


def secretary_of(words: tuple[str, ...]) -> str | None:
    """The minister that a "foreign secretary" or "secretary of defense" is, or ``None`` for another secretary."""
    name = portfolio(words)
    return f"minister of {name}" if name in _SECRETARY_PORTFOLIOS else None


_HEADS_OF_STATE = frozenset(
    {"president", "king", "queen", "emperor", "emir", "sultan", "prince", "pope", "governor general", "head of state"}
)
_HEADS_OF_GOVERNMENT = frozenset(
    {"prime minister", "chancellor", "head of government", "chief minister", "first minister", "president"}
)
HEADS = _HEADS_OF_STATE | _HEADS_OF_GOVERNMENT
"""The offices at the top of a country, which an account may take for each other."""

# Where the president heads the government as well; elsewhere "head of government" is somebody else. Compiled by hand
# from the constitutions in force: those that have no prime minister (the United States, most of Latin America,
# Indonesia, the Philippines, Kenya, Ghana, Nigeria, Zambia, Turkey), and those in which the text makes the
# president head of the government or of the executive and a prime minister only assists (South Korea, Peru, Tanzania,
# Uganda, Namibia, Mozambique, Sri Lanka, Guyana, Djibouti, Tajikistan). Left out where the text calls a prime minister
# the head of government (Rwanda, Cameroon, Ivory Coast, Burundi, Togo, Uzbekistan) or where it is not in force.
_PRESIDENT_GOVERNS = wordset(
    """AO AR BJ BO BR BW CL CO CR CY DO EC GH GM GT HN ID KE KM LR MH MV MW MX NG NI NR PA PE PH PW PY SC SL SR SS SV TM
    TR US UY VE ZA ZM ZW DJ ER IR TJ KI FM GY KR TZ UG LK MZ NA"""
)

_SECRETARIES = frozenset({"minister", *(f"minister of {name}" for name in _SECRETARY_PORTFOLIOS)})
_LEADERS = HEADS | {"leader", "chief executive"}
_DIPLOMATS = frozenset({"minister of foreign affairs", "secretary of state", "high representative", "top diplomat"})
_ANSWERS: Mapping[str, frozenset[str]] = {
    "leader": _LEADERS,
    "mandatary": _LEADERS,
    "head of state": _HEADS_OF_STATE,
    "head of government": _HEADS_OF_GOVERNMENT,
    "top diplomat": _DIPLOMATS,
    "monarch": frozenset({"king", "queen", "emperor", "emir", "sultan", "prince"}),
}
HOSTS = frozenset({"host", "guest"})
"""Who belongs to the other one by the possessive: "her guest" is not of her country."""
ANYONE = HOSTS | {"counterpart", "colleague"}
"""What a holder of any office may be called, with its owner beside it."""


_SENT = frozenset({"envoy", "representative", "special envoy", "special representative"})

# Offices that two countries, or a body and the press, call by different words.
_SAME = (
    frozenset({"secretary of state", "minister of foreign affairs"}),
    frozenset({"secretary of state", "state secretary"}),
    _SENT,
)


def answers_to(epithet: str, office: str) -> bool:
    """Whether a holder of ``office`` may be called ``epithet`` (both canonical): a president is a "leader"."""
    if epithet == office or epithet in ANYONE:
        return True
    if epithet == "minister":
        return office.startswith("minister") or office in {"prime minister", "secretary of state"}
    if epithet == "deputy":
        return False
    return office in _ANSWERS.get(epithet, ())


COUNTRY_WORDS = ("republic", "country", "nation", "kingdom")
"""What a country is called by its own texts: "the head of the republic"."""

AT_THE_TOP = frozenset({"chief", "head", "leader", "chair", "boss"})
"""Who leads a party or another body, by whatever word."""


def _heads_country(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is called the head of a country, as agencies call its president ("the Kremlin chief"), and the other
    leads one."""
    for head, top in ((a, b), (b, a)):
        of_country = head.polity or head.text.lower().endswith(COUNTRY_WORDS)
        if head.office in AT_THE_TOP and head.body is None and of_country and top.office in _LEADERS:
            return True
    return False


def _tops_of_one(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether both are at the top of one body: "the party's leader" and "the party chief"."""
    if {a.office, b.office} - AT_THE_TOP or not a.body or not b.body:
        return False
    left, right = set(a.body.split()), set(b.body.split())
    return left <= right or right <= left


# What the press calls whoever heads anything, and those who do: the "fund's chief" is its managing director.
_CHIEFS = frozenset({"chief", "head", "chief of police", "chief of the army"})
_HEADING = wordset("president chair director governor rector commander commissioner coordinator representative") | {
    "director general", "managing director", "executive director", "executive secretary", "chief executive",
    "secretary general", "high representative", "secretary of state", "state secretary", "permanent secretary",
    "chief of staff", "chief of general staff", "chief of defence", "chief negotiator", "special representative",
    "special envoy", "envoy", "prosecutor general", "attorney general", "chief justice", "dean", "vice-chancellor",
    "chief inspector", "chief medical officer", "chief of police", "chief of the army", "chief scientist",
    "auditor general", "inspector general", "accountant general", "general manager", "superintendent",
    "minister", "secretary", "leader",
}  # fmt: skip


def heads_it(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is only called a chief, and the other heads a body or a department, but no country."""
    for chief, other in ((a, b), (b, a)):
        if chief.office not in _CHIEFS:
            continue
        if other.office in _HEADING or other.office in _CHIEFS or other.office.startswith("minister of "):
            return other.office not in ("president", "leader") or other.polity is None
    return False


def bare_secretary(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether a bare "Secretary" stands for the secretary of something, who may be a minister by another name."""
    return any(
        bare.office == "secretary"
        and bare.body is None
        and (("secretary" in full.office and full.office != "under-secretary") or full.office in _SECRETARIES)
        for bare, full in ((a, b), (b, a))
    )


def compatible_offices(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether two claims can speak of one office, leaving polity, body, person and proper ranks aside.

    Equal offices are compatible; an epithet is with every office that answers to it; "special envoy" is with "special
    envoy for energy"; "his deputy" with any office of a deputy. Ranks of two plain offices are left to the rules.
    """
    if a.office == b.office:
        return not _civil_servant(a, b)
    for generic, other in ((a, b), (b, a)):
        if generic.generic and generic.office == "deputy":
            if other.ranks & {Rank.DEPUTY, Rank.FIRST_DEPUTY, Rank.VICE}:
                return True
        elif generic.generic and answers_to(generic.office, other.office):
            return not _heads_state_only(generic, other)
    if any({a.office, b.office} <= same for same in _SAME) or _british(a, b):
        return True
    if _heads_country(a, b) or _tops_of_one(a, b):
        return True
    if {a.office, b.office} == {"president", "prime minister"} and (a.polity or b.polity) in _PRESIDENT_IS_PREMIER:
        return True
    if _is_below(a, b):
        return False
    shorter, longer = sorted((a.office, b.office), key=len)
    if shorter in _SENT and longer.split(" for ")[0] in _SENT:
        return True  # "the UN envoy" is the Special Representative for a region
    if longer.startswith(shorter) and " for " in shorter:
        return True  # "special envoy for the Horn" of Africa
    return longer.startswith((shorter + " for ", shorter + " on ")) or (
        shorter.startswith("minister of ") and _is_part(_parts(shorter), _parts(longer))
    )


_STATE_MINISTER = re.compile(r"\bstate (?:[\w-]+ ){0,3}minister\b", re.IGNORECASE)


def _is_below(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is a minister of state for a matter and the other the minister of it; a "state minister" may be
    either, or a minister of one state of several."""
    lesser = [x for x in (a, b) if x.office.startswith("minister of state ")]
    greater = [
        x for x in (a, b) if x.office.startswith("minister of ") and not x.office.startswith("minister of state")
    ]
    return len(lesser) == len(greater) == 1 and not any(_STATE_MINISTER.search(x.text) for x in (a, b))


# Where the foreign secretary is the ministry's first civil servant and the minister is another person.
_SECRETARY_IS_NO_MINISTER = frozenset({"BD", "IN", "LK", "MV", "NP", "PK"})


def _civil_servant(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is called a foreign secretary and the other a minister, of a country that has both."""
    if a.office != "minister of foreign affairs" or not {a.polity, b.polity} & _SECRETARY_IS_NO_MINISTER:
        return False
    words = a.text.casefold(), b.text.casefold()
    return any("secretary" in one and "minister" in other for one, other in (words, words[::-1]))


def _british(a: OfficeClaim, b: OfficeClaim) -> bool:
    """Whether one is the British Chancellor or Secretary of State, whom others call a minister, or both are called
    secretaries ("Finance Secretary"); elsewhere a secretary is below a minister."""
    if {a.office, b.office} == {"chancellor", "minister of finance"} and "GB" in (a.polity, b.polity):
        return True  # of the Exchequer
    both = ((a, b), (b, a))
    found = [y for x, y in both if x.office == "secretary of state" and y.office.startswith("minister of ")]
    return bool(found) and ("GB" in (a.polity, b.polity) or "secretary" in found[0].text.casefold())


# Spain's head of government is the President of the Government (Constitution of 1978, article 98); it has no other one.
_PRESIDENT_IS_PREMIER = frozenset({"ES"})


def _heads_state_only(epithet: OfficeClaim, other: OfficeClaim) -> bool:
    """Whether a country's president is called its head of government and has a prime minister for that."""
    polity = other.polity or epithet.polity
    pair = (epithet.office, other.office)
    return pair == ("head of government", "president") and polity is not None and polity not in _PRESIDENT_GOVERNS


def _is_part(fewer: frozenset[str], more: frozenset[str]) -> bool:
    """Whether each portfolio is one of the other minister's, or its first or last words: "development" of "development
    cooperation", "industry" of "trade, industry", "fisheries" of "state for fisheries"."""
    names = {one: {one, *(" ".join(words) for words, name in PORTFOLIOS.items() if name == one)} for one in fewer}
    return fewer != more and all(any(_begins_or_ends(o, name) for o in more for name in names[one]) for one in fewer)


def _begins_or_ends(portfolio: str, words: str) -> bool:
    return f"{portfolio} ".startswith(f"{words} ") or f" {portfolio}".endswith(f" {words}")


def _parts(office: str) -> frozenset[str]:
    """The portfolios of one minister: "economy and finance" has two."""
    name = office.removeprefix("minister of ") if office.startswith("minister of ") else ""
    return frozenset(
        portfolio(tuple(part.split())) for part in name.replace(",", " and ").split(" and ") if part.strip()
    )


# What people are to the body that they speak for: "a hydrologist at", "country director of".
POSTS: frozenset[str] = wordset(
    """head director chief chair chairman chairwoman chairperson president vice-president secretary secretary-general
    representative spokesman spokeswoman spokesperson official expert economist engineer hydrologist scientist
    researcher governor commissioner manager administrator delegate envoy officer coordinator co-ordinator leader boss
    executive specialist analyst geologist biologist doctor epidemiologist lawyer inspector superintendent commander
    dean rector curator librarian archivist principal treasurer ranger planner"""
)
