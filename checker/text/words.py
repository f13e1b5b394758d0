"""Words and how they are compared.

A token is a run of letters and digits (combining marks and invisible joiners included) or one other visible
character. `fold` maps a token to the key under which it is looked up: NFKD, no combining marks, no invisible
characters, case-folded, apostrophes straightened (Unicode UAX #15 and the default case folding of Unicode 3.13).
Tokens keep their offsets, so nothing that folds needs a map back.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962-\u0963\u3099\u309a"
TOKEN = re.compile(rf"[^\W_][\w{_MARKS}{INVISIBLE}]*|[^\s{INVISIBLE}{_MARKS}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "Æ": "Ae"}
    | {"œ": "oe", "Œ": "Oe", "ħ": "h", "ə": "a", "Ə": "A", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'"}
    | {"‐": "-", "‑": "-"}
)


class Token(NamedTuple):
    """One token: `text[start:end]` as printed, and `key`, its folded form."""

    start: int
    end: int
    printed: str
    key: str

    @property
    def is_word(self) -> bool:
        return self.printed[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        return self.printed[0].isupper()


def strip_diacritics(text: str) -> str:
    """`text` in Latin letters without diacritics, case kept: Díaz -> Diaz, Łódź -> Lodz.

    Marks of other scripts stay: without them a word of Hindi or Thai is another word.
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text.translate(_LETTERS)))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))


WRITTEN_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
)
"""Letters of German and Nordic names as they are written where the type lacks them: Söder, Soeder."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key under which `text` is compared: no diacritics, no case, straight apostrophes."""
    return strip_diacritics(text).casefold()


def tokens_in(text: str) -> list[Token]:
    """All tokens of `text`, in order."""
    return [Token(m.start(), m.end(), m.group(), fold(m.group())) for m in TOKEN.finditer(text)]


def has_diacritics(text: str) -> bool:
    """Whether `text` holds a Latin letter with a diacritic."""
    return strip_diacritics(text) != unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


_WORD = re.compile(rf"[^\W_][\w{_MARKS}{INVISIBLE}]*(?:['’\-.,][^\W_][\w{_MARKS}{INVISIBLE}]*)*")


def count_words(text: str) -> int:
    """The number of words of `text`, a hyphenated word, a number and a contraction counting as one."""
    return sum(1 for _ in _WORD.finditer(text))
