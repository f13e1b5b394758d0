"""What accounts for a number on the other side of a translation: the same value, the same time, year or unit."""

import re
from collections.abc import Collection, Iterable, Sequence, Set

from checker.text.calendars import names_month, other_years
from checker.text.digits import in_ascii
from checker.text.english_numbers import months_in, values_in_other_words
from checker.text.numerals import Number
from checker.text.source_numbers import likely_languages

_UNKNOWN_WORD = re.compile(r"[-\s]?[^\s\d.,;:!?()%°²³\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3}")
_COUNTED = frozenset(
    "个個名人位年月日天周週国國家次岁歲种種组組条條项項只隻件辆輛座所倍层層级級批場场支對对張张本台架艘起例宗届屆代村省市縣县区區部门門党黨枚匹"
    "頭头杯元円圆圓小分秒时時点點刻米公里吨噸克升名处處口户戶句首幅回度歳つ冊球套轮輪轉次地步笔款封份方代线線阶階季段"
)
_OTHER_UNIT = re.compile(
    r"[ -]?(?:(?:square|cubic|nautical)[ -])?(?:miles?|mi|mph|feet|foot|ft|inch(?:es)?|yards?|yd|pounds?|lbs?|ounces?|oz|acres?"
    r"|gallons?|pints?|stones?|degrees? F|° ?F|F|Fahrenheit|GMT|UTC|hectares?)\b|℉|[′″]", re.IGNORECASE,
)  # fmt: skip
_LAST_DAY = 31
_LONG = 6
_MOST_PAIRS = 150  # more, and the two sides are no translation of each other


def unanswered(theirs: Sequence[Number], ours: Sequence[Number], source: str, target: str) -> tuple[list[Number], list[Number]]:
    """The numbers of the source that nothing in the target accounts for, and those of the target, in order."""
    given, said = _values(theirs), _values(ours) | values_in_other_words(target)
    dated = said | months_in(target)
    lost = [number for number in theirs if not _is_answered(number, dated if _may_be_month(number, source) else said)]
    unscaled = _values(number for number in theirs if not number.mantissa and _UNKNOWN_WORD.match(source, number.end))
    added = [number for number in ours if not _is_answered(number, given) and not _has_mantissa_in(unscaled, number)]
    if len(lost) * len(added) > _MOST_PAIRS:
        return [], []
    lost, added = _without_regrouped(lost, added, source, target)
    lost, added = _without_rounded(lost, added)
    added = [number for number in added if not (target.startswith("s", number.end) and number.value % 100 in given)]
    lost, added = _without_converted(lost, added, ours, given, source)
    if any(_OTHER_UNIT.match(target, number.end) for number in added):
        lost, added = [], [number for number in added if not _OTHER_UNIT.match(target, number.end)]
    likely = likely_languages(source) | {"zh"}
    return [number for number in lost if number.has_digits or number.name or _is_counted(number, source, likely)], added


def _values(numbers: Iterable[Number]) -> set[float]:
    return {_rounded(value) for number in numbers for reading in number.readings for value in reading}


def _rounded(value: float) -> float:
    """`value` as it compares: 20.9 * 10**5 is 2,090,000."""
    return float(f"{value:.12g}")


def _is_answered(number: Number, values: Collection[float]) -> bool:
    return any(all(value == 0 or _rounded(value) in values for value in reading) for reading in number.readings)


def _has_mantissa_in(unscaled: Collection[float], number: Number) -> bool:
    """Whether the source has the number before a word that may be its scale (5 millió)."""
    return bool(number.mantissa) and _rounded(number.mantissa[0][0]) in unscaled


def _may_be_month(number: Number, source: str) -> bool:
    """Whether the number may be a month: 12月, 25.12.2024, 2024/12."""
    around = source[number.start - 1 : number.start] + source[number.end : number.end + 1]
    return len(number.readings[-1]) > 1 or any(mark in around for mark in "月월/-.年")


def _is_counted(number: Number, source: str, likely: frozenset[str]) -> bool:
    """Whether a number in words is one beyond doubt: in the text's language, in Chinese before what it counts."""
    if "zh" in number.languages and source[number.end : number.end + 1] not in _COUNTED:
        return False
    return number.value != 1 and bool(number.languages & likely)


def _without_regrouped(lost: list[Number], added: list[Number], source: str, target: str) -> tuple[list[Number], list[Number]]:
    """Both sides without long numbers that the target writes in more groups, as telephone numbers are."""
    groups = [_digits(target[number.start : number.end]) for number in added]
    stream = "".join(groups)
    whole = {number: _digits(source[number.start : number.end]) for number in lost}
    regrouped = {number: digits for number, digits in whole.items() if len(digits) >= _LONG and digits in stream}
    regrouped = {number: digits for number, digits in regrouped.items() if digits not in groups}
    added = [number for number, group in zip(added, groups, strict=True) if not any(group in d for d in regrouped.values())]
    return [number for number in lost if number not in regrouped], added


def _digits(text: str) -> str:
    return "".join(c for c in in_ascii(text) if c in "0123456789")


def _without_rounded(lost: list[Number], added: list[Number]) -> tuple[list[Number], list[Number]]:
    """Both sides without what one of them rounds (1,203,455, 1.2 million) or shortens (1999, 99)."""
    for number in tuple(added):
        like = [other for other in lost if _is_rounded(other, number) or _is_short_year(other, number)]
        if like:
            added = [other for other in added if other is not number]
            lost = [other for other in lost if other not in like]
    return lost, added


def _is_rounded(exact: Number, rounded: Number) -> bool:
    grain, t = rounded.grain, rounded.value
    return any(
        grain and s % grain and abs(s - t) <= min(grain, 0.15 * s)
        for reading in exact.readings
        for s in reading
        if len(reading) == 1
    )


def _is_short_year(one: Number, other: Number) -> bool:
    short, long = sorted((one.value, other.value))
    return short < 100 and 1000 <= long < 2100 and long % 100 == short


def _without_converted(
    lost: list[Number], added: list[Number], ours: Sequence[Number], given: Set[float], source: str
) -> tuple[list[Number], list[Number]]:
    """Both sides without the years of another calendar, and its days where the source names its months."""
    converted = {number: other_years(number.value, source) & given for number in ours}
    answered = frozenset().union(*converted.values())
    lost = [number for number in lost if number.value not in answered]
    added = [number for number in added if not converted[number]]
    if names_month(source):
        lost, added = ([number for number in some if number.value > _LAST_DAY] for some in (lost, added))
    return lost, added
