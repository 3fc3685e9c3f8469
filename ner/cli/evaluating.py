"""``ner evaluate``: how well a model, or the rules, do on annotated reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import err, out, progress, stop


def evaluate(
    system: Annotated[str, typer.Argument(help="Folder of a model, or the word: rules")],
    data: Annotated[
        Path, typer.Argument(help="Gold: a folder of marked-up reports, .jsonl (Prodigy's shape) or .spacy")
    ],
    output: Annotated[Path | None, typer.Option("-o", "--out", help="Write all figures as JSON")] = None,
    part: Annotated[
        str, typer.Option(help="all, train or held-out, as the training config splits the corpus")
    ] = "all",
) -> None:
    """Strict and partial scores a label, micro and macro, with bootstrap intervals over reports."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.evaluation.evaluate import evaluate as measure
    from ner.extracting import predictor
    from ner.output.files import opened
    from ner.output.terminal import evaluation_table
    from ner.pipeline.loading import ModelError, load
    from ner.pipeline.reader import PARTS, in_part

    if part not in PARTS:
        raise stop(f"--part is one of {', '.join(PARTS)}, not {part!r}")
    try:
        nlp = load(None if system == "rules" else system, rules_only=system == "rules")
        with progress("reports") as advance:
            records = []
            for record in read_corpus(data):
                if in_part(record, part, every=10):
                    records.append(record)
                    advance()
            result = measure(records, predictor(nlp)).as_dict()
    except (ModelError, CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    out.print(evaluation_table(result, system))
    if output:
        with opened(output) as stream:
            stream.write(json.dumps(result, ensure_ascii=False, indent=2).encode() + b"\n")
        err.print(f"wrote {output}", markup=False)
