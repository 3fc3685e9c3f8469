"""Compile the word list of the installed spacy-pkuseg into the trie that the dictionary segmenter opens.

    python -m ner.lexicon.build_words [--out FILE]

The list, 389,925 words, ships as a pickle inside spacy-pkuseg's wheel (MIT). Reading it takes 0.5 s and 60 MB;
the trie is mapped into memory in a millisecond.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
from pathlib import Path

import marisa_trie

from ner.lexicon.plain_pickle import unpickle
from ner.lexicon.words import LONGEST, WORDS

MEMBER = "spacy_pkuseg/dicts/default.pkl"


def installed_words() -> list[str]:
    """The words of two to ``LONGEST`` characters in the list of the installed spacy-pkuseg.

    Raises ``FileNotFoundError`` if it holds none.
    """
    for file in importlib.metadata.files("spacy-pkuseg") or ():
        if file.as_posix() == MEMBER:
            words = unpickle(Path(str(file.locate())).read_bytes()).split("\n")
            return [word for word in words if 1 < len(word) <= LONGEST]
    raise FileNotFoundError(f"the installed spacy-pkuseg holds no {MEMBER}: install spacy-pkuseg 1.0.2")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ner.lexicon.build_words", description=__doc__)
    parser.add_argument("--out", type=Path, default=WORDS, help="file for the compiled list")
    arguments = parser.parse_args()
    try:
        trie = marisa_trie.Trie(installed_words())
    except (FileNotFoundError, importlib.metadata.PackageNotFoundError) as error:
        raise SystemExit(str(error)) from None
    trie.save(str(arguments.out))
    print(json.dumps({"words": len(trie), "bytes": arguments.out.stat().st_size}))


if __name__ == "__main__":
    main()
