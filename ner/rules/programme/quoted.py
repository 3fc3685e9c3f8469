"""Coined names: in quotes without a head behind (“万人助万企”), with one inside (“善居工程”), known ones anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.programme.head import named
from ner.rules.programme.vocabulary import (
    COINED,
    HEAD,
    NAMES,
    NO_UNDERTAKING_AFTER,
    UNDERTAKEN,
    UNDERTAKING_AFTER,
)
from ner.rules.quotes import quotes


@rule("programme.coined", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
def coined(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What quotes hold, where its shape and its surroundings say undertaking: 深化“[万人助万企]”."""
    text = evidence.text
    for start, end in quotes(evidence).closing.items():
        inner = text[start + 1 : end - 1]
        if (
            text[start] == "《"
            or not 2 < len(inner) <= 14
            or HEAD.search(text[end : end + 2])
            or any(c in inner for c in ",。、;:")
        ):
            continue
        if HEAD.search(inner) or NO_UNDERTAKING_AFTER.match(text, end):
            continue
        before = bool(UNDERTAKEN.search(text[max(0, start - 6) : start]))
        after = bool(UNDERTAKING_AFTER.match(text, end))
        if COINED.fullmatch(inner) and (before or after):
            yield start + 1, end - 1


@rule("programme.quoted_name", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
def quoted_name(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What quotes hold that ends in a head itself: “[善居工程]”."""
    text = evidence.text
    ends = {end for _, end in named(evidence)}
    for start, end in quotes(evidence).closing.items():
        if (
            text[start] != "《"
            and end - 1 in ends
            and 4 <= end - start - 2 <= 25
            and not any(c in text[start:end] for c in ",。;:")
        ):
            yield start + 1, end - 1


@rule("programme.known", label="PROGRAMME", precedence=precedence.PROGRAMME_HEAD)
def known(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Names that everybody knows: 一村一品, 厕所革命."""
    for match in NAMES.finditer(evidence.text):
        if not NO_UNDERTAKING_AFTER.match(evidence.text, match.end()):
            yield match.span()


@rule("programme.repeated", label="PROGRAMME", precedence=precedence.DOCUMENT)
def repeated(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A coined name of this report where it stands again."""
    text = evidence.text
    for name in sorted({text[start:end] for start, end in coined.find(evidence)}, key=len, reverse=True)[:50]:
        at = text.find(name)
        while at >= 0:
            yield at, at + len(name)
            at = text.find(name, at + len(name))


RULES: tuple[Rule, ...] = (coined, quoted_name, known, repeated)
