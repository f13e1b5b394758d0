"""Numbers in English text, in digits or in words, and the values that English says in other words (twice, a dozen)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.text.dates import MONTHS
from checker.text.digits import digits_in, in_ascii, name_around
from checker.text.numbers import VALUES
from checker.text.numerals import Item, Number, Numeral, joined, with_ranges

_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
    " eighteenth nineteenth"
).split()
_TENS = (
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(),
    "twenties thirties forties fifties sixties seventies eighties nineties".split(),
)
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 10**3, "m": 10**6, "b": 10**9, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_LARGE = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_PARTS = {"and a half": 0.5, "and a quarter": 0.25, "half": 0.5, "quarter": 0.25}
_ITEM = re.compile(
    r"(?<=\d)(?:[kmb]|mn|mln|bn|bln|tn|trn)\b|(?<=\d )(?:mn|mln|bn|bln|tn|trn)\b|\band a (?:half|quarter)\b"
    r"|\b(?:half|quarter)(?=(?: of)? an? (?:hundred|thousand|million|billion|trillion|dozen)|-(?:million|billion|trillion))"
    r"|[a-z]{3,}", re.IGNORECASE,
)  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_FOLD = re.compile(r"\b([a-z]+)fold\b")
_ANDS, _BRIDGES = frozenset(("and",)), frozenset(("a", "an", "of", "of a"))
_RANGE = re.compile(r" ?(?:-|–|to|and|or) ?[$€£¥]?", re.IGNORECASE)
_METRES_OR_MILLIONS = re.compile(r"\d[kmb]$", re.IGNORECASE)
_AFTERNOON = re.compile(r"(?:[:.]\d\d)? ?p\.? ?m\b", re.IGNORECASE)
_MORNING = re.compile(r"(?:[:.]\d\d)? ?a\.? ?m\b", re.IGNORECASE)
_CLOCK = re.compile(r"[:.]\d\d(?!\d)")
_ROUGHLY = re.compile(
    r"(?:about|around|some|nearly|almost|over|than|roughly|approximately|approx\.?|to|least|most|under|close to|near|estimated|~|≈)"
    r" ?[$€£¥]?(?:a )?$", re.IGNORECASE,
)  # fmt: skip
_LONGEST_ROUGHLY = 24
_PART_OF = re.compile(r"\b(?:a|one)[ -]$", re.IGNORECASE)
_OTHER_WORDS = {
    0: "zero nil midnight", 0.25: "quarter quarters", 0.5: "half halves", 1: "first once single sole one only", 1.5: "half",
    2: "second twice double doubled both couple pair pairs half dual twin twins bilateral fortnight",
    3: "third thirds thrice triple tripled trio", 4: "quarter quarters quadruple fourths", 5: "fifths", 6: "sixths half",
    7: "week weekly", 8: "eighths", 10: "tenths decade decades", 12: "dozen dozens noon midnight", 14: "fortnight",
    15: "quarter", 24: "midnight", 25: "quarter", 30: "half", 45: "quarter", 50: "half",
    100: "hundred hundreds century centuries", 1000: "thousand thousands millennium", 10**6: "million millions",
    10**9: "billion billions", 10**12: "trillion trillions",
}  # fmt: skip
"""What may stand for a number in the source: half for 0.5, 50 percent, 30 minutes or 6 months."""


def english_numbers(text: str) -> list[Number]:
    """The numbers of `text`, in order; of words alone only those that name an exact number above one."""
    text = in_ascii(text)
    items = sorted([*(Item(*token) for token in digits_in(text, ".")), *_words(text)], key=lambda item: item.start)
    numbers = (_in_context(number, text) for number in joined(items, text, _ANDS, _BRIDGES))
    return with_ranges([number for number in numbers if number.has_digits or _is_exact(number, text)], text, _RANGE)


def _is_exact(number: Number, text: str) -> bool:
    """Whether a number in words is one beyond doubt: not half, a million, a third."""
    words = _WORD.findall(text[number.start : number.end].lower())
    if words in (["half"], ["one"], ["zero"]) or (
        words[-1] in _ORDINALS and _PART_OF.search(text, max(0, number.start - 4), number.start)
    ):
        return False
    return any(word in _lexicon() and not _lexicon()[word].is_scale for word in words)


def _words(text: str) -> Iterator[Item]:
    for match in _ITEM.finditer(text):
        numeral = _lexicon().get(match.group().lower())
        if numeral is not None:
            yield Item(*match.span(), meanings={"en": numeral})


@cache
def _lexicon() -> dict[str, Numeral]:
    plain: dict[str, float] = {**VALUES, **_PARTS}
    plain |= {word: value for value, word in enumerate(_ORDINALS, 3)}
    plain |= {word: value for words in _TENS for value, word in zip(range(20, 100, 10), words, strict=True)}
    scales = {form: value for word, value in _SCALES.items() for form in (word, word + "s", word + "th")} | _SHORT_SCALES
    return {word: Numeral(v, False) for word, v in plain.items()} | {word: Numeral(v, True) for word, v in scales.items()}


def _in_context(number: Number, text: str) -> Number:
    """`number` with what stands around it: the hours of p.m., the step that it is rounded to, the letters of a name."""
    readings = list(number.readings)
    hour = number.value if number.value == int(number.value) and not number.mantissa else -1
    if 1 <= hour < 12 and _AFTERNOON.match(text, number.end):
        readings.append((hour + 12,))
    elif 12 < hour < 24 and _CLOCK.match(text, number.end):
        readings.append((hour - 12,))
    elif hour == 12 and _MORNING.match(text, number.end):
        readings.append((0.0,))
    if _METRES_OR_MILLIONS.search(text, number.start, number.end):
        readings += number.mantissa
    return replace(number, readings=tuple(readings), grain=_grain(number, text), name=name_around(number.start, number.end, text))


def _grain(number: Number, text: str) -> float:
    """The step that a number with a scale (1.2 million) or behind an "about" is rounded to; 0 for any other number."""
    scale = number.value / number.mantissa[0][0] if number.mantissa and number.mantissa[0][0] else 0.0
    is_rough = _ROUGHLY.search(text, max(0, number.start - _LONGEST_ROUGHLY), number.start)
    if not scale and not is_rough and number.has_digits:
        return 0
    decimals = len(text[number.start : number.end].partition(".")[2].split(" ")[0].rstrip("kmbn"))
    if scale > 1:
        return scale / 10.0**decimals
    grain: float = 10.0**-decimals
    while not decimals and number.value and number.value % (10 * grain) == 0:
        grain *= 10
    return grain


@cache
def _others() -> dict[str, tuple[float, ...]]:
    others: dict[str, tuple[float, ...]] = {}
    for value, words in _OTHER_WORDS.items():
        for word in words.split():
            others[word] = (*others.get(word, ()), value)
    return others


def months_in(text: str) -> set[float]:
    """The numbers of the months that `text` names."""
    words = {word[:3] for word in _WORD.findall(text.lower()) if word in MONTHS or len(word) == 3}
    return {float(number) for number, month in enumerate(MONTHS, 1) if month[:3] in words}


def values_in_other_words(text: str) -> set[float]:
    """The numbers that words of `text` may stand for without being numerals: twice, both, a dozen, tenfold."""
    values = {value for word in _WORD.findall(text.lower()) for value in _others().get(word, ())}
    values |= {numeral.value for word in _FOLD.findall(text.lower()) if (numeral := _lexicon().get(word))}
    scales = joined(list(_words(in_ascii(text))), text, _ANDS, _BRIDGES)
    return values | {number.value for number in scales}


def written_like(value: float, printed: str) -> str | None:
    """`value` in the form in which the number `printed` is written: digits, a scale (20.3 million) or words.

    None where that form cannot hold it.

    >>> written_like(20_300_000, "203 million"), written_like(1234, "1,324"), written_like(25, "twenty-six")
    ('20.3 million', '1,234', 'twenty-five')
    """
    if not any(c.isdigit() for c in printed):
        return _in_words(value) if printed.lower() in _cardinals() else None
    word = printed.partition(" ")[2]
    if word in _LARGE and value >= _LARGE[word] / 10:
        word, scale = max(((w, s) for w, s in _LARGE.items() if s <= max(value, 10**6)), key=lambda pair: pair[1])
        return f"{value / scale:.10g} {word}"
    return f"{value:,.12g}" if "," in printed or value >= 10_000 else f"{value:.12g}"


@cache
def _cardinals() -> dict[str, int]:
    tens = {word: value for word, value in VALUES.items() if value >= 20}
    return VALUES | {f"{ten}-{unit}": value + VALUES[unit] for ten, value in tens.items() for unit in list(VALUES)[1:10]}


def _in_words(value: float) -> str | None:
    return next((word for word, number in _cardinals().items() if number == value), None)


def ordinal_ending(value: float) -> str:
    """The ending of `value` as an ordinal: st, nd, rd or th."""
    return "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th")
