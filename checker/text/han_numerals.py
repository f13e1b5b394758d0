"""Numerals in Chinese characters (Chinese, Japanese) and the scales that Korean writes behind digits."""

import re
import unicodedata
from collections.abc import Iterator

from checker.text.numerals import Item, Numeral

_HAN = {c: Numeral(v, False) for v, c in enumerate("一二三四五六七八九", 1)} | {
    "两": Numeral(2, False), "兩": Numeral(2, False), "十": Numeral(10, True), "百": Numeral(100, True), "千": Numeral(1000, True),
    "万": Numeral(10**4, True), "萬": Numeral(10**4, True), "亿": Numeral(10**8, True), "億": Numeral(10**8, True),
    "兆": Numeral(10**12, True),
}  # fmt: skip
_SCALES = "十百千万萬亿億兆"
_NOT_NUMBERS = r"(?:周|週|星期|礼拜|禮拜)[一二三四五六]|[百千万]分之|十分|千万(?![\d元美人])|万一|一[些般样直定起旦切种]|第一"
_PLACES = rf"[一二三四五六七八九][〇零一二三四五六七八九]{{2,}}(?![{_SCALES}])"
_ROUGH = rf"[一二三四五六七八九]{{2}}[{_SCALES}]"  # 五六百, five or six hundred
_RUN = re.compile(rf"{_NOT_NUMBERS}|{_ROUGH}|(?P<places>{_PLACES})|(?P<one>[零〇]?[{''.join(_HAN)}])")
_HANGUL = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_HANGUL_SCALE = re.compile(r"(?<=[\d십백천만억조])[십백천만억조]|(?<=\d )[백천만억조]")


def han_numerals(text: str) -> Iterator[Item]:
    """The numerals in Chinese characters, one each; a row of bare digits is one (二〇二四)."""
    for match in _RUN.finditer(text):
        if match["places"]:
            value = int("".join(str(int(unicodedata.numeric(c))) for c in match["places"]))
            yield Item(*match.span(), meanings={"zh": Numeral(value, False)})
        elif match["one"]:
            yield Item(*match.span(), meanings={"zh": _HAN[match["one"][-1]]})


def hangul_scales(text: str) -> Iterator[Item]:
    """The scales written in Hangul behind digits: 3만 5천."""
    for match in _HANGUL_SCALE.finditer(text):
        yield Item(*match.span(), meanings={"ko": Numeral(_HANGUL[match.group()], True)})
