"""Markdown (CommonMark, by markdown-it-py): prose only, offsets into the file.

Front matter, code, HTML, link and image addresses are blanked, character for character; so is emphasis. The front
matter's `date`, `source_lang` and other plain `key: value` lines become the document's.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.document import Document, Segment

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HIDDEN = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))|(?P<image>!\[[^\]]*\]\([^)]*\))|(?P<html><!--.*?-->|</?[A-Za-z][^>]*>)"
    r"|(?P<address>\]\([^)\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\]]*\])|(?P<url>https?://\S+|<[^>\s]+@[^>\s]+>)"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|~~|\[)|(?P<escape>\\(?=[!-/:-@\[-`{-~]))",
    re.DOTALL,
)
_PREFIX = re.compile(r"^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+|>)*")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)\s*")


def parse(text: str, path: str) -> Document:
    """The document in `text`."""
    front = _FRONT_MATTER.match(text)
    metadata = _metadata(front.group(1)) if front else {}
    body_start = front.end() if front else 0
    segments = tuple(replace(segment, index=i) for i, segment in enumerate(_segments(text, body_start)))
    day = metadata.get("date", "")[:10]
    return Document(
        path, "markdown", segments, text, metadata.get("source_lang") or metadata.get("source-lang"),
        date=date.fromisoformat(day) if _is_date(day) else None, metadata=metadata,
    )  # fmt: skip


def _is_date(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _metadata(front: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in front.splitlines() if not line.startswith((" ", "\t", "#", "-")))
    return {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon and value.strip()}


def _segments(text: str, body_start: int) -> Iterator[Segment]:
    lines = _lines(text[body_start:])
    starts = [body_start]
    for line in lines:
        starts.append(starts[-1] + len(line))
    first_line = text.count("\n", 0, body_start) + 1
    tokens = MarkdownIt("commonmark").enable("table").parse("".join(lines).replace("\r\n", " \n").replace("\r", "\n"))
    taken: list[int] | None = None
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline" and token.map and token.map != taken and token.content.strip():
            begin, end = taken = token.map
            yield from _block(text, starts[begin], starts[min(end, len(lines))], first_line + begin, before)


def _block(text: str, start: int, end: int, line: int, before: Token | None) -> Iterator[Segment]:
    raw = text[start:end]
    target = "".join(_without_prefix(part) for part in _lines(raw))
    target = _HIDDEN.sub(_blank, target).replace("\n", " ").replace("\r", " ").replace("|", " ")
    body = target.rstrip()
    lead = len(body) - len(body.lstrip())
    if body.strip():
        heading = before is not None and before.type == "heading_open"
        yield Segment(0, body[lead:], start + lead, line, is_heading=heading)


def _lines(text: str) -> list[str]:
    """The lines of `text` with their ends; nothing but LF, CR and CRLF ends a line."""
    return _LINE.findall(text)


def _without_prefix(line: str) -> str:
    if _UNDERLINE.fullmatch(line):
        return " " * len(line)
    match = _PREFIX.match(line)
    return " " * match.end() + line[match.end() :] if match else line


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
