"""Every config is complete, and finds each of its parts through entry points, without --code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.cli.init_config import fill_config
from spacy.util import load_config, registry

from ner.pipeline.loading import load_rules

ROOT = Path(__file__).parents[2]
CONFIGS = sorted((ROOT / "configs").glob("*.cfg"))
TRAINED = [path for path in CONFIGS if path.name != "rules.cfg"]


def _functions(section: Any) -> Iterator[tuple[str, str]]:
    """Each registry and name (``architectures``, ``spacy.Tok2Vec.v2``) that a section of a config calls."""
    if not isinstance(section, dict):
        return
    for key, value in section.items():
        if key.startswith("@"):
            yield key[1:], value
        elif key == "factory":
            yield "_entry_point_factories", value
        yield from _functions(value)


def _present(path: Path) -> None:
    if path.name == "transformer.cfg":
        pytest.importorskip(
            "spacy_curated_transformers", reason='needs the extra: pip install "xiangzhen-ner[transformer]"'
        )


def test_the_configs_that_are_promised_are_there() -> None:
    assert {"ner.cfg", "ner-net.cfg", "rules.cfg", "transformer.cfg"} <= {path.name for path in CONFIGS}


@pytest.mark.parametrize("path", TRAINED, ids=lambda path: path.name)
def test_a_training_config_lacks_no_value(path: Path, tmp_path: Path) -> None:
    _present(path)
    written, filled = fill_config(tmp_path / "filled.cfg", path, silent=True)
    # Beside these, spaCy would add paths and settings for vectors and for its own Chinese tokenizer: not ours.
    for section in ("system", "nlp", "components", "corpora", "training"):
        assert written[section] == filled[section]


def test_the_rules_config_is_what_rules_only_runs() -> None:
    written = load_config(ROOT / "configs" / "rules.cfg")
    running = load_rules().config
    assert {name: running[name] for name in written} == written


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.name)
def test_own_parts_come_by_entry_points(path: Path) -> None:
    own = [
        (kind, name)
        for kind, name in _functions(load_config(path))
        if name.startswith("ner.") or name.endswith("_v1")
    ]
    assert own
    for kind, name in own:
        assert getattr(registry, kind).get_entry_point(name) is not None, f"{name}: no entry point"


@pytest.mark.parametrize("path", TRAINED, ids=lambda path: path.name)
def test_training_configs_share_corpus_and_scores(path: Path) -> None:
    chosen, default = load_config(path), load_config(ROOT / "configs" / "ner.cfg")
    assert chosen["corpora"] == default["corpora"]
    assert chosen["training"]["score_weights"] == default["training"]["score_weights"]
    assert chosen["nlp"]["tokenizer"] == default["nlp"]["tokenizer"]
