"""readout-check: says where an article about an official meeting departs from the official readout.

The names below are the public API. They are imported when first asked for, so that ``import readout_check`` costs
nothing and never loads spaCy.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_check.documents.discover import Discovered, discover
    from readout_check.errors import DocumentError, MeetingError, ReadoutCheckError, SettingsError
    from readout_check.model import (
        Agreement,
        Claim,
        Document,
        Evidence,
        Finding,
        Meeting,
        MeetingReport,
        Report,
        Severity,
        Span,
        Status,
        Unchecked,
    )
    from readout_check.pipeline import check
    from readout_check.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "Claim",
    "Discovered",
    "Document",
    "DocumentError",
    "Evidence",
    "Finding",
    "Meeting",
    "MeetingError",
    "MeetingReport",
    "ReadoutCheckError",
    "Report",
    "Settings",
    "SettingsError",
    "Severity",
    "Span",
    "Status",
    "Unchecked",
    "__version__",
    "check",
    "discover",
]

_HOMES = {  # every other public name lives in ``model``
    "Discovered": "documents.discover",
    "DocumentError": "errors",
    "MeetingError": "errors",
    "ReadoutCheckError": "errors",
    "Settings": "settings",
    "SettingsError": "errors",
    "check": "pipeline",
    "discover": "documents.discover",
}


def __getattr__(name: str) -> object:
    """The public name ``name``, imported from its module. Raises AttributeError for any other name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_HOMES.get(name, 'model')}")
    return getattr(module, name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
