"""The evidence layer: gathers what the lexicon knows of a text, once, for every later part of the pipeline."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any, Literal
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from ner.lexicon.evidence import Evidence, gather
from ner.lexicon.gazetteer import Gazetteer, gazetteer
from ner.lexicon.segmenter import segmenter
from ner.text.reading import view

Segmentation = Literal["pkuseg", "dictionary", "characters"]

# Beside the docs, not in ``doc.user_data``: evidence is derived, so it should neither be saved nor sent to other processes.
_EVIDENCE: WeakKeyDictionary[Doc, Evidence] = WeakKeyDictionary()


def evidence_of(doc: Doc) -> Evidence:
    """The evidence that the pipeline gathered for ``doc``; raises ``ValueError`` where no evidence layer has run."""
    try:
        return _EVIDENCE[doc]
    except KeyError:
        raise ValueError(
            "this Doc carries no evidence: put the component 'evidence_v1' before the parts that read it, and when "
            "training name it in [training] annotating_components"
        ) from None


class EvidenceLayer:
    """Component that gives each ``Doc`` its :class:`~ner.lexicon.evidence.Evidence` (read with :func:`evidence_of`).

    While training, the evidence of up to ``memory`` characters of text is kept from one epoch to the next.
    """

    def __init__(self, segment: Segmentation, places: str | None, memory: int) -> None:
        self._segment = segmenter(segment)
        self._gazetteer = gazetteer() if places is None else Gazetteer.open(places)
        self._memory = memory
        self._kept: OrderedDict[str, Evidence] | None = None
        self._characters = 0

    def __call__(self, doc: Doc) -> Doc:
        """Gather and attach; the text stays as it is."""
        _EVIDENCE[doc] = self.gather(doc.text)
        return doc

    def gather(self, text: str) -> Evidence:
        """The evidence for ``text``, from memory while training."""
        if self._kept is None:
            return gather(view(text), self._segment, self._gazetteer)
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        evidence = gather(view(text), self._segment, self._gazetteer)
        self._kept[text] = evidence
        self._characters += len(text)
        while self._characters > self._memory:
            self._characters -= len(self._kept.popitem(last=False)[0])
        return evidence

    def initialize(self, get_examples: Callable[[], Iterable[Example]], nlp: Language | None = None) -> None:
        """Called by spaCy when training begins: from now on, keep evidence between epochs."""
        self._kept = OrderedDict()

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Nothing is learnt here: the lexicon belongs to the package, its choice to the config."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> EvidenceLayer:
        """See :meth:`to_bytes`."""
        return self

    def to_disk(self, path: Any, *, exclude: Iterable[str] = ()) -> None:
        """See :meth:`to_bytes`."""

    def from_disk(self, path: Any, *, exclude: Iterable[str] = ()) -> EvidenceLayer:
        """See :meth:`to_bytes`."""
        return self


@Language.factory(
    "evidence_v1", default_config={"segmenter": "dictionary", "gazetteer": None, "memory": 4_000_000}
)
def create_evidence(
    nlp: Language, name: str, segmenter: Segmentation, gazetteer: str | None, memory: int
) -> EvidenceLayer:
    """``segmenter``: pkuseg, dictionary or characters; ``gazetteer``: a folder, or ``null`` for the shipped one.

    ``memory`` counts characters of text whose evidence is kept between epochs of training.
    """
    return EvidenceLayer(segmenter, gazetteer, memory)
