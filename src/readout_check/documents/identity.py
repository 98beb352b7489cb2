"""What a baseline calls a document, wherever the repository is checked out and the run was started."""

from __future__ import annotations

import os
from pathlib import Path

_KEYS = ("url", "source")


def identity(path: Path, text: str, root: Path) -> str:
    """The ``url`` or ``source`` of the front matter of ``text``, else ``path`` relative to ``root``, with "/"."""
    from readout_check.documents.frontmatter import front_matter

    front = front_matter(text)
    written = next((value for key in _KEYS if front and (value := front.values.get(key, "").strip())), None)
    return written or relative(path, root)


def relative(path: Path, root: Path) -> str:
    """``path`` relative to the folder ``root``, POSIX, upwards where it must; links among the folders are followed."""
    try:
        return Path(os.path.relpath(path.parent.resolve() / path.name, root.resolve())).as_posix()
    except ValueError:  # another drive
        return path.absolute().as_posix()
