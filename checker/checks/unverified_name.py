"""A person's name is in no list, none of its words is, and it is spelt as names are that came through another script.

Why: nobody can say that such a name is wrong, but it is the first one to look up before publication.

Bad:  Dzhenifer Khyuzkov, a lawyer, said so.
Good: Jennifer Hewskin, a lawyer, said so. / Anna Lund, a nurse, agreed.
Misses: a name with one word that some list has, which is most of them; right names of rare languages are shown as well.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding
from checker.glossary.pivot import pivot_of
from checker.glossary.termbase import Glossary
from checker.names.index import NameIndex
from checker.names.lexicon import PARTICLES
from checker.names.mentions import mentions_in
from checker.names.people import People
from checker.names.suspects import suspect
from checker.text.words import fold

STRANGE = 0.1
"""Nats a letter. 30 % of 3,443 garbled full names of dev (six pivots, not told which) reach it with no known word, and 1
of 3,066 real ones that are in no list; of rare and invented names in good copy about one in twenty does."""
_FEWEST_LETTERS = 4


@check(severity="info", mqm="accuracy/mistranslation", confidence=0.4)
def unverified_name(document: Document, glossary: Glossary, people: People, names: NameIndex) -> Iterator[Finding]:
    pivot = pivot_of(document, glossary)
    seen: set[str] = set()
    for mention in mentions_in(document, people):
        words = [word for word in mention.name.replace("-", " ").split() if fold(word) not in PARTICLES]
        if len(mention.words) < 2 or mention.name in seen or min(map(len, words), default=0) < _FEWEST_LETTERS:
            continue
        seen.add(mention.name)
        if any(names.knows_word(word) for word in words) or people.named(mention.name):
            continue
        if names.strangeness(mention.name, pivot) >= STRANGE and suspect(mention, people, names, pivot) is None:
            message = f"{mention.text!r} is in no list and is spelt as if it came through another script; look it up"
            yield Finding(mention.segment, mention.start, mention.end, message)
