"""A finished model takes the place of another whole."""

from __future__ import annotations

import threading

import pytest

from ner.pipeline.publishing import publish


def folder(path, content, files=30):
    path.mkdir(parents=True)
    for number in range(files):
        (path / str(number)).write_text(content)
    return path


def test_what_stood_there_is_gone_and_nothing_else_is_left(tmp_path):
    place = folder(tmp_path / "models" / "ner", "old", files=40)
    publish(folder(tmp_path / "new", "new"), place)
    assert {file.read_text() for file in place.iterdir()} == {"new"}
    assert len(list(place.iterdir())) == 30
    assert [one.name for one in tmp_path.rglob("*") if one.is_dir()] == ["models", "ner"]


def test_the_first_model_of_all(tmp_path):
    publish(folder(tmp_path / "new", "new"), tmp_path / "models" / "deep" / "ner")
    assert (tmp_path / "models" / "deep" / "ner" / "0").read_text() == "new"


def test_a_link_stays_a_link(tmp_path):
    real = folder(tmp_path / "real", "old")
    (tmp_path / "ner").symlink_to(real)
    publish(folder(tmp_path / "new", "new"), tmp_path / "ner")
    assert (tmp_path / "ner").is_symlink()
    assert (real / "0").read_text() == "new"


def test_what_cannot_be_published_leaves_the_old_one(tmp_path):
    place = folder(tmp_path / "ner", "old")
    with pytest.raises(OSError):
        publish(tmp_path / "nothing", place)
    assert (place / "0").read_text() == "old"


def test_whoever_looks_never_sees_a_half(tmp_path):
    place = folder(tmp_path / "ner", "0")
    looked: list[int] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.is_set():
            try:
                before, names, after = _state(place), list(place.iterdir()), _state(place)
            except FileNotFoundError:
                continue  # the instant between two names
            if before == after:  # one and the same folder throughout
                looked.append(len(names))

    looking = threading.Thread(target=look)
    looking.start()
    for number in range(1, 200):
        publish(folder(tmp_path / "new", str(number)), place)
    ended.set()
    looking.join()
    assert set(looked) == {30}


def _state(place):
    held = place.stat()
    return held.st_ino, held.st_mtime_ns, held.st_ctime_ns
