"""The roster: everyone whom texts mention, under one canonical name, with the forms that were printed and where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from unicodedata import normalize

from checker.document import Document
from checker.glossary.entry import Person
from checker.glossary.pivot import pivot_of
from checker.glossary.termbase import Glossary
from checker.names.identity import identified, same_person
from checker.names.index import NameIndex
from checker.names.mentions import Mention, mentions_in
from checker.names.people import People, name_key
from checker.names.suspects import suspect


class Status(IntEnum):
    """What is known of a name, the worst last: in a list and spelt so; in no list; printed in more ways than one, or
    otherwise than it is listed; not how it is spelt."""

    VERIFIED = 0
    UNKNOWN = 1
    VARIANT = 2
    GARBLED = 3


@dataclass
class Named:
    """One person: `forms` are the printed ones with the places, (path, line), of each."""

    name: str
    status: Status
    about: str = ""
    titles: Counter[str] = field(default_factory=Counter)
    forms: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The title printed most often with the name."""
        return self.titles.most_common(1)[0][0] if self.titles else ""

    @property
    def mentions(self) -> int:
        return sum(map(len, self.forms.values()))


def roster(documents: Sequence[Document], glossary: Glossary, people: People, names: NameIndex) -> list[Named]:
    """Everyone in `documents`, the most often mentioned first."""
    found: dict[str, Named] = {}
    for document in documents:
        for mention, who in _resolved(document, glossary, people, names):
            named = found.setdefault(name_key(who.name), who)
            named.status = max(named.status, who.status)
            named.about = named.about or who.about
            named.titles.update([mention.title] if mention.title else [])
            named.forms.setdefault(mention.text, []).append((document.path, document.position(mention.segment, mention.start)[0]))
    for named in _merged(found):
        full = {normalize("NFC", form) for form in named.forms if " " in form}
        if named.status < Status.VARIANT and len({form.casefold() for form in full}) > 1:
            named.status = Status.VARIANT
    return sorted(found.values(), key=lambda named: (-named.mentions, named.name))


def _resolved(document: Document, glossary: Glossary, people: People, names: NameIndex) -> Iterator[tuple[Mention, Named]]:
    """Every mention with whom it means; a family name alone goes with the full name of the same text."""
    pivot = pivot_of(document, glossary)
    known = {(mention.segment.index, mention.start): person for mention, person in identified(document, people)}
    by_family: dict[str, Named] = {}
    mentions = mentions_in(document, people)
    for mention in sorted(mentions, key=lambda m: len(m.words) == 1):
        person = known.get((mention.segment.index, mention.start))
        if person is not None:
            who = _of_glossary(mention, person)
        elif len(mention.words) == 1:
            who = by_family.get(name_key(mention.text)) or Named(mention.text, Status.UNKNOWN)
        else:
            who = _of_index(mention, people, names, pivot)
        by_family.setdefault(name_key(mention.family), who)
        yield mention, Named(who.name, who.status, who.about)


def _of_glossary(mention: Mention, person: Person) -> Named:
    right = {normalize("NFC", form) for form in (person.name, person.family_name)}
    is_right = normalize("NFC", mention.name) in right or len(mention.words) == 1
    return Named(person.name, Status.VERIFIED if is_right else Status.VARIANT, person.note or "")


def _of_index(mention: Mention, people: People, names: NameIndex, pivot: str | None) -> Named:
    found = suspect(mention, people, names, pivot)
    if found is not None and found.sure:
        return Named(found.name, Status.GARBLED, found.person.note or "" if found.person else found.about)
    wrongly = people.wrongly(mention.name)
    if wrongly is not None:
        return Named(wrongly.name, Status.GARBLED, wrongly.note or "")
    if names.knows(mention.name):
        best = names.lookup(mention.name, pivot, 1)[0]
        return Named(mention.name, Status.VERIFIED, best.about)
    return Named(mention.name, Status.UNKNOWN)


def _merged(found: dict[str, Named]) -> list[Named]:
    """Unknown names in two spellings become one; the more frequent spelling stands."""
    unknown = sorted((key for key, named in found.items() if named.status is Status.UNKNOWN), key=lambda k: -found[k].mentions)
    for i, first in enumerate(unknown):
        for second in unknown[i + 1 :]:
            if first in found and second in found and " " in second and same_person(first, second):
                other = found.pop(second)
                for form, places in other.forms.items():
                    found[first].forms.setdefault(form, []).extend(places)
                found[first].titles.update(other.titles)
                found[first].status = Status.VARIANT
    return list(found.values())
