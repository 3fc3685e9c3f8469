import random

from ner.corpus.duplicates import near_duplicates


def passage(length: int, seed: int) -> str:
    rng = random.Random(seed)
    return "".join(chr(rng.randrange(0x4E00, 0x5000)) for _ in range(length))


def test_copies_are_found_whatever_their_line_breaks() -> None:
    text = passage(300, 1)
    broken = "\n\n".join(text[i : i + 40] for i in range(0, 300, 40))
    assert list(near_duplicates([passage(300, 2), text, passage(300, 3), broken])) == [(1, 3, 1.0)]


def test_a_report_with_another_ending_is_nearly_the_same() -> None:
    shared = passage(800, 4)
    pairs = list(near_duplicates([shared + passage(100, 5), shared + passage(100, 6)]))
    assert [(i, j) for i, j, _ in pairs] == [(0, 1)]
    # 796 shared 5-grams of 896 + 896 - 796
    assert abs(pairs[0][2] - 796 / 996) < 1e-9


def test_a_shared_paragraph_is_no_duplicate() -> None:
    shared = passage(100, 7)
    assert list(near_duplicates([shared + passage(400, 8), shared + passage(400, 9)])) == []


def test_short_and_empty_texts_are_compared_as_wholes() -> None:
    assert list(near_duplicates(["来集", "来集", "来", "", "\n"])) == [(0, 1, 1.0), (3, 4, 1.0)]


def test_one_text_or_none_has_no_duplicate() -> None:
    assert list(near_duplicates([])) == []
    assert list(near_duplicates(["来集镇"])) == []
