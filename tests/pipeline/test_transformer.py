"""The transformer's config, with a checkpoint of a few thousand random weights that the test writes itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from thinc.api import get_current_ops, set_current_ops

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_record
from ner.training import train_model

torch = pytest.importorskip("torch", reason='needs torch: pip install "xiangzhen-ner[transformer]"')
pytest.importorskip(
    "spacy_curated_transformers",
    reason='needs spacy-curated-transformers: pip install "xiangzhen-ner[transformer]"',
)

CONFIG = Path("configs/transformer.cfg")
WIDTH, WIDER, LAYERS, LONGEST = 32, 64, 2, 512
VOCABULARY = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"来集镇马沟村投资万元大隗社区今年以来党委先后入户走访修建桥共一二三，。、",
    "96", "##1",
]  # fmt: skip
CORPUS = (
    "[来集镇](TOWN)[马沟村](VILLAGE)今年投资[三万元](MONEY)修建大桥。",
    "[大隗镇](TOWN)党委先后走访\n[大隗社区](VILLAGE)二户，共投资[96万元](MONEY)。",
)


def _weights() -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names and shapes as a BERT checkpoint has them."""
    yield "bert.embeddings.word_embeddings.weight", (len(VOCABULARY), WIDTH)
    yield "bert.embeddings.token_type_embeddings.weight", (2, WIDTH)
    yield "bert.embeddings.position_embeddings.weight", (LONGEST, WIDTH)
    shapes = {"bert.embeddings.LayerNorm": (WIDTH,)}
    for layer in range(LAYERS):
        name = f"bert.encoder.layer.{layer}"
        for part in ("query", "key", "value"):
            shapes[f"{name}.attention.self.{part}"] = (WIDTH, WIDTH)
        shapes |= {
            f"{name}.attention.output.dense": (WIDTH, WIDTH),
            f"{name}.attention.output.LayerNorm": (WIDTH,),
            f"{name}.intermediate.dense": (WIDER, WIDTH),
            f"{name}.output.dense": (WIDTH, WIDER),
            f"{name}.output.LayerNorm": (WIDTH,),
        }
    for name, shape in shapes.items():
        yield f"{name}.weight", shape
        yield f"{name}.bias", shape[:1]


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny-bert"
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    chance = torch.Generator().manual_seed(1)
    weights = {name: torch.randn(shape, generator=chance) * 0.1 for name, shape in _weights()}
    torch.save(weights, folder / "pytorch_model.bin")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number, marked in enumerate(CORPUS):
        text, mentions = parse(marked)
        write_record(Record(text, tuple(mentions), {"id": f"report-{number}"}), folder / f"{number}.txt")
    return folder


@pytest.fixture(autouse=True)
def _operations() -> Iterator[None]:
    before = get_current_ops()
    yield
    set_current_ops(before)


@pytest.mark.slow
def test_trains_saves_loads_and_predicts(checkpoint: Path, corpus: Path, tmp_path: Path) -> None:
    words = f"""
        --paths.checkpoint {checkpoint} --paths.corpus {corpus}
        --corpora.train.part all --corpora.dev.part all
        --components.transformer.model.vocab_size {len(VOCABULARY)}
        --components.transformer.model.hidden_width {WIDTH}
        --components.transformer.model.intermediate_width {WIDER}
        --components.transformer.model.num_hidden_layers {LAYERS}
        --components.transformer.model.num_attention_heads 4
        --training.max_steps 2 --training.eval_frequency 1 --training.accumulate_gradient 1
        --training.optimizer.learn_rate.warmup_steps 1
    """
    model = train_model(CONFIG, tmp_path / "model", overrides=words.split())
    nlp = spacy.load(model)
    text = "来集镇马沟村今年\n投资961万元，修建𠮷桥。"
    doc, again = nlp(text), spacy.load(model)(text)
    assert doc.text == text
    # The loaded layers give the same vectors, of the checkpoint's width, one for each character.
    vectors = doc._.trf_data.last_hidden_layer_state
    assert vectors.dataXd.shape[1] == WIDTH
    assert len(vectors.lengths) == len(doc)
    assert (vectors.dataXd == again._.trf_data.last_hidden_layer_state.dataXd).all()
    assert [str(entity) for entity in doc.ents] == [str(entity) for entity in again.ents]
    odd = ["", "\n \n", "\x00\u200b\ufeff", "😀" * 300, "来集镇。" * 200]
    assert [doc.text for doc in nlp.pipe(odd)] == odd
    # What was trained came from the checkpoint: two small steps leave the weights near it.
    start = torch.load(checkpoint / "pytorch_model.bin")["bert.embeddings.word_embeddings.weight"]
    encoder = nlp.get_pipe("transformer").model.get_ref("transformer").shims[0]._model
    trained = dict(encoder.named_parameters())["curated_encoder.embeddings.word_embeddings.weight"]
    assert (trained - start).abs().max() < 0.01
    assert (trained - start).abs().max() > 0
