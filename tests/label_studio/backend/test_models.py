"""A newer model while the old one serves."""

from __future__ import annotations

import shutil
import threading
import time

import pytest

from ner.label_studio.backend.models import Models
from ner.pipeline.loading import ModelError
from ner.pipeline.publishing import publish

TEXT = "来集镇马沟村投资961万元。"


def changed(folder, target):
    """A copy of a model that is another one by its bytes, and answers as well."""
    shutil.copytree(folder, target)
    meta = target / "meta.json"
    meta.write_text(meta.read_text().replace('"description":""', '"description":"another"'))
    return target


def waited(condition, seconds=15.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)


def test_a_newer_model_is_taken_up_and_no_caller_notices(serve, model, tmp_path):
    served = serve(model)
    before = served.client.get("/health").json()["model_version"]
    failed: list[object] = []
    ended = threading.Event()

    def call() -> None:
        while not ended.is_set():
            answer = served.predict(TEXT, TEXT)
            if answer["errors"] or len({result["model_version"] for result in answer["results"]}) != 1:
                failed.append(answer)

    callers = [threading.Thread(target=call) for _ in range(2)]
    for caller in callers:
        caller.start()
    publish(changed(model, tmp_path / "newer"), model)
    waited(lambda: served.client.get("/health").json()["model_version"] != before)
    ended.set()
    for caller in callers:
        caller.join()
    assert failed == []
    now = served.client.get("/health").json()
    assert now["failure"] is None
    assert served.client.get("/versions").json() == {"versions": [before, now["model_version"]]}
    assert served.predict(TEXT)["results"][0]["model_version"] == now["model_version"]


FILES = ["config.cfg", "meta.json", "ner/chain.npz", "vocab/strings.json", "vocab/vectors.cfg"]


@pytest.mark.parametrize("file", FILES)
def test_a_half_written_model_is_not_served(serve, model, file):
    served = serve(model)
    before = served.client.get("/health").json()["model_version"]
    whole = (model / file).read_bytes()
    (model / file).write_bytes(whole[: len(whole) // 2])
    waited(lambda: served.client.get("/health").json()["failure"])
    health = served.client.get("/health").json()
    assert health["model_version"] == before
    assert f"{before} is served still" in health["failure"]
    assert served.predict(TEXT)["results"][0]["model_version"] == before
    (model / file).write_bytes(whole)  # the rest arrives
    waited(lambda: served.client.get("/health").json()["failure"] is None)
    assert served.client.get("/versions").json() == {"versions": [before]}


@pytest.mark.parametrize("missing", ["config.cfg", "meta.json", "ner/chain.npz", "ner"])
def test_a_model_that_lacks_a_part_is_not_served(model, missing):
    models = Models(model)
    part = model / missing
    shutil.rmtree(part) if part.is_dir() else part.unlink()
    assert not any(models.look() for _ in range(3))
    assert models.failure
    with pytest.raises(ModelError):
        Models(model)


def test_a_model_that_is_just_being_copied_is_waited_for(model, tmp_path):
    models = Models(model)
    newer = changed(model, tmp_path / "newer")
    shutil.rmtree(model)
    for file in sorted(one for one in newer.rglob("*") if one.is_file()):
        target = model / file.relative_to(newer)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = file.read_bytes()
        for end in (len(content) // 2, len(content)):
            target.write_bytes(content[:end])
            assert not models.look()
    assert models.failure is None
    assert not models.look() or not models.look()
    assert len(models.served) == 2


def test_a_model_that_is_deleted_is_served_still(serve, model):
    served = serve(model)
    shutil.rmtree(model)
    waited(lambda: served.client.get("/health").json()["failure"])
    assert "no model at" in served.client.get("/health").json()["failure"]
    assert served.marked(TEXT)


def test_the_rules_serve_until_there_is_a_model(serve, small_model, tmp_path):
    place = tmp_path / "models" / "ner"
    served = serve(place, optional=True)
    assert served.client.get("/health").json()["model_version"].startswith("township_rules ")
    publish(shutil.copytree(small_model, tmp_path / "trained"), place)
    waited(lambda: served.client.get("/health").json()["model_version"].startswith("township_reports "))
    assert served.predict(TEXT)["results"][0]["score"] > 0


def test_two_trainings_of_one_version_are_told_apart(model, tmp_path):
    versions = {Models(one).current.version for one in (model, changed(model, tmp_path / "newer"))}
    assert len(versions) == 2
    assert Models(shutil.copytree(model, tmp_path / "same")).current.version in versions
