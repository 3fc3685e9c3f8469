"""Choose from OpenCC's table of traditional characters those that a simplified text never means as they stand.

    python -m ner.text.build_traditional TSCharacters.txt [--out FILE]

``TSCharacters.txt`` is in OpenCC's source and in the wheel of opencc-python-reimplemented (Apache-2.0). Left out are
characters of the simplified standard itself (GB 2312 has 乾 for 乾县, 著 for 著名), simplified forms outside it, and
:data:`NAMES`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from ner.text.traditional import TRADITIONAL

NAMES = frozenset("濛迴塚昇硃崙崑閤衕汎")
"""Traditional by the table, but written in names on the mainland: each stands in six or more of the gazetteer."""

A_LINE = 50
"""Pairs in a line of the file."""


def _simplified(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def chosen(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a traditional character and the simplified one, which OpenCC lists first of several."""
    for line in lines:
        traditional, simplified = line.rstrip("\n").split("\t")
        simplified = simplified.split(" ")[0]
        if _simplified(simplified) and not _simplified(traditional) and traditional not in NAMES:
            yield traditional, simplified


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ner.text.build_traditional", description=__doc__)
    parser.add_argument("table", type=Path, help="TSCharacters.txt of OpenCC")
    parser.add_argument("--out", type=Path, default=TRADITIONAL)
    options = parser.parse_args()
    with options.table.open(encoding="utf-8") as lines:
        pairs = sorted("".join(pair) for pair in chosen(lines))
    rows = ["".join(pairs[at : at + A_LINE]) for at in range(0, len(pairs), A_LINE)]
    options.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(pairs)} characters")


if __name__ == "__main__":
    main()
