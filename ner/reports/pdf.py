"""PDF files: the text layer, page after page; a scanned page has none and needs OCR first.

Page numbers are left out, so that a sentence that goes on over the page is mended like any other.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from ner.reports.report import ReadError, Report

# Remarks on repaired details; what cannot be repaired raises.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_PAGE_NUMBER = re.compile(r"[\s\-–—·第]*(\d{1,4})[\s\-–—·页]*(?:/\s*\d+|共\s*\d+\s*页)?\s*")


def read_pdf(data: bytes, source: str) -> Iterator[Report]:
    """One report: the pages in order, each begun on a new line."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(source, "the pdf wants a password; save it without one")
        pages = [page.extract_text() for page in reader.pages]
    except (FileNotDecryptedError, DependencyError) as error:
        raise ReadError(source, f"encrypted pdf ({error}); save it without encryption") from error
    except RecursionError as error:
        raise ReadError(source, "broken pdf (its objects refer to each other in a circle)") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError) as error:
        raise ReadError(
            source, f"broken pdf ({type(error).__name__}: {error}); print it to pdf again"
        ) from error
    # Two-byte fonts that declare their codes badly leave a NUL beside each character.
    lines = [page.replace("\x00", "").strip("\n").split("\n") for page in pages]
    _leave_out_page_numbers(lines)
    text = "\n".join("\n".join(page) for page in lines)
    if not text.strip():
        raise ReadError(source, f"{len(pages)} pages without text, as of a scan; run OCR over it first")
    yield Report(text, source, "pdf")


def _leave_out_page_numbers(pages: list[list[str]]) -> None:
    """Take from each page a first or last line that is a number counting up with the pages, two at least."""
    for edge in (0, -1):
        found = {
            i: match for i, page in enumerate(pages) if page and (match := _PAGE_NUMBER.fullmatch(page[edge]))
        }
        offsets = Counter(int(match[1]) - i for i, match in found.items())
        for i, match in found.items():
            if offsets[int(match[1]) - i] >= 2:
                del pages[i][edge]
