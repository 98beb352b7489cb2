"""What makes a finding the same one on the next run, wherever its lines have moved."""

from __future__ import annotations

import hashlib
from typing import TypedDict


def fingerprint(readout: str, article: str, rule: str, official_value: str, secondary_value: str) -> str:
    """The first 16 hex digits of SHA-256 over the five parts, each after its length so that none can run over."""
    digest = hashlib.sha256()
    for part in (readout, article, rule, official_value, secondary_value):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:16]


class Identity(TypedDict):
    """The fields of a finding that make it the same one from run to run."""

    fingerprint: str
    readout_id: str
    article_id: str
    official_value: str
    secondary_value: str


def identify(*, readout: str, article: str, rule: str, official_value: str, secondary_value: str) -> Identity:
    """The identity of a finding; runs of white space in a value are one space, so that a reflowed text changes none."""
    theirs, ours = " ".join(official_value.split()), " ".join(secondary_value.split())
    return Identity(
        fingerprint=fingerprint(readout, article, rule, theirs, ours),
        readout_id=readout,
        article_id=article,
        official_value=theirs,
        secondary_value=ours,
    )
