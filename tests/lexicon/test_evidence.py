import numpy as np

from ner.lexicon.evidence import gather
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.segmenter import segmenter
from ner.text.view import View


def test_evidence_is_about_the_text_as_read():
    source = "新密市来\n集镇马沟村"
    index = np.array([i for i, c in enumerate(source) if c != "\n"], dtype=np.int32)
    view = View(source, source.replace("\n", ""), index)
    evidence = gather(view, segmenter("dictionary"), gazetteer())
    names = {evidence.text[a:b] for a, b in zip(evidence.names.start, evidence.names.end, strict=True)}
    assert "来集镇" in names
    assert evidence.home.county == "新密市"
    assert evidence.words[0] == 0
    assert evidence.memo == {}
