from __future__ import annotations

import pytest
from label_studio_sdk.label_interface import LabelInterface

from ner.label_studio.interface import interface, misfits
from ner.label_studio.preannotation import prediction
from ner.labels import LABEL_NAMES, LABELS
from ner.mentions import Mention


def test_it_says_of_each_label_what_the_declaration_says():
    page = interface()
    for label in LABELS:
        for said in (label.name, label.zh, label.rule, label.colour, f'hotkey="{label.hotkey}"'):
            assert said in page


def test_label_studio_reads_it_and_takes_our_predictions():
    page = LabelInterface(interface())
    page.validate()
    labels = [Mention(place, place + 1, name, score=0.5) for place, name in enumerate(LABEL_NAMES)]
    assert page.validate_prediction(prediction("来集镇马沟", labels), return_errors=True) == []


def test_our_own_page_fits():
    assert misfits(interface()) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'value="TOWN"',
            'value="TOWNS"',
            ["the labels TOWN are missing", "the labels TOWNS are not of our set"],
        ),
        ('name="label"', 'name="ner"', ["it has no <Labels name='label'>"]),
        ('toName="text"', 'toName="body"', ["its labels do not lie on <Text name='text'>"]),
        ("</View>", "", ["its labelling interface is no XML"]),
    ],
)
def test_a_page_changed_by_hand_is_told(old, new, says):
    found = misfits(interface().replace(old, new))
    assert [problem[: len(said)] for problem, said in zip(found, says, strict=True)] == says
