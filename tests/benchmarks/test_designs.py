"""The designs that are compared: every one is a config that trains, answers and is measured."""

from __future__ import annotations

from pathlib import Path

import designs
import pytest
from design_rows import DESIGNS
from measuring import settled
from span_net import _within_clauses

from ner.corpus.markup import parse
from ner.corpus.record import Record, read_corpus, write_jsonl
from tests.conftest import ROOT

SENTENCES = (
    "[来集镇](TOWN)[马沟村](VILLAGE)今年投资[961万元](MONEY)。[大隗镇](TOWN)党委走访了[窑沟村](VILLAGE)的老人。",
    "全县抓好春耕生产，今年以来，[白寨\n\n镇](TOWN)投入[12万元](MONEY)修渠，受到群众好评。\n[恒兴面粉厂](ENTERPRISE)开工。",
    "这里没有一个名字，只有一句平常的话。",
)
SMALL = {
    "components.evidence.segmenter": "dictionary",
    "training.max_steps": 30,
    "training.max_epochs": 0,
    "training.eval_frequency": 15,
    "training.dropout": 0.0,
}
NET = {"training.optimizer.learn_rate": 0.02, "training.optimizer.use_averages": False}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("parts")
    records = [Record(text, tuple(mentions)) for text, mentions in map(parse, SENTENCES)]
    for name in ("train", "dev", "test", "seeds"):
        write_jsonl(records, where / f"{name}.jsonl")
    return where


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("CRF: the same and the rules' votes", {"components.ner.bits": 16}),
        ("votes, rules where the CRF is silent", {"components.ner.bits": 16}),
        ("features, hidden layer, chain", {"components.ner.bits": 16}),
        ("features, hidden layer and CRF, chain", {"components.ner.bits": 16}),
        ("tags by softmax", NET),
        ("tags by a chain", NET),
        ("spans", NET),
    ],
)
def test_a_design_learns_its_lesson(folder, monkeypatch, name, changes):
    monkeypatch.chdir(ROOT)
    result = designs.measured(designs.Job(name, 0, folder, {**SMALL, **changes}))
    assert result["f1"]["test"] > 0.8
    assert result["training_s"] > 0 and result["size_mb"] > 0 and result["characters_per_cpu_s"] > 0
    line = designs.row(name, designs.summary([result, result]))
    assert line[0] == name and len(line) == 6


def test_spans_cross_no_comma_but_one_amid_digits():
    spans = _within_clauses("来,集2,4", 4).tolist()
    assert [0, 1] in spans and [3, 6] in spans and [2, 6] in spans
    assert not [span for span in spans if span[0] < 2 and span[1] > 1]


def test_rules_alone_are_measured_without_training(folder):
    result = designs.measured(designs.Job("rules alone, dictionary", 0, folder, {}))
    assert result["f1"]["test"] == result["f1"]["seeds"] > 0.5
    assert designs.row("rules", designs.summary([result]))[3] == ""


@pytest.mark.parametrize("name", [name for name, design in DESIGNS.items() if design.config])
def test_every_setting_is_a_value_of_its_config(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    design = DESIGNS[name]
    found = settled(design.config, design.settings).interpolate()
    assert found["components"]["ner"]["factory"]
    assert not set(found["training"]["annotating_components"]) - set(found["nlp"]["pipeline"])


def test_no_name_of_the_test_and_no_seed_is_learnt(tmp_path):
    counts = designs.parted(ROOT / "corpus" / "reports", tmp_path)
    parts = {name: list(read_corpus(tmp_path / f"{name}.jsonl")) for name in counts}
    assert [len(parts[name]) for name in counts] == [reports for reports, *_ in counts.values()]
    seeds = {record.text for record in parts["seeds"]}
    assert len(seeds) == 5 and not seeds & {record.text for record in parts["train"]}
    towns = {
        part: {r.text[m.start : m.end] for r in parts[part] for m in r.mentions if m.label == "TOWN"}
        for part in ("train", "test")
    }
    assert towns["test"] and not towns["test"] & towns["train"]
