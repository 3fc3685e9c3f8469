"""How probable must a mention be? The bounds ``agreed`` and ``alone`` of the CRF, on parts not trained on.

    python benchmarks/bounds.py [--leave-out field web works seeds] [--seeds 3]

Trains ``configs/ner.cfg`` without some parts of the corpus and measures them under several pairs of bounds; the weights
are the same in all rows. Strict micro F1, mean of the trainings.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

from features import CONFIG, without
from measuring import one_thread, table, trained

from ner.corpus.record import read_corpus
from ner.evaluation.evaluate import evaluate
from ner.extracting import predictor

BOUNDS = ((0.5, 0.5), (0.4, 0.5), (0.4, 0.6), (0.4, 0.7), (0.4, 0.8), (0.4, 0.9), (0.2, 0.8), (0.0, 1.0))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument("--leave-out", nargs="*", default=["field", "web", "works", "seeds"])
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    one_thread()
    gold = {part: list(read_corpus(options.corpus / part)) for part in options.leave_out}
    found: dict[tuple[float, float], dict[str, list[float]]] = {
        pair: {part: [] for part in gold} for pair in BOUNDS
    }
    with tempfile.TemporaryDirectory() as folder:
        corpus = without(options.corpus, options.leave_out, Path(folder))
        for seed in range(options.seeds):
            words = ["--paths.corpus", str(corpus), "--system.seed", str(seed)]
            nlp, _, _ = trained(CONFIG, overrides=words)
            recognizer = nlp.get_pipe("ner")
            for pair, scores in found.items():
                recognizer.agreed, recognizer.alone = pair
                for part, records in gold.items():
                    result = evaluate(records, predictor(nlp), resamples=2).as_dict()
                    scores[part].append(result["schemes"]["strict"]["micro"]["f1"])
    rows = [
        [f"{agreed:.2f}", f"{alone:.2f}", *(f"{statistics.mean(scores[part]):.3f}" for part in gold)]
        for (agreed, alone), scores in found.items()
    ]
    print(table(("agreed", "alone", *gold), rows))


if __name__ == "__main__":
    main()
