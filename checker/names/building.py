"""A gazetteer from data that a user has: a Wikidata dump (JSON, one entity a line) or CSV with labels.

The source is streamed, whatever its size, plain or compressed (gzip, bzip2). Every few thousand lines what was found is
on disk with the place in the source, so that a run that was broken off goes on there.
"""

import bz2
import csv
import gzip
import io
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from checker.errors import ReadError, UsageError
from checker.names.gazetteer import Row, is_name

_HUMAN = "Q5"
_EVERY = 5_000
_SHOWN = 5
_NAME_COLUMNS = ("name", "label_en", "en", "label_mul", "label")
_COUNTRY_COLUMNS, _ABOUT_COLUMNS = ("country", "iso"), ("about", "description_en", "description")


@dataclass
class Progress:
    """Where a build stands: bytes read of the uncompressed source, lines, names kept, lines broken and the first of them;
    `written` is the length of the file of names so far, `source` the size and time of change of the source."""

    source: tuple[int, int]
    position: int = 0
    lines: int = 0
    kept: int = 0
    broken: int = 0
    first_broken: list[int] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    written: int = 0


def build(source: Path, out: Path, advanced: Callable[[int], None]) -> Progress:
    """Write the names in `source` to the gazetteer `out`; `advanced` is told the bytes read.

    Raises:
        ReadError: the source cannot be read.
        UsageError: it is CSV without a column of names, or the output cannot be written.
    """
    partial, state = out.with_name(f"{out.name}.partial"), out.with_name(f"{out.name}.state")
    try:
        stat = source.stat()
        progress = _resumed(state, partial, (stat.st_size, int(stat.st_mtime)))
        with _opened(source) as stream, partial.open("r+b" if progress.written else "w+b") as names:
            names.truncate(progress.written)
            names.seek(progress.written)
            stream.seek(progress.position)
            parse = _csv_row if _is_csv(source) else _wikidata_row
            while line := stream.readline():
                progress.position += len(line)
                progress.lines += 1
                _take(line, parse, progress, names)
                if progress.lines % _EVERY == 0:
                    _save(state, progress, names)
                    advanced(progress.position)
        _finish(partial, out)
        state.unlink(missing_ok=True)
    except (EOFError, gzip.BadGzipFile) as error:
        raise ReadError(source, f"cannot be read: {error}") from None
    except OSError as error:
        where = error.filename or source
        raise ReadError(where, f"cannot be read or written: {error.strerror}") from None
    return progress


def _take(line: bytes, parse: "_Parser", progress: Progress, names: IO[bytes]) -> None:
    try:
        for row in parse(line.decode("utf-8"), progress):
            names.write(f"{row}\n".encode())
            progress.kept += 1
    except (ValueError, KeyError, TypeError, AttributeError):
        progress.broken += 1
        if len(progress.first_broken) < _SHOWN:
            progress.first_broken.append(progress.lines)


_Parser = Callable[[str, Progress], Iterator[Row]]


def _wikidata_row(line: str, progress: Progress) -> Iterator[Row]:
    """The name of a human: its English label, or the one for all languages."""
    line = line.strip().rstrip(",")
    if line in ("", "[", "]"):
        return
    entity = json.loads(line)
    claims = entity["claims"].get("P31", ())
    if not any(_value(claim) == _HUMAN for claim in claims):
        return
    labels, descriptions = entity["labels"], entity.get("descriptions") or {}
    label = labels.get("en") or labels.get("mul")
    if label is not None and is_name(label["value"]):
        yield Row(label["value"], "", " ".join((descriptions.get("en") or {}).get("value", "").split()))


def _value(claim: dict[str, Any]) -> str | None:
    value = claim["mainsnak"].get("datavalue", {}).get("value", {})
    return value.get("id") if isinstance(value, dict) else None


def _csv_row(line: str, progress: Progress) -> Iterator[Row]:
    cells = next(csv.reader(io.StringIO(line)), [])
    if not progress.header:
        progress.header = [cell.strip().lower().lstrip("\ufeff") for cell in cells]
        if not set(_NAME_COLUMNS) & set(progress.header):
            raise UsageError(f"the CSV has no column of names; call one of its columns {', '.join(_NAME_COLUMNS[:3])}")
        return
    if not cells:
        return
    values = dict(zip(progress.header, cells, strict=True))
    name, country, about = (_first(values, columns) for columns in (_NAME_COLUMNS, _COUNTRY_COLUMNS, _ABOUT_COLUMNS))
    if not is_name(name):
        raise ValueError
    yield Row(name, country, about)


def _first(values: dict[str, str], columns: tuple[str, ...]) -> str:
    return next((" ".join(values[column].split()) for column in columns if values.get(column, "").strip()), "")


def _is_csv(path: Path) -> bool:
    return ".csv" in path.suffixes


def _opened(path: Path) -> IO[bytes]:
    openers: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open}
    opener = openers.get(path.suffix, open)
    stream: IO[bytes] = opener(path, "rb")
    return stream


def _resumed(state: Path, partial: Path, source: tuple[int, int]) -> Progress:
    """The progress of a run that was broken off over the same source, or a new one."""
    try:
        saved = json.loads(state.read_text(encoding="utf-8"))
        progress = Progress(**saved | {"source": tuple(saved["source"])})
        if progress.source == source and partial.stat().st_size >= progress.written:
            return progress
    except (OSError, ValueError, TypeError, KeyError):
        pass
    return Progress(source)


def _save(state: Path, progress: Progress, names: IO[bytes]) -> None:
    names.flush()
    os.fsync(names.fileno())
    progress.written = names.tell()
    temporary = state.with_name(f"{state.name}.new")
    temporary.write_text(json.dumps(asdict(progress)), encoding="utf-8")
    temporary.replace(state)


def _finish(partial: Path, out: Path) -> None:
    if out.suffix != ".gz":
        partial.replace(out)
        return
    packed = out.with_name(f"{out.name}.new")
    with partial.open("rb") as names, gzip.GzipFile(packed, "wb", mtime=0) as stream:
        while block := names.read(1 << 20):
            stream.write(block)
    packed.replace(out)
    partial.unlink()
