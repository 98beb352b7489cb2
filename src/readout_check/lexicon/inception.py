"""Words that tell that something starts or ends: "opened on 3 May" says no other than "open since 3 May".

Compiled by hand for this project after the aspectual verbs of Levin, English Verb Classes and Alternations (1993),
with the verbs of taking office, founding and coming into force that readouts use. Lower-case lemmas.
"""

from __future__ import annotations

from typing import Final

STARTS: Final = frozenset(
    "open reopen begin start launch found establish introduce inaugurate create enter join become appoint "
    "elect sign adopt set install commence initiate resume form assume swear deploy impose arrive "
    "commission unveil name take occupy seize enact ratify announce reimpose ban close halt suspend "
    "cut sever leave return restore settle register marry bear hire enrol enroll opening beginning birth "
    "inception foundation introduction establishment inauguration arrival entry outbreak onset erupt".split()
)
ENDS: Final = frozenset(
    "end expire finish conclude lapse stop close cease complete terminate run deadline expiry expiration "
    "ending conclusion completion closure cut-off due last limit final".split()
)
