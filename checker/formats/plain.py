"""Plain text: a paragraph is a line, or several lines where a sentence runs on from one to the next.

With a source file, line `n` of the text is the translation of line `n` of the source.
"""

import re
from collections.abc import Iterator

from checker.document import Document, Segment
from checker.errors import ReadError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def parse(text: str, path: str, source: str | None = None, reference: str | None = None) -> Document:
    """The document in `text`; `source` and `reference` are texts aligned with it line by line.

    Raises:
        ReadError: source or reference has another number of lines.
    """
    if source is None and reference is None:
        spans = _paragraphs(text)
        segments = [
            Segment(i, _blank_breaks(text[start:end]), start, line, is_heading=_is_heading(text[start:end]))
            for i, (start, end, line) in enumerate(spans)
        ]
    else:
        segments = list(_aligned(text, path, source, reference))
    return Document(path, "text", tuple(segments), text)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every line, without its break."""
    for match in _LINE.finditer(text):
        if match.group() or match.start() < len(text):
            yield match.start(), match.start() + len(match.group().rstrip("\r\n"))


def _paragraphs(text: str) -> list[tuple[int, int, int]]:
    """(start, end, line) of every paragraph, white space around it left out."""
    spans: list[tuple[int, int, int]] = []
    blank_before = True
    for number, (start, end) in enumerate(_lines(text), 1):
        line = text[start:end]
        stripped = line.strip()
        if not stripped:
            blank_before = True
            continue
        start += len(line) - len(line.lstrip())
        end = start + len(stripped)
        if spans and not blank_before and _runs_on(text[spans[-1][0] : spans[-1][1]], stripped):
            spans[-1] = (spans[-1][0], end, spans[-1][2])
        else:
            spans.append((start, end, number))
        blank_before = False
    return spans


def _runs_on(before: str, line: str) -> bool:
    """Whether `line` goes on with the sentence of the line before it, as in text wrapped at a fixed width."""
    last = before.splitlines()[-1]
    return len(last) > 45 and last[-1] not in '.!?…:;"”’»)' and (line[0].islower() or line[0] in "“\"'(" or len(last) > 65)


def _blank_breaks(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _is_heading(text: str) -> bool:
    return len(text) < 120 and text[-1] not in '.!?…:;,"”’»)' and "\n" not in text


def _aligned(text: str, path: str, source: str | None, reference: str | None) -> Iterator[Segment]:
    spans = list(_lines(text))
    others: dict[str, list[str] | None] = {}
    for name, other in (("source", source), ("reference", reference)):
        others[name] = [other[start:end] for start, end in _lines(other)] if other is not None else None
        count = len(others[name] or ())
        if other is not None and count != len(spans):
            first = min(count, len(spans)) + 1
            longer = name if count > len(spans) else "the text"
            raise ReadError(path, f"has {len(spans)} lines and its {name} {count}: {longer} goes on alone from here", line=first)
    index = 0
    for number, (start, end) in enumerate(spans):
        if text[start:end].strip():
            aligned = {name: lines[number].strip() or None for name, lines in others.items() if lines is not None}
            yield Segment(index, text[start:end], start, number + 1, aligned.get("source"), aligned.get("reference"))
            index += 1
