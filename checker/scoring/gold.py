"""Gold: what a careful desk would mark in a text, as an `x.gold.json` beside `x.txt` holds it.

    {"pivot": "ar", "date": "2025-03-03",
     "findings": [{"start": 1, "end": 9, "category": "name", "suggestion": "...", "expect": "must"}],
     "clean": [[12, 30]]}

`pivot` is the language that the text came through, null for one written in English. Offsets are code points of the text.
A mark may hold `text`, which must then be what the offsets cut out. `suggestion` may be null (the desk must go back to
the source), `expect` is `must`, `should` (also when absent) or `may` (found or not, both are right).
"""

import datetime
import json
from dataclasses import dataclass
from typing import Any

from checker.errors import ReadError

EXPECTATIONS = ("must", "should", "may")


@dataclass(frozen=True)
class Mark:
    """`text[start:end]` is at fault."""

    start: int
    end: int
    category: str
    suggestion: str | None = None
    expect: str = "should"


@dataclass(frozen=True)
class Gold:
    """The marks of a text and its traps: (start, end) of good wording about which nothing may be said."""

    pivot: str | None
    date: datetime.date | None
    marks: tuple[Mark, ...]
    traps: tuple[tuple[int, int], ...]

    @property
    def is_clean(self) -> bool:
        """Whether it is good English copy, so that every finding in it is a false alarm."""
        return self.pivot is None and not self.marks


def parse(content: str, path: str, text: str) -> Gold:
    """The gold marks in `content`, the JSON at `path`, of `text`.

    Raises:
        ReadError: it is broken; the message says where and what was expected.
    """
    try:
        row = json.loads(content)
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        raise ReadError(path, f"not JSON: {getattr(error, 'msg', error)}", line=line) from None
    reader = _Reader(path, text)
    if not isinstance(row, dict) or "findings" not in row:
        raise reader.broken("gold", 'an object with "findings" is expected')
    pivot = row.get("pivot")
    if not (pivot is None or (isinstance(pivot, str) and pivot)):
        raise reader.broken("pivot", f"a language tag or null is expected, not {pivot!r}")
    marks = tuple(reader.mark(f"findings[{i}]", item) for i, item in enumerate(reader.items(row, "findings")))
    traps = tuple(reader.trap(f"clean[{i}]", item) for i, item in enumerate(reader.items(row, "clean")))
    return Gold(pivot, reader.date(row.get("date")), marks, traps)


@dataclass(frozen=True)
class _Reader:
    """Values of one gold file, each complained of by its name in it."""

    path: str
    text: str

    def broken(self, where: str, problem: str) -> ReadError:
        return ReadError(self.path, f"{where}: {problem}")

    def items(self, row: dict[str, Any], name: str) -> list[Any]:
        items = row.get(name, [])
        if not isinstance(items, list):
            raise self.broken(name, f"a list is expected, not {items!r}")
        return items

    def date(self, value: object) -> datetime.date | None:
        if value is None:
            return None
        try:
            return datetime.date.fromisoformat(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            raise self.broken("date", f"YYYY-MM-DD is expected, not {value!r}") from None

    def mark(self, where: str, item: object) -> Mark:
        start, end = self.span(where, item)
        assert isinstance(item, dict)
        category, suggestion, expect = item.get("category"), item.get("suggestion"), item.get("expect", "should")
        if not (isinstance(category, str) and category):
            raise self.broken(where, f'"category" must be a word such as "name", not {category!r}')
        if not (suggestion is None or isinstance(suggestion, str)):
            raise self.broken(where, f'"suggestion" must be a text or null, not {suggestion!r}')
        if expect not in EXPECTATIONS:
            raise self.broken(where, f'"expect" must be must, should or may, not {expect!r}')
        return Mark(start, end, category, suggestion, expect)

    def trap(self, where: str, item: object) -> tuple[int, int]:
        if isinstance(item, list) and len(item) == 2:
            item = {"start": item[0], "end": item[1]}
        return self.span(where, item)

    def span(self, where: str, item: object) -> tuple[int, int]:
        if not isinstance(item, dict):
            raise self.broken(where, f"an object with start and end is expected, not {item!r}")
        start, end = item.get("start"), item.get("end")
        if not (type(start) is int and type(end) is int and 0 <= start < end <= len(self.text)):
            raise self.broken(where, f"start {start!r} and end {end!r} mark nothing in a text of {len(self.text)} characters")
        cut = self.text[start:end]
        if "text" in item and item["text"] != cut:
            raise self.broken(where, f"{start}-{end} is {cut!r} in the text, not {item['text']!r}")
        return start, end
