"""What a training of the backend does, in a process of its own: pull, learn, try, publish.

``python -m ner.label_studio.backend.job`` with a :class:`Plan` as JSON on standard input (not on the command line,
which every process list shows: it holds a token). How far it is stands in ``state.json`` of the plan's folder.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ner.corpus.record import Record, read_corpus, write_jsonl
from ner.label_studio.backend.models import Models
from ner.label_studio.connection import Address, connect
from ner.label_studio.home import LabelStudioError
from ner.label_studio.project import needed
from ner.label_studio.pull import Pulled, fetch, pulled, write
from ner.output.files import opened
from ner.pipeline.loading import ModelError
from ner.pipeline.publishing import publish
from ner.pipeline.reader import in_part
from ner.training import TrainingError, read_config, train_model

STATE, LOG = "state.json", "training.log"
"""In the folder of trainings: how it stands, and all that spaCy prints."""

_READER = "ner.Corpus.v1"


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    ``url``, ``token``  the server whose annotations are pulled
    ``project``         its number, and ``title`` what whoever asked for a training calls it
    ``config``          with ``overrides``, as ``ner train`` takes them
    ``model``           the folder in whose place the new model is put
    ``labelled``        the folder for what is pulled
    ``folder``          of trainings: state, log, the corpus that is learnt from
    ``alone``           learn from what was labelled alone, not from the config's corpus as well
    """

    url: str
    token: str
    project: int
    title: str
    config: str
    overrides: tuple[str, ...]
    model: str
    labelled: str
    folder: str
    alone: bool = False


def run(plan: Plan, tell: Callable[..., None]) -> None:
    """Carry out ``plan``; ``tell`` is given what to add to the state. Raises what its parts raise."""
    tell(step="pulling")
    result = _pulled(plan)
    labelled = result.joined.reports
    tell(reports=len(labelled), unfinished=len(result.joined.unfinished), refused=len(result.found.refused))
    if not labelled:
        raise TrainingError(
            "no report is whole and settled yet: 'ner label pull' lists what each of them lacks"
        )
    folder, config = Path(plan.folder), Path(plan.config)
    records = together(labelled, [] if plan.alone else base(config, plan.overrides))
    corpus = folder / "corpus.jsonl"
    write_jsonl(records, corpus)
    tell(step="training", corpus=len(records))
    words = [*plan.overrides, "--paths.corpus", str(corpus), *whole(config, plan.overrides, records)]
    trained = train_model(config, folder / "model", overrides=words)
    tell(step="publishing")
    version = Models(trained).current.version
    publish(trained, Path(plan.model))
    tell(version=version)


def together(labelled: list[Record], base: list[Record]) -> list[Record]:
    """The reports of both; of a report in both, what was labelled."""
    texts = {record.text for record in labelled}
    return [*(record for record in base if record.text not in texts), *labelled]


def whole(config: Path, overrides: tuple[str, ...], records: list[Record]) -> list[str]:
    """Overrides that let all reports be read where a part of the corpus would be empty, as with very few."""
    settings = read_config(config, overrides).interpolate()
    words = []
    for key in ("train_corpus", "dev_corpus"):
        section = str(settings["training"][key]).removeprefix("corpora.")
        reader = settings["corpora"][section]
        if reader.get("@readers") != _READER:
            continue
        part, every = reader.get("part", "all"), reader.get("every", 10)
        if not any(in_part(record, part, every) for record in records):
            words += [f"--corpora.{section}.part", "all"]
    return words


def _pulled(plan: Plan) -> Pulled:
    address = Address(plan.url, plan.token, "the backend's own")
    client = connect(address, 600)
    project = needed(client, address, str(plan.project))
    if plan.title and project.title != plan.title:
        raise LabelStudioError(
            f"project {project.id} at {plan.url} is {project.title!r}, not {plan.title!r}: another server asks for the "
            "training; name that one with --url and --token"
        )
    result = pulled(*fetch(client, address, project))
    write(result, Path(plan.labelled))
    return result


def base(config: Path, overrides: tuple[str, ...]) -> list[Record]:
    """The reports of the corpus that a config names; raises ``TrainingError`` where it names none."""
    settings = read_config(config, overrides)
    corpus = settings.get("paths", {}).get("corpus")
    if not corpus:
        raise TrainingError(
            f"{config} names no corpus in [paths]: give it one, or train with --labelled-only"
        )
    return list(read_corpus(corpus))


def _state(folder: Path, held: dict[str, Any]) -> None:
    with opened(folder / STATE) as stream:
        stream.write(json.dumps(held, ensure_ascii=False, indent=1).encode())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def main() -> int:
    """Read the plan, carry it out, write down how it ended."""
    given = json.load(sys.stdin)
    plan = Plan(**{**given, "overrides": tuple(given["overrides"])})
    folder = Path(plan.folder)
    folder.mkdir(parents=True, exist_ok=True)
    held: dict[str, Any] = {
        "state": "running",
        "project": plan.project,
        "pid": os.getpid(),
        "started": _now(),
    }

    def tell(**more: Any) -> None:
        held.update(more)
        _state(folder, held)

    tell()
    try:
        run(plan, tell)
    except (TrainingError, ModelError, LabelStudioError, ValueError, OSError) as error:
        tell(state="failed", why=" ".join(str(error).split()), ended=_now())
        return 1
    except BaseException as error:
        tell(state="failed", why=f"{type(error).__name__}: {error}", ended=_now())
        raise
    tell(state="finished", step="published", ended=_now())
    return 0


def as_json(plan: Plan) -> str:
    """``plan`` as the process reads it."""
    return json.dumps(asdict(plan))


if __name__ == "__main__":
    # Asked to end, it ends by an error, so that the state says so.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit("ended from outside"))
    sys.exit(main())
