"""What makes a finding the same one on the next run, wherever its lines have moved."""

from __future__ import annotations

import hashlib


def fingerprint(readout: str, article: str, rule: str, official_value: str, secondary_value: str) -> str:
    """The first 16 hex digits of SHA-256 over the five parts, each after its length so that none can run over."""
    digest = hashlib.sha256()
    for part in (readout, article, rule, official_value, secondary_value):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:16]
