"""Words that belong together do not agree: a number, an article, a verb form, a lost subject.

Why: in translated copy these are traces of the other language's grammar, and every reader sees them.

Bad:  These decision was taken by the council on Monday.
Bad:  It is not clear whether the party has forced them to go, are leaving on their own, or has called them back.
Good: The data are clear, and the police were right.
Good: He asked whether the plane, which has crashed, was old.
Misses: most agreement between distant words.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.models.grammar import Grammar

RULES = ("AnA", "ThisTypeOfThing", "ThesePlural", "PronounVerbAgreement")
_LOST_SUBJECT = re.compile(
    r"\b(?:whether|if|because|that) (?:(?!\b(?:who|which|that|are|were|have)\b)[\w'’-]+ ){1,6}(?:has|is|was) "
    r"(?:(?!\b(?:who|which|that|and|or|are|were|have)\b)[\w'’-]+ ){0,8}[\w'’-]+, ((?:are|were|have) \w+(?: \w+ly)?)"
)


@check(severity="minor", mqm="fluency/grammar", confidence=0.85)
def broken_agreement(segment: Segment, grammar: Grammar) -> Iterator[Finding]:
    for match in _LOST_SUBJECT.finditer(segment.target):
        message = f"{match.group(1)!r} has lost its subject; say who"
        yield Finding(segment, match.start(1), match.end(1), message)
    for lint in grammar.lint(segment.target, RULES):
        yield Finding(segment, lint.start, lint.end, lint.message, lint.suggestions)
