"""Words by which persons' names are told from other capitalised words: `data/words.toml`, each list a frozenset."""

import tomllib
from importlib.resources import files

_LISTS = tomllib.loads(files("checker.names").joinpath("data/words.toml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


PARTICLES = _words("particles")
SAYING = _words("saying")
NOT_NAMES = _words("not_names")
BODIES = _words("bodies")
TITLES = _words("titles")
HONORIFICS = _words("honorifics")
FAMILY_FIRST = _words("family_first")
VERBS_AFTER_NAMES = _words("verbs_after_names")
ENGLISH_GIVEN = _words("english_given")
