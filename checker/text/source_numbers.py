"""Numbers in a text of any source language: digits of any script, numeral words of the languages in `languages/`,
Chinese characters, Roman numerals.

Which language it is need not be known: a word that two languages read in two ways has both readings.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from checker.languages.facts import all_languages
from checker.text.digits import decimal_mark, digits_in, in_ascii, name_around
from checker.text.han_numerals import han_numerals, hangul_scales
from checker.text.numerals import Item, Number, Numeral, goes_on, joined, value_of_words, with_ranges

_MARKS = "".join(chr(c) for c in range(0x300, 0x1100) if unicodedata.category(chr(c)).startswith("M"))
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}'’\u200d])*(?:-[^\W\d_](?:[^\W\d_]|[{_MARKS}])*)*")
_ANDS = frozenset("y e et und en и й i și şi ja và και و va ve".split())
_BRIDGES = frozenset("de di d' 多 余 餘 几 幾 来 來".split())
_PREFIXES = re.compile(r"[وبلكف]?ال|[وبلكفהובלמש]")
_RANGE = re.compile(r"\W{0,3}[^\W\d]{0,5}\W{0,3}")
_ROMAN = re.compile(r"(?<![\w'’-])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![\w'’])")
ROMAN = "roman"
"""The name of a Roman numeral, which stands mostly in names and centuries."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_SHORTEST_COMPOUND, _SHORTEST_STEM = 7, 3


def source_numbers(text: str) -> list[Number]:
    """The numbers of `text`, in order."""
    text = in_ascii(text)
    digits = [Item(*token) for token in digits_in(text, decimal_mark(text))]
    items = sorted([*digits, *_words(text), *han_numerals(text), *hangul_scales(text)], key=lambda item: item.start)
    numbers = [_in_context(number, text) for number in with_ranges(list(joined(items, text, _ANDS, _BRIDGES)), text, _RANGE)]
    numbers += [Number(*match.span(), ((_roman(match.group()),),), False, name=ROMAN) for match in _ROMAN.finditer(text)]
    return sorted(numbers, key=lambda number: number.start)


def _in_context(number: Number, text: str) -> Number:
    """`number` with what stands around it: the letters of a name, the tenths that Chinese and Japanese count (6成, 8折)."""
    tenths = tuple((10 * number.value,) for mark in text[number.end : number.end + 1] if mark in "成割折")
    discount = tuple((100 - 10 * number.value,) for mark in text[number.end : number.end + 1] if mark == "折")
    name = name_around(number.start, number.end, text)
    return replace(number, readings=(*number.readings, *tenths, *discount), name=name)


def _words(text: str) -> Iterator[Item]:
    likely = likely_languages(text)
    for match in _WORD.finditer(text):
        position, rest = match.start(), match.group().split("-")
        while rest:
            size = next((n for n in range(len(rest), 0, -1) if _meanings(_key("-".join(rest[:n])))), 1)
            word = "-".join(rest[:size])
            if meanings := _meanings(_key(word)):
                meant = {tag: numeral for tag, numeral in meanings.items() if tag in likely}
                yield Item(position, position + len(word), meanings=meant or meanings)
            position, rest = position + len(word) + 1, rest[size:]


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def likely_languages(text: str) -> frozenset[str]:
    """The languages that `text` may be in: those of other scripts, and of those in Latin script the likeliest."""
    words = {_key(word) for word in _WORD.findall(text)}
    hits = {language.tag: len(words & language.common) if language.common else -1 for language in all_languages()}
    most = max(hits.values())
    return frozenset(tag for tag, count in hits.items() if count in (-1, most))


@lru_cache(maxsize=65536)
def _meanings(word: str) -> dict[str, Numeral]:
    """By language, what `word` means as a number; empty if it is none."""
    lexicon = _lexicon()
    if word in lexicon:
        return lexicon[word]
    prefix = _PREFIXES.match(word)
    if prefix and word[prefix.end() :] in lexicon:
        return lexicon[word[prefix.end() :]]
    return _compound(word) or _stem(word)


@cache
def _lexicon() -> dict[str, dict[str, Numeral]]:
    lexicon: dict[str, dict[str, Numeral]] = {}
    for language in all_languages():
        for table, is_scale in ((language.numerals, False), (language.scales, True)):
            for value, forms in table.items():
                for form in forms.split():
                    lexicon.setdefault(_key(form), {})[language.tag] = Numeral(value, is_scale)
    return lexicon


@cache
def _compounds() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each language that writes several numerals as one word: its tag, a whole such word, one numeral in it."""
    patterns = []
    for language in all_languages():
        if language.joint is not None:
            forms = " ".join([*language.numerals.values(), *language.scales.values()]).split()
            one = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
            whole = re.compile(rf"(?:(?:{one})(?:{language.joint})?){{2,}}(?:s?te[nrms]?|esim[oai])?")
            patterns.append((language.tag, whole, re.compile(one)))
    return tuple(patterns)


def _compound(word: str) -> dict[str, Numeral]:
    """The meanings of several numerals that are written as one word: fünfundzwanzig, duecento."""
    found: dict[str, Numeral] = {}
    for tag, whole, one in _compounds() if len(word) >= _SHORTEST_COMPOUND else ():
        if whole.fullmatch(word):
            parts = [_lexicon()[part][tag] for part in one.findall(word)]
            if all(goes_on(a, b) for a, b in pairwise(parts)):
                found[tag] = Numeral(value_of_words(parts), False)
    return found


def _stem(word: str) -> dict[str, Numeral]:
    """The meanings of a numeral with an ending written onto it: milyondan, लाखभन्दा."""
    for end in range(len(word) - 1, _SHORTEST_STEM - 1, -1):
        meanings = _lexicon().get(word[:end], {})
        found = {tag: numeral for tag, numeral in meanings.items() if numeral.value >= 1000 and tag in _with_endings()}
        if found:
            return found
    return {}


@cache
def _with_endings() -> frozenset[str]:
    return frozenset(language.tag for language in all_languages() if language.has_endings)


def _roman(numeral: str) -> float:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return float(sum(v if v >= max(values[i:]) else -v for i, v in enumerate(values)))
