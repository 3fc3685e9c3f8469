"""``python -m ner`` is the command ``ner``."""

from ner.cli import main

main()
