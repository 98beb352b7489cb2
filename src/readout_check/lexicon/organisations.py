"""Organisations: the nouns that head their names, acronyms with their full names, and nouns that head place names.

Acronyms and nouns were compiled by hand from the bodies that readouts mention.
"""

from __future__ import annotations

from collections.abc import Mapping

from readout_check.lexicon.wordset import wordset

# acronym -> the name it shares a key with
ACRONYMS: Mapping[str, str] = dict(
    line.split("=")
    for line in """\
ADB=asian development bank
AfDB=african development bank
AIIB=asian infrastructure investment bank
APEC=asia-pacific economic cooperation
ASEAN=association of southeast asian nations
AU=african union
BADEA=arab bank for economic development in africa
BIMSTEC=bay of bengal initiative for multi-sectoral technical and economic cooperation
BIS=bank for international settlements
BRICS=brics
BSEC=black sea economic cooperation
CAF=development bank of latin america
CABEI=central american bank for economic integration
CARICOM=caribbean community
CDB=caribbean development bank
CIS=commonwealth of independent states
CoE=council of europe
COMESA=common market for eastern and southern africa
CSTO=collective security treaty organisation
EAC=east african community
EAEU=eurasian economic union
EBRD=european bank for reconstruction and development
ECB=european central bank
ECOWAS=economic community of west african states
EFTA=european free trade association
EIB=european investment bank
ESA=european space agency
FAO=food and agriculture organisation
FBI=federal bureau of investigation
FIFA=fifa
Fitch=fitch ratings
FSB=federal security service
G7=g7
G20=g20
G77=g77
GCC=gulf cooperation council
IAEA=international atomic energy agency
ICAO=international civil aviation organisation
ICC=international criminal court
ICCAT=international commission for the conservation of atlantic tunas
ICES=international council for the exploration of the sea
ICJ=international court of justice
ICRC=international committee of the red cross
IDB=inter-american development bank
IEA=international energy agency
IFAD=international fund for agricultural development
IFC=international finance corporation
IGAD=intergovernmental authority on development
ILO=international labour organisation
IMF=international monetary fund
IMO=international maritime organisation
IOTC=indian ocean tuna commission
IOM=international organisation for migration
IRENA=international renewable energy agency
IsDB=islamic development bank
ITU=international telecommunication union
JICA=japan international cooperation agency
Moody's=moody's
MRC=mekong river commission
NAFO=northwest atlantic fisheries organisation
NASA=nasa
NATO=nato
OAS=organisation of american states
OECD=organisation for economic cooperation and development
OIC=organisation of islamic cooperation
OPCW=organisation for the prohibition of chemical weapons
OPEC=organisation of the petroleum exporting countries
OSCE=organisation for security and cooperation in europe
OTS=organisation of turkic states
PAHO=pan american health organisation
PIF=pacific islands forum
SAARC=south asian association for regional cooperation
S&P=standard & poor's
SADC=southern african development community
SAPP=southern african power pool
SCO=shanghai cooperation organisation
UNCTAD=united nations conference on trade and development
UNDP=united nations development programme
UNECE=united nations economic commission for europe
UNFPA=united nations population fund
UNIDO=united nations industrial development organisation
UNEP=united nations environment programme
UNESCO=unesco
UNHCR=united nations high commissioner for refugees
UNICEF=unicef
UNODC=united nations office on drugs and crime
USAID=united states agency for international development
WAPP=west african power pool
WCPFC=western and central pacific fisheries commission
WFP=world food programme
WHO=world health organisation
WIPO=world intellectual property organisation
WMO=world meteorological organisation
WTO=world trade organisation""".splitlines()
)

# Those that are one state's; all others are of several.
OF_ONE_STATE: frozenset[str] = frozenset({"FBI", "FSB", "JICA", "NASA", "USAID"})

# Other names of the same bodies, as keys.
ALIASES: Mapping[str, str] = {
    "north atlantic treaty organisation": "nato",
    "group of seven": "g7",
    "group of 20": "g20",
    "group of twenty": "g20",
    "conference on security and cooperation in europe": "organisation for security and cooperation in europe",
    "federal reserve system": "federal reserve",
    "us federal reserve": "federal reserve",
    "fed": "federal reserve",
    "united nations security council": "security council",
    "un security council": "security council",
    "united nations general assembly": "general assembly",
    "un general assembly": "general assembly",
    "international bank for reconstruction and development": "world bank",
    "world bank group": "world bank",
    "africa cdc": "africa centres for disease control and prevention",
    "food and agriculture organisation of united nations": "food and agriculture organisation",
    "united nations food and agriculture organisation": "food and agriculture organisation",
    "un food and agriculture organisation": "food and agriculture organisation",
    "united nations children's fund": "unicef",
    "un children's fund": "unicef",
    **{  # the press calls both the FAO and the WFP "the UN food agency"
        f"{whose} {kind} agency": ACRONYMS[short]
        for whose in ("un", "united nations")
        for kind, short in (
            ("refugee", "UNHCR"),
            ("health", "WHO"),
            ("migration", "IOM"),
            ("labour", "ILO"),
            ("weather", "WMO"),
        )
    },
    "un nuclear watchdog": ACRONYMS["IAEA"],
    "un nuclear agency": ACRONYMS["IAEA"],
    "union state": "union state of russia and belarus",
    "union state of russia and belarus": "union state of russia and belarus",
    "union state of belarus and russia": "union state of russia and belarus",
}

# What acts for a body, and is meant by its name: "EU backing" is asked of the European Council.
PARTS_OF: Mapping[str, frozenset[str]] = {
    "european union": frozenset({"european commission", "european council", "european parliament"}),
    "united nations": frozenset({"general assembly", "security council", "unesco", "unicef", *(ACRONYMS[a] for a in (
        "FAO", "ICAO", "IFAD", "ILO", "IMO", "IOM", "ITU", "UNCTAD", "UNDP", "UNECE", "UNEP", "UNFPA", "UNHCR",
        "UNIDO", "UNODC", "WFP", "WHO", "WIPO", "WMO"))}),
}  # fmt: skip

# Bodies whose names no noun tells, or not all of them.
NAMED: frozenset[str] = frozenset({*ACRONYMS.values(), *ALIASES})

HEADS = wordset(
    """academy administration agency alliance army assembly association authority bank board bundestag bureau cabinet
    centre center chamber club college command commission committee commonwealth community company conference
    confederation congress consortium convention cooperation corporation corps council court department directorate
    embassy federation folketing force forces forum foundation fund government group holding house industries institute
    institution inspectorate knesset league legion ministry mission museum navy office operator organisation
    organization parliament partnership party police polytechnic programme project railways reserve school secretariat
    senate service services society state-duma duma rada seimas saeima riigikogu riksdag storting sejm majlis
    taskforce treasury tribunal trust union university unit watch
    airlines airways lines holdings ltd plc inc corp motors shipping logistics telecom pharmaceuticals insurance systems
    technologies exchange refinery shipyard shipyards hospital clinic laboratory observatory orchestra theatre theater
    library gallery network guard brigade battalion regiment fleet coalition movement"""
)

# Heads that a lower-case text may use of anything: as organisations only when another capital stands beside them.
OF_STATE = wordset(
    """ministry parliament government cabinet embassy senate army navy police treasury assembly department
    administration"""
)

# Heads that are a name by themselves.
SINGLE = wordset("""bundestag folketing knesset duma rada seimas saeima riigikogu riksdag storting sejm majlis""")

PLACE_AFTER = wordset(
    """province region district oblast krai territory county prefecture governorate municipality canton
    valley river lake sea ocean bay
    gulf island islands peninsula mountain mountains desert pass airport port harbour harbor station square street
    avenue palace residence castle hotel hall cathedral stadium dam bridge canal strait border corridor city
    town village base barracks park monastery villa resort crossing reservoir"""
)

PLACE_SORTS = {
    word: sort
    for sort, words in {
        "water": "river lake sea ocean gulf strait canal reservoir dam",
        "relief": "valley peninsula mountain mountains mount desert pass cape",
        "area": """province region district oblast krai territory county prefecture governorate municipality canton
        corridor state""",
        "site": """airport port harbour harbor station square street avenue palace residence castle hotel hall cathedral
        stadium bridge base barracks park monastery villa resort crossing border""",
    }.items()
    for word in words.split()
}
"""What a place's own noun says it is: two places of different sorts are no names for one. A bay is as often a town."""

TOWNS_BEGIN = frozenset({"mount", "cape", "port", "lake"})
"""Sorts of places after which towns are named."""

PLACE_BEFORE = wordset(
    """region province city town village port district island lake mount river gulf bay strait county municipality
    oblast krai territory state valley cape"""
)

# Heads of what has other bodies under it, which are told by its name.
ALL_OVER = wordset(
    """ministry government department parliament union university commission company group council federation
    confederation municipality nations administration secretariat holding holdings"""
)

# Words of a body's name that say how far it reaches, and joints.
SCOPES = wordset("""national state federal central regional general international royal public and for the of""")
