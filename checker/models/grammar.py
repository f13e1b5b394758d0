"""Grammar: Harper (harper-py), an offline English grammar checker in Rust, under a class of our own.

Harper flags foreign names as misspelt and long sentences as faults; on translated wire copy that is noise. Only the
rules named by the caller run.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple


class Lint(NamedTuple):
    """`text[start:end]`, why, and what could stand there."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]


class Grammar:
    """Harper with all its rules off but the wanted ones."""

    def __init__(self) -> None:
        self._linters: dict[frozenset[str], Any] = {}

    @cached_property
    def rules(self) -> frozenset[str]:
        """The names of all rules that Harper has."""
        import harper

        return frozenset(harper.get_default_lint_config())

    def _linter(self, rules: frozenset[str]) -> Any:
        if rules not in self._linters:
            import harper

            linter = harper.Linter()
            linter.set_lint_config({name: name in rules for name in self.rules})
            self._linters[rules] = linter
        return self._linters[rules]

    def lint(self, text: str, rules: Iterable[str]) -> list[Lint]:
        """What the named `rules` find in `text`, in order."""
        found = self._linter(frozenset(rules)).lint(text)
        lints = [Lint(lint.span.start, lint.span.end, lint.message, _texts(lint)) for lint in found]
        return sorted(lints)


def _texts(lint: Any) -> tuple[str, ...]:
    return tuple(s.replacement_text for s in lint.suggestions if s.kind.name == "REPLACE")
