from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.corpus.edits import Edit, edited, without_overlaps
from ner.corpus.markup import parse, render
from ner.corpus.record import Record


def change(marked: str, *edits: Edit) -> str:
    text, mentions = parse(marked)
    changed = edited(Record(text, tuple(mentions)), edits)
    return render(changed.text, changed.mentions)


def test_what_replaces_a_mention_is_the_mention():
    marked = "在[来集镇](TOWN)、[马沟村](VILLAGE)投资"
    assert change(marked, Edit(1, 4, "大隗镇"), Edit(5, 8, "五岳沟村")) == "在[大隗镇](TOWN)、[五岳沟村](VILLAGE)投资"


def test_an_edit_inside_a_mention_stays_inside():
    assert change("[巩义市众赢铝业](ENTERPRISE)投产", Edit(3, 5, "恒瑞泰")) == "[巩义市恒瑞泰铝业](ENTERPRISE)投产"


def test_an_insertion_at_the_edge_is_outside_and_one_between_is_inside():
    marked = "[来集镇](TOWN)党委"
    assert change(marked, Edit(0, 0, "到")) == "到[来集镇](TOWN)党委"
    assert change(marked, Edit(3, 3, "的")) == "[来集镇](TOWN)的党委"
    assert change(marked, Edit(1, 1, "\n")) == "[来\n集镇](TOWN)党委"


def test_a_suffix_is_taken_away_and_something_put_behind():
    marked = "[来集镇](TOWN)、[大隗镇](TOWN),"
    edits = Edit(2, 3, ""), Edit(6, 7, ""), Edit(7, 7, "两镇")
    assert change(marked, *edits) == "[来集](TOWN)、[大隗](TOWN)两镇,"


def test_a_mention_that_is_taken_away_is_gone():
    assert change("在[来集镇](TOWN)投资", Edit(1, 4, "")) == "在投资"


def test_edits_that_cannot_be_made():
    with pytest.raises(ValueError, match="overlap"):
        change("来集镇", Edit(0, 2, "一"), Edit(1, 3, "二"))
    with pytest.raises(ValueError, match="a mention begins or ends at 3"):
        change("[来集镇](TOWN)党委", Edit(2, 4, "一"))


def test_edits_that_others_do_not_touch_are_kept():
    taken = [Edit(3, 5, ""), Edit(9, 9, "x")]
    given = [Edit(0, 3, "a"), Edit(4, 6, "b"), Edit(5, 7, "c"), Edit(8, 10, "d")]
    assert without_overlaps(given, taken) == [Edit(0, 3, "a"), Edit(5, 7, "c")]


@given(st.text("村镇一二", max_size=30), st.data())
def test_what_no_edit_touches_stays_what_it_is(text: str, data: st.DataObject):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    edits = [
        Edit(a, b, data.draw(st.text("新", max_size=4))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    changed = edited(Record(text), edits).text
    untouched = "".join(c for at, c in enumerate(text) if not any(e.start <= at < e.end for e in edits))
    assert changed.replace("新", "") == untouched
