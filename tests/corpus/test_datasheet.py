"""The corpus's documents say what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import read_corpus
from ner.corpus.stats import statistics
from ner.labels import LABEL_NAMES

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize("part", sorted(path.name for path in (CORPUS / "reports").iterdir()))
def test_the_table_of_the_datasheet_counts_right(part: str) -> None:
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    row = re.search(rf"^\| `reports/{part}` \|(.*)\|$", readme, re.MULTILINE)
    assert row, f"no row for {part}"
    counts = statistics(read_corpus(CORPUS / "reports" / part))
    expected = [counts["reports"], counts["characters"], counts["mentions"], *counts["labels"].values()]
    assert [int(cell) for cell in row[1].split("|")] == expected


def test_examples_of_the_guidelines_are_mark_up() -> None:
    guidelines = (CORPUS / "GUIDELINES.md").read_text(encoding="utf-8")
    examples = [code for code in re.findall(r"`([^`\n]+)`", guidelines) if "](" in code]
    labels = {mention.label for example in examples for mention in parse(example)[1]}
    assert len(examples) > 100
    assert labels == set(LABEL_NAMES)


def test_ids_are_unique() -> None:
    ids = [record.meta["id"] for record in read_corpus(CORPUS / "reports")]
    assert len(ids) == len(set(ids))
