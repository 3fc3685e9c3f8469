"""Commands that pass values on to a training config: ``--section.name value`` anywhere among their own words."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand

_OVERRIDE = re.compile(r"--[^=.]+\.[^=]+(=.*)?", re.DOTALL)


class WithOverrides(TyperCommand):
    """Leaves overrides in ``context.args`` and reads the other words as usual.

    click alone would take an override for the command's first argument, and let a misspelt option pass as one.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Part the words; an override's value is the next word, unless that is an option."""
        own: list[str] = []
        overrides: list[str] = []
        words = list(args)
        while words and words[0] != "--":
            word = words.pop(0)
            given = _OVERRIDE.fullmatch(word)
            (overrides if given else own).append(word)
            if given and given[1] is None and words and not words[0].startswith("--"):
                overrides.append(words.pop(0))
        super().parse_args(ctx, own + words)
        ctx.args = [*overrides, *ctx.args]
        return ctx.args
