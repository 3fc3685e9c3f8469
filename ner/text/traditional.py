"""Traditional characters and the simplified ones that they read as: ``來集鎮`` reads ``来集镇``.

One character for one, so nothing moves. Words that are chosen by sense (乾 is 干 or stays) are not looked at: a character
that simplified texts write too is left as it is.
"""

from __future__ import annotations

from pathlib import Path

TRADITIONAL = Path(__file__).parent / "data" / "traditional.txt"
"""Pairs, traditional before simplified, without anything between them (``data/NOTICE.md`` has their source)."""


def traditional() -> list[tuple[str, str]]:
    """Each traditional character with its simplified one."""
    written = TRADITIONAL.read_text(encoding="utf-8").replace("\n", "")
    return list(zip(written[::2], written[1::2], strict=True))
