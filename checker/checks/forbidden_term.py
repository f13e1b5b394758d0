"""A term or organisation is in a form that the glossary forbids.

Why: readers and archives know one name for a thing; a word-for-word rendering ("Quick Support Forces") hides it.

Bad:  The Quick Support Forces took the airport.
Good: The Rapid Support Forces took the airport.
Misses: wrong forms that no glossary entry lists.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.glossary.entry import Organisation, Term
from checker.glossary.rendering import preferred, reason
from checker.glossary.termbase import Glossary


@check(severity="minor", mqm="terminology/inconsistent-with-terminology-resource", confidence=0.95)
def forbidden_term(segment: Segment, glossary: Glossary) -> Iterator[Finding]:
    for match in glossary.matches(segment):
        if match.status == "forbidden" and isinstance(match.entry, Term | Organisation):
            printed = segment.target[match.start : match.end]
            right = preferred(match, printed)
            message = f"{printed!r} is not the established form; write {right!r}{reason(match.entry)}"
            yield Finding(segment, match.start, match.end, message, (right,), fixable=True)
