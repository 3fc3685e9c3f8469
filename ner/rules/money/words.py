"""Words and expressions around a number that say whether it is money, and what else it may count."""

from __future__ import annotations

import re

from ner.rules.money.amounts import DIGIT, POWER
from ner.rules.wordlist import any_of, words

NOT_YUAN = re.compile("[旦宵月素级]|票子|面[值额]|纸币|大?钞|件(?!套)|化|首[^付期]|老[^人]")
"""What makes another word of 元: 元旦, 元月, 元素, 百亿元级."""
ADJECTIVE = re.compile("(?:产业|集群|镇|村|乡|县|强|园区|俱乐部|企业|大镇|机|店)")
"""What makes a bare power of ten a scale: 亿元镇, 百亿元产业."""
POWERS_ONLY = re.compile("[十百千万亿余多来几数]+")
SMALL_WORD = re.compile(f"[{DIGIT}几半]")

PER_PIECE = re.compile("一[斤个亩天年月只条张袋碗份公平方吨晚顿趟次户人头件瓶]")
"""What makes a price of anything: 三块一斤."""
AFTER_SPOKEN = re.compile(
    rf"\Z|[\s,;:。、!?.)”》…/—-]|[本货][钱金款]|{PER_PIECE.pattern}|[每左上以起出不多就收的也还打坐早午套要能够是买]"
)
"""What may follow 三块, 八毛 when it is money and not a count of pieces."""
PIECES = re.compile(
    "[地田石牌板砖木布表屏匾碑玉肉豆煤姜糖饼空菜场水草荒林土玻光太瓦铁钢展宣指标广补绿大小新]"
)
"""What follows 三块 when it counts pieces: 三块地, 36块展板."""
PRICE_BEFORE = re.compile(
    "[卖售价花挣赚收给付掏交赔省罚租奖贷借揣涨降差要值投贵得捐凑合斤亩费烧次钱价票][^,。;、!?]{0,5}$"
    "|[补垫贴剩还贵]了?$|(?:便宜|高出|市价)了?$|退了$|(?:每|一)(?:[吨匹头只条桶车船袋箱筐担捆方度趟顿碗盒份个支卷把套间晚瓶]|公斤|平方)$"
)
PIECES_BEFORE = re.compile(
    "(?:[成产分砖瓦地栏牌板在]|(?<![卖涨降跌升提加减落拿挣赚见得收找领不])到|[撤挂摘]下)了?[”’]?$"
)
"""What comes before 块 when it counts pieces: 并成560块, 产砖1600万块."""
IDIOM = ("一分钱", "一毛钱", "一块钱", "一厘钱")
IDIOM_BEFORE = re.compile("(?:没|不|未|每|少|无需|分文)[^,。;]{0,6}$")
IDIOM_AFTER = re.compile("(?:都|也)?(?:没|不|未)|都|也|掰")

CUES = words("""
    投资 投入 投 筹资 自筹 筹集 筹措 集资 出资 注资 融资 引资 捐资 捐款 捐赠 捐 资金 拨款 下拨 划拨 拨
    补贴 补助 补偿 补 赔偿 赔付 赔款 赔 赔进 收入 营收 产值 利润 纯利 净利 税收 税金 纳税 利税 税额
    上缴 缴 贷款 贷 借款 借 欠款 欠 欠债 债务 债 还 卖 卖到 卖出 售价 标价 价格 单价 均价 总价 报价
    成交价 成交 起拍 起拍价 租金 年租金 房租 租 工资 月薪 年薪 薪水 奖金 奖励 奖 罚款 罚金 罚 花 花费
    花掉 花去 耗资 斥资 挣 赚 净赚 挣个 赚个 盈利 亏 亏损 亏了 损失 缺口 缺口还有 预算 概算 估算 授信
    到账 到位 经费 成本 本钱 交 支付 付 支出 开支 预付 首付 订金 定金 押金 学费 水费 电费 费用 运费
    药费 款 分红 分到 节约 节省 省下 省 增收 创收 汇回 进账 砸进去 投进去 进 揣着 凑 凑够 总额 金额
    价值 市值 造价 资产 销售额 营业额 交易额 存款 余额 彩礼 违约金 销售 少收 多收 收 多挣 多要 挣到
    赚到 给 合 需 差 要 值 得款 卖价 票价 门票 车票 保底 奶价 降到 减到 涨到 提到 现金 账上 存折 揣 带着 揣了 退 退还 退回 剩 剩下 剩下的 结余
    垫 垫付 垫资 垫了 倒贴 贴 贴补 抵押 典当 当了 领 领到 汇 汇款 打款 转账 索要 讨要 讨回 追回 追缴 骗 骗走 骗取
    掏 掏出 筹 交税 缴税 完税 放贷 余下 结存 砸下 投进 凑了 经费有 资金有 欠债有 利润有 存款有 保费 承包费 工钱 工费 手工费
    拿出 拿了 送来 带来 带回 寄回 存下 存了 攒下 攒了 积下 欠着 垫进 搭进 到手 挣下 押了 能落 净落 落下
    一年下来 一季下来 一趟下来 一个月下来 挪用 截留 侵占 贪污 受贿 行贿 举债 化债 欠下 还清 还上 结清 兑付 兑现 拍得 拍出 中标 出价 要价 叫价 还价
""")
PER = (
    "每[一-鿿]{1,3}|一[斤个亩天年月只条张袋碗份公平方米吨晚顿趟次户人头件瓶间家口副]{1,2}|人均|户均|亩均|年均"
)
GLUE = "也就|能|里头|里面|当中|我们|咱们|他们|我|咱|他|她|村里|镇里|家里|人家|少说|少说也|起码|足足|整整|大概|差不多|顶多|最多|最少|的|了|到|个|约|近|超|超过|达|达到|为|共|共计|合计|累计|仅|就|才|只|至少|不到|不足|不少于|不低于|高达|将近|大约|已|还|是|过|出|掉|来|下|上|着|从|由|回"
CUE_BEFORE = re.compile(
    f"(?:{'|'.join(sorted(CUES, key=len, reverse=True))}|(?<![上填申汇呈通预播公简快])报|{PER}|欠[一-鿿]{{1,6}}的):?"
    f"(?:{'|'.join(sorted(GLUE.split('|'), key=len, reverse=True))}){{0,3}}$"
)
"""A word of money directly before a number, with at most three words of degree between."""
PRICE_CUE = re.compile(
    f"(?:卖|卖到|收|花|花掉|挣|赚|补助?|凑够?|捐|亏|赔|付|交|给|成本就是|现金|补|退|欠|借|垫|{PER}|报价|开价|标价|卖价|收入|出价|差|要|值|仅|价|多挣个)(?:了|到|才|只|就|约|近|掉){{0,2}}$"
)
MONEY_AFTER = re.compile(
    "的?(?:资金|贷款|投资|赔款|货款|支票|补偿|赔偿|赔付|拨[下到给]|投[下进到]|砸[下进]|花在|奖金|欠款|欠债|债务|经费|本钱|嫁妆|现金|存款|年薪|彩礼|订单|订金|定金|押金|保证金|罚金|租金|利息|大奖|巨款|起拍|预算|融资|罚款|捐款|善款|拨款|工资|房租|红包|学费|药费|医药费|礼金|工钱|饭钱|路费|油钱|生活费|违约金|滞纳金|(?:没有?|不要|不收|免)利息)"
)
MEASURED = re.compile(
    r"[ \n]?(?:[人口户亩吨斤克米里头只羽尾株棵粒颗个件套台辆栋座间把条张份次批名位月日天枚支瓶箱袋盒册本字倍度瓦升担锭片块顶盏"
    r"处所家村余多来几元%％]|公[里斤顷]|千[瓦克米]|平方|立方|年[^产]|小时|农|群众|干[部群]|人|级|吨|kW|k|K|m|M|G|t|兆|标|标准|方|职工|学|老|移民|居民|党员|产业|工程)"
)
"""What follows a number that counts something else: 3.6万亩, 百万移民."""
CELL_MARKS = ("|", "｜", "\t")
CELL = re.compile(r" ?[|｜\t]")
"""What stands around a cell of a table."""
PAUSED = re.compile(r"\Z|[,;。、!?)”…]|\n")
REACHED = re.compile("(?:有|达|达到|到|是|为|了|约|近|超|超过|预计|多|少|剩|增|减|得|计|过|破)$")
"""What says that an amount comes, once the sentence has said of what: 营业额|比去年多."""
SENTENCE = re.compile(r"[^。;!?\n]*\Z")
COUNTED_MORE = re.compile(f"[\\d{DIGIT}{POWER}]多?[个家户人头只亩吨辆台张条间][^。;!?]{{0,20}}多了$")
"""What was counted before there is more of it: 摊位有一千四百多个,比去年多了|二百."""
MONEY_NOUN = re.compile(
    "[元块](?![钱旦])|产值|总值|资金|贷款|利润|税|价|款|经费|收入|营收|投资|开支|支出|成本|债|账|销售额|营业额|利息|租金|工资"
)
OTHER_NOUN = re.compile(
    "人口|面积|产量|株|头|亩|吨|斤|人次|人数|游客|客流|点击|浏览|播放|粉丝|户数|[担箱袋只羽尾枚个件套台辆册棵瓶张]$"
)
"""What else a bare number in the sentence may count."""
SENTENCE_PAUSE = re.compile(r"\Z|[\s,;:。、!?)”…]|[就也一的]")
PER_WEIGHT = re.compile("(?:每|一)(?:公?斤|吨|亩|度|方)(?:卖|就)?$")
PLAIN_PRICE = re.compile(r"\d{2,4}")
ASKED = re.compile("(?:报价|售价|标价|定价|要价|开价|卖价|单价|(?:每|一)[盒碗份斤])$")
"""What makes even a plain number a price where a pause follows: 报价398."""
ROUND_PRICE = re.compile(f"[{DIGIT}十]{{1,3}}[十百千万][{DIGIT}]?")
PAID = re.compile(
    "(?:多了|骗了|只收|肯给|只给|(?:每|一)[天卷把盒碗桌晚]|卖了|赔了|贷了|扣|给他|给她|肯给他放|认了|(?:每|一)(?:公?斤|吨))$"
)
"""What makes even a round number a price where a pause follows: 一斤|八十, 赔了|三百."""
SPOKEN_PRICE = re.compile(
    f"[{DIGIT}][万千百][{DIGIT}]{{1,2}}|[{DIGIT}]万[{DIGIT}]千[多余]?|[{DIGIT}几十百千万]+[多余]|[{DIGIT}][千]|[{DIGIT}]千[{DIGIT}]千|\\d+多"
)

WAGES = "小工 大工 帮工 零工 短工 点工 小工一天 大工一天 帮工一天 零工一天 短工一天 点工一天 一天工 做一天工 月薪 年薪 日薪 底薪 周薪 薪水 薪酬 工资 月工资 月入 月收入"
FEES = """
    工价 工钱 工费 年收入 租金 月租 年租 地租 房租 学费 学杂费 保费 会费 运费 药费 电费 水费 话费 伙食费 手续费 代办费
    加工费 承包费 服务费 路费 押金 订金 定金 保证金 彩礼 份子 份子钱 礼金 红包 罚款 罚金 手工费 营业额 销售额 票价
    门票 套票 学生票 儿童票 成人票 票钱 首付 月供 底价 起拍价 起价 均价 单价 市价 加价 差价 报价 开价 标价 定价 售价 卖价 成交价 要价 保底价 收购价
    保护价 批发价 零售价 地价 房价 价格 价钱 价码 本钱 分红 补助 补贴 利息 本息 奖金 奖励 津贴 养老金 低保金 抚恤金 慰问金 赔偿
    赔偿金 赔款 捐款 净利 毛利 纯利 利润 纯收入 净收入
"""
DEGREES = """
    是 为 约 近 超 超过 过 也 就 才 只 仅 有 到 达 达到 在 从 每月 每年 每天 每斤 每亩 每吨 每人 每户 一月 一年 一天 一人
    了 还是 至少 最多 最少 最低 最高 少说 大概 差不多 一共 总共 不到 不过 不足 将近 高达 低于 高于 不低于
"""
WAGE_BEFORE = re.compile(f"{any_of(WAGES)}{any_of(DEGREES)}{{0,3}}$")
"""Behind a wage any number is money that has no measure: 月薪两千|不出村."""
FEE_BEFORE = re.compile(f"(?:{any_of(FEES)}|(?<!免)费|(?<![付存])款|[租薪税])(?:{any_of(DEGREES)}){{0,3}}$")
"""Behind a fee or price a number is money that a pause ends: 营业额|三百出头."""
PAID_BEFORE = re.compile(
    "(?:人民币|净?落下|净落|净得|报销|自己出|个人出|港币|美元|美金|欧元|大洋|挣|赚|亏|赔|捐|凑|罚|退|欠|借|垫|贴|扣|攒|卖|骗|贷|掏|缴|拿|寄|省[下了]|存[下了]|开价"
    "|(?<![主需重])要|(?<![招吸回征接验丰])收|(?<![移提上递转])交|(?<![发送分配供])给|(?<![增修填])补|(?<!交)付|(?<!出)租"
    "|(?<![棉开菊桃梅樱荷油雕金银浪火百鲜种])花|(?<![上填申汇呈通预播公简快])报价?)"
    "(?:了|到|才|只|就|约|近|掉|出|个|下|去|的|着|上|回|他|她|你|我|人家|少说|至少|最少|顶多|足足|大概|差不多|一共|总共|共"
    "|也|还|能|要){0,3}$"
)
"""Behind a verb of paying a number is money that a pause ends: 净挣|两千, 替他报|六百."""
RENT_BEFORE = re.compile(
    "[一每](?:[亩垧晌顷间套口]|垧|个(?:门面|摊位|铺面))[一-鿿]{0,2}?[一每](?:年|个?月)(?:才|就|要|得|只|给|收|交|租|也就|不过){0,2}$"
)
"""What is let by the year: 一垧地一年才|八百."""
SPREAD_BEFORE = re.compile(
    "[一每各](?:户|家|人|棚|间|亩|头|只|年|个?月)(?:补|给|发|收|交|奖|分|领|拿|挣|赚|出|凑|捐|约|大概)?$"
)
"""Whom amounts go to that differ: 一户|两千、三千不等."""
STARTING = re.compile("起步|起收|起卖|起价|打底|保底|封顶|兜底")
"""What only a price is said to do: 全红果4块|起步."""
COMPARED = re.compile(
    any_of("""
        今年 去年 前年 往年 现在 如今 眼下 当下 早先 以前 从前 那时 当时 前几年 头年 旁边 隔壁 别处 别家 人家 外面 外头 市面 城里 县里 礼拜 星期
        上月 上个月 昨天 前天 年前
    """)
    + "[^,。;\\d]{0,12}(?:才|还是|就|只|只有|预计|估计|是|卖|卖到|要|得|到|不过|也就|顶多)(?:是|有)?$"
)
"""What tells a price once more, for another time or place: 一卷七十八,一个礼拜前才|五十五."""
STRONG_PAID = re.compile("(?:[花挣赚赔罚]|(?<![主需重])要)[^,。]{0,4}$")
"""The verbs of paying behind which even a short number is a price: 一亩要|80."""
BEHIND_PRICE = re.compile(
    r"\Z|[\s,;:。、!?)”…|/]|\.(?!\d)|出头|上下|左右|打底|不止|打住|起步|起价|出手|成交|不等|以上|以下|包吃|包住|管饭|管吃|挂零|开外|往上|朝上|[就也了还没不都哪]"
)
"""What ends a price: a pause, a word of degree, a word of trade."""
RISE_BETWEEN = re.compile(
    "(?:一路|一直|一下子?|直接|又|就|慢慢|逐步|逐年|陆续)?[跌涨落降压掉抬炒砍杀飙讲谈加提减升]高?价?[到至成]了?"
    "(?:现在的|如今的|目前的|今年的)?"
)
"""What stands between the two ends of a price that moves: 从四百|跌到|一百六."""
PIECE_BEFORE = re.compile("[一每](?:[斤包瓶碗盒袋担桌席份只头匹条支根盘筐箱捆壶杯]|公斤)[一-鿿]{1,3}$")
"""A piece of goods, of which the number tells the price: 一担谷子才|九十."""
RISE_BEFORE = re.compile("[跌涨压抬炒砍杀飙讲谈掉]价?[到至]了?$")
"""What brings the new price alone: 草一吨涨到|一千五六."""
REACH_BEFORE = re.compile("[涨落降加提减升][价高]?[到至]了?$")
"""The same, if the sentence tells of money: 出价八千,有人加到|九千."""
TOLD = re.compile(
    f"(?<![评半物特])价(?!值)|[钱薪租贷捐费奖罚赔补税债]|[欠坏赊还]账|账上|账款|款(?!待)|[\\d{DIGIT}{POWER}几余多][元块]|工资|资金"
    "|投资|产值|收入|营收|利润|收购|标间|成本|开支|支出|经费"
)
"""What tells in a sentence that its numbers are money."""
COUNTED_SUBJECT = re.compile("[户员群者家生口率度量数温位人队班车次][从由]$")
"""A subject that goes from one number to another and is no price: 贷款户从|五百."""
COUNTED_GOODS = re.compile("[头亩吨斤株只棵羽尾辆台件套担箱袋]")
"""Measures that make a number in 万 or 亿 in the same sentence a count of goods more likely."""
COUNTED_ELSE = re.compile(
    any_of("""
    人口 面积 产量 亩产 单产 总产 人次 人数 游客 客流 点击 浏览 播放 粉丝 户数 户籍 常住 学生 在校 党员
    群众 接待 受益 惠及 覆盖 出栏 存栏 步 水位 海拔 里程 平方 公里 气温 温度 电压 时速 转速 阅读 点赞 关注
    订阅 下载 在线 指数 积分 得分 评分 分数 成绩 摊位 观众 移民 劳力 职工 选票 得票 一票 投票
    """)
)
"""What else a bare number counts that comes after one of these in its sentence."""
FEN_BEFORE = re.compile(
    "(?:便宜|贵|加价|差价|[涨跌]|让利|高出|市价)[了出]?$|费$"
    "|(?:每|一)(?:公?斤|度|方|吨|公里|两|个|只|张|件|条|双|粒|颗|朵|捆|枚|匹|支)(?:要|扣|收|给|提|抽|卖|补|返|奖|(?!小时|钟|点|题|球|人)[一-鿿]{0,2})$"
)
"""What makes a price of a few 分: 便宜|5分, 每斤|2分, 一个扣子|三分; not 一个小时|四十分."""
FEN_BEHIND = re.compile(r"分(?:\Z|[,。;、!?)\s]|左右|出头|上下|[就也])")
SCORES = re.compile("积分|[记评得扣满计]分|考核|测评|打分|分值")
"""What makes points of 分 in the whole sentence."""
NAMED_IN_ROW = rf"[^,。;、\s\d{DIGIT}十年月日号第初共有周点数量额]{{1,6}}"
"""What the next price of a row is for; no date, no number of a thing, no sum of heads."""
LISTED_BEFORE = re.compile(rf"(?:[元块毛角钱]|[块元毛角][\d{DIGIT}])[^,。;\n]{{0,3}}[,、]{NAMED_IN_ROW}$")
"""A price, a pause and what the next price is for: 烤包子一块五,抓饭|十二."""
PER_BEHIND = re.compile(
    "[一每](?:[个只头条匹桶车袋箱筐担捆趟顿碗盒份支卷套晚宿瓶桌株棵斤亩吨课壶杯串根钵盘位]|公斤)"
)
"""What a price is for: 社饭15|一钵."""
NEXT_IN_ROW = re.compile(f"(?:{PER_BEHIND.pattern})?(?:、|,{NAMED_IN_ROW}|、{NAMED_IN_ROW})")
"""What stands between two prices of a row: 三千|、|一千, 二十八|一斤,猪血丸子|十二."""
TRADED = re.compile("出手|成交")
