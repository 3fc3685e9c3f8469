"""``ner label next`` and ``ner corpus suspects``: what people should look at next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import Failures, course, err, out, progress, stop, write
from ner.cli.extracting import Paths

if TYPE_CHECKING:
    from ner.selection.choosing import Choice

_CORPUS = Path("corpus/reports")


def next_reports(
    pool: Paths,
    n: Annotated[int, typer.Option("-n", min=1, help="How many reports to choose")] = 20,
    model: Annotated[
        Path | None, typer.Option(help="Folder of a trained model (default: NER_MODEL, else models/ner)")
    ] = None,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Without a trained model: by new names and diversity alone")
    ] = False,
    tasks: Annotated[
        bool, typer.Option("--tasks", help="Choose tasks: long reports cut as 'ner label push' cuts them")
    ] = False,
    known: Annotated[
        list[Path] | None,
        typer.Option(
            help="Reports annotated already, may be repeated (default: corpus/reports, where it is there)"
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help="Write the chosen, pre-annotated, as JSONL that 'ner label push' takes"
        ),
    ] = None,
) -> None:
    """Choose what of a pool is most worth annotating, and say why; what is there twice is set aside and listed."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.output.terminal_selection import chosen_table, repeated_table
    from ner.pipeline.loading import ModelError, load
    from ner.reports.reading import read_all
    from ner.reports.report import ReadError
    from ner.selection.choosing import choose

    failures, reports = Failures(), []
    try:
        nlp = load(model, rules_only=rules_only)
        folders = known or ([_CORPUS] if _CORPUS.is_dir() else [])
        annotated = [record for folder in folders for record in read_corpus(folder)]
        for item in read_all(pool):
            if isinstance(item, ReadError):
                failures(item)
            else:
                reports.append(item)
        with progress("reports") as advance:
            choice = choose(reports, annotated, nlp, n, tasks=tasks, done=advance)
    except (ModelError, CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    what = "tasks" if tasks else "reports"
    if choice.chosen:
        rows = [(one.unit.title, one.as_dict()) for one in choice.chosen]
        out.print(chosen_table(rows, choice.pool, what))
    if choice.repeated:
        aside = [(one.unit.title, one.of, one.known, one.alike) for one in choice.repeated]
        out.print(repeated_table(aside, what))
    if output:
        _save(choice, f"{nlp.meta['name']} {nlp.meta['version']}", output)
    failures.finish(len(reports))


def suspects(
    context: typer.Context,
    corpus: Annotated[
        Path, typer.Argument(help="Annotated reports: a folder, .jsonl (Prodigy's shape) or .spacy")
    ] = _CORPUS,
    config: Annotated[
        Path, typer.Option(help="Training config; any value can be set: --training.max_epochs 3")
    ] = Path("configs/ner.cfg"),
    folds: Annotated[int, typer.Option(help="Each report is judged by one of so many models")] = 5,
    group_by: Annotated[
        str, typer.Option(help="What no fold parts: id (single reports), names, or a header: province, …")
    ] = "id",
    n: Annotated[int, typer.Option("-n", min=1, help="How many suspects to show and write")] = 100,
    jobs: Annotated[
        int, typer.Option(min=1, help="Trainings at a time, each a process of half a gigabyte")
    ] = 1,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Write their reports with both versions as JSONL, to review"),
    ] = None,
) -> None:
    """Annotations that are probably wrong: where models that have not read a report are sure that it differs."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.output.review import lines
    from ner.output.terminal_selection import suspects_table
    from ner.training import TrainingError
    from ner.validation.fit import recipe
    from ner.validation.folds import grouped
    from ner.validation.suspects import suspicious

    try:
        plan = recipe(config, context.args)
        records = list(read_corpus(corpus))
        design = grouped(records, folds, group_by)
        with course("trainings") as told:
            result = suspicious(records, design, plan, processes=jobs, course=told)
    except (TrainingError, CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    out.print(suspects_table(result, n))
    if output:
        write(output, lines(records, result["suspects"][:n]))


def _save(choice: Choice, model: str, target: Path) -> None:
    from ner.label_studio.chosen import extractions
    from ner.output import jsonl

    try:
        jsonl.write(extractions(choice, model), target)
    except OSError as error:
        raise stop(f"cannot write {target}: {error}") from None
    err.print(f"wrote {target}", markup=False)
