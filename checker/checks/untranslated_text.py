"""A word, a passage or an abbreviation of another language is left standing.

Why: "ONU" for UN or a word in Arabic script tells the reader that nobody read the text after the machine.

Bad:  The ONU called for calm.
Bad:  The president of EE.UU. arrived on Monday.
Bad:  He said that الوضع was calm.
Bad:  The minister said que el gobierno no tiene dinero for the road.
Good: The party Frente Amplio de la Izquierda won; Le Monde and El País reported it.
Good: The novel "Cien años de soledad" (in Arabic: مئة عام من العزلة) sold well.
Misses: single foreign words in Latin script, which may be names or loans. Of whole paragraphs speaks `wrong-language`.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding, Severity
from checker.glossary.pivot import pivot_of
from checker.glossary.termbase import Glossary
from checker.languages.facts import all_languages
from checker.models.language import foreign_segments
from checker.text.words import Token, tokens_in

_OTHER_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    r"\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]+(?:[\s\u200c\u200d،,-]+"
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    r"\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]+)*"
)
_GREEK_SYMBOL = re.compile(r"[\u0370-\u03ff]")
_LOOKS_LATIN = re.compile(r"[\u0370-\u052f]")
_FEWEST = 3


@check(severity="minor", mqm="accuracy/untranslated", confidence=0.9)
def untranslated_text(document: Document, glossary: Glossary) -> Iterator[Finding]:
    pivot = pivot_of(document, glossary)
    abbreviations: dict[str, str] = {}
    for language in all_languages():
        abbreviations |= language.abbreviations | (language.local if language.tag == pivot else {})
    forms = "|".join(re.escape(form).replace(r"\.", r"\.\s?") for form in sorted(abbreviations, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.-])(?:{forms})(?![\w-])")
    foreign = foreign_segments(document)
    for segment in document.segments:
        if segment in foreign:
            continue
        for match in pattern.finditer(segment.target):
            right = abbreviations.get(match.group()) or abbreviations[re.sub(r"\.\s", ".", match.group())]
            message = f"{match.group()!r} is an abbreviation of another language; write {right!r}"
            yield Finding(segment, *match.span(), message, (right,), fixable=" " not in right)
        yield from _other_scripts(segment)
        yield from _passages(segment)


def _other_scripts(segment: Segment) -> Iterator[Finding]:
    text = segment.target
    latin = sum(c.isascii() and c.isalpha() for c in text)
    for match in _OTHER_SCRIPT.finditer(text):
        start, end = match.span()
        if (
            _is_gloss(text, start, end)
            or _touches_latin(text, start, end)
            or (end - start < 2 and _GREEK_SYMBOL.match(match.group()))
        ):
            continue
        severity = Severity.MAJOR if latin < end - start else None
        yield Finding(segment, start, end, f"{match.group()[:40]!r} is not translated", severity=severity)


def _touches_latin(text: str, start: int, end: int) -> bool:
    """A Greek or Cyrillic letter inside a Latin word is a symbol or a homoglyph, not a word left standing."""
    if not _LOOKS_LATIN.match(text[start]):
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Whether the passage stands in brackets or quotation marks, as the original beside its translation does."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    opened = before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]")
    return opened or (before[-1:] in "\"“«'‘" and after[:1] in "\"”»'’,." and bool(before))


def _passages(segment: Segment) -> Iterator[Finding]:
    """Runs of lower-case words of which several are common words of one other language and none is English."""
    tokens = list(tokens_in(segment.target))
    run: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and token.is_word and not token.is_capitalised and token.printed.isalpha():
            run.append(token)
            continue
        yield from _in_run(segment, run)
        run = []


def _in_run(segment: Segment, run: list[Token]) -> Iterator[Finding]:
    for language in all_languages():
        hits = [i for i, token in enumerate(run) if token.printed.lower() in language.words]
        while len(hits) >= _FEWEST and hits[-1] - hits[0] + 1 > 2 * len(hits):
            hits = hits[1:]
        telling = {run[i].printed.lower() for i in hits} - _ENGLISH_TOO
        if len(telling) >= _FEWEST - 1 and len(hits) >= _FEWEST:
            start, end = run[hits[0]].start, run[hits[-1]].end
            if not _is_gloss(segment.target, start, end):
                yield Finding(segment, start, end, f"{segment.target[start:end][:40]!r} is not translated")
            return


_ENGLISH_TOO = frozenset(
    "a an in on as is was were war die den des also so per no pour me son sur plus more ten to at all will under seen far us not do"
    " has he we it de la le les el los las del al et ad van bin ser se os e y o ate on tout tous une main fine sans ha come va"
    " non dans di da dos das do as mit ab".split()
)
