"""Tables for the terminal: the folds of a cross-validation, its seeds, and a learning curve."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from ner.output.numbers import bounds, score
from ner.output.readable import on_one_line
from ner.output.terminal import empty, label_text
from ner.output.terminal_evaluation import Figures
from ner.output.validation_numbers import varied


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
    table.caption, table.caption_justify = (
        f"F1, mean of the folds: {varied(validation['over_folds'])}",
        "left",
    )
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
    """One column a size, and one for the rules alone: mean strict F1 over the seeds, micro with its reach."""
    sizes, rules = curve["sizes"], curve["rules"]
    seeds = f"mean of {len(curve['seeds'])} seeds" if len(curve["seeds"]) > 1 else "one seed"
    table = empty(f"Strict F1 on {curve['tested']:,} reports after learning from so many, {seeds}")
    table.add_column("Label", no_wrap=True)
    for size in sizes:
        table.add_column(f"{size['size']:,}", justify="right", no_wrap=True)
    table.add_column("rules", justify="right", no_wrap=True, style="dim")
    for name in dict.fromkeys(name for size in sizes for name in size["labels"]):
        means = (score(size["labels"].get(name, {}).get("mean")) for size in sizes)
        table.add_row(label_text(name), *means, score(rules["labels"].get(name)))
    table.add_section()
    table.add_row(
        "micro", *(score(size["micro"]["mean"]) for size in sizes), score(rules["micro"]), style="bold"
    )
    for end in ("least", "most"):
        table.add_row(f"  {end}", *(score(size["micro"][end]) for size in sizes))
    table.add_row("macro", *(score(size["macro"]["mean"]) for size in sizes), score(rules["macro"]))
    return table
