"""Nothing in a text controls the terminal or hides in it."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_check.formats.visible import escaped, escaped_json, one_line

_CONTROL = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Arabic and other number signs and hieroglyph joiners that have a shape of their own: shown, and do nothing.
_WITH_A_SHAPE = {*range(0x600, 0x606), 0x890, 0x891}


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        ("\x1b[2Jgone", "\\x1b[2Jgone", "clears the screen"),
        (
            "\x1b]8;;http://evil.example\x07link\x1b]8;;\x07",
            "\\x1b]8;;http://evil.example\\x07link\\x1b]8;;\\x07",
            "a link",
        ),
        ("\x9b31mred", "\\x9b31mred", "the eight-bit form of ESC ["),
        ("over\rwritten", "over written", "a carriage return is white space, and goes nowhere"),
        ("a\bb", "a\\x08b", "a backspace"),
        ("abc \u202edef", "abc \\u202edef", "turns the reading direction round"),
        ("\u2066x\u2069", "\\u2066x\\u2069", "isolates do so too"),
        ("one\u200btwo", "one\\u200btwo", "a space without width"),
        ("co\xadoperate", "co\\xadoperate", "a soft hyphen, else unseen"),
        ("\ud800", "\\ud800", "half a pair of surrogates cannot be written"),
        ("\U000e0041", "\\U000e0041", "tag letters are unseen"),
        ("a\u2028b\n\n c\xa0d", "a b c d", "every sort of white space is one space"),
        ("[bold]x[/bold] :smile: [/annex]", "[bold]x[/bold] :smile: [/annex]", "markup is text"),
        ("é – “q” 我 🙂", "é – “q” 我 🙂", "letters and marks stay as they are"),
    ],
)
def test_one_line(text: str, shown: str, why: str) -> None:
    assert one_line(text) == shown, why


def test_paths_keep_their_blanks() -> None:
    assert escaped("two  blanks\nand a line") == "two  blanks\\x0aand a line"


def test_every_control_and_format_character_is_shown() -> None:
    missed = {
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in _CONTROL and escaped(chr(code)) == chr(code)
    }
    assert missed == _WITH_A_SHAPE


@given(st.text(st.characters(codec=None)))
def test_json_text_means_the_same_when_escaped(text: str) -> None:
    plain = json.dumps([text], ensure_ascii=False, indent=1)
    shown = escaped_json(plain)
    assert json.loads(shown) == json.loads(plain)
    assert escaped(shown.replace("\n", "")) == shown.replace("\n", "")
