"""Coined names: in quotes without a head behind (“万人助万企”), with one inside (“安居暖心工程”), known ones anywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.left_edge import REACH
from ner.rules.once import once
from ner.rules.programme.head import NO_HEAD, named
from ner.rules.programme.lead import before_quote
from ner.rules.programme.modifier import JOINTLY
from ner.rules.programme.naming import METAPHOR
from ner.rules.programme.quoted_words import (
    CHARITY,
    COINED,
    GREAT,
    INTO,
    NO_NAME,
    NO_UNDERTAKING_AFTER,
    NOT_COINED,
    UNDERTAKEN,
    UNDERTAKING_AFTER,
    YEAR,
)
from ner.rules.programme.trimming import STRIPPED, all_generic
from ner.rules.programme.unnamed import ACTS
from ner.rules.programme.vocabulary import HEAD, NAMES
from ner.rules.quotes import quotes

TEN_GREAT = re.compile("[一二三四五六七八九十]大(?:攻坚|行动|工程|专项|会战|提升|战役)")
CARRIED_OUT = re.compile(
    "(?<!不)(?:(?:开展|实施|深化|启动|组织|发起)(?:了|起|过|起了)?|搞(?:了|起|过|起了))$|推行的$"
)
STARTED = re.compile("(?:开展|实施|启动|推行|深化|开启|组织|发起|参加|参与)(?:了|起)?$")
"""What starts or carries out what the text names again."""
CARRIED_ON = re.compile("(?:推进|推动|深化)$")
CARRIED_LEAD = re.compile("(?:开展|实施|启动|组织|推进|深化)(?:了)?$")
"""What carries out a name that says for whom before its quotes: 开展|独居老人“敲门行动”."""
REFORM = re.compile("改革")
NUMBERED = re.compile("[两三四五六七八九十双][一-鿿]")
"""Two characters that name a reform: “三变”改革."""
BUILT = re.compile("建设|工作|改革")
PAUSE = re.compile(r"\Z|[,。;、\n和与]")
GENERAL = re.compile(
    "(?:百日|三年|五年|专项|集中|[春夏秋冬]季|百日攻坚|百日清零|[一二三四五]大|\\d+天)*(?:行动|攻坚|会战|大会战|攻坚战)"
)
"""A name in quotes that does not say what: 群防群控|“百日行动”."""
NAMED_BY_QUOTES = re.compile("(?:专项|主题|系列|专题|三年|百日)*" + HEAD.pattern)
"""What may follow quotes that hold the whole name: “万人助万企”|活动, but not “五星”|支部创建."""
HEAD_AT_END = re.compile(HEAD.pattern + "$")
LASTING = frozenset(("工程", "行动", "计划", "战略", "项目"))
"""Heads of names that a text writes on without quotes."""
NUMERALS = re.compile("(?!一)[一二三四五六七八九十百千万两双]{2,4}")
"""A number coined as a name: “五五战略”."""
PLAIN = re.compile("[一-鿿]{3,9}")


@rule("programme.coined", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
@once
def coined(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What quotes hold, where its shape and its surroundings say undertaking: 深化“[万人助万企]”."""
    text = evidence.text
    for start, end in quotes(evidence).closing.items():
        inner = text[start + 1 : end - 1]
        if (
            text[start] == "《"
            or not (2 < len(inner) <= 14 or (REFORM.match(text, end) and NUMBERED.fullmatch(inner)))
            or HEAD.search(text[end : end + 2])
            or any(c in inner for c in ",。、;:")
        ):
            continue
        reform = len(inner) == 2 or (REFORM.match(text, end) and PLAIN.fullmatch(inner))
        shaped = bool(
            reform
            or INTO.fullmatch(inner)
            or COINED.fullmatch(inner)
            or YEAR.fullmatch(inner)
            or TEN_GREAT.fullmatch(inner)
        )
        if inner in CHARITY:
            yield start + 1, end - 1
            continue
        a_year = YEAR.fullmatch(inner) and text.startswith("要求", end)
        if (NO_UNDERTAKING_AFTER.match(text, end) and not a_year) or (HEAD.search(inner) and not shaped):
            continue
        if GREAT.fullmatch(inner):
            yield start + 1, end - 1
            continue
        if inner in NOT_COINED or (NO_NAME.search(inner) and not YEAR.fullmatch(inner)):
            continue
        before = bool(UNDERTAKEN.search(text[max(0, start - 6) : start]))
        after = bool(UNDERTAKING_AFTER.match(text, end))
        carried_out = bool(CARRIED_OUT.search(text, max(0, start - 5), start)) and bool(
            PAUSE.match(text, end)
        )
        carried_out |= bool(CARRIED_ON.search(text, max(0, start - 5), start)) and bool(
            BUILT.match(text, end)
        )
        if (shaped and (before or after)) or (carried_out and PLAIN.fullmatch(inner)):
            yield start + 1, end - 1


@rule("programme.quoted_name", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
@once
def quoted_name(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What quotes hold that ends in a head itself: “[安居暖心工程]”; with what it is about, [扬尘整治“百日行动”]."""
    text = evidence.text
    ends = {end for _, end in named(evidence)}
    for start, end in quotes(evidence).closing.items():
        if text[start] == "《" or any(c in text[start:end] for c in ",。;:"):
            continue
        if GENERAL.fullmatch(text, start + 1, end - 1):
            lead = before_quote(evidence, start, max(0, start - REACH))
            if lead < start and not HEAD.match(text, end):
                yield lead, end
        elif (carried := _carried_lead(evidence, start, end)) is not None:
            yield carried, end
        elif 4 <= end - start - 2 <= 25 and (end - 1 in ends or _says_what(evidence, start + 1, end - 1)):
            yield start + 1, end - 1


def _carried_lead(evidence: Evidence, start: int, end: int) -> int | None:
    """Where the name begins that says for whom before its quotes: 开展|独居老人“敲门行动”; ``None`` where none does."""
    text = evidence.text
    if not HEAD_AT_END.search(text[start + 1 : end - 1]):
        return None
    lead = before_quote(evidence, start, max(0, start - REACH))
    return lead if start - lead >= 4 and CARRIED_LEAD.search(text, max(0, lead - 4), lead) else None


def _says_what(evidence: Evidence, start: int, end: int) -> bool:
    """Whether the whole of what quotes hold is a modifier and a head, though its words be edges elsewhere: “归雁工程”."""
    text = evidence.text
    head = HEAD_AT_END.search(text[start:end])
    if head is None or head.start() < 2 or text[start : start + head.start()] in METAPHOR:
        return False
    if NUMERALS.fullmatch(text, start, start + head.start()):
        return True
    if any(text[start : start + n] in STRIPPED for n in (2, 3, 4)):
        return False
    if head[0] == "行动" and ACTS.search(text[start : start + head.start()]):
        return False
    return not all_generic(evidence, start, start + head.start())


@rule("programme.known", label="PROGRAMME", precedence=precedence.PROGRAMME_HEAD)
@once
def known(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Names that everybody knows: 一村一品, 厕所革命."""
    for match in NAMES.finditer(evidence.text):
        if not NO_UNDERTAKING_AFTER.match(evidence.text, match.end()):
            yield match.span()


@rule("programme.repeated", label="PROGRAMME", precedence=precedence.DOCUMENT)
@once
def repeated(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A coined name of this report where it stands in quotes again, or one carried out and told of twice."""
    text = evidence.text
    pairs = quotes(evidence)
    names = {text[start:end] for start, end in coined.find(evidence)} | _carried_again(evidence)
    for start, end in named(evidence):
        closing = pairs.closing.get(start)
        if closing is None:
            continue
        if text.startswith(JOINTLY, closing) and closing + 1 in pairs.closing:
            after = pairs.closing[closing + 1]
            names |= {text[start + 1 : closing - 1], text[closing + 2 : after - 1]}
            continue
        inner = text[start + 1 : closing - 1]
        if COINED.fullmatch(inner) or NAMED_BY_QUOTES.fullmatch(text, closing, end):
            names.add(inner)
    for start, end in pairs.closing.items():
        if text[start + 1 : end - 1] in names and not NO_UNDERTAKING_AFTER.match(text, end):
            yield start + 1, end - 1
    yield from _without_quotes(evidence)


def _without_quotes(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Where a name with its head, given in quotes once, stands without them: “归雁工程” … 通过|归雁工程."""
    text = evidence.text
    heads = {}
    for start, end in quoted_name.find(evidence):
        head = HEAD_AT_END.search(name := text[start:end])
        if head and head[0] in LASTING and PLAIN.fullmatch(name) and not GENERAL.fullmatch(name):
            heads[name] = NO_HEAD.get(head[0])
    if not heads:
        return
    for match in re.finditer("|".join(sorted(heads, key=len, reverse=True)), text):
        other_word = heads[match[0]]
        if other_word is None or not other_word.match(text, match.end()):
            yield match.span()


def _carried_again(evidence: Evidence) -> set[str]:
    """What quotes hold twice, once behind a verb that carries it out, whatever follows: 启动“向日葵”社会救助."""
    text = evidence.text
    spans = [(s, e) for s, e in quotes(evidence).closing.items() if PLAIN.fullmatch(text, s + 1, e - 1)]
    often = Counter(text[start + 1 : end - 1] for start, end in spans)
    return {
        inner
        for start, end in spans
        if often[inner := text[start + 1 : end - 1]] > 1
        and STARTED.search(text, max(0, start - 5), start)
        and not NO_UNDERTAKING_AFTER.match(text, end)
        and not NO_NAME.search(inner)
        and inner not in NOT_COINED
    }


RULES: tuple[Rule, ...] = (coined, quoted_name, known, repeated)
