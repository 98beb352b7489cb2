"""Made-up documents that several tests read."""

from __future__ import annotations

READOUT = """MINISTRY OF TRANSPORT OF NORLAND
Press and Information Office

Minister of Transport receives her colleague from Ostria

Halvik, 4 May 2021

On Tuesday, H.E. Ms. Eva Sand, Minister of Transport of the Kingdom of Norland, received H.E. Mr. Jan Kowal, Minister \
of Infrastructure of the Republic of Ostria.

Minister Sand stated that Norland would buy 12 trains. The two sides exchanged views on the coastal line.

Both sides agreed to meet again in September.
"""

TRANSCRIPT = """Press conference with the Prime Minister
Halvik, 4 May 2021

PRIME MINISTER: Good morning. We have decided to buy 12 trains, and I am glad of it.

It will cost us 300 million crowns.

QUESTION: When will you pay?

PRIME MINISTER: Before the summer. Thank you.
"""

ARTICLE = """Norland to buy a dozen trains

By Ida Holm

HALVIK, May 5, 2021 (Fjord Wire) – Norland will buy 12 trains from Ostria, transport minister Eva Sand said on Tuesday \
after talks with her counterpart, Jan Kowal.

Sand told reporters that the cars would arrive by spring. “We have waited long enough,” she said.

Kowal added that his country would build them in Brod, according to his office. The plant there employs 900 people and \
has built trains for half a century.

Photo: Ida Holm / Fjord Wire
"""

FLAT = """Ships and trains

The line was closed for two days. The ships were late, and the trains were full. It was a long week for all of them.

The bridge is old. It was built with stones from the hill, and it will be closed for the winter.
"""
"""Reads like neither an official text nor an article."""
