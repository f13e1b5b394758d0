"""Places: the names of cities, and where a text says that a capitalised run is a place."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from checker.document import Segment
from checker.names.countries import country_of
from checker.names.index import NameIndex
from checker.names.runs import runs_in

_KIND = r"(?:city|town|village|port|province|region|district|capital|suburb|governorate|oblast|prefecture|county|municipality)"
_IN_PRINT = "".join(f"(?<!{verb} )" for verb in ("published", "appeared", "printed", "reported", "writing"))
_BEFORE = re.compile(rf"{_IN_PRINT}\bin\s+$|\b(?:near|outside|around|inside|across|towards?)\s+$|\b{_KIND}\s+(?:of\s+)?$")
_AFTER = re.compile(rf"(?:\s+|-)(?:{_KIND}|airport|airbase|border crossing|refugee camp|peninsula)\b")
_NO_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday spring summer autumn winter christmas easter ramadan nature science cell lancet".split()
)


class PlaceIndex(NameIndex):
    """An index over the names of places."""


def shipped_places() -> Path:
    """The cities that come with wirecheck (`data/README.md`)."""
    return Path(str(files("checker.names").joinpath("data/places.tsv.gz")))


def place_runs(segment: Segment) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of every run that the words around it call a place."""
    text = segment.target
    for run in runs_in(text):
        start, end = run[0].start, run[-1].end
        name = " ".join(text[start:end].split())
        if not (_BEFORE.search(text[max(0, start - 30) : start]) or _AFTER.match(text[end : end + 30])):
            continue
        if country_of(name) or name.isupper() or any(token.key in _NO_PLACES for token in run):
            continue
        yield start, end, name
