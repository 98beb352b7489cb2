"""What is remembered of the attribute ruler is what it says."""

from __future__ import annotations

from readout_check import nlp
from readout_check.documents.read import document_of

TEXT = (
    "There's a plan, and there are no others. They're gonna go; let's see. The minister got to know that.\n\n"
    "Which ones ain't said? I gotta leave, y'all, and all that the President's men had said was theirs.\n\n"
    "He gets what he wanted to have been told: it is, was and will be his. C'mon!"
)


def test_every_token_is_as_spacy_tags_it() -> None:
    model = nlp.load()
    documents = [
        document_of(TEXT, "a.txt"),
        document_of(TEXT + "\n\nAgain: " + TEXT, "b.txt"),
        document_of(TEXT, "c.txt"),
    ]
    for document, doc in zip(documents, nlp.parse(documents), strict=True):
        again = model(nlp._prepared(model, [document], [[(0, len(document.text))]]).__next__())
        told = [[(t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_) for t in parsed] for parsed in (doc, again)]
        assert told[0] == told[1]
