"""On which side of a meeting each document is: what the user says, then its name, then reading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from readout_check.documents.frontmatter import front_matter
from readout_check.documents.read import with_side
from readout_check.documents.roles import HINT, LEEWAY, decide, official_score
from readout_check.errors import MeetingError
from readout_check.records import DecidedBy, Document, Side

OFFICIAL_NAMES = frozenset(["official", "readout", "transcript", "communique", "statement", "release"])
SECONDARY_NAMES = frozenset(["article", "articles", "news", "secondary", "story"])
_WORD = re.compile(r"[a-z]+")

Decision = tuple[Side, DecidedBy]


def side_of_role(role: str) -> Side | None:
    """The side that a word such as "official", "readout" or "article" names, or ``None``."""
    folded = unicodedata.normalize("NFKD", role).encode("ascii", "ignore").decode().lower()
    found = set(_WORD.findall(folded))
    official, secondary = bool(found & OFFICIAL_NAMES), bool(found & SECONDARY_NAMES)
    if official == secondary:
        return None
    return Side.OFFICIAL if official else Side.SECONDARY


def placed(
    documents: Sequence[Document],
    official: Collection[str],
    listed: Mapping[str, Side],
) -> tuple[Document, ...]:
    """``documents`` with their sides, in their order.

    ``official`` are the paths (as shown) that the user named as official, ``listed`` the sides that meeting.toml gives
    to paths. What nobody names is on the other side when only one side is named, and is read when none is. Raises
    MeetingError when a side stays empty or reading does not settle it.
    """
    known = [_declared(d, official, listed) for d in documents]
    named = {decision[0] for decision in known if decision}
    open_ones = [d for d, decision in zip(documents, known, strict=True) if decision is None]
    if open_ones:
        told = iter(_told(open_ones, named, known))
        known = [decision or next(told) for decision in known]
    decided = [decision for decision in known if decision is not None]
    _check_both_sides(documents, decided)
    return tuple(with_side(d, *decision) for d, decision in zip(documents, decided, strict=True))


def _declared(document: Document, official: Collection[str], listed: Mapping[str, Side]) -> Decision | None:
    if document.path in official:
        return Side.OFFICIAL, DecidedBy.OPTION
    if document.path in listed:
        return listed[document.path], DecidedBy.MEETING_TOML
    front = front_matter(document.text)
    role = front.values.get("role") if front else None
    if role is not None:
        side = side_of_role(role)
        if side is None:
            raise MeetingError(f"{document.path}: unknown role {role!r}", "write role: official or role: secondary")
        return side, DecidedBy.FRONT_MATTER
    name = document.path.rpartition("/")[2].rpartition(".")[0]
    side = side_of_role(name)
    return (side, DecidedBy.FILE_NAME) if side else None


def _told(open_ones: Sequence[Document], named: Collection[Side], known: Sequence[Decision | None]) -> list[Decision]:
    """The sides of the documents that nobody placed: read, or, with one side named, all on the other."""
    if not named:
        return [(side, DecidedBy.DETECTED) for side in decide(open_ones)]
    if len(named) == 1:
        other = Side.SECONDARY if Side.OFFICIAL in named else Side.OFFICIAL
        strongest = min((d[1] for d in known if d), key=list(DecidedBy).index)
        return [(other, strongest) for _ in open_ones]
    sides = []
    for document in open_ones:
        score = official_score(document.text, document.segments)
        if abs(score) < LEEWAY:
            raise MeetingError(f"{document.path}: cannot tell whether it is official", HINT)
        sides.append((Side.OFFICIAL if score > 0 else Side.SECONDARY, DecidedBy.DETECTED))
    return sides


def _check_both_sides(documents: Sequence[Document], decided: Sequence[Decision]) -> None:
    found = {side for side, _ in decided}
    if len(found) == 2:
        return
    names = ", ".join(d.path for d in documents[:3]) + (" ..." if len(documents) > 3 else "")
    missing = "an article" if Side.OFFICIAL in found else "an official readout"
    raise MeetingError(f"{names}: {missing} is missing, all are {'/'.join(sorted(found))}", HINT)
