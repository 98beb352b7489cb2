"""Words that name the two ends of one scale, in whatever clause they stand: "the lowest", "upstream", "imports".

Source: compiled by hand for this project from the usual wordings of communiqués and agency copy; no third-party table.
Licence: that of this project.
"""

from __future__ import annotations

from readout_check.lexicon.wordset import wordset

_POLES = (
    ("highest", "lowest"),
    ("largest biggest greatest", "smallest"),
    ("longest", "shortest"),
    ("fastest quickest", "slowest"),
    ("strongest", "weakest"),
    ("best", "worst"),
    ("oldest", "youngest newest"),
    ("earliest", "latest"),
    ("richest wealthiest", "poorest"),
    ("cheapest", "dearest costliest"),
    ("most", "fewest least"),
    ("upstream", "downstream"),
    ("uphill", "downhill"),
    (
        "northern north northwards northward north-east northeast northeastern north-west northwest northwestern",
        "southern south southwards southward south-east southeast southeastern south-west southwest southwestern",
    ),
    ("eastern east eastwards eastward", "western west westwards westward"),
    ("left left-hand", "right right-hand"),
    ("export exports exporting exported exporter exporters", "import imports importing imported importer importers"),
    ("inbound incoming inflow inflows", "outbound outgoing outflow outflows"),
    ("arrivals arriving", "departures departing"),
    ("urban city cities towns", "rural villages countryside"),
    ("public state-run state-owned", "private privately-owned privately"),
    ("onshore land", "offshore sea"),
    ("overland", "undersea subsea submarine underwater"),
    ("underground", "overhead overground"),
    ("preliminary provisional", "final definitive"),
    ("optional voluntary voluntarily", "compulsory mandatory obligatory"),
    ("temporary temporarily", "permanent permanently"),
    ("surplus surpluses", "deficit deficits shortfall"),
    ("majority", "minority"),
    ("upper", "lower"),
    ("winter", "summer"),
    ("spring", "autumn"),
    ("adults adult", "children minors child"),
    ("parents", "children"),
    ("boys", "girls"),
    ("civilian civilians", "military soldiers"),
    ("buyer buyers", "seller sellers"),
    ("lender lenders", "borrower borrowers"),
    ("employer employers", "employee employees workers"),
    ("landlord landlords", "tenant tenants"),
    ("doctor doctors physicians", "nurse nurses"),
    ("teacher teachers", "pupil pupils student students"),
    ("driver drivers", "passenger passengers"),
    ("grant grants", "loan loans"),
    ("revenue revenues income", "expenditure spending outlays"),
    ("assets", "liabilities debts"),
    ("profit profits", "loss losses"),
    ("supply supplies", "demand"),
    ("wholesale", "retail"),
    ("gross", "net"),
    ("nominal", "real"),
    ("evenly equally", "unevenly unequally"),
    ("legal lawful", "illegal unlawful"),
    ("direct", "indirect"),
    ("visible", "invisible"),
    ("armed", "unarmed"),
    ("manned crewed", "unmanned uncrewed"),
    ("skilled", "unskilled"),
    ("paid", "unpaid"),
    ("employed", "unemployed jobless"),
    ("literate", "illiterate"),
    ("dead killed died", "injured wounded hurt"),
    ("births", "deaths"),
    ("marriages", "divorces"),
    ("immigrants immigration", "emigrants emigration"),
    ("first", "second"),
    ("daytime", "night night-time nighttime"),
    ("primary", "secondary"),
    ("junior", "senior"),
    ("freshwater", "seawater saltwater"),
    ("diesel", "electric"),
    ("passenger passengers", "freight cargo"),
    ("optimistic", "pessimistic"),
    ("unanimous unanimously", "narrow narrowly"),
    ("ahead early", "behind late"),
)

POLES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple((wordset(a), wordset(b)) for a, b in _POLES)
"""Forms of the one end and of the other."""

_PREPOSITIONS = (
    ("before", "after following"),
    ("above over exceeding beyond", "below under within"),
    ("with", "without"),
    ("inside within", "outside"),
    ("including", "excluding"),
)

PREPOSITIONS: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (wordset(a), wordset(b)) for a, b in _PREPOSITIONS
)
"""The same of prepositions, which say the opposite before one noun."""
