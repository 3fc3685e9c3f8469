import json

from ner.corpus.markup import parse
from ner.corpus.record import Record, read_corpus
from ner.output.review import lines


def record(marked: str, identity: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions), {"id": identity, "genre": "brief"})


def span(start: int, end: int, label: str) -> dict:
    return {"start": start, "end": end, "label": label, "text": "…"}


def suspect(number: int, given: list, found: list, score: float) -> dict:
    return {
        "number": number,
        "report": str(number),
        "path": None,
        "given": given,
        "found": found,
        "score": score,
    }


RECORDS = [record("[来集镇](TOWN)党委", "a"), record("[大隗](TOWN)镇在[马沟村](VILLAGE)投资", "b")]
SUSPECTS = [
    suspect(1, [span(0, 2, "TOWN")], [span(0, 3, "TOWN")], 0.9),
    suspect(0, [span(0, 3, "TOWN")], [], 0.5),
    suspect(1, [], [span(7, 9, "PROGRAMME")], 0.1),
]


def test_a_line_a_report_that_of_the_first_suspect_first():
    first, second = (json.loads(line) for line in lines(RECORDS, SUSPECTS).splitlines())
    assert [first["id"], second["id"]] == ["b", "a"]
    assert first["meta"] == {"id": "b", "genre": "brief", "suspects": 2, "score": 0.9}
    assert [one["score"] for one in first["suspects"]] == [0.9, 0.1]


def test_both_versions_are_whole_annotations():
    first = json.loads(lines(RECORDS, SUSPECTS).splitlines()[0])
    given, model = first["versions"]
    assert given == {"spans": first["spans"], "sessions": ["given"]}
    assert [(s["start"], s["end"], s["label"]) for s in model["spans"]] == [
        (0, 3, "TOWN"),
        (4, 7, "VILLAGE"),
        (7, 9, "PROGRAMME"),
    ]


def test_read_back_it_is_the_corpus_as_given(tmp_path):
    target = tmp_path / "review.jsonl"
    target.write_text(lines(RECORDS, SUSPECTS), encoding="utf-8")
    back = list(read_corpus(target))
    assert [(r.text, r.mentions) for r in back] == [(r.text, r.mentions) for r in reversed(RECORDS)]
