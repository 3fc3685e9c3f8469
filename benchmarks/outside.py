"""Against the outside world: our default learner, with its label set alone changed, on data that you have.

    python benchmarks/outside.py FOLDER [--segmenter dictionary] [--seed 0] [--epochs 3] [--json FILE]
    python benchmarks/outside.py --own [corpus/reports]

FOLDER holds ``train.json`` and ``dev.json`` of CLUENER 2020 (the labels of its ``test.json`` are not public), or
``train.txt``, ``dev.txt`` and ``test.txt`` with a character and its tag a line, as the Chinese addresses of NAACL 2019
(``foreign.py`` tells the forms). ``configs/ner.cfg`` is trained without rules, which know other labels: on characters,
words and names. The model is chosen by ``dev.txt``, or by a tenth of the training texts where dev is measured on or
missing. Of overlapping mentions (two labels for one name) training keeps the longer; the test asks for both. A mark of
``barriers`` that more than one training mention in a thousand holds is none. F1 is strict: exact place and label.

``--own`` proves the way: our corpus, parted without common names, is written as CLUENER's files and trained by that way
and from the records themselves. Both must give the same F1.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from measuring import evaluated_every, one_thread, save, settled, speed, table, trained
from published import PUBLISHED

if TYPE_CHECKING:
    from ner.corpus.record import Record

CONFIG = Path("configs/ner.cfg")


class Data(NamedTuple):
    """Texts to train on, to choose the best model by and to measure on; ``name`` of their form."""

    name: str
    train: list[Record]
    chosen_by: list[Record]
    test: list[Record]


def read(folder: Path) -> Data:
    """The data in ``folder``; raises ``CorpusError`` where it is not what this reads, ``OSError`` where it is not there."""
    from foreign import read_cluener, read_tagged

    from ner.corpus.record import CorpusError
    from ner.pipeline.reader import in_part

    def here(*names: str) -> bool:
        return all((folder / name).is_file() for name in names)

    if here("train.json", "dev.json"):
        name = "CLUENER"
        train, test = (read_cluener(folder / f"{part}.json") for part in ("train", "dev"))
    elif here("train.txt", "test.txt"):
        name = "addresses"
        train, test = (read_tagged(folder / f"{part}.txt") for part in ("train", "test"))
        if here("dev.txt"):
            return Data(name, train, read_tagged(folder / "dev.txt"), test)
    else:
        expected = "train.json and dev.json (CLUENER), or train.txt and test.txt (a tag a character)"
        raise CorpusError(folder, 1, f"expected in this folder: {expected}")
    learnt = [record for record in train if in_part(record, "train", 10)]
    held_out = [record for record in train if in_part(record, "held-out", 10)]
    if not learnt or not held_out:
        raise CorpusError(folder, 1, f"{len(train)} training texts are too few to choose a model by a tenth")
    return Data(name, learnt, held_out, test)


def barriers(records: Sequence[Record], marks: str) -> str:
    """Those of ``marks`` that at most one in a thousand mentions of ``records`` holds, as the view shows them.

    Between two digits (2,480) a mark is none, as for the learner.
    """
    from ner.text.reading import view

    shown = [view(record.text[m.start : m.end]).text for record in records for m in record.mentions]
    held = Counter(mark for name in shown for mark in set(re.sub(r"(?<=[0-9]).(?=[0-9])", "", name)))
    return "".join(mark for mark in marks if held[mark] * 1000 <= len(shown))


def config(readers: dict[str, Any], texts: int, marks: str, options: argparse.Namespace) -> Any:
    """``configs/ner.cfg`` for other labels: the sections of its ``readers``, which read ``texts`` texts to train on."""
    return settled(
        CONFIG,
        {
            "nlp.pipeline": ["evidence", "ner"],
            "components.evidence.segmenter": options.segmenter,
            "components.ner.groups": ["characters", "words", "names"],
            "components.ner.certain": [],
            "components.ner.barriers": marks,
            "corpora": readers,
            "training.annotating_components": ["evidence"],
            "training.max_epochs": options.epochs,
            "training.eval_frequency": evaluated_every(texts, options.epochs),
            "system.seed": options.seed,
        },
    )


def measured(
    data: Data, options: argparse.Namespace, folder: Path, *, direct: bool = False
) -> dict[str, Any]:
    """Train on ``data`` by files in ``folder`` and measure: ``strict`` scores, ``training_s``, ``characters_per_cpu_s``.

    The files are DocBins that ``spacy.Corpus.v1`` reads; with ``direct``, for our own labels, records that
    ``ner.Corpus.v1`` reads.
    """
    from foreign import flattened

    from ner.corpus.convert import docbin
    from ner.corpus.record import write_jsonl
    from ner.evaluation.evaluate import evaluate
    from ner.extracting import predictor

    sections: dict[str, Any] = {}
    left_out = 0
    for part, records in (("train", data.train), ("dev", data.chosen_by)):
        flat, overlapping = flattened(records)
        left_out += overlapping
        path = folder / f"{part}.{'jsonl' if direct else 'spacy'}"
        if direct:
            write_jsonl(flat, path)
            sections[part] = {"@readers": "ner.Corpus.v1", "path": str(path), "part": "all", "every": 10}
        else:
            path.write_bytes(docbin(flat))
            plain = {"gold_preproc": False, "max_length": 0, "limit": 0, "augmenter": None}
            sections[part] = {"@readers": "spacy.Corpus.v1", "path": str(path), **plain}
    marks = barriers(data.train, settled(CONFIG, {})["components"]["ner"]["barriers"])
    nlp, seconds, _ = trained(config(sections, len(data.train), marks, options))
    return {
        "texts": {"train": len(data.train), "chosen by": len(data.chosen_by), "test": len(data.test)},
        "overlapping": {"train": left_out, "test": flattened(data.test)[1]},
        "barriers": marks,
        "strict": evaluate(data.test, predictor(nlp), resamples=100).as_dict()["schemes"]["strict"],
        "training_s": seconds,
        "characters_per_cpu_s": speed(nlp, [record.text for record in data.test]),
    }


def report(name: str, result: dict[str, Any]) -> str:
    """The result in Markdown, beside what others published for the same labels."""
    labels, strict = result["strict"]["labels"], result["strict"]
    published = PUBLISHED.get(name)
    others = published.columns if published and set(labels) <= published.labels else {}
    rows = [
        [label, str(tally["gold"]), *(f"{tally[key]:.3f}" for key in ("precision", "recall", "f1"))]
        for label, tally in labels.items()
    ]
    for average, gold in (("micro", str(strict["micro"]["gold"])), ("macro", "")):
        rows.append(
            [average, gold, *(f"{strict[average][key]:.3f}" for key in ("precision", "recall", "f1"))]
        )
    for row in rows:
        row += [f"{column[row[0]]:.3f}" if row[0] in column else "" for column in others.values()]
    texts, overlapping = result["texts"], result["overlapping"]
    lines = [
        f"{name}: trained on {texts['train']:,} texts, model chosen by {texts['chosen by']:,}, "
        f"measured on {texts['test']:,}; strict",
        "",
        table(("label", "mentions", "P", "R", "F1", *others), rows),
        "",
        f"Training {result['training_s']:.0f} CPU-s, {result['characters_per_cpu_s']:,.0f} characters a CPU-s. "
        f"Overlapping mentions: {overlapping['train']} left out of training, {overlapping['test']} that cannot be "
        f"found in the test. Barriers: {result['barriers'] or 'none'}",
    ]
    return "\n".join(lines + (["", published.source] if published and others else []))


def own(corpus: Path, options: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """Our corpus measured by way of CLUENER's form and directly."""
    from foreign import to_cluener

    from ner.corpus.record import read_corpus
    from ner.corpus.splits import split

    parts = split(list(read_corpus(corpus)), seed=0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part, records in (("train", [*parts.train, *parts.dev]), ("dev", parts.test)):
            (folder / f"{part}.json").write_text(to_cluener(records), encoding="utf-8", newline="\n")
        data = read(folder)
        return {
            "by way of CLUENER's form": measured(data, options, folder),
            "directly": measured(data, options, folder, direct=True),
        }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("folder", nargs="?", type=Path, help="where the data lies")
    source.add_argument("--own", nargs="?", type=Path, const=Path("corpus/reports"), help="prove the way")
    parser.add_argument("--segmenter", choices=["pkuseg", "dictionary", "characters"], default="pkuseg")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()
    try:
        if options.own:
            results = own(options.own, options)
        else:
            data = read(options.folder)
            with tempfile.TemporaryDirectory() as folder:
                results = {data.name: measured(data, options, Path(folder))}
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    print("\n\n".join(report(name, result) for name, result in results.items()))
    save(options.json, results)


if __name__ == "__main__":
    main()
