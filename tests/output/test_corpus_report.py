from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.corpus.stats import grouped, statistics
from ner.output.corpus_report import charts, markdown


def records() -> list[Record]:
    found = []
    for marked, genre, year in (
        ("[来集镇](TOWN)党委", "brief", "1999"),
        ("全镇上下一心", "notice", "2003"),
        ("[马沟村](VILLAGE)", "brief", "2004"),
    ):
        text, mentions = parse(marked)
        found.append(Record(text, tuple(mentions), {"genre": genre, "year": year, "province": "Henan"}))
    return found


def test_a_row_a_group_and_one_for_all():
    table = markdown("genre", grouped(records(), "genre"), statistics(records())).splitlines()
    assert table[2] == "| brief | 2 | 8 | 2 | 250.0 | 1 | 1 | 0 | 0 | 0 |"
    assert table[3] == "| notice | 1 | 6 | 0 | 0.0 | 0 | 0 | 0 | 0 | 0 |"
    assert table[4].startswith("| **all** | **3** | **14** | **2** |")


def test_charts_tell_density_by_genre_and_reports_by_province_and_years():
    drawn = charts(lambda key: grouped(records(), key))
    assert set(drawn) == {"corpus-genres.svg", "corpus-provinces.svg", "corpus-years.svg"}
    assert "250.0" in drawn["corpus-genres.svg"]
    assert "Henan" in drawn["corpus-provinces.svg"]
    assert "1995–1999" in drawn["corpus-years.svg"] and "2000–2004" in drawn["corpus-years.svg"]
