"""Trainings side by side: what they give back, and how they end."""

from __future__ import annotations

import math
import os
import time

import pytest

from ner.training import TrainingError
from ner.validation.processes import run


def test_every_job_has_its_result():
    assert sorted(run(math.factorial, [3, 4], 2)) == [(0, 6), (1, 24)]


def test_one_thread_each_and_our_own_surroundings_stay(monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setenv("MKL_NUM_THREADS", "7")
    assert list(run(os.getenv, ["OMP_NUM_THREADS"], 1)) == [(0, "1")]
    assert (os.environ.get("OMP_NUM_THREADS"), os.environ["MKL_NUM_THREADS"]) == (None, "7")


def test_what_goes_wrong_in_one_ends_all():
    started = time.monotonic()
    with pytest.raises(TrainingError, match="non-negative"):
        list(run(time.sleep, [60, -1], 2))
    assert time.monotonic() - started < 30


def test_one_that_is_killed_is_no_answer():
    with pytest.raises(TrainingError, match=r"without an answer \(exit code 9\)"):
        list(run(os._exit, [9], 1))
