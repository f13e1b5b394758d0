"""Punctuation of the source language stands in English.

Why: guillemets, an Arabic comma or a space before a colon tell the reader that the text was carried over, not edited.

Bad:  The ministry called the move «unfriendly» and said so twice.
Bad:  He named two reasons : money and time.
Bad:  The talks failed، the spokesman said.
Good: The ministry called the move “unfriendly” and said so twice.
Good: He named two reasons: money and time. Kick-off is at 19 : 30, score 2 : 1.
Misses: decimal commas, which may be thousands separators.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding

_ENGLISH = str.maketrans(
    {"«": "“", "»": "”", "‹": "‘", "›": "’", "„": "“", "‚": "‘", "「": "“", "」": "”", "『": "“", "』": "”", "《": "“", "》": "”"}
    | {"،": ",", "؛": ";", "؟": "?", "。": ".", "、": ",", "，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")"}
    | {"¿": "", "¡": "", "۔": "."}
)  # fmt: skip
_MARK = re.compile(f"[{''.join(map(chr, _ENGLISH))}]")
_QUOTED = re.compile(r"«[^«»]{1,200}»|„[^„“”]{1,200}[“”]|「[^「」]{1,200}」|『[^『』]{1,200}』|《[^《》]{1,200}》|‹[^‹›]{1,200}›")
_SPACED = re.compile(r"(?<=[^\W\d]) [:;!?](?=\s|$)")
_FOREIGN_WORD = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")


@check(severity="minor", mqm="fluency/punctuation", confidence=0.92)
def foreign_punctuation(segment: Segment) -> Iterator[Finding]:
    text = segment.target
    taken: set[int] = set()
    for match in _QUOTED.finditer(text):
        taken |= set(range(*match.span()))
        inner = match.group()[1:-1].strip()
        message = f"{match.group()[:40]!r} is quoted as in another language; write “{inner[:30]}”"
        if not _FOREIGN_WORD.search(inner):
            yield Finding(segment, *match.span(), message, (f"“{inner}”",), fixable=True)
    for match in _MARK.finditer(text):
        if match.start() not in taken and not _beside_foreign(text, match.start()):
            right = match.group().translate(_ENGLISH)
            hint = f"write {right!r}" if right else "leave it out"
            yield Finding(segment, *match.span(), f"{match.group()!r} is punctuation of another language; {hint}", (right,))
    for match in _SPACED.finditer(text):
        yield Finding(
            segment, *match.span(), f"no space stands before {match.group()[1]!r} in English", (match.group()[1],), fixable=True
        )


def _beside_foreign(text: str, at: int) -> bool:
    """Whether the mark belongs to a passage in another script, which is another check's matter."""
    return bool(_FOREIGN_WORD.search(text[max(0, at - 2) : at]) or _FOREIGN_WORD.search(text[at + 1 : at + 3]))
