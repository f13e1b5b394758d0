"""Sentences of a paragraph, by sentencex (Wikimedia's segmenter: when in doubt it does not split)."""

import re
from functools import lru_cache

import sentencex

_TITLE_AT_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Maj|Sgt|Adm|Sen|Rep|Gov|St|No|Rev|Hon|Brig|Cmdr|[A-Z])\.\s*$")


@lru_cache(maxsize=4096)
def sentences_in(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence of `text` in code points, without the white space around it."""
    spans: list[tuple[int, int]] = []
    position, open_start = 0, 0
    for piece in sentencex.segment("en", text):
        start = text.index(piece, position) if piece else position
        position = start + len(piece)
        if _TITLE_AT_END.search(text[open_start:position]) and position < len(text):
            continue
        spans.append((open_start, position))
        open_start = position
    if text[open_start:].strip():
        spans.append((open_start, len(text)))
    return tuple(_trimmed(text, start, end) for start, end in spans if text[start:end].strip())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
