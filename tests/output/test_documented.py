"""The examples of docs/output.md are what the writers write."""

import io
import re
from pathlib import Path

import pytest

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output import jsonl, table_csv

PAGE = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
EXAMPLE = Extraction(
    "来集镇马沟村获得投资3.6亿元。",
    [
        Mention(0, 3, "TOWN", rule="town.suffix"),
        Mention(3, 6, "VILLAGE", score=0.9731),
        Mention(10, 15, "MONEY", rule="money.amount"),
    ],
    "reports.jsonl",
    {"id": 7},
    {"encoding": "utf-8"},
)


@pytest.mark.parametrize(("language", "writer"), [("json", jsonl), ("csv", table_csv)])
def test_the_example_is_what_is_written(language, writer):
    stream = io.BytesIO()
    writer.write([EXAMPLE], stream)
    written = stream.getvalue().decode("utf-8-sig").replace("\r\n", "\n")
    assert re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL) == [written]
