"""Errors planted in a good translation beside its source: what a fluent mistranslation looks like.

Every planted kind has its look-alike among the words that are left alone: genuine numbers, negations, pronouns and names
of other rows are right. A kind that reads well needs the source to be seen; one that does not can be learnt without.
"""

import random
from collections.abc import Callable, Sequence

from checker.training.examples import UNKNOWN, WRONG, Example, Label, label

Words = list[str]
Labels = list[Label]

_PLANTED = label(mistranslated=WRONG)
_AFTER_GAP = label(mistranslated=UNKNOWN, missing=WRONG)
_SWAPS = {
    "he": "she", "she": "he", "his": "her", "her": "his", "him": "her", "himself": "herself", "herself": "himself",
    "is": "was", "was": "is", "are": "were", "were": "are", "has": "had", "have": "had", "had": "has", "will": "would",
    "before": "after", "after": "before", "more": "less", "less": "more", "most": "least", "first": "last", "last": "first",
    "always": "never", "never": "always", "all": "some", "some": "all", "many": "few", "few": "many", "new": "old",
    "old": "new", "high": "low", "low": "high", "large": "small", "small": "large", "good": "bad", "bad": "good",
    "north": "south", "south": "north", "east": "west", "west": "east", "increase": "decrease", "increased": "fell",
    "began": "ended", "won": "lost", "lost": "won", "with": "without", "against": "for", "and": "or", "up": "down",
}  # fmt: skip
_NOT_AFTER = frozenset("is was are were has had have will would could should can may might must do does did".split())
_FEWEST = 6
_UNRELATED, _HIDDEN = 0.04, 0.6
"""The share of rows that get the source of another, and of the rest the share whose error reads well."""


def planted(example: Example, others: Sequence[Example], draw: random.Random) -> Example | None:
    """`example` with one to three errors of one kind, its own source kept, or None where the kind finds no place there.
    `others` lend words and sources."""
    if len(example.words) < _FEWEST:
        return None
    if draw.random() < _UNRELATED:
        other = draw.choice(others)
        return Example(example.words, (_PLANTED,) * len(example.words), other.source, 1.0, needs_source=True)
    hidden = draw.random() < _HIDDEN
    damage = draw.choice(_HIDDEN_KINDS if hidden else _VISIBLE_KINDS)
    words, labels = list(example.words), list(example.labels)
    lent = draw.choice(others)
    done = [damage(words, labels, lent, draw) for _ in range(draw.choice((1, 1, 1, 2, 3)))]
    if not any(done):
        return None
    return Example(tuple(words), tuple(labels), example.source, example.weight, needs_source=hidden)


def _place(words: Words, labels: Labels, draw: random.Random, fits: Callable[[int], bool]) -> int | None:
    places = [i for i in range(len(words)) if labels[i] not in (_PLANTED, _AFTER_GAP) and fits(i)]
    return draw.choice(places) if places else None


def _like(old: str, new: str) -> str:
    """`new` with the capital and the marks of `old`."""
    core = old.strip("\"'“”‘’().,;:!?")
    new = new[:1].upper() + new[1:] if core[:1].isupper() else new
    return old.replace(core, new, 1) if core else new


def _core(word: str) -> str:
    return word.strip("\"'“”‘’().,;:!?")


def _swap_sense(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    i = _place(words, labels, draw, lambda i: _core(words[i]).lower() in _SWAPS)
    if i is None:
        return False
    words[i], labels[i] = _like(words[i], _SWAPS[_core(words[i]).lower()]), _PLANTED
    return True


def _negate(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    """A negation taken away or put in; once, since the second could undo the first."""
    if _PLANTED in labels or _AFTER_GAP in labels:
        return False
    i = _place(words, labels, draw, lambda i: words[i].lower() in ("not", "no") and i + 1 < len(words))
    if i is not None and draw.random() < 0.7:
        del words[i], labels[i]
        labels[i] = _AFTER_GAP
        return True
    i = _place(words, labels, draw, lambda i: words[i].lower() in _NOT_AFTER)
    if i is None:
        return False
    words.insert(i + 1, "not")
    labels.insert(i + 1, _PLANTED)
    return True


def _number(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    i = _place(words, labels, draw, lambda i: any(c.isdigit() for c in words[i]))
    if i is None:
        return False
    at = draw.choice([j for j, c in enumerate(words[i]) if c.isdigit()])
    digit = draw.choice([d for d in "123456789" if d != words[i][at]])
    words[i], labels[i] = words[i][:at] + digit + words[i][at + 1 :], _PLANTED
    return True


def _name(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    def is_name(word: str) -> bool:
        return _core(word)[:1].isupper() and len(_core(word)) > 3

    names = [_core(word) for word in lent.words[1:] if is_name(word)]
    i = _place(words, labels, draw, lambda i: i > 0 and is_name(words[i]))
    if i is None or not names:
        return False
    name = draw.choice(names)
    if name == _core(words[i]):
        return False
    words[i], labels[i] = _like(words[i], name), _PLANTED
    return True


def _other_word(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    """Another content word with the same ending: it reads as well, more or less."""
    i = _place(words, labels, draw, lambda i: _core(words[i]).isalpha() and words[i].islower() and len(_core(words[i])) > 4)
    if i is None:
        return False
    old = _core(words[i])
    fitting = [_core(w) for w in lent.words if len(w) > 4 and w.islower() and _core(w)[-2:] == old[-2:] and _core(w) != old]
    if not fitting:
        return False
    words[i], labels[i] = _like(words[i], draw.choice(fitting)), _PLANTED
    return True


def _added(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    """Words that the source does not have."""
    size = draw.randrange(1, 4)
    start = draw.randrange(0, max(1, len(lent.words) - size))
    extra = [_core(word).lower() for word in lent.words[start : start + size] if _core(word)]
    i = draw.randrange(1, len(words))
    words[i:i], labels[i:i] = extra, [_PLANTED] * len(extra)
    return bool(extra)


def _left_out(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    size = draw.choice((1, 1, 1, 2, 3, 4, 6))
    i = _place(words, labels, draw, lambda i: i + size < len(words) and len(_core(words[i])) > 2)
    if i is None or len(words) - size < _FEWEST:
        return False
    del words[i : i + size], labels[i : i + size]
    labels[i] = _AFTER_GAP
    return True


def _source_word(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    foreign = [word for word in lent.source.split() if len(word) > 3]
    i = _place(words, labels, draw, lambda i: len(_core(words[i])) > 3)
    if i is None or not foreign:
        return False
    words[i], labels[i] = draw.choice(foreign), _PLANTED
    return True


def _misspelt(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    i = _place(words, labels, draw, lambda i: words[i].isalpha() and words[i].islower() and len(words[i]) > 4)
    if i is None:
        return False
    word, at = words[i], draw.randrange(1, len(words[i]) - 1)
    changed = draw.choice((
        word[:at] + word[at + 1 :],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        word[:at] + draw.choice("etaoinsrh") + word[at + 1 :],
    ))  # fmt: skip
    if changed == word:
        return False
    words[i], labels[i] = changed, _PLANTED
    return True


def _doubled(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    i = _place(words, labels, draw, lambda i: i > 0)
    if i is None:
        return False
    times = draw.randrange(1, 4)
    words[i + 1 : i + 1], labels[i + 1 : i + 1] = [words[i]] * times, [_PLANTED] * times
    return True


def _swapped(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    i = _place(words, labels, draw, lambda i: i + 1 < len(words) and words[i].lower() != words[i + 1].lower())
    if i is None:
        return False
    words[i], words[i + 1] = words[i + 1], words[i]
    labels[i] = labels[i + 1] = _PLANTED
    return True


def _wrong_form(words: Words, labels: Labels, lent: Example, draw: random.Random) -> bool:
    """The ending of a word changed, so that its part of speech, number or tense no longer fits."""
    endings = ("ing", "ed", "ly", "tion", "s", "es", "ment", "al")
    i = _place(words, labels, draw, lambda i: words[i].isalpha() and words[i].islower() and len(words[i]) > 4)
    if i is None:
        return False
    word = words[i]
    stem = next(
        (word[: -len(e)] for e in sorted(endings, key=len, reverse=True) if word.endswith(e) and len(word) > len(e) + 2), word
    )
    changed = draw.choice([stem + e for e in endings if stem + e != word])
    words[i], labels[i] = changed, _PLANTED
    return True


_HIDDEN_KINDS = (_swap_sense, _swap_sense, _negate, _number, _name, _other_word, _other_word, _added, _left_out, _left_out)
_VISIBLE_KINDS = (_source_word, _misspelt, _misspelt, _doubled, _swapped, _wrong_form, _wrong_form)
