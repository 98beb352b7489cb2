"""Words for several countries at once, as one party beside another: "the Bank bears 60 per cent, the three states 40".

Compiled by hand for this project; no third-party table. Licence: that of this project. Lower-case, as they stand.
"""

from __future__ import annotations

from typing import Final

COUNTRIES_TOGETHER: Final = frozenset("countries governments nations states republics".split())
