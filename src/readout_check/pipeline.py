"""The stages joined: documents are read, attributed, aligned, judged and reported. No I/O."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterable, Iterator, Sequence

from readout_check import __version__, extract, nlp
from readout_check.aliases import with_aliases
from readout_check.align import align
from readout_check.attribution import attribute, participants
from readout_check.judge import judge
from readout_check.model import Document, Meeting, MeetingReport, Reading, Report
from readout_check.settings import Settings
from readout_check.suppressions import suppress, with_entries_judged

BATCH = 16  # meetings whose documents are parsed in one go, so that spaCy's batches are full and memory is bounded


def check(
    meetings: Iterable[Meeting],
    settings: Settings | None = None,
    on_meeting: Callable[[MeetingReport], None] | None = None,
) -> Report:
    """Check every article of every meeting against the meeting's readouts.

    ``on_meeting`` is called with each meeting's result as soon as there is one. Raises SettingsError when the model is
    not installed.
    """
    settings = settings or Settings()
    reports, heeded = [], []
    for meeting, officials, secondaries in _read(meetings, settings):
        judged = check_meeting(meeting, officials, secondaries, settings)
        report, met = suppress(meeting, judged, settings)
        reports.append(report)
        heeded.append(met)
        if on_meeting is not None:
            on_meeting(report)
    return Report(
        meetings=with_entries_judged(reports, heeded, settings),
        version=__version__,
        spacy=importlib.metadata.version("spacy"),
        model=nlp.describe(settings.model),
    )


def check_meeting(
    meeting: Meeting, officials: Sequence[Reading], secondaries: Sequence[Reading], settings: Settings
) -> MeetingReport:
    """The findings of one meeting whose documents have been read."""
    cast = participants(officials)
    words = frozenset(word.lemma for reading in officials for s in reading.sentences for word in s.words)
    heard = [attribute(reading, cast, words) for reading in officials]
    told = [attribute(reading, cast, words) for reading in secondaries]
    alignments = [align(heard, reading, number) for number, reading in enumerate(told)]
    return judge(meeting, heard, told, alignments, settings)


def read(documents: Sequence[Document], model: str) -> Iterator[Reading]:
    """What each document says, in order."""
    for doc, document in zip(nlp.parse(documents, model), documents, strict=True):
        yield extract.read(doc, document)


def read_alone(documents: Sequence[Document], model: str) -> Iterator[Reading]:
    """What each document says and who says it there, each document taken by itself."""
    for reading in read(documents, model):
        words = frozenset(word.lemma for sentence in reading.sentences for word in sentence.words)
        yield attribute(reading, participants([reading]), words)


def _read(meetings: Iterable[Meeting], settings: Settings) -> Iterator[tuple[Meeting, list[Reading], list[Reading]]]:
    batch: list[Meeting] = []
    for meeting in meetings:
        batch.append(meeting)
        if len(batch) == BATCH:
            yield from _read_batch(batch, settings)
            batch = []
    yield from _read_batch(batch, settings)


def _read_batch(batch: Sequence[Meeting], settings: Settings) -> Iterator[tuple[Meeting, list[Reading], list[Reading]]]:
    if not batch:
        return
    parsed = read([d for m in batch for d in (*m.official, *m.secondary)], settings.model)
    readings = (with_aliases(reading, settings.aliases) for reading in parsed)
    for meeting in batch:
        officials = [next(readings) for _ in meeting.official]
        yield meeting, officials, [next(readings) for _ in meeting.secondary]
