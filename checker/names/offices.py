"""Titles before and after names: which offices they name, and the words that change what an office means.

An office class groups what one person can hold under several words ("prime minister", "premier"). Only classes in
which a wrong title is a factual error are here; "official" or "leader" say nothing that can be wrong.
"""

import re

OFFICES: dict[str, str] = {
    "president": r"president",
    "vice president": r"vice[- ]president",
    "prime minister": r"prime minister|premier|chancellor",
    "deputy prime minister": r"deputy prime minister|deputy premier|vice[- ]premier|vice[- ]chancellor|tánaiste",
    "foreign minister": (
        r"(?:foreign|external affairs) minister|minister (?:of|for) (?:foreign|external) affairs|foreign secretary"
        r"|secretary of state|(?:top|chief) diplomat"
    ),
    "defence minister": r"defen[cs]e (?:minister|secretary|chief)|minister (?:of|for) defen[cs]e|secretary of (?:defen[cs]e|war)",
    "finance minister": (
        r"(?:finance|economy|treasury) (?:minister|secretary)|minister (?:of|for) (?:finance|the economy|economy)"
        r"|chancellor of the exchequer"
    ),
    "interior minister": r"(?:interior|home) (?:minister|secretary)|minister (?:of|for) (?:the )?interior",
    "monarch": r"king|queen|sultan|emir|emperor",
    "crown prince": r"crown prince",
    "supreme leader": r"supreme leader",
    "secretary-general": r"secretary[- ]general",
    "pope": r"pope",
    "speaker": r"(?:parliament(?:ary)?|house|knesset|assembly)? ?speaker",
    "central bank governor": r"central bank (?:governor|chief|president)|governor of the central bank|fed chair(?:man|woman)?",
}
"""Office class -> a regular expression for the words that name it, longest alternatives first in each class."""

MODIFIERS = {
    "former": "past", "ex": "past", "then": "past", "late": "past", "onetime": "past", "one-time": "past", "outgoing": "any",
    "past": "past", "previous": "past", "deposed": "past", "ousted": "past", "disgraced": "past", "jailed": "any",
    "exiled": "past", "toppled": "past", "impeached": "any", "retired": "past", "longtime": "any", "self-proclaimed": "any",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "transitional": "acting", "de facto": "any",
    "deputy": "other", "vice": "other", "assistant": "other", "designate": "future", "elect": "future", "incoming": "future",
    "future": "future", "first": "other", "shadow": "other", "would-be": "future", "honorary": "other", "alternate": "other",
}  # fmt: skip
"""A word beside an office -> what it makes of it: held in the past, acting, to come, another office, or anything."""


OFFICE = re.compile("|".join(f"(?P<o{i}>{pattern})" for i, pattern in enumerate(OFFICES.values())), re.IGNORECASE)
_CLASSES = tuple(OFFICES)


def office_class(title: str) -> str | None:
    """The office class that `title` (no modifiers, no country) names, else None."""
    match = OFFICE.fullmatch(title.strip())
    return _CLASSES[int(match.lastgroup[1:])] if match and match.lastgroup else None


def role_class(title: str) -> str | None:
    """The class of a glossary role such as "president" or "acting prime minister"; None if it has none."""
    words = title.lower().split()
    while words and MODIFIERS.get(words[0]) in ("acting",):
        words = words[1:]
    return office_class(" ".join(words))
