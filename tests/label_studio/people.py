"""What people do on the server, through its API, and what is pulled of it."""

from __future__ import annotations

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
