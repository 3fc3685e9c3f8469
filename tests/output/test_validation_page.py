from pathlib import Path

import pytest
from lxml import etree, html

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.output.validation_page import curve_page, page
from ner.output.validation_sections import curve_chart
from ner.validation.crossval import measured
from ner.validation.fit import Fitted, Recipe
from ner.validation.folds import Design, Fold
from ner.validation.trainings import Training, Trainings

SVG = "{http://www.w3.org/2000/svg}"


def fold(name: str, *marked: str) -> Fold:
    records = [
        Record(text, tuple(mentions), {"id": "x", "genre": "brief"}) for text, mentions in map(parse, marked)
    ]
    return Fold(name, [Record("宁郭镇", ())], [Record("县", ())], records)


FOLDS = [fold("<a>", "[来集镇](TOWN)", "[马沟村](VILLAGE)"), fold("b", "[大隗镇](TOWN)投资[3亿元](MONEY)")]


def crossval(seeds: int = 1, planned: int = 2) -> dict:
    done = [
        Training(one, seed, Fitted([record.mentions[:1] for record in one.test], 1))
        for seed in range(seeds)
        for one in FOLDS
    ]
    recipe = Recipe(Path("ner.cfg"), ("--a.b", "3"), tuple(range(seeds)))
    return measured(Trainings(planned, done), Design("2 folds & more", FOLDS), recipe, ["genre"])


def spread(*values: float) -> dict:
    return {"values": list(values), "mean": sum(values) / len(values), "least": min(values), "most": max(values),
            "deviation": 0.01}  # fmt: skip


def curve(planned: int = 4) -> dict:
    def size(number: int, *values: float) -> dict:
        seeds = [{"seed": seed, "micro": value} for seed, value in enumerate(values)]
        f1 = spread(*values)
        return {"size": number, "micro": f1, "macro": f1, "labels": {"TOWN": f1}, "seeds": seeds}

    rules = {"micro": 0.7, "macro": 0.6, "labels": {"TOWN": 0.9}}
    return {"system": "ner.cfg", "tested": 5, "mentions": 1273, "development": 3, "overrides": [], "seeds": [0, 1], "rules": rules,
            "planned": planned, "done": 4, "sizes": [size(10, 0.8, 0.84), size(20, 0.9, 0.9)]}  # fmt: skip


def shown(written: str) -> html.HtmlElement:
    return html.fromstring(written.encode(), parser=html.HTMLParser(encoding="utf-8"))


def rows(written: str) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in shown(written).xpath("//tbody/tr")]


def tiles(written: str) -> list[str]:
    return [tile.text_content() for tile in shown(written).find_class("tile")]


def test_folds_come_first_and_then_what_every_evaluation_shows():
    written = page(crossval())
    headings = [heading.text_content() for heading in shown(written).xpath("//h2")]
    assert headings == ["Folds", "Labels", "By genre", "Names seen and unseen", "Errors"]
    assert rows(written)[:2] == [
        ["<a>", "1", "2", "1.000", "1.000", "1.000", "1.000–1.000", "2", "2"],
        ["b", "1", "1", "1.000", "0.500", "0.667", "–", "2", "1"],
    ]
    assert "Mean of the folds0.8330.667–1.000" in tiles(written)
    about = shown(written).find_class("about")[0].text_content()
    assert (
        about == "2 folds & more · 3 reports · 14 characters · 4 mentions to be found · 3 found · with a.b 3"
    )


def test_nothing_learnt_is_told_of_names():
    assert "Here none of the names to be found is a seen one" in page(crossval())


def test_seeds_are_shown_where_there_are_several():
    written = page(crossval(2, planned=4))
    assert "Mean of 2 seeds0.8570.857–0.857" in tiles(written)
    assert ["mean", "", "", "0.857 ± 0.000", "0.667 ± 0.000"] in rows(written)
    assert "seeds" not in " ".join(tiles(page(crossval())))


@pytest.mark.parametrize(("written", "planned"), [(page(crossval(planned=9)), 9), (curve_page(curve(9)), 9)])
def test_what_was_stopped_says_so(written, planned):
    assert f"of {planned} trainings" in shown(written).find_class("about")[0].text_content()
    assert "stopped" not in page(crossval())


def test_a_learning_curve_has_its_figures_in_tables():
    written = curve_page(curve())
    assert ["10", "2", "0.820 ± 0.010", "0.800–0.840", "0.820 ± 0.010", "0.800–0.840"] in rows(written)
    assert ["rules alone", "–", "0.700", "–", "0.600", "–"] in rows(written)
    assert ["10", "0.800", "0.840"] in rows(written)
    assert tiles(written)[0] == "Micro F1, strict0.900from 20 reports"
    assert "Gain+0.080from 10 to 20 reports" in tiles(written)
    assert len(shown(written).xpath("//*[local-name()='svg']")) == 2


def test_a_curve_of_one_size_from_one_seed_is_still_one():
    result = curve()
    result["sizes"] = result["sizes"][:1]
    assert "Gain" not in curve_page(result)


def test_the_drawing_stands_alone():
    drawn = etree.fromstring(curve_chart(curve()))
    words = ["".join(text.itertext()) for text in drawn.iter(f"{SVG}text")]
    assert {"Learning curve", "trained", "rules alone", "10", "20"} <= set(words)
