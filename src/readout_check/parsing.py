"""Documents to trees: a passage is parsed once, however many documents print it, and looked up where a cache has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from readout_check import nlp
from readout_check.extract.tree import Tree
from readout_check.passages import Passage, cut
from readout_check.records import Document
from readout_check.settings import DEFAULT_MODEL
from readout_check.storage.cache import Cache
from readout_check.storage.keys import passage_key

_MOST, _LONGEST = 16, 100_000  # documents, and their characters, that are looked up and parsed in one go
_SHORTEST_KEPT = 60
"""Characters from which on a passage is worth a file: reprinted copy has longer ones, shorter ones are soon parsed."""


def trees(documents: Sequence[Document], model: str = DEFAULT_MODEL, cache: Cache | None = None) -> Iterator[Tree]:
    """The parse of each document, in order. Raises SettingsError when the model is not installed."""
    for group in _groups(documents):
        cuts = [tuple(cut(document)) for document in group]
        texts = [[span.of(document.text) for span in spans] for document, spans in zip(group, cuts, strict=True)]
        parsed = _parsed(dict.fromkeys(text for own in texts for text in own), model, cache)
        for document, spans, own in zip(group, cuts, texts, strict=True):
            yield Tree(document.text, ((s.start, parsed[text]) for s, text in zip(spans, own, strict=True)))


def _groups(documents: Sequence[Document]) -> Iterator[list[Document]]:
    group: list[Document] = []
    size = 0
    for document in documents:
        if group and (len(group) == _MOST or size + len(document.text) > _LONGEST):
            yield group
            group, size = [], 0
        group.append(document)
        size += len(document.text)
    if group:
        yield group


def _parsed(texts: Collection[str], model: str, cache: Cache | None) -> dict[str, Passage]:
    keys: dict[str, str] = {}
    found: dict[str, Passage] = {}
    if cache is not None:
        keys = {text: passage_key(text, model) for text in texts if len(text) >= _SHORTEST_KEPT}
        kept = ((text, cache.get(key, Passage)) for text, key in keys.items())
        found = {text: passage for text, passage in kept if passage is not None}
    missing = [text for text in texts if text not in found]
    for text, passage in zip(missing, nlp.parse(missing, model) if missing else (), strict=True):
        found[text] = passage
        if cache is not None and text in keys:
            cache.put(keys[text], passage)
    return found
