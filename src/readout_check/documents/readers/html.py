"""Web pages: the article or transcript that trafilatura finds, a block a paragraph, speakers' labels kept."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from readout_check.documents.extracted import Extracted
from readout_check.documents.layout import is_label, row_text, with_label
from readout_check.documents.limits import Limits
from readout_check.documents.load import decode
from readout_check.documents.readers.markup import check_page
from readout_check.documents.readers.tags import all_text, hidden, unread
from readout_check.errors import DocumentError
from readout_check.records import Place

SUFFIXES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_BOILERPLATE = re.compile(  # lines that pages put between paragraphs; the whole line or its label
    r"(?:read|see) (?:also|more|next)\b|related (?:articles?|news|stories)\b|you may also like\b|more on this\b"
    r"|(?:share|tweet|print|subscribe|advertisement|follow us)\b\W{0,3}$|accept (?:all|cookies)\b"
    r"|(?:we|this (?:web)?site) uses? cookies\b|sign up (?:for|to) our\b|all rights reserved\b|©",
    re.IGNORECASE,
)
_LONGEST_BOILERPLATE = 200
_SHORTEST_PAGE = 40
_KEY = 60


def read(data: bytes, name: str, limits: Limits, encoding: str | None = None) -> Extracted:
    """The main text of the page with its title, day, author and language, places named by the ids of paragraphs.

    A page that trafilatura finds nothing in gives all its text. Raises DocumentError when there is none, and when
    sentences are hidden behind a tag or a comment that is not closed.
    """
    if len(data) > limits.markup:
        raise DocumentError(
            f"{name}: more than {limits.markup:,} bytes of HTML",
            "save the text alone, or raise the limit with --limit markup=NUMBER",
        )
    page = _decoded(data, name, encoding)
    open_tag = check_page(page, name, limits)
    from trafilatura import load_html  # imported here: it costs half a second and is seldom needed

    tree = load_html(page)
    ids = _ids(tree) if tree is not None else {}
    found = _found(page)
    blocks = _without_boilerplate(_blocks(found.body)) if found is not None and found.body is not None else []
    if not blocks:
        blocks = _without_boilerplate(all_text(page))
    _check_all_read(page, open_tag, blocks, name)
    if not blocks:
        raise DocumentError(f"{name}: no text in this page", "save the text that the browser shows, and give that")
    text, places = _joined(blocks, ids)
    if found is None:
        return Extracted(text=text)
    return Extracted(
        text=text,
        places=places,
        title=found.title or None,
        date=_day(found.date),
        author=found.author or None,
        source=found.url or None,
    )


def _check_all_read(page: str, open_tag: int | None, blocks: Sequence[str], name: str) -> None:
    """Raise DocumentError when the page has sentences that no browser shows, for want of the end of what is before."""
    text = "\n".join(blocks)
    for part in hidden(page, open_tag):
        lost = unread(_without_boilerplate(part.lines), text)
        if lost:
            where = "the page ends inside" if part.to_the_end else "there is no end to"
            words = sum(len(line.split()) for line in lost)
            raise DocumentError(
                f"{name}: {where} {part.opened} of line {part.line}, and {words:,} words behind it were not read",
                "close it, or save the text of the article alone",
            )


def _found(page: str) -> Any:
    """What trafilatura finds in ``page``, ``None`` when it finds nothing.

    Of a main text under 250 characters it thinks little and gives all the page's words in one paragraph instead; such a
    page is asked again with that bound lowered, unless its metadata give the text (the page shows a teaser then).
    """
    found = _extracted(page)
    if found is None or found.body is None or '"articleBody"' in page:
        return found
    blocks = list(found.body)
    if len(blocks) != 1 or blocks[0].tag != "p" or len(blocks[0]):
        return found
    short = _extracted(page, least=_SHORTEST_PAGE)
    return short if short is not None and short.body is not None and len(short.body) > 1 else found


def _extracted(page: str, least: int | None = None) -> Any:
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import use_config

    config = use_config()
    if least is not None:
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    tree = load_html(page)
    return bare_extraction(
        tree if tree is not None else page,
        include_comments=False,
        include_tables=True,
        include_formatting=True,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
        config=config,
    )


def _decoded(data: bytes, name: str, encoding: str | None) -> str:
    declared = _CHARSET.search(data, 0, 4_096)
    wanted = encoding or (declared[1].decode("ascii") if declared else None)
    try:
        if wanted and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode(wanted, "replace").replace("\x00", "")  # which takes none that unpacks ("zip")
    except (LookupError, ValueError):
        pass
    return decode(data, name).replace("\x00", "")


def _ids(tree: Any) -> dict[str, str]:
    """The ids of the page's paragraphs by the letters that they begin with (trafilatura drops them)."""
    found: dict[str, str] = {}
    for element in tree.iter("p", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "blockquote"):
        name = element.get("id")
        if name and (key := _key(element.itertext())):
            found.setdefault(key, " ".join(name.split())[:80])
    return found


def _key(parts: Iterable[str]) -> str:
    letters: list[str] = []
    for part in parts:
        letters += [c for c in part[: 2 * _KEY] if c.isalnum()]
        if len(letters) >= _KEY:
            break
    return "".join(letters[:_KEY]).casefold()


def _blocks(body: Any) -> Iterator[str]:
    """The blocks under ``body`` in order."""
    bold = Counter(_lead(p) for p in body.iter("p"))
    for element in body.iter("head", "p", "item", "row", "quote", "code"):
        if element.tag == "p" and _inside(element, ("item", "row", "cell", "quote")):
            continue
        if element.tag in ("quote", "item") and element.find(".//p") is None and _inside(element, ("row", "cell")):
            continue
        lead = _lead(element)
        if element.tag == "row":
            yield row_text([_words(cell) for cell in element.iter("cell")])
        elif element.tag == "item":
            yield from _item(element)
        else:
            for i, part in enumerate(_words(element, "\n").split("\n")):
                yield with_label(lead, part, sure=bold[lead] > 1) if i == 0 else part


def _item(item: Any) -> Iterator[str]:
    """An item of a list with a dash; of a definition list, the term with a colon in front of what it stands for."""
    words, rend = _words(item), item.get("rend") or ""
    if rend.startswith("dt"):
        following = item.getnext()
        if following is not None and (following.get("rend") or "").startswith("dd") and is_label(words):
            yield f"{words.rstrip(' :.')}: {_words(following)}"
        elif words:
            yield words
        return
    before = item.getprevious()
    if rend.startswith("dd") and before is not None and (before.get("rend") or "").startswith("dt"):
        if not is_label(_words(before)):
            yield words
        return
    if words:
        yield words if rend.startswith("dd") else f"- {words}"


def _inside(element: Any, tags: tuple[str, ...]) -> bool:
    return any(ancestor.tag in tags for ancestor in element.iterancestors())


def _lead(element: Any) -> str:
    """The bold words that an element begins with, or nothing."""
    if (element.text or "").strip() or len(element) == 0:
        return ""
    first = element[0]
    is_bold = first.tag == "hi" and (first.get("rend") or "") in ("#b", "#i", "#u")
    return " ".join("".join(first.itertext()).split()) if is_bold else ""


def _words(element: Any, line_break: str = " ") -> str:
    """The words of ``element``, without those of a list inside an item, whose items are blocks of their own."""
    parts: list[str] = []
    waiting = [element]  # elements to open, and the tails of those that are closed
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            parts.append(part)
            continue
        if part is not element:
            waiting.append(part.tail or "")
            if element.tag == "item" and part.tag == "list":
                continue
            parts.append({"lb": "\v", "item": " ", "p": " ", "cell": " "}.get(part.tag, ""))
        parts.append(part.text or "")
        waiting.extend(reversed(part))
    lines = [" ".join(line.split(" ")) for line in re.sub(r"[ \t\n\r]+", " ", "".join(parts)).split("\v")]
    return line_break.join(line.strip() for line in lines if line.strip())


def _without_boilerplate(blocks: Iterable[str]) -> list[str]:
    """The blocks without "Read also" lines (and the list under one), cookie notices, buttons and empty ones."""
    kept = []
    in_related = False
    for text in blocks:
        if not text.strip() or (in_related and text.startswith("- ")):
            continue
        bare = text.removeprefix("- ").strip()
        in_related = len(bare) <= _LONGEST_BOILERPLATE and bool(_BOILERPLATE.match(bare))
        if not in_related:
            kept.append(text)
    return kept


def _joined(blocks: Sequence[str], ids: Mapping[str, str]) -> tuple[str, tuple[Place, ...]]:
    """The text, a blank line between blocks, and the blocks that have an id (or follow one that has: an empty name)."""
    places: list[Place] = []
    at = 0
    for text in blocks:
        name = ids.get(_key([text]))
        if name or (places and places[-1].name):
            places.append(Place(at, f"paragraph {name}" if name else ""))
        at += len(text) + 2
    return "\n\n".join(blocks) + "\n", tuple(places)


def _day(value: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
