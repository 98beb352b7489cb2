"""The stages joined: documents are read, attributed, aligned, judged and reported. No I/O but that of a cache.

The stages are imported when there is work for them: a run whose results are all in the cache needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readout_check import __version__, nlp
from readout_check.records import Document, Meeting, MeetingReport, Report
from readout_check.settings import Settings
from readout_check.storage.cache import Cache
from readout_check.storage.keys import reading_key, result_key

if TYPE_CHECKING:
    from readout_check.model import Reading

BATCH = 16  # meetings whose documents are parsed in one go, so that spaCy's batches are full and memory is bounded


Judged = tuple[Meeting, MeetingReport]
Source = Callable[[Iterable[Meeting], Settings], Iterator[Judged]]


def check(
    meetings: Iterable[Meeting],
    settings: Settings | None = None,
    on_meeting: Callable[[MeetingReport], None] | None = None,
    source: Source | None = None,
    kept: Callable[[MeetingReport], MeetingReport] | None = None,
) -> Report:
    """Check every article of every meeting against the meeting's readouts.

    ``on_meeting`` is called with each meeting's result as soon as there is one. ``source`` says where the meetings are
    judged, ``results`` in this process by default; ``kept`` what of each result the report holds, by default all.
    Raises SettingsError when the model is not installed.
    """
    from readout_check.suppressions import suppress, with_entries_judged

    settings = settings or Settings()
    reports, heeded = [], []
    for meeting, judged in (source or results)(meetings, settings):
        report, met = suppress(meeting, judged, settings)
        heeded.append(met)
        if on_meeting is not None:
            on_meeting(report)
        reports.append(kept(report) if kept is not None else report)
    return Report(
        meetings=with_entries_judged(reports, heeded, settings),
        version=__version__,
        spacy=nlp.spacy_version(),
        model=nlp.describe(settings.model),
    )


def results(meetings: Iterable[Meeting], settings: Settings, cache: Cache | None = None) -> Iterator[Judged]:
    """Each meeting with its result, in order, before anything is suppressed; what ``cache`` holds is not done again."""
    batch: list[Meeting] = []
    for meeting in meetings:
        batch.append(meeting)
        if len(batch) == BATCH:
            yield from _results(batch, settings, cache)
            batch = []
    yield from _results(batch, settings, cache)


def check_meeting(
    meeting: Meeting, officials: Sequence[Reading], secondaries: Sequence[Reading], settings: Settings
) -> MeetingReport:
    """The findings of one meeting whose documents have been read."""
    from readout_check.aliases import with_attendees
    from readout_check.align import align
    from readout_check.attribution import attribute
    from readout_check.cast import declared, participants
    from readout_check.judge import judge
    from readout_check.pronouns import pronoun_signs, pronouns

    officials = [with_attendees(reading, meeting.attendees) for reading in officials]
    secondaries = [with_attendees(reading, meeting.attendees) for reading in secondaries]
    cast = participants(officials, declared(meeting.attendees, settings.model))
    words = frozenset(word.lemma for reading in officials for s in reading.sentences for word in s.words)
    names = [participant.name for participant in cast]
    signs = pronoun_signs(names, officials)
    theirs = pronouns(signs)
    heard = [attribute(reading, cast, words, theirs) for reading in officials]
    told = [attribute(r, cast, words, pronouns(signs, pronoun_signs(names, [r]))) for r in secondaries]
    alignments = [align(heard, reading, number) for number, reading in enumerate(told)]
    return judge(meeting, heard, told, alignments, settings)


def read(documents: Sequence[Document], model: str, cache: Cache | None = None) -> Iterator[Reading]:
    """What each document says, in order."""
    if cache is None:
        yield from _fresh(documents, model, None)
        return
    if not documents:
        return
    from readout_check.model import Reading

    keys = [reading_key(document, model) for document in documents]
    known = [cache.get(key, Reading) for key in keys]
    missing = {key: d for key, d, reading in zip(keys, documents, known, strict=True) if reading is None}
    fresh = zip(missing, _fresh(list(missing.values()), model, cache), strict=True)
    read_now: dict[str, Reading] = {}
    for key, document, reading in zip(keys, documents, known, strict=True):
        while reading is None and key not in read_now:
            new, told = next(fresh)
            read_now[new] = told
            cache.put(new, replace(told, document=Document(path="", text="")))
        yield replace(reading or read_now[key], document=document)


def read_alone(documents: Sequence[Document], model: str, cache: Cache | None = None) -> Iterator[Reading]:
    """What each document says and who says it there, each document taken by itself."""
    from readout_check.attribution import attribute
    from readout_check.cast import participants

    for reading in read(documents, model, cache):
        words = frozenset(word.lemma for sentence in reading.sentences for word in sentence.words)
        yield attribute(reading, participants([reading]), words)


def _fresh(documents: Sequence[Document], model: str, cache: Cache | None) -> Iterator[Reading]:
    if not documents:
        return
    from readout_check import extract, parsing

    for tree, document in zip(parsing.trees(documents, model, cache), documents, strict=True):
        with nlp.without_collections():
            reading = extract.read(tree, document)
        yield reading


def _results(batch: Sequence[Meeting], settings: Settings, cache: Cache | None) -> Iterator[Judged]:
    keys = [result_key(meeting, settings) if cache else "" for meeting in batch]
    known = [cache.get(key, MeetingReport) if cache else None for key in keys]
    unread = [meeting for meeting, report in zip(batch, known, strict=True) if report is None]
    parsed = read([d for m in unread for d in (*m.official, *m.secondary)], settings.model, cache)
    readings = _with_aliases(parsed, settings) if settings.aliases else parsed
    for meeting, key, found in zip(batch, keys, known, strict=True):
        report = found
        if report is None:
            officials = [next(readings) for _ in meeting.official]
            report = check_meeting(meeting, officials, [next(readings) for _ in meeting.secondary], settings)
            if cache:
                cache.put(key, report)
        yield meeting, report


def _with_aliases(readings: Iterable[Reading], settings: Settings) -> Iterator[Reading]:
    from readout_check.aliases import with_aliases

    for reading in readings:
        yield with_aliases(reading, settings.aliases)
