import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.evaluation.names import novelty, pooled_novelty


def record(marked: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions))


TRAINING = [record("[来集镇](TOWN)的[马沟村](VILLAGE)投资[260万](MONEY)"), record("[大隗](TOWN)")]


def counts(group) -> tuple[int, int, int]:
    return group.scores.micro.correct, group.scores.micro.gold, group.scores.micro.predicted


def test_recall_looks_at_gold_and_precision_at_predictions(answer):
    result = novelty(
        [
            # One town seen and found, one unseen and missed; 马沟 is another form than 马沟村, so unseen.
            answer("[来集镇](TOWN)[宁郭镇](TOWN)[马沟村](VILLAGE)", "[来集镇](TOWN)宁郭镇[马沟](VILLAGE)村"),
            answer("[华西村](VILLAGE)与来集镇", "[华西村](VILLAGE)与[来集镇](TOWN)"),
        ],
        TRAINING,
    )
    assert (result.reports, result.names) == (2, 3)
    assert counts(result.seen) == (1, 2, 2)
    assert (result.seen.scores.micro.recall, result.seen.scores.micro.precision) == (0.5, 0.5)
    assert counts(result.unseen) == (1, 2, 2)
    assert result.seen.scores.labels["VILLAGE"].recall == 0
    assert result.unseen.scores.labels["VILLAGE"].precision == 0.5


def test_a_form_is_seen_with_its_label_only(answer):
    result = novelty([answer("[大隗](VILLAGE)、[大隗](TOWN)", "[大隗](VILLAGE)、[大隗](TOWN)")], TRAINING)
    assert (counts(result.seen), counts(result.unseen)) == ((1, 1, 1), (1, 1, 1))
    assert list(result.seen.scores.labels) == ["TOWN"]


def test_amounts_are_no_names(answer):
    result = novelty([answer("[260万](MONEY)[33万](MONEY)", "[260万](MONEY)[33万](MONEY)")], TRAINING)
    assert counts(result.seen) == counts(result.unseen) == (0, 0, 0)


def test_a_break_inside_a_name_does_not_make_it_another(answer):
    result = novelty([answer("[来\n\n集镇](TOWN)。", "[来\n\n集镇](TOWN)。")], TRAINING)
    assert counts(result.seen) == (1, 1, 1)


def test_reports_that_are_evaluated_themselves_do_not_make_names_seen(answer):
    evaluated = answer("[大隗](TOWN)", "[大隗](TOWN)")
    result = novelty([evaluated], TRAINING)
    assert (result.reports, counts(result.seen), counts(result.unseen)) == (1, (0, 0, 0), (1, 1, 1))
    with pytest.raises(ValueError, match="every report of the training corpus is evaluated itself"):
        novelty([evaluated], TRAINING[1:])


def test_for_pooled_folds_each_fold_says_by_itself_what_it_has_seen(answer):
    first, second = answer("[来集镇](TOWN)", "[来集镇](TOWN)"), answer("[大隗](TOWN)。", "大隗。")
    result = pooled_novelty([([first], TRAINING[1:]), ([second], TRAINING)])
    assert (counts(result.seen), counts(result.unseen)) == ((0, 1, 0), (1, 1, 1))
    assert (result.trainings, result.reports, result.names) == (2, 2, 2)  # means of 1 and 2, of 1 and 3
