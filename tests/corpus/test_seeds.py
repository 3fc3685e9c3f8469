"""The five seeds: what is annotated is what the newspapers printed, byte for byte."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from ner.corpus.checks import check_corpus
from ner.corpus.record import read_corpus, read_record

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ANNOTATED = ROOT / "corpus" / "reports" / "seeds"


def test_every_seed_is_annotated() -> None:
    assert len(SEEDS) == 5
    assert [path.name for path in sorted(ANNOTATED.glob("*.txt"))] == [path.name for path in SEEDS]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_annotated_text_is_the_seed(seed: Path) -> None:
    record = read_record(ANNOTATED / seed.name)
    assert record.text.encode() == seed.read_bytes()
    assert record.meta["source"] == f"seeds/{seed.name}"
    assert record.meta["id"] == f"seed-{seed.stem}"


@pytest.mark.parametrize("stage", ["pre-annotated", "corrected"])
def test_what_went_through_label_studio_is_the_seeds(stage: str) -> None:
    passed = {record.meta["id"]: record.text for record in read_corpus(ROOT / "corpus" / "passes" / stage)}
    assert passed == {f"seed-{path.stem}": path.read_bytes().decode() for path in SEEDS}


def test_the_corrected_seeds_are_those_of_the_corpus() -> None:
    shown, corrected, gold = (
        {str(record.meta["id"]): {mention.key for mention in record.mentions} for record in read_corpus(folder)}
        for folder in (ROOT / "corpus/passes/pre-annotated", ROOT / "corpus/passes/corrected", ANNOTATED)
    )
    assert shown != corrected
    assert corrected == gold


def test_digests_are_those_of_the_table() -> None:
    table = (ROOT / "seeds" / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"`(\S+\.txt)`.*`([0-9a-f]{64})`", table))
    assert listed == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS}


def test_the_checks_find_no_error() -> None:
    assert [str(finding) for finding in check_corpus(ANNOTATED) if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("laiji-2022", "[来集镇](TOWN)[浮山雅居社区](VILLAGE)"),
        ("xiawo-2023", "实施[党的建设提升攻坚](PROGRAMME)"),
        ("huiguo-2021", "[河南新昌铜业](ENTERPRISE)生产车间"),
        ("ningguo-2023", "(本组图片均由[宁郭镇](TOWN)提供)"),
        ("dawei-2023", "[大隗](TOWN)现代化中心镇建设迈出坚实步伐"),
    ],
)
def test_headings_captions_and_credits_are_annotated_too(name: str, line: str) -> None:
    assert line in (ANNOTATED / f"{name}.txt").read_text(encoding="utf-8").split("\n")
