"""PDF files: the text layer, page after page; a scanned page has none and needs OCR first."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from ner.reports.report import ReadError, Report

# Remarks on repaired details; what cannot be repaired raises.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


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
    text = "\n".join(page.strip("\n") for page in pages).replace("\x00", "")
    if not text.strip():
        raise ReadError(source, f"{len(pages)} pages without text, as of a scan; run OCR over it first")
    yield Report(text, source, "pdf")
