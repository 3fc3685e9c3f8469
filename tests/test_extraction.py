import pytest

from ner.extraction import Extraction
from ner.mentions import Mention


def test_mentions_are_put_in_text_order():
    later, first = Mention(5, 8, "TOWN", rule="a"), Mention(0, 3, "TOWN")
    assert Extraction("来集镇到了大隗镇", [later, first], "-").mentions == (first, later)


def test_neighbours_may_touch():
    mentions = [Mention(0, 3, "VILLAGE"), Mention(3, 5, "ENTERPRISE")]
    assert len(Extraction("湾李村祥润", mentions, "-").mentions) == 2


@pytest.mark.parametrize(
    ("mentions", "message"),
    [
        ([Mention(0, 4, "TOWN"), Mention(3, 5, "VILLAGE")], r"a.txt: VILLAGE \[3, 5\) overlaps"),
        ([Mention(0, 3, "TOWN"), Mention(0, 3, "TOWN", rule="town.suffix")], "overlaps"),
        ([Mention(0, 9, "TOWN"), Mention(1, 2, "TOWN"), Mention(4, 5, "TOWN")], "overlaps|no TOWN"),
        ([Mention(3, 6, "TOWN")], r"a.txt: no TOWN \[3, 6\) in 5 characters"),
        ([Mention(2, 2, "TOWN")], "no TOWN"),
        ([Mention(-1, 2, "TOWN")], "no TOWN"),
    ],
)
def test_what_is_not_flat_or_not_in_the_text_is_an_error(mentions, message):
    with pytest.raises(ValueError, match=message):
        Extraction("来集镇马沟", mentions, "a.txt")
