from ner.output.terminal_selection import chosen_table, repeated_table, suspects_table
from tests.output.test_terminal_validation import shown


def test_reports_chosen_with_their_reasons():
    figures = {"characters": 1419, "reasons": ["8 new names: 来集\n镇", "2% like the nearest, [red]"]}
    lines = shown(chosen_table([("news/06.txt", figures)], 1066))
    assert lines[0] == "1 of 1,066 reports to annotate next"
    assert "1 news/06.txt 1,419 8 new names: 来集 镇" in lines
    assert "2% like the nearest, [red]" in lines


def test_reports_set_aside():
    lines = shown(repeated_table([("a.txt", "seed-laiji-2022", True, 1.0), ("b.txt", "c.txt", False, 0.754)]))
    assert "a.txt seed-laiji-2022 (annotated) 100%" in lines
    assert "b.txt c.txt (pool) 75%" in lines


def test_suspects_with_both_versions():
    suspect = {
        "kind": "missing", "report": "x", "line": 3, "column": 7, "given": [], "held_given": 0.004,
        "found": [{"text": "来集\n镇", "label": "TOWN"}], "held_found": 0.996, "score": 4.586,
        "context": "今年来集\n镇党委",
    }  # fmt: skip
    result = {"suspects": [suspect, suspect], "reports": 501}
    lines = shown(suspects_table(result, 1))
    assert lines[0] == "1 of 2 suspects in 501 reports"
    at = lines.index("4.6 missing x:3:7 – 0.00")
    assert lines[at + 1 : at + 3] == ["来集镇 TOWN 1.00", "今年来集 镇党委"]
