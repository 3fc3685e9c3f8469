"""From evidence to scored mentions by a trained chain: constraints of the scheme, best tags, what stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ner.crf.chain import Posterior
from ner.crf.model import ChainModel
from ner.labels import LABEL_NAMES
from ner.lexicon.evidence import Evidence
from ner.mentions import Mention
from ner.pipeline.choosing import Scored, chosen
from ner.pipeline.columns import Codes, Group, barriers, columns
from ner.pipeline.features import features
from ner.pipeline.pairs import misplaced
from ner.pipeline.rules import votes
from ner.pipeline.runs import Stretch, first_rows, runs, side_by_side
from ner.text.sentences import sentence_starts


def columns_of(evidence: Evidence, groups: Sequence[Group], labels: Sequence[str]) -> dict[str, Codes]:
    """The columns of ``groups`` for a text, with the rules' votes where they are among them."""
    said = votes(evidence) if "rules" in groups else []
    return columns(evidence, groups, said, labels)


@dataclass(frozen=True)
class Tagger:
    """A trained ``model`` and what rules its answers (see :func:`ner.pipeline.crf_factory.create_crf`).

    ``closing`` are closing marks by their opening ones.
    """

    model: ChainModel
    groups: tuple[Group, ...]
    bits: int
    barriers: str
    closing: Mapping[str, str]
    certain: frozenset[str]
    agreed: float
    alone: float

    def mentions(self, texts: Sequence[Evidence]) -> list[list[Scored]]:
        """The mentions of each text in order, offsets into its view, without white space at their edges.

        A score is the probability of just this span with just this label, summed over everything that may stand
        around it.
        """
        sentences = [sentence_starts(evidence.text) for evidence in texts]
        said = [list(self._said(*text)) for text in zip(texts, sentences, strict=True)]
        begins = [[vote.start for vote in votes_here] for votes_here in said]
        found: list[list[Scored]] = [[] for _ in texts]
        for stretch, row, tags, beliefs in self._stretches(texts, sentences, said):
            first, last = (bisect_left(begins[stretch.text], at) for at in (stretch.start, stretch.end))
            here = [
                vote._replace(start=vote.start - stretch.start, end=vote.end - stretch.start)
                for vote in said[stretch.text][first:last]
            ]
            kept = self._kept(tags, here, beliefs, row)
            found[stretch.text] += _trimmed(texts[stretch.text].text, kept, stretch)
        return found

    def held(self, texts: Sequence[Evidence]) -> Iterator[tuple[Stretch, int, Posterior]]:
        """What the model holds of the texts, decided for or not, stretch by stretch.

        Each comes with the row of its first character among the probabilities.
        """
        sentences = [sentence_starts(evidence.text) for evidence in texts]
        said = [list(self._said(*text)) for text in zip(texts, sentences, strict=True)]
        for stretch, row, _, beliefs in self._stretches(texts, sentences, said):
            yield stretch, row, beliefs

    def _stretches(
        self,
        texts: Sequence[Evidence],
        sentences: Sequence[NDArray[np.int64]],
        said: Sequence[Sequence[Mention]],
    ) -> Iterator[tuple[Stretch, int, NDArray[np.int32], Posterior]]:
        """Each stretch with its first row among the probabilities, and its best tags."""
        known = [columns_of(evidence, self.groups, self.model.tags.labels) for evidence in texts]
        fixed = [self._fixed(own, votes_here) for own, votes_here in zip(known, said, strict=True)]
        for run in runs(sentences, [len(evidence.text) for evidence in texts]):
            joined, own = side_by_side(known, run)
            numbers = features(joined, self.groups, self.bits)[own]
            told = np.concatenate([fixed[stretch.text][stretch.start : stretch.end] for stretch in run])
            shown = "".join(texts[part.text].text[part.start : part.end] for part in run)
            tags, beliefs = self._tagged(numbers, first_rows(run), told, shown)
            row = 0
            for stretch in run:
                length = stretch.end - stretch.start
                yield stretch, row, tags[row : row + length], beliefs
                row += length

    def _said(self, evidence: Evidence, starts: NDArray[np.int64]) -> Iterator[Mention]:
        """What the rules say of the model's labels, but for what reaches over the end of a sentence."""
        if not self._heard:
            return
        said = votes(evidence)
        ends = np.array([(vote.start, vote.end - 1) for vote in said], dtype=np.int64).reshape(-1, 2)
        sentences = np.searchsorted(starts, ends, "right")
        for vote, within in zip(said, sentences[:, 0] == sentences[:, 1], strict=True):
            if within and vote.label in self.model.tags.labels:
                yield vote

    def _fixed(self, known: dict[str, Codes], said: Sequence[Mention]) -> NDArray[np.int32]:
        """The tag that a character must have: O for a barrier, the rule's for what a certain label's rules found."""
        fixed = np.where(barriers(known, self.barriers), 0, -1).astype(np.int32)
        for start, end, label, *_ in said:
            if label in self.certain:
                fixed[start:end] = self._path(end - start, label)
        return fixed

    def _tagged(
        self, numbers: NDArray[np.uint32], starts: NDArray[np.int64], told: NDArray[np.int32], text: str
    ) -> tuple[NDArray[np.int32], Posterior]:
        """The best tags of ``text`` by which no entity holds one of a pair of marks alone, and the probabilities.

        Where the best tags break this, the marks at fault are told to lie outside, and the rest is tagged anew.
        """
        emissions = self.model.table.emissions(numbers)
        while True:
            tags, beliefs = self.model.tag(emissions, starts, told)
            outside = [
                start + at
                for start, end, _ in self.model.tags.decode(tags)
                for at in misplaced(text[start:end], self.closing)
            ]
            if not outside:
                return tags, beliefs
            told[outside] = 0  # a mark never comes back in, so this ends

    def _kept(
        self, tags: NDArray[np.int32], said: Sequence[Mention], beliefs: Posterior, row: int
    ) -> list[Scored]:
        def scored(start: int, end: int, label: str) -> Scored:
            return Scored(
                start, end, label, beliefs.path_probability(row + start, self._path(end - start, label))
            )

        tagged = [scored(*mention) for mention in self.model.tags.decode(tags)]
        voted = [scored(*vote.key) for vote in said]
        return chosen(tagged, voted, certain=self.certain, agreed=self.agreed, alone=self._needed)

    @cached_property
    def _needed(self) -> dict[str, float]:
        """How probable a mention must be that no rule says, by label."""
        return {
            label: self.alone if label in self._heard else self.agreed for label in self.model.tags.labels
        }

    @property
    def _heard(self) -> Container[str]:
        """The labels on which rules have a say: on others their silence means nothing."""
        return LABEL_NAMES if self.certain or "rules" in self.groups else ()

    def _path(self, length: int, label: str) -> NDArray[np.int32]:
        return self.model.tags.encode(length, [(0, length, label)])


def _trimmed(text: str, mentions: Sequence[Scored], stretch: Stretch) -> Iterator[Scored]:
    """``mentions`` in offsets into ``text``; a name may hold an unmended break, but not begin or end with one."""
    for mention in mentions:
        start, end = mention.start + stretch.start, mention.end + stretch.start
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield mention._replace(start=start, end=end)
