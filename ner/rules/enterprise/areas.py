"""Where the area before a business name begins, and which area it is: 老厂|揭西县东湖坪瓷厂, 临山县|四川鼎盛建设有限公司."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.lexicon.places import AREA_BITS, Level, full_bit, stem_bit
from ner.rules.edge_words import FUNCTION
from ner.rules.enterprise.brands import BRANDS
from ner.rules.left_edge import after_areas
from ner.rules.support import remembered, support

NATIONAL = re.compile(
    "中国|中华|国网|国能|国家|中铁|中交|中建|中核|中电|华能|华电|大唐|农业银行|工商银行|建设银行|邮储银行"
)
"""What may stand before the area in a name: 国网兰陵县供电公司."""
PARTNER = re.compile("[一-鿿]{2,9}[-—－]$")
"""What may stand before the firm in the name of a joint venture: 苏州恒利-."""
STEM_BITS = stem_bit(Level.PROVINCE) | stem_bit(Level.CITY)


def follows_area(evidence: Evidence, at: int) -> bool:
    """Whether a county or city in full ends at most two characters before ``at``: 自治县|盛|都制衣."""
    ends = support(evidence).upper_ends
    return any(at - back in ends for back in range(3))


def anchored(evidence: Evidence, start: int, end: int) -> int:
    """``start``, or the area that a name more likely begins with: 老厂|揭西县东湖坪瓷厂."""
    text, known = evidence.text, support(evidence)
    for at in range(max(0, start - 3), start):
        if any(
            (at, stop) in known.upper and stop in known.upper_ends for stop in range(start + 1, start + 5)
        ):
            return at  # the segmentation cuts the area itself: 于都|县
    if after_areas(evidence, start, end) > start or NATIONAL.match(text, start):
        return start
    anchors = _anchors(evidence)
    for at in range(start + 1, end - 1):
        begins = known.word_start[at] or (at == start + 1 and text[start] in FUNCTION)
        if (
            begins
            and text[at - 1] != "("
            and any((at, stop) in anchors for stop in range(at + 2, min(end, at + 11)))
        ):
            return at
    return start


def from_province(evidence: Evidence, start: int, end: int) -> int:
    """``start``, or the province behind the county where the business is: 临山县|四川鼎盛建设有限公司."""
    provinces = _provinces(evidence)
    for at in range(start + 2, min(end - 2, start + 16)):
        if (
            at in provinces
            and evidence.text[at - 1] in "县区旗"
            and (at - start < 6 or after_areas(evidence, start, at) == at)
            and evidence.text[provinces[at] : provinces[at] + 1] not in tuple("市县区州")
        ):
            return at
    return start


def with_partner(evidence: Evidence, start: int) -> int:
    """``start``, or that of the partner named before a hyphen with its area: 苏州|恒利-诺曼机械有限公司."""
    text, marks = evidence.text, support(evidence).word_start
    partner = PARTNER.search(text, max(0, start - 10), start)
    if partner is None:
        return start
    end = partner.end() - 1
    for at in range(partner.start(), end - 1):
        area = after_areas(evidence, at, end)
        if marks[at] and ((at < area and 2 <= end - area <= 4) or text[at:end] in BRANDS):
            return at
    return start


@remembered
def _provinces(evidence: Evidence) -> dict[int, int]:
    """Where provinces begin, in full or in short, with their ends."""
    names = evidence.names.where(full_bit(Level.PROVINCE) | stem_bit(Level.PROVINCE))
    return dict(zip(names.start.tolist(), names.end.tolist(), strict=True))


@remembered
def cities(evidence: Evidence) -> set[tuple[int, int]]:
    """Provinces and cities in short, by (start, end)."""
    names = evidence.names.where(STEM_BITS)
    return set(zip(names.start.tolist(), names.end.tolist(), strict=True))


@remembered
def _anchors(evidence: Evidence) -> set[tuple[int, int]]:
    """Provinces, cities and counties in full, provinces and cities in short, by (start, end)."""
    names = evidence.names.where(AREA_BITS | STEM_BITS)
    return set(zip(names.start.tolist(), names.end.tolist(), strict=True))
