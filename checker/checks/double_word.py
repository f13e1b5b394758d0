"""A word stands twice.

Why: a slip that every reader sees and spelling checkers of other kinds pass.

Bad:  The president told the the parliament that he would resign.
Good: He said that that evening he had had no choice, and it was very, very late.
Good: Boutros Boutros-Ghali and the singer Duran Duran were in Walla Walla.
Misses: a phrase repeated ("in the in the").
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.text.words import tokens_in

_DOUBLED_RIGHTLY = frozenset(
    "had that is do who her so very really bye no ha blah chop tut knock hear there never now many long".split()
)


@check(severity="minor", mqm="fluency/duplication", confidence=0.97)
def double_word(segment: Segment) -> Iterator[Finding]:
    tokens = tokens_in(segment.target)
    for i, (first, second) in enumerate(zip(tokens, tokens[1:], strict=False)):
        gap = segment.target[first.end : second.start]
        if first.key != second.key or not first.key.isalpha() or gap.strip() or not gap:
            continue
        if (
            first.key in _DOUBLED_RIGHTLY
            or (first.is_capitalised and second.is_capitalised)
            or (len(first.key) == 1 and first.key != "a")
        ):
            continue
        if i + 2 < len(tokens) and tokens[i + 2].printed == "-" and tokens[i + 2].start == second.end:
            continue
        text = segment.target[first.start : second.end]
        yield Finding(segment, first.start, second.end, f"{text!r} doubles a word; drop one", (first.printed,), fixable=True)
