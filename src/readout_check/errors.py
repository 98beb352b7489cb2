"""What can go wrong for a reason that the user can mend: one base with a hint, caught once, in the command line."""

from __future__ import annotations


class ReadoutCheckError(Exception):
    """A problem with what the user gave. ``message`` is one line, ``hint`` says what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class DocumentError(ReadoutCheckError):
    """A document that is missing, empty, unreadable, not text or not English."""


class MeetingError(ReadoutCheckError):
    """Documents that do not make a meeting: one alone, or roles that cannot be told."""


class SettingsError(ReadoutCheckError):
    """An unknown rule code, a bad value, a model that is not installed."""


class BaselineError(ReadoutCheckError):
    """A baseline that is missing, broken, newer than this tool, or in the way."""
