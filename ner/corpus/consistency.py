"""Does the annotation treat like alike? What is labelled in one place and not, or otherwise, in another.

All of this is evidence for a reader, no proof: 大隗 is a town in one sentence and a village in the next,
and 马沟 in ``马沟集体经济产业园`` is rightly left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator

from ner.corpus.record import Record
from ner.mentions import Mention

Flaw = tuple[str, int, int, str]  # check, start and end in the text, message

_SUFFIX = re.compile(r"街道办事处|居委会|自然村|行政村|街道|社区|嘎查|苏木|[镇乡村]")
_SUFFIXED = re.compile(rf"(?s).+?(?:{_SUFFIX.pattern})")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LONGEST_NAME = 12  # characters with the suffix; longer ones are rare and found by reading


def two_labels(record: Record) -> Iterator[Flaw]:
    """The same string under two labels: every mention of the rarer one, of the later if as common."""
    by_string: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in record.mentions:
        by_string[record.text[mention.start : mention.end]][mention.label].append(mention)
    for labels in by_string.values():
        common, *others = sorted(labels, key=lambda label: (-len(labels[label]), labels[label][0].start))
        for other in others:
            for m in labels[other]:
                yield (
                    "two-labels",
                    m.start,
                    m.end,
                    f"labelled {other} here and {common} elsewhere in the report",
                )


def left_unlabelled(record: Record) -> Iterator[Flaw]:
    """A string that is a mention in one place of the report and free text in another."""
    taken = _covered(record)
    first = {record.text[m.start : m.end]: m for m in reversed(record.mentions)}
    for string, mention in sorted(first.items(), key=lambda item: item[1].start):
        for found in re.finditer(re.escape(string), record.text):
            start, end = found.span()
            if not any(taken[start:end]) and _stands_alone(record.text, start, end, mention.label):
                message = f"labelled {mention.label} elsewhere in the report, not labelled here"
                yield "left-unlabelled", start, end, message


def unlabelled_names(
    record: Record, names: Collection[str], known: Callable[[str], bool] | None = None
) -> Iterator[Flaw]:
    """A town or village name with its suffix outside every mention: one of ``names``, or ``known`` as one.

    Strings that are labelled in this very report are left to :func:`left_unlabelled`.
    """
    taken = _covered(record)
    here = {record.text[m.start : m.end] for m in record.mentions}
    for suffix in _SUFFIX.finditer(record.text):
        end = suffix.end()
        for start in range(max(0, end - _LONGEST_NAME), suffix.start() - 1):
            name = record.text[start:end]
            if any(taken[start:end]) or name in here or not all(map(_HAN.match, name)):
                continue
            if name in names:
                yield "unlabelled-name", start, end, "a name that is labelled elsewhere in the corpus"
                break
            if known and known(name):
                yield "unlabelled-name", start, end, "a name that the gazetteer knows"
                break


def suffixed_names(record: Record) -> set[str]:
    """The TOWN and VILLAGE mentions that carry a suffix, as strings of three characters or more."""
    strings = (record.text[m.start : m.end] for m in record.mentions if m.label in ("TOWN", "VILLAGE"))
    return {string for string in strings if len(string) > 2 and _SUFFIXED.fullmatch(string)}


def _covered(record: Record) -> bytearray:
    covered = bytearray(len(record.text))
    for m in record.mentions:
        covered[m.start : m.end] = b"\1" * (m.end - m.start)
    return covered


def _stands_alone(text: str, start: int, end: int, label: str) -> bool:
    """Whether the string is there for itself, as far as its neighbours tell.

    An amount must not be the tail of a longer number, and needs its 元: 260万 may be trees. A name without
    a suffix may be part of a longer one (马沟集体经济产业园): it counts only between marks or before 等.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if label == "MONEY":
        return text[end - 1] == "元" and not re.match(r"[\d.,〇零一二三四五六七八九十百千万亿]", before)
    if label in ("TOWN", "VILLAGE") and not _SUFFIXED.fullmatch(text[start:end]):
        return not _HAN.match(before) and (not _HAN.match(after) or after == "等")
    return True
