"""A weekday and a full date do not belong together.

Why: one of the two is wrong, and the reader cannot know which; calendars converted in translation slip by a day.

Bad:  The court will rule on Monday, March 4, 2025.
Good: The court will rule on Tuesday, March 4, 2025.
Misses: dates without a year.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.text.dates import dates_in

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_BEFORE = 20
_BEFORE = re.compile(rf"\b({'|'.join(_DAYS)}),? (?:the )?$")


@check(severity="minor", mqm="accuracy/mistranslation", confidence=0.97)
def wrong_weekday(segment: Segment) -> Iterator[Finding]:
    for start, end, day in dates_in(segment.target):
        window = max(0, start - _LONGEST_BEFORE)
        match = _BEFORE.search(segment.target[window:start])
        if match and match.group(1) != _DAYS[day.weekday()]:
            right = _DAYS[day.weekday()]
            message = f"{segment.target[start:end]} was a {right}, not a {match.group(1)}"
            begin, after = window + match.start(1), window + match.end(1)
            yield Finding(segment, begin, end, message, (right + segment.target[after:end],))
