import pytest

from ner.evaluation.breakdown import MANY, NONE, SINGLE, breakdown, headers

RIGHT = "[来集镇](TOWN)开会", "[来集镇](TOWN)开会"
MISSED = "[大隗镇](TOWN)开会", "大隗镇开会"


def test_each_group_has_the_scores_of_its_own_documents(answer):
    groups = breakdown(
        [
            answer(*RIGHT, genre="notice"),
            answer(*MISSED, genre="brief"),
            answer(*RIGHT, genre="brief"),
            answer("[马沟村](VILLAGE)", "[马沟](VILLAGE)村", genre="brief"),
        ],
        "genre",
    )
    assert [(group.name, group.documents) for group in groups] == [("brief", 3), ("notice", 1)]
    assert (groups[0].scores.micro.correct, groups[0].scores.micro.gold) == (1, 3)
    assert groups[0].scores.micro.predicted == 2
    assert list(groups[0].scores.labels) == ["TOWN", "VILLAGE"]
    assert groups[1].scores.micro.f1 == 1


def test_one_document_has_no_interval_and_several_have(answer):
    one, *_ = breakdown([answer(*RIGHT, genre="notice")], "genre")
    assert one.intervals.micro is None
    both, *_ = breakdown([answer(*RIGHT, genre="notice"), answer(*MISSED, genre="notice")], "genre")
    assert (both.intervals.micro.low, both.intervals.micro.high) == (0, 1)


def test_years_stand_in_their_order_and_those_without_last(answer):
    years = ["2021", "2009", None, 998, "2021"]
    answers = [answer(*RIGHT, **({"year": year} if year else {})) for year in years]
    assert [group.name for group in breakdown(answers, "year")] == ["998", "2009", "2021", NONE]


def test_where_there_are_many_values_the_single_ones_are_gathered(answer):
    pairs = [answer(*RIGHT, genre="notice"), answer(*MISSED, genre="notice")]
    few = [answer(*RIGHT, genre=f"kind {n}") for n in range(MANY - 1)]
    assert len(breakdown(pairs + few, "genre")) == MANY
    groups = breakdown([*pairs, *few, answer(*MISSED, genre="other"), answer(*RIGHT)], "genre")
    assert [(group.name, group.documents) for group in groups] == [("notice", 2), (SINGLE, MANY), (NONE, 1)]
    assert groups[1].scores.micro.correct == MANY - 1


def test_the_groups_together_are_the_whole(answer):
    answers = [answer(*(RIGHT, MISSED)[n % 2], genre=str(n % 3), province="x") for n in range(9)]
    whole = breakdown(answers, "province")[0].scores.micro
    parts = [group.scores.micro for group in breakdown(answers, "genre")]
    assert sum(part.correct for part in parts) == whole.correct == 5
    assert sum(part.gold for part in parts) == whole.gold == 9


def test_a_header_that_nobody_has_is_told_with_those_there_are(answer):
    answers = [answer(*RIGHT, genre="notice", id="a")]
    assert headers(answers) == ["genre", "id"]
    with pytest.raises(ValueError, match="no report has a header 'province'; there are: genre, id"):
        breakdown(answers, "province")
    with pytest.raises(ValueError, match="there are: none"):
        breakdown([answer(*RIGHT)], "genre")
