"""What speaks for and against the best hit of a search being the name that is meant: the features of the decision."""

from collections.abc import Callable, Sequence
from math import exp, log

from rapidfuzz.distance import Levenshtein

from checker.names.channel import sequence_probability
from checker.names.letters import LetterModel
from checker.names.query import Query

FEATURES = (
    "score", "score a letter", "worse than a copy", "worse than a copy, a letter", "margin to the second", "posterior",
    "weakest word", "most changed word", "share of equal words", "garble against spelling", "garble against spelling, a letter",
    "spelling, a letter", "edit distance", "letters", "words", "as many words", "garbled letters against canonical",
    "differing words", "most known differing word", "least known differing word", "least known canonical word",
    "garbling, a letter", "looks printed, a letter", "differing word that looks printed most", "and least",
    "canonical word that looks printed most", "printed letters, a letter", "first words equal", "last words equal",
    "first word known", "last word known", "first canonical word known", "last canonical word known", "canonical name looks printed",
)  # fmt: skip
_TINY = 1e-300
_FAR = 15.0
_MANY = 50


def evidence(query: Query, hits: Sequence[tuple[float, str]], spelling: LetterModel, uses: Callable[[str], int]) -> list[float]:
    """The values of FEATURES for a printed name and its hits (score, canonical key), best first.

    `spelling` is built from the names of the index; `uses(word)` is the number of them that hold the word.
    """
    score, x = hits[0]
    second = hits[1][0] if len(hits) > 1 else score - _FAR
    y, printed = query.key, query.tables.letters
    size = len(y) - 2
    log_y = _log(query.rest[0])
    log_y_canonical = _log(sequence_probability(query.tables.channel.canonical, y))
    garbling = score + log_y
    a, b = x.split(), y.split()
    aligned = list(zip(a, b, strict=True)) if len(a) == len(b) else []
    copy, *of_words = _scores(query, [p for p, _ in aligned])
    scores = [of_word / len(q) for of_word, (_, q) in zip(of_words, aligned, strict=True)]
    changes = [Levenshtein.normalized_distance(p, q) for p, q in aligned]
    pairs = aligned or [*(("", word) for word in b), *((word, "") for word in a)]
    differing = [q for p, q in pairs if p != q and q]
    known = [min(uses(word), _MANY) for word in differing]

    def looks_printed(key: str) -> float:
        return (printed.log_probability(key) - spelling.log_probability(key)) / len(key.strip())

    garbled = [looks_printed(word) for word in differing]
    canonical = [looks_printed(p) for p, q in pairs if p != q and p]
    spelt, as_printed = spelling.log_probability(y), printed.log_probability(y)
    return [
        score, score / size, copy - score, (copy - score) / size, min(score - second, _FAR),
        1 / sum(exp(other - score) for other, _ in hits), min(scores, default=0.0), max(changes, default=0.0),
        sum(p == q for p, q in zip(a, b, strict=False)) / len(b), garbling - spelt, (garbling - spelt) / size,
        spelt / size, Levenshtein.normalized_distance(x, y), size, len(b), float(bool(aligned)), (log_y - log_y_canonical) / size,
        len(differing), _known(max(known, default=-1)), _known(min(known, default=-1)), log(1 + min(map(uses, a))),
        garbling / size, (as_printed - spelt) / size, max(garbled, default=0.0), min(garbled, default=0.0),
        max(canonical, default=0.0), as_printed / size, float(bool(aligned) and a[0] == b[0]), float(bool(aligned) and a[-1] == b[-1]),
        *(log(1 + uses(word)) for word in (b[0], b[-1], a[0], a[-1])), looks_printed(x),
    ]  # fmt: skip


def _log(p: float) -> float:
    return log(max(p, _TINY))


def _known(uses: int) -> float:
    return -1.0 if uses < 0 else log(1 + uses)


def _scores(query: Query, words: Sequence[str]) -> list[float]:
    """The scores of the printed name as a name of its own and of the canonical `words` as its words, one by one."""
    y, channel = query.key, query.tables.channel
    spaces = [place for place, letter in enumerate(y) if letter == " "]
    parts = [(y, 0, len(y)), *((f" {p} ", i, j + 1) for p, i, j in zip(words, spaces, spaces[1:], strict=False))]
    return [
        _log(together) - _log(sequence_probability(channel.canonical, x)) - _log(sequence_probability(channel.printed, y[i:j]))
        for together, (x, i, j) in zip(query.probabilities(parts), parts, strict=True)
    ]
