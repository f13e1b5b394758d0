"""Which known name a misspelt one stands for, and how sure that is. No answer is better than a wrong one.

Three witnesses, in this order: the glossary's people, by the distance of sounds (they are the people of whom wires
write); the holders of the office that the text gives, for a family name alone; the index of all known names, by the
channel. The limits of the first were chosen on wrong forms of the glossary and 6,000 real names that are not in it:
0.17 % of those get a suggestion, 75 % of the wrong forms their right one.
"""

from dataclasses import dataclass

from checker.glossary.entry import Person
from checker.names.countries import NOT_LATIN
from checker.names.index import FULL_NAME, NameIndex
from checker.names.mentions import Mention
from checker.names.people import People, name_key
from checker.names.similarity import word_distance, worst_word

NEAR, WORST, MARGIN = 0.08, 0.14, 0.03
VARIANT = 0.03
"""A name at home in another script may be romanised in more ways than one lists: so small a distance is no fault."""
CERTAIN, DOUBTFUL = FULL_NAME, 0.5
"""Probabilities by the channel from which on a name of the gazetteer is suggested, and from which on it is hinted at."""
_FEWEST_LETTERS = 8
_FEWEST_LETTERS_ALONE = 5


@dataclass(frozen=True)
class Suspect:
    """The right name for a mention; `sure` is False where it is only a hint. `person` is set if the glossary knows it."""

    name: str
    probability: float
    sure: bool
    person: Person | None = None


def suspect(mention: Mention, people: People, names: NameIndex, pivot: str | None) -> Suspect | None:
    """The name that `mention` garbles; None if it is right, unknown, or could be two."""
    if len(mention.words) == 1:
        return _office_holder(mention, people)
    if people.named(mention.name) or names.knows(mention.name) or sum(c.isalpha() for c in mention.name) < _FEWEST_LETTERS:
        return None
    return _in_glossary(mention.name, people) or _in_index(mention.name, names, people, pivot)


def _in_glossary(name: str, people: People) -> Suspect | None:
    near = people.near(name)
    if not near or not 0 < near[0].distance <= NEAR or worst_word(name_key(name), near[0].form) > WORST:
        return None
    if len(near) > 1 and near[1].distance - near[0].distance < MARGIN:
        return None
    best = near[0]
    sure = best.distance > VARIANT or best.person.country not in NOT_LATIN
    return Suspect(best.person.name, round(0.97 - 2.5 * best.distance, 3) if sure else 0.5, sure, best.person)


def _office_holder(mention: Mention, people: People) -> Suspect | None:
    """A family name after a title and a country: the holders of that office there are the only candidates."""
    if mention.office is None or mention.country is None or people.with_family(mention.text):
        return None
    key = name_key(mention.text)
    found = [
        (distance, person)
        for person in people.holders(mention.office, mention.country)
        if 0 < (distance := word_distance(key, name_key(person.family_name))) <= NEAR
    ]
    if len(found) != 1 or len(key) < _FEWEST_LETTERS_ALONE:
        return None
    return Suspect(found[0][1].family_name, 0.85, True, found[0][1])


def _in_index(name: str, names: NameIndex, people: People, pivot: str | None) -> Suspect | None:
    found = names.lookup(name, pivot, 1)
    if not found or found[0].probability < DOUBTFUL:
        return None
    best, person = found[0], people.named(found[0].name)
    name = person.name if person else best.name
    return Suspect(name, round(best.probability, 3), best.probability >= CERTAIN, person)
