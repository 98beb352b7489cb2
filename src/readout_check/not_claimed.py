"""What an article has somebody say that is no claim of his at this meeting: words of another occasion, words of
several together, and what he thanks another one for.
"""

from __future__ import annotations

import re

from readout_check.model import Attribution, Reading, Span

REACH = 60  # code points between the start of a sentence and the source in which the occasion is told
THANKED = 160  # code points between "thank" and what is thanked for

_OTHER = (
    r"(?:(?:had )?(?:earlier|previously)|(?:last|the (?:previous|past)) (?:week|month|year|spring|summer|autumn)|"
    r"(?:a|one|two|three|several|a few|some) (?:weeks?|months?|years?) ago|"
    r"(?:at|in|on|during|after) (?:another|(?:an?|the|his|her) (?:earlier|previous|separate|different|other)) "
    r"(?:\w+ ){0,2}?(?:occasion|meeting|interview|conference|speech|event|briefing|call|visit|summit|talks))\b"
)
_BEHIND = re.compile(
    rf"(?:,\s{{1,2}}|\s{{1,2}}(?:had |has |also )?(?:\w+ )?(?:reporters |journalists |the press )?){_OTHER}",
    re.IGNORECASE,
)
_AHEAD = re.compile(rf"[\s“”\"‘’'—–-]{{0,6}}{_OTHER}[^.;:“”\"]{{0,40}}$", re.IGNORECASE)
_JOINT = re.compile(r",?\s{1,2}(?:and|as well as)\s{1,2}(?=[A-Z]|(?:the|his|her|other)\s)")
_THANKS = re.compile(
    r"\b(?:thank(?:s|ed|ing|ful)?|grateful|gratitude|appreciat\w+|congratulat\w+)\b[^.;:“”\"]{0,80}?\bfor\b"
    r"(?![^.;:“”\"]*\b(?:and|but|that|while) (?:\w+ly )?(?:I|we|he|she|they|said|\w{3,}ed)\b)[^.;:“”\"]*$",
    re.IGNORECASE,
)


def at_another_occasion(reading: Reading, attribution: Attribution) -> bool:
    """Whether the sentence of ``attribution`` says itself that its words are of another time: "Lind said earlier",
    "last week Lind told a forum"."""
    text, source = reading.document.text, attribution.source_span
    sentence = next((s for s in reading.sentences if s.span.covers(source)), None)
    if sentence is None:
        return False
    if _BEHIND.match(text, source.end) is not None:
        return True
    opening = text[sentence.span.start : source.start]
    # "Last year it came to 40, Lind told" is no occasion, but what he says
    told = any(w.pos in ("VERB", "AUX") for w in sentence.words if w.end <= source.start)
    return not told and len(opening) <= REACH and _AHEAD.match(opening) is not None


def jointly(reading: Reading, attribution: Attribution) -> bool:
    """Whether two or more say it together, so that either may have said it: "Lind and Holm said"."""
    return _JOINT.match(reading.document.text, attribution.source_span.end) is not None


def thanked_for(text: str, sentence: Span, claim: Span) -> bool:
    """Whether the claim is a part of what the sentence thanks somebody for: his deed, whoever tells it."""
    return _THANKS.search(text, max(sentence.start, claim.start - THANKED), claim.start) is not None
