"""Segments: headlines, headings, captions, by-lines, body and advertisements of a report told apart.

Best effort from layout and wording. Nothing is dropped: every paragraph of the view is one segment,
and what no sign speaks for is body.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ner.text.reading import view
from ner.text.view import View


class SegmentKind(StrEnum):
    """What a stretch of a report is for."""

    HEADLINE = "headline"
    HEADING = "heading"
    CAPTION = "caption"
    BYLINE = "byline"
    BODY = "body"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, slots=True)
class Segment:
    """``text[start:end]`` is a ``kind``: half-open code-point offsets into the text as given."""

    kind: SegmentKind
    start: int
    end: int


_LONGEST_LABEL = 50
"""Characters beyond which a paragraph is body, whatever it ends in."""

_MOST_HEADLINES = 4

_BYLINE = re.compile(
    r"\(?(?:\S{0,12}(?:记者|通讯员)[ :]|文/"
    r"|(?:作者|文字|摄影|来源|编辑|责任编辑|责编|校对|审核|供稿|撰稿)[:/ ]"
    r"|.{2,30}(?:文/图|图/文|文 图|摄影报道|供稿)\)?$)"
)
_CAPTION = re.compile(
    r"\(?(?:图为|图片|本组图片|[上下左右]图|图\d)"
    r"|.{2,45}(?: 摄|摄影|供图|资料图|图片)\)?。?$"
)
_SIGNATURE = re.compile(r"\(?[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4})*\)?")
_ADVERTISEMENT = re.compile(r"[·(\[【]?广告[·)\]】]?")
_TELEPHONE = re.compile(r"(?:咨询|订购|报名|服务|招商|销售)(?:电话|热线)[: ]?\d")
_MARKDOWN_HEADING = re.compile(r"#{1,6} ")
_TABLE_ROW = re.compile(r"[|]|\t")


def segments(text: str | View) -> list[Segment]:
    """The segments of a text (or of its view), in order.

    Every character that the view shows, but for the line breaks, lies in exactly one segment.
    """
    read = view(text) if isinstance(text, str) else text
    if not read.text:
        return []
    paragraphs = read.text.split("\n")
    bounds = []
    start = 0
    for paragraph in paragraphs:
        bounds.append(read.to_source(start, start + len(paragraph)))
        start += len(paragraph) + 1
    gaps = [0] + [_line_breaks(read.source[a:b]) for (_, a), (b, _) in pairwise(bounds)]
    kinds = _kinds(paragraphs, gaps, [read.source[a:b] for a, b in bounds])
    return [Segment(kind, start, end) for kind, (start, end) in zip(kinds, bounds, strict=True)]


def _line_breaks(gap: str) -> int:
    return len(f"{gap}.".splitlines()) - 1


def _kinds(paragraphs: list[str], gaps: list[int], sources: list[str]) -> list[SegmentKind]:
    usual_gap = Counter(gaps[1:]).most_common(1)[0][0] if len(gaps) > 1 else 1
    kinds = [
        _kind(paragraph, set_apart=gap >= usual_gap + 2, table_row=bool(_TABLE_ROW.search(source)))
        for paragraph, gap, source in zip(paragraphs, gaps, sources, strict=True)
    ]
    for place, kind in enumerate(kinds):
        if kind is SegmentKind.HEADING and place < _MOST_HEADLINES:
            kinds[place] = SegmentKind.HEADLINE
        elif kind is not SegmentKind.CAPTION:
            break
    if len(kinds) > 1 and kinds[-2] is SegmentKind.BODY and _SIGNATURE.fullmatch(paragraphs[-1]):
        kinds[-1] = SegmentKind.BYLINE
    _mark_advertisements(paragraphs, kinds)
    return kinds


def _kind(paragraph: str, *, set_apart: bool, table_row: bool) -> SegmentKind:
    if len(paragraph) > _LONGEST_LABEL or table_row:
        return SegmentKind.BODY
    if _MARKDOWN_HEADING.match(paragraph):
        return SegmentKind.HEADING
    sentence = paragraph.rstrip("”’)").endswith(("。", "!", "?", ";", "…"))
    if _BYLINE.match(paragraph) and not sentence:
        return SegmentKind.BYLINE
    one_sentence = paragraph.count("。") + paragraph.count(";") <= 1
    if one_sentence and (_CAPTION.match(paragraph) or (set_apart and paragraph.count(",") <= 1)):
        return SegmentKind.CAPTION
    if sentence or "。" in paragraph or paragraph.endswith((",", "、")):
        return SegmentKind.BODY
    return SegmentKind.HEADING


def _mark_advertisements(paragraphs: list[str], kinds: list[SegmentKind]) -> None:
    """Where a line says 广告, or offers a telephone after the last sentence: it and the slogans above it."""
    last_sentence = max((i for i, paragraph in enumerate(paragraphs) if "。" in paragraph), default=-1)
    for place, paragraph in enumerate(paragraphs):
        offers = place > last_sentence >= 0 and _TELEPHONE.search(paragraph)
        if not (offers or _ADVERTISEMENT.fullmatch(paragraph)):
            continue
        first = place
        while first > 0 and _may_advertise(paragraphs[first - 1], kinds[first - 1]):
            first -= 1
        kinds[first : place + 1] = [SegmentKind.ADVERTISEMENT] * (place + 1 - first)


def _may_advertise(paragraph: str, kind: SegmentKind) -> bool:
    told = kind in (SegmentKind.ADVERTISEMENT, SegmentKind.BYLINE)
    return not told and "。" not in paragraph and not _CAPTION.match(paragraph)
