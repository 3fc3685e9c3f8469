"""The words by which the place rules know where a name of a town or village begins, ends, or is none at all.

Only lists stand here; how they are weighed is told in :mod:`ner.rules.places.weighing` and :mod:`ner.rules.places.lists`.
"""

from __future__ import annotations

from ner.lexicon.placenames import PEOPLES
from ner.rules.wordlist import any_of, words

TOWN_SUFFIX = f"(?:{any_of(PEOPLES)}族)+[乡镇]|街道办事处|街道(?!路)|苏木(?!镇|苏木)|镇|乡"
VILLAGE_SUFFIX = (
    "社区居民委员会|社区居委会|居民委员会|居委会|社区|行政村|自然村|自然屯|牧业村|嘎查|村|"
    f"[屯寨](?!嘎查|苏木|[坡县市村镇乡街社田子门沟上下里军兵垦留昌溪桥岗路庄堡梁]|[渡河口店铺头山关塘坪岭湾洲埠](?:街道|[镇乡](?![长亲贤村]))|(?:风力|水力|光伏)?发电|风电场?|光伏|[变水]?电站|(?:气象|水文|雨量|环境|地震)?(?:观测|监测)?[站点]|农场|大集|漂流|瀑布|景区|水库|煤矿|(?:{any_of(PEOPLES)})族)"
)
"""Patterns of the suffixes; the longer one first."""

HAMLET_SUFFIXES = ("屯", "寨")
"""Suffixes of hamlets, common in other words: only after a clear beginning or by the gazetteer."""

STOP_CHARACTERS = frozenset(
    "距含的了是被到该我你每某个入没但很最已听说辖涉覆括援赴着若虽据您咱俺哪谁么怎吗呢吧啊呀喝跑"
    "抓促搞讲签询检缴颁赠捐款税亩吨斤项件届岁"
)
"""Characters that occur in next to no village name (under 40 of 860,650 in the gazetteer's): a name begins
after."""

WEAK_CHARACTERS = frozenset(
    "他她归欠置报须不在和与及为从将对向以由给让使至等把跟并而则因且又再更之就还也都只或于比要能可去时叫请问"
)
"""Function words that do occur in names: a name seldom begins with one or holds one unless the gazetteer
says so."""

LEAD_CHARACTERS = frozenset(
    "归欠置原着过为在和与及为从将对向以由给让使至等把跟并而则因且又再或于比往去叫请问找连使向是的了到个驻"
    "有属同像拿仅但光唯除据还今听替帮凭称含即辖"
)
"""One-character words after which a name may begin."""

CLASS_CHARACTERS = frozenset("村乡镇省市县区旗州盟场屯")
"""Last characters of what names stand behind: 森林乡村大路沟村, 开发区宁郭镇."""

PARTICLES = frozenset("的了着过")
"""Characters that always end what stands before a name."""

ENDED = frozenset("赴距涉称")
"""One-character verbs that next to no name holds, so that one may begin after them."""

PARTICLE_WORDS = words(
    "了解 了结 了却 了断 着手 着力 着眼 着重 着急 着陆 过程 过渡 过年 过滤 过户 过剩 的确 的士"
)
"""Words that begin like a particle: 了解新村."""

LED = frozenset("经任回来赴驻住暨朝沿距应受较到至抵达返去由自拟包联扶助帮")
"""One-character verbs and the like with which an unknown name hardly begins where the list has what follows: 经马沟村."""

TITLES = words("""
    书记 主任 镇长 乡长 村长 厂长 庭长 局长 站长 所长 校长 院长 会长 社长 场长 县长 市长 区长 队长 组长
    委员 支书 会计 记者 通讯员 干部 教师 医生 老师 法官 民警 律师 老板 经理 总经理 董事长 农艺师 工程师
    艺人 工人 专人 先生 女士 同志 志愿者 村民 居民 农民 群众 党员 老人 原告 被告 作者 读者 居住 现年
""")
"""Words after which a person is named or no name at all; a place name neither holds one nor begins after
one."""

INTRODUCING = TITLES - words("居住 现年 专人") | words("""
    青年 老汉 大爷 大娘 大叔 护林员 网格员 养殖户 种植户 大户 店主 茶农 果农 菜农 瓜农 药农 烟农 蚕农 花农 牧民 渔民 药工 木匠 石匠
    铁匠 师傅 匠人 传承人 能人 创业者 老兵 退役军人 民兵 组员 队员 社员 学员 法人
    书记员 审判员 审判长 陪审员 助理 法官助理 检察官 执行员 调解员 记录员 驾驶员 司机
""")
"""Words directly before a person's name."""

PREFIXES = frozenset("东西南北上下前后大小新老中")
"""What tells a village from its neighbour of the same name: 北田塘村 beside 田塘村."""

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐薛雷贺汤罗郝安常于"
    "傅齐康伍余顾孟黄穆萧尹姚邵汪毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾江童颜郭梅林徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪"
    "石崔龚程陆翁甄裴段侯全班宁武刘景叶白赖蒙覃谭温庄楼廖耿关朴"
)
"""Family names: a clause that opens with one, a given name in 镇 or 乡 and a comma names a person."""

AFTER_PERSON = frozenset(",，:：)等给说、")

NOT_FIRST = "各每某该此"
"""Characters that point at a unit instead of naming it."""
NUMERALS = frozenset("一二三四五六七八九十百千万两几")
"""Characters after which no name begins: 第三村."""

FESTIVALS = ("五一", "七一", "八一", "三八", "十一")
"""Names of numbers that are no numbers: 八一村."""

SECOND_ELEMENTS = words("""
    东路 西路 南路 北路 中路 大道 大街 东街 西街 南街 北街 花园 家园 新城 新村 小区 名城
    砬子 营子 坨子 窝堡 围子 棚子 岗子 沟子 甸子 泡子 洼子 店子 梁子 台子 圈子 湾子 窝棚 地房 崴子
""")
"""What a name ends with after its own part (建兴东路社区, 二龙砬子村), though the gazetteer has it alone too."""

RARE_SUFFIXES = ("街道办事处", "嘎查", "苏木", "行政村", "自然村", "自然屯")
"""Suffixes that close little else than names."""

CONNECTORS = "至和与及、到归"
"""Between two names: 三合屯村至白石桥村."""

LEAD_WORDS = words("""
    还是 就是 也是 正是 都是 改成 改为 变成 更名为 合并为 叫做 名叫 组建 扮靓 明代 清代 唐代 宋代 元代 民国
    中共 中国共产党
    东接 西接 南接 北接 东连 西连 南连 北连 东邻 西邻 南邻 北邻 东靠 西靠 南靠 北靠 东与 西与 南与 北与
    东临 西临 南临 北临 东至 西至 南至 北至 走进 来到 位于 前往 走访 包括 涉及 覆盖 坐落 坐落于 坐落在
    隶属 隶属于 属于 驱车 进入 深入 赶到 赶往 赶赴 抵达 到达 来自 途经 经过 通往 穿过 毗邻 紧邻 邻近
    相邻 邻近的 隔壁 附近 其中 例如 比如 诸如 分别 先后 以及 还有 如今 目前 现在 近年来 今年 去年 前年
    当年 今天 昨天 刚才 方才 我们 咱们 他们 你们 现辖 简称 看见 近日 日前 当日 以来 之后 以后 随后 期间 年来 随着 围绕 支持 帮助 帮扶 指导 引导 带动
    推动 推进 实施 组织 发动 动员 安排 选派 派驻 邀请 联合 协助 会同 代表 慰问 捐赠 建设 打造 投资 投入
    创建 新建 改建 扩建 完成 实现 建成 修建 启动 建立 培育 选择 确定 列为 作为 成为 当选 入选 获得 荣获
    评为 授予 命名 率先 依托 利用 结合 通过 根据 按照 关于 针对 对于 由于 为了 因为 如果 增加 改善 保障
    落实 统筹 响应 发挥 激活 感受 助力 服务 促进 提升 提高 加强 加快 加大 强化 优化 深化 巩固 扩大 发展
    壮大 形成 构建 营造 确保 保持 坚持 聚焦 紧盯 突出 注重 探索 创新 示范 引领 惠及 辐射 解决 化解 处理
    排查 整治 治理 清理 拆除 修复 疏通 硬化 绿化 美化 亮化 铺设 栽植 种植 养殖 流转 承包 租用 收购 销售
    供应 运营 管理 监督 考核 评选 表彰 奖励 补助 补贴 资助 拨付 下拨 筹集 自筹 争取 引进 落户 签约 开工
    竣工 投产 验收 交付 使用 参加 参与 加入 联系 对接 对口 结对 包联 走遍 跑遍 遍布 分布 集中 搬迁 移民
    安置 转移 撤离 救援 抢修 抢通 恢复 重建 重新 铺开 推广 普及 宣传 宣讲 教育 培训 咨询 参照 登记 收集
    汇总 上报 报送 反映 了解 掌握 熟悉 关心 关注 关爱 看望 探望 陪同 带领 率领 组建 设立 配备 配套 配齐
    选举 选聘 聘请 任命 担任 兼任 任职 出任 调任 分管 负责 承担 承办 主办 协办 牵头 主动 自觉 自愿 已经
    正在 将要 准备 打算 计划 继而 接着 然后 最后 首先 其次 再次 一是 二是 三是 四是 五是 六是 截至 截止
    往后 早年 年末 年底 年初 今属 原属 现属 划归 并入 划入 合并 同意 改称 合称 取名 命名为 定名为 更名 提倡 撤销 地处 位居 远在 就在 住在 生在 长在 家在
    建在 放在 坐在 所属 下辖 管辖 下属 辖区 境内 当地 同时 此外 另外 特别 尤其 成功 全力 全面 大力 积极
    认真 继续 举办 举行 召开 开展 参观 考察 调研 视察 观摩 学习 检查 督导 回到 离开 返回 留在 落户在
    管区 管区内 片区内 辖区内 区域内 范围内 管理区内 扎根 守护 守望 情系 心系 走近 回归
    选址 选在 设在 驻扎 发现 看到 得知 介绍 讲述 告诉 走出 搬到 迁到 搬进 嫁到 送到 送往 运到 运往 拉到
    开到 通到 修到 延伸到 铺到 省级 市级 县级 区级 国家级 全国 全省 全市 全县 全区 全镇 全乡 我镇 我乡
    我市 我县 本镇 本乡 本村 该镇 该乡 示范村 文明村 卫生村 重点村 贫困村 特色村 美丽乡村 和美乡村
    先进村 样板村 森林乡村 示范点 试点村 难点村 园林村 帮扶村 包联村 联系村 移民村 民族村 专业村 明星村
    家住 祖居 其一 其二 其三 其四 其五 其六 一为 二为 三为 四为 一个是 曾任 历任 现任 时任 原任 接任 转任 改任 续任 升任 就任 到任 卸任 离任 任教 挂职 供职 就职 就读 毕业 任教于 直奔 直抵 直达 直通 直插 直扑
    直面 辗转 路过 途径 取道 绕道 改道 流经 流过 流入 横穿 贯穿 穿越 横跨 跨越 翻越 跨过 越过 绕过 驶过 走过 跑过 飞过 路经 行经 经由 途中 沿途 驶入 驶向 驶往 驶进 驶离 开进 开往 开赴 飞往 飞抵
    赶至 去往 通向 通至 分赴 奔赴 远赴 亲赴 同赴 齐赴 转赴 再赴 先赴 奔向 冲向 涌向 涌入 返抵 重返 折返 前来 来到了 走到 行至 行到 走入 步入 踏入 踏进 踏上 徜徉 徒步 奔走 穿行 置身 下榻 现居 定居
    寓居 隐居 旅居 久居 迁居 移居 祖籍 原籍 客居 世居 租住 暂住 借住 入住 长住 常住 居于 生于 卒于 葬于 逝于 长于 成长于 就学于 连接 衔接 相连 接壤 毗连 相接 比邻 交汇 起于 止于 始于 终于 源于
    源自 出自 产自 产于 取自 来自于 主产 盛产 原产 位处 地属 辖属 归属 连线 接通 包保 包抓 帮联 联点 挂点 挂包 挂钩 驻点 蹲点 定点 驰援 增援 援助 增派 调派 抽派 下派 派往 派到 派出 派遣 选送 选调
    抽调 送达 送至 送去 寄往 发往 销往 卖到 运至 运抵 运回 转运 转至 转往 转到 迁至 迁往 迁入 移至 移到 搬至 搬往 搬入 撤至 撤到 疏散 安顿 波及 殃及 危及 遍及 涵盖 囊括 涉及到 涉及了 除了 除去
    包含 囊括了 遍布于 出现 现身 亮相 落成 扎根于 植根 选取 选中 选定 圈定 锁定 瞄准 齐聚 汇聚 探访 寻访 回访 暗访 巡查 抽查 督查 督办 察看 查看 踏看 踏勘 勘察 巡视 巡察 巡回 走村 联访 采访 专访
    直击 探秘 探营 探寻 重温 回望 回忆 想起 提起 说起 谈起 谈到 提到 说到 讲到 听到 听说 获悉 传来 改设 改置 改立 改属 改隶 析置 析出 并置 复置 增设 分设 下设 内设 另设 设有 共有 共辖 总辖 领辖
    兼辖 分为 分成 划分 更改 易名 得名 正名 又名 别名 又称 俗称 古称 旧称 原称 史称 统称 号称 誉为 被誉为 称为 称作 叫作 唤作 改叫 又叫 也叫 定名 冠名 原名 曾名 古名 旧名 初名 始称 始名 获评 荣膺
    喜获 摘得 捧得 斩获 获颁 通报 点名 点赞 曝光 查处 查封 约谈 问责 责成 责令 督促 敦促 叮嘱 嘱咐 协调 通知 告知 携手 牵手 偕同 伙同 连同 协同 陪伴 跟随 追随 紧随 紧跟 紧接 或者 抑或 不仅 不但
    不只 不单 不光 而且 并且 甚至 乃至 特别是 尤其是 主要是 即使 即便 哪怕 尽管 虽然 虽说 既然 无论 不论 不管 假如 假设 要是 若是 倘若 譬如 好像 如同 犹如 正如 恰如 一如 宛如 有如 同为 同属 同处
    亦即 也即 除此 为此 对此 据此 自此 从此 由此 至此 因此 如此 于此 在此 到此 就此 借此 与此 因而 所以 于是 但是 然而 可是 不过 只是 只有 只要 只在 只能 仅有 仅仅 仅在 单是 光是 就连 就说 就像
    就拿 眼下 当下 时下 现今 当今 而今 今夏 今春 今秋 今冬 去冬 去夏 去春 去秋 今晨 今早 今晚 昨晚 昨夜 昨日 翌日 隔日 即日 同日 同年 次年 翌年 往年 历年 每年 年内 年终 岁末 月底 月初 月末 上旬
    中旬 下旬 周末 周五 周六 周日 凌晨 清晨 早晨 早上 午后 傍晚 晚上 当晚 夜晚 夜里 夜间 深夜 半夜 当时 届时 其时 那时候 这时候 此时 此刻 彼时 时隔 此前 此后 其间 而后 尔后 之前 以前 事后 会前 饭后
    课后 婚后 病后 生前 身后 雨后 雪后 雨中 风雨中 初春 早春 暮春 仲春 初夏 盛夏 仲夏 初秋 深秋 仲秋 初冬 寒冬 隆冬 严冬 冬日 秋日 春日 中秋 正月 最终 最初 起初 起先 当初 原先 原本 本来 首站 首日
    首批 首次 又一次 一度 曾经 曾在 曾为 早已 业已 正值 时值 适逢 恰逢 欣逢 立即 立刻 即刻 随即 当即 火速 连夜 星夜 冒雨 冒雪 顶风 趁着 乘着 乘车 乘船 乘坐 坐车 坐船 开车 骑车 亲自 亲临 亲身 特地
    特意 特邀 应邀 受邀 诚邀 邀约 相约 地点 终点 站点 地址 住址 籍贯 户籍 方位 产地 现场 现场会 集中于 转运点 安置点 集散地 发源地 所在地 目的地 出发地 原产地 出发点 起始点 落脚点 交接点 接驳点 会合点
    集合点 出生地 居住地 户籍地 经停 始发 直通车
    传统村落 古村落 汛期 汛前 汛后 雨季 旱季 冬季 夏季 春季 秋季 入冬 入夏 入汛 节前 节后 节日 会后 灾后 震后 疫情期间
""")
"""Words of two characters and more after which a name may begin: 走进来集镇, 全力打造马沟村."""

NEVER_AFTER_TOWN = (
    "(?<=[金宁东西新桐湘内萍]乡)县(?![级城直]|人大代表)|"
    "(?<=乡)村(?![民委干支党两])|(?<=乡)[镇亲愁音贤间]|(?<=乡)土(?![地豆建壤])|(?<=[乡镇])情(?!况)|"
    "(?<=镇)镇(?![长政党委区里上干级中卫])|(?<=村镇)银行|(?<=圩镇)(?:提升|入口|建设|整治|改造|环境|人居)|(?<=通乡)(?:[公道油马]?路|水泥路|硬化)|貌|容|静|痛|定(?![期于点位制下了])|压|江|市(?![场政民集监])"
)
"""What makes another word of 镇 or 乡: 镇痛, 乡亲, 乡镇."""

OWN_WORD_AFTER_TOWN = "[东西南北]|里|区|级|上|域|企(?!业)"
"""What makes a word with 镇 or 乡 that means no certain town (乡村, 镇区): only a known name is taken
before it."""

NEVER_AFTER_VILLAGE = (
    "(?<=村)嘎查|(?<=[^全各该本我]村)社区(?:居委会|居民委员会)?(?=[党的、,。;举开组联在]|主任|书记|网格|工作人员|两委|“两委|$)|庄(?![稼园])|落(?![实户地后成])|子(?![弟女孙])|(?<=通村)(?:[公道油马]?路|水泥路|硬化)|寨|容|貌|级|务(?![工农])|规(?![划模范])|镇|情(?!况)|企(?!业)|村通|史馆|屯|域|小区|"
    '居(?![委民住家])|改[居制]|淘(?![汰金])|晚(?=[”"、,。]|现场|直播|示范|展演|舞台|活动|节目)|超(?=[”"、,。]|联赛|赛|比赛|现场)|播(?=[”"、,。]|基地|达人|带货|计划|学院|培训|大赛|团队)|咖|BA|(?<=[一-鿿]村)行政村|(?<=村支村)[委两]|民小组|乡(?![村亲镇])|街道|[店庄坊]村|[两三四五六七八九十][镇乡]'
)
"""What makes another word of 村: 村庄, 村级, 村规民约, 村镇."""

OWN_WORD_AFTER_VILLAGE = (
    "[口里头室史名校官外边风霸]|网(?![格络红点店购吧])|道(?!路)|医(?![疗院保])|部(?![分署])|小(?![学组麦区])|组(?![织建成])|学(?![习校])|"
    "干(?![部旱])|卫生|工作者|矫正"
)
"""What makes a word with 村 or 社区 that means no certain one (村口, 村部): the name must be clear."""

FIRMS_WORD_AFTER_COMMUNITY = "公益(?![岗食超小广大集市创])|团购|营销|银行|支行|金融|电商|便利店|零售|购物|业务|门店|生鲜|商业(?!街)|大讲堂|合伙人|版"
"""What firms do in communities: 社区公益行, 社区团购. Only a certain name is taken before it."""

PART_OF_A_WORD = {
    "TOWN": "村(?!民)|(?<=乡)村民[宿俗居营办风歌间]",
    "VILLAGE": "(?<=村)民(?![委办警兵宿俗政间营族企居])|社区居民",
}
"""乡村, 村民: 西关村民 are people of 西关, 水贝村民 of 水贝村; only a name that the report writes
with its suffix keeps it."""

OFFICE_AFTER_PLACE = "党|支|两委|“两委|集体|主任|书记|会计|委会|民委员会|干部"
"""Offices that every village has: 村党支部, 村集体. A name before them must be a little clearer."""

TRANSLITERATION = frozenset(
    "阿巴布查达尔嘎干古哈海赫吉加卡克库拉勒兰玛麦木纳尼诺其恰热萨塞沙斯苏塔特图托瓦乌希亚伊依音扎朱孜敖包"
    "都格根浩胡呼温宝力高日吐翁英毛道贡措隆日奇吾努莫艾买肯喀霍坎柯莎腊"
)
"""Characters by which Mongolian, Uyghur and Tibetan names are written: such names are longer than others."""
