"""A quotation is opened and not closed, or closed and not opened.

Why: the reader cannot tell who says what; in translated copy the lost mark often hides a lost clause.

Bad:  The minister said: “We will not leave. He then left the hall.
Bad:  He called the talks frank and useful” and flew home.
Good: “We will stay,” he said. “We will not leave.”
Good: “We will stay. / “We will not leave,” he said.
Good: “We will stay, he said. / We will not leave.”
Good: The 6'2" striker was born in the '80s.
Misses: marks of several kinds in one paragraph, and single quotation marks, which cannot be told from apostrophes with certainty.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding

_INCH = re.compile(r"\d\"|\d['′]\d")
_BIT = 24


@check(severity="minor", mqm="fluency/punctuation", confidence=0.9)
def unbalanced_quotes(document: Document) -> Iterator[Finding]:
    lost = [(segment, at) for segment in document.segments for at in _unpaired(segment.target)]
    alone = {segment.index for segment, _ in lost}
    for segment, at in lost:
        if alone & {segment.index - 1, segment.index + 1} or _is_continued(document, segment):
            continue
        message = f"the quotation at {segment.target[at : at + _BIT]!r} has no partner; open or close it"
        yield Finding(segment, at, at + 1, message)


def _is_continued(document: Document, segment: Segment) -> bool:
    """Whether the next paragraph opens with a quotation mark, as in a quotation of several paragraphs."""
    following = document.segments[segment.index + 1 : segment.index + 2]
    return bool(following) and following[0].target.lstrip().startswith(("“", '"', "«", "„"))


def _unpaired(text: str) -> list[int]:
    """Where a quotation mark without a partner stands; nothing where marks of several kinds are mixed."""
    if any(mark in text for mark in "„«»") or _INCH.search(text) or ('"' in text and ("“" in text or "”" in text)):
        return []
    straight = [i for i, c in enumerate(text) if c == '"']
    if straight:
        return straight[-1:] if len(straight) % 2 else []
    lost: list[int] = []
    opened: int | None = None
    for i, c in enumerate(text):
        if c == "“":
            lost += [] if opened is None else [opened]
            opened = i
        elif c == "”":
            lost += [i] if opened is None else []
            opened = None
    return lost + ([] if opened is None else [opened])
