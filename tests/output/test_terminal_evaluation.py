import io

from rich.console import Console

from ner.output.terminal_evaluation import comparison_table, groups_table, rules_table

INTERVAL = {"low": -0.01, "high": 0.2, "level": 0.95}


def shown(table: object, width: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(table)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def test_a_comparison():
    row = {"first": 0.9, "second": 0.8, "difference": 0.1, "interval": INTERVAL, "p": 0.0001}
    worse = {**row, "difference": -0.1, "p": 0.04}
    lines = shown(
        comparison_table({"against": "rules", "labels": {"TOWN": row}, "micro": worse}, "models/ner")
    )
    assert lines[0] == "models/ner against rules"
    assert "TOWN 乡镇街道 0.900 0.800 +0.100 −0.010 to +0.200 < 0.001" in lines
    assert "micro 0.900 0.800 −0.100 −0.010 to +0.200 0.040" in lines


def test_groups():
    micro = {"precision": 1, "recall": 0.5, "f1": 2 / 3, "gold": 1234, "predicted": 617}
    group = {"name": "[red]\nnotice", "documents": 2, "micro": micro, "intervals": {"micro": None}}
    assert "[red] notice 2 1.000 0.500 0.667 – 1,234 617" in shown(groups_table([group], "By genre"))


def test_rules_fit_a_terminal_of_eighty_columns():
    counts = {"overlaps": 1234, "conflicts": 1234, "alone": 1234, "won": 1234, "won_right": 1234}
    busy = {"rule": "enterprise.abbreviated", "proposed": 1234, "precision": 0.5, "coverage": 0.25, **counts}
    silent = {**busy, "rule": "town.x", "precision": None}
    lines = shown(rules_table([busy, silent]))
    assert "enterprise.abbreviated 1,234 0.500 0.250 1,234 1,234 1,234 1,234 1,234" in lines
    assert "town.x 1,234 – 0.250 1,234 1,234 1,234 1,234 1,234" in lines
