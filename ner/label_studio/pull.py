"""Pulling: what people labelled becomes corpus files; the same annotations give the same bytes.

Written are ``reports/ID.txt`` in the corpus form for reports that are whole and settled (of a review, under the name
that the file has in the corpus), ``reports/parts.jsonl`` for stretches of others, ``annotators/WHO.jsonl`` with the
tasks of each person, and ``pulled.json``, which lists what is not in any and why. All is fetched and checked before
the first file is written, and each file appears whole or not at all. The parts are one file, so that none of a report
that is whole now stays behind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from label_studio_sdk import LabelStudio

from ner.corpus.record import Record, to_bytes, to_jsonl
from ner.label_studio.adjudication import parted, settled, title
from ner.label_studio.annotations import Found, Left, read
from ner.label_studio.connection import Address, told
from ner.label_studio.exports import People, Tasks, parsed
from ner.label_studio.home import LabelStudioError
from ner.label_studio.joining import Joined, join
from ner.label_studio.onto import Corpus, completed, headed
from ner.label_studio.project import Project, find
from ner.label_studio.tasks import digest_of
from ner.output.files import opened


@dataclass(frozen=True, slots=True)
class Pulled:
    """What an export held, and what became of it."""

    found: Found
    joined: Joined

    def summary(self) -> dict[str, Any]:
        """For ``pulled.json``: counts, and every annotation that is not in the corpus with the reason."""
        return {
            "tasks": len(self.found.tasks),
            "annotations": len(self.found.labelled),
            "reports": [record.meta["id"] for record in self.joined.reports],
            "parts": [record.meta["id"] for record in self.joined.parts],
            "unfinished": _listed(self.joined.unfinished),
            "drafts": _listed(self.found.drafts),
            "skipped": _listed(self.found.skipped),
            "refused": _listed(self.found.refused),
        }


def fetch(client: LabelStudio, address: Address, project: Project) -> tuple[Tasks, People]:
    """All tasks of a project, and of that in which its disputes are settled, as exported; and the people by number."""
    disputes = find(client, address, title(project))
    tasks: Tasks = []
    for one in (project, disputes) if disputes else (project,):
        with told(address, f"project {one.id}"):
            data = client.projects.exports.as_binary(one.id, export_type="JSON")
        tasks += parsed(data, f"the export of project {one.id}")
    with told(address):
        people = {user.id: user.email for user in client.users.list() if user.id and user.email}
    return tasks, people


def pulled(
    tasks: Iterable[Mapping[str, Any]],
    people: Mapping[int, str] | None = None,
    *,
    settle: bool = True,
    onto: Corpus | None = None,
) -> Pulled:
    """What some exported tasks hold; settled disputes in their place, or with ``settle`` off as if none were.

    ``onto`` is a corpus: of its reports, what nobody was asked about stays as it is there
    (:mod:`ner.label_studio.onto`).

    Raises :class:`LabelStudioError` where there are only settled disputes, without the tasks that they are about.
    """
    own, disputes = parted(tasks)
    if disputes and not own:
        raise LabelStudioError(
            "only settled disputes here: name the project that they are about with --project, or give its export with "
            "--from as well"
        )
    found = read(own, people)
    if settle:
        found = settled(found, read(disputes, people))
    if not onto:
        return Pulled(found, join(found))
    corpus, folder = onto
    whole = completed(found, corpus)
    return Pulled(replace(found, refused=whole.refused), headed(join(whole), corpus, folder))


def write(result: Pulled, folder: Path) -> list[Path]:
    """Write everything below ``folder``; returns the files, what else is there is left alone but for parts that are none now.

    Raises ``OSError`` where that cannot be.
    """
    contents: dict[Path, bytes] = {}
    for record in result.joined.reports:
        own = folder / "reports" / record.path if record.path else None
        contents[own or _free(folder / "reports", str(record.meta["id"]), ".txt", contents)] = to_bytes(
            record
        )
    parts = folder / "reports" / "parts.jsonl"
    if result.joined.parts:
        contents[parts] = _lines(result.joined.parts)
    for annotator, records in result.joined.by_annotator.items():
        contents[_free(folder / "annotators", annotator, ".jsonl", contents)] = _lines(records)
    summary = json.dumps(result.summary(), ensure_ascii=False, indent=1) + "\n"
    contents[folder / "pulled.json"] = summary.encode("utf-8", "backslashreplace")
    for path, content in contents.items():
        with opened(path) as stream:
            stream.write(content)
    if parts not in contents:
        parts.unlink(missing_ok=True)
    return list(contents)


def _lines(records: Iterable[Record]) -> bytes:
    return "".join(f"{to_jsonl(record)}\n" for record in records).encode()


def _listed(left: Iterable[Left]) -> list[dict[str, Any]]:
    return [{key: value for key, value in asdict(one).items() if value} for one in sorted(left)]


def _free(folder: Path, name: str, suffix: str, taken: Iterable[Path]) -> Path:
    """A file for ``name``: of letters of any script, digits and ``. _ - @``, and none that is ``taken`` already."""
    plain = re.sub(r"[^\w.@-]+", "_", name).strip(".")[:100]
    path = folder / f"{plain}{suffix}"
    return path if plain and path not in taken else folder / f"{plain}-{digest_of(name)[:8]}{suffix}"
