"""Which numbers of a translation do not agree with those of its source, and which of them belong together."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from checker.text.english_numbers import english_numbers
from checker.text.number_answers import unanswered
from checker.text.numerals import Number
from checker.text.source_numbers import ROMAN, source_numbers

_LIKE = 0.5  # less than ten times as much, or more than half of the digits
_PARTLY_KNOWN = frozenset(("et", "ne", "si"))  # their numerals take so many forms that most are not in `languages/`
_NAME_STEM = 4  # covid-, covidu-
_CENTURY = re.compile(r"(?:st|nd|rd|th)?[- ]centur", re.IGNORECASE)


@dataclass(frozen=True)
class Agreement:
    """What is left when the numbers of both sides have been held against each other, in the order of the text.

    `changed`: a number of the source and the number that stands for it in the target; `lost` of the source and `added`
    in the target: those that nothing on the other side accounts for.
    """

    changed: tuple[tuple[Number, Number], ...]
    lost: tuple[Number, ...]
    added: tuple[Number, ...]


def agreement_of(source: str, target: str) -> Agreement:
    """The numbers of a source and of its English translation that do not agree."""
    theirs, ours = source_numbers(source), english_numbers(target)
    lost, added = unanswered(theirs, ours, source, target)
    spare = [] if any(number.has_digits for number in lost) else [n for n in _spare(theirs, ours) if n.has_digits]
    alike = [number for number in _spare(ours, theirs) if len(lost) == 1 and number.has_digits == lost[0].has_digits]
    surplus = [] if added else alike[-1:]
    changed = sorted(_pairs([*lost, *spare], [*added, *surplus], target), key=lambda pair: pair[1].start)
    paired = [number for pair in changed for number in pair]
    return Agreement(tuple(changed), *(tuple(n for n in some if n not in paired) for some in (lost, added)))


def _spare(some: Sequence[Number], others: Sequence[Number]) -> list[Number]:
    """Those of `some` that are said more often there than by `others`: one of them may have been changed."""
    more, fewer = (Counter(number.value for number in numbers) for numbers in (some, others))
    return [number for number in some if more[number.value] > fewer[number.value] > 0]


def _pairs(lost: Sequence[Number], added: Sequence[Number], target: str) -> Iterator[tuple[Number, Number]]:
    """The numbers that were changed: each with the likest on the other side; words only where no other can be meant."""
    likeness = [(_likeness(one, other), one, other) for one in lost for other in added if one.has_digits and other.has_digits]
    taken: list[Number] = []
    for like, one, other in sorted(likeness, key=lambda triple: -triple[0]):
        if like > _LIKE and one not in taken and other not in taken:
            taken += [one, other]
            yield one, other
    rest, others = ([n for n in some if n not in taken and n.name in ("", ROMAN)] for some in (lost, added))
    if len(rest) == len(others) == 1 and _may_be_changed(rest[0], others[0], target):
        yield rest[0], others[0]


def _may_be_changed(one: Number, other: Number, target: str) -> bool:
    """Whether two numbers of which one or both are words are one number, changed."""
    if one.name == ROMAN:
        return bool(_CENTURY.match(target, other.end)) and _likeness(replace(one, name=""), other) > _LIKE
    if (one.has_digits and other.has_digits) or (one.languages and one.languages <= _PARTLY_KNOWN):
        return False
    return one.value == int(one.value) and other.value == int(other.value) and one.value != 1 and _likeness(one, other) > _LIKE


def _likeness(one: Number, other: Number) -> float:
    """How like two numbers are, 0 to 1: by size or, if both are in digits, by these. Numbers in two different names are not like at all."""
    if one.name[:_NAME_STEM] != other.name[:_NAME_STEM]:
        return 0
    s, t = one.value, other.value
    given, said = (f"{value:.15g}".replace(".", "").strip("0") for value in (s, t))
    size = 1 / (1 + abs(math.log10(s / t))) if s and t else 0
    if not (one.has_digits and other.has_digits):
        return max(size, given == said)
    return max(size, SequenceMatcher(None, given, said).ratio())
