"""Runs of capitalised words that may be one person's name, titles and openers of sentences taken off."""

from collections.abc import Iterator

from checker.names.countries import country_codes, demonyms
from checker.names.lexicon import BODIES, HONORIFICS, NOT_NAMES, PARTICLES, TITLES
from checker.names.offices import MODIFIERS, office_class
from checker.text.words import Token, tokens_in

Run = list[Token]

_HYPHENS = "-‐‑"
_APOSTROPHES = "'’‘ʼ`"
_LOWER_PARTICLES = PARTICLES - {"an", "as", "at", "e", "o", "do", "y", "d", "l", "mac"}
_ARTICLES = frozenset({"al", "el", "as", "ad", "ash", "an", "ar", "az", "ul", "us", "et"})


def runs_in(text: str) -> Iterator[Run]:
    """The tokens of every name-like run of `text`: words joined by a space, a hyphen, an apostrophe, an initial's stop
    or a particle ("Abdel Fattah el-Sisi", "Ursula von der Leyen", "J.K. Rowling")."""
    run: Run = []
    tokens = tokens_in(text)
    for i, token in enumerate(tokens):
        if run and _continues(run[-1], token, tokens[i + 1 : i + 5], text):
            run.append(token)
            continue
        yield from _name_in(run)
        run = [token] if _starts(token, tokens[i + 1 : i + 3]) else []
    yield from _name_in(run)


def _starts(token: Token, following: Run) -> bool:
    """A capitalised word, or the article of a name such as al-Sudani."""
    if not token.printed[0].isalpha():
        return False
    glued = len(following) == 2 and following[0].printed in _HYPHENS and token.end == following[0].start
    return token.is_capitalised or (token.key in _ARTICLES and glued and following[1].is_capitalised)


def _continues(last: Token, token: Token, following: Run, text: str) -> bool:
    gap = text[last.end : token.start]
    if gap == "":
        return _is_glue(last, token, following) or (token.is_word and last.printed in _HYPHENS + _APOSTROPHES)
    if gap.strip() or "\n" in gap or not token.printed[0].isalpha():
        return False
    return token.is_capitalised or _is_particle(token, following)


def _is_glue(last: Token, token: Token, following: Run) -> bool:
    """A hyphen or apostrophe inside a name, or the stop of an initial."""
    if token.printed == ".":
        return len(last.printed) == 1 and last.is_capitalised
    if not following or following[0].start != token.end or not following[0].is_word:
        return token.is_word and token.is_capitalised and last.printed == "."
    if token.printed in _HYPHENS:
        return following[0].is_capitalised
    if token.printed in _APOSTROPHES:
        return following[0].key != "s"
    return token.is_capitalised and last.printed == "."


def _is_particle(token: Token, following: Run) -> bool:
    """A lower-case particle with a capitalised word behind it, other particles between them or not."""
    if token.key not in _LOWER_PARTICLES:
        return False
    for after in following:
        if after.is_capitalised:
            return True
        if after.key not in _LOWER_PARTICLES and after.printed not in _HYPHENS:
            return False
    return False


def _name_in(run: Run) -> Iterator[Run]:
    """What is left of the run without what stands before a name; nothing if that is a body, a place or an event.

    A body before the name goes ("Foreign Ministry Spokesman Esmaeil Baghaei") if two words are left.
    """
    body = next((i for i in range(len(run) - 1, -1, -1) if run[i].key in BODIES), None)
    if body is not None and sum(token.is_word for token in run[body + 1 :]) > 1:
        run = run[body + 1 :]
    while run and not run[-1].is_word and not _ends_initial(run):
        run = run[:-1]
    while run and _stands_before(run):
        run = run[1:]
    if run and not any(token.key in BODIES or token.key in NOT_NAMES for token in run):
        yield run


def _ends_initial(run: Run) -> bool:
    return run[-1].printed == "." and len(run) > 1 and len(run[-2].printed) == 1


def _stands_before(run: Run) -> bool:
    """Whether the first token is a title, a demonym, a country or an opener, or a sign left over from one."""
    first = run[0]
    if not first.is_word:
        return True
    if len(run) > 1 and run[1].printed in _HYPHENS + _APOSTROPHES and run[1].start == first.end:
        return False
    if first.key in country_codes() and sum(token.is_word for token in run) > 2:
        return True
    titled = first.key in HONORIFICS or first.key in TITLES or first.key in MODIFIERS or office_class(first.key) is not None
    return titled or first.key in NOT_NAMES or first.key in demonyms()
