"""A page on which the versions of disputed tasks stand side by side, what only some have outlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ner.corpus.record import Record
from ner.mentions import Mention
from ner.output.page_parts import document, html
from ner.output.readable import declared, unified_breaks

_STYLE = """
main { max-width: 90rem; }
.versions { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(20rem, 1fr); gap: 1rem; overflow-x: auto; }
.version { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; }
.version h3 { font-size: .9rem; margin: 0 0 .5rem; color: var(--soft); }
.version p { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; margin: 0; }
mark.alone { outline: 2px solid #d33; }
"""


def page(disputed: Mapping[str, Mapping[str, Record]], heading: str = "Where annotators differ") -> str:
    """One file that needs nothing from elsewhere; ``disputed`` holds versions by annotator, by task."""
    parts = [f"<h1>{html(heading)}</h1>", f'<p class="about">{len(disputed):,} tasks</p>']
    for ident, versions in disputed.items():
        common = Counter(mention.key for record in versions.values() for mention in record.mentions)
        shown = "".join(
            f'<div class="version"><h3>{html(annotator)}</h3><p>'
            f"{_marked(record, {key for key, times in common.items() if times < len(versions)})}</p></div>"
            for annotator, record in versions.items()
        )
        parts.append(f'<h2>{html(ident)}</h2><div class="versions">{shown}</div>')
    return document(heading, "\n".join(parts), _STYLE)


def _marked(record: Record, alone: set[tuple[int, int, str]]) -> str:
    text, pieces, reached = unified_breaks(record.text), [], 0
    for mention in record.mentions:
        pieces += [html(text[reached : mention.start]), _mark(text, mention, mention.key in alone)]
        reached = mention.end
    return "".join([*pieces, html(text[reached:])]).strip("\n")


def _mark(text: str, mention: Mention, alone: bool) -> str:
    label = declared(mention.label)
    return (
        f'<mark class="{"alone" if alone else ""}" style="--colour:{label.colour}" data-zh="{html(label.zh)}" '
        f'title="{html(label.name)} [{mention.start}, {mention.end})">{html(text[mention.start : mention.end])}</mark>'
    )
