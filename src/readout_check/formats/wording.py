"""Findings in words, without markup: what the formats for other programs say of them. All of it is safe to show."""

from __future__ import annotations

from readout_check.formats.passage import passage
from readout_check.formats.places import sides
from readout_check.formats.visible import escaped, one_line
from readout_check.records import Evidence, Finding

_BUDGET = 280  # characters of a sentence that is quoted


def as_sentence(message: str) -> str:
    """The message with a capital at its beginning and a full stop at its end."""
    message = message[:1].upper() + message[1:]
    return message if message.endswith((".", "!", "?", "…")) else f"{message}."


def message(finding: Finding) -> str:
    """What is wrong, as a sentence on one line."""
    return as_sentence(one_line(finding.message))


def place(evidence: Evidence) -> str:
    """``path:line:column``."""
    return f"{escaped(evidence.path)}:{evidence.line}:{evidence.column}"


def quoted(side: str, evidence: Evidence) -> str:
    """One passage on one line: which side, where, who says it, and the sentence around the disputed words."""
    shown = passage(evidence, _BUDGET)
    speaker = f", said by {one_line(evidence.speaker)}" if evidence.speaker else ""
    source = f", {one_line(evidence.place)}" if evidence.place else ""
    return f"{side} ({place(evidence)}{source}{speaker}): {shown.before}{shown.marked}{shown.after}"


def passages(finding: Finding) -> list[str]:
    """Both passages, the readout's first, and the suggestion, each on one line; what there is of them."""
    lines = []
    first, second = (side.capitalize() for side in sides(finding))
    if finding.official:
        lines.append(quoted(first, finding.official))
    if finding.secondary:
        lines.append(quoted(second, finding.secondary))
    if finding.suggestion:
        lines.append(f"Suggestion: {one_line(finding.suggestion)}")
    return lines
