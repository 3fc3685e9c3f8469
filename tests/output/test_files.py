import io
import os
import threading

import pytest

from ner.output.files import opened


def test_a_file_appears_whole(tmp_path):
    path = tmp_path / "new" / "a.jsonl"
    with opened(path) as stream:
        stream.write(b"one\n")
        assert not path.exists()
    assert path.read_bytes() == b"one\n"
    assert [p.name for p in path.parent.iterdir()] == ["a.jsonl"]


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt])
def test_a_failure_leaves_what_stood_there(tmp_path, stop):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"old\n")
    with pytest.raises(stop), opened(path) as stream:
        stream.write(b"half")
        raise stop
    assert path.read_bytes() == b"old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_stream_is_left_open():
    stream = io.BytesIO()
    with opened(stream) as same:
        same.write(b"one")
    assert stream.getvalue() == b"one"


def test_a_pipe_is_written_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    with opened(pipe) as stream:
        stream.write(b"through")
    reader.join(timeout=5)
    assert read == [b"through"]
    assert pipe.is_fifo()


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with opened(str(tmp_path / "link")) as stream:
        stream.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_folder_cannot_be_written(tmp_path):
    with pytest.raises(IsADirectoryError), opened(tmp_path):
        pass


def test_a_long_chinese_name_has_room_for_its_hidden_double(tmp_path):
    path = tmp_path / ("镇" * 80 + ".jsonl")  # 246 bytes of the 255 that Linux allows
    with opened(path) as stream:
        stream.write(b"x")
    assert path.read_bytes() == b"x"
