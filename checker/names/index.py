"""NameIndex: the canonical names that are known, and the one that a printed name most likely stands for.

Built once from the names of the glossaries and of a gazetteer, kept in the user's cache folder under a digest of those
names, opened memory-mapped: no process reads more of it than it needs, and all share it.
"""

import contextlib
import hashlib
import tempfile
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from platformdirs import user_cache_path

from checker.errors import ReadError
from checker.names.beam import search
from checker.names.channel import best_path, channel_key, load_channels
from checker.names.confidence import Confidence
from checker.names.evidence import evidence
from checker.names.gazetteer import Row, rows_of
from checker.names.letters import LetterModel, shipped_letters
from checker.names.query import Query, Tables
from checker.names.stored import Lines, Words, save_lines
from checker.names.trie import Trie
from checker.text.words import WRITTEN_OUT

FULL_NAME, SINGLE_NAME = 0.7, 0.9
"""Probabilities from which on a name is suggested. Chosen on dev (`checker evaluate names`, six pivots): 7 of 1,800
look-ups of real full names that are not in the index get one, and 87 of 3,443 garbled full names whose bearer is left
out; a single name is mostly not decidable from its letters."""
_FORMAT = "3"
_KEPT = 20
_LONGEST_NAME = 120
"""In letters: what is longer is no name of a person, and the search would take as long as it is."""
_REMEMBERED = 10_000
_PROMINENT = 1.5
"""What the score, and then the log-odds of the probability, gain for a person of whom the list says who it is: wires
write of those more often than of a namesake of one letter's difference."""


@dataclass(frozen=True)
class NameCandidate:
    """A canonical name for a printed one. `score` compares candidates of any names; `probability` is that the best
    candidate is meant, and for the others what their scores leave of it. Of a known person `country` is the ISO code
    and `about` says who it is."""

    name: str
    key: str
    score: float
    probability: float
    country: str = ""
    about: str = ""


@cache
def channels() -> dict[str, Tables]:
    """The shipped channels by pivot, as tables."""
    letters = shipped_letters()
    return {pivot: Tables(channel, letters[pivot]) for pivot, channel in load_channels().items()}


class NameIndex:
    """An index over names; see the module."""

    def __init__(self, keys: Sequence[str], names: Sequence[str], trie: Trie, letters: LetterModel, words: "Words") -> None:
        self._keys, self._names, self._trie, self._letters, self._words = keys, names, trie, letters, words
        self._found: dict[tuple[str, str | None, int], tuple[NameCandidate, ...]] = {}

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def keys(self) -> Sequence[str]:
        """The folded names, sorted."""
        return self._keys

    @classmethod
    def build(cls, names: Iterable[str | tuple[str, Row]]) -> Self:
        """An index over names, in memory. A form of a name comes with the row that is shown for it; of forms with one
        key the first counts."""
        by_key: dict[str, Row] = {}
        for name in names:
            form, row = (name, Row(name)) if isinstance(name, str) else name
            for spelling in {form, form.translate(WRITTEN_OUT)}:
                by_key.setdefault(channel_key(spelling), row)
        keys = sorted(key for key in by_key if key.strip() and len(key) <= _LONGEST_NAME)
        shown = [str(by_key[key]) for key in keys]
        return cls(keys, shown, Trie.build(keys), LetterModel.build(keys), Words.build(keys))

    @classmethod
    def cached(cls, forms: Sequence[tuple[str, Row]], gazetteers: Sequence[Path]) -> Self:
        """The index over `forms` and the gazetteers, from the cache folder if it was built before.

        Raises:
            ReadError: a gazetteer cannot be read.
        """
        digest = hashlib.sha256("\n".join((_FORMAT, *(f"{form}\t{row}" for form, row in forms))).encode())
        for path in gazetteers:
            try:
                digest.update(path.read_bytes())
            except OSError as error:
                raise ReadError(path, f"cannot be read: {error.strerror}") from None
        folder = user_cache_path("wirecheck") / "names" / digest.hexdigest()[:24]
        with contextlib.suppress(OSError, ValueError):
            return cls.open(folder)
        index = cls.build((*forms, *((row.name, row) for path in gazetteers for row in rows_of(path))))
        with contextlib.suppress(OSError):
            index._save(folder)
        return index

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index in `folder`, memory-mapped."""
        names = Lines(folder, "names")
        return cls(Lines(folder, "keys"), names, Trie.open(folder), LetterModel.open(folder / "letters.npy"), Words.open(folder))

    def _save(self, folder: Path) -> None:
        """Write the index into `folder` in one step."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent))
        self._trie.save(temporary)
        self._letters.save(temporary / "letters.npy")
        self._words.save(temporary)
        for name, lines in (("keys", self._keys), ("names", self._names)):
            save_lines(temporary, name, lines)
        temporary.replace(folder)

    def knows(self, name: str) -> bool:
        """Whether `name` is in the index as it is spelt, diacritics and case aside."""
        key = channel_key(name)
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place] == key

    def knows_word(self, word: str) -> bool:
        """Whether the word is part of a name in the index."""
        return self._words.uses(channel_key(word).strip()) > 0

    def strangeness(self, name: str, pivot: str | None = None) -> float:
        """How much likelier, in nats a letter, the spelling is as one that came through the pivot than as a name's own."""
        key = channel_key(name)
        letters = (channels().get(pivot or "any") or channels()["any"]).letters
        return (letters.log_probability(key) - self._letters.log_probability(key)) / max(len(key) - 2, 1)

    def lookup(self, printed: str, pivot: str | None = None, limit: int = 5) -> tuple[NameCandidate, ...]:
        """The names that `printed` may stand for, likeliest first; the pivot is the language it came through."""
        question = (printed, pivot, limit)
        if question not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[question] = self.ranked(*question)
        return self._found[question]

    def ranked(self, printed: str, pivot: str | None, limit: int, without: str | None = None) -> tuple[NameCandidate, ...]:
        """As `lookup`, as if the name of the key `without` were not in the index; nothing is remembered."""
        key = channel_key(printed)
        if not key.strip() or len(key) > _LONGEST_NAME:
            return ()
        tables = channels().get(pivot or "any") or channels()["any"]
        query = Query(key, tables)
        hits = [(score, self._keys[at], Row.parse(self._names[at])) for score, at in self.search(query, _KEPT + 1)]
        if without is not None:
            hits = [hit for hit in hits if channel_key(hit[2].name) != without]
        hits = [(score + _PROMINENT * bool(row.about), of, row) for score, of, row in hits]
        by_name = {row.name: (score, of, row) for score, of, row in sorted(hits, key=lambda hit: (hit[0], hit[1]))}
        found = list(reversed(by_name.values()))[:_KEPT]
        if not found:
            return ()
        probability = self.probability(query, [(score, of) for score, of, _ in found])
        if found[0][2].about:
            probability = _raised(probability, _PROMINENT)
        best = found[0][0]
        return tuple(
            NameCandidate(
                row.name, channel_key(row.name), score, float(probability * np.exp(score - best)), row.country, row.about
            )
            for score, _, row in found[:limit]
        )

    def search(self, query: Query, limit: int) -> list[tuple[float, int]]:
        """(score, row) of the best hits of a query."""
        return search(self._trie, query)[:limit]

    def features(self, query: Query, hits: Sequence[tuple[float, str]]) -> list[float]:
        """The evidence for the first of `hits`."""
        return evidence(query, hits, self._letters, self._words.uses)

    def probability(self, query: Query, hits: Sequence[tuple[float, str]]) -> float:
        """The probability that the first of `hits` is the name that the query stands for; 1 for the name itself."""
        if hits[0][1] == query.key:
            return 1.0
        return _confidence().probability(self.features(query, hits))


def _raised(probability: float, by: float) -> float:
    """The probability whose log-odds are higher `by` so much."""
    odds = probability / max(1 - probability, 1e-12) * float(np.exp(by))
    return odds / (1 + odds)


def path_of(printed: str, name: str, pivot: str | None) -> list[str]:
    """The changes that led from `name` to `printed`, as `p>b`; what stayed the same is left out."""
    table = channels().get(pivot or "any") or channels()["any"]
    path = best_path(table.channel.joint, channel_key(name), channel_key(printed))
    return [f"{a.strip() or '·'}>{b.strip() or '·'}" for a, b in path if a != b]


@cache
def _confidence() -> Confidence:
    return Confidence.shipped()
