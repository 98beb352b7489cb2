"""From paths to meetings: which files are documents, which of them belong together, and which is official."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from readout_check.documents.access import FILES, Access
from readout_check.documents.identity import relative
from readout_check.documents.meeting_file import NAME as MEETING_FILE
from readout_check.documents.meeting_file import MeetingFile, read_meeting_file
from readout_check.documents.sniff import SUFFIXES, reason_not_to_read, type_of
from readout_check.errors import DocumentError, MeetingError, ReadoutCheckError
from readout_check.records import Meeting

_SETTINGS = frozenset({MEETING_FILE, "readout-check.toml", "pyproject.toml"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "notice", "changelog", "contributing"})
_TWO_WANTED = "a meeting needs an official readout and an article about it: put both in one folder, or name both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that was passed over, and why; ``path`` is as it is shown."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovered:
    """What was found under some paths. A meeting that cannot be made is a problem and does not stop the others."""

    meetings: tuple[Meeting, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[ReadoutCheckError, ...] = ()


class Memory(Protocol):
    """Meetings that were read before. A key is all that a meeting is made from: names, bytes, limits."""

    def recall(self, key: object) -> Meeting | None:
        """The meeting that was made from the same, None when there is none."""

    def keep(self, key: object, meeting: Meeting) -> None:
        """Keep ``meeting`` for later runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The files of one meeting-to-be."""

    folder: Path
    files: tuple[Path, ...]
    has_meetings_below: bool = False
    named: bool = False


@dataclass(slots=True, kw_only=True)
class Search:
    """Meetings that are read one by one, as they are asked for, so that memory does not grow with their number.

    Its length is that of the folders (and groups of files) to read; ``found`` counts the meetings read so far, and
    ``skipped`` and ``problems`` hold what they hold in ``Discovered``, of what was read so far.
    """

    groups: Sequence[_Group]
    official: frozenset[Path]
    access: Access
    memory: Memory | None
    skipped: list[Skipped]
    problems: list[ReadoutCheckError]
    found: int = 0

    def __len__(self) -> int:
        return len(self.groups)

    def __iter__(self) -> Iterator[Meeting]:
        for group in self.groups:
            try:
                meeting = _meeting(group, self.official, self.skipped, self.access, self.memory)
            except ReadoutCheckError as error:
                self.problems.append(error)
                continue
            if meeting is not None:
                self.found += 1
                yield meeting


def discover(
    paths: Sequence[Path], official: Sequence[Path] = (), access: Access = FILES, memory: Memory | None = None
) -> Discovered:
    """The meetings under ``paths``; ``official`` names the files among them that are official, and ``access`` gives
    their bytes and says from where their ids are told. What ``memory`` holds is not read again.

    Files given directly make one meeting together; each folder that holds documents is one, at any depth. The order is
    that of the arguments, sorted by name inside a folder. Hidden files and folders are passed over. Raises
    DocumentError for a path that is not there, a file of a type that is not read or a folder without documents, and
    MeetingError for an ``official`` that is not among the documents; all else that goes wrong is a problem of one
    meeting.
    """
    found = search(paths, official, access, memory)
    return Discovered(meetings=tuple(found), skipped=tuple(found.skipped), problems=tuple(found.problems))


def search(
    paths: Sequence[Path], official: Sequence[Path] = (), access: Access = FILES, memory: Memory | None = None
) -> Search:
    """The same as ``discover``, but nothing is read yet; what it raises is raised now."""
    skipped: list[Skipped] = []
    groups = list(_groups(paths, skipped, access))
    wanted = _resolved_officials(official, groups, access)
    return Search(groups=groups, official=wanted, access=access, memory=memory, skipped=skipped, problems=[])


def detect(folder: Path, official: Sequence[Path] = (), access: Access = FILES) -> tuple[Meeting, tuple[Skipped, ...]]:
    """The meeting of the documents directly in ``folder`` as it is without a ``meeting.toml``, and the files skipped.

    Raises DocumentError when no document is in it, MeetingError when they make no meeting.
    """
    skipped: list[Skipped] = []
    group = next((g for g in _search(folder, skipped, access) if g.folder == folder), None)
    if group is None:
        hint = "name the folder that the readout and the articles lie in"
        raise DocumentError(f"{folder.as_posix()}: no documents in this folder", hint)
    wanted = _resolved_officials(official, [group], access)
    meeting = _meeting(replace(group, has_meetings_below=False), wanted, [], access, file=MeetingFile())
    if meeting is None:  # cannot be: only a folder with meetings below may hold none
        raise MeetingError(f"{folder.as_posix()}: no meeting in this folder", _TWO_WANTED)
    return meeting, tuple(skipped)


def _groups(paths: Sequence[Path], skipped: list[Skipped], access: Access) -> Iterator[_Group]:
    files = []
    folders = []
    for path in dict.fromkeys(paths):
        if path.is_dir():
            folders.append(path)
        elif not access.exists(path):
            raise DocumentError(f"{path.as_posix()}: no such file or folder", "check the path")
        elif (reason := reason_not_to_read(path, access)) is not None:
            hint = f"types that are read: {', '.join(SUFFIXES)}"
            verb = "are" if reason.startswith("files ") else "is"
            raise DocumentError(f"{path.as_posix()}: {reason} {verb} not read", hint)
        else:
            files.append(path)
    seen: set[Path] = set()
    if files:
        unique = {_real(p): p for p in reversed(files)}
        yield _Group(folder=_common_folder(files), files=tuple(p for p in files if p in unique.values()), named=True)
    for folder in folders:
        found = [g for g in _search(folder, skipped, access) if _real(g.folder) not in seen]
        if not found and _real(folder) not in seen:
            hint = f"a document is a file of type {', '.join(SUFFIXES)}"
            raise DocumentError(f"{folder.as_posix()}: no documents in this folder", hint)
        seen.update(_real(g.folder) for g in found)
        yield from found


def _real(path: Path) -> Path:
    """``path`` without links; one that leads in a circle stays as it is."""
    return Path(os.path.realpath(path))


def _common_folder(files: Sequence[Path]) -> Path:
    return Path(os.path.commonpath([f.parent.absolute() for f in files])) if len(files) > 1 else files[0].parent


def _search(top: Path, skipped: list[Skipped], access: Access) -> Iterator[_Group]:
    """The folders in the tree under ``top`` that hold documents, parents first, sorted."""
    found: list[_Group] = []
    for name, folders, files in os.walk(top):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        folder = Path(name)
        documents = []
        for file in sorted(f for f in files if not f.startswith(".") and f not in _SETTINGS):
            reason = _reason_to_skip(folder / file, access)
            if reason:
                skipped.append(Skipped(path=access.shown(folder / file), reason=reason))
            else:
                documents.append(folder / file)
        if documents:
            found.append(_Group(folder=folder, files=tuple(documents)))
    with_more_below = {parent for g in found for parent in g.folder.parents}
    return iter([replace(g, has_meetings_below=g.folder in with_more_below) for g in found])


def _reason_to_skip(path: Path, access: Access) -> str | None:
    if path.suffix and (reason := reason_not_to_read(path, access)) is not None:
        return f"{path.suffix} files are not read" if reason.startswith("files of type") else f"{reason} is not read"
    if not path.suffix and not _shows_its_type(access.head(path)):
        return "not a text file by its name"
    if path.stem.lower() in _ABOUT_THE_FOLDER:
        return "about the folder, not about a meeting"
    return None


def _shows_its_type(head: bytes) -> bool:
    """Whether the first bytes of a file without a suffix tell a type that is read: plain text does not tell itself."""
    return type_of(head, ".unknown") is not None


def _resolved_officials(official: Sequence[Path], groups: Sequence[_Group], access: Access) -> frozenset[Path]:
    known = {_real(file) for group in groups for file in group.files}
    for path in official:
        if not access.exists(path):
            raise DocumentError(f"{path.as_posix()}: no such file", "check the path given with --official")
        if _real(path) not in known:
            raise MeetingError(
                f"{path.as_posix()}: named with --official but not among the documents to check",
                "name it, or the folder that it is in, as a path too",
            )
    return frozenset(_real(path) for path in official)


def _meeting(
    group: _Group,
    official: Collection[Path],
    skipped: list[Skipped],
    access: Access,
    memory: Memory | None = None,
    file: MeetingFile | None = None,
) -> Meeting | None:
    """The meeting of a group, as ``file`` says (by default what lies in its folder)."""
    shown = access.shown(group.folder)
    file = file or read_meeting_file(group.folder, shown)
    files = _files_of(group, file, skipped, access)
    if len(files) == 1 and group.has_meetings_below and not set(files) & set(official):
        skipped.append(Skipped(path=access.shown(files[0]), reason="alone in a folder that holds other meetings"))
        return None
    if len(files) < 2:
        raise MeetingError(f"{access.shown(files[0])}: only one document", _TWO_WANTED)
    named = {access.shown(f) for f in files if _real(f) in official}
    listed = {access.shown(group.folder / name): side for name, side in file.sides.items()}
    key = (shown, [_material(f, access) for f in files], named, listed, file, access.limits) if memory else None
    if memory is not None and (known := memory.recall(key)) is not None:
        return known
    from readout_check.documents.together import read_meeting  # what reads is imported when there is something to read

    meeting = read_meeting(shown, files, named, listed, file, access)
    if memory is not None:
        memory.keep(key, meeting)
    return meeting


def _material(path: Path, access: Access) -> tuple[object, ...]:
    """All that the document at ``path`` is made from. Raises DocumentError when it cannot be read."""
    given = access.given.get(path)
    web = (given.url, given.media_type) if given is not None else None
    return access.shown(path), relative(path, access.root or Path.cwd()), path.suffix, web, access.data(path)


def _files_of(group: _Group, file: MeetingFile, skipped: list[Skipped], access: Access) -> tuple[Path, ...]:
    """The files of the group, with those that meeting.toml names elsewhere and without those that it leaves out."""
    if group.named:
        return group.files
    listed = {_real(group.folder / name): group.folder / name for name in file.sides}
    extra = tuple(path for resolved, path in listed.items() if resolved not in {_real(f) for f in group.files})
    if not file.is_complete:
        return group.files + extra
    for path in group.files:
        if _real(path) not in listed:
            skipped.append(Skipped(path=access.shown(path), reason=f"not listed in {MEETING_FILE}"))
    return tuple(f for f in group.files if _real(f) in listed) + extra
