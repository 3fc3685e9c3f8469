"""Tables for the terminal: the folds of a cross-validation, its seeds, and a learning curve."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from ner.output.numbers import bounds, score
from ner.output.readable import on_one_line
from ner.output.terminal import empty, label_text
from ner.output.terminal_evaluation import Figures
from ner.output.validation_numbers import reach, varied


def folds_table(validation: Figures) -> Table:
    """One row a fold: how many reports it learnt from and was asked about, strict figures, their spread."""
    table = empty(validation["design"])
    single = all(fold["documents"] == 1 for fold in validation["folds"])  # none has an interval
    table.add_column("Fold", overflow="fold")
    for column in (
        "learnt",
        "reports",
        "P",
        "R",
        "F1",
        *([] if single else ["95 % interval"]),
        "gold",
        "found",
    ):
        table.add_column(column, justify="right", no_wrap=True)
    for fold in validation["folds"]:
        micro = fold["micro"]
        sizes = (f"{fold['trained']:,}", f"{fold['documents']:,}")
        figures = [f"{micro[figure]:.3f}" for figure in ("precision", "recall", "f1")]
        figures += [] if single else [bounds(fold["intervals"]["micro"])]
        counts = (f"{micro[side]:,}" for side in ("gold", "predicted"))
        table.add_row(Text(on_one_line(fold["name"])), *sizes, *figures, *counts)
    over = validation["over_folds"]
    table.add_section()
    table.add_row(Text(f"mean {varied(over)}"), style="bold")
    return table


def seeds_table(validation: Figures) -> Table:
    """One row a seed that answered every report, and the mean."""
    table = empty("Seeds, each report answered")
    for column in ("Seed", "P", "R", "micro F1", "macro F1"):
        table.add_column(column, justify="left" if column == "Seed" else "right", no_wrap=True)
    for row in validation["seeds"]:
        figures = (f"{row['micro'][figure]:.3f}" for figure in ("precision", "recall", "f1"))
        table.add_row(str(row["seed"]), *figures, f"{row['macro']['f1']:.3f}")
    over = validation["over_seeds"]
    table.add_section()
    table.add_row("mean", "", "", varied(over["micro"]), varied(over["macro"]), style="bold")
    return table


def curve_table(curve: Figures) -> Table:
    """One row a size: strict micro F1 and how far the seeds lie apart, and the mean for each label."""
    names = list(dict.fromkeys(name for size in curve["sizes"] for name in size["labels"]))
    table = empty(f"{curve['system']}: strict F1 on {curve['tested']:,} reports, {len(curve['seeds'])} seeds")
    for column in ("Reports", "micro F1", "least–most", "macro F1"):
        table.add_column(column, justify="left" if column == "Reports" else "right", no_wrap=True)
    for name in names:
        table.add_column(label_text(name), justify="right")
    for size in curve["sizes"]:
        labels = (score(size["labels"].get(name, {}).get("mean")) for name in names)
        micro, macro = size["micro"], size["macro"]
        table.add_row(f"{size['size']:,}", score(micro["mean"]), reach(micro), score(macro["mean"]), *labels)
    rules = curve["rules"]
    table.add_section()
    alone = (score(rules["labels"].get(name)) for name in names)
    table.add_row("rules alone", score(rules["micro"]), "", score(rules["macro"]), *alone, style="dim")
    return table
