"""Characters a second of the whole pipeline, of the rules alone, and of spaCy's own character pipeline for Chinese.

    python benchmarks/speed.py [--model models/ner] [--corpus corpus/reports] [--repetitions 5] [--json FILE]

One process, one core, one thread; all read the same texts, turn by turn, so that a busy machine slows all alike.
spaCy's is ``spacy.blank("zh")`` (characters as tokens) with the parts that ``spacy init config --lang zh --pipeline
ner`` chooses, 96 wide and 4 deep with a window of 1, trained for two passes over the same corpus: for its speed, not
for its answers.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import corpus_texts, middle, one_core, save, shown, table

if TYPE_CHECKING:
    from spacy.language import Language

WIDTH = 96
BATCH = 32
"""Reports a step, for all: with spaCy's default of 1,000 its arrays grow to gigabytes and it runs slower."""
PASSES = 2
TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": WIDTH,
        "attrs": ["ORTH", "SHAPE"],
        "rows": [5000, 2500],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
NER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH},
}


def spacy_characters(corpus: str) -> Language:
    """spaCy's pipeline of characters, trained for one pass over ``corpus``."""
    import spacy
    from spacy.training import Example
    from spacy.util import fix_random_seed, minibatch

    from ner.corpus.record import read_corpus

    fix_random_seed(0)
    nlp = spacy.blank("zh")
    nlp.max_length = 1 << 31
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    nlp.add_pipe("ner", config={"model": NER})
    examples = []
    for record in read_corpus(corpus):
        gold = nlp.make_doc(record.text)
        spans = [gold.char_span(m.start, m.end, m.label) for m in record.mentions]
        gold.ents = [span for span in spans if span is not None]
        examples.append(Example(nlp.make_doc(record.text), gold))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(PASSES):
        random.shuffle(examples)
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer, drop=0.1)
    return nlp


def measure(pipelines: dict[str, Language], texts: list[str], repetitions: int) -> dict[str, dict[str, list]]:
    """Wall and CPU characters a second of each pipeline in each repetition, and the entities each finds."""
    size = sum(map(len, texts))
    found: dict[str, dict[str, list]] = {name: {"wall": [], "cpu": [], "entities": []} for name in pipelines}
    for _ in range(repetitions):
        for name, nlp in pipelines.items():
            wall, cpu = time.perf_counter(), time.process_time()
            entities = sum(len(doc.ents) for doc in nlp.pipe(texts, batch_size=BATCH))
            found[name]["cpu"].append(size / (time.process_time() - cpu))
            found[name]["wall"].append(size / (time.perf_counter() - wall))
            found[name]["entities"] = [entities]
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", default="models/ner", help="folder of the trained pipeline")
    parser.add_argument("--corpus", default="corpus/reports", help="reports to read")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_core()

    import ner

    texts = corpus_texts(options.corpus)
    theirs = "spaCy zh, characters"
    pipelines = {
        "whole pipeline": ner.load(options.model),
        "rules alone": ner.load(rules_only=True),
        theirs: spacy_characters(options.corpus),
    }
    for nlp in pipelines.values():
        list(nlp.pipe(texts[:5], batch_size=BATCH))
    found = measure(pipelines, texts, options.repetitions)

    rows, result = [], {}
    for name, runs in found.items():
        ratios = [ours / other for ours, other in zip(runs["cpu"], found[theirs]["cpu"], strict=True)]
        result[name] = {
            "wall": middle(runs["wall"]),
            "cpu": middle(runs["cpu"]),
            "ratio": middle(ratios),
            "entities": runs["entities"][0],
        }
        figures = result[name]
        rows.append(
            [
                name,
                shown(figures["wall"]),
                shown(figures["cpu"]),
                shown(figures["ratio"], ".2f"),
                str(figures["entities"]),
            ]
        )
    size = sum(map(len, texts))
    print(
        f"{len(texts)} reports, {size:,} characters, {options.repetitions} repetitions, one core; median (least–most)\n"
    )
    print(table(("", "characters/s", "characters/CPU-s", "ratio (CPU)", "entities"), rows))
    save(options.json, {"reports": len(texts), "characters": size, "pipelines": result})
    if result["whole pipeline"]["ratio"]["median"] < 0.7:
        sys.exit("the whole pipeline runs at less than 0.7 of spaCy's characters a second")


if __name__ == "__main__":
    main()
