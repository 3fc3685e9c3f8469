"""The page on which people label, written from the label set; and whether a project's page still fits it.

Labels carry both names, colour, hot-key and the scheme's rule. What is stored is the name alone (``TOWN``): the
Chinese stands in ``html``, which only the button shows. The labels are ``smart``: with a backend linked and
Auto-Annotation switched on, it is asked about each region drawn; without, they are as others. A prediction's region tells in its ``meta`` what made it; the
details of a selected region show that.
"""

from __future__ import annotations

from html import escape
from xml.etree import ElementTree as Xml

from ner.labels import LABEL_NAMES, LABELS, Label

CONTROL, TEXT, NOTES = "label", "text", "notes"
"""Names in the page: the labels, the text they lie on (also its field in a task's data), the field for notes."""

_STYLE = """
.lsf-label_selected, .lsf-label_selected * { color: #1f1f1f !important }
.lsf-label { height: auto; white-space: normal }
.lsf-htx-richtext { font-size: 17px; line-height: 2 }
"""
# The first line, because the page writes the chosen label in white, which nobody reads on a light colour.


def interface() -> str:
    """The labelling interface as Label Studio's XML."""
    view = Xml.Element("View")
    Xml.SubElement(view, "Style").text = _STYLE
    Xml.SubElement(view, "Header", value="$title", size="5")
    labels = Xml.SubElement(
        view, "Labels", name=CONTROL, toName=TEXT, choice="single", showInline="true", smart="true"
    )
    for label in LABELS:
        Xml.SubElement(
            labels,
            "Label",
            value=label.name,
            html=_button(label),
            hint=f"{label.description} · {label.rule}",
            background=label.colour,
            hotkey=label.hotkey,
        )
    Xml.SubElement(view, "Text", name=TEXT, value=f"${TEXT}", granularity="symbol")
    Xml.SubElement(
        view,
        "TextArea",
        name=NOTES,
        toName=TEXT,
        rows="2",
        editable="true",
        maxSubmissions="1",
        placeholder="备注:拿不准的地方写在这里 · Notes: write here what you are not sure of",
    )
    Xml.indent(view)
    return Xml.tostring(view, encoding="unicode")


def misfits(config: str) -> list[str]:
    """Why annotations made on this page could not be taken: each a clause, none where the page fits."""
    try:
        view = Xml.fromstring(config)
    except Xml.ParseError as error:
        return [f"its labelling interface is no XML ({error})"]
    control = next((tag for tag in view.iter("Labels") if tag.get("name") == CONTROL), None)
    if control is None:
        return [f"it has no <Labels name={CONTROL!r}>"]
    problems = []
    if control.get("toName") != TEXT or not any(tag.get("name") == TEXT for tag in view.iter("Text")):
        problems.append(f"its labels do not lie on <Text name={TEXT!r}>")
    present = [tag.get("alias") or tag.get("value") or "" for tag in control.iter("Label")]
    if missing := [name for name in LABEL_NAMES if name not in present]:
        problems.append(f"the labels {', '.join(missing)} are missing")
    if unknown := [name for name in present if name not in LABEL_NAMES]:
        problems.append(f"the labels {', '.join(unknown)} are not of our set")
    return problems


def _button(label: Label) -> str:
    """What the button shows: both names, and the rule under them in small type."""
    rule = f'<br/><span style="font-size:11px;opacity:.75">{escape(label.rule)}</span>'
    return f"<b>{escape(label.zh)}</b> {escape(label.name)}{rule}"
