"""A quotation of an English speaker stands in a text translated into English: the words are a back-translation.

Why: inside quotation marks stand the speaker's own words or none. They can be found; a translation of a translation
of them must not be printed.

Bad:  [es] US President Donald Trump said: “We are going to do very great things with that country soon.”
Good: [es] Spanish Prime Minister Pedro Sánchez said: “We are going to do very great things with that country soon.”
Good: US President Donald Trump said: “We are going to do very great things with that country soon.”
Good: [es] US President Donald Trump said it was a “very good deal”.
Misses: quotations of fewer than seven words; speakers named only by a pronoun. Of speakers whom the glossary does not
know it goes by a typical English first name, and may err. It runs only where the text is known
to be a translation, from `--source-lang` or from its calques.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding
from checker.glossary.pivot import is_translated
from checker.glossary.termbase import Glossary
from checker.names.countries import ENGLISH_SPEAKING, country_of
from checker.names.identity import identified
from checker.names.lexicon import ENGLISH_GIVEN
from checker.names.mentions import mentions_in
from checker.names.people import People
from checker.text.sentences import sentences_in
from checker.text.words import count_words, fold

_QUOTE = re.compile(r"“[^“”]+”|\"[^\"]+\"|«[^«»]+»")
_SAID = re.compile(
    r"\b(?:sa(?:id|ys)|told|added|wrote|tweeted|posted|stated|declared|announced|warned|stressed|noted|explained|insisted|affirmed"
    r"|asked|replied|commented|pledged|vowed|according to|in the words of|statement|as saying)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(US|U\.S\.|American|British|UK|Australian|Canadian|Irish|White House|Pentagon|State Department|Downing Street|Capitol Hill)"
    r"(?:'s|’s)?\s(?:[\w-]+\s){0,3}?(?:official|spokes(?:man|woman|person)|ambassador|senator|envoy|secretary|minister|general|diplomat)",
)
_FEWEST_WORDS = 7


@check(severity="info", mqm="accuracy/mistranslation", confidence=0.75)
def back_translated_quote(document: Document, glossary: Glossary, people: People) -> Iterator[Finding]:
    if not is_translated(document, glossary):
        return
    speakers = _speakers(document, people)
    for segment in document.segments:
        for start, end in _quotations(segment.target):
            name = _speaker_of(segment, start, end, speakers.get(segment.index, []))
            if name is not None:
                message = f"{name} spoke English: find the original words, or take the quotation marks away"
                yield Finding(segment, start, end, message)


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    for match in _QUOTE.finditer(text):
        if count_words(match.group()) >= _FEWEST_WORDS:
            yield match.span()


def _speakers(document: Document, people: People) -> dict[int, list[tuple[int, str, bool]]]:
    """For each segment the persons and officials in it: offset, name, whether they speak English."""
    countries = {id(mention): person.country for mention, person in identified(document, people)}
    full_english = _bearers_of_english_names(document, people)
    found: dict[int, list[tuple[int, str, bool]]] = {}
    for mention in mentions_in(document, people):
        country = countries.get(id(mention)) or mention.country
        english = country in ENGLISH_SPEAKING if country else fold(mention.words[0]) in full_english
        found.setdefault(mention.segment.index, []).append((mention.start, mention.text, english))
    for segment in document.segments:
        for match in _OFFICIAL.finditer(segment.target):
            found.setdefault(segment.index, []).append((match.start(), f"The {match.group()}", True))
    return found


def _bearers_of_english_names(document: Document, people: People) -> frozenset[str]:
    """First words of the mentions of those who are named in full with a typical English first name."""
    english = {
        mention for mention in mentions_in(document, people) if len(mention.words) > 1 and fold(mention.words[0]) in ENGLISH_GIVEN
    }
    return frozenset(fold(word) for mention in english for word in (mention.words[0], mention.family))


def _speaker_of(segment: Segment, start: int, end: int, speakers: list[tuple[int, str, bool]]) -> str | None:
    """The English speaker to whom the quotation is ascribed: the nearest named in its sentence, outside quotations."""
    text = segment.target
    sentence = next(((s, e) for s, e in sentences_in(text) if s <= start < e), (0, len(text)))
    begin, finish = sentence[0], max(sentence[1], end)
    finish = next((e for s, e in sentences_in(text) if s <= end < e), finish)
    outside = _QUOTE.sub(lambda m: " " * len(m.group()), text)
    if not _SAID.search(outside[begin:finish]):
        return None
    near = [
        (abs(at - start), name, english) for at, name, english in speakers if begin <= at < finish and not outside[at].isspace()
    ]
    if not near:
        return None
    _, name, english = min(near)
    return name if english and country_of(name) is None else None
