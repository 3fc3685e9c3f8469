"""Our CRF against python-crfsuite's, on the same features and texts: strict F1, training, tagging, memory.

    python benchmarks/learners.py [GOLD…] [--rules] [--leave-out seeds county business]

python-crfsuite (CRFsuite's L-BFGS with L1 and L2, https://python-crfsuite.readthedocs.io) reads features as strings, so
each of ours goes in as the number it is hashed to. Features of characters, words and names; with
``--rules`` the rules' votes too. CPU seconds of one
core without the time that features take; memory is the growth of the process's peak while training. Install it with
``pip install -e ".[benchmarks]"``.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite
from measuring import one_thread, save, table
from numpy.typing import NDArray

from ner.corpus.record import Record, read_corpus
from ner.crf.learner import Learner, Lesson
from ner.crf.tags import BEGIN, END, INSIDE, SINGLE, Tags
from ner.evaluation.scoring import score
from ner.labels import LABEL_NAMES
from ner.lexicon.evidence import gather
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.segmenter import segmenter
from ner.mentions import Mention
from ner.pipeline.columns import Group, columns
from ner.pipeline.features import features
from ner.rules import annotate
from ner.text.reading import view
from ner.text.sentences import sentence_starts

BITS, TAGS = 21, Tags(LABEL_NAMES)
Text = tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.int32]]
Tagger = Callable[[NDArray[np.uint32], NDArray[np.int64]], NDArray[np.int32]]


def prepared(records: Sequence[Record], groups: Sequence[Group]) -> list[Text]:
    """Features, sentence starts and gold tags of each report."""
    found = []
    for record in records:
        evidence = gather(view(record.text), segmenter("pkuseg"), gazetteer())
        shown = [evidence.view.from_source(mention.start, mention.end) for mention in record.mentions]
        spans = [(*span, mention.label) for span, mention in zip(shown, record.mentions, strict=True) if span]
        starts = sentence_starts(evidence.text)
        crossed = {cut for start, end, _ in spans for cut in starts.tolist() if start < cut < end}
        starts = np.array([start for start in starts.tolist() if start not in crossed])
        votes = annotate(evidence) if "rules" in groups else []
        numbers = features(columns(evidence, groups, votes, LABEL_NAMES), groups, BITS)
        found.append((numbers, starts, TAGS.encode(len(evidence.text), spans)))
    return found


def ours(texts: Sequence[Text], _: Path) -> Tagger:
    """Train as ``configs/ner.cfg`` does."""
    learner = Learner(TAGS, bits=BITS, rate=0.03, l2=0.05, texts=len(texts))
    lessons = [Lesson.of(*text) for text in texts]
    order = np.random.default_rng(0)
    for _ in range(3):
        for place in order.permutation(len(lessons)):
            learner.learn(lessons[place])
    model = learner.model(0.04)

    def tagger(numbers: NDArray[np.uint32], starts: NDArray[np.int64]) -> NDArray[np.int32]:
        return model.tag(model.table.emissions(numbers), starts, np.full(len(numbers), -1, dtype=np.int32))[0]

    return tagger


def crfsuite(texts: Sequence[Text], folder: Path) -> Tagger:
    """Train by L-BFGS, at most 100 rounds, penalties as its tutorial has them for NER (c1 0.1, c2 0.01)."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 100})
    for numbers, starts, gold in texts:
        for rows, tags in zip(_sentences(numbers, starts), np.split(gold, starts[1:]), strict=True):
            trainer.append(rows, [str(tag) for tag in tags])
    trainer.train(str(folder / "crfsuite"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(folder / "crfsuite"))

    def tag(numbers: NDArray[np.uint32], starts: NDArray[np.int64]) -> NDArray[np.int32]:
        return np.array(
            [int(tag) for rows in _sentences(numbers, starts) for tag in tagger.tag(rows)], dtype=np.int32
        )

    return tag


def _sentences(numbers: NDArray[np.uint32], starts: NDArray[np.int64]) -> list[list[list[str]]]:
    written = [[str(number) for number in row] for row in numbers.tolist()]
    return [written[start:end] for start, end in zip(starts, [*starts[1:], len(written)], strict=True)]


def measured(
    train: Callable[[Sequence[Text], Path], Tagger], texts: Sequence[Text], tests: dict[str, list[Text]]
) -> dict[str, Any]:
    """F1 on each of ``tests``, CPU seconds of training, characters tagged a second, growth of the peak in MB."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        tag = train(texts, Path(folder))
        result: dict[str, Any] = {"training_s": time.process_time() - started}
        result["added_mb"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        started, characters = time.process_time(), 0
        for name, parts in tests.items():
            found = [_mentions(tag(numbers, starts)) for numbers, starts, _ in parts]
            characters += sum(len(numbers) for numbers, *_ in parts)
            result[name] = score([_mentions(gold) for *_, gold in parts], found)["strict"].micro.f1
        result["characters_per_cpu_s"] = characters / (time.process_time() - started)
    return result


def _mentions(tags: NDArray[np.int32]) -> list[Mention]:
    """The spans of a tag sequence; CRFsuite knows no forbidden pairs, so a span counts only where it is complete."""
    found, start, label = [], None, 0
    for place, tag in enumerate(tags.tolist()):
        part, owner = (-1, -1) if tag == 0 else ((tag - 1) % 4, (tag - 1) // 4)
        if part in (BEGIN, SINGLE):
            start, label = place, owner
        elif owner != label:
            start = None
        if part in (END, SINGLE) and start is not None:
            found.append(Mention(start, place + 1, TAGS.labels[owner]))
        if part not in (BEGIN, INSIDE):
            start = None
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "gold", nargs="*", type=Path, help="annotated texts to measure on, besides the parts left out"
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument("--leave-out", nargs="*", default=["seeds", "county", "business"])
    parser.add_argument("--rules", action="store_true", help="with the rules' votes as features")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()
    groups: list[Group] = ["characters", "words", "names", *(["rules"] if options.rules else [])]
    kept = [part for part in sorted(options.corpus.iterdir()) if part.name not in options.leave_out]
    texts = prepared([record for part in kept for record in read_corpus(part)], groups)
    paths = [*options.gold, *(options.corpus / part for part in options.leave_out)]
    tests = {path.stem: prepared(list(read_corpus(path)), groups) for path in paths}
    found = {"ours": measured(ours, texts, tests), "python-crfsuite": measured(crfsuite, texts, tests)}
    rows = [
        [
            name,
            *(f"{figures[test]:.3f}" for test in tests),
            f"{figures['training_s']:.0f}",
            f"{figures['added_mb']:.0f}",
            f"{figures['characters_per_cpu_s']:,.0f}",
        ]
        for name, figures in found.items()
    ]
    print(table(("learner", *tests, "training, CPU-s", "added MB", "characters/CPU-s"), rows))
    save(options.json, found)


if __name__ == "__main__":
    main()
