"""Word files (docx): every paragraph, table row and text box of the body, in document order.

python-docx opens the package; the walk is our own, since its ``paragraph.text`` passes over what stands in
content controls, smart tags (which Word puts around place names), insertions and text boxes.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from ner.reports.report import ReadError, Report

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _TAB, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:noBreakHyphen")
_BREAKS = {qn("w:br"), qn("w:cr")}
_TEXT_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PROPERTIES = {qn("w:pPr"), qn("w:rPr"), qn("w:tblPr"), qn("w:sectPr")}


# What zip, XML and package readers raise for files cut short, damaged or locked.
_BROKEN = (
    *(PackageNotFoundError, zipfile.BadZipFile, zlib.error, LxmlError, EOFError, OSError),
    *(KeyError, ValueError, AttributeError, TypeError, NotImplementedError, RuntimeError),
)


def read_word(data: bytes, source: str) -> Iterator[Report]:
    """One report, a line a paragraph or table row (cells parted by tabs), without headers and footers."""
    try:
        text = "\n".join(_lines(docx.Document(BytesIO(data)).element.body))
    except _BROKEN as error:
        raise ReadError(
            source, f"broken docx ({type(error).__name__}: {error}); save it again in Word"
        ) from error
    yield Report(text, source, "docx")


def _lines(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            for row in child.iterchildren(_ROW):
                yield "\t".join(" ".join(_lines(cell)).strip() for cell in _cells(row))
        elif child.tag not in _PROPERTIES and child.tag != _FALLBACK:
            yield from _lines(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row.iterchildren():
        if child.tag == _CELL:
            yield child
        elif child.tag not in _PROPERTIES:
            yield from _cells(child)


def _paragraph(paragraph: Any) -> Iterator[str]:
    boxes: list[Any] = []
    yield "".join(_inline(paragraph, boxes))
    for box in boxes:
        yield from _lines(box)


def _inline(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag == _TAB:
            yield "\t"
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == _TEXT_BOX:
            boxes.append(child)
        elif child.tag not in _PROPERTIES and child.tag != _FALLBACK:
            yield from _inline(child, boxes)
