"""A quotation is opened and not closed, or closed and not opened.

Why: the reader cannot tell who says what; in translated copy the lost mark often hides a lost clause.

Bad:  The minister said: “We will not leave. He then left the hall.
Bad:  He called the talks frank and useful” and flew home.
Good: “We will stay,” he said. “We will not leave.”
Good: “We will stay. / “We will not leave,” he said.
Good: The 6'2" striker was born in the '80s.
Misses: single quotation marks, which cannot be told from apostrophes with certainty.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«"}
_INCH = re.compile(r"\d\"|\d['′]\d")
_BIT = 24


@check(severity="minor", mqm="fluency/punctuation", confidence=0.9)
def unbalanced_quotes(document: Document) -> Iterator[Finding]:
    segments = document.segments
    for segment, following in zip(segments, [*segments[1:], None], strict=True):
        runs_on = following is not None and following.target.lstrip().startswith(("“", '"', "«", "„"))
        yield from _curly(segment, runs_on)
        yield from _straight(segment, runs_on)


def _curly(segment: Segment, runs_on: bool) -> Iterator[Finding]:
    text = segment.target
    if "„" in text or "«" in text or "»" in text:
        return
    opened: int | None = None
    for i, c in enumerate(text):
        if c == "“":
            if opened is not None:
                yield _finding(segment, opened, "is opened again before it is closed")
            opened = i
        elif c == "”":
            if opened is None and "“" not in text[:i] and '"' not in text[:i]:
                yield _finding(segment, i, "is closed but never opened")
            opened = None
    if opened is not None and not runs_on and '"' not in text[opened:]:
        yield _finding(segment, opened, "is opened but never closed")


def _straight(segment: Segment, runs_on: bool) -> Iterator[Finding]:
    text = segment.target
    if "“" in text or "”" in text or _INCH.search(text):
        return
    marks = [i for i, c in enumerate(text) if c == '"']
    if len(marks) % 2 == 0 or (runs_on and text.lstrip()[marks[-1] - len(text) + len(text.lstrip()) :].startswith('"')):
        return
    yield _finding(segment, marks[-1], "has no partner; open or close the quotation")


def _finding(segment: Segment, at: int, problem: str) -> Finding:
    return Finding(segment, at, at + 1, f"the quotation at {segment.target[at : at + _BIT].split(chr(10))[0]!r} {problem}")
