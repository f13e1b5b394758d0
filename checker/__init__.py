"""wirecheck: a translation-quality and terminology checker for English text that was translated from another language.

document = read("article.txt")
resources = Resources(Settings())
result = run(document, select_checks(resources.settings), resources)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.check import Check, all_checks
    from checker.document import Document, Segment
    from checker.engine import Result, run, select_checks
    from checker.finding import Finding, Severity
    from checker.formats.reading import read
    from checker.resources import Resources
    from checker.settings import Settings

__all__ = [
    "Check",
    "Document",
    "Finding",
    "Resources",
    "Result",
    "Segment",
    "Settings",
    "Severity",
    "all_checks",
    "read",
    "run",
    "select_checks",
]

_HOMES = {
    "Check": "check", "all_checks": "check", "Document": "document", "Segment": "document", "Result": "engine", "run": "engine",
    "select_checks": "engine", "Finding": "finding", "Severity": "finding", "read": "formats.reading",
    "Resources": "resources", "Settings": "settings",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """The public names, imported when first asked for, so that `import checker` costs nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"checker.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'checker' has no attribute {name!r}")
