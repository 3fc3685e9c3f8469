import io

from rich.console import Console

from ner.output.terminal_validation import curve_table, folds_table, seeds_table

ONE = {"values": [0.9], "mean": 0.9, "least": 0.9, "most": 0.9, "deviation": 0.0}
TWO = {"values": [0.8, 0.9], "mean": 0.85, "least": 0.8, "most": 0.9, "deviation": 0.0707}
MICRO = {"precision": 1.0, "recall": 0.5, "f1": 2 / 3, "gold": 1234, "predicted": 617}


def shown(table: object, width: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(table)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def fold(name: str, documents: int, interval: dict | None) -> dict:
    return {
        "name": name,
        "documents": documents,
        "trained": 289,
        "micro": MICRO,
        "intervals": {"micro": interval},
    }


def test_folds_with_their_spread():
    interval = {"low": 0.5, "high": 0.75}
    folds = [fold("1", 46, interval), fold("[red]", 1, None)]
    lines = shown(folds_table({"design": "2 folds", "folds": folds, "over_folds": TWO}))
    assert lines[0] == "2 folds"
    assert "1 289 46 1.000 0.500 0.667 0.500–0.750 1,234 617" in lines
    assert "[red] 289 1 1.000 0.500 0.667 – 1,234 617" in lines
    assert "F1, mean of the folds: 0.850 ± 0.071" in lines


def test_single_reports_have_no_column_of_intervals():
    lines = shown(
        folds_table({"design": "each", "folds": [fold("seed-ningguo-2023", 1, None)], "over_folds": ONE})
    )
    assert "seed-ningguo-2023 289 1 1.000 0.500 0.667 1,234 617" in lines


def test_seeds():
    rows = [{"seed": 0, "micro": MICRO, "macro": {"f1": 0.5}}]
    lines = shown(seeds_table({"seeds": rows, "over_seeds": {"micro": TWO, "macro": ONE}}))
    assert "0 1.000 0.500 0.667 0.500" in lines
    assert "mean 0.850 ± 0.071 0.900" in lines


def test_a_learning_curve():
    names = ("TOWN", "VILLAGE", "ENTERPRISE", "PROGRAMME", "MONEY")
    sizes = [{"size": 160, "micro": TWO, "macro": ONE, "labels": dict.fromkeys(names, ONE)},
             {"size": 1284, "micro": ONE, "macro": ONE, "labels": {"TOWN": ONE}}]  # fmt: skip
    rules = {"micro": 0.7, "macro": 0.6, "labels": {"TOWN": 0.5}}
    curve = {"system": "configs/ner.cfg", "tested": 5, "seeds": [0, 1], "sizes": sizes, "rules": rules}
    lines = shown(curve_table(curve))
    assert " ".join(lines).startswith("Strict F1 on 5 reports after learning from so many, mean of 2 seeds")
    assert "Label 160 1,284 rules" in lines
    assert "TOWN 乡镇街道 0.900 0.900 0.500" in lines
    assert "VILLAGE 村社区 0.900 – –" in lines
    assert "micro 0.850 0.900 0.700" in lines
    assert "most 0.900 0.900" in lines


def test_seven_sizes_fit_a_terminal_of_eighty_columns():
    sizes = [{"size": n, "micro": ONE, "macro": ONE, "labels": {"PROGRAMME": ONE}} for n in range(1994, 2001)]
    rules = {"micro": 0.7, "macro": 0.6, "labels": {}}
    curve = {"system": "x", "tested": 5, "seeds": [0], "sizes": sizes, "rules": rules}
    assert f"PROGRAMME 项目行动 {'0.900 ' * 7}–" in shown(curve_table(curve))
