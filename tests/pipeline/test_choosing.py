from __future__ import annotations

from ner.labels import LABEL_NAMES
from ner.pipeline.choosing import Scored, chosen

TOWN = Scored(0, 3, "TOWN", 0.9)


def choice(tagged: list[Scored], voted: list[Scored]) -> list[Scored]:
    return chosen(tagged, voted, certain={"MONEY"}, agreed=0.4, alone=dict.fromkeys(LABEL_NAMES, 0.7))


def test_a_mention_that_rules_know_needs_less():
    weak = Scored(5, 8, "VILLAGE", 0.5)
    assert choice([TOWN, weak], []) == [TOWN]
    assert choice([TOWN, weak], [weak]) == [TOWN, weak]
    assert choice([TOWN, weak], [weak._replace(score=0.3)]) == [TOWN]


def test_a_rule_is_heard_where_the_best_tags_say_nothing():
    assert choice([], [Scored(5, 8, "VILLAGE", 0.45)]) == [Scored(5, 8, "VILLAGE", 0.45)]


def test_a_certain_label_is_the_rules_word():
    amount = Scored(5, 9, "MONEY", 0.01)
    assert choice([Scored(4, 9, "PROGRAMME", 0.98)], [amount]) == [amount]


def test_of_two_that_overlap_the_voted_one_stands():
    short, long = Scored(0, 4, "ENTERPRISE", 0.42), Scored(0, 8, "ENTERPRISE", 0.58)
    assert choice([long], [short]) == [short]
    assert chosen([long], [short], certain=(), agreed=0.5, alone={"ENTERPRISE": 0.5}) == [long]


def test_another_label_at_the_same_place_is_another_mention():
    assert choice([Scored(0, 3, "VILLAGE", 0.7)], [Scored(0, 3, "TOWN", 0.2)]) == [
        Scored(0, 3, "VILLAGE", 0.7)
    ]
