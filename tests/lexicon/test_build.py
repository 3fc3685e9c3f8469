import pickle
import zipfile

import pytest

from ner.lexicon import build_gazetteer, build_segmenter
from ner.lexicon.gazetteer import Gazetteer
from ner.lexicon.home import Home
from ner.lexicon.places import Level, Place
from ner.lexicon.plain_pickle import unpickle

LIST = """\
河南省\t410000\t河南
\t郑州市\t410100\t郑州
\t\t新密市\t410183\t新密
\t\t\t来集镇
\t\t\t\t马沟村委会
\t\t\t\t马沟社区居委会
\t\t\t西湖农场
\t\t\t\t西湖农场虚拟生活区
"""


@pytest.fixture
def small(tmp_path):
    source = tmp_path / "china_location.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("china_location.txt", LIST)
    compiler = build_gazetteer.Compiler()
    compiler.read(source)
    counts = compiler.write(tmp_path / "out")
    return counts, Gazetteer.open(tmp_path / "out")


def test_a_list_is_compiled_and_opened(small):
    counts, known = small
    assert (counts["county"], counts["town"], counts["village"]) == (1, 2, 3)
    where = ("河南省", "郑州市", "新密市", "来集镇")
    assert {p.name for p in known.places("马沟")} == {"马沟村", "马沟社区"}
    assert known.places("马沟村") == [Place("马沟村", Level.VILLAGE, *where)]
    names = known.matches("新密市西湖农场")
    assert known.home("新密市西湖农场", names) == Home("河南省", "郑州市", "新密市", 1.0, 2)


def test_plain_data_is_unpickled():
    data = {"马沟": [1, 2.5, None, True], "来集": {"镇": "x"}}
    assert unpickle(pickle.dumps(data)) == data


class Malicious:
    def __reduce__(self):
        return (print, ("run",))


def test_a_pickle_that_would_run_code_is_refused(capsys):
    with pytest.raises(pickle.UnpicklingError, match=r"asks for builtins\.print"):
        unpickle(pickle.dumps({"features": Malicious()}))
    assert capsys.readouterr().out == ""


def test_a_distribution_with_another_digest_is_refused(tmp_path):
    archive = tmp_path / "pkuseg-0.0.25.tar.gz"
    archive.write_bytes(b"something else")
    with pytest.raises(ValueError, match=r"its sha256 is [0-9a-f]{64}, expected dd012bf9"):
        build_segmenter.read(archive)
