"""Where a business stands in a sentence: what is done by one, what belongs to one, what brings one in.

铜华包装|租用老茧站, 丰泰铸造|的工地, 业主是|西安恒达果蔬|.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import INSIDE, VERBS
from ner.rules.enterprise.brands import BRANDS
from ner.rules.left_edge import word_end
from ner.rules.places.place_words import SURNAMES
from ner.rules.wordlist import any_of, words

POST = re.compile(
    any_of("""
        董事长 副董事长 董事 独立董事 执行董事 监事 监事会 总经理 副总经理 常务副总 副总 总裁 副总裁 总监 经理 副经理 财务总监 总会计师 总工程师 总工
        总经济师 党委书记 党总支书记 党支部书记 工会主席 首席执行官 首席 董秘 董事会 技术总监 法定代表人 法人代表 法人 厂长 车间主任 技术员 销售员 业务员
    """)
)
"""Posts of a firm: what stands before one is a firm or a person."""
FIRM_BEFORE = re.compile(
    any_of(
        "引进 入驻 企业 公司 由 与 和 客户 厂家 协调 推动 支持 走进 来到 供应商 业主 主体 扶持 成立 关停 确保 莅临 收购 起诉 状告 任职于 就职于 供职于"
    )
    + "$"
)
FIRM_AFTER = re.compile(
    any_of("""
        负责人 董事长 总经理 副总经理 经理 总裁 副总裁 副董事长 执行董事 法定代表人 总工程师 财务总监 老总 老板 厂长 创始人 总部 年产 二期 一期 三期 技改 扩产 扩建 签约
        落户 入驻 进驻 流转 达产 已达产 投产 试产 停产 复产 复工 竣工 控股 参股 员工 职工 工人们 正在 负责
        承建 承包 承接 承租 承保 车间 厂区 厂房 门口 旗下 下属 名下 送来 派来 派出 派人 派技术员 捐赠 捐款
        捐资 捐建 捐了 赞助 冠名 牵头 出资 增资 入股 中标 招工 招聘 招了 用工 回收 关停 破产 改制 上市 更名
        易名 搬迁 租下 建了 建起 签了 签下 来村 来镇 来乡 的工人 的车间 的老板 的订单 的采购 的经理 的负责人
        的厂房 的生产线 一家 两家 三家
    """)
    + r"|[(]\d{6}|等\d*[几多]?家?(?:企业|公司)|[一-鿿]{2,16}(?:技改|扩建|新建|建设|生产|改造|处置|加工|出口|扩能|改气|升级|搬迁|并购|重组)[一-鿿]{0,4}项目"
)
"""What is said of a company: 潞丰陶瓷董事长, 清源环保危废处置扩建项目."""
ACTS = (VERBS - INSIDE) | words("""
    则 则是 也 却 就 还 已 已经 在 从 向 把 将 给 为 跟 与 同 连夜 主动 今年 去年 每年 每天 每月 最先 率先 随后 又 没 没有 不 才
    放款 放贷 授信 赔付 理赔 承保 捐款 捐书 捐物 宣布 公告 表示 回应 上线 发货 送货 抢修 抢通 先行 先后 陆续 干脆 从前 以前 当年 全年 均 都 共 仍 曾 计划 打算 准备 刚 一直 专门 现 现在 目前 干 送 派 请 租 建 收 签 投 用 捐 出 要 有 是
""")
"""What a business does or when: the word behind its name where it is the subject."""
BELONGS = re.compile(
    "的[一-鿿]{0,4}?"
    + any_of("""
        老板 工人 员工 职工 负责人 经理 技术员 业务员 推销员 车间 厂长 订单 厂房 厂区 生产线 工地 仓库 拉煤车 货车 客服
    """)
)
"""What belongs to a business: 的前纺车间, 的技术员."""
LEADS = re.compile("(?:是|去|到|由|与|和|跟|给|向|欠|[、,。;:\n])$")
"""What stands before a business: 业主是|, 去|, 由|."""
OPENING = frozenset('。,;:!?、\n“”"「」(.·|')
ENDS = frozenset({"", *'。,;:!?、\n”"」)的等和与'})
RUN_ON = words("""
    牵头 一家 出资 出钱 出料 代偿 投产 试产 试车 开工 复工 停产 停工 放假 招工 用工 接手 接单 供货 供种 自己 一直 年底
    上半年 下半年 每年 每月 每天 今年 去年 明年 已 也 则 就 又 先 没 没有 还 在 从 向 把 将 给 为 跟 与 同 共 派 请 租 收 签
    捐
""")
"""What is said of a business whose short name is a word or a place's name too: 鑫泰|牵头."""
RUNS_ON = re.compile(any_of(RUN_ON) + "|等(?:企业|公司|厂家|大户|客户)")


def is_person(text: str, start: int, end: int, post: int) -> bool:
    """Whether a line opens with a person before 公司 and a post that begins at ``post``: 赵文海|公司副总经理."""
    opening = start == 0 or text[start - 1] in "\n。;"
    named = text[start] in SURNAMES and text[start:end] not in BRANDS
    return opening and named and bool(POST.match(text, post))


def opens(text: str, start: int) -> bool:
    """Whether a clause or a member of a list begins at ``start``."""
    return start == 0 or text[start - 1] in OPENING


def acts(evidence: Evidence, end: int) -> bool:
    """Whether a verb or what stands before one follows ``end``: 铜华包装|租用, 铜帆五金|连夜."""
    return evidence.text[end : word_end(evidence, end, min(end + 4, len(evidence.text)))] in ACTS


def owns(text: str, end: int) -> bool:
    """Whether what belongs to a business follows ``end``: 丰泰铸造|的工地."""
    return bool(BELONGS.match(text, end))


def runs(text: str, end: int) -> bool:
    """Whether only a business can be what stands before ``end``: 鑫泰|牵头, 鹏程|的工人."""
    return bool(RUNS_ON.match(text, end)) or owns(text, end)


def led(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is brought in like a business and nothing makes it longer: 业主是|恒达果蔬|,."""
    return text[end : end + 1] in ENDS and (start == 0 or bool(LEADS.search(text, start - 1, start)))


def is_firm(text: str, start: int, end: int) -> bool:
    """Whether what is said right behind, or what brings it in, makes ``text[start:end]`` a company: 潞丰陶瓷|董事长."""
    return bool(FIRM_AFTER.match(text, end)) or (
        bool(FIRM_BEFORE.search(text, max(0, start - 4), start))
        and bool(re.match(r"[、,;。的和与]", text[end : end + 1]))
    )
