"""HTML: a cross-validation, or a learning curve, on one page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ner.output import validation_sections as sections
from ner.output.evaluation_page import Section, facts, framed, headline, measured
from ner.output.numbers import difference, score
from ner.output.page_tables import Figures, tile
from ner.output.validation_numbers import circumstances, reach


def page(result: Figures) -> str:
    """The page of what ``ner.validation.crossval`` gives: of the folds, and then as of any evaluation."""
    validation = result["validation"]
    tiles = headline(result)
    seeds = validation.get("seeds")  # what tells more of the luck of training stands in front
    over = validation["over_seeds"]["micro"] if seeds else validation["over_folds"]
    name = f"Mean of {len(seeds)} seeds" if seeds else "Mean of the folds"
    tiles.insert(2, tile(name, score(over["mean"]), reach(over)))
    return framed(
        f"Cross-validation of {result['system']}",
        " · ".join([validation["design"], facts(result), *circumstances(validation)]),
        tiles,
        [("Folds", sections.folds(validation)), *measured(result)],
    )


def curve_page(curve: Figures) -> str:
    """The page of what ``ner.validation.curve`` gives."""
    first, last = curve["sizes"][0], curve["sizes"][-1]
    tiles = [
        tile("Micro F1, strict", score(last["micro"]["mean"]), f"from {last['size']:,} reports", first=True),
        tile("Macro F1, strict", score(last["macro"]["mean"]), f"from {last['size']:,} reports"),
    ]
    if len(curve["sizes"]) > 1:
        before = curve["sizes"][-2]
        tiles.append(
            tile("Micro F1, strict", score(first["micro"]["mean"]), f"from {first['size']:,} reports")
        )
        gained = last["micro"]["mean"] - before["micro"]["mean"]
        tiles.append(tile("Gain", difference(gained), f"from {before['size']:,} to {last['size']:,} reports"))
    tiles.append(tile("Rules alone", score(curve["rules"]["micro"]), "micro F1, no training"))
    told = (
        f"{curve['tested']:,} test reports",
        f"{curve['mentions']:,} mentions to be found",
        f"{len(curve['seeds'])} random subsets of each size",
        *circumstances(curve),
    )
    return framed(f"Learning curve of {curve['system']}", " · ".join(told), tiles, _curve_sections(curve))


def _curve_sections(curve: Figures) -> Iterator[Section]:
    yield "All labels", sections.curve_micro(curve)
    yield "By label", sections.curve_labels(curve)
    yield "Every training", sections.curve_trainings(curve)
