"""What is wrong inside a glossary that is well formed: examples that fail, forms in two places, doubled entries."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.document import Document, Segment
from checker.glossary.entry import AnyEntry, Calque, Entry, Person
from checker.glossary.termbase import Glossary
from checker.text.words import fold


class Problem(NamedTuple):
    """A line on what is wrong with an entry and how to mend it."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def problems_in(entries: Sequence[AnyEntry]) -> list[Problem]:
    """All problems of `entries`, by file and line."""
    found = [*_calque_examples(entries), *_entry_examples(entries), *_doubled(entries), *_conflicts(entries)]
    return sorted(found)


def _calque_examples(entries: Sequence[AnyEntry]) -> Iterator[Problem]:
    for entry in entries:
        if isinstance(entry, Calque):
            for text in entry.bad:
                if not any(entry.compiled.finditer(text)):
                    yield Problem(
                        entry.path, entry.line, f"{entry.pattern!r} is not found in its bad example {text!r}; mend either"
                    )
            for text in entry.good:
                if any(entry.compiled.finditer(text)):
                    yield Problem(entry.path, entry.line, f"{entry.pattern!r} is found in its good example {text!r}; tighten it")


def _entry_examples(entries: Sequence[AnyEntry]) -> Iterator[Problem]:
    """Bad examples must hold a forbidden form, or a deprecated one beside another; good ones must not."""
    for entry in entries:
        if isinstance(entry, Entry) and (entry.examples.bad or entry.examples.good):
            alone = Glossary([entry])
            for text in entry.examples.bad:
                if not _is_reported(alone, text):
                    yield Problem(
                        entry.path, entry.line, f"{entry.name!r} is not reported in its bad example {text!r}; mend either"
                    )
            for text in entry.examples.good:
                if _is_reported(alone, text):
                    yield Problem(entry.path, entry.line, f"{entry.name!r} is reported in its good example {text!r}; mend either")


def _is_reported(glossary: Glossary, text: str) -> bool:
    document = Document("", "text", (Segment(0, text),), text)
    statuses = {match.status for match in glossary.matches(document.segments[0])}
    return "forbidden" in statuses or ("deprecated" in statuses and bool(statuses & {"name", "admitted"}))


def _doubled(entries: Sequence[AnyEntry]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], AnyEntry] = {}
    for entry in entries:
        key = entry.pattern if isinstance(entry, Calque) else f"{entry.name} {getattr(entry, 'country', '')}"
        first = seen.setdefault((entry.kind, f"{getattr(entry, 'pivot', '')} {key}"), entry)
        if first is not entry:
            yield Problem(entry.path, entry.line, f"{key.strip()!r} is an entry already at {first.path}:{first.line}; keep one")


def _conflicts(entries: Sequence[AnyEntry]) -> Iterator[Problem]:
    """A form that one entry forbids or deprecates and another holds right."""
    right: dict[str, Entry] = {}
    for entry in entries:
        if isinstance(entry, Entry):
            families = (entry.family_name,) if isinstance(entry, Person) else ()
            for form in (entry.name, *entry.admitted, *families):
                right.setdefault(fold(form), entry)
    wrong: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry, Entry):
            for form in entry.forbidden:
                wrong[fold(form)].append(entry)
    for form, holders in wrong.items():
        other = right.get(form)
        for holder in holders:
            if other is not None:
                where = "itself" if other is holder else f"{other.path}:{other.line}"
                yield Problem(holder.path, holder.line, f"{form!r} is forbidden here and right at {where}; drop one")
