"""Compile a list of China's places into the gazetteer's files.

    python -m ner.lexicon.build_gazetteer [CHINA_LOCATION.ZIP] [--out FOLDER]

Without a path the list is taken from an installed ``jionlp`` (Apache-2.0), found through the distribution's
metadata: the package is not imported. The zip holds one text file, one place a line, indented by one tab for
each level: province, city, county (name, code, short name), township-level unit, village-level unit.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie
import numpy as np

from ner.lexicon import placenames
from ner.lexicon.gazetteer import AREA, AREA_NAME, DATA, bigram_slots
from ner.lexicon.places import OTHER_BIT, Level, full_bit, stem_bit
from ner.text.characters import code_points

MEMBER = "jionlp/dictionary/china_location.zip"
LONGEST = 24
"""Characters of the longest name kept; what is longer is the name of an institution."""


def installed_list() -> tuple[Path, dict[str, str]]:
    """The list inside the installed ``jionlp``, and its origin. ``SystemExit`` if it is not installed."""
    try:
        distribution = importlib.metadata.distribution("jionlp")
    except importlib.metadata.PackageNotFoundError:
        raise SystemExit(
            "jionlp is not installed: pip install --no-deps jionlp, or give the path of china_location.zip"
        ) from None
    for file in distribution.files or ():
        if file.as_posix() == MEMBER:
            origin = {"package": "jionlp", "version": distribution.version, "licence": "Apache-2.0"}
            return Path(str(file.locate())), origin
    raise SystemExit(f"jionlp {distribution.version} holds no {MEMBER}")


def rows(source: Path) -> Iterator[tuple[Level, list[str]]]:
    """Level and fields of each place, in the list's order: every place after what it lies in."""
    with zipfile.ZipFile(source) as archive:
        lines = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
    for line in filter(str.strip, lines):
        fields = line.lstrip("\t")
        yield Level(len(line) - len(fields) + 1), fields.split("\t")


class Compiler:
    """Collects places in the order of the list, then writes them as a trie and arrays."""

    def __init__(self) -> None:
        self.levels: defaultdict[str, int] = defaultdict(int)
        self.areas: list[tuple[Level, int, placenames.Forms]] = []
        self.villages: list[tuple[int, placenames.Forms]] = []

    def read(self, source: Path) -> None:
        """Take in every place of ``source``."""
        path: dict[Level, int] = {}
        for level, fields in rows(source):
            outer = [path[above] for above in Level if above < level]
            if level is Level.VILLAGE:
                forms = placenames.village(fields[0], self.areas[outer[-1]][2].name)
                self.villages.append((outer[-1], forms))
            else:
                if level is Level.TOWN:
                    names = tuple(
                        n
                        for o in outer
                        for n in (self.areas[o][2].name, *self.areas[o][2].stems)
                        if n[-1] in "省市县区旗"
                    )
                    forms = placenames.town(fields[0], names)
                else:
                    forms = placenames.upper(fields[0], fields[2] if len(fields) > 2 else "")
                path[level] = len(self.areas)
                self.areas.append((level, outer[-1] if outer else 0, forms))
            self._name(level, forms)

    def _name(self, level: Level, forms: placenames.Forms) -> None:
        self.levels[forms.name] |= 0
        for name in forms.full:
            self.levels[name] |= full_bit(level) if forms.proper else OTHER_BIT
        for name in forms.stems:
            self.levels[name] |= stem_bit(level)

    def write(self, folder: Path) -> dict[str, int]:
        """Write the files; counts come back."""
        for name in [n for n in self.levels if len(n) > LONGEST]:
            self.levels[name] = 0
        trie = marisa_trie.Trie(sorted(self.levels))
        # Areas are numbered level by level, so that provinces, cities and counties come first.
        order = sorted(range(len(self.areas)), key=lambda i: self.areas[i][0])
        number = {old: new for new, old in enumerate(order)}
        areas = np.zeros(len(order), dtype=AREA)
        pairs = set()
        for new, old in enumerate(order):
            level, parent, forms = self.areas[old]
            areas[new] = (level, number[parent] if level > Level.PROVINCE else new, trie[forms.name])
            pairs |= {(trie[name], new) for name in (*forms.full, *forms.stems)}
        by_key: defaultdict[int, set[int]] = defaultdict(set)
        for town, forms in self.villages:
            for name in (*forms.full, *forms.stems):
                by_key[trie[name]].add(number[town])
        counts = np.zeros(len(trie), dtype=np.uint16)
        for key, towns in by_key.items():
            counts[key] = len(towns)
        towns_of = [town for key in range(len(trie)) for town in sorted(by_key.get(key, ()))]
        levels = np.zeros(len(trie), dtype=np.uint16)
        pairs_of_characters = np.zeros(bigram_slots(np.zeros(2, np.uint32))[1], dtype=bool)
        for name, bits in self.levels.items():
            levels[trie[name]] = bits
            if bits:
                pairs_of_characters[bigram_slots(code_points(name[:2]))[0]] = True
        folder.mkdir(parents=True, exist_ok=True)
        trie.save(str(folder / "gazetteer.marisa"))
        for stem, array in {
            "levels": levels,
            "areas": areas,
            "area-names": np.array(sorted(pairs), dtype=AREA_NAME),
            "village-counts": counts,
            "village-towns": np.array(towns_of, dtype=np.uint16),
            "bigrams": np.packbits(pairs_of_characters, bitorder="little"),
        }.items():
            np.save(folder / f"gazetteer-{stem}.npy", array)
        found = {level.name.lower(): sum(1 for a in self.areas if a[0] == level) for level in Level}
        found["village"] = len(self.villages)
        return {**found, "names": len(trie)}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ner.lexicon.build_gazetteer", description=__doc__)
    parser.add_argument(
        "source", nargs="?", type=Path, help="china_location.zip (default: of an installed jionlp)"
    )
    parser.add_argument("--out", type=Path, default=DATA, help="folder for the compiled files")
    arguments = parser.parse_args()
    if arguments.source is None:
        source, origin = installed_list()
    else:
        source, origin = arguments.source, {"package": "jionlp", "licence": "Apache-2.0"}
    compiler = Compiler()
    compiler.read(source)
    counts = compiler.write(arguments.out)
    about = {
        "source": {**origin, "file": MEMBER, "sha256": hashlib.sha256(source.read_bytes()).hexdigest()},
        "command": "python -m ner.lexicon.build_gazetteer",
        "counts": counts,
    }
    (arguments.out / "gazetteer.json").write_text(
        json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
