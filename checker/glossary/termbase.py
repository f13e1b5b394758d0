"""Glossary: the entries of all termbase files in use, and what is found of them in a text."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from checker.document import Segment
from checker.glossary.entry import AnyEntry, Calque, Entry, Person
from checker.glossary.files import entries_in
from checker.glossary.matching import Match, Matcher
from checker.text.words import tokens_in


def shipped_files() -> list[Path]:
    """The glossary files that come with the tool: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).parents[1]
    home = package / "glossaries" if (package / "glossaries").is_dir() else package.parent / "glossaries"
    return sorted(home.rglob("*.yaml"))


class Glossary:
    """A set of entries. Cheap to make; what is derived from it is made on first use."""

    def __init__(self, entries: Iterable[AnyEntry], digest: str = "") -> None:
        self.entries: tuple[AnyEntry, ...] = tuple(entries)
        self.digest = digest
        self._matches_in = lru_cache(maxsize=4096)(self._find)
        self._calques_in = lru_cache(maxsize=4096)(self._find_calques)

    @classmethod
    def load(cls, paths: Sequence[Path]) -> "Glossary":
        """The entries of `paths`, in order; `digest` is the first 12 hex digits of the SHA-256 of all bytes.

        Raises:
            GlossaryError: a file cannot be read or an entry is wrong.
        """
        entries = [entry for path in paths for entry in entries_in(path)]
        digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:12]
        return cls(entries, digest)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Person))

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(entry for entry in self.entries if isinstance(entry, Entry))

    @cached_property
    def _calques_by_anchor(self) -> dict[str, list[Calque]]:
        table: dict[str, list[Calque]] = {}
        for entry in self.entries:
            if isinstance(entry, Calque):
                for anchor in entry.compiled.anchors:
                    table.setdefault(anchor, []).append(entry)
        return table

    def _find(self, segment: Segment) -> tuple[Match, ...]:
        return tuple(self._matcher.find(segment.target))

    def matches(self, segment: Segment) -> tuple[Match, ...]:
        """Forms of persons, titles, organisations, places and terms in the segment's target, in order."""
        return self._matches_in(segment)

    def calques(self, segment: Segment) -> tuple[tuple[int, int, Calque], ...]:
        """Where a calque pattern matches in the segment's target: (start, end, entry)."""
        return self._calques_in(segment)

    def _find_calques(self, segment: Segment) -> tuple[tuple[int, int, Calque], ...]:
        words = {token.key for token in tokens_in(segment.target)}
        anchored = (entry for word in sorted(words & self._calques_by_anchor.keys()) for entry in self._calques_by_anchor[word])
        entries = {id(entry): entry for entry in anchored if entry.compiled.may_match(words)}
        return tuple((start, end, entry) for entry in entries.values() for start, end in entry.compiled.finditer(segment.target))
