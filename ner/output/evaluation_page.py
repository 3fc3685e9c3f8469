"""HTML: everything that was measured of a system, on one page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ner.output import evaluation_sections as sections
from ner.output.evaluation_errors import error_list
from ner.output.evaluation_style import EVALUATION_STYLE
from ner.output.numbers import bounds, difference, p_value, score
from ner.output.page_parts import document, html
from ner.output.page_tables import Figures, tile

Section = tuple[str, str]  # heading, markup


def page(result: Figures) -> str:
    """The page of what ``ner.evaluating.report`` gives; what was not asked for has no section."""
    return framed(f"Evaluation of {result['system']}", facts(result), headline(result), measured(result))


def framed(title: str, about: str, tiles: Iterable[str], parts: Iterable[Section]) -> str:
    """A page with its headline figures, and ``parts`` with links to each; ``about`` is text, the rest markup."""
    found = list(parts)
    links = "".join(f'<a href="#s{place}">{html(head)}</a>' for place, (head, _) in enumerate(found))
    body = "".join(
        f'<h2 id="s{place}">{html(head)}</h2>{markup}' for place, (head, markup) in enumerate(found)
    )
    return document(
        title,
        f'<h1>{html(title)}</h1><p class="about">{html(about)}</p><div class="tiles">{"".join(tiles)}</div>'
        f'<nav class="sections">{links}</nav>{body}',
        EVALUATION_STYLE,
    )


def facts(result: Figures) -> str:
    """How much was evaluated."""
    strict = result["schemes"]["strict"]["micro"]
    return (
        f"{result['documents']:,} reports · {result['characters']:,} characters · {strict['gold']:,} mentions"
        f" to be found · {strict['predicted']:,} found"
    )


def headline(result: Figures) -> list[str]:
    """The figures that stand first, as tiles."""
    strict, intervals = result["schemes"]["strict"], result["intervals"]
    micro, macro = strict["micro"], strict["macro"]
    tiles = [
        tile("Micro F1, strict", score(micro["f1"]), bounds(intervals["micro"]), first=True),
        tile("Macro F1, strict", score(macro["f1"]), bounds(intervals["macro"])),
        tile("Precision", score(micro["precision"]), f"{micro['correct']:,} of {micro['predicted']:,}"),
        tile("Recall", score(micro["recall"]), f"{micro['correct']:,} of {micro['gold']:,}"),
    ]
    if compared := result.get("comparison"):
        ahead, p = compared["micro"]["difference"], p_value(compared["micro"]["p"])
        tiles.append(
            tile(f"Against {compared['against']}", difference(ahead), f"p {p}" if p[0] == "<" else f"p = {p}")
        )
    if names := result.get("names"):
        unseen = names["groups"][1]
        tiles.append(
            tile("Unseen names, F1", score(unseen["micro"]["f1"]), bounds(unseen["intervals"]["micro"]))
        )
    return tiles


def measured(result: Figures) -> Iterator[Section]:
    """A section for everything that was measured."""
    yield "Labels", sections.labels(result)
    if "comparison" in result:
        yield "Comparison", sections.comparison(result["comparison"], result["system"])
    for key, groups in result["breakdowns"].items():
        yield f"By {key}", sections.parts(groups, f"Strict micro F1 by {key}")
    if "names" in result:
        yield "Names seen and unseen", sections.names(result["names"])
    if "calibration" in result:
        yield "Scores", sections.calibration(result["calibration"])
    if "rules" in result:
        yield "Rules", sections.rules(result["rules"])
    yield "Errors", error_list(result["errors"])
