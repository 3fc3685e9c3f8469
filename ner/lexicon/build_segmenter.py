"""Make the segmenter's model from the source distribution of pkuseg 0.0.25.

    python -m ner.lexicon.build_segmenter [pkuseg-0.0.25.tar.gz] [--threshold 0.1] [--out FILE]

Without a path pip fetches the distribution (49 MB) from the index it is set up with. It holds the default
model as a pickle of strings and an array of weights. A feature whose weights differ between tags by no more
than the threshold is left out; the rest are kept as steps of one scale in 8 bits.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import srsly
from numpy.typing import NDArray

from ner.lexicon import segmenter as s
from ner.lexicon.plain_pickle import unpickle

REQUIREMENT = "pkuseg==0.0.25"
SHA256 = "dd012bf93689721c9574bc2b2ba98fb4ac22790cec0af354a78e217828b81e91"
"""Digest of pkuseg-0.0.25.tar.gz as the Python Package Index publishes it."""
FOLDER = "pkuseg-0.0.25/pkuseg/models/default/"
THRESHOLD = 0.1


@dataclass(frozen=True)
class Source:
    """pkuseg's model as published: the number of each feature, its words, and its weights for five tags."""

    features: dict[str, int]
    words: frozenset[str]
    pairs: list[str]
    tags: dict[str, int]
    nodes: NDArray[np.float64]
    transitions: NDArray[np.float64]


def fetch(folder: Path) -> Path:
    """Let pip fetch the distribution into ``folder``; ``SystemExit`` with what pip said if it cannot."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    # Its metadata cannot be made in an empty environment: it imports numpy without asking for it.
    command += ["--no-build-isolation", "--dest", str(folder), REQUIREMENT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    archives = list(folder.glob("pkuseg-*.tar.gz"))
    if done.returncode or not archives:
        raise SystemExit(
            f"pip could not fetch {REQUIREMENT} (setuptools 77 or newer must be installed); "
            f"fetch its .tar.gz by hand and give the path\n{done.stderr.strip()}"
        )
    return archives[0]


def read(archive: Path, sha256: str = SHA256) -> Source:
    """The model inside pkuseg's source distribution; ``ValueError`` if its digest is not ``sha256``."""
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != sha256:
        raise ValueError(f"{archive} is not the distribution meant: its sha256 is {found}, expected {sha256}")
    with tarfile.open(archive) as tar:
        members = {name: tar.extractfile(FOLDER + name) for name in ("features.pkl", "weights.npz")}
        content = {name: member.read() for name, member in members.items() if member is not None}
    data = unpickle(content["features.pkl"])
    with np.load(io.BytesIO(content["weights.npz"]), allow_pickle=False) as npz:
        tags, count = (int(size) for size in npz["sizes"])
        weights = npz["w"]
    if tags != s.TAGS or count != len(data["feature_to_idx"]):
        raise ValueError(f"{archive} holds a model of another shape: {tags} tags, {count} features")
    nodes, edges = weights[: tags * count].reshape(count, tags), weights[tags * count :].reshape(tags, tags)
    return Source(
        data["feature_to_idx"],
        frozenset(data["unigram"]),
        data["bigram"],
        data["tag_to_idx"],
        nodes,
        edges,
    )


def prune(source: Source, threshold: float) -> NDArray[np.float64]:
    """Node weights, each row centred on its range (which changes no decision); small rows are 0."""
    high, low = source.nodes.max(axis=1, keepdims=True), source.nodes.min(axis=1, keepdims=True)
    return np.where(high - low > threshold, source.nodes - (high + low) / 2, 0.0)


def quantise(weights: NDArray[np.float64]) -> tuple[NDArray[np.int8], float]:
    """Weights as 8-bit steps, and the size of a step."""
    scale = float(np.abs(weights).max()) / 127
    return np.rint(weights / scale).astype(np.int8), scale


def compile_model(source: Source, threshold: float = THRESHOLD) -> dict[str, NDArray]:
    """The arrays that ``PkusegSegmenter`` reads."""
    steps, scale = quantise(prune(source, threshold))
    tables: dict[str, dict[str, NDArray[np.int8]]] = {"c": {}, "cc": {}, "w": {}, "ww": {}}
    kinds = (
        ("c", s.CHARACTER_FEATURES),
        ("cc", s.PAIR_FEATURES),
        ("w", s.WORD_FEATURES),
        ("ww", s.WORD_PAIR_FEATURES),
    )
    place = {
        prefix: (kind, i, len(prefixes)) for kind, prefixes in kinds for i, prefix in enumerate(prefixes)
    }
    for feature, number in source.features.items():
        prefix, _, rest = feature.partition(".")
        if prefix == "ww":
            side, _, rest = rest.partition(".")
            prefix = f"ww.{side}"
        if feature == "$$" or not steps[number].any():
            continue
        kind, index, width = place[prefix]
        row = tables[kind].setdefault(rest, np.zeros((width, s.TAGS), dtype=np.int8))
        row[index] = steps[number]

    special = {"**Num": s.NUMBER, "**Letter": s.LETTER}
    joined = {half for pair in tables["ww"] for half in pair.split("*")}
    units = [*tables["c"], *(half for pair in tables["cc"] for half in _halves(pair))]
    units += [character for word in (*tables["w"], *joined) for character in word]
    characters = sorted(set(units) - special.keys())
    number_of = special | {c: s.FIRST + i for i, c in enumerate(characters)}

    def ids(units: Iterable[str]) -> NDArray[np.uint64]:
        return np.array([number_of[unit] for unit in units], dtype=np.uint64)

    character_weights = np.zeros(
        (s.FIRST + len(characters), len(s.CHARACTER_FEATURES), s.TAGS), dtype=np.int8
    )
    for character, weights in tables["c"].items():
        character_weights[number_of[character]] = weights
    pairs = {int(s.pair_keys(ids(_halves(pair)))[0]): row for pair, row in tables["cc"].items()}
    none = np.zeros((len(s.WORD_FEATURES), s.TAGS), dtype=np.int8)
    words: dict[int, tuple[str, NDArray[np.int8]]] = {}
    for word in sorted(set(tables["w"]) | joined):
        key = int(s.word_keys(ids(word), len(word))[0])
        if key in words:
            raise ValueError(f"two words share the key {key}")
        words[key] = (word, tables["w"].get(word, none))
    rank = {words[key][0]: np.array([i], dtype=np.int32) for i, key in enumerate(sorted(words))}
    word_pairs = {
        int(s.word_pair_keys(*(rank[word] for word in pair.split("*")))[0]): row
        for pair, row in tables["ww"].items()
    }
    return {
        "bias": steps[source.features["$$"]],
        "scale": np.float64(scale),
        # spacy-pkuseg adds 1 to every transition and reads them the other way round.
        "transitions": source.transitions.T + 1.0,
        "characters": np.array([ord(c) for c in characters], dtype=np.uint32),
        "character_weights": character_weights,
        **_table("pair", np.uint32, pairs),
        **_table("word", np.uint64, {key: row for key, (_, row) in words.items()}),
        **_table("word_pair", np.uint64, word_pairs),
    }


def _halves(pair: str) -> tuple[str, str]:
    """``月.**Num`` in two; the separator can be one of the characters too."""
    for special in ("**Num", "**Letter"):
        if pair.startswith(special):
            return special, pair[len(special) + 1 :]
    return pair[0], pair[2:]


def _table(name: str, dtype: type, rows: dict[int, NDArray[np.int8]]) -> dict[str, NDArray]:
    keys = sorted(rows)
    return {f"{name}s": np.array(keys, dtype=dtype), f"{name}_weights": np.array([rows[key] for key in keys])}


def write_for_spacy_pkuseg(source: Source, folder: Path) -> None:
    """Write the whole model as ``spacy_pkuseg.pkuseg(str(folder))`` loads it, without a pickle."""
    words = {"unigram": sorted(source.words), "bigram": source.pairs}
    srsly.write_msgpack(
        folder / "features.msgpack", {**words, "feature_to_idx": source.features, "tag_to_idx": source.tags}
    )
    weights = np.concatenate([source.nodes.ravel(), source.transitions.ravel()])
    np.savez(folder / "weights.npz", sizes=np.array([s.TAGS, len(source.features)]), w=weights)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ner.lexicon.build_segmenter", description=__doc__)
    parser.add_argument(
        "archive", nargs="?", type=Path, help="pkuseg-0.0.25.tar.gz (default: pip fetches it)"
    )
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--out", type=Path, default=s.MODEL)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            source = read(arguments.archive or fetch(Path(folder)))
        except (OSError, ValueError) as error:
            raise SystemExit(str(error)) from None
    model = compile_model(source, arguments.threshold)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(arguments.out, allow_pickle=False, **model)
    sizes = {name: len(array) for name, array in model.items() if array.ndim == 1 and name != "bias"}
    print(json.dumps({**sizes, "bytes": arguments.out.stat().st_size}))


if __name__ == "__main__":
    main()
