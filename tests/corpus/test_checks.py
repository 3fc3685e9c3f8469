from __future__ import annotations

import json
from pathlib import Path

import pytest

from ner.corpus.checks import SEVERITY, Finding, check_corpus


def corpus(folder: Path, *marked: str) -> Path:
    for number, text in enumerate(marked, start=1):
        (folder / f"{number}.txt").write_bytes(f"# id: {number}\n---\n{text}".encode())
    return folder


def found(findings: list[Finding], check: str) -> list[tuple[str, int, int, str]]:
    return [(Path(f.path).name, f.line, f.column, f.text) for f in findings if f.check == check]


def test_a_clean_corpus_has_no_findings(tmp_path: Path) -> None:
    body = "[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)新建[马沟冷库项目](PROGRAMME)。"
    assert check_corpus(corpus(tmp_path, f"[来集镇](TOWN)党委\n\n{body}")) == []


@pytest.mark.parametrize(
    ("marked", "check", "text"),
    [
        ("到[ 来集镇](TOWN)", "white-space", " 来集镇"),
        ("到[来集镇\n](TOWN)", "white-space", "来集镇\n"),
        ("深化[“万人助万企](PROGRAMME)”", "unpaired", "“万人助万企"),
        ("[技改项目(一期](PROGRAMME))", "unpaired", "技改项目(一期"),
        ("[“甲（乙”项目）](PROGRAMME)", "unpaired", "“甲（乙”项目）"),
        ('[五好"家庭创建](PROGRAMME)"', "unpaired", '五好"家庭创建'),
        ("深化[“万人助万企”](PROGRAMME)", "quotes", "“万人助万企”"),
        ("按照[《村镇建设规划》](PROGRAMME)", "quotes", "《村镇建设规划》"),
        ("到[来集镇。马沟村](VILLAGE)", "paragraph", "来集镇。马沟村"),
        ("[来集\n\n\n镇](TOWN)", "paragraph", "来集\n\n\n镇"),
    ],
)
def test_mentions_that_cannot_be_right(tmp_path: Path, marked: str, check: str, text: str) -> None:
    findings = check_corpus(corpus(tmp_path, marked))
    assert [(f.check, f.text, f.severity) for f in findings] == [(check, text, "error")]


@pytest.mark.parametrize(
    "marked",
    [
        "[“五星”支部创建](PROGRAMME)",
        "[“亮赛比”和“挂图作战”](PROGRAMME)",
        "[年产25万吨高强瓦楞纸技改项目(一期)](PROGRAMME)",
        "[来集\n\n镇](TOWN)",
        "[“金灯苑”农家乐](ENTERPRISE)",
    ],
)
def test_names_with_quotes_phases_and_broken_columns_are_right(tmp_path: Path, marked: str) -> None:
    assert check_corpus(corpus(tmp_path, marked)) == []


def test_line_and_column_are_those_of_the_marked_file(tmp_path: Path) -> None:
    marked = "\n\\[注\\][来集镇](TOWN)、[大隗镇](TOWN)\n到[马沟村](VILLAGE)和[ 苏砦村](VILLAGE)"
    findings = check_corpus(corpus(tmp_path, marked))
    assert found(findings, "white-space") == [("1.txt", 5, 18, " 苏砦村")]
    assert str(findings[0]) == (
        f"{tmp_path}/1.txt:5:18: error: white-space:  苏砦村: white space at the edge of the mention"
    )


def test_one_string_under_two_labels(tmp_path: Path) -> None:
    marked = "[大隗](TOWN)、[来集](TOWN)两镇。[大隗](TOWN)党委。[大隗](VILLAGE)、[窑沟](VILLAGE)等村"
    findings = check_corpus(corpus(tmp_path, marked))
    assert found(findings, "two-labels") == [("1.txt", 3, 39, "大隗")]
    assert findings[0].message == "labelled VILLAGE here and TOWN elsewhere in the report"


def test_a_name_labelled_here_and_not_there(tmp_path: Path) -> None:
    marked = "[熊猫科技](ENTERPRISE)投资[5万元](MONEY)。\n熊猫科技再投25万元、5万元和5万元钱"
    findings = check_corpus(corpus(tmp_path, marked))
    assert found(findings, "left-unlabelled") == [
        ("1.txt", 4, 1, "熊猫科技"),
        ("1.txt", 4, 12, "5万元"),
        ("1.txt", 4, 16, "5万元"),
    ]
    assert {f.severity for f in findings} == {"warning"}


def test_a_bare_name_in_a_longer_one_is_left_in_peace(tmp_path: Path) -> None:
    marked = "[马沟](VILLAGE)、[宋楼](VILLAGE)等村。马沟集体经济产业园与宋楼小学。\n马沟、宋楼等争先"
    assert found(check_corpus(corpus(tmp_path, marked)), "left-unlabelled") == [
        ("1.txt", 4, 1, "马沟"),
        ("1.txt", 4, 4, "宋楼"),
    ]


def test_a_suffixed_name_of_another_report_left_unlabelled(tmp_path: Path) -> None:
    findings = check_corpus(
        corpus(
            tmp_path, "[来集镇](TOWN)[马沟村](VILLAGE)[浮山雅居社区](VILLAGE)", "到来集镇的马沟村浮山雅居社区"
        )
    )
    assert found(findings, "unlabelled-name") == [
        ("2.txt", 3, 2, "来集镇"),
        ("2.txt", 3, 6, "马沟村"),
        ("2.txt", 3, 9, "浮山雅居社区"),
    ]


def test_a_gazetteer_can_be_asked(tmp_path: Path) -> None:
    path = corpus(tmp_path, "到苏砦村和全镇各村，[马沟村](VILLAGE)")
    assert check_corpus(path) == []
    findings = check_corpus(path, known={"苏砦村", "马沟村", "全镇"}.__contains__)
    assert found(findings, "unlabelled-name") == [("1.txt", 3, 2, "苏砦村")]
    assert findings[0].message == "a name that the gazetteer knows"


def test_repeated_reports_and_ids(tmp_path: Path) -> None:
    text = (
        "来集镇立足实际、精准施策，因地制宜、因村施策，实现全域乡村内外兼修、形神兼备，在振兴中迈开大步。" * 2
    )
    path = corpus(
        tmp_path, text, text.replace("，", "，\n"), text + "记者在采访时了解到这里的变化" * 2, "别的"
    )
    (tmp_path / "9.txt").write_bytes("# id: 4\n---\n另外".encode())
    findings = check_corpus(path)
    assert found(findings, "duplicate") == [("2.txt", 3, 1, "")]
    assert [f[0] for f in found(findings, "near-duplicate")] == ["3.txt", "3.txt"]
    assert found(findings, "same-id") == [("9.txt", 3, 1, "")]


def test_jsonl_with_spans_that_are_no_annotation(tmp_path: Path) -> None:
    spans = [(0, 3, "TOWN"), (2, 6, "VILLAGE"), (4, 9, "TOWN"), (3, 3, "TOWN"), (3, 6, "CITY")]
    row = {"text": "来集镇马沟村", "spans": [{"start": s, "end": e, "label": label} for s, e, label in spans]}
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "甲"}}\n{json.dumps(row)}\n{{\n', encoding="utf-8")
    places = [(f.line, f.column, f.check, f.text) for f in check_corpus(path)]
    assert places == [
        (2, 1, "offsets", ""),
        (2, 1, "offsets", ""),
        (2, 3, "overlap", "镇马沟村"),
        (2, 4, "overlap", "马沟村"),
        (2, 4, "unknown-label", "马沟村"),
        (3, 1, "unreadable", ""),
    ]


def test_a_file_that_cannot_be_read_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    path = corpus(tmp_path, "[来集镇](TOWM)", "[ 来集镇](TOWN)")
    assert [(f.check, f.line, f.column) for f in check_corpus(path)] == [
        ("unreadable", 3, 7),
        ("white-space", 3, 2),
    ]


def test_every_severity_is_known() -> None:
    assert set(SEVERITY.values()) == {"error", "warning"}
