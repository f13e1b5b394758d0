"""Numbers in digits of any script, and how they may be read: "1.234" is 1,234 in German, 1.234 in English."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

Reading = tuple[float, ...]
"""One way to read a number: usually one value; several where it may be a list of parts (25.12.2024, 15.30)."""

_PUNCTUATION = {0x66B: ".", 0x66C: ",", 0x60C: ",", 0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2019: "'", 0x3001: ","}
_ASCII = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | _PUNCTUATION
_FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞"
_SPACED = r"(?<!\d )(?<![\d.,])\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)(?! \d)"
_TOKEN = re.compile(rf"(?:{_SPACED}|\d+(?:[.,']\d+)*)[{_FRACTIONS}]?|[{_FRACTIONS}]")
_MOST_DIGITS = 15  # what a float holds; longer ones are identifiers
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,' ]\d{3})+|[1-9]\d?(?:,\d\d)+,\d{3}")
_SEPARATOR = re.compile(r"[.,' ]")


class Digits(NamedTuple):
    """One number in digits: `text[start:end]`, and the ways to read it, the likeliest first."""

    start: int
    end: int
    readings: tuple[Reading, ...]


def in_ascii(text: str) -> str:
    """`text` with digits and full-width signs of every script in ASCII, character for character."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else _ASCII.get(ord(c), c) for c in text)


def digits_in(text: str, point: str = "") -> Iterator[Digits]:
    """The numbers in digits of `text`, which is `in_ascii`. `point` is the decimal mark, if it is known."""
    for match in _TOKEN.finditer(text):
        printed, fraction = match.group(), 0.0
        if sum(map(str.isdigit, printed)) > _MOST_DIGITS:
            continue
        if printed[-1] in _FRACTIONS:
            fraction, printed = unicodedata.numeric(printed[-1]), printed[:-1]
        readings = readings_of(printed, point) if printed else ((0.0,),)
        if fraction:
            readings = tuple((reading[0] + fraction,) for reading in readings if len(reading) == 1)
        yield Digits(match.start(), match.end(), readings)


def readings_of(printed: str, point: str = "") -> tuple[Reading, ...]:
    """The ways to read digits with separators between them.

    >>> readings_of("1.234"), readings_of("1.234", "."), readings_of("3,5"), readings_of("1.234,5")
    (((1234.0,), (1.234,)), ((1.234,),), ((3.5,), (3.0, 5.0)), ((1234.5,),))
    """
    marks = _SEPARATOR.findall(printed)
    parts = tuple(float(part) for part in _SEPARATOR.split(printed))
    if not marks:
        return (parts,)
    whole, last, rest = printed.rpartition(marks[-1])
    if len(set(marks)) > 1:
        if marks.count(last) == 1 and _GROUPED.fullmatch(whole):
            return ((float(_SEPARATOR.sub("", whole) + "." + rest),),)
        return (float(_SEPARATOR.sub("", printed)),), parts
    grouped = (float(_SEPARATOR.sub("", printed)),)
    if last == " ":
        return grouped, parts
    if len(marks) > 1 or last == "'":
        return (grouped,) if _GROUPED.fullmatch(printed) else (parts,)
    decimal = (float(f"{whole}.{rest}"),)
    if not _GROUPED.fullmatch(printed):
        return decimal, parts
    if not point:
        return grouped, decimal
    return (decimal,) if last == point else (grouped,)


def decimal_mark(text: str) -> str:
    """The decimal mark that the numbers of `text` show beyond doubt; empty if they show none, or both."""
    shown = set()
    for match in _TOKEN.finditer(text):
        printed = match.group().rstrip(_FRACTIONS)
        marks = _SEPARATOR.findall(printed)
        for mark, other in ((",", "."), (".", ",")):
            groups = _SEPARATOR.split(printed)
            if marks and marks[-1] == mark and marks.count(mark) == 1 and (len(groups[-1]) != 3 or len(marks) > 1):
                is_date = mark == "." and len(groups[-1]) == 2
                shown |= set() if is_date else {mark}
            elif marks.count(other) > 1 and marks.count(other) == len(marks) and _GROUPED.fullmatch(printed):
                shown.add(mark)
    return shown.pop() if len(shown) == 1 else ""


_LETTERS_BEFORE = re.compile(r"[A-Za-z\u0400-\u04ff]{1,12}[-‐‑]?$")
_CURRENCY = re.compile(r"(?:RMB|RUB|USD|EUR|GBP|INR|CNY|JPY|TRY|PLN|CHF|HKD|AUD|CAD|SEK|UAH|HK|US|NT|Rs|No)$")
_LETTER_AFTER = re.compile(r"[A-Z](?![A-Za-z])|px|pt\b")
_LONGEST_NAME = 14


def name_around(start: int, end: int, text: str) -> str:
    """The letters that the number at `text[start:end]` is written together with, lower-case: covid- of Covid-19, g of 5G."""
    before = _LETTERS_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
    if before and not _CURRENCY.search(before.group()):
        return before.group().lower()
    after = _LETTER_AFTER.match(text, end)
    return after.group().lower() if after else ""
