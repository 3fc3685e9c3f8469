"""Tokens are characters: token ``i`` of a ``Doc`` is character ``i`` of the text, blanks and line breaks included.

A word tokenizer makes names unreachable that begin or end inside one of its words; with characters every span can be
had, and offsets and token numbers are the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

# A lone surrogate (half an emoji, from a broken JSON escape) is no Unicode scalar: spaCy cannot store it.
_SURROGATE = re.compile("[\ud800-\udfff]")


class CharacterTokenizer(DummyTokenizer):
    """``Doc`` with one token a code point; a lone surrogate becomes U+FFFD, so that offsets hold."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``; ``doc.text == text`` but for lone surrogates."""
        words = list(_SURROGATE.sub("\ufffd", text))
        return Doc(self.vocab, words=words, spaces=[False] * len(words))

    def __reduce__(self) -> tuple[type[CharacterTokenizer], tuple[Vocab]]:
        return CharacterTokenizer, (self.vocab,)


@registry.tokenizers("ner.CharacterTokenizer.v1")
def create_character_tokenizer() -> Callable[[Language], CharacterTokenizer]:
    """For ``[nlp.tokenizer]`` of a config."""
    return lambda nlp: CharacterTokenizer(nlp.vocab)


@registry.callbacks("ner.long_texts.v1")
def create_long_texts() -> Callable[[Language], Language]:
    """For ``[nlp] after_creation``: lift spaCy's limit of 1,000,000 characters a text.

    The limit is there for parsers whose memory grows with the text (spaCy's error E088); the parts of this pipeline
    take a few hundred bytes a character.
    """

    def lift(nlp: Language) -> Language:
        nlp.max_length = 1 << 31
        return nlp

    return lift
