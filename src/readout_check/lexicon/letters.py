"""Letters for patterns of names. By hand, for this project; no table of others was used."""

from __future__ import annotations

from typing import Final

CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀČĎĐĒĢİĶŁŅŌŐŘŚŞŠȘŤȚŪŽ]"
"""A capital that a name in Latin letters may begin with."""
