"""A number of the translation is not the number of the source.

Why: a lost digit, a thousand for a million or a misread separator changes the facts and reads perfectly well.

Bad:  [es] Huyeron 3,5 millones de personas. ||| 35 million people fled.
Bad:  [zh] 拨款2030万元。 ||| It allocated 203 million yuan.
Bad:  [de] Er war drei Wochen krank. ||| He was ill for four weeks.
Bad:  [ru] Завод закрыли в 1952 году. ||| The plant was closed.
Good: [es] Huyeron 3,5 millones de personas. ||| About 3.5 million people fled.
Good: [de] Am 25.12.2024 um 15:30 Uhr kamen 12.000 Menschen. ||| At 3:30 p.m. on December 25, 2024, 12,000 people came.
Good: [ar] قُتل ٢٥ شخصا عام ١٤٤٥ هـ. ||| Twenty-five people were killed in 2023.
Good: [fr] Le village est à 10 km. ||| The village is six miles away.
Misses: small numbers that only one side writes in digits where the source's words for them are not known, and most numbers
    that were left out of a sentence or added to it.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding, Severity
from checker.text.dates import is_year_of_date
from checker.text.english_numbers import ordinal_ending, written_like
from checker.text.number_agreement import Agreement, agreement_of
from checker.text.numerals import Number

_ALONE = 0.8
"""The confidence in a number that is only lost or only added: 12 of the 15 in post-edits (MLQE-PE, WMT21) were right. Of 194
changed numbers in machine translations 171 lay on marked words; 19 of the other 23 were errors that the raters had missed."""
_SMALLEST_ADDED = 100  # below, words may say it that are not known as numerals
_SMALLEST_LOST = 32  # news leaves out days of the month
_FEWEST_DIGITS = 2
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")


@check(severity="major", mqm="accuracy/mistranslation", confidence=0.95, needs_source=True)
def number_mismatch(segment: Segment) -> Iterator[Finding]:
    if not segment.source or not segment.target.strip():
        return
    agreement = agreement_of(segment.source, segment.target)
    for one, other in agreement.changed:
        is_only = len(agreement.changed) == 1 and not agreement.added
        yield _changed(segment, segment.source, one, other, suggests=is_only)
    yield from _added(segment, agreement)
    yield from _lost(segment, segment.source, agreement)


def _changed(segment: Segment, source: str, one: Number, other: Number, *, suggests: bool) -> Finding:
    printed, ordinal = segment.target[other.start : other.end], _ORDINAL.match(segment.target, other.end)
    wholes = {reading[0] for reading in one.readings if len(reading) == 1}
    right = written_like(one.value, printed) if suggests and len(wholes) == 1 else None
    end = ordinal.end() if ordinal else other.end
    if right and ordinal:
        right += ordinal_ending(one.value)
    message = f"{segment.target[other.start : end]!r} is {source[one.start : one.end]!r} in the source"
    return Finding(segment, other.start, end, message, (right,) if right else ())


def _added(segment: Segment, agreement: Agreement) -> Iterator[Finding]:
    """Numbers that nothing in the source says: exact ones in digits, where no numeral of the source is left over."""
    if agreement.lost:
        return
    for number in agreement.added:
        is_told = number.has_digits and number.value >= _SMALLEST_ADDED and _is_exact(number.value)
        if is_told and not number.name and not is_year_of_date(number.start, segment.target):
            message = f"{segment.target[number.start : number.end]!r} is not in the source"
            yield Finding(segment, number.start, number.end, message, (), Severity.MINOR, _ALONE, mqm="accuracy/addition")


def _lost(segment: Segment, source: str, agreement: Agreement) -> Iterator[Finding]:
    """Numbers of the source that the target leaves out, where it says no other in their place."""
    lost = [number for number in agreement.lost if number.has_digits and not number.name and number.value >= _SMALLEST_LOST]
    if agreement.added or not lost:
        return
    names = " and ".join(repr(source[number.start : number.end]) for number in lost)
    start = len(segment.target) - len(segment.target.lstrip())
    message = f"{names} of the source {'is' if len(lost) == 1 else 'are'} missing"
    yield Finding(segment, start, len(segment.target.rstrip()), message, (), Severity.MINOR, _ALONE, mqm="accuracy/omission")


def _is_exact(value: float) -> bool:
    """Whether a number has more than one digit other than its last zeros: 1,230, not 2,000, which words may say."""
    return len(f"{value:g}".partition("e")[0].replace(".", "").strip("0")) >= _FEWEST_DIGITS
