"""Numbers of a text in any mixture of digits and words: 3 million, zwei Milliarden, 3万5千, двадцать пять."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import NamedTuple

from checker.text.digits import Reading

_SCALE_FIRST = frozenset(("si",))  # Sinhala writes "million 50"
_LONGEST = 8


class Numeral(NamedTuple):
    """A word for a number: its value, and whether it multiplies what stands before it (hundred, million)."""

    value: float
    is_scale: bool


@dataclass(frozen=True)
class Item:
    """Digits or a numeral word: `readings` for digits, else by language what the word means."""

    start: int
    end: int
    readings: tuple[Reading, ...] = ()
    meanings: Mapping[str, Numeral] | None = None


@dataclass(frozen=True)
class Number:
    """One number of a text, as `text[start:end]`, and the ways to read it, the likeliest first.

    `mantissa`: the readings of its digits without the scale ("3" of "3 million"); empty where there is none. `name`: the
    letters that it is written together with ("covid-" of Covid-19). `grain`: the step that it is rounded to, if it is.
    `languages`: those of its words.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    has_digits: bool
    mantissa: tuple[Reading, ...] = ()
    name: str = ""
    grain: float = 0
    languages: frozenset[str] = frozenset()

    @property
    def value(self) -> float:
        return self.readings[0][0]


def joined(items: Sequence[Item], text: str, ands: frozenset[str], bridges: frozenset[str]) -> Iterator[Number]:
    """The numbers that neighbouring `items` make.

    `ands` are the words that may stand before a smaller part (and, und, y), `bridges` those before a scale (half a
    million, 200 de mii, 1100多万).
    """
    run: list[Item] = []
    languages: frozenset[str] = frozenset()
    for i, item in enumerate(items):
        if run:
            gap = text[run[-1].end : item.start].strip(" \t-‐‑").casefold()
            left = _agreeing(languages, run, item)
            if gap in bridges:
                left = frozenset(name for name in left if _multiplies(run[-1], item, name))
            elif gap in ands:
                after = items[i + 1] if i + 1 < len(items) else None
                left = frozenset(name for name in left if _adds(run[-1], item, after, name))
            if left and len(run) < _LONGEST and (not gap or gap in ands | bridges):
                run, languages = [*run, item], left
                continue
            yield _number(run, languages)
        run, languages = [item], frozenset(item.meanings or ())
    if run:
        yield _number(run, languages)


def _agreeing(languages: frozenset[str], run: Sequence[Item], after: Item) -> frozenset[str]:
    """The languages in which `after` goes on with the number that `run` makes."""
    before = run[-1]
    if before.meanings is None:
        scales = frozenset(name for name, numeral in (after.meanings or {}).items() if numeral.is_scale)
        return scales & languages if languages else scales
    if after.meanings is None:
        names = languages if len(run) > 1 else languages & _SCALE_FIRST
        return frozenset(
            name for name in names if before.meanings[name].is_scale and after.readings[0][0] < before.meanings[name].value
        )
    return frozenset(name for name in languages & after.meanings.keys() if goes_on(before.meanings[name], after.meanings[name]))


def _multiplies(before: Item, after: Item, language: str) -> bool:
    if after.meanings is None or not after.meanings[language].is_scale:
        return False
    return before.meanings is None or before.meanings[language].value < after.meanings[language].value


def _adds(before: Item, item: Item, after: Item | None, language: str) -> bool:
    """Whether an "and" adds `item`: a smaller numeral, or digits with a smaller scale (2 billion and 500 million)."""
    if item.meanings is not None:
        return not _multiplies(before, item, language)
    scale = after.meanings.get(language) if after and after.meanings else None
    return scale is not None and before.meanings is not None and scale.is_scale and scale.value < before.meanings[language].value


def goes_on(before: Numeral, after: Numeral) -> bool:
    """Whether two numerals make one number: fifty thousand, twenty five, fünf und zwanzig; not two three."""
    p, q = before.value, after.value
    if after.is_scale:
        return p != q
    if before.is_scale or p >= 200 or q < 1:
        return q < p
    tens_first = p >= 20 and p % 10 == 0 and (q < 10 or (p in (60, 80) and q < 20))
    return tens_first or (1 <= p < 10 <= q < 100 and q % 10 == 0)


def value_of_words(numerals: Sequence[Numeral]) -> float:
    """The number that numerals make together.

    >>> value_of_words([Numeral(3, False), Numeral(10**4, True), Numeral(5, False), Numeral(1000, True)])
    35000
    """
    stack: list[float] = []
    for value, is_scale in numerals:
        if is_scale:
            multiplied: float = 0
            while stack and stack[-1] < value:
                multiplied += stack.pop()
            value *= multiplied or 1
        stack.append(value)
    return sum(stack)


def _number(run: Sequence[Item], languages: frozenset[str]) -> Number:
    first = run[0]
    if len(run) == 1 and first.readings:
        return Number(first.start, first.end, first.readings, True)
    readings: dict[Reading, None] = {}
    for name in sorted(languages):
        for numerals in product(*(_numerals(item, name) for item in run)):
            if name in _SCALE_FIRST and numerals[0].is_scale:
                readings[(math.prod(numeral.value for numeral in numerals),)] = None
            readings[(value_of_words(numerals),)] = None
    if any(item.readings for item in run[1:]):
        readings[tuple(_parts(run, min(languages)))] = None
    has_digits = any(item.readings for item in run)
    return Number(first.start, run[-1].end, tuple(readings), has_digits, first.readings, languages=languages)


def _numerals(item: Item, language: str) -> list[Numeral]:
    if item.meanings is not None:
        return [item.meanings[language]]
    whole = [Numeral(reading[0], False) for reading in item.readings if len(reading) == 1]
    return whole or [Numeral(item.readings[0][0], False)]


def _parts(run: Sequence[Item], language: str) -> Iterator[float]:
    """The numbers of a run that breaks before every number in digits."""
    part: list[Numeral] = []
    for item in run:
        if item.readings and part:
            yield value_of_words(part)
            part = []
        part.append(_numerals(item, language)[0])
    yield value_of_words(part)


def with_ranges(numbers: Sequence[Number], text: str, between: re.Pattern[str]) -> list[Number]:
    """`numbers`, of which the first of a range may have the scale of the second: 2-3 million."""
    scaled = list(numbers)
    for i, (first, second) in enumerate(pairwise(numbers)):
        if second.mantissa and second.mantissa[0][0] and not first.mantissa and between.fullmatch(text, first.end, second.start):
            scale = second.value / second.mantissa[0][0]
            more = tuple((reading[0] * scale,) for reading in first.readings if len(reading) == 1)
            scaled[i] = replace(first, readings=(*first.readings, *more), grain=second.grain)
    return scaled
