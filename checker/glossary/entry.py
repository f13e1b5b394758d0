"""What a termbase holds: persons, titles, organisations, places, terms and calques.

Statuses are those of ISO 30042 (TBX): preferred (`name`), admitted, deprecated, and forbidden (superseded there).
The fields are described for maintainers in glossaries/README.md; unknown fields are errors, so that a misspelt one
never goes unseen.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from checker.glossary.pattern import Pattern, compile_pattern

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
NATIVE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")


def _partial_date(value: object) -> tuple[date, date]:
    """The first and last day that "2014", "2014-06" or "2014-06-08" may mean."""
    match = _DATE.fullmatch(str(value))
    if not match:
        raise ValueError("write a year, month or day: 2014, 2014-06 or 2014-06-08")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None:
        raise ValueError("a year is missing")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
    return date(year, month, day), date(year, month, day)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


PartialDate = Annotated[tuple[date, date], BeforeValidator(_partial_date)]
Form = Annotated[str, Field(min_length=1, max_length=200)]
Forms = Annotated[tuple[Form, ...], BeforeValidator(_as_list)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


class Examples(_Frozen):
    """Sentences in which an entry must (`bad`) and must not (`good`) be reported."""

    bad: Forms = ()
    good: Forms = ()


class Role(_Frozen):
    """An office held: `start` and `end` are the first and last days that the given dates may mean."""

    title: Form
    of: Form | None = None
    start: PartialDate | None = Field(default=None, alias="from")
    end: PartialDate | None = Field(default=None, alias="to")
    acting: bool = False

    def held_on(self, day: date) -> bool:
        """Whether the office may have been held on `day`; an imprecise date counts in the holder's favour."""
        return (self.start is None or self.start[0] <= day) and (self.end is None or day <= self.end[1])


class Entry(_Frozen):
    """What all kinds of entry share; `name` is the preferred form."""

    name: Form
    admitted: Forms = ()
    deprecated: Forms = ()
    forbidden: Forms = ()
    native: dict[str, Forms] = Field(default_factory=dict)
    note: str | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    examples: Examples = Examples()
    path: str = ""
    line: int = 0

    @model_validator(mode="after")
    def _forms_agree(self) -> "Entry":
        right = {self.name, *self.admitted}
        for form in self.forbidden:
            if form in right:
                raise ValueError(f"{form!r} is forbidden and right at once")
        for tag in self.native:
            if not NATIVE_TAG.fullmatch(tag):
                raise ValueError(f"native: {tag!r} is not a language tag such as ar or zh-Hant")
        return self


class Person(Entry):
    """A person; `family` is how the second mention reads."""

    kind: Literal["person"] = "person"
    family: Form | None = None
    roles: tuple[Role, ...] = ()

    @property
    def family_name(self) -> str:
        return self.family or self.name.split()[-1]


class Title(Entry):
    """An office or form of address."""

    kind: Literal["title"] = "title"


class Organisation(Entry):
    """A body, company, party, court or armed group."""

    kind: Literal["organisation"] = "organisation"


class Place(Entry):
    """A place; `deprecated` holds other romanisations that must not be mixed with the preferred one."""

    kind: Literal["place"] = "place"


class Term(Entry):
    """A word or phrase with its house style."""

    kind: Literal["term"] = "term"
    pos: Literal["noun", "verb", "adjective", "phrase"] = "noun"


class Calque(_Frozen):
    """A word-for-word rendering of an idiom of `pivot`."""

    kind: Literal["calque"] = "calque"
    pattern: Annotated[str, Field(min_length=3)]
    suggest: Forms = Field(min_length=1)
    bad: Forms = Field(min_length=1)
    good: Forms = Field(min_length=1)
    native: dict[str, Forms] = Field(default_factory=dict)
    certain: bool = True
    note: str | None = None
    pivot: str = ""
    path: str = ""
    line: int = 0

    @model_validator(mode="after")
    def _pattern_compiles(self) -> "Calque":
        self.compiled  # noqa: B018  (raises where the pattern is wrong)
        return self

    @property
    def compiled(self) -> Pattern:
        return compile_pattern(self.pattern)


AnyEntry = Person | Title | Organisation | Place | Term | Calque
KINDS: dict[str, type[Any]] = {
    "person": Person, "title": Title, "organisation": Organisation, "place": Place, "term": Term, "calque": Calque
}  # fmt: skip
