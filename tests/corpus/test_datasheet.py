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
    row = re.search(rf"^\| {part} \|(.*)\|$", readme, re.MULTILINE)
    assert row, f"no row for {part}: make figures"
    counts = statistics(read_corpus(CORPUS / "reports" / part))
    density = 1000 * counts["mentions"] / counts["characters"]
    expected = [counts["reports"], counts["characters"], counts["mentions"], round(density, 1)]
    expected += counts["labels"].values()
    assert [float(cell.replace(",", "")) for cell in row[1].split("|")] == expected


def test_examples_of_the_guidelines_are_mark_up() -> None:
    guidelines = (CORPUS / "GUIDELINES.md").read_text(encoding="utf-8")
    examples = [code for code in re.findall(r"`([^`\n]+)`", guidelines) if "](" in code]
    labels = {mention.label for example in examples for mention in parse(example)[1]}
    assert len(examples) > 100
    assert labels == set(LABEL_NAMES)


def test_ids_are_unique() -> None:
    ids = [record.meta["id"] for record in read_corpus(CORPUS / "reports")]
    assert len(ids) == len(set(ids))


def test_the_corpus_is_as_large_and_as_dense_as_it_should_be() -> None:
    counts = statistics(r for r in read_corpus(CORPUS / "reports") if r.meta["source"] == "written for the project")
    assert counts["reports"] >= 400
    assert counts["characters"] >= 250_000
    assert counts["mentions"] >= 6_000


def test_every_written_report_was_annotated_twice() -> None:
    texts = {record.meta["id"]: record.text for record in read_corpus(CORPUS / "reports")}
    for side in ("first", "second"):
        passed = {record.meta["id"]: record.text for record in read_corpus(CORPUS / "passes" / side)}
        assert passed == {ident: text for ident, text in texts.items() if not ident.startswith("seed-")}
