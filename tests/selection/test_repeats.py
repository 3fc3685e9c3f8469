"""Reports that are there twice."""

from __future__ import annotations

from ner.selection.repeats import repeats
from tests.corpus.test_duplicates import passage

ONE, OTHER = passage(400, 1), passage(400, 2)
NEARLY = ONE + passage(40, 3)


def test_a_report_that_is_annotated_already():
    assert [(r.place, r.of, r.known, r.alike) for r in repeats([OTHER, ONE], [ONE])] == [(1, 0, True, 1.0)]


def test_of_copies_in_the_pool_the_first_stays():
    found = repeats([ONE, OTHER, ONE, NEARLY], [])
    assert [(r.place, r.of, r.known) for r in found] == [(2, 0, False), (3, 0, False)]
    assert 0.8 < found[1].alike < 1


def test_annotated_ones_that_are_alike_are_nobody_s_repeat():
    assert repeats([OTHER], [ONE, ONE]) == []


def test_a_repeat_is_listed_with_what_it_is_most_like():
    found = repeats([ONE], [NEARLY, ONE])
    assert [(r.of, r.alike) for r in found] == [(1, 1.0)]
