"""Document and Segment: a text, maybe its source and reference, and where it came from.

All offsets are Unicode code points. A plain-text or Markdown document keeps its decoded file as `text`, and a segment
is a paragraph of it: `segment.target == text[segment.start:segment.end]`, but for what Markdown hides (code, addresses,
markup), which is blanked. A bilingual document has no text of its own (`text is None`): a segment is a row.
"""

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, eq=False)
class Segment:
    """A stretch of text that is checked as one: a paragraph, a heading, or a row of a bilingual file.

    `start` is its offset in the document's text (0 in a bilingual document), `line` its first line (1-based).
    """

    index: int
    target: str
    start: int = 0
    line: int = 1
    source: str | None = None
    reference: str | None = None
    is_heading: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.target)


@dataclass(frozen=True, eq=False)
class Document:
    """A text to be checked. `source_lang` is what the reader was told or read, never a guess."""

    path: str
    format: str
    segments: tuple[Segment, ...]
    text: str | None = None
    source_lang: str | None = None
    target_lang: str = "en"
    date: datetime.date | None = None
    metadata: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.text or ""
        return [0, *(match.end() for match in _LINE_BREAK.finditer(text))]

    def position(self, segment: Segment, offset: int) -> tuple[int, int]:
        """The 1-based line and column of `offset` in `segment`; in a bilingual file the column counts in the segment."""
        if self.text is None:
            return segment.line, offset + 1
        line = bisect_right(self._line_starts, segment.start + offset)
        return line, segment.start + offset - self._line_starts[line - 1] + 1
