"""Layout that marks speakers without a colon (bold type, table rows, definition lists) as text that has one."""

from __future__ import annotations

from collections.abc import Sequence

from readout_check.documents.words import PLAIN_ROLES, ROLE_WORDS

_LONGEST_LABEL = 80
_MOST_WORDS = 10
_ENDS = ".,;:–—- "


def with_label(bold: str, text: str, *, sure: bool = False) -> str:
    """``text`` with a colon after the ``bold`` words that begin it, when they name a speaker and words follow.

    ``sure`` says that the same bold words begin several paragraphs.
    """
    text, bold = text.strip(), bold.strip()
    rest = text[len(bold) :].strip()
    if not bold or not rest or not text.startswith(bold) or bold.endswith(":") or rest.startswith(":"):
        return text
    if not is_label(bold) or not (sure or names_role(bold)) or rest[0].islower():
        return text
    return f"{bold.rstrip(_ENDS)}: {rest.lstrip(_ENDS)}"


def is_label(words: str) -> bool:
    """Whether ``words`` may be a speaker's name or office: short, in capitals, no sentence."""
    found = words.split()
    if not found or len(words) > _LONGEST_LABEL or len(found) > _MOST_WORDS:
        return False
    return words[0].isupper() and words.rstrip()[-1] not in "?!" and ". " not in words.removeprefix("Mr. ")


def names_role(words: str) -> bool:
    """Whether ``words`` are those of a part in a talk: a question mark "Q", an office, a journalist."""
    found = [w.strip("().,:").lower() for w in words.split()]
    return bool(found) and (found[0] in ("q", "a") or bool(set(found) & PLAIN_ROLES) or found[0] in ROLE_WORDS)


def row_text(cells: Sequence[str]) -> str:
    """A row of a table as one line: "Name: words" when it has two cells and the first may name a speaker."""
    full = [cell for cell in cells if cell.strip()]
    if len(cells) == 3 and len(full) == 3 and is_label(full[1]) and len(full[2]) > len(full[1]):
        stamp = full[0].replace(":", "").replace(".", "")
        if stamp.isdigit():  # a number or a time in front of the speaker
            full = full[1:]
    if len(full) == 2 and is_label(full[0]) and len(full[1].split()) > 3:
        return f"{full[0].rstrip(_ENDS)}: {full[1]}"
    return " | ".join(full)
