"""What a check is, and how checks are found.

A check is a generator of findings in a file of its own in `checks/`; the file is named as the function, and the id is
that name with hyphens. Its first parameter says what it reads, `segment: Segment` or `document: Document`; further
parameters say by their types which resources it needs. The module's docstring is its manual:

    A title in one line.

    Why: why it matters.

    Bad:  a text in which it must find something
    Good: a text in which it must not
    Misses: what it does not see.

A Bad or Good line may start with `[ar]`, `[2025-03-01]` or `[ar 2025-03-01]`: the language that the text came from
and its date. ` / ` in it parts paragraphs. `source ||| target` is a segment with its source.
"""

import importlib
import inspect
import pkgutil
import re
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from checker.document import Document, Segment
from checker.finding import Finding, Severity

CheckFunction = Callable[..., Iterable[Finding]]
_FIELD = re.compile(r"^(Why|Bad|Good|Misses):[ \t]*(.*(?:\n[ \t]+.*|\n(?!\n|Why:|Bad:|Good:|Misses:).+)*)", re.MULTILINE)


@dataclass(frozen=True)
class Manual:
    """A check's manual page, as its module's docstring holds it."""

    title: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    misses: str

    @classmethod
    def parse(cls, docstring: str) -> "Manual":
        """The manual in `docstring`; what is missing is empty (a test over all checks wants every part)."""
        fields: dict[str, list[str]] = {"Why": [], "Bad": [], "Good": [], "Misses": []}
        for name, text in _FIELD.findall(docstring):
            fields[name].append(" ".join(text.split()))
        title = docstring.strip().split("\n\n")[0]
        first = {name: " ".join(texts) for name, texts in fields.items()}
        return cls(" ".join(title.split()), first["Why"], tuple(fields["Bad"]), tuple(fields["Good"]), first["Misses"])


@dataclass(frozen=True)
class Check:
    """A check as the engine sees it. `needs` maps a parameter to the type of resource that it takes.

    `confidence` is what its findings have when they state none: the share of them that was right in
    `checker evaluate corpus corpora/`. `gives_way`: its findings are dropped where another check speaks. `default`: it
    runs unless the settings name other checks; one that is not a default runs only if they name it. `needs_source`: it
    runs only on documents that have one.
    """

    id: str
    function: CheckFunction
    severity: Severity
    mqm: str
    confidence: float
    gives_way: bool
    whole_document: bool
    needs: tuple[tuple[str, type], ...]
    manual: Manual
    default: bool = True
    needs_source: bool = False


def check(
    *,
    severity: str,
    mqm: str,
    confidence: float = 0.8,
    gives_way: bool = False,
    default: bool = True,
    needs_source: bool = False,
) -> Callable[[CheckFunction], CheckFunction]:
    """Mark a function as the check of its file; the arguments are the defaults of its findings."""

    def mark(function: CheckFunction) -> CheckFunction:
        function.__check__ = {  # type: ignore[attr-defined]
            "severity": Severity[severity.upper()], "mqm": mqm, "confidence": confidence, "gives_way": gives_way,
            "default": default, "needs_source": needs_source,
        }  # fmt: skip
        return function

    return mark


def _read(name: str) -> Check:
    module = importlib.import_module(f"checker.checks.{name}")
    function: Any = getattr(module, name, None)
    if not hasattr(function, "__check__"):
        raise TypeError(f"{module.__file__}: a function {name!r} with @check is expected")
    hints = typing.get_type_hints(function)
    parameters = list(inspect.signature(function).parameters)
    scope = hints.get(parameters[0]) if parameters else None
    if scope not in (Document, Segment):
        raise TypeError(f"{module.__file__}: the first parameter must be a Document or a Segment")
    untyped = [parameter for parameter in parameters if parameter not in hints]
    if untyped:
        raise TypeError(f"{module.__file__}: parameter {untyped[0]!r} needs a type, the resource that it takes")
    needs = tuple((parameter, hints[parameter]) for parameter in parameters[1:])
    manual = Manual.parse(module.__doc__ or "")
    whole = scope is Document
    return Check(
        id=name.replace("_", "-"), function=function, whole_document=whole, needs=needs, manual=manual, **function.__check__
    )


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check in `checker/checks/`, by id.

    Raises:
        TypeError: a file there is not a check; the message names it.
    """
    import checker.checks

    names = sorted(module.name for module in pkgutil.iter_modules(checker.checks.__path__))
    return tuple(_read(name) for name in names)


def stamp(check: Check, finding: Finding) -> Finding:
    """`finding` with everything that it left to its check filled in."""
    values: dict[str, Any] = {"check": check.id, "mqm": finding.mqm or check.mqm}
    values["severity"] = check.severity if finding.severity is None else finding.severity
    values["confidence"] = check.confidence if finding.confidence is None else finding.confidence
    return replace(finding, **values)
