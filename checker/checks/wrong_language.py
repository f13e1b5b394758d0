"""The text is not in English, or its source not in the language that it should be in.

Why: two columns are swapped, or the original stands as its own translation, and every other finding is noise.

Bad:  El gobierno anunció ayer que las conversaciones de paz se reanudarán la próxima semana en Ginebra.
Bad:  وقالت مصادر طبية إن ثلاثة أشخاص قتلوا وأصيب عشرة آخرون بجروح في غارة جوية استهدفت المدينة صباح أمس
Bad:  The talks resume in a week. / Le ministre a déclaré que les négociations reprendront dès que les deux parties le voudront.
Good: The government said on Monday that the peace talks would resume next week in Geneva.
Good: “La noche está estrellada, y tiritan, azules, los astros, a lo lejos”, he read, and the hall rose to its feet.
Misses: segments of few words, or full of names, and what is quoted, unless most of the document is in another language.
"""

from collections.abc import Iterable, Iterator, Sequence

from checker.check import check
from checker.document import Document, Segment
from checker.finding import Finding
from checker.languages.names import LANGUAGE_NAMES, language_name
from checker.models.language import foreign_segments, language_of, likelihoods

_MOST = 3
"""So many segments are found one by one; more of them, or a whole document, are one finding."""
_UNLIKELY = 0.02
"""A told language less likely than this is the wrong one. So it seemed for one of 33,974 single sentences of 70 languages, and
for no five sentences together."""


@check(severity="major", mqm="accuracy/untranslated", confidence=0.95)
def wrong_language(document: Document) -> Iterator[Finding]:
    segments = [segment for segment in document.segments if segment.target.strip()]
    foreign = foreign_segments(document)
    together = len(foreign) > _MOST or len(foreign) == len(segments)
    for group in [list(foreign)] if foreign and together else [[segment] for segment in foreign]:
        languages = {foreign[segment] for segment in group}
        name = language_name(languages.pop()) if len(languages) == 1 else "in other languages"
        message = _about(group, name, len(segments))
        yield Finding(group[0], *_bounds(group[0]), message, evidence={"segments": [segment.index for segment in group]})
    fault = _fault_of_sources(segments, document.source_lang or "")
    if fault:
        start, end = _bounds(segments[0])
        word = segments[0].target[start:end].split()[0]
        yield Finding(segments[0], start, start + len(word), f"The source is {fault}", mqm="other")


def _about(group: Sequence[Segment], name: str, of: int) -> str:
    """What is wrong with the targets of `group`, which are in the language `name`, in a document of `of` segments."""
    whole = len(group) == of
    if len(group) == 1 and not whole:
        subject, it = f"{' '.join(group[0].target.split())[:30]!r} is {name}", "it"
    else:
        subject, it = (f"The text is {name}", "it") if whole else (f"{len(group)} of {of} segments are {name}", "them")
    source = _joined(segment.source for segment in group)
    if language_of(source) == "en":
        return f"{subject} and the source English; swap source and target"
    copied = source.split() == _joined(segment.target for segment in group).split()
    end = ", or give it as --source" if whole and not source.strip() else ""
    return f"{subject}, {'the source again' if copied else 'not English'}; translate {it}{end}"


def _fault_of_sources(segments: Sequence[Segment], source_lang: str) -> str | None:
    """What is wrong with the sources as a whole, if swapping them with the targets does not mend it."""
    sources = _joined(segment.source for segment in segments)
    found, told = language_of(sources), source_lang.partition("-")[0].lower()
    if found is None or found == told:
        return None
    if found == "en":
        both = language_of(_joined(segment.target for segment in segments)) == "en"
        return "English as the target is; give the original as the source" if both else None
    if told in LANGUAGE_NAMES and likelihoods(sources).get(told, 0) < _UNLIKELY:
        return f"{language_name(found)}, not {language_name(told)}; say --source-lang {found}, or give the right source"
    return None


def _joined(texts: Iterable[str | None]) -> str:
    return "\n".join(text or "" for text in texts)


def _bounds(segment: Segment) -> tuple[int, int]:
    return len(segment.target) - len(segment.target.lstrip()), len(segment.target.rstrip())
