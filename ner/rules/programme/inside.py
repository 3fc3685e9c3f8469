"""Words that are edges elsewhere and belong to a programme's name all the same: 村道硬化, 退圩还湖, 建设年活动."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.left_edge import NO_PLACE, place_before, words_back
from ner.rules.programme.edges import EDGE
from ner.rules.programme.vocabulary import HEAD
from ner.rules.quotes import quotes
from ner.rules.wordlist import words

SINGLE = words("""
    被 种 补 还 日 招 评 借 买 组 投 成 办 做 打 过 比 起 时 求 当 为 能 可 应 会 的 用 送 定 原 引 后 地 同
    和 与 及 中 内 外 上 下 有 来 家 前 间 里 修 建 入 进 出 户 帮 助 促 村 镇 区 乡 县 开 变 收 推 带 条 元
    都 拨 拉 占 以 名 年 多 一 二 三 四 五 六 七 八 九 十 两
""")
"""Characters that are an edge as a word and can be part of a longer one."""
PAIRED = words("""
    规上 限上 线上 海上 陆上 水上 丝被 植被 种薯 扩种 补建 还湖 还林 还草 还田 良种 育种 制种 种业 种苗 重点县 示范县 试点县 补贴 补助 补植
    补短 促春 促发 招商 投工 办公 办学 打击 打井 打捞 打非 过境 过渡 起步 时代 应急 应用 应对 可视 可再 会展
    会诊 一体 党的 用纸 用水 用房 用电 用地 专用 家用 农用 民用 饮用 利用 送温 强村 村寨 灾后 定居 安定 原料 换种 村通
    原种 组网 后扶 引江 引黄 地下 地块 同心 同创 功能 节能 智能 能源 县乡 乱占 侵占 强占 占地 占补 算内 代补 帮包 以工 以奖 以旧 以案 以电 以租 以草 以水 镇卫 乡卫 村卫 产能 能力 村道 村内 村组 村屯 村级 镇村
    镇区 乡道 县道 省道 国道 户厕 户用 屯内 库区 灌区 圩区 山区 库周 镇域 县域 村庄 村民 入户 进户 到户 进村
    村居 区域 园区 社区 小区 退耕 退圩 建镇 引水 下乡 下基 下沉 上山 外墙 内涝 内河 中心 家园 家庭 年产 日产 日处 年处 日供 年宰 多彩 千家
    开发 开垦 变电 收储 推广 助学 助农 助残 帮扶 促进 修复 修缮 建设 来料 出海 出城 后靠 后期 前期 有机 有轨
    多能 条田 通村 通组 通乡 联村 环村 绕镇 环镇 水厂 一体化 二期 三期 一期 元宝
""")
"""Words that hold one of them, and that a segmentation may cut: 村道, 用纸, 退耕."""
STEMS = words(
    "驻沪 驻京 驻军 驻外 正极 正高 负极 对口 对虾 对外 向日 向阳 再生 再就 就业 就医 就近 给水 给排 要素 能耗 能效 更新 不动 未成 未来 本土 本草 可控 从业 由浅 让路 将军 最后 更年 被服"
)
"""Words that begin with a character no name begins behind: 正|极材料, 给|水管网."""
SUFFIXES = "区带段口处座位件条类家户"
"""Characters that end a word of more than two, and that a segmentation cuts off: 沉陷|区, 绿化|带."""
FEATURE = re.compile("[江河沿流段湖海山岛渠沟堤坝灌库桥路道港湾干流大东西南北城街公国省县市乡村]")
"""What follows the name of a river, lake or road: 嫩江 in 嫩江干流 is no county."""
HANZI = re.compile("[一-鿿]")
WORDS = re.compile("[一-鿿]*[^一二三四五六七八九十两几多数百千万全各每\\W\\d]")
NUMERALS = "一二三四五六七八九十两"
MEASURE = re.compile("[个项大种件批条处座类场次是月日方面]")
FIXED = re.compile(
    "(?:集中|强制|专项|联合)执行$|整[村乡镇县]推进$|常态化$|(?:医养|种养|产教|农旅|文旅|农牧|平战|体教|体医|产学研)结合$|(?<![村驻])第一书记$"
)
BODIES = re.compile(
    "(?:(?:养老|医疗|卫生|托育|托幼|培训|救助|福利|中介|办学|金融|科研|寄递|检测)机构|(?:小微|僵尸|规上|规下|科技型|上市|外贸|专精特新)企业)$"
)
"""Bodies of a kind, which an undertaking is about and which carry out none by such a name: 托育机构|食品安全行动."""
"""Terms that end in an edge word and that names hold."""
SEATS = words("村委会 居委会 乡政府 镇政府 党委 支部 党支部 工会 妇联")
PREMISES = re.compile("大院|院落|院墙|院内|办公|宿舍|食堂|会议室|楼|广场|门前|活动室|活动场所|服务大厅|便民")
"""What belongs to a body and is built with its name: 村委会|大院硬化工程."""
JOINING = re.compile(
    "(?:配套|连通|加工|改造|治理|种植|分拣|保护|提升|整治|修复|种养|养殖|仓储|扩建|更新|硬化|绿化|美化|开发|利用)$"
)
"""What stands before 和, 与 between two parts of one modifier: 水系连通和河湖治理."""


ENDS_IN_HEAD = re.compile(f"{HEAD.pattern}\\Z")
PARTS = re.compile("[一-鿿]{2}")
TAKEN_TO = re.compile(
    "进(?:农村|乡村|乡镇|校园|社区|企业|机关|家庭|万家|军营|网络|课堂|农户|基层|工地|园区|商圈|景区|千家|山区)"
)
"""What a campaign goes into: 电子商务|进农村."""
ROUTE = re.compile("[路线渠管河江溪沟段桥堤坝]")
"""What leads from one place to another: 干溪沟|至|红庙|公路."""


def is_inside(evidence: Evidence, left: int, right: int, end: int) -> bool:
    """Whether the edge word ``text[left:right]`` belongs to the name whose head begins at ``end``."""
    text = evidence.text
    if FIXED.search(text, max(0, left - 3), right):
        return True
    if right < end and BODIES.search(text, max(0, left - 4), right):
        return True
    if text[left:right] in SEATS and PREMISES.match(text, right):
        return True
    character = text[left]
    if character == "进" and TAKEN_TO.match(text, left) and PARTS.match(text, left - 2):
        return not _is_edge(evidence, left)
    if character == "至" and right - left == 1:
        return bool(ROUTE.search(text, right, end) and PARTS.match(text, left - 2)) and not _is_edge(
            evidence, left
        )
    if right - left > 1:
        return False
    if character in "年月日周" and _closes(text, left, right == end):
        return True
    if text[left : left + 2] in STEMS:
        return True
    if character not in SINGLE:
        return False
    before, pair = text[left - 1 : left], text[left - 1 : right]
    if character in NUMERALS:
        return not MEASURE.match(text, right)
    if character in "上下中" and before and before in "江河湖山岭沟渠库":
        return True
    if character in SUFFIXES and _ends_word(evidence, left):
        return True
    if character == "家" and FEATURE.match(text, right):
        return True
    if pair in NO_PLACE or text[left - 2 : right] in NO_PLACE:
        return True
    if not PAIRED.isdisjoint((pair, text[left : right + 1], text[left - 2 : right])):
        return True
    if character in "和与及":
        return _joins(evidence, left, right, end)
    return character != "的" and _is_fragment(evidence, left)


def _ends_word(evidence: Evidence, at: int) -> bool:
    """Whether a word of several characters, no edge and no count, stands before ``at``: 沉陷|区."""
    if not at:
        return False
    left, right = next(words_back(evidence, at, 0))
    word = evidence.text[left:right]
    return right - left > 1 and word not in EDGE and bool(WORDS.fullmatch(word))


def _closes(text: str, at: int, before_head: bool) -> bool:
    """Whether 年, 月 closes a modifier: 三年|行动, 建设年|活动; not a date."""
    before = text[at - 1 : at]
    if before and before in NUMERALS:
        return text[at] == "年" and text[at - 2 : at - 1] not in NUMERALS + "〇"
    return before_head and bool(HANZI.match(before))


def _joins(evidence: Evidence, left: int, right: int, end: int) -> bool:
    """Whether 和, 与, 及 stands between two parts of one modifier: neither a name before it nor an agent."""
    text = evidence.text
    if end - right < 2 or not PARTS.match(text, left - 2):
        return False
    if ENDS_IN_HEAD.search(text, max(0, left - 6), left) or left in quotes(evidence).opening:
        return False
    return bool(JOINING.search(text, max(0, left - 2), left)) or not (
        _is_edge(evidence, left) or place_before(evidence, left, max(0, left - 9))
    )


def _is_edge(evidence: Evidence, end: int) -> bool:
    """Whether the word that ends at ``end`` is one before which no name begins: 干部|和."""
    left, right = next(words_back(evidence, end, 0))
    return evidence.text[left:right] in EDGE


def _is_fragment(evidence: Evidence, end: int) -> bool:
    """Whether the word that ends at ``end`` is a single character of no word the edge knows: 圩 in 退|圩|还|湖."""
    if not end:
        return False
    left, right = next(words_back(evidence, end, 0))
    return right - left == 1 and evidence.text[left] not in EDGE and bool(HANZI.match(evidence.text, left))
