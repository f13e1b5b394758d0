"""One word is spelt two ways in one text.

Why: "adviser" in one paragraph and "advisor" in the next shows two hands, or a translation memory, at work.

Bad:  Two advisors left the palace. / The advisers had been there since May.
Bad:  The ministry will organise a vote. / Officials organized the last one in 2019.
Good: Two advisers left the palace. / The advisers had been there since May.
Good: The World Health Organization met. / It was well organised.
Misses: two different words for one thing ("gunmen", "armed men").
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding
from checker.glossary.entry import Entry, Place, Term
from checker.glossary.matching import Match
from checker.glossary.rendering import preferred
from checker.glossary.termbase import Glossary
from checker.text.sentences import sentences_in
from checker.text.spelling import spelling_of
from checker.text.words import Token, tokens_in

Occurrence = tuple[Segment, Token]


@check(severity="minor", mqm="terminology/inconsistent-use-of-terminology", confidence=0.92)
def inconsistent_term(document: Document, glossary: Glossary) -> Iterator[Finding]:
    yield from _by_glossary(document, glossary)
    yield from _by_spelling(document, glossary)


def _by_glossary(document: Document, glossary: Glossary) -> Iterator[Finding]:
    """Deprecated forms of an entry whose preferred or admitted form stands in the text as well."""
    seen: dict[int, list[tuple[Segment, Match]]] = defaultdict(list)
    for segment in document.segments:
        for match in glossary.matches(segment):
            if (
                isinstance(match.entry, Term | Place)
                and match.entry.deprecated
                and match.status != "forbidden"
                and not _is_in_name(segment, match)
            ):
                seen[id(match.entry)].append((segment, match))
    for occurrences in seen.values():
        others = [segment.target[m.start : m.end] for segment, m in occurrences if m.status != "deprecated"]
        for segment, match in occurrences:
            if others and match.status == "deprecated":
                printed = segment.target[match.start : match.end]
                right = preferred(match, printed)
                message = f"{printed!r} stands beside {others[0]!r}; write {right!r} throughout"
                yield Finding(segment, match.start, match.end, message, (right,), fixable=True)


def _is_in_name(segment: Segment, match: Match) -> bool:
    """Whether a lower-case form stands with a capital inside a sentence, as in "Fisher Advisors": names keep their own."""
    capital = segment.target[match.start].isupper() and match.form.printed[0].islower()
    return capital and all(match.start != start for start, _ in sentences_in(segment.target))


def _by_spelling(document: Document, glossary: Glossary) -> Iterator[Finding]:
    """Words of one British-American spelling pair, or with and without a hyphen: the rarer spelling, or the later one."""
    spellings: dict[str, dict[str, list[Occurrence]]] = defaultdict(lambda: defaultdict(list))
    for segment in document.segments:
        known = {m.start for m in glossary.matches(segment) if isinstance(m.entry, Entry) and m.entry.deprecated}
        for token in _words(segment):
            spelling = spelling_of(token.key)
            if spelling is not None and token.start not in known:
                pair, side = spelling
                spellings[pair][side].append((segment, token))
    for by_system in spellings.values():
        if len(by_system) > 1:
            ranked = sorted(by_system.values(), key=lambda found: (-len(found), _place(found[0])))
            for segment, token in (occurrence for found in ranked[1:] for occurrence in found):
                other = ranked[0][0][1].printed
                message = f"{token.printed!r} is spelt otherwise elsewhere ({other!r}); use one spelling"
                yield Finding(segment, token.start, token.end, message, confidence=0.85)


def _place(occurrence: Occurrence) -> tuple[int, int]:
    return occurrence[0].index, occurrence[1].start


def _words(segment: Segment) -> Iterator[Token]:
    """Lower-case words outside names: a capital inside a sentence may belong to a name with a spelling of its own."""
    tokens = tokens_in(segment.target)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.is_word and (not token.is_capitalised or before is None or before.printed in ".!?"):
            yield token
