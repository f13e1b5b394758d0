"""Names of real people besides those of the glossary: rightly spelt, they are to be recognised as such."""

import gzip
from collections import Counter
from functools import cache
from importlib.resources import files

from checker.names.lexicon import PARTICLES
from checker.text.words import fold

_OFTEN = 4


@cache
def given_names() -> frozenset[str]:
    """First names of at least four people of the gazetteer, folded."""
    counts = Counter(fold(name.partition(" ")[0]) for name in gazetteer())
    return frozenset(name for name, count in counts.items() if count >= _OFTEN and len(name) > 2 and name not in PARTICLES)


@cache
def gazetteer() -> tuple[str, ...]:
    """The shipped names, sorted; `data/README.md` says where they come from."""
    content = files("checker.names").joinpath("data/gazetteer.txt.gz").read_bytes()
    return tuple(gzip.decompress(content).decode().splitlines())
