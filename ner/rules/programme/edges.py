"""Where a programme's name begins: the common edges of long names, and those only a programme has before it."""

from __future__ import annotations

from ner.rules.edge_words import FUNCTION, INSIDE, ROLES, VERBS
from ner.rules.wordlist import words

ORGANS = words("""
    党委 政府 人民政府 支部 党支部 两委 委员会 办公室 村委会 居委会 委 局 党总支 工作队 指挥部 领导小组 工会
    妇联 团委
""")
PLACES_AT = words("省里 州里 区里 旗里 厂里 队里 组里 社里 寨里 屯里 城里 上面 上头 下面 这里 那里 哪里 这边 那边")
DOINGS = words("""
    符合 违反 遵守 适应 影响 阻碍 妨碍 重视 忽视 成全 赢下 谈论 商量 商议 过问 采用 采取 接受 受到 遭到 遇到 碰到 看到 找到 见到 听到 想到 放到 搬来 搬上 搭乘 赶着 跟上
    增加 减少 超过 等于 高于 低于 号称 自称 统称 合称 简称 俗称 誉为 堪称 可谓 算是 等到 轮到 赢来 换成 撰写 草拟 填报 填写 批复 批下 批准 回顾 指出 提及 谈及 涉足 深受
    遭遇 对付 避免 抵制 打断 耽误 拖延 赶超 等待 期待 盼望 渴望 盼着 盼来 盼到 欢迎 喜欢 佩服 感激 相信 怀疑 质疑 象征 标志着 意味着 凝聚 包含 包括 含有 囊括 涵盖 交付 添加
    追加 增添 增派 派遣 委任 指派 指定 选派 动用 调用 借鉴 效仿 学到 学会 懂得 熟悉 掌握 精通 擅长 善于 乐于 敢于 勇于 忙于 忙着 急于 致力于 得知 获悉 惊动 轰动 吓退 拖垮
    拖住 卡住 堵住 守住 保住 留住 稳住 托起 撑起 扛着 背着 揣着 拿着 带着 跟着 顺应 顶着 冒着 完工 竣工 建完 缔造 装上 安上 通上 接上 修起 建了 修了 办了 搞了 干了 上马
    上了 挖出 搬迁到 移到 挪到 撤出 退回 维护好 管好 管住 用活 用足 讲透 吃透 干成 干好 干完 分摊 均摊 垫出 凑出 挤出 省出 匀出 腾 抽出 拨出 批出 发出 收到 领到 等来 求来
    跑来 跑下 跑下来 要来 争来 要到 引来 引到 请到 招到 接连 相继 已 再度 又一 同期 当年 当月 往年 个别 少数 多数 大多 大都 多半 主推 主抓 主打 主攻 牵扯 牵涉 事关 关乎
    位列 身为 列为 列进 选进 评上 拿过 得过 当过 做过 包过 干过 搞过 办过 修过 建过 参加过 参与过 负责过 主持 督战 包抓 包联 挂包 联系着 会商 磋商 揽下 揽到 接下 接过 承揽
    承办 签过 签成 谈成 谈下 敲下 定下 定好 议定 排定 立下 写好 画好 绘制 设计好 选好 选准 找准 找好 看准 认准 叫 喊 名叫 谓之 称之为 冠以 题为 主题为 称作 主要是 尤为 更是
    就是 正是 也是 还是 都是 便是 即是 乃 归于 来源于 起于 止于 截止 截至 直到 为期 历时 历经 走过 度过 渡过 迎着 倚靠 仰仗 仰赖 依赖 依附 遵照 遵循 奉行 秉承 秉持 恪守
    这次 那次 上次 下次 首先 最近 近期 近日 日前 当天 当日 次日 翌日 早先 往常 平时 平常
""")
"""Verbs with an object, adverbs and times that any report may hold before a programme's name."""
OWN = words("国家级 市级 区级 县城")
"""Edges of other names that a programme's name may begin with: 国家级海洋牧场示范区工程."""

EDGE = (FUNCTION | VERBS | ROLES | ORGANS | PLACES_AT | DOINGS) - INSIDE - OWN
"""Words before which no programme's name begins."""
