"""A word mixes Latin letters with look-alikes of another script.

Why: "Pаris" with a Cyrillic "а" looks right and is found by no search, no glossary and no reader's screen voice.

Bad:  The talks will go on in Pаris.
Bad:  Presidеnt Emmanuel Macron spoke.
Good: The talks will go on in Paris. / The β-blocker and the µm scale are known.
Good: The novel Война и мир is long; 5Ω is little.
Misses: a word that is wholly in look-alikes ("ООН" for OOH).
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding

_TABLE = {
    "\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443": "aceijopsxy",
    "\u04bb\u0501\u051b\u051d\u0410\u0412\u0415\u041a\u041c\u041d": "hdqwABEKMH",
    "\u041e\u0420\u0421\u0422\u0425\u04ae\u0406\u0408\u0405\u050c": "OPCTXYIJSG",
    "\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a": "oABEZHIK",
    "\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7": "MNOPTYX",
}
_LETTER = {c: latin for alike, letters in _TABLE.items() for c, latin in zip(alike, letters, strict=True)}
"""Letters of Cyrillic and Greek that look as a Latin one does (Unicode Technical Standard 39, confusables); not the Greek
small letters that science writes, as in TNF-alpha."""
_LATIN = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_WORD = re.compile(rf"(?<!\w)[{_LATIN}{''.join(_LETTER)}]{{3,}}(?!\w)")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")


@check(severity="minor", mqm="fluency/character-encoding", confidence=0.97)
def mixed_script(segment: Segment) -> Iterator[Finding]:
    if segment.target.isascii():
        return
    for match in _WORD.finditer(segment.target):
        word = match.group()
        strange = [c for c in word if c in _LETTER]
        if strange and _LATIN_LETTER.search(word):
            right = "".join(_LETTER.get(c, c) for c in word)
            shown = ", ".join(f"{c!r} (U+{ord(c):04X})" for c in dict.fromkeys(strange))
            message = f"{right!r} is written with look-alike letters of another script: {shown}"
            yield Finding(segment, *match.span(), message, (right,), fixable=True)
