"""What a report is called, and where it comes from."""

from __future__ import annotations

import pytest

from ner.reports.naming import origin, report_id
from ner.reports.report import Report


@pytest.mark.parametrize(
    ("report", "ident"),
    [
        (Report("", "a/laiji.2022.txt", "txt"), "laiji.2022"),
        (Report("", "a/all.jsonl:12", "jsonl"), "all-12"),
        (Report("", "a/all.jsonl:12", "jsonl", fields={"id": 7}), "7"),
        (Report("", "-", "txt"), "-"),
    ],
)
def test_a_report_is_called_by_its_id_or_its_file(report, ident):
    assert report_id(report) == ident


@pytest.mark.parametrize(
    ("meta", "source"),
    [
        ({"source": "a/laiji.docx"}, "a/laiji.docx"),
        ({"source": 7}, "n.jsonl:1"),
        ("x", "n.jsonl:1"),
        (None, "n.jsonl:1"),
    ],
)
def test_a_line_of_our_jsonl_keeps_where_it_was_read_from(meta, source):
    assert origin(Report("", "n.jsonl:1", "jsonl", fields={"meta": meta})) == source
