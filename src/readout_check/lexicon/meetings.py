"""How texts say where the same people meet next: "the ninth session will be held in", "they will meet again".

By hand, for this project; no table of others was used.
"""

from __future__ import annotations

import re

_ORDINAL = (
    r"\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{3,8}teenth"
    r"|\w{2,8}tieth|\w{3,8}ty-\w{4,8}"
)
MEETING = (
    r"(?:meetings?|sessions?|sitting|round(?:[ -]table)?|consultations|talks|conference|edition|summit|forum|committee"
    r"|council)"
)
AGAIN = re.compile(
    rf"\b(?:next(?! (?:year|month|week|quarter|spring|summer|autumn|winter)\b)|{_ORDINAL})"
    rf" (?:[\w'’-]{{2,20}} ){{0,3}}{MEETING}\b"
    rf"|\bnext (?:year|month|spring|summer|autumn|winter)['’]s (?:[\w'’-]{{2,20}} ){{0,1}}{MEETING}\b(?! of\b)"
    r"|\b(?:meet|meets|met|convene|gather|assemble|come together|get together|see each other|see one another|sit down"
    r"|take stock) (?:\w{2,8} )?again\b|\breconvenes?\b",
    re.IGNORECASE,
)
"""The words for another meeting of the same people."""
AHEAD = re.compile(
    r"\b(?:will|shall|would|should|to be|is to|are to|is due|are due|set for|scheduled|planned|agreed|next|invited"
    r"|invitation|offered|we meet)\b",
    re.IGNORECASE,
)
"""What says that it lies ahead."""
HEADING = re.compile(
    rf"\W{{0,3}}(?:item )?[\dIVX]{{0,4}}[.)]?\s{{0,5}}(?:date |place |venue |and |of ){{0,5}}(?:the )?next {MEETING}"
    r"\W{0,3}",
    re.IGNORECASE,
)
"""A heading over where and when they meet next."""
