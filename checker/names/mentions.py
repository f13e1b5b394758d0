"""Mentions of persons in a text: runs of capitalised words that the tagger takes for a person's name, or of which what
stands around them says so: titles, initials, verbs of saying, known names.

What is not certain is left out, since a finding about a wrongly taken name is a false alarm.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.document import Document, Segment
from checker.models.entities import Entity, entities_of
from checker.names.countries import country_of
from checker.names.gazetteer import given_names
from checker.names.lexicon import FAMILY_FIRST, HONORIFICS, PARTICLES, SAYING
from checker.names.people import People
from checker.names.runs import Run, runs_in
from checker.names.titling import title_before
from checker.text.words import Token, fold, tokens_in

_LONGEST_NAME = 5
_NEIGHBOURHOOD = 60


@dataclass(frozen=True)
class Mention:
    """A person's name at `segment.target[start:end]`, with what stands before it.

    `words` are the printed words of the name; `title` is the office's words before it ("Foreign Minister"), `office` its
    class, `modifiers` what changes it ("former"), `country` the ISO code of a country named with it, `title_start`
    where all that begins (`start` if there is none).
    """

    segment: Segment
    start: int
    end: int
    words: tuple[str, ...]
    title: str = ""
    title_start: int = 0
    office: str | None = None
    modifiers: tuple[str, ...] = ()
    country: str | None = None

    @property
    def text(self) -> str:
        return self.segment.target[self.start : self.end]

    @property
    def name(self) -> str:
        """The words with one space between them."""
        return " ".join(self.words)

    @property
    def family(self) -> str:
        """The family name as printed: the last word with the particles before it, or the first of a Chinese name."""
        return family_of(self.words)


def family_of(words: tuple[str, ...]) -> str:
    """The family name of a full one: the last word with its particles, or the first word of a Chinese name."""
    if len(words) > 1 and fold(words[0]) in FAMILY_FIRST:
        return words[0]
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(words[start:])


@lru_cache(maxsize=8)
def mentions_in(document: Document, people: People) -> tuple[Mention, ...]:
    """All mentions of persons in `document`, in order: those with evidence, then the same names and their families."""
    entities = entities_of(document, people.tagger) if people.tagger else {}
    found: dict[tuple[int, int], Mention] = {}
    others: list[tuple[Segment, Run]] = []
    for segment in document.segments:
        for run in runs_in(segment.target):
            mention = _mention(segment, run)
            if _is_person(mention, run, people, _kind_of(mention, entities.get(segment.index, ()))):
                found[segment.index, mention.start] = mention
            else:
                others.append((segment, run))
    names = {fold(mention.name) for mention in found.values()} | {fold(mention.family) for mention in found.values()}
    names |= {family for mention in found.values() for family in people.families_of(mention.name)}
    for segment, run in others:
        if fold(" ".join(_printed_words(segment.target, run))) in names:
            found[segment.index, run[0].start] = _mention(segment, run)
    return tuple(found[key] for key in sorted(found))


def _printed_words(text: str, run: Run) -> tuple[str, ...]:
    return tuple(text[run[0].start : run[-1].end].split())


def _mention(segment: Segment, run: Run) -> Mention:
    start, end = run[0].start, run[-1].end
    title, title_start, office, modifiers, country = title_before(segment.target, start)
    return Mention(segment, start, end, _printed_words(segment.target, run), title, title_start, office, modifiers, country)


def _kind_of(mention: Mention, entities: Sequence[Entity]) -> str | None:
    """What the tagger takes the whole of the mention for."""
    i = bisect_right(entities, mention.start, key=lambda entity: entity.start) - 1
    return entities[i].kind if i >= 0 and mention.end <= entities[i].end else None


def _is_person(mention: Mention, run: Run, people: People, kind: str | None) -> bool:
    words = mention.words
    letters = sum(c.isalpha() for c in mention.text)
    if letters < 3 or all(word.isupper() for word in words) or country_of(mention.name) or len(words) > _LONGEST_NAME:
        return False
    if mention.office is not None or people.knows(words):
        return True
    return kind == "person" or any(_evidence(mention, run, people))


def _evidence(mention: Mention, run: Run, people: People) -> Iterator[bool]:
    """Reasons to take the run for a person's name, other than an office before it."""
    text, words = mention.segment.target, mention.words
    before = tokens_in(text[max(0, mention.start - _NEIGHBOURHOOD) : mention.start])
    after = tokens_in(text[mention.end : mention.end + _NEIGHBOURHOOD])
    title = before[-2] if len(before) > 1 and before[-1].printed == "." else before[-1] if before else None
    if title is not None and title.key in HONORIFICS:
        yield len(words) > 1 or title.is_capitalised
    if len(words) > 1:
        yield people.knows_given(words[0]) or fold(words[0]) in given_names()
        yield any(len(word) == 2 and word.endswith(".") for word in words[:-1])
        yield bool(after) and after[0].key in SAYING
        yield bool(before) and before[-1].key in SAYING
        yield _is_apposition(after)


def _is_apposition(after: list[Token]) -> bool:
    """ ", 45," or ", a professor", ", who", ", the spokesman"."""
    if len(after) < 3 or after[0].printed != ",":
        return False
    if after[1].printed.isdigit() and len(after[1].printed) == 2 and after[2].printed == ",":
        return True
    if after[1].key not in ("a", "an", "the", "his", "her", "its", "their"):
        return after[1].key == "who"
    end = next((i for i, token in enumerate(after[2:], 2) if token.printed in ",.;:"), len(after))
    return any(token.key in HONORIFICS for token in after[2:end])
