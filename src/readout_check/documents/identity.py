"""What a baseline calls a document, wherever the repository is checked out and the run was started."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from readout_check.records import Document

_KEYS = ("url", "source")


def identity(path: Path, text: str, root: Path) -> str:
    """The ``url`` or ``source`` of the front matter of ``text``, else ``path`` relative to ``root``, with "/".

    Nothing else in a document names it: the address that a page gives as its own may be that of its site or of another
    version, and what is known of one meeting would be known of another.
    """
    from readout_check.documents.frontmatter import front_matter

    front = front_matter(text)
    written = next((value for key in _KEYS if front and (value := front.values.get(key, "").strip())), None)
    return written or relative(path, root)


def told_apart(documents: Sequence[tuple[Path, Document]], root: Path) -> list[Document]:
    """The documents of one meeting with an id each: files that give one address are called by their paths instead.

    Two versions of an article may give one address; a baseline must not take one for the other.
    """
    often = Counter(document.id for _, document in documents)
    return [replace(d, id=relative(path, root)) if often[d.id] > 1 else d for path, d in documents]


def relative(path: Path, root: Path) -> str:
    """``path`` relative to the folder ``root``, POSIX, upwards where it must; links among the folders are followed."""
    try:
        return Path(os.path.relpath(path.parent.resolve() / path.name, root.resolve())).as_posix()
    except ValueError:  # another drive
        return path.absolute().as_posix()
