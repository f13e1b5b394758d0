"""Words that belong together do not agree: a number, a verb form, a preposition.

Why: in translated copy these are traces of the other language's grammar, and every reader sees them.

Bad:  The convoy arrived to the city despite of the shelling.
Bad:  The ministry did not attended the meeting.
Good: The data are clear, and the police were right.
Misses: most agreement between distant words.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.models.grammar import Grammar
from checker.text.sentences import sentences_in

_LONGEST_SENTENCE = 3000
"""In characters: what is longer is no prose, and Harper's time grows with the square of a sentence."""


@check(severity="minor", mqm="fluency/grammar", confidence=0.85)
def broken_agreement(segment: Segment, grammar: Grammar) -> Iterator[Finding]:
    for start, end in sentences_in(segment.target):
        if end - start <= _LONGEST_SENTENCE:
            for lint in grammar.lint(segment.target[start:end]):
                yield Finding(segment, start + lint.start, start + lint.end, lint.message, lint.suggestions)
