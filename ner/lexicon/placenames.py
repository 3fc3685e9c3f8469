"""How lists write place names, and how texts do: full names, bare names, and what is no town or village.

Used when a list of places is compiled (``build_gazetteer``); a text is never changed by it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PEOPLES = tuple(
    """
    蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡
    纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯
    鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 汉 各
    """.split()  # noqa: SIM905 (a list of words reads better as text)
)
"""The peoples whose names stand in the names of autonomous units."""

_PEOPLE = "(?:" + "|".join(sorted(PEOPLES, key=len, reverse=True)) + ")族"
_ETHNIC_TOWN = re.compile(rf"(?P<stem>.+?)(?:{_PEOPLE})*(?:民族|{_PEOPLE})(?P<suffix>乡|镇|苏木)$")
_AUTONOMOUS = re.compile(
    rf"(?P<stem>.+?)(?:{_PEOPLE}|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)+自治(?P<suffix>县|旗|州)$"
)
_TOWN = re.compile(r"(?P<stem>.*?)(?P<suffix>街道|苏木|镇|乡)$")
_VILLAGE = re.compile(r"(?P<stem>.*?)(?P<suffix>社区|嘎查|村)$")
_COUNTY = re.compile(r"(?P<stem>.*?)(?P<suffix>县|区|市|旗)$")
_ZONE = re.compile(
    r"(?:开发|示范|管理|园|高新|产业|保税|工业|实验|试验|食品)区$|(?:园|管委会|委员会|行政区划|海域)$"
)
_ORDINAL = re.compile(r"第?[零一二三四五六七八九十]+$")
_COMMITTEES = (
    (re.compile(r"嘎查(?:村民)?(?:委员会|委会)$"), "嘎查"),
    (re.compile(r"村?(?:村民委员会|村委会)$"), "村"),
    (re.compile(r"(?:社区)?(?:居民委员会|居委会|居委)$"), "社区"),
)

GENERIC = frozenset(
    """
    城区 郊区 矿区 东区 西区 新区 市区 县区 街区 园区 高新区 经开区 管理区 示范区 临港区 保税区 物流区 新城区
    产业园 工业园 化工园区 新站区 省直辖 市直辖 市辖区
    街道 场镇 集镇 圩镇 墟镇 乡镇 城镇 小镇 古镇 村镇 镇区 镇上 镇中 全镇 城乡 社区 小区 生活区 虚拟社区
    乡村 农村 本村 全村 我村 各村 该村 村村 镇村 自然村 行政村 城中村 空心村 贫困村 示范村 文明村 新农村
    虚拟 自然 行政 生活 中心 示范 文明 贫困 农业 工业 农民 村民 居民 全国 全省 全市 全县 全乡 我国 中国
    """.split()  # noqa: SIM905
)
"""Words that a list gives as a name (晋城市城区, 街道社区) but that a text uses as common words."""


class Forms(NamedTuple):
    """``full`` names a text may write in full, ``stems`` bare names; both empty for what is no usable name.

    ``name`` is the full name to show; ``proper`` whether the place is of its level by the annotation scheme.
    """

    name: str
    full: tuple[str, ...]
    stems: tuple[str, ...]
    proper: bool = True


def _stems(*candidates: str) -> tuple[str, ...]:
    return tuple(s for s in candidates if len(s) >= 2 and s not in GENERIC and not _ORDINAL.match(s))


def _full(*candidates: str) -> tuple[str, ...]:
    return tuple(s for s in candidates if len(s) >= 2 and s not in GENERIC)


def upper(name: str, short: str = "") -> Forms:
    """Forms of a province, city or county; ``short`` as lists give it (``克州/克孜勒苏``), else made."""
    shorts = [s for s in short.split("/") if s]
    autonomous = _AUTONOMOUS.match(name)
    if not shorts and not _ZONE.search(name):
        match = autonomous or _COUNTY.match(name)
        shorts = [match["stem"]] if match else []
    full = [name]
    if autonomous and autonomous["suffix"] == "县":
        full.append(autonomous["stem"] + "县")
    return Forms(name, _full(*full), tuple(s for s in _stems(*shorts) if s not in full and s != name))


def town(name: str, within: tuple[str, ...] = ()) -> Forms:
    """Forms of a township-level unit; ``within``: names of what it lies in, which lists may put before it.

    >>> town("四平市铁东区山门镇", ("四平市", "铁东区"))
    Forms(name='山门镇', full=('山门镇',), stems=('山门',), proper=True)
    """
    name = re.sub(r"街道办事处$", "街道", name)
    if not _TOWN.match(name):
        return Forms(name, _full(name), (), proper=False)
    for outer in within:
        if name.startswith(outer) and len(name) >= len(outer) + 3:
            name = name[len(outer) :]
    ethnic = _ETHNIC_TOWN.match(name)
    if ethnic and len(ethnic["stem"]) >= 2:
        stem, suffix = ethnic["stem"], ethnic["suffix"]
        return Forms(name, _full(name, stem + suffix), _stems(stem))
    match = _TOWN.match(name)
    assert match is not None
    return Forms(name, _full(name), _stems(match["stem"]))


def village(name: str, in_town: str = "") -> Forms:
    """Forms of a village-level unit; committees become what they are the committee of.

    >>> village("马沟村村民委员会").full, village("浮山雅居社区居委会").stems
    (('马沟村',), ('浮山雅居',))
    """
    for committee, unit in _COMMITTEES:
        name = committee.sub(unit, name)
    match = _VILLAGE.match(name)
    if not match or name.endswith("虚拟社区"):
        return Forms(name, _full(name), (), proper=False)
    if in_town and name.startswith(in_town):
        inner = _VILLAGE.match(name[len(in_town) :])
        if inner and _stems(inner["stem"]):
            name, match = inner[0], inner
    stem = match["stem"]
    return Forms(name, _full(name), () if stem == in_town else _stems(stem))
