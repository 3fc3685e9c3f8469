"""``ner crossval``: how well models do on reports that they have not read, and what more reports would bring."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ner.cli.console import course, err, out, stop, write

if TYPE_CHECKING:
    from rich.table import Table

_SEEDS = Path("corpus/reports/seeds")


def crossval(
    context: typer.Context,
    corpus: Annotated[
        Path, typer.Argument(help="Annotated reports: a folder, .jsonl (Prodigy's shape) or .spacy")
    ] = Path("corpus/reports"),
    config: Annotated[
        Path, typer.Option(help="Training config; any value can be set: --training.max_epochs 3")
    ] = Path("configs/ner.cfg"),
    leave_one_out: Annotated[
        Path | None, typer.Option(help="Hold out each of these reports in turn, learn from all others")
    ] = None,
    folds: Annotated[
        int | None, typer.Option(help="Hold out each part of the corpus in turn, so many parts (default: 5)")
    ] = None,
    group_by: Annotated[
        str | None,
        typer.Option(
            help="What may not be parted: names, or a header: id, province, year, … (default: names)"
        ),
    ] = None,
    curve: Annotated[
        bool, typer.Option("--curve", help="Learning curve: from ever more reports, on those of --test")
    ] = False,
    test: Annotated[
        Path | None, typer.Option(help="Reports for the learning curve (default: corpus/reports/seeds)")
    ] = None,
    sizes: Annotated[
        str | None, typer.Option(help="Numbers of reports for the curve (default: 10,20,40,…,all)")
    ] = None,
    seeds: Annotated[
        int | None, typer.Option(min=1, help="Train from so many seeds (default: 1; a curve: 3)")
    ] = None,
    jobs: Annotated[
        int, typer.Option(min=1, help="Trainings at a time, each a process of half a gigabyte")
    ] = 1,
    by: Annotated[
        list[str] | None, typer.Option(help="Figures by a header of the reports: genre, province, year, …")
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--out", help="Write all figures as JSON")] = None,
    page: Annotated[
        Path | None, typer.Option("--html", help="Write all figures and every error as one page")
    ] = None,
    svg: Annotated[Path | None, typer.Option(help="Write the learning curve as a drawing")] = None,
) -> None:
    """Train and ask again and again: by folds, leaving one report out, or a learning curve; Ctrl-C keeps what is done."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.output import validation_page
    from ner.output.validation_numbers import incomplete
    from ner.output.validation_sections import curve_chart
    from ner.training import TrainingError
    from ner.validation.crossval import cross_validate
    from ner.validation.curve import learning_curve
    from ner.validation.fit import recipe
    from ner.validation.folds import grouped
    from ner.validation.folds import leave_one_out as each_in_turn

    _refuse(
        [("--leave-one-out", leave_one_out), ("--folds", folds), ("--curve", curve)],
        [("--group-by", group_by, "--folds"), ("--by", by, "--folds or --leave-one-out")]
        if curve
        else [
            (name, value, "--curve") for name, value in (("--test", test), ("--sizes", sizes), ("--svg", svg))
        ],
    )
    if leave_one_out:
        _refuse([], [("--group-by", group_by, "--folds")])
    try:
        plan = recipe(config, context.args, seeds or (3 if curve else 1))
        records = list(read_corpus(corpus))
        with course("trainings") as told:
            if curve:
                tested = list(read_corpus(test or _SEEDS))
                wanted = sizes.replace(",", " ").split() if sizes is not None else None
                result = learning_curve(records, tested, plan, sizes=wanted, processes=jobs, course=told)
            else:
                design = (
                    each_in_turn(records, list(read_corpus(leave_one_out)))
                    if leave_one_out
                    else grouped(records, folds or 5, group_by or "names")
                )
                result = cross_validate(design, plan, by=by or (), processes=jobs, course=told)
    except (TrainingError, CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    for table in _tables(result, by or ()):
        out.print(table)
    if left := incomplete(result if curve else result["validation"]):
        err.print(f"{left}; the figures are of these", style="yellow", markup=False)
    if output:
        write(output, json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    if page:
        write(page, validation_page.curve_page(result) if curve else validation_page.page(result))
    if svg:
        write(svg, curve_chart(result) + "\n")


def _tables(result: dict[str, Any], by: Sequence[str]) -> Iterator[Table]:
    from ner.output import terminal_validation as tables
    from ner.output.terminal import evaluation_table
    from ner.output.terminal_evaluation import groups_table

    if "validation" not in result:
        yield tables.curve_table(result)
        return
    yield tables.folds_table(result["validation"])
    yield evaluation_table(result, result["system"])
    yield groups_table(result["names"]["groups"], "Names that a fold has learnt from, and others")
    for key in by:
        if key in result["breakdowns"]:
            yield groups_table(result["breakdowns"][key], f"By {key}")
    if "seeds" in result["validation"]:
        yield tables.seeds_table(result["validation"])


def _refuse(one_of: Sequence[tuple[str, object]], misplaced: Sequence[tuple[str, object, str]]) -> None:
    """Stop where more than one thing is asked for, and where an option belongs to another thing than the one asked."""
    if len(given := [name for name, value in one_of if value]) > 1:
        raise stop(f"{' and '.join(given)} are different things: one at a time")
    for name, value, home in misplaced:
        if value:
            raise stop(f"{name} belongs to {home}")
