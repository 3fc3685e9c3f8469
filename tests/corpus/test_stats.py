from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.corpus.stats import statistics


def test_counts_by_label_in_the_order_of_the_label_set() -> None:
    records = []
    for marked in ("[来集镇](TOWN)[马沟村](VILLAGE)投入[5万元](MONEY)", "[大隗镇](TOWN)😀"):
        text, mentions = parse(marked)
        records.append(Record(text, tuple(mentions)))
    counts = statistics(iter(records))
    assert counts == {
        "reports": 2,
        "characters": 15,
        "mentions": 4,
        "labels": {"TOWN": 2, "VILLAGE": 1, "ENTERPRISE": 0, "PROGRAMME": 0, "MONEY": 1},
    }
    assert list(counts["labels"]) == ["TOWN", "VILLAGE", "ENTERPRISE", "PROGRAMME", "MONEY"]
