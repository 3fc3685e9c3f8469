"""How many annotated towns and villages the gazetteer knows, how often it finds the home, and how fast.

python benchmarks/gazetteer.py [CORPUS FOLDER…]        (default: corpus/reports/seeds corpus/reports/written)
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from ner.corpus.record import Record, read_record
from ner.lexicon.gazetteer import Gazetteer, gazetteer
from ner.lexicon.home import Home
from ner.lexicon.places import Level

LEVEL = {"TOWN": Level.TOWN, "VILLAGE": Level.VILLAGE}


def coverage(records: list[Record], known: Gazetteer) -> Counter[tuple[str, str]]:
    """For each label: mentions, those whose name is known at that level, and those in the home county."""
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        home = known.home(record.text, known.matches(record.text))
        counts["reports", "all"] += 1
        counts["reports", "with a county"] += home.county is not None
        counts["reports", "without a home"] += home == Home.unknown()
        for mention in record.mentions:
            if mention.label not in LEVEL:
                continue
            name = "".join(record.text[mention.start : mention.end].split())
            places = [p for p in known.places(name) if p.level == LEVEL[mention.label]]
            counts[mention.label, "mentions"] += 1
            counts[mention.label, "known"] += bool(places)
            counts[mention.label, "known in the home county"] += any(
                p.county == home.county and p.city == home.city for p in places if home.county
            )
    return counts


def main() -> None:
    """Command line."""
    folders = sys.argv[1:] or ["corpus/reports/seeds", "corpus/reports/written"]
    started = time.perf_counter()
    known = gazetteer()
    print(f"opened in {1000 * (time.perf_counter() - started):.0f} ms, {len(known):,} names")
    for folder in folders:
        records = [read_record(path) for path in sorted(Path(folder).rglob("*.txt"))]
        print(f"\n{folder}")
        for (label, what), count in coverage(records, known).items():
            print(f"  {label:8} {what:26} {count:5}")
        text = "\n".join(record.text for record in records)
        text *= 1_000_000 // len(text) + 1
        started = time.perf_counter()
        names = known.matches(text)
        seconds = time.perf_counter() - started
        print(f"  {len(names) / len(text):.2f} names a character, {len(text) / seconds:,.0f} characters/s")


if __name__ == "__main__":
    main()
