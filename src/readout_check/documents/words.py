"""Words that tell the parts of a readout or an article apart.

Closed classes compiled by hand for this project from the usual make of press offices and agencies; no outside source.
All are lower case. Those that go into regular expressions hold no nested repeats.
"""

from __future__ import annotations


def word_set(table: str) -> frozenset[str]:
    """The words of ``table``, separated by white space."""
    return frozenset(table.split())


ABBREVIATIONS: frozenset[str] = word_set(
    """
    mr. mrs. ms. dr. prof. st. jr. sr. inc. ltd. co. corp. no. vs. etc. gen. col. sen. rep. gov. rev. hon.
    """
)

NAME_PARTICLES: frozenset[str] = word_set(
    """
    of the for and on in de da do dos das del della di du des la le les el al van von der den ter ten zu zur bin ibn
    bint y e af av og und et oglu ogly kyzy qizi to with at a
    """
)
"""Small words inside names of people, places, offices and bodies."""

BODY_WORDS: frozenset[str] = word_set(
    """
    ministry office bank government department service secretariat administration chancellery communications embassy
    council commission committee cabinet agency directorate authority presidency press parliament bureau division
    directorate-general mission delegation consulate spokesperson treasury reserve chamber institute federation
    municipality county city hall
    """
)
"""Words for bodies that put out readouts, as in their letterheads."""

EVENT_WORDS: frozenset[str] = word_set(
    """
    meeting meetings talks call conversation conference statement statements transcript remarks press-conference visit
    summit briefing readout communiqué communique declaration speech address interview reception session consultations
    negotiations meets met holds held receives received hosts visits signs speaks says said agree agrees welcomes with
    """
)
"""Words for what happened: a line with one of them is a title, not a letterhead."""

CAPTION_MARKS: tuple[str, ...] = (
    r"(?:file |archive |handout |stock |cover |courtesy )?"
    r"(?:photo|photos|photograph|picture|image|images|caption|video|graphic)"
    r"(?:\s(?:credit|caption|by|courtesy|source))?",
    r"pictured",
    r"illustration",
)

CONTACT_MARKS: tuple[str, ...] = (
    r"\b(?:tel|phone|telephone|fax|e-?mail|mob|mobile)\b\s?(?::|\.:?\s?(?=[+(\d]))",  # not "agreed by phone."
    r"\S@\S{1,60}\.\w",
    r"\bhttps?://",
    r"\bwww\.",
    r"^(?:for\s)?(?:more|further|additional)\s(?:details|information|inquiries|enquiries)\b",
    r"^(?:media|press)\s(?:contact|contacts|enquiries|inquiries)\b",
    r"^(?:contact|contacts|read more|see also|related|follow us|tags|share)\b\s?:",
)

DOCUMENT_NOTES: tuple[str, ...] = (
    r"for immediate release",
    r"embargoed[^.\n]{0,60}",
    r"(?:unofficial|provisional|courtesy|free|official)?\s?translation",
    r"check against delivery",
    r"(?:press|media|news) (?:release|statement|communiqué|communique|note)(?:\s(?:no\.?|nr\.?)?\s?[\w/.-]{1,15})?",
    r"(?:final |verbatim |full |unofficial |edited |rush )?transcript",
    r"(?:joint )?(?:communiqué|communique)",
    r"[-–—]?\s?(?:ends?|more|30)\s?[-–—]?",
    r"#{2,3}",
    r"page\s\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?",
    r"breaking(?: news)?",
    r"(?:news|world|politics|economy|business|opinion|analysis|exclusive)",
)
"""Lines about the document itself; each must be followed by the end of the line or a colon, bar or dash."""

LISTINGS: tuple[str, ...] = (
    "speakers?|participants?|signator(?:y|ies)|present|in attendance|attendees|venue|subject|topics?|moderators?",
    "interpreters?|location|agenda|sources?|ref|reference|to|from|cc|delegation|place|languages?",
)
"""What stands before the colon of a line that lists people or particulars."""

TIME_WORDS: tuple[str, ...] = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("mon", "tues?", "wed", "thu(?:rs)?", "fri", "sat", "sun"),
    *("published", "posted", "updated", "last updated", "issued", "released", "date", "dated", "on", "at", "as of"),
    *(
        r"a\.?m\.?",
        r"p\.?m\.?",
        "hrs",
        "hours",
        "h",
        "gmt",
        "utc",
        "cet",
        "cest",
        "eet",
        "eest",
        "est",
        "edt",
        "bst",
        "msk",
    ),
    *("local time", "time", "noon", "morning", "afternoon", "evening"),
)
"""What may stand in a date line beside date and place; regular expressions."""

NOT_SPEAKERS: frozenset[str] = word_set(
    """
    dear on about regarding concerning note notes nb n.b. photo photos picture image caption video source sources date
    dates time times venue place signatories signatory location background contact contacts subject speakers speaker's
    participants present summary transcript update updates correction topics topic details editor's editors tel
    telephone email e-mail phone fax web website read related see also tags key highlights title to from cc re ref
    reference attention attn media press warning example examples agenda part chapter section annex article item point
    points result results outcome outcomes context question-and-answer analysis opinion explainer fact facts factbox
    timeline watch listen live breaking exclusive here there this that these those it he she they we i you but and so
    because however therefore first second third finally lastly next then meanwhile today yesterday tomorrow total
    overall
    """
)
"""First words of what stands before a colon and names no speaker."""

ROLE_WORDS: frozenset[str] = word_set(
    """
    president prime minister premier chancellor governor deputy vice secretary secretary-general commissioner chair
    chairman chairwoman chairperson ambassador spokesman spokeswoman spokesperson director director-general king queen
    prince princess emir sultan mayor speaker senator representative moderator interpreter host journalist reporter
    correspondent question answer q a interviewer anchor participant minister-president taoiseach head leader envoy
    general admiral colonel commander chief first under-secretary under-secretary-general rapporteur coordinator
    facilitator staff official mr mrs ms dr prof sir lady lord h.e his her excellency professor judge vice-president
    vice-minister state attorney treasurer high presidency delegate observer administrator
    """
)
"""Words for the parts that speakers have in a transcript."""

PLAIN_ROLES: frozenset[str] = ROLE_WORDS - word_set(
    """
    state general first head high official staff deputy vice chair host his her a q chief question answer observer
    leader presidency
    """
)
"""Roles whose names are hardly ever a topic."""

GREETINGS: frozenset[str] = word_set(
    """
    dear hello thank thanks good welcome ladies distinguished excellencies esteemed honourable honorable colleagues
    friends mr mrs ms madam your greetings yes no well
    """
)

FIRST_PERSON: frozenset[str] = word_set(
    """
    i me my mine myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll let's
    """
)
SECOND_PERSON: frozenset[str] = frozenset(["you", "your", "yours", "yourself", "you're", "you've", "you'll", "you'd"])

AGENCY_WORDS: frozenset[str] = frozenset(["news", "agency", "wire", "press", "newswire", "newsroom", "times"])
"""What tells in brackets beside a date that an agency put the text out: "(Fjord News - 4 May 2021)"."""

STATE_OFFICES: frozenset[str] = word_set(
    """
    president prime minister chancellor premier secretary-general secretary general governor commissioner king queen
    ambassador
    """
)
"""Offices whose holders are no journalists: "by the Prime Minister" names a speaker, not a writer."""

SAYING = (
    r"said|says|stated|noted|added|replied|answered|asked|remarked|continued|responded|began|opened|declared|addressed|"
    r"commented|emphasi[sz]ed|stressed|spoke|told|delivered|made|gave|underlined|pointed out|went on|concluded|thanked|"
    r"welcomed|greeted|observed|recalled|explained|reiterated|announced|expressed|statement|remarks|speech|address|words"
)
"""Verbs and nouns that stand before the colon of a label such as "President X said:"; a regular expression."""

SESSION_WORDS: frozenset[str] = word_set(
    """
    meeting talks conference conversation negotiations sides parties ceremony event briefing session question
    questions statements interview transcript delegations discussion discussions consultations reception visit call
    dinner
    """
)
"""What a note of the editor at the end of a transcript speaks of."""
