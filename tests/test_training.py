"""Training from the default config: reproducible, stoppable, and never half done."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ner.pipeline.loading import load
from ner.training import TrainingError, evaluation_frequency, train_model

ROOT = Path(__file__).parent.parent
CONFIG = ROOT / "configs" / "ner.cfg"
WORDS = ["--components.evidence.segmenter", "dictionary", "--components.ner.bits", "14"]
WORDS += ["--paths.corpus", str(ROOT / "corpus" / "reports" / "seeds")]
WORDS += [
    "--corpora.train.part",
    "all",
    "--corpora.dev.part",
    "all",
    "--training.eval_frequency",
    "2",
    "--training.batcher.size",
    "2",
]


def weights(model: Path) -> bytes:
    return (model / "ner" / "chain.npz").read_bytes()


def test_the_same_seed_gives_the_same_model(tmp_path):
    once, again, other = (
        train_model(
            CONFIG, tmp_path / name, overrides=[*WORDS, "--training.max_steps", "4", "--system.seed", seed]
        )
        for name, seed in (("once", "0"), ("again", "0"), ("other", "1"))
    )
    assert weights(once) == weights(again)
    assert weights(once) != weights(other)


def test_spacy_trains_the_config_by_itself(tmp_path):
    command = [
        sys.executable,
        "-m",
        "spacy",
        "train",
        CONFIG,
        "-o",
        tmp_path,
        *WORDS,
        "--training.max_steps",
        "2",
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert load(tmp_path / "model-best").pipe_names == ["evidence", "rules", "ner"]


def test_ctrl_c_keeps_the_best_model_so_far(tmp_path):
    out = tmp_path / "ner"
    command = [sys.executable, "-m", "ner", "train", CONFIG, "-o", out, *WORDS]
    command += ["--training.max_epochs", "0", "--training.max_steps", "100000"]
    process = subprocess.Popen(
        list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        best = out.with_name("ner.part") / "model-best" / "meta.json"
        deadline = time.monotonic() + 60
        while not best.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        output = process.communicate(timeout=30)[0].decode()
    finally:
        process.kill()
    assert process.returncode == 0, output
    assert f"model: {out}" in output
    assert load(out)("来集镇").text == "来集镇"
    assert not out.with_name("ner.part").exists()


def test_a_failed_training_leaves_the_old_model_alone(tmp_path):
    out = train_model(CONFIG, tmp_path / "ner", overrides=[*WORDS, "--training.max_steps", "2"])
    before = weights(out)
    with pytest.raises(TrainingError, match="nowhere"):
        train_model(CONFIG, out, overrides=["--paths.corpus", "nowhere"])
    assert weights(out) == before


def test_short_trainings_are_evaluated_more_often():
    batcher = {"@batchers": "spacy.batch_by_sequence.v1", "size": 8}
    training = {"eval_frequency": 20, "batcher": batcher, "max_epochs": 3, "max_steps": 0}
    often = [evaluation_frequency(training, reports) for reports in (3, 40, 160, 300, 3000)]
    assert often == [1, 3, 12, 20, 20]
    assert evaluation_frequency({**training, "max_steps": 10}, 300) == 2
    assert evaluation_frequency({**training, "max_epochs": 0}, 3) == 20  # until patience ends it
    assert evaluation_frequency({**training, "batcher": {"@batchers": "spacy.batch_by_words.v1"}}, 3) == 20


@pytest.mark.slow
def test_what_few_reports_teach_is_kept(tmp_path):
    """Five reports, nine steps: the model kept is not the one after the first step."""
    words = ["--components.evidence.segmenter", "dictionary", "--components.ner.bits", "16"]
    words += ["--paths.corpus", str(ROOT / "corpus" / "reports" / "seeds"), "--training.max_epochs", "9"]
    words += ["--corpora.train.part", "all", "--corpora.dev.part", "all"]
    model = train_model(CONFIG, tmp_path / "model", overrides=words)
    performance = json.loads((model / "meta.json").read_text(encoding="utf-8"))["performance"]
    assert performance["ents_f"] > 0.95
