"""Words for the two directions of trade, seen from the party whose exports or purchases they are.

Compiled by hand for this project; no third-party table. Licence: that of this project. Lower-case lemmas of nouns and
verbs.
"""

from __future__ import annotations

from typing import Final

SELLING: Final = frozenset("export exports exporter sell sale supply ship deliver delivery shipment".split())
BUYING: Final = frozenset("import imports importer buy purchase".split())
ONLY_VERBS: Final = frozenset("ship supply".split())  # a ship is no sale
