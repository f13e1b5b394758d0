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
from checker.text.words import Token, tokens_in

_DOUBLED_RIGHTLY = frozenset(
    "had that is do who her so very really bye no ha blah chop tut knock hear there never now many long".split()
)


@check(severity="minor", mqm="fluency/duplication", confidence=0.97)
def double_word(segment: Segment) -> Iterator[Finding]:
    tokens = tokens_in(segment.target)
    for first, second, after in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        text = segment.target[first.start : second.end]
        if _is_same(first, second) and text.split() == [first.printed, second.printed] and not _is_compound(second, after):
            message = f"{text!r} doubles a word; drop one"
            yield Finding(segment, first.start, second.end, message, (first.printed,), fixable=True)


def _is_same(first: Token, second: Token) -> bool:
    """The same word twice by mistake; only the first may have a capital, as at the start of a sentence."""
    if first.key in _DOUBLED_RIGHTLY or not first.key.isalpha() or (len(first.key) == 1 and first.key != "a"):
        return False
    return not second.is_capitalised and second.printed in (first.printed, first.printed.lower())


def _is_compound(second: Token, after: Token | None) -> bool:
    return after is not None and after.printed == "-" and after.start == second.end
