"""The words around quotes and inside them that tell an undertaking from a mechanism, a title or a slogan."""

from __future__ import annotations

import re

from ner.rules.wordlist import any_of, words

UNDERTAKEN = re.compile(
    any_of("""
        开展 推进 深化 实施 推行 启动 参与 参加 响应 组织 发起 搞 学习 依托 结合 围绕 借助 借着 赶上
        纳入 列入 按照 推动 持续 深入 扎实 全面 获批 入选 打好 掀起 把 听说 定为 第二年
        市里 县里 和 践行 贯彻 执行 开启 打响 投身 助力 聚焦 紧扣 抓住 抓牢 策划 谋划 部署 安排 牵头 承办
        举办 推出 申报 争取 通过 得益于 受益于 随着 自从 称为 叫做 名为 确定为 列为 作为 属于
    """)
    + "(?:了|好|以|的)?$"
)
"""What stands before a coined name in quotes that names an undertaking; what one keeps to or spreads is a way of working."""

UNDERTAKING_AFTER = re.compile(
    "(?:"
    + any_of("""
        工作 改革 任务 专题 清理 提升 整治 教育 惠及 见效 落地 落实 落细 结对 驻村 开课 补点 收官 启动 实施
        活动 行动 工程 项目建设 推进 开展 部署 要求 主题 走深 走实 进村 进校园 进社区 进企业 走访 巡查 排查
        验收 考核 评比 攻坚 帮扶 扶持 资助 政策落实 进度 先进单位 先进集体 先进个人 先进村 结对 专项经费
    """)
    + "|的(?:要求|部署|安排)|(?:支部|村|乡镇|家庭)?创建|和滚动|这[一个项]?(?:主题|活动|工作|行动|工程))"
)
"""What stands behind one."""

COINED = re.compile(
    "[一二三四五六七八九十百千万两双多零]\\w{1,3}[一二三四五六七八九十百千万两双多]\\w{1,3}"
    "|[一二三四五六七八九十百千万两]\\w?[一-鿿]{1,3}[一二三四五六七八九十百千万两][一-鿿]{1,4}"
    "|三个一批|[二三四五六七八九十两](?:项|个)全覆盖"
)
"""The shape of coined names: 六防六促, 万人助万企, 四送一服."""

GREAT = re.compile("(?:大[一-鿿]{2}、?){2,4}|(?:美丽|清洁|平安|幸福)[一-鿿]{2,3}·[一-鿿]{4}")
"""The shape that only campaigns have, whatever is said of them: 大走访大落实, 美丽广西·清洁乡村."""

NOT_COINED = words("""
    一老一小 一老一少 一事一议 一户一策 一村一策 一企一策 一人一策 一案一策 一企一档 一户一档 一人一档 四议两公开 三会一课 两不愁三保障 双随机一公开
    一岗双责 五位一体 四个全面 四个意识 四个自信 两个维护 两个确立 三个代表 一站式 一对一 一刀切 一卡通 一网通办 一网统管 一肩双挑 四上企业 三农工作 两个一百年
    三大攻坚 三大革命 四下基层
""")
"""Numbers that count groups of people, principles and ways of working, not an undertaking: “一老一小”工作."""
CHARITY = words("""
    免费午餐 爱心包裹 爱心厨房 希望厨房 驻镇帮镇扶村 母亲健康快车 大病医保 金秋助学 圆梦助学 情暖万家 巾帼送岗
    慈善一日捐 一元捐 两癌免费筛查
""")
"""Schemes known by these names, which count in quotes."""
NO_NAME = re.compile(
    any_of("""
        制 法 式 贷 险 码 卡 券 链 员 站 超市 模式 机制 体系 办法 平台 银行 套餐 积分 联盟 直播 直播间 驿站 管家 热线
        课堂 讲堂 地图 指数 清单 榜 账 群 网 队 岗 店 馆 院 节 会 赛 奖 日 歌 酒 茶 米
    """)
    + "$"
)
"""How the name of a method, a loan, a product, a body or an event ends: 积分制, 拉面贷."""

YEAR = re.compile(
    "[一-鿿]{2,7}"
    + any_of("""
        建设 提升 攻坚 落实 服务 推进 突破 深化 创新 优化 执行 管理 质量 效能 效率 作风 转型 发展 招商 项目
        振兴 整治 治理 改革 巩固 完善 规范 创建 达标 教育 学习 调研 活动 行动 实干 担当 跨越 见效 赋能 加速
        倍增 增收 致富 安全 法治 培育 壮大 提振 攻关 会战 冲刺 破难 提效 增效 惠民 富民 便民 护航 崛起 强基 盘活
    """)
    + "[年月]"
)
"""A year or month given over to an undertaking: 能力作风建设年, 大项目突破年, 安全生产服务月."""

NO_UNDERTAKING_AFTER = re.compile(
    "[一-鿿]{2,4}(?:机制|模式|体系|制度|工作法|办法|格局|平台|流程|标准)|"
    + any_of("""
        机制 模式 体系 平台 布局 白名单 品牌 工作法 理念 标准 称号 原则 精神 方针 格局 企业 支部 村 户 服务
        系统 制度 理论 结构 路径 目标 产业 经济 战 字 文化 办法 做法 方法 思路 口号 要求 式 型 级 问题 人员
        人群 之 里 院 馆 店 园 基地 干部 队 会 小组 群众 讲话 重要讲话 政策 主义 思想 经验 案例 家庭 乡村 社区
        庭院 格 员 网 码 卡 贷 险 牌 酒 茶 米 栏目 节目 报告 节 论坛 大赛 比赛 指数 效应 现象 名 场 楼 党组织
        阵地 套餐 清单 图 单 表 台账 防控 措施 红利 防线 屏障 关 难 病 点 线 圈 带 路 圩 桥 江 山 湖 河 车间
        合作社 农场 公司 通道 窗口 大厅 车 中心 站 所 室 厅 课堂 学堂 讲堂 大讲堂 党课 快板 小品 晚会 歌 制
        体制 规划图 路线图 时间表 矩阵 载体 链条 链 群 集群 板块 高地 名片 标签 代名词 样板 典范 典型 榜样
        标兵 先锋 之家 之星 之路 之声 之窗 驿站 邮局 公园 广场 小区 村庄 村民 农户 学校 医院 客厅 会客厅 议事
        议事厅 议事会 积分 红黑榜 红榜 黑榜 榜 指示 要义 内涵 特点 特色 优势 短板 弊端 怪象 乱象 之风 风气
        歪风 局面 态势 势头 合力 效果 作用 意识 观念 心态 情怀 故事 传说 谚语 说法 称呼 美称 美誉 头衔 奖 奖项
        奖章 荣誉 证 证书 协议 合同 条例 规定 意见 方案 通知 决定 文件 杂志 报 电影 电视剧 歌曲 戏 剧 舞 专栏
        公众号 小程序 APP 软件 云 热线 专线 专班 小分队 突击队 服务队 宣讲团 团队 联盟 协会 商会 客栈 饭店
        超市 集团 商标 系列 产品 茶叶 大米 苹果 旅游 景区 景点 旅游区 文化节 灯会
    """)
)
"""What stands behind quotes that hold a mechanism, a title, a slogan: “四动”机制, “五星”支部."""
