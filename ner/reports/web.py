"""HTML pages: what a reader sees, a line a block; table cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml.etree import ErrorLevels, ParserError

from ner.reports.plain import decoded
from ner.reports.report import ReadError, Report

_UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "head", "svg", "nav", "select", "button", "iframe", "object"]
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "  # noqa: SIM905
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section "
    "summary table tbody tfoot thead tr ul".split()
)
_CHARSET = re.compile(
    rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_CHARSET_REACH = 4096
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# In a page a line break is a blank, but nothing between two Chinese characters (CSS Text 3, section 4.1.3).
_CHINESE_BREAK = re.compile(r"(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\uffef])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def read_web(data: bytes, source: str) -> Iterator[Report]:
    """One report; scripts, styles and menus (``nav``) are left out, the title goes to ``fields["title"]``."""
    declared = _CHARSET.search(data[:_CHARSET_REACH])
    found = decoded(data, source, declared[1].decode("ascii") if declared else None)
    page = _XML_DECLARATION.sub("", found.text).replace("\x00", "")
    parser = lxml.html.HTMLParser(huge_tree=True)
    try:
        root = lxml.html.document_fromstring(page, parser=parser)
    except (ParserError, ValueError) as error:
        raise ReadError(source, f"no page in this html file ({error})") from error
    fatal = [entry.message for entry in parser.error_log if entry.level == ErrorLevels.FATAL]
    if fatal:  # the parser stops there, and the rest of the page would be missing
        raise ReadError(source, f"nested too deeply ({fatal[0]}); save it as text")
    title = root.findtext(".//title")
    fields = {"title": " ".join(title.split())} if title and title.strip() else {}
    yield Report(_text(root), source, "html", found.encoding, found.replaced_bytes, fields)


def _text(root: Any) -> str:
    pieces = _pieces(root)
    lines = "".join(pieces).split("\n")
    return "\n".join(line for line in (line.strip(" \t") for line in lines) if line)


def _pieces(root: Any) -> list[str]:
    """Text and line breaks in order, without recursion: pages nest deeper than Python does."""
    pieces: list[str] = []
    todo: list[Any] = [root]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        tag = item.tag if isinstance(item.tag, str) else ""
        after = _collapsed(item.tail, item.getparent())
        if not tag or tag in _UNSEEN:
            todo.append(after)
            continue
        edge = "\n" if tag in _BLOCKS or tag == "br" else "\t" if tag in ("td", "th") else ""
        todo += [after, "" if tag == "br" else edge]
        todo += reversed(item.getchildren())
        pieces += ["\n" if edge == "\n" else "", _collapsed(item.text, item)]
    return pieces


def _collapsed(text: str | None, within: Any) -> str:
    if not text or (within is not None and within.tag == "pre"):
        return text or ""
    return _BLANKS.sub(" ", _CHINESE_BREAK.sub("", text))
