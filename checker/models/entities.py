"""Names of people, organisations and places as the tagger sees them: runs of words of one kind."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.document import Document
from checker.models.tagged import alone, bounds
from checker.models.tagger import Tagger, WordProbability

KINDS = ("person", "organisation", "place")
_LEAST = 0.5
_ENDS = ",;:.!?)”’\"'—"


class Entity(NamedTuple):
    """A name of a `kind` at `target[start:end]` of a segment."""

    start: int
    end: int
    kind: str


@lru_cache(maxsize=2)
def entities_of(document: Document, tagger: Tagger) -> dict[int, list[Entity]]:
    """The names in each segment of `document`, by the segment's index, in order; headings are not read."""
    found: dict[int, list[Entity]] = {}
    for tagged in alone(document, tagger):
        end = tagged.words[-1].end if tagged.words else 0
        names = entities_in(tagged.segment.target[tagged.offset : tagged.offset + end], tagged.words)
        entities = (Entity(*bounds(tagged, first, last), kind) for kind, first, last in names)
        found.setdefault(tagged.segment.index, []).extend(entities)
    return found


def entities_in(sentence: str, words: Sequence[WordProbability]) -> Iterator[tuple[str, int, int]]:
    """(kind, first word, last word) of every name; two of a kind are parted by a mark at the end of a word."""
    kinds = [_kind(word) for word in words]
    first = None
    for i, kind in enumerate([*kinds, None]):
        if first is not None and (kind != kinds[first] or _ends(sentence, words[i - 1])):
            yield kinds[first] or "", first, i - 1
            first = None
        if first is None and kind is not None:
            first = i


def _kind(word: WordProbability) -> str | None:
    p, kind = max((getattr(word, kind), kind) for kind in KINDS)
    return kind if p >= _LEAST else None


def _ends(sentence: str, word: WordProbability) -> bool:
    """Whether the word closes with a mark that is not the dot of an initial or an abbreviation."""
    text = sentence[word.start : word.end]
    return text[-1] in _ENDS and not (text.endswith(".") and len(text) <= 4 and text[:1].isupper())
