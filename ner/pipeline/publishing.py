"""Putting a finished model where it is used, so that whoever looks there never finds half of one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def publish(model: Path, place: Path) -> None:
    """Move the folder ``model`` to ``place``; what stood there is gone afterwards.

    Whoever looks meanwhile finds the old model, for an instant none, then the new one: both are renamed whole. A
    ``place`` on another disk is first copied to beside itself. Where the last step fails the old model is put back.
    Raises ``OSError``.
    """
    place = place.resolve()  # a link stays a link: what it points to is replaced
    place.parent.mkdir(parents=True, exist_ok=True)
    beside, before = (place.with_name(f".{place.name}.{what}-{os.getpid()}") for what in ("new", "old"))
    try:
        shutil.move(model, beside)  # a rename where it can be one
        if place.exists():
            place.replace(before)
        try:
            beside.replace(place)
        except OSError:
            if before.exists():
                before.replace(place)
            raise
    finally:
        for left in (beside, before):
            shutil.rmtree(left, ignore_errors=True)
