"""Modifiers that say of what kind, how great or for which day, and so name nothing: 代表性|项目, 民生|工程, 亲子|活动."""

from __future__ import annotations

import re

from ner.rules.wordlist import any_of, words

ITEM = re.compile(
    any_of("""
        代表性 传承 收费 缴费 计费 付费 自费 免费 检测 检验 检定 化验 体检 诊疗 手术 护理 报销 医保 保险 参保 理赔 比赛
        竞赛 参赛 竞技 田径 球类 冰雪运动 水上运动 男子 女子 男女 单打 双打 混双 混合 团体 接力 决赛 单项 奥运 亚运
        全运 游泳 跳水 体操 举重 射击 射箭 摔跤 柔道 跆拳道 拳击 击剑 赛艇 跳远 跳高 跳绳 拔河 蛙泳 蝶泳 仰泳
        自由泳 短跑 长跑 跨栏 铅球 标枪 游乐 娱乐 游玩 游艺 非遗 遗产 考试 考核 评分 许可 备案 审批事项 事项 支出
        收入 开支 税收 会计 预算 营业 业务 课程 教学 科研 课题 基金 重大研究 社科 科技计划 研发计划 人才计划 孵化
        路演 入驻 获奖 入围 参评 在研 立项 签约 拟签约 推介 洽谈 在谈 意向 招商 创业 创新创业 外包 在手 问题
        综艺 影视 医美 整形 面上 青年基金 教改 重点研发 软科学 募投 在手 烂尾 停工 楼盘 房地产 商业地产 写字楼
        商业综合体 城市综合体 劳务 劳务输出 贷款 信贷 减免 优惠
        表演 展演 演出 节目 测试 训练 竞猜 抽奖 承包经营 报价 询价 结算 房地产开发 招投标 招标采购 政府投资 社会投资 资本投资 资产投资 民间投资 子 类 大类
    """)
    + r"$|^(?:EPC|PPP|BOT)$|[\d百千]米(?:[^,]{0,6})$"
)
"""Of what sort an item of a list is, which is no undertaking: 收费项目, 跳远项目, 基金项目."""

PLAYED = words("""
    漂流 滑雪 滑冰 滑草 蹦极 骑马 骑行 攀岩 潜水 冲浪 玻璃栈道 滑道 秋千 摩天轮 过山车 网红 夜游 演艺 实景演艺 水上 冰雪 玩雪 研学
    露营 垂钓 烧烤 餐饮 美容 美甲 祛斑 保洁 家政 按摩 理疗 康复 针灸 医疗 诊断 治疗 手艺 种植 养殖 特色种植 特色养殖 致富 增收 赚钱 创收
    消费 贷款 信贷 理财 横向 纵向 存量 增量 住宅 公寓 别墅 游戏 动漫 直播 扶贫 产业帮扶 招标 采购 中标 流标 特色 体验 互动体验 民俗体验
    采摘体验 农事体验 健康管理 技能培训 就业 文旅 旅游 农业 工业 商业 科创 环保 民生 农产品加工 基础设施 乡村振兴 人居环境 民生实事 商业开发 旅游开发 水利 交通
""")
"""What a place offers or a sort of business, which names nothing alone: 漂流项目, 理疗项目."""

SOURCES = words("""
    抽水蓄能 光伏发电 分布式光伏 集中式光伏 屋顶光伏 风力发电 海上风电 陆上风电 风电光伏 生物质发电 垃圾发电 新型储能 储能电站 充电桩 集中供暖 集中供热
""")
"""Sorts of plants, whose kind names with the place or firm before it and classes alone: 五县|集中式光伏项目."""

SECTIONS = words("""
    钢结构 土方 土石方 基坑 桩基 幕墙 弱电 水电 暖通 外墙 地基 砌筑 管道 收尾 扫尾 分部 分项 单位 单体 装饰装修 门窗 电梯 景观 园林景观 路基
    路面 桥涵 隧道 机电 交安 防水 主体结构 混凝土 二次结构 精装 附属设施 后续 前置 尾留 隐蔽 土建 安装 装修 装饰
""")
"""Sections of a building site: 钢结构工程."""

GRADE = words("""
    民生 重点 重大 优势 民心 德政 标杆 标志性 龙头 骨干 样板 拳头 支柱 补短板 强基础 利长远 打基础 增后劲 联农带农
    核心 主要 主打 主导 关键 附属 标杆性 战略性 基础性 先导性 带动性 示范性 创新性 代表作 优质 优良 精品 样本 明星 王牌 招牌 亮点
    首位 献礼 世纪 百年 千秋 传世 头等 收官 开局 良心 生命 生命线 灵魂 面子 政绩 形象 豆腐渣 烂尾 半拉子 半截子 胡子 钓鱼 遮羞 劳民伤财
    牵引性 引领性 支撑性 民生实事 重点建设 重大建设 重点民生 重大民生 重点产业 重大产业 放心 良心
""")
"""How much an undertaking matters, at the end of its description: 安置民生工程."""
GRADED = re.compile(any_of(GRADE) + "$")

DISTRICT = re.compile(
    '[市县旗州盟省区](?=(?:[省市县区]级?|[“"])?(?:重点|重大|重要|十大|优势))'
    "|(?:开发|高新|经开|新|集聚|保税|度假|商务|工业|管理)区(?=(?:项目)?建设$)"
)
"""Where the name of an area ends before what is generic: 江北新区|重大产业项目, 城东开发区|建设项目."""

SOME = re.compile("相关|有关|其他|其它|其余|各项|各类|一些|多个|全部|所有|上述|一批|以下|若干")
"""What picks from a class: 刊登相关|志愿服务项目."""
SPOKEN_OF = re.compile(
    any_of(
        "品牌 特色品牌 模式 机制 体系 理念 精神 工作法 原则 方针 思路 目标 口号 经验 制度 政策 号召 要求 为主题 为目标 为抓手 为载体 为契机 为主线"
    )
)
"""What quotes hold besides an undertaking, and no name goes on behind: “支部+农户”模式|发展大棚项目."""
ACTING = words("""
    立即 立刻 迅速 快速 火速 连夜 积极 主动 自发 率先 提前 及时 马上 即刻 而动 闻令 闻讯 闻风 闻汛 全员 全力 第一时间 分头 分组 分批 分路
    同步 同时 一致 共同 一起 单独 独自 秘密 悄悄 有序 抓紧 加紧 集体 自觉 实际 付诸 纷纷 随即 立马 按时 果断 携手 联手 并肩 协同 统一
    夜以继日 日夜 昼夜 挂图 靠前 奋力 倾力 接力 连续 持续 滚动 强力 四处 到处 具体 大胆 冒险 擅自 采取 展开 紧急 全面 齐心 合力 踊跃 带头 从速 照常 自由 独立 停止 开始
""")
"""How people act, where 行动 or 攻坚 is their verb: 水利战线|迅速行动, 我们在|行动."""
ACTS = re.compile(any_of(ACTING) + "$|[在齐]$")
RANKED = re.compile(
    "最[佳美优强具受热酷牛潜]|[十百双]佳|(?:优质|优良|优秀|样板|获奖|国优|省优|市优|鲁班奖|詹天佑奖|大禹奖|[一-鿿]杯奖?|金奖|大奖)$"
)
"""Prizes, of which an undertaking can be any: 最佳|公益项目, 市级优良|工程."""
BATTLE = re.compile(
    any_of("""
        四平 南京 塔山 黑山 湘江 甘岭 铁原 长津湖 松骨峰 四行仓库 淞沪 忻口 太原 徐州 兰封 武汉 随枣 枣宜 南昌 长沙 上高 常德 衡阳
        桂南 桂柳 鄂西 豫中 豫湘桂 浙赣 晋南 中条山 湘西 昆仑关 台儿庄 上海 延安 莫斯科 列宁格勒 斯大林格勒 马德里 孟良崮 徐东 新圩
        光华铺 脚山铺 石塘 高虎脑 广昌 松毛岭 温坊 临津江 砥平里 沙岭 秀水河子 新开岭 三下江南 石家庄 济南 运城 临汾 金门 海南岛 腊子口
        直罗镇 山城堡 娄山关 青杠坡 冠军 卫冕 保级 主场 荣誉 升级 出线 季军
    """)
    + "$"
)
"""Where a battle of history was fought, or what a team plays for: 塔山|阻击战."""
PRIVATE = re.compile(
    any_of("""
        工作 减持 增持 回购 持股 激励 融资 上市 裁员 扩张 扩产 招聘 招生 出行 旅行 旅游 度假 学习 复习 训练 备考 考研 减肥 健身 饮食 婚礼 开店
        灌溉 用水 用电 供水 供电 采购 施工 供货 排产 检修 作业 作战 飞行 航班 交付 发货 播种 收割 预算 还款 赔偿 分红 收购 并购 重组 投放
        销售 经营 拍摄 演出 比赛 参赛 转会 引援 备战 手术 复诊 搬家 养老 理财 创业 购房 生育 求职 留学 结婚
    """)
    + "$"
)
"""What a person or firm plans for itself: 减持|计划, 出行|计划."""
CORPORATE = re.compile(
    any_of(
        "国际化 全球化 多元化 差异化 品牌 竞争 出海 营销 低成本 市场 扩张 平台 产品 聚焦 成本领先 国家 一体化 专业化"
    )
    + "$"
)
"""A firm's way to success, which is no undertaking: 多元化|战略."""

PLANNED_SO = re.compile(
    "(?:"
    + any_of("""
        科学 合理 统一 统筹 精心 超前 提前 适度超前 前瞻 高标准 高起点 高水平 高位 因地制宜 因村制宜 一体 同步 重新 认真 整体 系统 全盘 通盘 有序
        先行 精准 自主 提早 尽早 长远 周密 细致 反复 多次 主动 积极 用心 分类 分步 分期 连片 科学化 规范 超常规
    """)
    + ")+"
)
"""How one plans, where 规划 is a verb: 高标准|规划."""
HELD_OUT = re.compile(
    "(?:"
    + any_of("""
        实实在在 扎扎实实 实打实 看得见 摸得着 有力 务实 具体 切实 实际 真切 有效 扎实 果敢 坚决 一个个 一项项 一次次 一场场 一桩桩 火热 生动 暖心 温暖
        默默 无声 力所能及 真诚 坚定
    """)
    + ")的$"
)
"""What praises deeds, where 行动 means no undertaking: 用扎扎实实的|助农行动."""
ONE_OF_MANY = re.compile("(?:一大?批|一系列|一些|一大?串)[^,。;:“”\\n]{1,24}(?<![目民地])的$")
"""What picks from many and describes them: 一批生态效益好的|滨河项目."""

FIRST = re.compile(
    "首[个座条例家](?!创)|第一[个座条家]|最(?:大|早|长|高|多|快|新|重要|先进|完整|完善)(?:的|[一-鿿]{0,5}的)|(?:体量|规模|面积|投资|里程)(?:之|最)[大长高][一-鿿]{0,4}的?"
)
"""What describes an undertaking by its rank: 全省首个|零碳园区项目, 在建体量最大的|安置房项目."""

HAPPENING = words("""
    主题党日 党日 集市 市集 交友 相亲 游园 游园会 采风 采摘 亲子 手工 灯谜 猜灯谜 观影 徒步 健步走 骑行 马拉松 长跑
    汇演 快闪 展演 展销 促销 首发 启动仪式 开班 颁奖 表彰 见面会 茶话会 恳谈 推介 招聘 团建 百家宴 包粽子 包饺子 捐款 捐书
    募捐 义剪 义演 打卡 抽奖 签售 品鉴 慰问 迎新 庆祝 庆典 团拜 祭扫 送别 欢送 座谈 读书分享 巡游 开放日
    露营 野餐 插花 剪纸 彩绘 DIY
""")
"""What happens on one day, for which no 活动 is a programme, whatever its motto: “…”主题党日|活动."""
HAPPENS = re.compile("(?:" + any_of(HAPPENING) + "|(?<!团结)联谊)(?:体验|主题)?$")

FESTIVAL = re.compile(
    any_of("端午 中秋 重阳 元宵 七夕 腊八 冬至 元旦 国庆 春节 新春 三八 六一 七一 八一 腊月 粽 月饼 汤圆")
)
"""What the motto of a feast holds: “浓情端午”活动."""
SERIES_OF_FEASTS = "我们的节日"

CALLS = words("""
    强化 加强 优化 编制 承担 组织 扶持 支持 加大 突出 聚焦 谋划 储备 包装 管好 用好 抓好 做好 盘活 规范 监管 振兴 促 壮大 补齐
""")
"""Verbs that call for projects instead of naming one: 强化|帮扶项目."""

VISITED = re.compile("警示教育$|(?:参观|现场|观摩|研学|实地|实景|沉浸式|体验式)(?:学习|教育|体验|实践)$")
"""What is gone to on one day, unless a motto names it: 廉政警示教育|活动."""

OPERATION = re.compile(
    "(?<!专项)(?<!整治)"
    + any_of(
        "搜救 救援 营救 抢险 抓捕 收网 搜捕 追捕 巡逻 执法 军事 打捞 灭火 扑救 维和 拆除 清查 巡查 作战 罢工 抗议 采访"
    )
    + "$"
)
"""What is done once, at a stroke: 山地|救援行动."""

UPON = re.compile(r"(?<![一-鿿])?[对将把就][^,。;、:\n]{1,14}进行了?$")
"""Whose object the works are: 对老旧管网进行|改造工程."""
TOWARDS = re.compile(
    "(?:开展|组织|举办|举行)了?[向为给对][^,。;:\n]{2,14}(?:赠送|捐赠|提供|发放|进行|讲解|宣讲|送上)了?$"
)
"""To whom something is given, which describes and does not name: 开展为老人提供|理发服务活动."""
PREMISES = re.compile(any_of("室 中心 站 广场 场所 阵地 板房 基地 用房"))
"""What 活动 belongs to, even behind quotes: “邻里”活动|室."""

TITLE = re.compile(
    "(?:(?:全国|国家级?|省级|市级|县级|区级)?(?:"
    + any_of(
        "文明 卫生 园林 森林 环保模范 双拥模范 文明典范 典范 食品安全示范 平安 无废 法治政府示范 质量强市示范 生态文明"
    )
    + any_of("城市 县城 城 县 市 城镇 镇 乡 村 村镇 村庄 区 城区 街道 社区 单位 校园 乡镇")
    + "|民族团结进步))$"
)
"""The title that a town or county works for: 文明城市|创建."""
TITLE_AFTER = re.compile(
    any_of(
        "推进会 进入 取得 以来 专题 督导 巡查 检查 调研 难题 迎检 复审 宣传 点位 氛围 常态 测评 攻坚 动员 培训 会议 现场会 领导小组 指挥部 迎检 走访 志愿"
    )
)
"""What the work for a title is followed by, besides what closes a name."""
