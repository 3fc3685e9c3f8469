"""The shipped form of the pkuseg model against spacy-pkuseg with the whole model, and the other segmenters.

    python benchmarks/segmenter.py pkuseg-0.0.25.tar.gz [CORPUS FOLDER…]     (default: corpus/reports)

Every row is measured in a process of its own. Agreement is with spacy-pkuseg without a user dictionary: the
share of characters (blanks aside) where both say alike whether a word begins, and the F1 of whole words.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ner.corpus.record import read_record

THRESHOLDS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5)
Row = tuple[float, float, float, list[set[int]]]


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def measure(kind: str, path: str, texts: list[str]) -> Row:
    """Seconds to load, MB it took, characters a second, and where words begin in each text."""
    import spacy_pkuseg  # before the clock: every segmenter here imports it, spaCy or not

    from ner.lexicon.segmenter import PkusegSegmenter, segmenter

    before, started = _resident(), time.perf_counter()
    cut: Callable[[str], list[int]]
    if kind.startswith("spacy-pkuseg"):
        whole = spacy_pkuseg.pkuseg(path, user_dict="default" if kind.endswith("dictionary") else None)
        cut = lambda text: _starts(text, whole.cut(text))  # noqa: E731
    else:
        ours = PkusegSegmenter.open(path) if kind == "pkuseg" else segmenter(kind)  # type: ignore[arg-type]
        cut = lambda text: ours(text).tolist()  # noqa: E731
    loaded = time.perf_counter() - started
    cut(texts[0])
    took, started = _resident() - before, time.perf_counter()
    starts = [cut(text) for text in texts]
    speed = sum(map(len, texts)) / (time.perf_counter() - started)
    return (
        loaded,
        took,
        speed,
        [{at for at in found if not text[at].isspace()} for found, text in zip(starts, texts, strict=True)],
    )


def _starts(text: str, words: list[str]) -> list[int]:
    starts, at = [], 0
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


def agreement(texts: list[str], found: list[set[int]], gold: list[set[int]]) -> tuple[float, float]:
    """Share of characters with the same decision, and F1 of words."""
    characters = sum(not c.isspace() for text in texts for c in text)
    differ = sum(len(a ^ b) for a, b in zip(found, gold, strict=True))
    same = said = meant = 0
    for a, b in zip(found, gold, strict=True):
        words = [set(zip(sorted(s), [*sorted(s)[1:], -1], strict=True)) for s in (a, b)]
        same, said, meant = same + len(words[0] & words[1]), said + len(words[0]), meant + len(words[1])
    return 1 - differ / characters, 2 * same / (said + meant)


def main() -> None:
    """Command line."""
    from ner.lexicon import build_segmenter
    from ner.lexicon.words import WORDS

    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    files = [f for folder in sys.argv[2:] or ["corpus/reports"] for f in sorted(Path(folder).rglob("*.txt"))]
    texts = [read_record(file).text for file in files]
    print(f"{len(texts)} reports, {sum(map(len, texts)):,} characters\n")
    print("| segmenter | file MB | load s | memory MB | characters/s | boundaries | words F1 |")
    print("|---|---|---|---|---|---|---|")
    source = build_segmenter.read(Path(sys.argv[1]))
    with (
        tempfile.TemporaryDirectory() as name,
        multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as fresh,
    ):
        folder = Path(name)
        build_segmenter.write_for_spacy_pkuseg(source, folder)
        size = sum(file.stat().st_size for file in folder.iterdir())
        rows = [("spacy-pkuseg, whole model", "spacy-pkuseg", folder, size)]
        rows += [("the same with its user dictionary", "spacy-pkuseg with dictionary", folder, size)]
        for threshold in THRESHOLDS:
            path = folder / f"{threshold}.npz"
            np.savez_compressed(path, **build_segmenter.compile_model(source, threshold))
            rows.append((f"pkuseg, threshold {threshold}", "pkuseg", path, path.stat().st_size))
        rows += [("dictionary", "dictionary", folder, WORDS.stat().st_size)]
        rows += [("characters", "characters", folder, 0)]
        gold: list[set[int]] = []
        for label, kind, path, size in rows:
            loaded, memory, speed, found = fresh.apply(measure, (kind, str(path), texts))
            gold = gold or found
            boundaries, words = agreement(texts, found, gold)
            print(
                f"| {label} | {size / 1e6:.1f} | {loaded:.2f} | {memory:.0f} | {speed:,.0f} "
                f"| {100 * boundaries:.2f} % | {100 * words:.2f} % |",
                flush=True,
            )


if __name__ == "__main__":
    main()
