"""What correcting pre-annotation costs: edits until it is gold, for each 100 gold mentions.

python benchmarks/effort.py GOLD [GOLD ...] --model models/ner

An edit adds a span, deletes one, or changes edges, label or both of one; without pre-annotation there are 100. The
model must not have learnt from GOLD: models/ner may be measured on other texts only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from measuring import table

from ner.corpus.record import Record, read_corpus
from ner.evaluation.answers import Answer
from ner.evaluation.errors import KINDS, errors
from ner.extracting import predictor
from ner.label_studio.preannotation import both
from ner.mentions import Mention
from ner.pipeline.loading import load


def main() -> None:
    """Print a row for each gold and system."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--model", type=Path)
    given = parser.parse_args()
    rules = predictor(load(rules_only=True))
    model = predictor(load(given.model)) if given.model else None
    rows = []
    for gold in given.gold:
        records = list(read_corpus(gold))
        texts = [record.text for record in records]
        found: dict[str, list[list[Mention]]] = {"rules": rules(texts)}
        if model:
            found["model"] = model(texts)
            found["both"] = [both(*pair) for pair in zip(found["model"], found["rules"], strict=True)]
        rows += [[str(gold), name, *_row(records, mentions)] for name, mentions in found.items()]
    print(table(("gold", "pre-annotation", "gold mentions", *KINDS, "edits for 100"), rows))


def _row(records: list[Record], found: list[list[Mention]]) -> list[str]:
    wrong = errors(Answer(record, tuple(mentions)) for record, mentions in zip(records, found, strict=True))
    kinds = Counter(error.kind for error in wrong)
    gold = sum(len(record.mentions) for record in records)
    return [f"{gold:,}", *(str(kinds[kind]) for kind in KINDS), f"{100 * len(wrong) / gold:.0f}"]


if __name__ == "__main__":
    main()
