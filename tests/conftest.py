"""What tests of every room share: mark-up in, records and pipelines out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from spacy.language import Language

from ner.corpus.markup import parse, render
from ner.mentions import Mention
from ner.pipeline.loading import load
from ner.training import train_model

ROOT = Path(__file__).parent.parent
SMALL = ["--components.evidence.segmenter", "dictionary", "--components.ner.bits", "16"]


@pytest.fixture(scope="session")
def rules_nlp() -> Language:
    """The rules-only pipeline."""
    return load(rules_only=True)


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model trained on the five seeds for a few steps: real, small and quick."""
    config = ROOT / "configs" / "ner.cfg"
    seeds = str(ROOT / "corpus" / "reports" / "seeds")
    words = [*SMALL, "--paths.corpus", seeds, "--corpora.train.part", "all", "--corpora.dev.part", "all"]
    words += ["--training.max_steps", "20", "--training.eval_frequency", "10"]
    return train_model(config, tmp_path_factory.mktemp("model") / "ner", overrides=words)


@pytest.fixture(scope="session")
def marked() -> Callable[[Language, str], str]:
    """Run a pipeline over the text of some mark-up and give its entities back as mark-up."""

    def annotate(nlp: Language, text: str) -> str:
        plain, _ = parse(text)
        return render(plain, [Mention(e.start_char, e.end_char, e.label_) for e in nlp(plain).ents])

    return annotate


_left_out: list[pytest.Item] = []


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    """Remember the tests on a real server and in a browser that a run leaves out by their mark."""
    _left_out.extend(item for item in items if item.get_closest_marker("label_studio"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    """Say which those were."""
    if _left_out and "not label_studio" in config.option.markexpr:
        terminalreporter.write_sep("=", f"{len(_left_out)} tests left out: make test-label-studio runs them")
        for path, count in sorted(Counter(item.path.relative_to(ROOT) for item in _left_out).items()):
            names = dict.fromkeys(item.name.split("[")[0] for item in _left_out if item.path == ROOT / path)
            terminalreporter.write_line(f"{path}: {count} ({', '.join(names)})")
