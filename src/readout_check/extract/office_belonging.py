"""What stands behind the head of an office: "-elect", and the polity or the body that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from readout_check.extract.name_atoms import Atom
from readout_check.extract.name_organisations import Organisation
from readout_check.extract.name_runs import run_from
from readout_check.extract.office_heads import head_at
from readout_check.extract.office_parts import ARTICLES, BODIED, HYPHENS, Parts, Polity
from readout_check.lexicon.gazetteer import Term, fold
from readout_check.lexicon.offices import COUNTRY_WORDS, ELECT, HEADS
from readout_check.lexicon.organisations import PLACE_AFTER
from readout_check.model import Rank

_MOST_BODIES = 2
_SEATS = frozenset(
    {
        "city",
        "town",
        "municipality",
        "department",
        "province",
        "region",
        "state",
        "county",
        "district",
        "port",
        "capital",
    }
)


def rightwards(atoms: Sequence[Atom], parts: Parts, orgs: Mapping[int, Organisation]) -> Parts:
    """``parts`` with what stands behind its head; ``orgs`` are the organisations by their first atom."""
    j = parts.after
    if _elect(atoms, j):
        parts = replace(parts, after=j + 2, ranks=parts.ranks | {Rank.ELECT})
    elif j < len(atoms) and atoms[j].lower in ELECT and not atoms[j].breaks:
        parts = replace(parts, after=j + 1, ranks=parts.ranks | {Rank.ELECT})
    elif (count := _interim(atoms, j)) and not atoms[j].breaks:
        parts = replace(parts, after=j + count, ranks=parts.ranks | {Rank.ACTING})
    return _listed(atoms, _belonging(atoms, parts, orgs), orgs)


def _interim(atoms: Sequence[Atom], at: int) -> int:
    """How many atoms from ``at`` say behind an office that it is held for a time: "Coordinator a.i."."""
    words = [a.lower for a in atoms[at : at + 2]]
    if words[:1] in (["a.i"], ["a.i."]):
        return 2 if words[1:] == ["."] else 1
    return 2 if words in (["ad", "interim"], ["pro", "tempore"]) else 0


def _elect(atoms: Sequence[Atom], j: int) -> bool:
    return j + 1 < len(atoms) and atoms[j].lower in HYPHENS and atoms[j + 1].lower in ELECT


def _belonging(atoms: Sequence[Atom], parts: Parts, orgs: Mapping[int, Organisation]) -> Parts:
    """What "of" or "to" adds: "of Georgia", "of the Russian Academy of Sciences", "to Canada", "of the delegation"."""
    j = parts.after
    if j >= len(atoms) or atoms[j].breaks or atoms[j].lower not in ("of", "to", "at", "in"):
        return parts
    preposition = atoms[j].lower
    k = j + 1
    if k < len(atoms) and atoms[k].lower in ("the", "our", "their", "his", "her", "your"):
        k += 1
    if k >= len(atoms) or atoms[k].breaks:
        return parts
    match = atoms[k].match
    if preposition in ("to", "at", "in"):
        return _posted(parts, k, preposition, atoms, orgs)
    org = orgs.get(k)
    if org is not None:
        return _of_organisation(atoms, parts, org, orgs)
    head_of = _head_of_state(atoms, parts, k)
    if head_of is not None:
        return head_of
    if match is not None and match.country and k + 1 < len(atoms) and atoms[k + 1].is_possessive:
        return _of_theirs(parts, k, atoms, orgs)
    if match is not None and atoms[k].is_polity and match.term is Term.COUNTRY and match.country:
        polities, after = [Polity(match.country, k)], k + 1
        if parts.head.plural:
            after, polities = _list_after(atoms, after, polities)
        if parts.polities:
            return parts
        return _and_posted(atoms, replace(parts, after=after, polities=tuple(polities)), orgs)
    return _bodied(atoms, parts, k)


def _of_organisation(atoms: Sequence[Atom], parts: Parts, org: Organisation, orgs: Mapping[int, Organisation]) -> Parts:
    """ "of the Parliament of Moldova": the body, and the polity that it is a body of; "of the IMF's Research
    Department": the body within the body."""
    inner = _within(atoms, org, orgs)
    if inner is not None:
        return replace(parts, after=inner.after, body=f"{org.key} {inner.key}")
    parts = replace(parts, after=org.after, body=org.key)
    if org.country is None:
        return parts
    for k in range(org.first, min(org.after + 3, len(atoms))):
        match = atoms[k].match
        if match is not None and match.country == org.country:
            return replace(parts, after=max(k + 1, org.after), polities=(Polity(org.country, k),))
    return parts


def _within(atoms: Sequence[Atom], org: Organisation, orgs: Mapping[int, Organisation]) -> Organisation | None:
    """The body that stands at once behind another one, of which it is a part: "the IMF's African Department"."""
    k = org.after
    k += k < len(atoms) and atoms[k].is_possessive
    inner = orgs.get(k)
    return inner if inner is not None and not atoms[k].breaks else None


def _listed(atoms: Sequence[Atom], parts: Parts, orgs: Mapping[int, Organisation]) -> Parts:
    """An office of a list with its body behind a comma: "Director, Research Department, IMF"."""
    j = parts.after
    keys: list[str] = []
    article = parts.first > 0 and not atoms[parts.first].breaks and atoms[parts.first - 1].lower in ARTICLES
    if parts.polities or parts.body or article or not atoms[parts.head.first].cap or parts.head.names[0] in HEADS:
        return parts
    while len(keys) < _MOST_BODIES and j + 1 < len(atoms) and atoms[j].lower == "," and not atoms[j].breaks:
        org = orgs.get(j + 1)
        if org is None or atoms[j + 1].breaks or not _ends(atoms, org.after):
            break
        j = org.after
        keys.insert(0, org.key)
    state = any(key.startswith("ministry of ") for key in keys)  # of whose country another word may tell
    return replace(parts, until=j, body=None if state else " ".join(keys)) if keys else parts


def _ends(atoms: Sequence[Atom], j: int) -> bool:
    """Whether the entry of a list, or a part of it, can end before atom ``j``."""
    return j >= len(atoms) or atoms[j].line or atoms[j].breaks or atoms[j].lower in (",", ")", ";", ":", "(", ".", "):")


def _of_theirs(parts: Parts, k: int, atoms: Sequence[Atom], orgs: Mapping[int, Organisation]) -> Parts:
    """ "of Chad's National Water Office": the office there, not of the country itself."""
    org, match = orgs.get(k + 2), atoms[k].match
    if match is None or match.country is None or org is None:
        return parts
    return replace(parts, after=org.after, body=org.key, polities=parts.polities or (Polity(match.country, k),))


def _and_posted(atoms: Sequence[Atom], parts: Parts, orgs: Mapping[int, Organisation]) -> Parts:
    """ "to Tonga" behind "Ambassador of Spain"."""
    j = parts.after
    if j + 1 >= len(atoms) or atoms[j].lower != "to" or atoms[j].breaks:
        return parts
    k = j + 2 if atoms[j + 1].lower == "the" else j + 1
    return _posted(parts, k, "to", atoms, orgs) if k < len(atoms) else parts


def _posted(parts: Parts, k: int, preposition: str, atoms: Sequence[Atom], orgs: Mapping[int, Organisation]) -> Parts:
    """An ambassador's host, or the body a representative is accredited to."""
    if parts.head.names[0] not in (
        "ambassador",
        "permanent representative",
        "consul general",
        "representative",
        "consul",
    ):
        return parts
    match = atoms[k].match
    if preposition != "in" and k in orgs:
        return replace(parts, after=orgs[k].after, body=f"to {orgs[k].key}")
    if match is not None and match.country and match.term in (Term.COUNTRY, Term.CAPITAL):
        return replace(parts, after=k + 1, body=f"to {match.country.lower()}")
    return parts


def _head_of_state(atoms: Sequence[Atom], parts: Parts, k: int) -> Parts | None:
    """ "the head of the Uzbek state": an epithet of the head of state."""
    if parts.head.names[0] != "head" or k + 1 >= len(atoms):
        return None
    match, word = atoms[k].match, atoms[k + 1].lower
    if (
        match is None
        or match.country is None
        or not atoms[k].is_polity
        or word not in ("state", "government", "cabinet")
    ):
        return None
    name = "head of state" if word == "state" else "head of government"
    head = replace(parts.head, names=(name,), kind="epithet")
    return replace(parts, head=head, after=k + 2, polities=(Polity(match.country, k),))


def _list_after(atoms: Sequence[Atom], after: int, polities: list[Polity]) -> tuple[int, list[Polity]]:
    """More countries behind: "of Lithuania, Poland and Latvia"."""
    while after + 1 < len(atoms) and atoms[after].lower in (",", "and", "&"):
        k = after + 1
        while k < len(atoms) and atoms[k].lower in ("and", "of", "the"):
            k += 1
        if k >= len(atoms) or atoms[k].breaks:
            break
        match = atoms[k].match
        if match is None or match.term is not Term.COUNTRY or match.country is None:
            break
        if atoms[after].lower == "," and not _list_goes_on(atoms, k + 1):
            break
        polities.append(Polity(match.country, k))
        after = k + 1
    return after, polities


def _list_goes_on(atoms: Sequence[Atom], j: int) -> bool:
    """Whether an "and" closes the list that has a comma before ``j``."""
    return any(a.lower in ("and", "&") for a in atoms[j : j + 4])


def _seat_of(atoms: Sequence[Atom], k: int) -> tuple[int, str] | None:
    """The end and the name of the place in "the Free Hanseatic City of Bremen", "the Department of Caldas"."""
    for j in range(k + 1, min(k + 5, len(atoms) - 1)):
        if atoms[j].breaks or atoms[j + 1].breaks:
            return None
        if atoms[j].lower == "of" and atoms[j - 1].lower in _SEATS:
            match = atoms[j + 1].match
            if match is not None:
                return (j + 2, match.key) if match.term in (Term.CAPITAL, Term.PLACE) else None
            after = run_from(atoms, j + 1)
            return (after, fold(" ".join(a.text for a in atoms[j + 1 : after]))) if after > j + 1 else None
        if not atoms[j].cap:
            return None
    return None


def _past_sort(atoms: Sequence[Atom], j: int) -> int:
    """Behind the noun that says what sort of place a name is: "of Morobe Province", "of the Tatra National Park"."""
    sort = j < len(atoms) and atoms[j].cap and atoms[j].lower in PLACE_AFTER and not atoms[j].breaks
    return j + 1 if sort else j


def _describes(atoms: Sequence[Atom], j: int) -> bool:
    """Whether a place before ``j`` only says of what sort the body is: "the mayor of the Arctic city"."""
    return j < len(atoms) and atoms[j].lower in _SEATS and not atoms[j].cap and not atoms[j].breaks


def _whole_country(atoms: Sequence[Atom], parts: Parts, k: int) -> bool:
    """Whether atom ``k`` only says that a country is meant: "the head of the republic" has no body of that name."""
    if parts.head.names[0] not in ("head", "leader") or atoms[k].lower not in COUNTRY_WORDS:
        return False
    behind = atoms[k + 1] if k + 1 < len(atoms) and not atoms[k + 1].breaks else None
    goes_on = behind is not None and (behind.is_possessive or behind.lower == "of" or behind.pos == "NOUN")
    return not goes_on  # "the country programme", "the Republic of Tatarstan"


def _bodied(atoms: Sequence[Atom], parts: Parts, k: int) -> Parts:
    """ "mayor of Rosario", "head of the delegation": a place or a common noun as the body."""
    match = atoms[k].match
    if _whole_country(atoms, parts, k):
        return replace(parts, after=k + 1)
    if match is not None:
        if match.term is Term.PLACE and _describes(atoms, k + 1):
            return replace(parts, after=k + 2)
        if match.term in (Term.CAPITAL, Term.PLACE) and parts.head.names[0] in BODIED:
            return replace(parts, after=_past_sort(atoms, k + 1), body=match.key)
        return parts
    office = head_at(atoms, k)
    if office is not None and office.names and office.names[0] in ("secretary general", "president", "prime minister"):
        return replace(parts, after=office.after, body=office.names[0])
    after = run_from(atoms, k)
    seat = _seat_of(atoms, k) if parts.head.names[0] in BODIED else None
    if seat is not None:
        return replace(parts, after=seat[0], body=seat[1])
    if after > k and _describes(atoms, after):
        return replace(parts, after=after + 1)
    if after > k and parts.head.names[0] in BODIED:
        return replace(parts, after=_past_sort(atoms, after), body=fold(" ".join(a.text for a in atoms[k:after])))
    if parts.head.kind != "weak" or atoms[k].cap:
        return parts
    j = k
    while j < len(atoms) and j - k < 3 and atoms[j].pos in ("NOUN", "ADJ") and not atoms[j].cap and not atoms[j].breaks:
        j += 1
    if j == k or atoms[j - 1].pos != "NOUN":
        return parts
    return replace(parts, after=j, body=" ".join(a.lower for a in atoms[k:j]))
