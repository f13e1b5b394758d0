"""An abbreviation is used and never spelt out.

Why: an abbreviation that readers of the source know ("the CGT", "the PMU") means nothing abroad.

Bad:  The BNTV said on Monday that the road was closed.
Good: The Bank of New Towns and Villages (BNTV) lent more. / The BNTV has ten branches.
Good: The UN and NATO met in the US on Monday; the BBC reported it.
Misses: abbreviations of one or two letters, and those that the glossary knows.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding
from checker.glossary.termbase import Glossary

_ACRONYM = re.compile(r"(?<![\w.&/@#$€£-])[A-Z][A-Z]{2,5}(?![\w&/@\u0300-\u036f-]|\.\w)")
_KNOWN = frozenset(
    "USA USSR NATO BBC CNN NBC ABC CBS AFP FBI CIA NSA CEO CFO GDP DNA RNA HIV AIDS COVID NASA FIFA UEFA IOC NBA NFL NHL MLB UFC VIP"
    " PhD USD EUR GBP GMT UTC EST CET PST EDT PDT CCTV GPS SUV DVD CD TV UFO MBA PDF URL HTML USB ATM PIN SIM SMS AI IT PR HR FAQ DIY"
    " ETA IQ LGBT LGBTQ NGO UAE DRC ISIS OPEC UNESCO UNICEF IMF WHO WTO ICC ICJ IAEA ASEAN BRICS FARC IRA PKK PLO IDF HMS USS RAF III"
    " VII VIII XII XIV XVI AGENCY BREAKING UPDATE NOTE AM PM MP MPS DJ MVP NYPD LAPD MIT UCLA NYU LSE UCL FAO ILO UNHCR OCHA".split()
)


@check(severity="info", mqm="style/unclear", confidence=0.5)
def undefined_acronym(document: Document, glossary: Glossary) -> Iterator[Finding]:
    text = "\n".join(segment.target for segment in document.segments)
    seen: set[str] = set()
    for segment in document.segments:
        if segment.target.isupper():
            continue
        known = {segment.target[m.start : m.end] for m in glossary.matches(segment)}
        for match in _ACRONYM.finditer(segment.target):
            acronym = match.group()
            if acronym in seen or acronym in _KNOWN or any(acronym in form.split() for form in known):
                continue
            seen.add(acronym)
            if not _is_spelt_out(acronym, text) and not _is_shouted(segment.target, match):
                message = f"{acronym!r} is not spelt out anywhere; spell it out at its first use"
                yield Finding(segment, match.start(), match.end(), message)


def _is_spelt_out(acronym: str, text: str) -> bool:
    """In brackets after or before something, or the initials of words in the text."""
    if re.search(rf"\(\s*(?:the )?{acronym}\b|\b{acronym}\s*\(|\b{acronym}, (?:or|the|an?) ", text):
        return True
    letters = r"\w*[\s-]+(?:(?:of|the|for|and|in|to|de|la|del|des|du)\s+)*".join(acronym)
    return re.search(rf"\b{letters}", text, re.IGNORECASE) is not None


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Whether a neighbour is in capitals too: a headline or a dateline, not an abbreviation."""
    around = text[max(0, match.start() - 12) : match.start()] + " " + text[match.end() : match.end() + 12]
    return any(len(word) > 3 and word.isupper() for word in re.findall(r"\w+", around)) or text[match.end() :].startswith(
        (" (", " —", " –", " - ", ", ")
    )
