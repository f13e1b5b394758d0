"""Finding entries by any of their forms, and showing one to a person."""

from checker.glossary.entry import AnyEntry, Calque, Person
from checker.glossary.termbase import Glossary
from checker.text.words import fold


def entries_with(words: str, glossary: Glossary) -> list[AnyEntry]:
    """The entries of which a form holds `words` as whole words, in any script, case and diacritics aside."""
    key = f" {fold(words)} "
    return [entry for entry in glossary.entries if any(key in f" {fold(form)} " for form in _forms(entry))]


def _forms(entry: AnyEntry) -> list[str]:
    native = [form for forms in entry.native.values() for form in forms]
    if isinstance(entry, Calque):
        return [entry.pattern.replace("~", ""), *entry.suggest, *native]
    return [entry.name, *entry.admitted, *entry.deprecated, *entry.forbidden, *native]


def shown(entry: AnyEntry) -> str:
    """The entry as a few lines: its forms by status, roles, native forms, and where it stands."""
    rows: list[tuple[str, str]] = []
    if isinstance(entry, Calque):
        rows = [("pattern", entry.pattern), ("say", " · ".join(entry.suggest)), ("from", entry.pivot)]
    else:
        head = entry.name
        rows = [(s, " · ".join(getattr(entry, s))) for s in ("admitted", "deprecated", "forbidden") if getattr(entry, s)]
        rows.insert(0, (entry.kind, head))
    if isinstance(entry, Person):
        rows += [
            ("role", f"{role.title}{f' of {role.of}' if role.of else ''}{_years(role.start, role.end)}") for role in entry.roles
        ]
    rows += [(tag, " · ".join(forms)) for tag, forms in entry.native.items()]
    rows += [("note", entry.note)] if entry.note else []
    rows.append(("in", f"{entry.path}:{entry.line}"))
    return "\n".join(f"{label:>12}  {text}" for label, text in rows)


def _years(start: object, end: object) -> str:
    first = str(start[0]) if isinstance(start, tuple) else "?"
    last = str(end[1]) if isinstance(end, tuple) else "now"
    return f", {first} to {last}"
