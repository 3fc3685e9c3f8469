import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.text.characters import code_points
from ner.text.folding import LEFT_OUT, fold
from ner.text.traditional import traditional

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()))


def folded(text: str) -> str:
    return "".join(chr(code) for code in fold(code_points(text)) if code != LEFT_OUT)


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ("投资１２，０００万元（一期）：２．５％；Ａ～Ｂ！？", "投资12,000万元(一期):2.5%;A~B!?"),
        ("⻄安市⻓安区⼤⾯积⺠⽣，⻋⻔⻢⻰", "西安市长安区大面积民生,车门马龙"),
        ("金利來\uf907鹤\ufa2d", "金利来龟鹤鹤"),
        ("臺灣鄉鎮，蓋樓於崑崙；乾縣著名", "台湾乡镇,盖楼於崑崙;乾县著名"),
        ("来\u200b集\u2060镇\ufeff\u00ad\u200e", "来集镇"),
        ("葛\U000e0101城", "葛城"),
        ("来\x00集\x07镇\x7f", "来集镇"),
        ("全角\u3000空格\u00a0与\t表", "全角 空格 与 表"),
        ("一\r二\v三\f四\x85五\u2028六\u2029七", "一\n二\n三\n四\n五\n六\n七"),
        ("30–50万元、30−50万元、３０－５０万元", "30-50万元、30-50万元、30-50万元"),
        ("「万人助万企」『一镇五区』", "“万人助万企”‘一镇五区’"),
        ("阿里木•江・买", "阿里木·江·买"),
        ("《公报》、。——……“”", "《公报》、。——……“”"),
        ("👨‍👩‍👧 𠮷𬬻村", "👨👩👧 𠮷𬬻村"),
        ("坏\ud800字", "坏\ufffd字"),
    ],
)
def test_look_alikes_read_the_same(given_, read):
    assert folded(given_) == read


def test_folding_twice_is_folding_once():
    every = np.arange(0x110000, dtype=np.uint32)
    once = fold(every)
    assert (fold(once) == once).all()


def test_chinese_characters_latin_letters_and_emoji_stay():
    traditional_ones = [ord(character) for character, _ in traditional()]
    for first, last in ((0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x41, 0x7A), (0x1F300, 0x1F64F)):
        block = np.setdiff1d(np.arange(first, last + 1, dtype=np.uint32), traditional_ones)
        assert (fold(block) == block).all()


def test_characters_of_the_simplified_standard_stay():
    for high in range(0xB0, 0xF8):
        row = bytes(byte for low in range(0xA1, 0xFF) for byte in (high, low)).decode("gb2312", "ignore")
        assert folded(row) == row


@given(ANY_TEXT)
def test_one_code_for_each_character(text):
    assert len(fold(code_points(text))) == len(text)
