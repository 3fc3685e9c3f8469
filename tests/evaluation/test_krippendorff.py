from __future__ import annotations

import numpy as np
import pytest

from ner.evaluation.krippendorff import alpha


def table(*rows: str) -> np.ndarray:
    return np.array([[-1 if value == "." else int(value) for value in row.split()] for row in rows])


def test_the_example_of_krippendorff_2011():
    judged = table(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    )
    assert alpha(judged) == pytest.approx(0.743, abs=0.0005)


def test_two_who_always_agree_and_two_who_never_do():
    assert alpha(table("0 1 0 1", "0 1 0 1")) == 1
    assert alpha(table("0 1 0 1", "1 0 1 0")) < 0


def test_units_of_one_annotator_do_not_count():
    assert alpha(table("0 1 0 1", "0 1 . .", ". . . .")) == alpha(table("0 1", "0 1"))


def test_one_category_alone_is_agreement():
    assert alpha(table("0 0", "0 0")) == 1


def test_nothing_judged_twice_cannot_be_compared():
    with pytest.raises(ValueError, match="judged by two"):
        alpha(table("0 .", ". 1"))
