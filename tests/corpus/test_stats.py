from pathlib import Path

from ner.corpus.markup import parse
from ner.corpus.record import Record, read_corpus
from ner.corpus.stats import grouped, statistics


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


def test_counts_by_a_header_and_by_folder(tmp_path: Path) -> None:
    for part, name, genre in (("news", "a", "brief"), ("news", "b", "notice"), ("local", "c", "brief")):
        (tmp_path / part).mkdir(exist_ok=True)
        (tmp_path / part / f"{name}.txt").write_text(f"# id: {name}\n# genre: {genre}\n---\n[来集镇](TOWN)党委")
    (tmp_path / "d.txt").write_text("# id: d\n---\n全镇")
    records = list(read_corpus(tmp_path))
    by_genre = grouped(records, "genre")
    assert {value: counts["reports"] for value, counts in by_genre.items()} == {"brief": 2, "(none)": 1, "notice": 1}
    assert by_genre["brief"]["labels"]["TOWN"] == 2
    by_part = grouped(records, "part", tmp_path)
    assert {value: counts["reports"] for value, counts in by_part.items()} == {"news": 2, "(none)": 1, "local": 1}
