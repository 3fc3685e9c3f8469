"""A text with everything in it that breaks writers, and mentions in the midst of it."""

import pytest

from ner.extraction import Extraction
from ner.mentions import Mention

TEXT = (
    "\n\n<script>alert('来')</script> & \"引号\"\r\n来集\r\n\r\n镇的😀\U00020bb7家村,\u2028=SUM(A1)有限公司"
    "\x00投资3.6亿元\x85;第二行\t\x1b[31m红\ud800<b>熊猫科技</b>,再到来集镇。"
)


def mention(text: str, label: str, **found: object) -> Mention:
    start = TEXT.index(text)
    return Mention(start, start + len(text), label, **found)


@pytest.fixture
def nasty() -> Extraction:
    return Extraction(
        TEXT,
        [
            mention("来集\r\n\r\n镇", "TOWN", rule="town.suffix"),
            mention("来集镇", "TOWN", rule="town.<known>"),
            mention("\U00020bb7家村", "VILLAGE", score=0.98765),
            mention("=SUM(A1)有限公司", "ENTERPRISE", rule='a"b'),
            mention("3.6亿元", "MONEY", rule="money.amount", score=0.5),
            mention("<b>熊猫科技", "ENTERPRISE"),
        ],
        "reports/<来集>.txt",
        {"id": "7", "year": 2022, "tags": ["a", {"b": None}]},
        {"encoding": "gb18030"},
    )
