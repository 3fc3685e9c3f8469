"""Where a brand stands for something else than its business: a medium, a product, a person's given name."""

from __future__ import annotations

import re

from ner.rules.places.place_words import SURNAMES
from ner.rules.wordlist import any_of, words

MEDIA = words("搜狐 新浪 网易 腾讯 百度 抖音 快手 小红书 哔哩哔哩 爱奇艺 微信支付")
"""Where news stand and are read: named as a source they are media, and none of their business is told."""
SOURCE_BEFORE = re.compile(any_of("来源: 图源: 来源 转自 摘自 返回 刊于 本文来自 素材来自 图片来自") + "$")
SOURCE_AFTER = re.compile(
    any_of(
        "网 号 新闻 微博 财经 视频 读书 订阅 公众号 客户端 讯 报道 频道 首页 返回 百科 文库 贴吧 体育 娱乐 直播间 APP App app"
    )
    + "(?!络|店|红|货|卖)"
)
USED_BEFORE = re.compile(
    r"(?:[一两三几半\d][大小整]?[箱瓶杯盒辆台部条袋罐包桶听件架碗双]|[骑坐穿喝吃抽]着?|开着|装上|换上)$"
)
"""What is drunk, driven or counted is a product: 一箱|, 开着|."""
GOODS_AFTER = re.compile(
    any_of("""
        系列 牌 平板 电脑 冰箱 空调 电视 洗衣机 热水器 牛奶 酸奶 奶粉 方便面 轿车 面包车 卡车 货车 越野车 皮卡 客车 电动车 摩托 摩托车 纯净水 矿泉水 饮料
        凉茶 辣酱 香烟 牙膏 胶囊 药酒 大米 面粉 食用油 文具 酱油 雪糕 咖啡 火腿肠 运动鞋 羽绒服 酒 白酒 拖拉机 收割机 插秧机 推土机 打印机 充电宝 耳机 手表 智能手表 笔记本
    """)
    + r"(?![业厂集公店商])|大鼓|快书|时调|[A-Za-z]{1,6}[\d一-鿿]{0,4}系列|Mate|Pro"
)
TITLE_BEFORE = re.compile(
    any_of("""
        书记 副书记 主任 副主任 支书 村长 镇长 乡长 县长 市长 区长 局长 副局长 科长 所长 站长 队长 院长 校长 园长 会长 社长 理事长 董事长 经理 秘书长 组长
        村民 居民 党员 干部 队员 队友 社员 农户 老人 大爷 大妈 大叔 阿姨 同学 老师 教师 教授 医生 护士 民警 律师 法官 检察官 记者 通讯员 编辑 讲解员 网格员
        志愿者 负责人 代表 委员 委员会 游客 市民 群众 青年 小伙 大学生 学生 技术员 专家 工程师 师傅 匠人 传承人 摄影 作者 文 图 户主 户 嫌疑人 被告人
    """)
    + " ?$"
)
"""What a person's name stands behind: 村民|李长安."""


def is_other(text: str, start: int, end: int) -> bool:
    """Whether a medium, a product or a person is meant: 来源:|搜狐, 一箱|蒙牛, 村民高|三元."""
    near = max(0, start - 5)
    if text[start:end] in MEDIA and (
        SOURCE_BEFORE.search(text, near, start) or SOURCE_AFTER.match(text, end)
    ):
        return True
    if GOODS_AFTER.match(text, end) or (
        USED_BEFORE.search(text, near, start) and text[end : end + 1] != "的"
    ):
        return True
    return (
        end - start == 2
        and text[start - 1 : start] in SURNAMES
        and bool(TITLE_BEFORE.search(text, near, start - 1))
    )
