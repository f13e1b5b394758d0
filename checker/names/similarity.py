"""How far two names are from each other when one of them came back through another script.

A weighted edit distance: letters that other scripts confuse (p and b, v and f, ch and sh, all vowels) cost little to
exchange, vowels little to lose, since Arabic, Hebrew and Persian leave them out; everything else costs a whole letter.
The classes are those of the romanisation tables of ALA-LC and BGN/PCGN for the scripts concerned.
"""

from functools import lru_cache

_VOWELS = "aeiouy"
_DIGRAPHS = {
    "tsch": "C", "tch": "C", "tsh": "C", "dzh": "J", "sch": "S", "ch": "C", "sh": "S", "zh": "Z", "kh": "X", "gh": "G",
    "ph": "f", "th": "T", "dh": "D", "ts": "c", "tz": "c", "ck": "k", "dj": "J", "ou": "u", "oo": "u", "ee": "i", "qu": "k",
}  # fmt: skip
_CONFUSED = (
    "pbf", "vfwbu", "sSczZCx", "CSJTckX", "JgGjZzy", "kqcgGXhC", "XhkG", "tdTD", "TsSt", "Ddz", "mn", "hx", "xks", "iyj", "uwo",
)  # fmt: skip
_CLASS = str.maketrans({
    "p": "B", "b": "B", "f": "F", "v": "F", "w": "F", "c": "S", "s": "S", "z": "S", "S": "S", "C": "S", "Z": "S", "J": "S", "j": "S",
    "x": "S", "k": "K", "q": "K", "g": "K", "G": "K", "X": "K", "t": "T", "d": "T", "T": "T", "D": "T", "h": "",
    "a": "", "e": "", "i": "", "o": "", "u": "", "y": "",
})  # fmt: skip


def _sounds(word: str) -> str:
    """The word with digraphs as one sign each and doubled letters single."""
    for letters, sign in _DIGRAPHS.items():
        word = word.replace(letters, sign)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Consonant classes of `name` (a folded key), word by word: what survives a way through another script."""
    return " ".join(_sounds(word).translate(_CLASS) for word in name.split())


def _exchange(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 0.2
    return 0.3 if any(a in group and b in group for group in _CONFUSED) else 1.0


def _loss(c: str) -> float:
    return 0.35 if c in _VOWELS or c in "hwj" else 0.9


@lru_cache(maxsize=65536)
def word_distance(a: str, b: str) -> float:
    """0 for equal words, about 1 for unrelated ones: the cheapest way from one to the other by the longer's length."""
    a, b = _sounds(a), _sounds(b)
    row = [0.0]
    for c in b:
        row.append(row[-1] + _loss(c))
    for x in a:
        previous, row = row, [row[0] + _loss(x)]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j - 1] + _exchange(x, y), previous[j] + _loss(x), row[j - 1] + _loss(y)))
    return row[-1] / max(len(a), len(b), 1)


def distance(a: str, b: str) -> float:
    """The distance of two names (folded keys): the mean over their words, aligned in order, by length.

    Names with another number of words are compared as one word each.
    """
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return word_distance(a.replace(" ", ""), b.replace(" ", ""))
    weights = [max(len(x), len(y)) for x, y in zip(first, second, strict=True)]
    total = sum(word_distance(x, y) * weight for x, y, weight in zip(first, second, weights, strict=True))
    return total / sum(weights)


def worst_word(a: str, b: str) -> float:
    """The largest distance of two aligned words; 1 where the names have another number of words."""
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return 1.0
    return max(word_distance(x, y) for x, y in zip(first, second, strict=True))
