"""A folder of marked texts: every `x.txt` beside an `x.gold.json`, checked and held against its gold marks."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.check import Check
from checker.document import Document
from checker.engine import run
from checker.errors import ReadError, ServiceError
from checker.formats.decoding import read_text
from checker.formats.reading import read
from checker.resources import Resources
from checker.scoring.gold import Gold, parse
from checker.scoring.outcome import MarkedText

_SUFFIX = ".gold.json"


def gold_files(folder: Path) -> list[Path]:
    """The gold files in `folder` and the folders in it, in a fixed order.

    Raises:
        ReadError: it is no folder, or holds none.
    """
    if not folder.is_dir():
        raise ReadError(folder, "is a file; name its folder" if folder.exists() else "no such folder")
    files = sorted(folder.rglob(f"*{_SUFFIX}"))
    if not files:
        raise ReadError(folder, f"no marked texts in this folder: x.txt beside x{_SUFFIX} is expected")
    return files


def read_marked(path: Path, *, given_pivot: bool) -> tuple[Document, Gold]:
    """The text beside the gold file `path`, with the gold's date and, on `given_pivot`, its pivot as source language.

    Raises:
        ReadError: a file is missing or broken.
    """
    beside = path.with_name(path.name.removesuffix(_SUFFIX) + ".txt")
    if not beside.is_file():
        raise ReadError(path, f"the text {beside.name} is missing beside it")
    document = read(beside)
    gold = parse(read_text(path), str(path), document.text or "")
    return replace(document, source_lang=gold.pivot if given_pivot else None, date=gold.date or document.date), gold


def judge(path: Path, checks: Sequence[Check], resources: Resources, *, given_pivot: bool = False) -> MarkedText:
    """The marked text whose gold file is `path`, with what `checks` find in it.

    Raises:
        ReadError: a file is missing or broken.
        ServiceError: a check got no answer from the service that it asks.
    """
    document, gold = read_marked(path, given_pivot=given_pivot)
    result = run(document, checks, resources)
    if result.errors:
        raise ServiceError(f"{document.path}: {result.errors[0]}")
    return MarkedText(document.path, document.text or "", gold, result.findings)
