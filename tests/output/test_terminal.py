import io

from rich.console import Console

from ner.corpus.record import Record
from ner.evaluation.evaluate import evaluate
from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output.terminal import entities_table, evaluation_table


def shown(table: object) -> list[str]:
    console = Console(file=io.StringIO(), width=140, color_system=None)
    console.print(table)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def towns(names: str, source: str) -> Extraction:
    mentions = [Mention(i * 3, i * 3 + 3, "TOWN") for i in range(len(names) // 3)]
    return Extraction(names, mentions, source)


def test_entities_are_counted_over_all_reports_and_placed():
    lines = shown(
        entities_table([towns("来集镇大隗镇来集镇来集镇", "a.txt"), towns("大隗镇来集镇", "b.txt")])
    )
    assert "TOWN 乡镇街道 来集镇 4 a 0, 6, 9" in lines
    assert "大隗镇 2 a 3; b 0" in lines


def test_the_rest_is_counted_not_dropped():
    lines = shown(entities_table([towns("来集镇来集镇大隗镇宁郭镇峡窝镇", "a.txt")], rows=2))
    assert "and 2 more 2" in lines
    assert len([line for line in lines if "镇" in line]) == 2
    assert not any("more" in line for line in shown(entities_table([towns("来集镇大隗镇", "a")], rows=0)))


def test_a_nasty_report_does_not_steer_the_terminal(nasty):
    mentions = [Mention(0, 6, "TOWN"), Mention(6, 13, "VILLAGE")]
    escape = Extraction("\x1b[31m镇[bold]村", mentions, "[red]\x1b.txt")
    text = "\n".join(shown(entities_table([nasty, escape])))
    assert "\x1b" not in text
    assert "[bold]村 1 [red]␛ 6" in text
    assert "来集镇 2" in text


def test_labels_stand_in_declared_order_and_unknown_ones_last():
    mentions = [Mention(0, 1, "address"), Mention(1, 2, "MONEY"), Mention(2, 3, "TOWN")]
    lines = shown(entities_table([Extraction("abc", mentions, "-")]))
    assert [line.split()[0] for line in lines if "standard input" in line] == ["TOWN", "MONEY", "address"]


def test_an_evaluation_is_shown_with_its_interval():
    gold = [Record("来集镇到马沟村", (Mention(0, 3, "TOWN"), Mention(4, 7, "VILLAGE")))] * 4
    result = evaluate(gold, lambda texts: [[Mention(0, 3, "TOWN"), Mention(4, 6, "VILLAGE")]] * 4)
    lines = shown(evaluation_table(result.as_dict(), "rules"))
    assert lines[0] == "rules: 4 documents, 28 characters"
    assert "TOWN 乡镇街道 1.000 1.000 1.000 1.000–1.000 1.000 4 4" in lines
    assert "VILLAGE 村社区 0.000 0.000 0.000 0.000–0.000 0.500 4 4" in lines
    assert "micro 0.500 0.500 0.500 0.500–0.500 0.750 8 8" in lines
    assert "macro 0.500 0.500 0.500 0.500–0.500 0.750" in lines


def test_one_document_has_no_interval():
    result = evaluate([Record("来集镇", (Mention(0, 3, "TOWN"),))], lambda texts: [[]])
    assert "micro 0.000 0.000 0.000 – 0.000 1 0" in shown(evaluation_table(result.as_dict()))
