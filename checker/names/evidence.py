"""What speaks for and against the best hit of a search being the name that is meant: the features of the decision."""

from collections.abc import Callable, Sequence
from math import exp, log

from rapidfuzz.distance import Levenshtein

from checker.names.channel import Channel, forward, sequence_probability
from checker.names.letters import LetterModel

FEATURES = (
    "score", "score a letter", "worse than a copy", "worse than a copy, a letter", "margin to the second", "posterior",
    "weakest word", "most changed word", "share of equal words", "garble against spelling", "garble against spelling, a letter",
    "spelling, a letter", "edit distance", "letters", "words", "as many words", "garbled letters against canonical",
    "differing words", "most known differing word", "least known differing word", "least known canonical word",
    "garbling, a letter",
)  # fmt: skip
_TINY = 1e-300
_FAR = 15.0
_MANY = 50


def evidence(
    y: str, hits: Sequence[tuple[float, str]], channel: Channel, letters: LetterModel, uses: Callable[[str], int]
) -> list[float]:
    """The values of FEATURES for the printed name `y` and its hits (score, canonical key), best first.

    `uses(word)` is the number of names of the index that hold the word.
    """
    score, x = hits[0]
    second = hits[1][0] if len(hits) > 1 else score - _FAR
    size = len(y) - 2
    canonical, printed = channel.canonical, channel.printed
    log_y, log_x, log_y_canonical = (
        _log(sequence_probability(table, text)) for table, text in ((printed, y), (canonical, x), (canonical, y))
    )
    garbling = _log(forward(channel.joint, x, y)[-1][-1]) - log_x
    copy = _log(forward(channel.joint, y, y)[-1][-1]) - log_y_canonical - log_y
    a, b = x.split(), y.split()
    aligned = list(zip(a, b, strict=True)) if len(a) == len(b) else []
    scores = [_word_score(channel, p, q) for p, q in aligned]
    changes = [Levenshtein.normalized_distance(p, q) for p, q in aligned]
    differing = [min(uses(q), _MANY) for p, q in aligned or [("", word) for word in b] if p != q]
    spelling = letters.log_probability(y)
    return [
        score, score / size, copy - score, (copy - score) / size, min(score - second, _FAR),
        1 / sum(exp(other - score) for other, _ in hits), min(scores, default=0.0), max(changes, default=0.0),
        sum(p == q for p, q in zip(a, b, strict=False)) / len(b), garbling - spelling, (garbling - spelling) / size,
        spelling / size, Levenshtein.normalized_distance(x, y), size, len(b), float(bool(aligned)), (log_y - log_y_canonical) / size,
        len(differing), _known(max(differing, default=-1)), _known(min(differing, default=-1)), log(1 + min(map(uses, a))),
        garbling / size,
    ]  # fmt: skip


def _log(p: float) -> float:
    return log(max(p, _TINY))


def _known(uses: int) -> float:
    return -1.0 if uses < 0 else log(1 + uses)


def _word_score(channel: Channel, p: str, q: str) -> float:
    """The channel's score of one aligned word, a letter."""
    x, y = f" {p} ", f" {q} "
    joint = _log(forward(channel.joint, x, y)[-1][-1])
    return (joint - _log(sequence_probability(channel.canonical, x)) - _log(sequence_probability(channel.printed, y))) / len(q)
