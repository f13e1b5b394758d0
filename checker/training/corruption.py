"""Light damage to clean sentences, in the manner of copy translated word for word: what a person would see at once."""

import random

from checker.training.examples import BAD, Example, Label

_PREPOSITIONS = ("of", "in", "on", "at", "for", "to", "with", "from", "by", "about", "into", "over", "against", "after")
_SUBJECTS = frozenset("he she it they we i who which".split())
_FEWEST = 8


def corrupted(example: Example, draw: random.Random) -> Example | None:
    """`example` with one thing wrong, or None where it is too short for that."""
    words, labels = list(example.words), list(example.labels)
    if len(words) < _FEWEST:
        return None
    damage = draw.choice((_swap, _drop, _preposition, _insert, _repeat, _move, _subject, _tail))
    if not damage(words, labels, draw):
        return None
    return Example(tuple(words), tuple(labels))


def _mark(labels: list[Label], start: int, end: int) -> None:
    for i in range(max(start, 0), min(end, len(labels))):
        labels[i] = BAD


def _swap(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    i = draw.randrange(1, len(words) - 2)
    if words[i].lower() == words[i + 1].lower():
        return False
    words[i], words[i + 1] = words[i + 1], words[i]
    _mark(labels, i, i + 2)
    return True


def _drop(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    places = [
        i for i in range(1, len(words) - 1) if words[i].lower() in {"is", "was", "are", "were", "has", "had", "to", "of", "that"}
    ]
    if not places:
        return False
    i = draw.choice(places)
    del words[i], labels[i]
    _mark(labels, i - 1, i + 1)
    return True


def _subject(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    places = [i for i in range(2, len(words) - 2) if words[i].lower() in _SUBJECTS and words[i - 1][-1] not in '.!?"']
    if not places:
        return False
    i = draw.choice(places)
    del words[i], labels[i]
    _mark(labels, i, i + 1)
    return True


def _preposition(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    places = [i for i in range(1, len(words) - 1) if words[i] in _PREPOSITIONS]
    if not places:
        return False
    i = draw.choice(places)
    words[i] = draw.choice([p for p in _PREPOSITIONS if p != words[i]])
    _mark(labels, i, i + 1)
    return True


def _insert(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    i = draw.randrange(1, len(words) - 1)
    words.insert(i, draw.choice((*_PREPOSITIONS, "the", "that", "it", "which", "he")))
    labels.insert(i, BAD)
    return words[i].lower() not in (words[i - 1].lower(), words[i + 1].lower())


def _repeat(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    i = draw.randrange(1, len(words) - 3)
    size = draw.randrange(2, 4)
    words[i + size : i + size] = words[i : i + size]
    labels[i + size : i + size] = [BAD] * size
    _mark(labels, i, i + size)
    return True


def _move(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    size = draw.randrange(2, 5)
    i = draw.randrange(1, len(words) - size)
    piece = words[i : i + size]
    del words[i : i + size], labels[i : i + size]
    j = draw.choice([place for place in range(1, len(words)) if place != i])
    words[j:j] = piece
    labels[j:j] = [BAD] * size
    return True


def _tail(words: list[str], labels: list[Label], draw: random.Random) -> bool:
    """The verb of a clause at its end, as in languages that put it there."""
    places = [
        i
        for i in range(1, len(words) - 4)
        if words[i].lower() in {"said", "told", "announced", "confirmed", "called", "killed", "made"}
    ]
    if not places:
        return False
    i = draw.choice(places)
    verb, end = words.pop(i), next((j for j in range(i + 3, len(words)) if words[j][-1] in ",.;"), len(words) - 1)
    labels.pop(i)
    mark = words[end][-1] if words[end][-1] in ",.;" else ""
    words[end] = words[end].rstrip(",.;")
    words.insert(end + 1, verb + mark)
    labels.insert(end + 1, BAD)
    _mark(labels, i, i + 1)
    return True
