"""A title is wrong: a form that no one bears, or an office that the person did not hold on the text's date.

Why: "Secretary of the United Nations" is no office, and a minister called by the post that he left misleads.

Bad:  The Secretary of the United Nations called for a truce.
Bad:  [2025-03-01] US President Joe Biden flew to Paris.
Bad:  [2025-03-01] French Prime Minister Emmanuel Macron spoke.
Good: [2025-03-01] Former US President Joe Biden flew to Paris.
Good: [2021-03-01] US President Joe Biden flew to Paris.
Good: The secretary-general of the United Nations called for a truce.
Misses: offices of persons whom the glossary does not know; offices held for a few days.
"""

from collections.abc import Iterator
from datetime import date

from checker.check import check
from checker.document import Document
from checker.finding import Finding
from checker.glossary.entry import Person, Role, Title
from checker.glossary.rendering import preferred, reason
from checker.glossary.termbase import Glossary
from checker.names.identity import identified
from checker.names.mentions import Mention
from checker.names.offices import MODIFIERS, role_class
from checker.names.people import People


@check(severity="minor", mqm="accuracy/mistranslation", confidence=0.95)
def wrong_title(document: Document, glossary: Glossary, people: People) -> Iterator[Finding]:
    for segment in document.segments:
        for match in glossary.matches(segment):
            if match.status == "forbidden" and isinstance(match.entry, Title):
                printed = segment.target[match.start : match.end]
                right = preferred(match, printed)
                message = f"{printed!r} is not the title; write {right!r}{reason(match.entry)}"
                yield Finding(segment, match.start, match.end, message, (right,), confidence=0.95, fixable=True)
    for mention, person in identified(document, people):
        if mention.office is not None and person.roles:
            yield from _judged(mention, person, document.date)


def _judged(mention: Mention, person: Person, day: date | None) -> Iterator[Finding]:
    """The title against the person's roles; nothing where an office of that class may have been held."""
    meanings = {MODIFIERS.get(modifier, "any") for modifier in mention.modifiers}
    if meanings & {"other", "any", "future"}:
        return
    roles = [role for role in person.roles if role_class(role.title) == mention.office]
    printed = mention.segment.target[mention.title_start : mention.start].strip(" ,")
    if not roles:
        current = _current(person, day)
        if current is not None and role_class(current.title) is not None:
            suggestion = f"{current.title} {mention.text}"
            yield _finding(mention, f"{person.name} is not known as {printed!r} but as {current.title}", suggestion)
    elif day is not None and "past" not in meanings and not any(role.held_on(day) for role in roles):
        if all(role.start is not None and role.start[0] > day for role in roles):
            yield _finding(mention, f"{person.name} became {mention.office} only after {day}", "")
        else:
            yield _finding(mention, f"{person.name} was no longer {mention.office} on {day}", f"former {printed}")


def _current(person: Person, day: date | None) -> Role | None:
    held = [role for role in person.roles if (role.held_on(day) if day else role.end is None)]
    return held[-1] if held else None


def _finding(mention: Mention, message: str, suggestion: str) -> Finding:
    start, end = mention.title_start, mention.end if mention.text in suggestion else mention.start
    text = mention.segment.target[start:end]
    end -= len(text) - len(text.rstrip(" ,"))
    start += len(text) - len(text.lstrip())
    return Finding(mention.segment, start, end, message, (suggestion,) if suggestion else (), confidence=0.85)
