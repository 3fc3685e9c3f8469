"""The scale on which rules say how sure they are: where two candidates overlap, the higher one wins.

A rule names one of these constants and never a bare number, so that the whole order can be read here. Steps of
five leave room between them. How overlaps are settled, and when a candidate is cut instead of dropped, is told in
:mod:`ner.rules.resolve`.

The order, and why:

* an amount of money is certain from its own characters;
* a unit with its suffix is its own span wherever it stands at the left edge of a longer name (scheme rule 2);
* a full legal name or a name in quotes shows both of its edges, a name with a head only its right one;
* short and bare names are guesses from their surroundings, and guesses from elsewhere in the report come last.
"""

from __future__ import annotations

MONEY = 90
"""An amount with its unit."""
PLACE_SUFFIXED = 80
"""A town or village with its own suffix: 来集镇, 马沟村, 金水路街道办事处."""
PROGRAMME_PLANT = 75
"""What is built at a public plant, the plant in its name: 城西污水处理厂扩建工程."""
ENTERPRISE_LEGAL = 70
"""A company, cooperative or bank by its full name, legal form and all."""
PROGRAMME_QUOTED = 60
"""A coined name in quotes, with or without what follows the closing quote."""
PROGRAMME_HEAD = 55
"""Modifier and head: 镇区有机更新工程."""
ENTERPRISE_OF_PROJECT = 58
"""A business by its short name directly before 项目, which names no undertaking without it: 原动力新材料项目."""
ENTERPRISE_SHORT = 50
"""A business by its short or brand name: 恒丰纸业."""
PLACE_BARE = 45
"""A town or village without suffix, in a list or beside words that say what it is: 大隗、来集两镇."""
DOCUMENT = 30
"""A short or bare form that another place in the same report explains."""
