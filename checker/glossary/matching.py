"""Finding glossary forms in text: inflected, accented or not, never inside a longer word, the longest form wins.

Each form is tokenised, folded and inflected once, and all of them go into one Aho-Corasick automaton (ahocorasick-rs)
over the folded tokens of the text, each token between two delimiters, so that a match can only begin and end with a
whole token. The time does not grow with the number of forms (Aho and Corasick 1975).
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from checker.glossary.entry import Entry, Term, Title
from checker.text.inflection import plurals, verb_forms
from checker.text.words import Token, tokens_in

_OPEN, _CLOSE = "\x02", "\x03"


class Form(NamedTuple):
    """One form of an entry. `status` is the name of the entry's field that holds it; `printed` as written there."""

    entry: Entry
    status: str
    printed: str
    cases: tuple[str, ...]  # for each token: "lower" (any case), "Title" or "UPPER"


class Match(NamedTuple):
    """`text[start:end]` is `form`, inflected maybe."""

    start: int
    end: int
    form: Form

    @property
    def entry(self) -> Entry:
        return self.form.entry

    @property
    def status(self) -> str:
        return self.form.status


def _case_of(word: str) -> str:
    if len(word) > 1 and word.isupper() and word.isalpha():
        return "UPPER"
    return "Title" if word[0].isupper() else "lower"


def _fits_case(case: str, printed: str) -> bool:
    return case == "lower" or (printed.isupper() if case == "UPPER" else printed[0].isupper())


def _head(tokens: list[Token]) -> int:
    """The index of the word that takes the plural: the last, or the one before the first preposition."""
    for i, token in enumerate(tokens):
        if (
            i
            and tokens[i - 1].is_word
            and token.key in ("of", "for", "in", "on", "to", "at", "from", "against", "without", "with", "by")
        ):
            return i - 1
    return len(tokens) - 1


def _inflections(entry: Entry, tokens: list[Token]) -> Iterable[tuple[str, ...]]:
    keys = tuple(token.key for token in tokens)
    yield keys
    if isinstance(entry, Term) and entry.pos == "verb":
        for form in verb_forms(keys[0]) - {keys[0]}:
            yield (form, *keys[1:])
    elif isinstance(entry, Title) or (isinstance(entry, Term) and entry.pos == "noun"):
        head = _head(tokens)
        if keys[head].isalpha() and tokens[head].is_word:
            for form in plurals(keys[head]):
                yield (*keys[:head], form, *keys[head + 1 :])


class Matcher:
    """All forms of `entries`, ready to be found. Building is linear in the forms; finding is linear in the text."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._forms: dict[str, list[Form]] = {}
        for entry in entries:
            for status in ("name", "admitted", "deprecated", "forbidden"):
                value = getattr(entry, status)
                for printed in (value,) if isinstance(value, str) else value:
                    self._add(entry, status, printed)
        self._patterns = list(self._forms)
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard)

    def __len__(self) -> int:
        return len(self._patterns)

    def _add(self, entry: Entry, status: str, printed: str) -> None:
        tokens = _tokens_of(printed)
        cases = [_case_of(token.printed) for token in tokens]
        if isinstance(entry, Title):
            cases = ["lower" if case == "Title" else case for case in cases]
        form = Form(entry, status, printed, tuple(cases))
        for keys in _inflections(entry, tokens):
            self._forms.setdefault(_encode(keys), []).append(form)

    def find(self, text: str) -> list[Match]:
        """Every match in `text`, in order; none overlaps another unless two entries share the form."""
        tokens = tokens_in(text)
        starts, ends, position = [], [], 0
        for token in tokens:
            starts.append(position)
            position += len(token.key) + 2
            ends.append(position)
        haystack = _encode(token.key for token in tokens)
        spans: list[tuple[int, int, list[Form]]] = []
        for index, begin, end in self._automaton.find_matches_as_indexes(haystack, overlapping=True):
            first, last = bisect_left(starts, begin), bisect_left(ends, end)
            forms = [f for f in self._forms[self._patterns[index]] if _is_printed_so(f, tokens, first, last)]
            if forms:
                spans.append((first, last, forms))
        return _longest(spans, tokens)


def _tokens_of(printed: str) -> list[Token]:
    """As `tokens_in`, which plain words with single spaces do not need."""
    words = printed.split(" ")
    if not all(word.isascii() and word.isalpha() for word in words):
        return tokens_in(printed)
    tokens, start = [], 0
    for word in words:
        tokens.append(Token(start, start + len(word), word, word.lower()))
        start += len(word) + 1
    return tokens


def _encode(keys: Iterable[str]) -> str:
    return "".join(f"{_OPEN}{key}{_CLOSE}" for key in keys)


def _is_printed_so(form: Form, tokens: list[Token], first: int, last: int) -> bool:
    """Whether case and neighbours let `form` stand at tokens first..last: not in O'Brien, not half of a double name."""
    printed = tokens[first : last + 1]
    if not all(_fits_case(case, token.printed) for case, token in zip(form.cases, printed, strict=True)):
        return False
    return not (_is_glued(tokens, first, -1, form) or _is_glued(tokens, last, 1, form))


def _is_glued(tokens: list[Token], at: int, step: int, form: Form) -> bool:
    near, far = at + step, at + 2 * step
    if not (0 <= near < len(tokens) and 0 <= far < len(tokens)):
        return False
    a, b, c = (tokens[i] for i in sorted((at, near, far)))
    if a.end != b.start or b.end != c.start or not tokens[far].is_word:
        return False
    if b.key == "'":
        return not (step == 1 and tokens[far].key == "s")
    is_person = getattr(form.entry, "kind", "") == "person"
    return b.key == "-" and is_person and tokens[far].is_capitalised


def _longest(spans: list[tuple[int, int, list[Form]]], tokens: list[Token]) -> list[Match]:
    matches: list[Match] = []
    end_of_last = -1
    for first, last, forms in sorted(spans, key=lambda s: (s[0], -s[1])):
        if first > end_of_last:
            matches += [Match(tokens[first].start, tokens[last].end, form) for form in forms]
            end_of_last = last
    return matches
