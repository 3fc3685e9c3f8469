"""What makes a common word with a suffix and no name: 全镇, 示范村; and the words that are villages' names too.

How they are used is told in :mod:`ner.rules.places.generic`.
"""

from __future__ import annotations

from ner.lexicon.placenames import PEOPLES
from ner.rules.wordlist import words

BEFORE_TOWN = words("""
    新村 新 新水 旧 好 满 遍 游 逛 穿 沿 绕 围 环 临 稻 雪 花 果 竹 渔 瓷 诗 画 歌 孝 福
    苏木 小城 乡 城 全 该 我 本 各 某 每 此 两 一 几 多 数 整 古 小 大 名 强 重 建 撤 出 进 到 在 县 市
    区 村 圩 场 边 中心 重点 特色 文明 卫生 示范 工业 农业 旅游 亿元 经济 试点 山区 贫困 欠发达 发达
    周边 邻近 沿线 所在 当地 外 外地 所有 全部 有关 相关 其他 其它 部分 整个 兄弟 先进 平安 美丽 生态
    园林 建制 专业 绿色 边境 侨 创名 水 家 老 故 他 异 同 返 回 下 梦 思 怀 还 离 入 赴 药 酒 之 归
    还乡 江南水 农 民族 民俗 村财 第一 市县 省市县 州县 区县 旗县 市区县 水 花 苗 侗 畲 羌 彝 傣 瑶 壮
    明星 百强 千强 十强 百亿 千亿 十亿 生态 森林 魅力 宜居 样板 标杆 经济强 工业强 农业强 旅游强 文化名 历史文化名
""")
"""Bodies that make no name before 镇, 乡: 全镇, 乡镇, 家乡, 文明镇."""

BEFORE_STREET = words("""
    各 该 全 本 我 镇 乡 乡镇 主 商业 老 大 小 整洁 主要 沿 背 城市 城区 城镇 县城 两侧 中心 有关 相关
    部分 周边 步行 这条 那条 整条 条老 条小 条大 条主 条旧
""")
"""Bodies that make no name before 街道: 各街道, 商业街道."""

BEFORE_VILLAGE = words("""
    新 任何 几乎 一批 组来 旧 老 大 好 亮 净 另 半 满 遍 临 靠 挨 逛 游 串 绕 围 沿 穿 傍 扫 封
    苗 侗 水 边 营 安营扎 因 清廉 一名 一位 名 乡 农 山 古 渔 本 我 该 全 各 某 每 此 一个 同 邻 两 几
    数 多 整 小 新农 贫困 进 驻 入 到 回 出 下 离 返 在 包 联 帮 建 逐 跨 跑 住 环 通 连 护 治 强 弱 富
    穷 空心 城中 城郊 村 镇 县 市 区 乡镇 行政 自然 示范 文明 卫生 园林 和美 美丽 特色 亮点 重点 试点
    先进 后进 落后 软弱涣散 软弱 薄弱 空壳 明星 样板 标杆 生态 绿色 森林 旅游 民俗 文化 历史 传统 古老
    专业 产业 平安 法治 民主 民主法治 无讼 零 三零 五星 信用 小康 幸福 宜居 精品 达标 合格 试验 移民
    搬迁 脱贫 出列 深度 特困 相邻 邻近 周边 附近 沿线 沿江 沿河 沿海 偏远 边远 边境 高山 山区 库区 湖区
    所在 所辖 辖 所有 全部 其余 其他 其它 余下 部分 个别 多数 少数 大多数 不少 许多 一些 有些 这些 那些
    这个 那个 各个 每个 多个 整个 半个 有关 相关 涉及 受灾 涉农 受益 目标 对象 结对 帮扶 派驻 第一 首个
    屋 原 原有 居 土豆 带 百 千 万 百强 十佳 百佳 最美 网红 电商 淘宝 数字 智慧
    康养 度假 红色 革命 老区 侨 渔业 蔬菜 果 棚 花木 种植 养殖 劳务 空巢 留守 撤并 合并 城边 中 新型
    农业 牧业 林业 工业 亿元 民族 少数民族 本地 当地 外 外地 别的 别 小山 居 分 来 那里 下午 一 俺 咱 咱们 我们 你们 他们 她们
    自己 整改 未 已 兴 扶 访 爱 创建 观摩 考核 清洁 无毒 无访 无邪教 学 科技 民宿 画家 长寿 互助 党建
    样板示范 和谐 乡风文明 后进示范 一般 重点帮扶 乡村振兴 乡村振兴示范 合作 集体 问题 群 奥运 大学
    癌症 艾滋 光棍 上访 矛盾 传销 制毒 诈骗 造假 博士 状元 进士 将军 教授 网红打卡
    大部分 绝大部分 第一 和 同 与 跟 让 为 给 对 由 被 把 用 因 从 令 使 帮 替 里 什么
    开 聘 军民 封控 涉疫 无疫 共富 创客 知青 百年老 千年古 百年古 哔哩哔哩 斗鱼 虎牙 闲鱼 支付宝 美团
    非遗 艺术 直播 奥运 冬奥 媒体 影视 电影 青年 运动员 大学生 国际 世界 医养 温泉 滑雪 露营 冰雪
    小学 中学 学校 医院 卫生院 幼儿园
    新设 新增 现任 离任 湖心 向 村财 合 地球 富裕 模范 乡村旅游 城镇 集镇 街道 开发区
""")
"""Bodies that make no name before 村: 全村, 乡村, 示范村, 驻村. 模范村 and the like pass where the
gazetteer has them in the report's own county."""

BEFORE_COMMUNITY = words("""
    各 该 全 本 我 村 镇 乡 农村 城市 城乡 城镇 城区 新型 新型农村 居民 智慧 示范 文明 平安 和谐 幸福
    绿色 老旧 老龄 精品 标准化 生活 街道 镇街 乡镇 行政村 村庄 单位 学校 企业 所在 所辖 所有 全部 部分
    其他 有关 相关 周边 邻近 两 一 几 多 多个 这个 那个 每个 各个 整个 建设 进 到 入 驻 在 下 回 移民
    安置 搬迁 易地搬迁 易地扶贫搬迁 扶贫搬迁 完整 未来 美丽 数字 安全 健康 宜居 国际 综合 典型 先进
    试点 重点 样板 网络 虚拟 开放 民族 两个 三个 城中 家庭 开展 推进 参与 服务 深入 打造 特色 卫生 廉洁
    无诈 零碳 近零碳 低碳 低密 滨水 友好 友好型 熟人 大型 小型 高端 封闭式 商住 在线 线上 线下 游戏 开源 开发者 用户 小红书
    区街 街镇 村街 创客 学习 军民 封控 涉疫 无疫 哔哩哔哩 斗鱼 虎牙 闲鱼 支付宝 美团 抖音 快手 豆瓣 知乎 微博 贴吧 百度贴吧 拆迁 回迁 高校 校园 学生 军营 园区 产业 人文 智慧养老 养老 学习型 国际化 老旧散 三无
    当地 沿线 受灾 农牧 周围
    幸福新 平安新 富裕新 活力新 温馨新 健康新 绿色新 城市新 红色新 花园新 田园新
    清廉 首个 党群 我们 你们 他们 咱们 居家 我们的
""")
"""Bodies that make no name before 社区: 农村社区, 老旧社区."""

NEW_VILLAGES = frozenset(
    kind + new
    for kind in words("""
        移民 搬迁 易地搬迁 易地扶贫搬迁 扶贫搬迁 生态移民 扶贫移民 水库移民 安置 回迁 农民 牧民 渔民 蚕农 避险 避灾 灾后 抗震 震后 安居 惠民
        富民 美丽 富美 和美 魅力 智慧 数字 共富 城乡 康居 宜居 小康 定居 游牧民定居 牧民定居 统建 示范 文明 和谐 现代 生态 旅游 农家 新农 农房 工业 产业
    """)
    for new in ("新", "新村", "小")
)
"""Bodies that make a class of villages and quarters built anew, not a name, unless their town stands before them: 移民新村."""

BEFORE_COMMITTEE = BEFORE_COMMUNITY | {body for body in BEFORE_VILLAGE if body[0] != "沿"}
"""Bodies that make no name before 居委会: 集镇居委会; 沿河社区居委会 is one."""

NO_ENDING = {
    "TOWN": words(
        "古 他 离 管 整 重 美 兴 立 靓 强 名 大 富 容 乡 城 全 该 各 我 小 副 之 集 回 返 下 建 跨 同 占 驻 进 到 老 家 故 本 旧 新 现 此 某 每 穿 绕 沿 围 傍 游 逛 爱 看 见 有 为 复 设 侗 苗 畲 东北 西北 东南 西南"
    ),
    "VILLAGE": words("""
        乡 农 全 该 各 本 我 同 邻 镇 城郊 进 出 回 入 离 驻 带 包 带弱 强 跨 返 下 示范 文明 卫生
        贫困 行政 自然 特色 重点 试点 原 外 个 城 县 市 区 年 旧 现 此 某 每 穿 绕 沿 围 傍 游 逛 爱 看 住 有
    """),
}
"""How the body of an unknown name does not end: it would close a common word (城乡, 全镇, 美丽乡村,
城郊村)."""

FOREIGN = (
    "(?:美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|越南|老挝|缅甸|泰国|柬埔寨|印度|印尼|印度尼西亚|马来西亚|菲律宾|尼泊尔|不丹|孟加拉国|巴基斯坦|阿富汗|"
    "哈萨克斯坦|吉尔吉斯斯坦|塔吉克斯坦|乌兹别克斯坦|土库曼斯坦|伊朗|伊拉克|叙利亚|土耳其|以色列|巴勒斯坦|黎巴嫩|也门|沙特|埃及|苏丹|肯尼亚|埃塞俄比亚|"
    "坦桑尼亚|乌干达|卢旺达|尼日利亚|加纳|赞比亚|南非|马里|乍得|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|奥地利|瑞典|挪威|芬兰|丹麦|波兰|捷克|匈牙利|"
    "罗马尼亚|希腊|乌克兰|白俄罗斯|塞尔维亚|澳大利亚|新西兰|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|哥伦比亚|古巴|斯里兰卡|蒙古国|台湾|香港|澳门)"
    "(?:[一-鿿]{1,7}?[省州县郡府道市区岛])?$"
)
"""Countries and regions abroad, with a unit of theirs, directly before a place: 日本长野县 · 白马村. Their villages are none of
the country's reports."""

NO_NAMES = words("""
    丰富 活跃 健全 繁荣 呈现 开创 改进 升级 满足 欢迎 支援 保卫 延长 超越 开拓 打扮 融合 拥护 热爱 鼓舞 捍卫 革新
    更新 充实 夯实 筑牢 织密 织牢 延伸 拓宽 拓展 畅通 规范 净化 靓化 美化 亮化 装点 装扮 点缀 点亮 照亮 擦亮 温暖
    守护 守望 守牢 护航 保全 振奋 丰盈 滋养 浸润 浇灌 润泽 撑起 托起 描绘 书写 谱写 奏响 唱响 弘扬 传播 传递 播撒
    兼顾 兼具 统管 分管 协管 管好 管住 建强 做强 做优 做活 做实 做大 配强 选优 盘点 下沉 走入 踏入 迈入 融入 回归
    扎根 根植 植根 立足 面向 心系 情系 情暖 爱暖 情满 爱满 情润 心暖 暖心 爱心 贴心 关怀 热心 热衷 奉献 回馈 反哺
    共治 共享 共管 共筑 共育 共商 群治 自治 群策 善治 德治 智治 数智 智享 乐享 畅享 惠享 悦享 乐活 悦读 书香 诗意
    改良 体验 感受 探访 寻访 追寻 品味 领略 漫步 畅游 相约 走近 观看 收看 欣赏 聆听 讲述 讲好 展示 展现 展示出
    彻底 逐步 更好 美好 互相 相互 自主 自动 主动 常态 长期 齐心 同心 合力 聚力 携手 牵手 联手
    新型 多元 整洁 干净 温馨 友善 便捷 便民 宜业 便利 现代化 标准化 数字化 智能化
    居家 养老 健身 就业 创业 维权 普法 禁毒 反诈 反邪 防诈 消防 科普 义诊 义务 志愿 公益
    电信 通信 金融 汽车 房产 地产 物业 保险 证券 互联网 房地产 大型 小型 现有 新建成
    任何 所谓 何种 哪些 哪个 另外 剩余 绝大多数 极个别
""")
"""Words of two characters and more that no town or village is called in ordinary news, though one here or there is:
丰富社区文化生活, 情系社区, 便民社区."""

WORDS_AND_NAMES = words("""
    新建 建设 幸福 联合 团结 工业 农业 和平 民主 文明 光明 胜利 创新 发展 前进 先锋 合作 红色 中心 平安 长寿 友好 互助 富裕 和谐 新兴
    奋斗 卫星 永久 解放 跃进 东升 林业 生态 健康 安全
""")
"""Words that many villages are called, so that only what stands behind tells: 新建村两委, but 新建村级道路."""

AS_OF_A_PLACE = (
    "(?<=村)的|[两“]{1,2}委|党(?:总?支部|总支|委)(?:书记|带|组织|召|把|的|副|成员)|支书|老党员|股份经济|经济联?合作|网格员|老旧小区|"
    "[一二三四五六七八九十0-9]{1,3}组|人[,。、]|村民[^\\W\\d_]{2,3}(?:说|家|算)|民[^\\W\\d_]{2,3}(?:说|家|算)"
)
"""What stands behind a certain village and not behind the object of a verb."""


FIRMS = words(
    "公司 集团 银行 电信 联通 保险 证券 地产 置业 物业 汽车 股份 传媒 科技 学院 大学 医院 法院 协会 基金会"
)
"""Last words of firms and bodies, which have shops and events in communities: 四川某银行社区支行."""


BEFORE_HAMLET = (
    BEFORE_VILLAGE
    | frozenset(PEOPLES)
    | words("壮家 侗家 苗家 瑶家 羌家 畲家 藏家 彝家 傣家 黎家 土家山 苗侗 侗苗")
)
"""Bodies that make no name before 寨: 苗寨."""


class _GenericBodies(dict[str, frozenset[str]]):
    """Generic bodies by suffix; those of 村 for every suffix not listed."""

    def __missing__(self, suffix: str) -> frozenset[str]:
        if suffix[0] in "社居":
            return BEFORE_COMMITTEE
        return BEFORE_TOWN if suffix[-1] in "乡镇" else BEFORE_VILLAGE


GENERIC_BODIES = _GenericBodies(
    {
        "街道": BEFORE_STREET,
        "街道办事处": BEFORE_STREET,
        "社区": BEFORE_COMMUNITY,
        "苏木": BEFORE_TOWN,
        "乡": BEFORE_TOWN | {"东北", "西北", "东南", "西南"},
        "寨": BEFORE_HAMLET,
    }
)
"""For each suffix the bodies that make a common word with it."""

_STREET_ENDINGS = (*"全该各我本每某此沿逛", *(body for body in BEFORE_STREET if len(body) > 1))


class _GenericEndings(dict[str, tuple[str, ...]]):
    """Generic endings by suffix; those of 乡 and 镇, of 村 and its like for suffixes not listed."""

    def __missing__(self, suffix: str) -> tuple[str, ...]:
        if suffix[-2:] in ("族乡", "族镇"):
            return _STREET_ENDINGS
        if suffix[0] in "社居":
            endings = self[suffix] = (
                *"全该各本我每某此",
                *(body for body in BEFORE_COMMITTEE if len(body) > 1),
            )
            return endings
        if suffix == "嘎查":
            endings = self[suffix] = (
                *"全该各本我每某此",
                *(body for body in BEFORE_VILLAGE if len(body) > 1),
            )
            return endings
        label = "TOWN" if suffix[-1] in "乡镇" or suffix == "苏木" else "VILLAGE"
        short = BEFORE_TOWN if label == "TOWN" else BEFORE_VILLAGE
        endings = self[suffix] = (*NO_ENDING[label], *(body for body in short if len(body) > 1))
        return endings


GENERIC_ENDINGS = _GenericEndings(
    {
        "街道": _STREET_ENDINGS,
        "街道办事处": _STREET_ENDINGS,
        "社区": (
            *"全该各本我同邻进出回入离驻带包强跨返下某每此爱看原外县市区乡镇",
            *(body for body in (*BEFORE_VILLAGE, *BEFORE_COMMUNITY) if len(body) > 1),
            *FIRMS,
            *words("满 暖 分钟 小时 友好型 式 化 型 性"),
        ),
    }
)
"""For each suffix how the body of an unknown name does not end: 兴 makes a verb before 镇, not before 街道."""
