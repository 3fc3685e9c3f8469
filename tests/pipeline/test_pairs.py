from __future__ import annotations

import pytest

from ner.pipeline.pairs import misplaced, partners

MARKS = partners("“”《》()")


@pytest.mark.parametrize(
    ("entity", "marks"),
    [
        ("“五星”支部创建", ""),
        ("技改项目(一期)", ""),
        ("乡村振兴战略", ""),
        ("“十大攻坚”", "“”"),
        ("万人助万企”和推进“三个一批", "”“"),
        ("扩建项目(一期", "("),
        ("十四五”规划", "”"),
        ("“一村一品”和“三变”", ""),
        ("《“十四五”规划》", "《》"),
        ("“扩建(一期”)", "“”"),
    ],
)
def test_marks_that_an_entity_should_not_hold(entity: str, marks: str):
    assert sorted(entity[at] for at in misplaced(entity, MARKS)) == sorted(marks)


def test_marks_in_turn():
    assert partners("") == {}
    with pytest.raises(ValueError, match="opening and closing"):
        partners("“”(")
