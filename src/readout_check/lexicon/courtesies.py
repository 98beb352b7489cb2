"""Words of politeness and of attendance: sentences made of them say nothing that an article would be missed for.

Source: compiled by hand for this project from the usual openings and closings of readouts and transcripts; no
third-party table. Licence: that of this project.
"""

from __future__ import annotations

from readout_check.lexicon.wordset import wordset

# lemmas of a speech act of courtesy: one is enough to make a sentence without a figure a pleasantry
SPEECH_ACTS = wordset(
    """
    apologise apologize apology bless condolence congratulate congratulation delighted excuse farewell glad goodbye
    grateful gratitude greet greeting handshake hello hospitality sorry sympathy thank thankful thanks toast
    """
)

# lemmas by which a speaker compliments and wishes well; sentences are pleasantries when they have many of them
COURTESIES = SPEECH_ACTS | wordset(
    """
    admire applaud applause appreciate appreciation best bye cheer colleague commend compliment cordial cordially
    courtesy dear delight esteem esteemed evening excellency fond friend friendly friendship gentleman goodwill guest
    happy hearty honour honor honoured honored hospitable host invitation invite kind kindly kindness lady lovely luck
    madam morning pleasant please pleased pleasure pride privilege proud regard respect respected sir smile warm warmly
    warmth welcome wish wonderful
    """
)

# verbs and nouns by which a readout tells who was there and how the event ran
ATTENDANCE = wordset(
    """
    accompany agenda answer ask attend attendance attendee ceremony chair communique conclude conference convene
    delegation exchange finish gather hold host invite join journalist listen meet meeting minister moderate moderator
    news note open participant participate participation photograph posit precede preside press publish question receive
    release respond session speak speaker start statement talk tour transcript visit visitor
    """
)
