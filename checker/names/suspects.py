"""Which known name a misspelt one stands for, and how sure that is. No answer is better than a wrong one.

Three witnesses, in this order: the glossary's people, by the distance of sounds (they are the people of whom wires
write); the holders of the office that the text gives, for a family name alone; the index of all known names, by the
channel. The limits of the first were chosen on wrong forms of the glossary and 6,000 real names that are not in it:
0.17 % of those get a suggestion, 75 % of the wrong forms their right one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.glossary.entry import Person
from checker.names.countries import NOT_LATIN
from checker.names.gazetteer import given_names
from checker.names.index import FULL_NAME, NameCandidate, NameIndex
from checker.names.mentions import Mention
from checker.names.people import People, name_key
from checker.names.similarity import distance, word_distance, worst_word
from checker.text.words import tokens_in

NEAR, WORST, MARGIN = 0.08, 0.14, 0.03
VARIANT = 0.03
"""A name at home in another script may be romanised in more ways than one lists: so small a distance is no fault."""
CERTAIN, DOUBTFUL = 0.85, 0.5
"""Probabilities by the channel from which on a name of the gazetteer is suggested, and from which on it is hinted at.
Most names of a text are right, unlike those that the index is measured with, so more is asked here. Chosen on 285 real
names that no list has, of which 2 got a suggestion, and on 32 garbled names of corpora/garble whose bearer is listed, of
which 21 got their right one: neither measures it."""
TWINS = 3.0
"""Names whose scores are so near, in nats, are told apart by the country that the text names."""
ANOTHER = 0.12
"""Known first names further apart in sound than this are two names; found by reading false suggestions on real names."""
NEARBY = 90
"""So many characters before and after a mention are looked at for a second witness."""
_SAYS_LITTLE = frozenset(
    "after chief director executive first former from group head leader long member national over part party president senior"
    " state them time united which with world years".split()
)
_FEWEST_LETTERS = 8
_FEWEST_LETTERS_ALONE = 5


@dataclass(frozen=True)
class Suspect:
    """The right name for a mention; `sure` is False where it is only a hint. `person` is set if the glossary knows it;
    `about` says who it is, where that is known."""

    name: str
    probability: float
    sure: bool
    person: Person | None = None
    about: str = ""


def suspect(mention: Mention, people: People, names: NameIndex, pivot: str | None) -> Suspect | None:
    """The name that `mention` garbles; None if it is right, unknown, or could be two."""
    if len(mention.words) == 1:
        return _office_holder(mention, people)
    if people.named(mention.name) or names.knows(mention.name) or sum(c.isalpha() for c in mention.name) < _FEWEST_LETTERS:
        return None
    return _in_glossary(mention.name, people) or _in_index(mention, names, people, pivot)


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


def _in_index(mention: Mention, names: NameIndex, people: People, pivot: str | None) -> Suspect | None:
    found = names.lookup(mention.name, pivot)
    if not found or found[0].probability < DOUBTFUL:
        return None
    best = _of_that_country(found, mention.country) or found[0]
    person = people.named(best.name)
    is_elsewhere = bool(mention.country and best.country and mention.country != best.country)
    least = FULL_NAME if _agrees(mention, best) else CERTAIN
    is_variant = best.country in NOT_LATIN and distance(name_key(mention.name), name_key(best.name)) <= VARIANT
    sure = found[0].probability >= least and not (is_elsewhere or is_variant or _is_anothers(mention.name, best.name))
    return Suspect(person.name if person else best.name, round(found[0].probability, 3), sure, person, best.about)


def _of_that_country(found: Sequence[NameCandidate], country: str | None) -> NameCandidate | None:
    """Of near-twins the one whose country the text names."""
    twins = [candidate for candidate in found if found[0].score - candidate.score <= TWINS]
    there = [candidate for candidate in twins if country and candidate.country == country]
    return there[0] if len(there) == 1 else None


def _is_anothers(printed: str, right: str) -> bool:
    """Whether the printed first name is a right one, and far from the candidate's: Elena is no garble of Irina."""
    first, other = name_key(printed).split()[0], name_key(right).split()[0]
    return first in given_names() and word_distance(first, other) > ANOTHER


def _agrees(mention: Mention, candidate: NameCandidate) -> bool:
    """Whether the text says of the mention what the list says of the candidate: a word of the office, employer or
    field stands near it."""
    near = mention.segment.target[max(0, mention.start - NEARBY) : mention.start] + mention.segment.target[mention.end :][:NEARBY]
    said = {token.key for token in tokens_in(near)}
    return bool(said & {token.key for token in tokens_in(candidate.about) if len(token.key) > 3} - _SAYS_LITTLE)
