"""Names of real people besides those of the glossary: rightly spelt, they are to be recognised as such.

A gazetteer is a text file, gzipped or not, with a name a line; after a tab may come the ISO code of the bearer's country,
after another who it is. Two are shipped (`data/README.md` says where they come from); the setting `gazetteers` adds more,
and `checker names build` makes one from Wikidata or CSV.
"""

import gzip
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from checker.errors import ReadError
from checker.names.lexicon import PARTICLES
from checker.text.words import fold

SHIPPED = ("people.tsv.gz", "gazetteer.txt.gz")
_OFTEN = 4
_LONGEST = 120


class Row(NamedTuple):
    """A name, and of a known person the ISO code of the country and who it is."""

    name: str
    country: str = ""
    about: str = ""

    def __str__(self) -> str:
        return "\t".join(self).rstrip("\t")

    @classmethod
    def parse(cls, line: str) -> "Row":
        """The row that `line` spells."""
        name, _, rest = line.partition("\t")
        country, _, about = rest.partition("\t")
        return cls(name.strip(), country.strip(), about.strip())


def shipped_gazetteers() -> list[Path]:
    """The files of names that come with wirecheck."""
    return [Path(str(files("checker.names").joinpath(f"data/{name}"))) for name in SHIPPED]


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of the gazetteer at `path`. Broken lines are skipped, and said on the log how many.

    Raises:
        ReadError: it cannot be read.
    """
    broken = []
    for number, line in enumerate(_lines(path), 1):
        row = Row.parse(line)
        if is_name(row.name):
            yield row
        elif line.strip():
            broken.append(number)
    if broken:
        logging.getLogger(__name__).warning("%s: %d broken lines skipped, the first is line %d", path, len(broken), broken[0])


def is_name(text: str) -> bool:
    """Whether `text` may be a name: letters, no control characters, not overlong."""
    return 0 < len(text) <= _LONGEST and text.isprintable() and "\ufffd" not in text and any(c.isalpha() for c in text)


def _lines(path: Path) -> Iterable[str]:
    try:
        content = path.read_bytes()
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
    except (OSError, EOFError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None
    return content.decode("utf-8", errors="replace").splitlines()


@cache
def given_names() -> frozenset[str]:
    """First names of at least four people of the shipped gazetteers, folded."""
    printed = Counter(line.partition("\t")[0].partition(" ")[0] for path in shipped_gazetteers() for line in _lines(path))
    counts: Counter[str] = Counter()
    for name, count in printed.items():
        counts[fold(name)] += count
    return frozenset(name for name, count in counts.items() if count >= _OFTEN and len(name) > 2 and name not in PARTICLES)
