from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.crf.tags import Tags

TAGS = Tags(["TOWN", "VILLAGE"])


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4), st.sampled_from(TAGS.labels)), max_size=8))
def test_spans_come_back_from_their_tags(drawn):
    spans, at = [], 0
    for gap, length, label in drawn:
        spans.append((at + gap, at + gap + length, label))
        at += gap + length
    assert TAGS.decode(TAGS.encode(at + 1, spans)) == spans


def test_neighbours_stay_two_spans():
    # 来集镇马沟村 must never come back as one span (a defect of taggers that merge equal labels).
    spans = [(0, 3, "TOWN"), (3, 6, "TOWN")]
    assert TAGS.decode(TAGS.encode(6, spans)) == spans


@pytest.mark.parametrize(
    "spans", [[(0, 2, "CITY")], [(0, 9, "TOWN")], [(0, 2, "TOWN"), (1, 3, "TOWN")], [(2, 2, "TOWN")]]
)
def test_what_is_no_flat_annotation_is_refused(spans):
    with pytest.raises(ValueError, match=r"label|span"):
        TAGS.encode(3, spans)


def test_what_is_allowed_can_always_be_decoded():
    for tag in range(TAGS.count):
        assert TAGS.allowed[tag].any(), "every tag has a follower"
        assert TAGS.allowed[:, tag].any(), "every tag has a forerunner"
    assert TAGS.may_start[0]
    assert TAGS.may_end[0]
    np.testing.assert_array_equal(TAGS.allowed[0], TAGS.may_start)
