"""A real Label Studio with the backend linked to a project."""

from __future__ import annotations

import base64
import shutil
import time

import httpx
import pytest

from ner.label_studio.backend.app import Backend
from ner.label_studio.backend.job import Plan
from ner.label_studio.backend.linking import TITLE, link, links
from ner.label_studio.backend.models import Models
from ner.label_studio.backend.serving import serving
from ner.label_studio.backend.training import Training
from ner.label_studio.doctor import examine
from ner.label_studio.home import LabelStudioError
from ner.label_studio.project import needed, renew_interface
from ner.label_studio.push import push
from tests.label_studio.backend.conftest import ROOT, TOKEN, as_markup
from tests.label_studio.conftest import free_port, wanted

pytestmark = pytest.mark.label_studio

TINY = ("--components.evidence.segmenter", "dictionary", "--components.ner.bits", "12")
TINY += ("--training.max_steps", "4", "--training.eval_frequency", "2")


@pytest.fixture
def linked(studio, project):
    """Link a backend to this test's project, and import tasks by their text."""

    def bring(served, *texts: str):
        made = link(studio.client, studio.address, project, served.url, served.backend.token)
        if texts:
            request = [{"data": {"text": text}} for text in texts]
            studio.client.projects.import_tasks(id=project.id, request=request)
        return made

    return bring


def retrieve(studio, project) -> dict[str, list]:
    """Ask the server to ask the backend; the predictions of each task by its text."""
    chosen = {"all": True, "excluded": []}
    studio.client.actions.create(project=project.id, id="retrieve_tasks_predictions", selected_items=chosen)
    tasks = studio.client.tasks.list(project=project.id, page_size=500)
    return {task.data["text"]: task.predictions for task in tasks}


def check(studio, project) -> str:
    (found,) = [
        one
        for one in examine(
            studio.address.url, studio.address.token, home=studio.home, project=str(project.id)
        )
        if one.name == "backend"
    ]
    return f"{found.fine}: {found.says}"


def test_started_twice_there_is_one_link(studio, project, serve, linked):
    served = serve()
    first, second = linked(served), linked(served)
    assert first == second
    assert (first.title, first.reachable, first.version) == (
        TITLE,
        True,
        served.backend.models.current.version,
    )
    assert len(links(studio.client, studio.address, project.id)) == 1
    hooks = [
        hook
        for hook in studio.client.webhooks.list(project=str(project.id))
        if hook.url.startswith(served.url)
    ]
    assert [hook.is_active for hook in hooks] == [False]


def test_started_on_another_port_the_link_follows(studio, project, serve, linked):
    with serving(Backend(Models(None), Training(None), TOKEN), 0) as gone:
        first = link(studio.client, studio.address, project, gone, TOKEN)
    second = linked(served := serve())
    assert (second.id, second.url, second.reachable) == (first.id, served.url, True)
    assert len(links(studio.client, studio.address, project.id)) == 1


def test_started_with_another_token_the_link_follows(studio, project, serve, linked):
    served = serve()
    first = linked(served)
    served.backend.token = "another-now"
    assert not links(studio.client, studio.address, project.id)[0].reachable
    assert linked(served) == first


def test_a_link_to_somebody_else_s_backend_stays(studio, project, serve, linked):
    theirs = serve(token="theirs")
    studio.client.ml.create(
        project=project.id,
        url=theirs.url,
        title="theirs",
        auth_method="BASIC_AUTH",
        basic_auth_user="x",
        basic_auth_pass="theirs",
    )
    linked(serve())
    assert [one.title for one in links(studio.client, studio.address, project.id)] == ["theirs", TITLE]


def test_many_tasks_are_predicted_and_none_is_lost(studio, project, serve, linked):
    texts = [f"第{number}段:来集镇马沟村投资{number}万元。" for number in range(1, 121)]
    linked(serve(), *texts)
    found = retrieve(studio, project)
    for number, text in enumerate(texts, 1):
        (prediction,) = found[text]
        marked = as_markup(text, {"result": prediction.result})
        assert marked == f"第{number}段:[来集镇](TOWN)[马沟村](VILLAGE)投资[{number}万元](MONEY)。"
        assert prediction.model_version.startswith("township_rules ")


def test_labels_that_the_page_does_not_know_are_not_sent(studio, project, serve, linked):
    text = "来集镇马沟村投资961万元。"
    linked(serve(), text)
    config = '<View><Labels name="l" toName="t"><Label value="TOWN"/></Labels><Text name="t" value="$text"/></View>'
    studio.client.projects.update(id=project.id, label_config=config)
    (prediction,) = retrieve(studio, project)[text]
    assert as_markup(text, {"result": prediction.result}) == "[来集镇](TOWN)马沟村投资961万元。"
    assert {(region["from_name"], region["to_name"]) for region in prediction.result} == {("l", "t")}


def test_a_page_that_no_answer_fits_is_told(studio, project, serve):
    config = (
        '<View><Labels name="l" toName="t"><Label value="PER"/></Labels><Text name="t" value="$text"/></View>'
    )
    studio.client.projects.update(id=project.id, label_config=config)
    served = serve()
    unfit = needed(studio.client, studio.address, str(project.id))
    with pytest.raises(
        LabelStudioError, match=r"cannot be served: .* 'ner label push --interface' writes one"
    ):
        link(studio.client, studio.address, unfit, served.url, TOKEN)
    with pytest.raises(LabelStudioError, match="doesn't look like a valid ML backend"):  # added by hand
        link(studio.client, studio.address, project, served.url, TOKEN)
    renew_interface(studio.client, studio.address, project)
    assert link(studio.client, studio.address, project, served.url, TOKEN).reachable


def test_a_task_without_text_does_not_cost_the_others_theirs(studio, project, serve, linked):
    linked(serve(), "来集镇。", "大隗镇。")
    (task, _) = sorted(studio.client.tasks.list(project=project.id), key=lambda task: task.id)
    studio.client.tasks.update(task.id, data={"text": 5})
    found = retrieve(studio, project)
    assert found[5] == []
    assert len(found["大隗镇。"]) == 1
    studio.client.tasks.update(task.id, data={"text": "来集镇。"})
    assert len(retrieve(studio, project)["来集镇。"]) == 1  # nothing empty was stored: it is asked again


def test_a_wrong_token(studio, project, serve):
    served = serve()
    with pytest.raises(
        LabelStudioError, match="authentication parameters were either not provided or are incorrect"
    ):
        link(studio.client, studio.address, project, served.url, "wrong")
    assert links(studio.client, studio.address, project.id) == []


def test_no_backend_there(studio, project):
    with pytest.raises(LabelStudioError, match="health check failed"):
        link(studio.client, studio.address, project, f"http://127.0.0.1:{free_port()}", TOKEN)


def test_an_address_inside_that_is_not_this_machine_stays_closed(studio, project):
    with pytest.raises(LabelStudioError, match=r"may not call http://10\.0\.0\.1:9090"):
        link(studio.client, studio.address, project, "http://10.0.0.1:9090", TOKEN)


def test_the_doctor(studio, project, serve, linked):
    assert check(studio, project).startswith("None: none is linked: 'ner label backend'")
    served = serve()
    linked(served)
    assert check(studio, project) == f"True: {served.url}, serving {served.backend.models.current.version}"
    served.backend.token = "another now"
    assert "is linked and cannot be reached" in check(studio, project)


def test_pre_annotations_that_were_pushed_stay_what_is_shown(studio, project, serve, linked):
    push(studio.client, studio.address, project, [wanted("[来集镇](TOWN)马沟村。")])
    linked(serve())
    retrieve(studio, project)
    assert studio.client.projects.get(project.id).model_version == "pre-annotation 1"
    assert push(studio.client, studio.address, project, [wanted("[来集镇](TOWN)马沟村。")]).unchanged == 1


def test_versions(studio, project, serve, linked):
    served = serve()
    made = linked(served)
    assert studio.client.ml.list_model_versions(made.id).versions == served.backend.models.served


def test_events_that_are_sent_all_the_same_are_acknowledged(studio, project, serve, linked, caplog):
    served = serve()
    linked(served, "来集镇。")
    (task,) = studio.client.tasks.list(project=project.id)
    (hook,) = [hook for hook in studio.client.webhooks.list() if hook.url == f"{served.url}/webhook"]
    known = {"Authorization": "Basic " + base64.b64encode(f"ner:{TOKEN}".encode()).decode()}
    studio.client.webhooks.update(hook.id, url=hook.url, is_active=True, headers=known)
    with caplog.at_level("INFO", "ner.label_studio.backend"):
        studio.client.annotations.create(id=task.id, result=[])
        _until(lambda: "ANNOTATION_CREATED is ignored" in caplog.text)
    assert served.client.get("/training").json()["state"] == "none"


def test_a_newer_model_is_served_to_label_studio(studio, project, serve, linked, model):
    text = "来集镇马沟村投资961万元。"
    served = serve(model)
    linked(served, text)
    retrieve(studio, project)
    first = served.backend.models.current.version
    meta = model / "meta.json"
    meta.write_text(meta.read_text().replace('"description":""', '"description":"newer"'))
    _until(lambda: served.backend.models.current.version != first)
    predictions = retrieve(studio, project)[text]
    assert {one.model_version for one in predictions} == {first, served.backend.models.current.version}


REPORTS = [
    ("[来集镇](TOWN)党委在[马沟村](VILLAGE)投资[961万元](MONEY)新建冷库。", "one"),
    ("[大隗镇](TOWN)在[窑沟村](VILLAGE)投资[30万元](MONEY)修路。", "two"),
    ("[来集镇](TOWN)和[大隗镇](TOWN)召开会议。", "three"),
]


@pytest.fixture
def plan(studio, tmp_path) -> Plan:
    return Plan(
        url=studio.address.url,
        token=studio.address.token,
        project=0,
        title="",
        config=str(ROOT / "configs" / "ner.cfg"),
        overrides=TINY,
        model=str(tmp_path / "models" / "ner"),
        labelled=str(tmp_path / "labelled"),
        folder=str(tmp_path / "training"),
        alone=True,
    )


def labelled(studio, project) -> None:
    push(studio.client, studio.address, project, [wanted(*report) for report in REPORTS])
    for task in studio.client.tasks.list(project=project.id):
        studio.client.annotations.create(id=task.id, result=task.predictions[0].result)


def test_start_training_trains_on_what_was_labelled_and_serves_it(
    studio, project, serve, linked, plan, tmp_path
):
    labelled(studio, project)
    served = serve(tmp_path / "models" / "ner", plan=plan, optional=True)
    made = linked(served)
    rules = served.backend.models.current.version
    assert rules.startswith("township_rules ")

    began = time.monotonic()
    studio.client.ml.train(made.id)
    assert time.monotonic() - began < 3  # answered at once
    assert served.client.get("/training").json()["state"] == "running"
    again = {"action": "START_TRAINING", "project": {"id": project.id, "title": project.title}}
    second = served.client.post("/webhook", json=again).json()
    assert (second["begun"], second["says"]) == (False, "a training is running; this one was not started")
    assert served.marked("来集镇。") == ["[来集镇](TOWN)。"]  # it serves meanwhile

    seen = set()
    _until(lambda: _step(served, seen) != "running", 120)
    state = served.client.get("/training").json()
    assert state["state"] == "finished", state
    assert {"pulling", "training"} <= seen
    assert (state["reports"], state["corpus"], state["refused"]) == (3, 3, 0)
    assert state["progress"]["#"] == 2  # the last evaluation
    _until(lambda: served.backend.models.current.version == state["version"])
    assert served.client.get("/versions").json()["versions"] == [rules, state["version"]]
    assert sorted(file.stem for file in (tmp_path / "labelled" / "reports").iterdir()) == [
        "one",
        "three",
        "two",
    ]


def test_a_training_that_fails_keeps_the_model_and_tells_why(studio, project, serve, linked, plan, model):
    served = serve(model, plan=plan)
    made = linked(served, "来集镇。")
    before = served.backend.models.current.version
    studio.client.ml.train(made.id)
    _until(lambda: served.client.get("/training").json()["state"] != "running", 60)
    state = served.client.get("/training").json()
    assert state["state"] == "failed"
    assert "no report is whole and settled yet" in state["why"]
    assert served.client.get("/health").json()["training"] == "failed"
    assert served.marked("来集镇。")
    assert served.backend.models.current.version == before


def test_a_training_for_a_project_of_another_server_is_refused(studio, project, serve, plan, tmp_path):
    served = serve(tmp_path / "models" / "ner", plan=plan, optional=True)
    asked = {"action": "START_TRAINING", "project": {"id": project.id, "title": "theirs"}}
    assert served.client.post("/webhook", json=asked).json()["begun"]
    _until(lambda: served.client.get("/training").json()["state"] != "running", 60)
    assert "another server asks for the training" in served.client.get("/training").json()["why"]


def test_a_training_that_is_killed(studio, project, serve, plan, tmp_path):
    labelled(studio, project)
    served = serve(tmp_path / "models" / "ner", plan=plan, optional=True)
    asked = {"action": "START_TRAINING", "project": {"id": project.id, "title": project.title}}
    served.client.post("/webhook", json=asked)
    served.backend.training._process.kill()
    _until(lambda: served.client.get("/training").json()["state"] == "failed", 30)
    assert "ended without a word (exit code -9)" in served.client.get("/training").json()["why"]
    assert served.client.post("/webhook", json=asked).json()["begun"]  # and the next one may
    served.backend.training.stop()
    assert served.client.get("/training").json()["state"] == "failed"
    shutil.rmtree(tmp_path / "training")


def test_label_studio_asks_when_a_task_is_opened(studio, project, serve, linked):
    served = serve()
    linked(served, "来集镇。")
    (task,) = studio.client.tasks.list(project=project.id)
    headers = {"Authorization": f"Token {studio.address.token}"}
    opened = httpx.get(f"{studio.address.url}/api/tasks/{task.id}", headers=headers, trust_env=False).json()
    assert [one["model_version"] for one in opened["predictions"]] == [served.backend.models.current.version]


def _step(served, seen) -> str:
    state = served.client.get("/training").json()
    seen.add(state.get("step"))
    return state["state"]


def _until(condition, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)
