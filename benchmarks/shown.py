"""Figures in documents, written by the command that measures them (https://cog.readthedocs.io).

A document holds ``<!-- [[[cog run("ner corpus stats --by part") ]]] -->`` and, below, what the command printed;
``make figures FILES=README.md`` runs the commands again and writes what they print now.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import cog


def run(command: str) -> None:
    """Put the output of ``command`` (run from the top folder, with this environment's programs) into the document."""
    first, *rest = shlex.split(command)
    program = Path(sys.executable).parent / first
    words = [str(program) if program.exists() else first, *rest]
    print(f"$ {command}", file=sys.stderr)
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    cog.outl(f"\n{done.stdout.strip()}\n")
