"""HTML: a readable page for each report, and an index where there are several.

The marked text is displaCy's (https://spacy.io/usage/visualizers); around it stand a legend that switches
labels on and off, and a table of the mentions. A page is one file that needs nothing from elsewhere. The
names behind the marks are drawn by the style sheet, so that copied text is the report's text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from urllib.parse import quote

from spacy import displacy

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output.files import opened
from ner.output.page_parts import Entry, all_labels, chip, document, html, index, legend
from ner.output.page_style import switches
from ner.output.readable import declared, name, title, unified_breaks

_PLACES = 12  # links to a name's places before the rest is only counted

_MARK = (
    '<mark class="l{column}" id="m{number}" style="--colour:{bg}" data-zh="{zh}" title="{hint}">{text}</mark>'
)


def page(extraction: Extraction, home: str | None = None) -> str:
    """The page of one report; ``home`` is the address of the index it belongs to."""
    text, mentions = extraction.text, extraction.mentions
    counts = Counter(mention.label for mention in mentions)
    labels = all_labels(counts)
    facts = [extraction.source, f"{len(text):,} characters", f"{len(mentions):,} mentions"]
    back = f'<nav><a href="{html(home)}">← all reports</a></nav>' if home else ""
    body = (
        f'{back}<h1>{html(title(extraction))}</h1><p class="about">{html(" · ".join(facts))}</p>'
        f'{legend(counts)}<div class="text">{_marked(text, mentions, labels)}</div>'
        f"<h2>Mentions</h2>{_table(text, mentions)}"
    )
    return document(title(extraction), body, switches(len(labels)))


def write(extractions: Iterable[Extraction], target: str | Path) -> Path:
    """Write the pages and return the one to open first.

    ``target`` is a folder, or a file ending in ``.html``: a single report becomes ``FOLDER/NAME.html``, or
    the file itself. Several become numbered pages in the folder with an ``index.html``; for a file they
    stand in the folder of its name without ``.html``, and the file is the index. Raises ``OSError`` where
    they cannot be written.
    """
    target = Path(target)
    single = target.suffix.lower() in (".html", ".htm")
    folder = target.with_suffix("") if single else target
    stream = iter(extractions)
    first = list(islice(stream, 2))
    if len(first) == 1:
        return _written(page(first[0]), target if single else folder / f"{_file_stem(first[0])}.html")
    start = target if single else folder / "index.html"
    home = quote(f"../{start.name}" if single else start.name)
    entries = []
    for number, extraction in enumerate(chain(first, stream), start=1):
        file = folder / f"{number:04d}-{_file_stem(extraction)}.html"
        _written(page(extraction, home), file)
        counts = Counter(mention.label for mention in extraction.mentions)
        address = quote(file.relative_to(start.parent).as_posix())
        entries.append(Entry(title(extraction), address, len(extraction.text), counts))
    return _written(index(entries), start)


def _written(content: str, path: Path) -> Path:
    with opened(path) as stream:
        stream.write(content.encode())
    return path


def _file_stem(extraction: Extraction) -> str:
    kept = "".join(c if c.isalnum() or c in "-_" else "_" for c in title(extraction))
    return kept.encode()[:80].decode(errors="ignore").strip("_") or "report"


def _found(mentions: Sequence[Mention]) -> str:
    rules = dict.fromkeys(f"rule {mention.rule}" for mention in mentions if mention.rule is not None)
    scores = [f"{mention.score:.2f}" for mention in mentions if mention.score is not None]
    span = "–".join(dict.fromkeys((min(scores), max(scores)))) if scores else ""
    return ", ".join([*rules, *([f"score {span}"] if span else [])])


def _marked(text: str, mentions: Sequence[Mention], labels: list[str]) -> str:
    if not text.strip():
        return '<p class="empty">The report is empty.</p>'
    blank = len(text) - len(text.lstrip())  # blank lines at the top are not shown
    begin = min(blank, mentions[0].start) if mentions else blank
    ents = []
    for number, mention in enumerate(mentions, start=1):
        label = declared(mention.label)
        hint = f"{label.name} {label.zh} [{mention.start}, {mention.end}) {_found([mention])}".strip()
        params = {
            "column": labels.index(mention.label),
            "number": number,
            "zh": html(label.zh),
            "hint": html(hint),
            "bg": label.colour,
        }
        place = {"start": mention.start - begin, "end": mention.end - begin}
        ents.append({**place, "label": mention.label, "params": params})
    shown = {"text": unified_breaks(text)[begin:].rstrip(), "ents": ents, "title": None}
    return displacy.render(shown, style="ent", manual=True, jupyter=False, options={"template": _MARK})


def _table(text: str, mentions: Iterable[Mention]) -> str:
    names: dict[tuple[str, str], list[tuple[int, Mention]]] = {}
    for number, mention in enumerate(mentions, start=1):
        key = mention.label, name(text[mention.start : mention.end])
        names.setdefault(key, []).append((number, mention))
    if not names:
        return '<p class="empty">None were found.</p>'
    labels = all_labels(label for label, _ in names)
    rows = []
    for (label, shown), found in sorted(
        names.items(), key=lambda item: (labels.index(item[0][0]), -len(item[1]))
    ):
        places = " ".join(f'<a href="#m{number}">{m.start}</a>' for number, m in found[:_PLACES])
        more = f" +{len(found) - _PLACES}" if len(found) > _PLACES else ""
        by = _found([mention for _, mention in found])
        rows.append(
            f'<tr><td>{chip(label)}</td><td>{html(shown)}</td><td class="number">{len(found)}</td>'
            f'<td class="places">{places}{more}</td><td class="found">{html(by)}</td></tr>'
        )
    return (
        '<table><thead><tr><th>Label</th><th>Mention</th><th class="number">Times</th><th>At character</th>'
        f'<th class="found">Found by</th></tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )
