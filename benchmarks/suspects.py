"""Does ``ner corpus suspects`` find errors? A hundred known ones are put into a copy of the corpus, and looked for.

    python benchmarks/suspects.py [--errors 100] [--seed 0] [--folds 5] [--json FILE]

Errors are mentions drawn at random: a third dropped, a third given another label, a third with one edge moved by one or
two characters. Models of folds by report (dictionary segmenter, ``bits`` 18, else ``configs/ner.cfg``) then judge the
copy, errors and all, as the command does. Of the first 100 and 200 suspects, and of as many as there are errors:
precision is the share that is a known error, recall the share of known errors that is among them. The corpus has errors
of its own, which count against precision. Four orders are compared: ``odds``, that of the command; ``odds, plain``, as if there
were no more places without a name than names; and from confident learning (Northcutt, Jiang and Chuang 2021)
``margin``, the normalised margin of what is off the diagonal of the confident joint, and ``self-confidence``, every
stretch by how improbable its given version is.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from statistics import fmean

from measuring import one_thread, save, table

from ner.corpus.record import Record, read_corpus
from ner.labels import LABEL_NAMES
from ner.mentions import Mention, overlapping
from ner.selection.suspects import Suspect, suspects
from ner.selection.versions import Versions
from ner.validation.fit import recipe
from ner.validation.folds import grouped
from ner.validation.suspects import Judged, judge_all

CONFIG = Path("configs/ner.cfg")
SMALL = ("--components.evidence.segmenter", "dictionary", "--components.ner.bits", "18")
KINDS = ("dropped", "label", "edge")
Place = tuple[str, int, int]  # report, and a stretch of its text that an error touches


def spoilt(records: Sequence[Record], errors: int, seed: int) -> tuple[list[Record], dict[Place, str]]:
    """The records with so many errors, at most one a mention, and where each is, with its kind."""
    random = Random(seed)
    mentions = {place: list(record.mentions) for place, record in enumerate(records)}
    where = [(place, number) for place, own in mentions.items() for number in range(len(own))]
    random.shuffle(where)
    known: dict[Place, str] = {}
    dropped: set[tuple[int, int]] = set()
    for place, number in where:
        if len(known) == errors:
            break
        record, kind = records[place], KINDS[len(known) % 3]
        old = mentions[place][number]
        new = None if kind == "dropped" else changed(record.text, old, kind, random)
        others = [m for at, m in enumerate(mentions[place]) if at != number and (place, at) not in dropped]
        if kind == "dropped":
            dropped.add((place, number))
        elif new is None or overlapping([*others, new]):
            continue
        else:
            mentions[place][number] = new
        stretch = [old, new or old]
        report = str(record.meta["id"])
        known[report, min(m.start for m in stretch), max(m.end for m in stretch)] = kind
    kept = {
        place: tuple(m for number, m in enumerate(own) if (place, number) not in dropped)
        for place, own in mentions.items()
    }
    return [
        Record(record.text, kept[place], record.meta, record.path, record.line)
        for place, record in enumerate(records)
    ], known


def changed(text: str, mention: Mention, kind: str, random: Random) -> Mention | None:
    """The mention with another label, or with an edge moved; ``None`` where the draw makes no sense."""
    if kind == "label":
        return mention._replace(label=random.choice([name for name in LABEL_NAMES if name != mention.label]))
    step = random.choice((-2, -1, 1, 2))
    new = random.choice(
        (mention._replace(start=mention.start + step), mention._replace(end=mention.end + step))
    )
    whole = 0 <= new.start < new.end <= len(text) and text[new.start : new.end].split("\n")
    return new if whole and len(whole) == 1 and text[new.start : new.end] == whole[0].strip() else None


def orders(judged: Judged) -> dict[str, list[Suspect]]:
    """Suspects in the order of the command, and in three others."""
    ranked = suspects(judged)
    every = [Suspect(record, stretch, 0) for record, stretches in judged for stretch in stretches]
    least = thresholds(one.versions for one in every)
    joint = [
        one
        for one in ranked
        if all(one.versions.held_found >= least.get(label, 0) for label in labels(one.versions.found))
    ]
    return {
        "odds": ranked,
        "odds, plain": sorted(
            ranked, key=lambda one: -(one.versions.held_found + 0.01) / (one.versions.held_given + 0.01)
        ),
        "margin": sorted(joint, key=lambda one: one.versions.held_given - one.versions.held_found),
        "self-confidence": sorted(every, key=lambda one: one.versions.held_given),
    }


def thresholds(stretches: Iterable[Versions]) -> dict[str, float]:
    """For each label, ``none`` among them, the mean probability of what is given under it (their equation 2)."""
    held = defaultdict(list)
    for stretch in stretches:
        for label in labels(stretch.given):
            held[label].append(stretch.held_given)
    return {label: fmean(values) for label, values in held.items()}


def labels(version: Iterable[Mention]) -> set[str]:
    """The labels of a version; that of a stretch without a name is ``none``."""
    return {mention.label for mention in version} or {"none"}


def found(ranked: Iterable[Suspect], known: dict[Place, str]) -> list[Place | None]:
    """For each suspect the known error that it touches and no suspect before it did, if there is one."""
    left = dict(known)
    hits: list[Place | None] = []
    for record, stretch, _ in ranked:
        report = str(record.meta["id"])
        hit = next(
            (
                place
                for place in left
                if place[0] == report and place[1] < stretch.end and place[2] > stretch.start
            ),
            None,
        )
        if hit:
            del left[hit]
        hits.append(hit)
    return hits


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument("--errors", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=1, help="trainings at a time")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()
    records, known = spoilt(list(read_corpus(options.corpus)), options.errors, options.seed)
    design = grouped(records, options.folds, "id")
    judged = judge_all(design, recipe(CONFIG, SMALL), processes=options.jobs)
    rows, figures = [], {}
    for name, ranked in orders(judged).items():
        hits = found(ranked, known)
        for size in sorted({options.errors, 100, 200}):
            right = [hit for hit in hits[:size] if hit]
            kinds = {kind: sum(known[hit] == kind for hit in right) for kind in KINDS}
            rows.append(
                [
                    f"{name}, first {size}",
                    f"{len(right) / size:.2f}",
                    f"{len(right) / len(known):.2f}",
                    *(f"{kinds[kind]} of {list(known.values()).count(kind)}" for kind in KINDS),
                ]
            )
            figures[f"{name}@{size}"] = {"found": len(right), **kinds}
        figures[name] = {"suspects": len(ranked)}
    print(f"{len(known)} errors in {sum(len(record.mentions) for record in records):,} mentions\n")
    print(table(("order", "precision", "recall", *KINDS), rows))
    save(options.json, {"seed": options.seed, "errors": len(known), "folds": options.folds, "rows": figures})


if __name__ == "__main__":
    main()
