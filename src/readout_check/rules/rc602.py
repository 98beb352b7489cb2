"""The article has another party do it.

## What it does

Compares the grammatical actors of aligned statements whose verbs are one or near-synonyms. Fires when both actors name
a country and the countries differ, or when one is the country itself and the other a group in it ("Russia has
invested" / "900 Russian companies have invested"). Fires too when the verbs only say one deed in other words ("meet the
cost of the plant" / "pay for the plant"), the readout's passage holds what the article's clause is about, and no other
passage has the article's party do the like; "we" is then the speaker's country. A second party that the article adds
to the readout's one counts where the passage holds all the rest. Verbs that tell nothing of each other ("allot",
"spend") need a passage that holds nearly all of the clause, or a figure of it that the readouts have once, and does not
name the article's party. A party may be a country, a city, a participant or a body, "it" the one that acts in the
sentence before, and a noun may tell the deed ("a Chadian proposal", "a request by Chad").
Fires too when the article has another party ask for the call or make it, or issue or accept an invitation, and when it
has an event at a body ("a conference at the Export Council") that the readout has the body hold.

## Why it matters

Who pays, buys or signs is the news.

## Example

Readout: "Lithuania will purchase 36 self-propelled howitzers from Poland"

Article: "Latvia is going to buy 36 self-propelled howitzers"

## When to ignore

When both do it together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from readout_check.lexicon.gazetteer import Term, find, meant
from readout_check.lexicon.wordset import wordset
from readout_check.model import Claim, NameClaim, Pair, Severity, StatementClaim
from readout_check.rules.base import Rule, Verdict
from readout_check.rules.statements import same_action, statements, verdict

SURE = 0.70
_PREPOSITION = re.compile(r"\b(?:of|from|in|with|at|for|to|and|or|who|which|that)\b")
_ORIGIN = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_GOVERNING = frozenset(
    {
        *(
            "government",
            "state",
            "side",
            "authority",
            "ministry",
            "cabinet",
            "leadership",
            "leader",
            "country",
            "nation",
        ),
        *("president", "minister", "premier", "party", "republic", "parliament", "capital", "delegation"),
        *("prosecutor", "prosecution", "official", "court", "regulator", "diplomat", "negotiator", "lawmaker"),
    }
)

_PEOPLE = wordset(
    """people army navy air force police guard coastguard service agency office institute university fund fleet team
    youth diaspora industry business company firm bank press public crew board operator utility airline"""
)


def judge(pair: Pair) -> Verdict | None:
    """Fire on one action with two actors that cannot be one."""
    if pair.hosted and isinstance(pair.official, NameClaim):
        return _only_at(pair.official, pair.secondary)
    if pair.other_doer:
        both = statements(pair, 0.0)
        return verdict(both, _message(*both), kind="actor") if both is not None else None
    both = statements(pair, SURE)
    if both is None or both[0].undecided or not same_action(*both) or not _other_actor(*both):
        return None
    if _without_doer(*both) or _without_doer(*reversed(both)):
        return None
    return verdict(both, _message(*both), kind="actor")


def _only_at(theirs: NameClaim, ours: Claim) -> Verdict:
    """A verdict over a body that holds an event, told as the place of it."""
    return Verdict(
        kind="actor",
        message=f"the article has it at {ours.text}; in the readout that body holds it",
        official=theirs.span,
        secondary=ours.span,
        official_value=theirs.key,
        secondary_value=f"at {theirs.key}",
        suggestion=f"of {theirs.text}",
    )


def _without_doer(told: StatementClaim, other: StatementClaim) -> bool:
    """Whether one side says of a thing what the other has somebody do to it: "an office opens", "opens an office"."""
    return told.object is None and other.object is not None and told.actor == other.object


def _message(theirs: StatementClaim, ours: StatementClaim) -> str:
    return f"the article has {ours.actor_phrase} {ours.verb} it; in the readout it is {theirs.actor_phrase}"


def _other_actor(theirs: StatementClaim, ours: StatementClaim) -> bool:
    there, here = _party(theirs), _party(ours)
    if there is None or here is None:
        return False
    if not there.countries & here.countries:
        return True
    return there.countries == here.countries and {there.group, here.group} == {True, False}


@dataclass(frozen=True, slots=True)
class _Party:
    countries: frozenset[str]
    group: bool | None  # some people or firms of a country, not the country itself; None where it may be either


def _party(statement: StatementClaim) -> _Party | None:
    """The countries that an actor is or belongs to; None for persons, pronouns and parties without a country.

    What stands behind a preposition does not count ("the traders in Kenya" may be anybody's), unless it is said of a
    group whence it comes: "900 companies from Russia".
    """
    phrase = statement.actor_phrase or ""
    core = _PREPOSITION.split(phrase, maxsplit=1)[0].strip()
    found = [match for match in find(core) if match.country]
    if not found:
        return _from_country(statement, core, phrase[len(core) :])
    countries = frozenset().union(*map(meant, found))
    if found[-1].span.end >= len(core):
        counted = any(c.isdigit() for c in core)
        people = counted and found[-1].term is Term.DEMONYM and core.endswith("s")  # "some 50,000 Mongolians"
        nation = found[-1].term is Term.DEMONYM and core.lower().startswith("the ")  # "the Surinamese convicted there"
        return _Party(countries, people or (None if nation else False))
    head = core.split()[-1]
    if head[:1].isupper():
        return None  # a person or a body that bears a country's name
    if statement.actor in _GOVERNING:
        return _Party(countries, group=False)
    return _Party(countries, group=True) if head.endswith("s") or head in _PEOPLE else None  # no "country's bid"


def _from_country(statement: StatementClaim, core: str, origin: str) -> _Party | None:
    """A group of which the words behind say from which country it is, and nothing more."""
    head = core.split()[-1] if core else ""
    if statement.actor in _GOVERNING or not head.islower() or not (head.endswith("s") or head in _PEOPLE):
        return None
    found = [match for match in find(origin) if match.country]
    whole = len(found) == 1 and _ORIGIN.fullmatch(origin[: found[0].span.start]) and found[0].span.end == len(origin)
    return _Party(frozenset(meant(found[0])), group=True) if whole else None


RULE = Rule(
    code="RC602",
    name="actor-differs",
    severity=Severity.WARNING,
    summary="the article has another party do it",
    doc=__doc__ or "",
    judge=judge,
)
