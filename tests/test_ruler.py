"""What is remembered of the attribute ruler is what it says."""

from __future__ import annotations

from readout_check import nlp

TEXT = (
    "There's a plan, and there are no others. They're gonna go; let's see. The minister got to know that.\n\n"
    "Which ones ain't said? I gotta leave, y'all, and all that the President's men had said was theirs.\n\n"
    "He gets what he wanted to have been told: it is, was and will be his. C'mon!"
)


def test_every_token_is_as_spacy_tags_it() -> None:
    model = nlp.load()
    texts = [TEXT, f"{TEXT}\n\nAgain: {TEXT}", TEXT]
    for text, passage in zip(texts, nlp.parse(texts), strict=True):
        again = model(text)
        ours = zip(passage.parts, passage.lemmas, passage.tags, passage.dependencies, strict=True)
        assert list(ours) == [(t.pos_, t.lemma_.lower(), t.tag_, t.dep_) for t in again]
