"""Calque patterns: a small language for phrases that tolerates inflection and inserted words.

`compile_pattern("reopen~ (the|a) file~ of")` gives a `Pattern`; `pattern.finditer(text)` yields `(start, end)`.
The language is documented in glossaries/README.md. A pattern becomes one regular expression over the text itself, so
offsets need no map; apostrophes and hyphens match all their printed variants. `required` are sets of words of each of
which one must be in the text for the pattern to match at all; the rarest of them are its `anchors`. A lexicon of
patterns is searched only where an anchor and all the rest stand, so that its time hardly grows with its size.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from checker.errors import PatternError
from checker.text.inflection import all_forms
from checker.text.numbers import NUMBER
from checker.text.words import fold

_ITEM = re.compile(r"\(([^()]*(?:\([^()]*\)\??[^()]*)*)\)(\?)?|(\.\.\.)|([^\s()]+)")
_WORD = r"[^\W_](?:[\w'’\-]*[\w])?"
_GAP = r"[^\S\n]+"
_QUOTE = r"[\"“”„«»]?"
_SENTENCE_START = r"(?:^|(?<=[.!?…:\n] )|(?<=[.!?][\"”’] )|(?<=\n)|(?<=[“\"«]))"
_SENTENCE_END = r"(?=\s*[.!?…\n]|\s*$)"
_COMMON = frozenset(
    "a an the of in on at to for from by with and or but that this these those it its his her their is are was were be been has"
    " have had not no as into over under than so such all any some one two he she they we you who which what when".split()
)


class _Piece(NamedTuple):
    """A regular expression for one item, with the words of which it needs one (None where anything may stand)."""

    regex: str
    words: frozenset[str] | None
    optional: bool = False
    glue: bool = False  # joins the word before it without a space: a comma


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern: `source` as written, `anchors` and `required` as explained above."""

    source: str
    anchors: frozenset[str]
    required: tuple[frozenset[str], ...]
    expression: str

    def may_match(self, words: AbstractSet[str]) -> bool:
        """Whether a text with these words (folded tokens) can hold the pattern."""
        return all(not needed.isdisjoint(words) for needed in self.required)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.expression, re.IGNORECASE | re.MULTILINE)

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the pattern matches in `text`, as (start, end) in code points."""
        return (m.span() for m in self.regex.finditer(text))


def _literal(word: str) -> str:
    escaped = re.escape(word)
    return escaped.replace("'", "['’]").replace(r"\-", r"[-‐‑]")


@lru_cache(maxsize=16384)
def _word(item: str) -> _Piece | None:
    """The piece for one word, `_`, `#` or comma; None if it is none of these."""
    optional = item.endswith("?") and len(item) > 1
    item = item.removesuffix("?") if optional else item
    if item == "_":
        return _Piece(_WORD, None, optional)
    if item == "#":
        return _Piece(NUMBER, None, optional)
    if item == ",":
        return _Piece(",", None, optional, glue=True)
    if "~" in item.rstrip("~") or not any(c.isalnum() for c in item) or set("()|?*+[]{}\\") & set(item):
        return None
    if not item.endswith("~"):
        return _Piece(_literal(item), frozenset({item.lower()}), optional)
    stem = item[:-1].lower()
    if "-" in stem:
        head, _, last = stem.rpartition("-")
        forms = frozenset(f"{head}-{form}" for form in all_forms(last))
    else:
        forms = all_forms(stem)
    return _Piece(f"(?:{'|'.join(map(_literal, sorted(forms, key=len, reverse=True)))})(?:['’]s)?", forms, optional)


def _pieces(source: str, whole: str) -> list[_Piece]:
    pieces, position = [], 0
    for match in _ITEM.finditer(source):
        if source[position : match.start()].strip():
            raise PatternError(whole, f"{source[position : match.start()].strip()!r} is out of place: is a bracket missing?")
        position = match.end()
        group, optional, gap, word = match.groups()
        if gap:
            pieces.append(_Piece(rf"(?:{_WORD}(?:{_GAP}{_WORD}){{0,2}})", None, optional=True))
        elif word:
            piece = _word(word)
            if piece is None:
                raise PatternError(whole, f"{word!r} is not a word, a group, _, #, ~, ..., ^, $ or a comma")
            pieces.append(piece)
        else:
            pieces.append(_group(group, bool(optional), whole))
    if source[position:].strip():
        raise PatternError(whole, f"{source[position:].strip()!r} is out of place: is a bracket missing?")
    return pieces


def _alternatives(group: str) -> list[str]:
    depth, start, parts = 0, 0, []
    for i, c in enumerate(group):
        depth += (c == "(") - (c == ")")
        if c == "|" and depth == 0:
            parts.append(group[start:i])
            start = i + 1
    return [*parts, group[start:]]


def _group(group: str, optional: bool, whole: str) -> _Piece:
    expressions, words, free = [], set[str](), False
    for alternative in _alternatives(group):
        pieces = _pieces(alternative, whole)
        if not pieces:
            raise PatternError(whole, "an alternative is empty; write (…)? for what may be missing")
        expressions.append(_join(pieces))
        needed = _anchors(pieces)
        words |= needed
        free |= not needed
    return _Piece(f"(?:{'|'.join(expressions)})", None if free else frozenset(words), optional)


def _join(pieces: list[_Piece]) -> str:
    """One expression for pieces in a row; a space belongs to the piece that it precedes, so that both may be missing."""
    expression, started = "", False
    for piece in pieces:
        if not started:
            expression += f"(?:{piece.regex}{_GAP})?" if piece.optional else piece.regex
            started = not piece.optional
        elif piece.glue:
            expression += f"(?:{piece.regex})?" if piece.optional else piece.regex
        else:
            part = f"{_GAP}{_QUOTE}{piece.regex}"
            expression += f"(?:{part})?" if piece.optional else part
    return expression


def _anchors(pieces: list[_Piece]) -> frozenset[str]:
    """The word set of the required piece that is rarest: the one whose shortest word is longest and not a common one."""
    candidates = [p.words for p in pieces if not p.optional and p.words]
    rare = [words for words in candidates if not words & _COMMON]
    return max(rare or candidates, key=lambda words: min(map(len, words)), default=frozenset())


def _first_tokens(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_first_token, words))


@lru_cache(maxsize=32768)
def _first_token(word: str) -> str:
    return fold(re.split(r"[\s'’\-]", word)[0])


_compiled: dict[str, Pattern] = {}


def compile_pattern(source: str) -> Pattern:
    """The `Pattern` for `source`; each is compiled once.

    Raises:
        PatternError: the pattern is empty, has no word of its own, or breaks the language; it says where.
    """
    if source not in _compiled:
        _compiled[source] = _compile(source)
    return _compiled[source]


def packed(pattern: Pattern) -> list[Any]:
    """What compiling found, as JSON can hold it."""
    return [sorted(pattern.anchors), [sorted(words) for words in pattern.required], pattern.expression]


def adopt(source: str, found: list[Any]) -> None:
    """Take over what compiling `source` found before (see `packed`)."""
    anchors, required, expression = found
    _compiled.setdefault(source, Pattern(source, frozenset(anchors), tuple(map(frozenset, required)), expression))


def _compile(source: str) -> Pattern:
    body, start, end = source.strip(), "", ""
    if body.startswith("^ "):
        body, start = body[2:], _SENTENCE_START
    if body.endswith(" $"):
        body, end = body[:-2], _SENTENCE_END
    pieces = _pieces(body, source)
    if not any(not p.optional for p in pieces):
        raise PatternError(source, "nothing in it must be there; every item may be missing")
    anchors = _anchors(pieces)
    if not anchors:
        raise PatternError(source, "it has no word of its own to look for")
    required = tuple(_first_tokens(piece.words) for piece in pieces if not piece.optional and piece.words)
    return Pattern(source, _first_tokens(anchors), required, rf"{start}(?<![\w\-'’]){_join(pieces)}(?![\w]|[-'’]\w){end}")
