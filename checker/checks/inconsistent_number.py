"""One fact stands with two numbers.

Why: an age or a count that changes between paragraphs means that one of the two was misread.

Bad:  Ana Perez, 45, was hurt. / The court heard that Ana Perez, 54, had been alone.
Bad:  The 15-member council met. / Only two states of the 14-member council voted no.
Good: Ana Perez, 45, was hurt. / Her brother Luis Perez, 54, was not.
Good: The 15-member council met. / The 27-member union did not.
Misses: counts that may have changed between two reports (the dead of a flood), and numbers told in other words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding
from checker.names.mentions import mentions_in
from checker.names.people import People, name_key
from checker.text.numbers import NUMBER, value_of

_AGE = re.compile(r", (?:aged )?(\d{1,3}),|, (?:aged )?(\d{1,3})\.")
_COUNT = re.compile(rf"\b({NUMBER})-((?:member|nation|point|seat|storey|story|judge|strong|man|day|article) [a-z]{{4,}})\b")

Fact = tuple[str, int, Segment, int, int]  # (what, value, where)


@check(severity="minor", mqm="accuracy/mistranslation", confidence=0.8)
def inconsistent_number(document: Document, people: People) -> Iterator[Finding]:
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in [*_ages(document, people), *_counts(document)]:
        facts[fact[0]].append(fact)
    for found in facts.values():
        values = [value for _, value, *_ in found]
        usual = max(values, key=lambda value: (values.count(value), -values.index(value)))
        for _, value, segment, start, end in found:
            if value != usual:
                message = f"{segment.target[start:end]!r} is {usual} elsewhere in this text; check which is right"
                yield Finding(segment, start, end, message)


def _ages(document: Document, people: People) -> Iterator[Fact]:
    for mention in mentions_in(document, people):
        match = _AGE.match(mention.segment.target, mention.end)
        if match and len(mention.words) > 1:
            group = 1 if match.group(1) else 2
            key = "age of " + name_key(" ".join(mention.words))
            yield key, int(match.group(group)), mention.segment, match.start(group), match.end(group)


def _counts(document: Document) -> Iterator[Fact]:
    for segment in document.segments:
        for match in _COUNT.finditer(segment.target):
            value = value_of(match.group(1))
            if value is not None:
                yield match.group(2), value, segment, match.start(1), match.end(1)
