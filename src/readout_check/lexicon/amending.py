"""How a figure is put right in another sentence: "Sorry, that is for two years", "corrected the figure".

By hand, for this project; no table of others was used.
"""

from __future__ import annotations

import re

from readout_check.lexicon.hedges import APOLOGIES

_APOLOGIES = "|".join(" ".join(cue) for cue in APOLOGIES)
_FIGURE = r"(?:the |this |that |his |her |their |my |our )?(?:figure|number|amount|total|sum|statement)"

EXCUSING: re.Pattern[str] = re.compile(
    rf"(?:^|\.\.\. ?|… ?|[–—] ?)(?:(?:no|but|oh)[, ] ?)?(?:{_APOLOGIES}|let me (?:look|check))\b", re.IGNORECASE
)
"""What a speaker who takes a figure back begins with."""

AMENDING: re.Pattern[str] = re.compile(
    rf"\bcorrect(?:ed|s|ing) (?:him|her|himself|herself|{_FIGURE})\b"
    r"|\b(?:a|one|small|slight|minor) correction(?=[.,:;!–—]|$)|\b(?:was|stands?|stood) corrected\b",
    re.IGNORECASE,
)
"""The words that say that a figure is put right."""

BACKWARDS: re.Pattern[str] = re.compile(r"\b(?:first|earlier|instead of|rather than|from|not)\b", re.IGNORECASE)
"""What follows such words where the wrong figure comes second: "correcting herself after first giving 85"."""

ACCEPTING: re.Pattern[str] = re.compile(
    r"\b(?:accept(?:s|ed)? (?:it|that|this|the (?:figure|number|correction))|(?:stand|stands|stood) corrected"
    r"|(?:is|are|was|were|['’]re|['’]s) (?:quite |entirely |of course )?(?:right|correct)|thank\w* .{0,30}\bcorrect\w+"
    r"|(?:he|she|i|minister|president) agreed?)\b",
    re.IGNORECASE,
)
"""How somebody owns that another one's figure is right."""

IT_WAS: re.Pattern[str] = re.compile(
    r"(?:\b(?:it|that|there|they|the (?:right |correct |true |real |actual )?(?:figure|number|total|amount|sum))"
    r"(?:, \w+ (?:said|added),)? (?:is|was|are|were|should be|should read|makes)|\b(?:it|that|there)['’]s|:)"
    r"(?: (?:in fact|actually|really|only))? ?$",
    re.IGNORECASE,
)
"""What stands before a figure that is given for another one."""

OWNING: re.Pattern[str] = re.compile(
    r"(?:yes[,.]? |indeed[,.]? |sorry[,.]? )?(?:he|she|you|my (?:\w+ ){1,2})(?: (?:is|are)|['’]s|['’]re)"
    r" (?:quite |entirely |absolutely |of course )?(?:right|correct)\b",
    re.IGNORECASE,
)
"""What somebody begins with who owns that the figure just named by another one is right, and not his own."""

NOT_THIS: re.Pattern[str] = re.compile(r"[^.;:]{0,40}?\s{1,5}(?:and\s{1,5})?not\s{1,5}", re.IGNORECASE)
"""What stands between a figure and the one that it is given for: "it was 3,200 animals, not 2,300"."""
