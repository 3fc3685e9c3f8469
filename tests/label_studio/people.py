"""What people do on the server, through its API, and what is pulled of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ner.label_studio.project import Project
from ner.label_studio.pull import Pulled, fetch, pulled
from ner.label_studio.push import Wanted, push
from tests.label_studio.conftest import Studio


def another(studio: Studio, email: str) -> int:
    """A second person with an account, by number."""
    user = studio.client.users.create(
        email=email, username=email.partition("@")[0], first_name="", last_name="", phone=""
    )
    return user.id


def labelled(studio: Studio, number: int, *spans: tuple[int, int, str], **how: object) -> int:
    """Annotate a task as the page does, each span a region."""
    result = [
        {
            "id": f"r{place}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": end, "text": "never looked at", "labels": [label]},
        }
        for place, (start, end, label) in enumerate(spans)
    ]
    return studio.client.annotations.create(id=number, result=result, **how).id


def accepted(studio: Studio, project: Project) -> None:
    """Submit every task as it was pre-annotated."""
    for task in studio.client.tasks.list(project=project.id):
        for prediction in task.predictions:
            studio.client.annotations.create(id=task.id, result=prediction.result, lead_time=1.5)


def numbers(studio: Studio, project: Project, reports: list[Wanted]) -> list[int]:
    push(studio.client, studio.address, project, reports)
    return sorted(task.id for task in studio.client.tasks.list(project=project.id))


def taken(studio: Studio, project: Project) -> Pulled:
    return pulled(*fetch(studio.client, studio.address, project))


def whole(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def shown(studio: Studio, project: Project) -> list[str]:
    """What a labeller sees highlighted, over all tasks."""
    now = studio.client.projects.get(project.id).model_version
    names = []
    for task in studio.client.tasks.list(project=project.id, page_size=500):
        (prediction,) = [one for one in task.predictions or () if one.model_version == now]
        text = task.data["text"]
        names += [text[r["value"]["start"] : r["value"]["end"]] for r in prediction.result]
    return names


def begun(studio: Studio, project: Project, reports: list[Wanted]) -> None:
    """Reports of one task each, pushed and accepted by a labeller."""
    push(studio.client, studio.address, project, reports)
    accepted(studio, project)


def complete(
    studio: Studio, project: Project, reports: Sequence[Wanted], done: Sequence[Wanted] = ()
) -> None:
    """Assert that each report (of one task) is there once and shown once, and that those ``done`` are annotated once each."""
    result = taken(studio, project)
    texts = [report.text for report, _ in reports]
    assert Counter(task.text for task in result.found.tasks) == Counter(texts)
    spans = [report.text[m.start : m.end] for report, mentions in reports for m in mentions]
    assert sorted(shown(studio, project)) == sorted(spans)
    made = {one.task.text: [mention.key for mention in one.mentions] for one in result.found.labelled}
    assert made == {report.text: [mention.key for mention in mentions] for report, mentions in done}
    assert len(result.found.labelled) == len(result.joined.reports) == len(done)
    assert not (result.found.refused or result.found.skipped or result.found.drafts)
