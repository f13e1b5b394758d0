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
    "had that is do who her so very really bye no ha blah chop tut knock hear there never now many long boda tuk".split()
)


@check(severity="minor", mqm="fluency/duplication", confidence=0.97)
def double_word(segment: Segment) -> Iterator[Finding]:
    tokens = tokens_in(segment.target)
    first = 0
    for i in range(1, len(tokens) + 1):
        if i < len(tokens) and _repeats(segment.target, tokens, i):
            continue
        if i - first > 1:
            start, end = tokens[first].start, tokens[i - 1].end
            message = f"{segment.target[start:end][:60]!r} doubles a word; drop one"
            yield Finding(segment, start, end, message, (tokens[first].printed,), fixable=True)
        first = i


def _repeats(text: str, tokens: list[Token], i: int) -> bool:
    """Whether token `i` says by mistake what the one before it said, with only white space between them."""
    before, token = tokens[i - 1], tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    gap = text[before.end : token.start]
    is_tail = before.start > 0 and text[before.start - 1] == "-"
    return _is_same(before, token) and bool(gap) and not gap.strip() and not is_tail and not _is_compound(token, after)


def _is_same(first: Token, second: Token) -> bool:
    """The same word twice by mistake; only the first may have a capital, as at the start of a sentence."""
    if first.key in _DOUBLED_RIGHTLY or not first.key.isalpha() or (len(first.key) == 1 and first.key != "a"):
        return False
    return not second.is_capitalised and second.printed in (first.printed, first.printed.lower())


def _is_compound(second: Token, after: Token | None) -> bool:
    return after is not None and after.printed == "-" and after.start == second.end
