"""A review of the corpus: disputes of its annotation with a model, and what is settled put into it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ner.corpus.markup import parse, render
from ner.corpus.record import Record, read_record, write_record
from ner.label_studio.annotations import Found, Labelled
from ner.label_studio.joining import join
from ner.label_studio.onto import completed, headed, known
from ner.label_studio.reviewing import disputed
from ner.label_studio.tasks import Task, digest_of
from ner.output.review import lines
from tests.label_studio.people import whole
from tests.label_studio.test_labelling_commands import run, server  # noqa: F401

FILLING = "这里没有一个名字,只有一句平常的话。\n\n" * 80
GIVEN = "[来集镇](TOWN)修路。\n\n" + FILLING + "\n[马沟村](VILLAGE)投资[961万元](MONEY)。\n"
MODEL = "[来集镇](TOWN)修路。\n\n" + FILLING + "\n[马沟](VILLAGE)村投资[961万元](MONEY)。\n"


def record(marked: str, ident: str = "local-01") -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions), {"id": ident, "genre": "notice", "annotation": "twice"})


def suspect(given: Record, found: Record) -> dict[str, object]:
    """Everything in which two versions differ, as ``ner corpus suspects`` has it."""
    sides = [
        [{"start": m.start, "end": m.end, "label": m.label} for m in side if m not in other]
        for side, other in ((given.mentions, found.mentions), (found.mentions, given.mentions))
    ]
    return {"number": 0, "report": "r", "path": None, "given": sides[0], "found": sides[1], "score": 4.6}


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    given, found = record(GIVEN), record(MODEL)
    path = tmp_path / "review.jsonl"
    path.write_text(lines([given], [suspect(given, found)]), encoding="utf-8")
    return path


def test_only_tasks_with_a_dispute_are_shown_each_version_by_its_name(reviewed):
    found = disputed(reviewed)
    (task,) = found.tasks
    assert task.start > 0
    assert {
        who: render(version.text, version.mentions)[-37:] for who, version in found.versions[task.key].items()
    } == {
        "given": GIVEN[-37:],
        "model": MODEL[-37:],
    }
    assert (found.failed, found.cut) == ([], 0)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"text": "来集镇"}, "no two versions in it"),
        ({"text": "来集镇", "versions": [{"spans": []}, {"spans": []}]}, "nothing to settle"),
        (
            {"text": "来集镇", "versions": [{"spans": []}, {"sessions": ["model"]}]},
            "model: a version needs a list of spans",
        ),
        (
            {
                "text": "来集镇",
                "versions": [{"spans": []}, {"spans": [{"start": 0, "end": 9, "label": "TOWN"}]}],
            },
            "version 2: no mention",
        ),
        (
            {"text": "来集镇", "versions": [{"spans": []}, {"spans": [{"start": "0", "end": 3}]}]},
            "a span needs whole numbers",
        ),
    ],
)
def test_a_line_without_a_dispute_is_listed_with_the_reason(tmp_path, line, why):
    path = tmp_path / "review.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    found = disputed(path)
    assert found.tasks == []
    assert [why in str(error) for error in found.failed] == [True]


def found_of(task: Task, marked: str) -> Found:
    text, mentions = parse(marked)
    assert text == task.text
    return Found([task], [Labelled(task, "li", tuple(mentions), 1, updated="2026-11-25T10:00")])


def task_of(text: str, start: int, end: int) -> Task:
    return Task(text[start:end], digest_of(text), start, len(text), "laiji", "review.jsonl:1")


def test_what_nobody_was_asked_about_stays_as_the_corpus_has_it(tmp_path):
    path = tmp_path / "local" / "01-laiji.txt"
    path.parent.mkdir()
    write_record(record("[来集镇](TOWN)。马沟村。[大隗](VILLAGE)。"), path)
    corpus = known([read_record(path)])
    text = next(iter(corpus.values())).text
    found = found_of(task_of(text, 4, 8), "[马沟村](VILLAGE)。")
    joined = headed(join(completed(found, corpus)), corpus, tmp_path)
    (mended,) = joined.reports
    assert render(mended.text, mended.mentions) == "[来集镇](TOWN)。[马沟村](VILLAGE)。[大隗](VILLAGE)。"
    assert mended.meta == {
        "id": "local-01",
        "genre": "notice",
        "annotation": "twice; reviewed in Label Studio, by li",
        "annotated": "2026-11-25",
    }
    assert mended.path == Path("local/01-laiji.txt")
    assert list(joined.by_annotator) == ["li"]


def test_a_report_nobody_has_begun_is_not_reported_as_unfinished():
    corpus = known([record("[来集镇](TOWN)。马沟村。")])
    (text,) = (one.text for one in corpus.values())
    joined = join(completed(Found([task_of(text, 4, 8)], []), corpus))
    assert (joined.reports, joined.unfinished) == ([], [])


def test_a_mention_over_the_border_of_a_task_is_not_lost_in_silence():
    corpus = known([record("[来集镇。马沟村](VILLAGE)。")])
    (text,) = (one.text for one in corpus.values())
    whole = completed(found_of(task_of(text, 4, 8), "[马沟村](VILLAGE)。"), corpus)
    assert ["mend this report by hand" in left.why for left in whole.refused] == [True]
    assert join(whole).reports == []


@pytest.mark.label_studio
def test_a_review_on_a_server_becomes_gold(studio, server, reviewed, tmp_path):  # noqa: F811
    corpus = tmp_path / "reports"
    (corpus / "local").mkdir(parents=True)
    write_record(record(GIVEN), corpus / "local" / "01-laiji.txt")
    words = (*server, "--project", "the review")
    assert "1 tasks disputed, 1 new" in run("review", reviewed, *words).stdout
    assert "1 tasks disputed, 0 new" in run("review", reviewed, *words).stdout
    (project,) = [one for one in studio.client.projects.list() if one.title == "the review"]
    (task,) = studio.client.tasks.list(project=project.id)
    regions = task.predictions[0].result
    assert [(region["value"]["text"], region["meta"]["text"][0]) for region in regions] == [
        ("马沟", "only model"),
        ("马沟村", "only given"),
        ("961万元", "all"),
    ]
    assert task.data["title"].endswith(" · 马沟 VILLAGE (only model); 马沟村 VILLAGE (only given)")
    out = tmp_path / "out"
    assert "0 reports whole" in run("pull", "-o", out, "--onto", corpus, *words).stdout

    number = studio.client.annotations.create(id=task.id, result=regions).id
    both = run("pull", "-o", out, "--onto", corpus, *words)
    assert both.exit_code == 1
    assert "delete or shorten one of them" in both.stderr

    studio.client.annotations.update(id=number, result=[regions[0], regions[2]])
    assert "1 reports whole" in run("pull", "-o", out, "--onto", corpus, *words).stdout
    export, users = tmp_path / "export.json", tmp_path / "users.json"
    export.write_bytes(studio.client.projects.exports.as_binary(project.id, export_type="JSON"))
    users.write_text(json.dumps({user.id: user.email for user in studio.client.users.list()}))
    offline = tmp_path / "offline"
    files = ("--from", export, "--users", users)
    assert "1 reports whole" in run("pull", "-o", offline, "--onto", corpus, *files).stdout
    assert whole(offline) == whole(out)
    mended = read_record(out / "reports" / "local" / "01-laiji.txt")
    assert render(mended.text, mended.mentions) == MODEL
    assert mended.meta["genre"] == "notice"
    assert mended.meta["annotation"].startswith("twice; reviewed in Label Studio, by ")


@pytest.mark.label_studio
def test_a_review_of_something_else_is_told(server, tmp_path):  # noqa: F811
    path = tmp_path / "reports.jsonl"
    path.write_text('{"text": "来集镇"}\n', encoding="utf-8")
    told = run("review", path, *server)
    assert told.exit_code == 1
    assert "'ner corpus suspects -o' writes such a file" in told.stderr
