"""The label set, declared once: everything that needs a label's name, colour or wording takes it from here.

Another label set is another tuple of :class:`Label` here, rules for it in ``ner/rules/`` and a corpus.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """One entity type.

    ``name`` is what spaCy, the corpus and Label Studio write; ``zh`` what a Chinese reader sees; ``rule`` the
    annotation scheme in one line; ``colour`` a CSS colour that reads well behind black text; ``hotkey`` the key
    that picks the label in Label Studio.
    """

    name: str
    zh: str
    description: str
    rule: str
    colour: str
    hotkey: str


LABELS: tuple[Label, ...] = (
    Label(
        "TOWN",
        "乡镇街道",
        "A named township-level unit: 镇, 乡, 民族乡, 街道, 街道办事处, 苏木",
        "The name with its suffix (来集镇), or bare where it plainly means the town (大隗、来集两镇)",
        "#9ad0f5",
        "1",
    ),
    Label(
        "VILLAGE",
        "村社区",
        "A named village-level unit: 行政村, 自然村, 社区, 居委会, 嘎查, and a 屯, 庄, 寨, 堡 treated as a village",
        "The name with its suffix (马沟村), each name of a list by itself (大隗、窑沟等村)",
        "#b5e3a1",
        "2",
    ),
    Label(
        "ENTERPRISE",
        "企业",
        "A named market entity: company, factory, bank, cooperative, family farm, shop, hotel, by full or short name",
        "With the province, city or county directly before it, without the town or village (巩义市众赢铝制品有限公司)",
        "#f7c68b",
        "3",
    ),
    Label(
        "PROGRAMME",
        "项目行动",
        "A named undertaking: policy programme, campaign, plan, recurring activity, construction or investment project",
        "Modifier and head (镇区有机更新工程), or a coined name in quotes (“[万人助万企]”); not a generic class",
        "#d9b8f0",
        "4",
    ),
    Label(
        "MONEY",
        "金额",
        "An amount of money: the number with its unit",
        "余, 多, 几 inside the number belong to it; 近, 约, 超, 以上 stay outside (近[百万元])",
        "#f5e27a",
        "5",
    ),
)

LABEL_NAMES: tuple[str, ...] = tuple(label.name for label in LABELS)


def label(name: str) -> Label:
    """The label called ``name``; raises ``KeyError`` with the known names if there is none."""
    for candidate in LABELS:
        if candidate.name == name:
            return candidate
    raise KeyError(f"unknown label {name!r}; the label set is {', '.join(LABEL_NAMES)}")
