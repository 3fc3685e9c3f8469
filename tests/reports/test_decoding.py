import random
import time
from pathlib import Path

import pytest
from charset_normalizer import from_bytes
from hypothesis import given
from hypothesis import strategies as st

from ner.reports.decoding import UndecodableError, decode

SEEDS = Path(__file__).parents[2] / "seeds"
SIMPLIFIED = "".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))).replace(
    ",", "，"
)
TRADITIONAL = """來集鎮黨委書記在會議上表示，今年以來全鎮聚焦鄉村振興，
投資三百萬元新建馬溝村冷庫項目，預計下半年投入使用。
臺南市後壁區公所昨日舉行社區營造說明會，區長指出，
侯伯里、菁寮里與墨林里的老屋修繕計畫已獲補助，總經費新臺幣二千五百萬元。
居民王女士說，過去每逢颱風季節，巷弄就積水，現在終於能安心睡覺了。鄉公所也將繼續爭取經費，改善道路與路燈。
花蓮縣玉里鎮農會與有限責任合作社簽訂契約，收購稻米四百公噸，協助農民增加收入；鎮長感謝各界支持。
"""


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("length", [8, 20, 100, 2000])
def test_simplified_texts_of_any_length(encoding, length):
    source = SIMPLIFIED.replace("—", "").replace("·", "") if encoding == "gbk" else SIMPLIFIED
    places = random.Random(length)
    for _ in range(40):
        start = places.randrange(len(source) - length)
        text = source[start : start + length]
        if len(text.strip()) < 8:
            continue
        found = decode(text.encode(encoding))
        assert (found.text, found.replaced_bytes) == (text, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("length", [10, 20, 100])
def test_traditional_texts_of_any_length(encoding, length):
    for start in range(0, len(TRADITIONAL) - length, 3):
        text = TRADITIONAL[start : start + length]
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_emoji_and_rare_characters(encoding):
    text = "村名𠮷𬬻村🏠，全镇共有一百二十户居民参加活动。" * 1000
    assert decode(text.encode(encoding)).text == text


def test_short_texts_where_charset_normalizer_alone_fails():
    """Why GB18030 and Big5 are told apart by our own count: 200 stretches of 8 characters."""
    places = random.Random(5)
    ours = library = 0
    for _ in range(200):
        start = places.randrange(len(SIMPLIFIED) - 8)
        text = SIMPLIFIED[start : start + 8]
        data = text.encode("gb18030")
        best = from_bytes(data, cp_isolation=["gb18030", "big5hkscs"]).best()
        library += best is not None and str(best) == text
        ours += decode(data).text == text
    print(f"of 200 texts of 8 characters in GB18030: charset-normalizer {library}, decode {ours}")
    assert ours == 200 > library


@given(st.text())
def test_utf_8_is_always_recognised_unless_it_is_binary(text):
    if "\x00" in text:
        return
    try:
        assert decode(text.encode()).text == text.removeprefix("\ufeff")
    except UndecodableError:
        assert any(character < " " or character == "\x7f" for character in text)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_nul_bytes_among_text_stay_in_place(encoding):
    text = "来集\x00镇马沟村\x00，投资961万元新建冷库项目，预计下半年投用。"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_damage_is_replaced_and_counted(encoding):
    data = bytearray(SIMPLIFIED[100:900].encode(encoding))
    data[300:300] = b"\xff"
    found = decode(bytes(data))
    assert found.encoding == encoding
    assert found.replaced_bytes >= 1
    assert found.text.count("\ufffd") == found.replaced_bytes
    assert len(found.text) - found.text.count("\ufffd") >= 798


def test_a_text_cut_inside_its_last_character():
    found = decode("来集镇党委召开会议".encode()[:-1])
    assert (found.encoding, found.replaced_bytes, found.text[:8]) == ("utf-8", 2, "来集镇党委召开会")


def test_a_replacement_character_that_was_there_is_not_counted():
    assert decode("来集\ufffd镇".encode()).replaced_bytes == 0


def test_the_declared_encoding_is_taken_where_it_fits():
    text = "吉"
    assert decode(text.encode("big5"), "big5").text == text
    assert decode("来集镇党委".encode("gbk"), "iso-8859-1").text == "来集镇党委"
    assert decode("来集镇党委".encode(), "gb2312").text == "来集镇党委"
    assert decode("来集镇党委".encode("gbk"), "no-such-charset").text == "来集镇党委"


@pytest.mark.parametrize(
    "junk",
    [random.Random(1).randbytes(5000), bytes(200), b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(400)],
)
def test_binary_data_is_refused(junk):
    with pytest.raises(UndecodableError):
        decode(junk)


@pytest.mark.skipif(not Path("/bin/ls").exists(), reason="no such program")
def test_a_program_is_refused():
    with pytest.raises(UndecodableError):
        decode(Path("/bin/ls").read_bytes())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_five_megabytes_are_decoded_in_a_second(encoding):
    data = (SIMPLIFIED.replace("\n", "") * 400).encode(encoding)[: 5 << 20]
    began = time.process_time()
    assert decode(data).encoding == encoding
    assert time.process_time() - began < 1.5
