"""People: the persons of the glossary, found by a name as a text prints it, rightly or wrongly spelt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from checker.glossary.entry import Person
from checker.models.tagger import Tagger
from checker.names.offices import role_class
from checker.names.similarity import distance, skeleton
from checker.text.words import WRITTEN_OUT, fold


def name_key(name: str) -> str:
    """The key of a name: folded, hyphens and apostrophes gone, `al-` and its kin one with the word after it."""
    words = fold(name).replace("-", " ").replace("'", "").replace(".", " ").split()
    return " ".join(words)


def _last_word(name: str) -> str:
    """The key of the last word of a name, with the article before it."""
    return name_key(name.rsplit(maxsplit=1)[-1])


@dataclass(frozen=True)
class Candidate:
    """A person and how far the printed name is from the nearest of its forms: 0 the same, 1 nothing in common."""

    person: Person
    form: str
    distance: float


class People:
    """An index over `persons`: exact by full name and family name, near by sound. `tagger` sees names of people in a text
    whether or not a list has them; without it the words around a name must tell."""

    def __init__(self, persons: Iterable[Person], tagger: Tagger | None = None) -> None:
        self.tagger = tagger
        self._by_name: dict[str, Person] = {}
        self._by_family: dict[str, list[Person]] = {}
        self._wrong: dict[str, Person] = {}
        self._given: set[str] = set()
        self._all = tuple(persons)
        for person in self._all:
            for form in (person.name, *person.admitted):
                self._by_name.setdefault(name_key(form), person)
                self._by_name.setdefault(name_key(form.translate(WRITTEN_OUT)), person)
            for form in person.forbidden:
                self._wrong.setdefault(name_key(form), person)
            for family in {name_key(person.family_name), *map(_last_word, person.admitted)}:
                self._by_family.setdefault(family, []).append(person)
            first, _, rest = fold(person.name).partition(" ")
            if rest and not fold(person.family_name).startswith(first):
                self._given.add(first)

    def named(self, name: str) -> Person | None:
        """The person whose canonical or admitted form is `name`."""
        return self._by_name.get(name_key(name))

    def with_family(self, family: str) -> Sequence[Person]:
        """All persons with this family name."""
        return self._by_family.get(name_key(family), ())

    def families_of(self, name: str) -> frozenset[str]:
        """Every family name, folded, under which the person of this full name may stand; none if it is not known."""
        person = self.named(name)
        if person is None:
            return frozenset()
        return frozenset(fold(form) for form in (person.family_name, *(admitted.split()[-1] for admitted in person.admitted)))

    def wrongly(self, name: str) -> Person | None:
        """The person of whom `name` is a known wrong form."""
        return self._wrong.get(name_key(name))

    def knows(self, words: Sequence[str]) -> bool:
        """Whether the words are a full name in the glossary, right or known to be wrong."""
        key = name_key(" ".join(words))
        return len(words) > 1 and (key in self._by_name or key in self._wrong)

    def knows_given(self, word: str) -> bool:
        """Whether a person in the glossary has this first name."""
        return fold(word) in self._given

    @staticmethod
    def offices(person: Person) -> frozenset[str]:
        """The office classes that the person ever held, as far as the glossary says."""
        return frozenset(filter(None, (role_class(role.title) for role in person.roles)))

    def holders(self, office: str, country: str) -> Sequence[Person]:
        """All persons of `country` (ISO code) who ever held an office of this class."""
        return self._holders.get((office, country), ())

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[Person]]:
        table: dict[tuple[str, str], list[Person]] = {}
        for person in self._all:
            for office in self.offices(person):
                table.setdefault((office, person.country or ""), []).append(person)
        return table

    @cached_property
    def _forms(self) -> list[tuple[str, Person]]:
        forms = {
            (name_key(form), person.name): person for person in self._by_name.values() for form in (person.name, *person.admitted)
        }
        return [(key, person) for (key, _), person in forms.items() if " " in key]

    @cached_property
    def _skeletons(self) -> list[str]:
        return [skeleton(key) for key, _ in self._forms]

    def near(self, name: str, limit: int = 5) -> list[Candidate]:
        """The persons whose full names sound most like `name`, nearest first."""
        key = name_key(name)
        found = process.extract(skeleton(key), self._skeletons, scorer=fuzz.ratio, limit=12, score_cutoff=60)
        best: dict[str, Candidate] = {}
        for _, _, index in found:
            form, person = self._forms[index]
            candidate = Candidate(person, form, distance(key, form))
            if person.name not in best or candidate.distance < best[person.name].distance:
                best[person.name] = candidate
        return sorted(best.values(), key=lambda c: (c.distance, c.person.name))[:limit]
