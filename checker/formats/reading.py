"""From what the user names to documents: files, folders, globs, standard input."""

import glob
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.document import Document
from checker.errors import ReadError
from checker.formats import jsonl, markdown, plain, tsv
from checker.formats.decoding import decode, read_text
from checker.text.dates import date_of

_READERS: dict[str, Callable[[str, str], Document]] = {
    ".txt": plain.parse, ".text": plain.parse, ".md": markdown.parse, ".markdown": markdown.parse,
    ".tsv": tsv.parse, ".jsonl": jsonl.parse,
}  # fmt: skip


def expand(names: list[str]) -> Iterator[Path | ReadError]:
    """The files that `names` mean, each once: a file itself, the texts in a folder, what a glob matches, `-`.

    A name that means nothing gives the error in its place, so that the others are still checked.
    """
    seen: set[Path] = set()
    for name in names:
        found = list(_files(name))
        for item in found:
            if isinstance(item, ReadError) or item not in seen:
                yield item
            if isinstance(item, Path):
                seen.add(item)


def _files(name: str) -> Iterator[Path | ReadError]:
    path = Path(name)
    try:
        path.exists()
    except OSError as error:
        yield ReadError(f"{name[:40]}…", f"cannot be read: {error.strerror}")
        return
    if name == "-":
        yield path
    elif path.is_dir():
        texts = sorted(p for p in path.rglob("*") if p.suffix.lower() in _READERS and p.is_file() and not _hidden(p, path))
        yield from texts
        if not texts:
            yield ReadError(path, f"no texts in this folder ({', '.join(sorted(_READERS))})")
    elif path.exists() or not glob.has_magic(name):
        yield path
    else:
        matched = sorted(glob.glob(name, recursive=True))
        yield from map(Path, matched)
        if not matched:
            yield ReadError(name, "matches no file")


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def read(path: Path | str, *, source: Path | None = None, reference: Path | None = None, as_name: str | None = None) -> Document:
    """The document at `path` (`-`: standard input, its format told by `as_name`), in the format of its suffix.

    `source` and `reference` are plain-text files aligned with it line by line.

    Raises:
        ReadError: it cannot be read; the message says what is wrong and how to mend it.
    """
    name = as_name or str(path)
    text = decode(sys.stdin.buffer.read(), name) if str(path) == "-" else read_text(Path(path))
    if not text.strip():
        raise ReadError(name, "is empty")
    aligned = [read_text(other) if other else None for other in (source, reference)]
    parse = _READERS.get(Path(name).suffix.lower(), plain.parse)
    if any(aligned):
        if parse is not plain.parse:
            raise ReadError(name, "a source or reference file goes with plain text only; a TSV or JSONL holds its own")
        document = plain.parse(text, name, *aligned)
    else:
        document = parse(text, name)
    return document if document.date else replace(document, date=_dateline(document))


def _dateline(document: Document) -> date | None:
    """The full date in the first three paragraphs, if there is just one such."""
    dates = {day for segment in document.segments[:3] for day in date_of(segment.target[:300])}
    return dates.pop() if len(dates) == 1 else None
