"""Language: the facts about one language that checks use. Each file beside this one holds one, as `LANGUAGE`."""

import importlib
import pkgutil
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True)
class Language:
    """`abbreviations`: its own form of an international abbreviation -> the English one (ONU -> UN); `local`: the same
    for those that mean something else in English (CPI), read only in a text known to come from this language.

    `words`: lower-case words that are no English words and common in it, by which a passage left untranslated is known.

    `common`: its most frequent words, by which a text in Latin script is known to be in it.

    `numerals`: a number -> the lower-case words for it that stand alone or are added (zwei, twenty); `scales`: the same
    for those that multiply what stands before them (hundert, million). `joint`: what may bind numerals that are written as
    one word (und); None where they are not. `has_endings`: endings are written onto numerals (milyondan).
    """

    tag: str
    abbreviations: dict[str, str] = field(default_factory=dict)
    local: dict[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    numerals: dict[float, str] = field(default_factory=dict)
    scales: dict[float, str] = field(default_factory=dict)
    joint: str | None = None
    has_endings: bool = False


@cache
def all_languages() -> tuple[Language, ...]:
    """Every language that has a file here, by tag."""
    import checker.languages

    names = sorted(m.name for m in pkgutil.iter_modules(checker.languages.__path__) if m.name not in ("facts", "names"))
    return tuple(importlib.import_module(f"checker.languages.{name}").LANGUAGE for name in names)
