"""Every number that the alignment decides by, in one place. Set by ``bench/accuracy.py``; see docs/accuracy.md."""

from __future__ import annotations

# score of a pair of figures or dates = CONTEXT * likeness of contexts + what follows
CONTEXT = 0.55
SENTENCE = 0.08  # likeness of the two sentences
UNIT_ALIKE = 0.08  # the same currency, measure, or percent on both sides
COUNTED_ALIKE = 0.20  # the counted nouns are one word or near-synonyms
COUNTED_UNLIKE = -0.05
PERIOD_ALIKE = 0.15
PERIOD_UNLIKE = -0.10
HOLDER_ALIKE = 0.12  # both figures are of one country
HOLDER_UNLIKE = -0.32
SPEAKER_UNLIKE = -0.05
TOGETHER = 0.26  # least score of two figures of one sentence that are equal to two of one sentence
SUPPORT = 0.25  # other claims of the two sentences are paired already

OFFICE_SURE = 0.90  # score where a named person says who is meant
OFFICE_LIKELY = 0.70  # score where only the country does
ORPHAN_FLOOR = 0.08  # least likeness of the passages of two heads of different countries
ACTING_FLOOR = 0.30  # least likeness to a sentence of the readout at which an office without a name is disputed
NAME_SUPPORT = 0.20  # what an equal name supports, against an equal figure

CONFIRM_FLOOR = 0.25  # least score, confirmation included, at which an equal value is an agreement
DISPUTE_FLOOR = 0.25  # least score at which two figures or dates may take each other in the assignment
ODDS_FLOOR = 0.4  # least odds at which an unequal claim is taken to be about the same fact; the default hides below 0.6

SLIP_ALIKE = 0.25  # an unequal figure has the same digits in another order, or its point in another place

# how much an equal value confirms, by how many significant digits it has
FIGURE_WEIGHT = (0.0, 0.22, 0.32, 0.42)
DATE_WEIGHT = 0.30  # an equal interval
PART_WEIGHT = 0.12  # an interval inside the other
PERIOD_OF_PAIR = 0.30  # both dates stand beside the two figures of a pair
EVENT_DATE = 0.60  # the readout's date line against "they met on ..."

# score of a pair of statements
CLAUSE_WORDS = 0.55  # likeness of the clauses' words
CLAUSE_SUPPORT = 0.30  # figures, dates and names inside both clauses are paired
CLAUSE_VERB = 0.20  # the verbs are one, near-synonyms or opposites
CLAUSE_OBJECT = 0.10
CLAUSE_ANCHOR = 0.20  # an equal figure or date stands in both clauses and in no narrower one
ANCHOR_SURE = 0.40  # least score of such a pair
CLAUSE_FLOOR = 0.50

QUOTE_FLOOR = 0.75  # share of a quotation's words that must be found in their order
QUOTE_WORDS = 5  # a shorter quotation that is not found letter by letter may be the article's own words
LONG_QUOTE = 9  # from so many words on, fewer of them must be found:
LONG_QUOTE_FLOOR = 0.60
