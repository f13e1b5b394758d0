"""A sentence has no subject, has it twice, or has it behind the verb.

Why: Arabic puts the verb first, Spanish and Chinese leave the subject out; carried over, the English sentence limps.

Bad:  And added the organization that its staff had left.
Bad:  The spokesman, he denied that the army had left.
Bad:  Came out to the arrivals hall one by one and were met by relatives.
Bad:  Also expressed that many families had stayed.
Good: “Our staff have left,” added the organization.
Good: The spokesman, he said, denied that the army had left.
Good: Remains of the fort were found. It came out one by one.
Good: Added to that, many families had stayed.
Misses: subjects lost inside a sentence, which is most of them.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.text.sentences import sentences_in

_SAID = (
    "said|added|stressed|confirmed|explained|indicated|affirmed|announced|revealed|warned|noted|denied|stated|declared|reported"
    "|clarified|expressed|emphasi[sz]ed|mentioned|asserted|considered|continued|reiterated|claimed|told|called|demanded|pointed out"
)
_NOUN = r"(?:the|his|her|its|their|a|an) (?:[\w'’-]+ ){1,6}?"
_FINITE = "Came|Went|Became|Took|Gave|Began|Spoke|Wrote|Knew|Remains|Stands|Exists|Comes|Goes|Says|Considers|Expects"
_PATTERNS = (
    (
        re.compile(rf"(?:And |Also |And also )?(?:{_SAID}) {_NOUN}(?:that|on|in)\b", re.IGNORECASE),
        "has its verb before its subject",
    ),
    (re.compile(rf"(?:Also|And|And also|As well as) (?:{_SAID}) that\b"), "has no subject; say who"),
    (
        re.compile(
            rf"(?:The|This|That|His|Her|Its|Their) (?:[\w'’-]+ ){{0,5}}?[\w'’-]+, (?:he|she|they|it)"
            rf" (?:{_SAID}|did|has|is|was) (?!(?:\w+ ){{0,3}}\w+,)\w+"
        ),
        "names its subject twice",
    ),
    (
        re.compile(rf"(?:And |Also )?(?:{_FINITE}) (?!to be\b|of\b|by\b|were\b|are\b)(?:[\w'’-]+ ){{2}}"),
        "begins with its verb; say who first",
    ),
)


@check(severity="minor", mqm="fluency/grammar", confidence=0.9)
def lost_subject(segment: Segment) -> Iterator[Finding]:
    for start, end in sentences_in(segment.target):
        sentence = segment.target[start:end]
        for pattern, problem in _PATTERNS:
            match = pattern.match(sentence)
            if match and _is_statement(sentence, match):
                found = match.group().rstrip()
                yield Finding(segment, start, start + len(found), f"{found[:50]!r} {problem}")
                break


def _is_statement(sentence: str, match: re.Match[str]) -> bool:
    """Not a participle that opens a sentence ("Reported the day before in the press, it …") or a headline without stop."""
    following = sentence[match.end() :]
    opens = match.group().partition(" ")[0].lower() in _SAID.split("|")
    return sentence[-1:] in '.”"' and not (opens and "," in following and not match.group().endswith("that"))
