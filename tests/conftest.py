"""Shared fixtures: one spaCy pipeline for the whole run, and a way to read a text without files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from readout_check import parsing
from readout_check.model import Document, Segment, SegmentKind, Span

if TYPE_CHECKING:
    from readout_check.extract.tree import Tree


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or fills the cache of whoever runs the suite."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def parse() -> Callable[[str], tuple[Tree, Document]]:
    """Parse one text as a single paragraph: the tree and the Document it came from."""

    def run(text: str) -> tuple[Tree, Document]:
        segment = Segment(span=Span(0, len(text)), kind=SegmentKind.PARAGRAPH)
        document = Document(path="text.txt", text=text, segments=(segment,))
        return next(parsing.trees([document])), document

    return run
