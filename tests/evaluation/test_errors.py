import json

from hypothesis import given
from hypothesis import strategies as st

from ner.corpus.record import Record
from ner.evaluation.answers import Answer
from ner.evaluation.errors import KINDS, errors
from ner.mentions import Mention

SPANS = st.builds(
    lambda start, length, label: Mention(start, start + length, label),
    st.integers(0, 25),
    st.integers(1, 8),
    st.sampled_from(["TOWN", "VILLAGE", "ENTERPRISE"]),
)


def told(answers) -> list[tuple[str, str, str | None, str | None]]:
    """Kind, label, and the words of gold and found."""

    def words(error, place) -> str | None:
        return place and error.context[place[0] - error.offset : place[1] - error.offset]

    return [
        (error.kind, error.label, words(error, error.gold), words(error, error.found))
        for error in errors(answers)
    ]


def test_the_five_kinds(answer):
    gold = "[来集镇](TOWN)[马沟村](VILLAGE)与[大隗](VILLAGE),[明泰铝业](ENTERPRISE)投资[3亿元](MONEY),全镇。"
    found = "[来集镇](TOWN)[马沟](VILLAGE)村与[大隗](TOWN),明泰[铝业](PROGRAMME)投资3亿元,[全镇](TOWN)。"
    assert told([answer(gold, found)]) == [
        ("boundary", "VILLAGE", "马沟村", "马沟"),
        ("label", "VILLAGE", "大隗", "大隗"),
        ("both", "ENTERPRISE", "明泰铝业", "铝业"),
        ("missed", "MONEY", "3亿元", None),
        ("spurious", "TOWN", None, "全镇"),
    ]


def test_neighbours_that_touch_are_two_errors(answer):
    """nervaluate 1.1.0 takes ends as inclusive, and would pair the missed village with the firm behind it."""
    found = answer("[湾李村](VILLAGE)祥润合作社", "湾李村[祥润合作社](ENTERPRISE)")
    assert told([found]) == [
        ("missed", "VILLAGE", "湾李村", None),
        ("spurious", "ENTERPRISE", None, "祥润合作社"),
    ]


def test_a_long_name_that_swallows_its_town_leaves_the_town_missed(answer):
    found = answer("[来集镇](TOWN)[冷库项目](PROGRAMME)", "[来集镇冷库项目](PROGRAMME)")
    assert told([found]) == [
        ("missed", "TOWN", "来集镇", None),
        ("boundary", "PROGRAMME", "冷库项目", "来集镇冷库项目"),
    ]


def test_documents_keep_their_order_and_do_not_see_each_other(answer):
    first = answer("[大隗镇](TOWN)", "大隗镇", id="a")
    second = answer("大隗镇", "[大隗镇](TOWN)", id="b")
    assert [(e.report, e.kind) for e in errors([first, answer("x", "x"), second])] == [
        ("a", "missed"),
        ("b", "spurious"),
    ]


def test_context_reaches_twenty_characters_and_offsets_stay(answer):
    text = "一" * 30 + "[来集镇](TOWN)" + "二" * 30
    (error,) = errors([answer(text, text.replace("[来集镇](TOWN)", "来集镇"))])
    assert (error.context, error.offset) == ("一" * 20 + "来集镇" + "二" * 20, 10)
    (short,) = errors([answer("在[来集镇](TOWN)", "在来集镇")])
    assert (short.context, short.offset) == ("在来集镇", 0)


def test_context_holds_both_where_they_differ(answer):
    (error,) = errors([answer("一二三[四五](TOWN)六", "[一二三四](TOWN)五六")], reach=1)
    assert (error.context, error.offset) == ("一二三四五六", 0)


def test_who_made_it_and_how_surely():
    record = Record("来集镇大隗镇", (), {"id": "a"})
    found = (Mention(0, 3, "TOWN", "town.suffix", 0.9), Mention(3, 6, "TOWN", None, 0.4))
    ruled, modelled = (error.as_dict() for error in errors([Answer(record, found)]))
    assert (ruled["by"], ruled["score"]) == ("town.suffix", 0.9)
    assert (modelled["by"], modelled["score"]) == ("model", 0.4)
    missed = errors([Answer(Record("镇", (Mention(0, 1, "TOWN"),)), ())])[0].as_dict()
    assert (missed["by"], missed["score"], missed["found"]) == (None, None, None)
    assert json.loads(json.dumps(missed)) == missed


def test_of_a_place_found_twice_the_first_is_told():
    found = (Mention(0, 1, "TOWN", "town.suffix"), Mention(0, 1, "TOWN", "town.list"))
    assert [e.found.rule for e in errors([Answer(Record("镇"), found)])] == ["town.suffix"]


def test_a_record_goes_by_its_id_else_by_its_file_else_by_its_number(tmp_path):
    gold = (Mention(0, 1, "TOWN"),)
    records = [
        Record("镇", gold, {"id": 7}),
        Record("镇", gold, {}, tmp_path / "a.jsonl", 3),
        Record("镇", gold),
    ]
    assert [e.report for e in errors([Answer(record, ()) for record in records])] == ["7", "a.jsonl:3", "#3"]


@given(st.lists(SPANS, max_size=10), st.lists(SPANS, max_size=10))
def test_every_wrong_mention_is_in_one_error_and_every_right_one_in_none(gold, found):
    made = errors([Answer(Record("字" * 40, tuple(gold)), tuple(found))])
    right = {m.key for m in gold} & {m.key for m in found}
    assert sorted(e.gold for e in made if e.gold) == sorted({m.key for m in gold} - right)
    assert sorted(e.found.key for e in made if e.found) == sorted({m.key for m in found} - right)
    assert {e.kind for e in made} <= set(KINDS)
