"""How a preferred form reads in the place of what a text prints: number, case and diacritics as in the text."""

from functools import lru_cache

from checker.document import Document
from checker.glossary.entry import Entry, Title
from checker.glossary.matching import Match
from checker.text.inflection import plurals, verb_forms
from checker.text.words import fold, has_diacritics, strip_diacritics, tokens_in


def preferred(match: Match, printed: str) -> str:
    """The preferred form of the entry, inflected as `printed` is inflected against the form that it matched."""
    form, name = match.form.printed, match.entry.name
    if fold(printed) != fold(form):
        name = _inflected(name, fold(form), fold(printed))
    if not (printed[0].isupper() and name[0].islower() and not form[0].isupper()):
        return name
    first, space, rest = name.partition(" ")
    parts = first.split("-") if isinstance(match.entry, Title) else [first]
    return "-".join(part[:1].upper() + part[1:] for part in parts) + space + rest


def _inflected(name: str, form: str, printed: str) -> str:
    """`name` in the number or verb form in which `printed` stands to `form`."""
    for before, after in zip(form.split(), printed.split(), strict=False):
        if before == after:
            continue
        words = name.split()
        if after in plurals(before):
            head = next((i - 1 for i, w in enumerate(words) if i and w in ("of", "for", "in", "on", "to")), len(words) - 1)
            words[head] = min(plurals(words[head].lower()), key=len)
            return " ".join(words)
        suffix = next((s for s in ("ing", "ed", "s") if after.endswith(s) and not before.endswith(s)), "")
        forms = sorted(form for form in verb_forms(words[0]) if suffix and form.endswith(suffix))
        return " ".join([forms[0], *words[1:]]) if forms else name
    return name


@lru_cache(maxsize=8)
def keeps_diacritics(document: Document) -> bool:
    """Whether the document prints names with their diacritics: more than one capitalised word has one."""
    words = {t.printed for s in document.segments for t in tokens_in(s.target) if t.is_capitalised and t.printed.isalpha()}
    return sum(has_diacritics(word) for word in words) > 1


def as_printed_here(name: str, document: Document) -> str:
    """`name` under the document's policy on diacritics."""
    return name if keeps_diacritics(document) else strip_diacritics(name)


def reason(entry: Entry) -> str:
    """The entry's note as a clause to end a message with; empty if it has none."""
    return f" ({entry.note})" if entry.note else ""
