"""The title right before a name: "former Cuban Foreign Minister", "acting president of Peru"."""

import re
from typing import NamedTuple

from checker.names.countries import country_codes, country_of
from checker.names.offices import MODIFIERS, OFFICE, office_class


class Titling(NamedTuple):
    """`title` is the office's words, `start` where the whole begins, `office` its class, `country` an ISO code."""

    title: str
    start: int
    office: str | None
    modifiers: tuple[str, ...]
    country: str | None


_LONGEST = 90
_COUNTRY = "|".join(re.escape(name) for name in sorted(country_codes(), key=len, reverse=True))
_MODIFIER = r"(?:(?:" + "|".join(sorted(MODIFIERS, key=len, reverse=True)) + r")[- ])"
_OFFICE = re.sub(r"\?P<\w+>", "?:", OFFICE.pattern)
_TITLE = re.compile(
    rf"(?<![\w-])(?P<before>{_MODIFIER}*)(?:(?P<demonym>{_COUNTRY})(?:'s|’s)?\s)?(?P<between>{_MODIFIER}*)(?P<title>{_OFFICE})"
    rf"(?:\sof\s(?:the\s)?(?P<of>{_COUNTRY}))?(?P<suffix>[- ](?:elect|designate))?,?\s(?:(?:Mr|Dr|Gen|Sheikh|Prof)\.?\s)?$",
    re.IGNORECASE,
)


def title_before(text: str, start: int) -> Titling:
    """The title that ends where the name at `start` begins; an empty one if there is none."""
    window = max(0, start - _LONGEST)
    match = _TITLE.search(text[window:start])
    if match is None:
        return Titling("", start, None, (), None)
    printed = f"{match['before']} {match['between']} {match['suffix'] or ''}".lower().replace("de facto", "de_facto")
    modifiers = tuple(word.replace("_", " ") for word in re.split(r"[- ]+", printed) if word)
    country = country_of(match["demonym"] or match["of"] or "")
    return Titling(match["title"], window + match.start(), office_class(match["title"]), modifiers, country)
