"""Do confidences mean something? Scores of entities against how often they are right, on reports not trained on.

    python benchmarks/calibration.py [--leave-out web works] [--json FILE]

Trains ``configs/ner.cfg`` without some parts of the corpus, tags those parts, and sorts the entities found by score.
``gap`` is the expected calibration error (Naeini, Cooper and Hauskrecht 2015): the mean distance, over ten bins of
scores weighted by their entities, between mean score and share of right entities. The last line is of the spans that
pre-annotation by both takes from the rules alone.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
from features import CONFIG, without
from measuring import one_thread, save, table, trained

from ner.corpus.record import read_corpus
from ner.extracting import predictor
from ner.label_studio.preannotating import mentions_in
from ner.pipeline.loading import load
from ner.rules.precision import precisions


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument("--leave-out", nargs="*", default=["web", "works"])
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()
    with tempfile.TemporaryDirectory() as folder:
        corpus = without(options.corpus, options.leave_out, Path(folder))
        nlp, *_ = trained(CONFIG, overrides=["--paths.corpus", str(corpus)])
    predict = predictor(nlp)
    records = [record for part in options.leave_out for record in read_corpus(options.corpus / part)]
    pairs = [
        (mention.score or 0.0, mention.key in {gold.key for gold in record.mentions})
        for record, found in zip(records, predict([record.text for record in records]), strict=True)
        for mention in found
    ]
    scores, right = np.array([score for score, _ in pairs]), np.array([hit for _, hit in pairs])
    bins = np.minimum((scores * 10).astype(int), 9)
    rows, gap = [], 0.0
    for number in np.unique(bins).tolist():
        chosen = bins == number
        mean, share = float(scores[chosen].mean()), float(right[chosen].mean())
        gap += abs(mean - share) * float(chosen.mean())
        rows.append(
            [
                f"{number / 10:.1f}–{number / 10 + 0.1:.1f}",
                str(int(chosen.sum())),
                f"{mean:.2f}",
                f"{share:.2f}",
            ]
        )
    print(table(("score", "entities", "mean score", "share right"), rows))
    print(f"\n{len(pairs)} entities of {len(records)} reports; gap {gap:.3f}")
    rules = load(rules_only=True)
    added = [
        (
            mention.score or 0.0,
            precisions()[mention.rule or ""],
            mention.key in {g.key for g in record.mentions},
        )
        for record, found in zip(records, predict([record.text for record in records]), strict=True)
        for mention in mentions_in(record.text, nlp, rules)
        if mention.key not in {own.key for own in found}
    ]
    held, precise, hits = np.mean(np.array(added, dtype=float), axis=0)
    print(
        f"\n{len(added)} spans of rules alone: mean score {held:.2f}, mean precision of their rules {precise:.2f}, "
        f"share right {hits:.2f}"
    )
    save(options.json, {"gap": gap, "entities": len(pairs), "rows": rows})


if __name__ == "__main__":
    main()
