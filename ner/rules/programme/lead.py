"""What a programme is about, said before the quote its name goes on with: 烟花爆竹|“打非”行动."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import VERBS
from ner.rules.enterprise import business_ends
from ner.rules.left_edge import after_areas, place_before, word_end, words_back
from ner.rules.programme.edges import EDGE
from ner.rules.programme.inside import FEATURE, STEMS, is_inside
from ner.rules.programme.trimming import LEADING, LIST_NUMBER, STRIPPED, trimmed
from ner.rules.wordlist import any_of, words

NAME_CHARACTER = re.compile(r"[一-鿿㐀-䶿A-Za-z0-9·%+\-—~]|(?<=\d)\.(?=\d)")
JOINS = frozenset("和与及")
LEFT_BEHIND = ("是", "了", "的", "学期", "期间", "年度", "之际", "前夕", "当天", "假期", "当日")
LONGEST_LEAD = 16
"""No lead is longer, in characters."""
LONGEST_WORD = 6
MEANS = re.compile(
    "^(?:利用|依托|借助|通过|投资|凭借|整合|盘活)[一-鿿]{2,12}(?:建设|新建|修建|打造|建成|发展|培育|开展|实施|推进|申报|成立)$"
)
"""A clause that says by what means an undertaking is carried out: 利用羊棚顶建设|“…”项目."""
ORGANISATION = re.compile(
    "(?:"
    + any_of("""
        基金会 协会 商会 学会 联合会 联谊会 促进会 工会 妇联 团委 残联 科协 文联 侨联 工商联 红十字会 慈善会 慈善总会 法院 检察院 公安局
        县委 市委 省委 区委 镇党委 局 厅 医院 卫生院 诊所 疾控中心 大学 学院 学校 中学 小学 幼儿园 党校 俱乐部 图书馆 文化馆 博物馆 美术馆
        文化站 卫生站 社工站 服务站 派出所 服务队 志愿队 宣讲团 艺术团 剧团 支队 大队 消防站 研究院 研究所 出版社 报社 电视台 集团 公司
        银行 支行 分行 税务所 司法所 供电所 国家电网 开发区 管委会 林场 农场 老年大学 老干部局 支教团 青年团 少工委 关工委 文明办 政协 人大
    """)
    + ")$"
)
"""Who carries out what the quotes name: 扶贫基金会|“筑巢行动”学生宿舍项目."""
AUTHORITY = re.compile(
    "(?:(?:"
    + any_of("""
        水利 水务 交通 运输 农业 农村 农牧 林业 林草 教育 教体 文旅 文广 旅游 文化 民政 人社 住建 建设 资源 国土 环保 环境 卫健 卫生 财政 发改
        改革 统计 商务 经信 工信 科技 监管 监督 应急 管理 军人 司法 公安 税务 审计 扶贫 振兴 城管 粮食 能源 体育 气象 邮政 烟草 海事 铁路 民航
        园林 规划 档案 畜牧 渔业 海洋 水产 农机 招商 文物 广电 医保 信访 事务 审批 数据 移民 供销 民宗 宗教 房管 交警 消防 宣传 组织 统战
    """)
    + ")(?:局|厅|总局|部门|部|委)|妇联|残联|科协|文联|工商联|总工会|红十字会|团委|团[省市县区]委|政法委|纪委|监委|文明办|网信办|河长办"
    "|人武部|武装部|检察院|法院|管委会|供销社|县委|市委|省委|区委)$"
)
"""An authority, which carries out what is named behind it: 水利局|河道整治工程."""
OWN_HOUSE = re.compile(
    "(?:办公|业务|技术|综合|用房|大楼|大院|楼|宿舍|食堂|迁建|搬迁|新建|机关|审判|看守|指挥|实训|培训基地|家属)"
)
"""What an authority builds for itself, by its own name: 公安局|业务用房建设项目."""
CARRIED = re.compile("(?:开展|实施|推进|启动|深化)了?$")
ROLES = words("企业 干部 支部 党支部 机关 社区 校园 家庭 班级 职工 青年 党员 党建")
"""Whom an undertaking is for, where its verb stands before them: 实施|企业“解链”三年行动."""
DASHES = ("—", "——", "-", "--", "―", "――")
"""What parts a description from the name behind it: 社会救助——|“护苗计划”项目."""
SESSION = re.compile("(?:第[一二三四五六七八九十百\\d]+|首|本)[期届场季站次轮]$")
"""Which of its sessions, said before a quote: 第一期|“…”交流活动."""
TELLING = words("宣传 讲解 介绍 宣讲 普及 解读 推介 讲述 发放 赠送 提供")
TO_WHOM = re.compile("[对向为给][^,。;:、“”\\n]{2,14}$")
"""To whom something is told that the quotes name: 向民工讲解|“两补”培训项目."""
HOLIDAYS = words("暑假 寒假 开学季 毕业季 农闲 冬闲 课后 课余 周末 节假日 假日")
"""Times before the group that something is for: 暑假|大学生“…”活动."""
DATE = re.compile(r"\d+[年月日]|[年月日]?\d+年")


def before_quote(evidence: Evidence, at: int, limit: int) -> int:
    """The start of a modifier before the quote that begins at ``at``: 烟花爆竹“打非”行动; ``at`` where there is none."""
    text = evidence.text
    firms = business_ends(evidence)
    floor = max(limit, at - LONGEST_LEAD - LONGEST_WORD)
    for left, right in words_back(evidence, at, floor):
        word = text[left:right]
        if right == at and (
            SESSION.search(text, max(limit, at - 6), at)
            or (word in TELLING and TO_WHOM.search(text, max(0, left - 16), left))
        ):
            return at
        if right == at and word in ROLES and CARRIED.search(text, max(0, left - 3), left):
            return left
        if (
            text[left:right] in DASHES
            or not NAME_CHARACTER.match(text, left)
            or place_before(evidence, right, limit)
        ):
            return _quoted_lead(evidence, right, at)
        if (
            DATE.match(word)
            or word in HOLIDAYS
            or LIST_NUMBER.fullmatch(word)
            or right in firms
            or ORGANISATION.search(text, max(0, right - 4), right)
            or (word in EDGE and (word in JOINS or not is_inside(evidence, left, right, at)))
            or word.endswith(LEFT_BEHIND)
        ):
            return _quoted_lead(evidence, right, at)
    return _quoted_lead(evidence, floor, at) if floor == 0 else at


def _quoted_lead(evidence: Evidence, start: int, at: int) -> int:
    """``start`` moved past areas and verbs: 推广|“五统一”行动 has no lead; ``at`` where nothing is left."""
    if MEANS.search(evidence.text, max(0, start - 2), at):
        return at
    begin: int | None = after_areas(evidence, start, at)
    if begin is not None and begin < at and FEATURE.match(evidence.text, begin):
        begin = start
    while begin is not None and begin < at:
        after = word_end(evidence, begin, at)
        word = evidence.text[begin:after]
        if word in ROLES and after == at and CARRIED.search(evidence.text, max(0, begin - 3), begin):
            break
        stem = evidence.text[begin : begin + 2] in STEMS
        if word in LEADING or (not stem and (word in VERBS or (len(word) == 1 and word in EDGE))):
            begin = after
            continue
        if evidence.text[begin:at] in STRIPPED:
            begin = at
            continue
        past = trimmed(evidence, begin, at)
        if past == begin:
            break
        begin = past
    return begin if begin is not None and 2 <= at - begin <= LONGEST_LEAD else at
