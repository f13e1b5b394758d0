"""Everything that can go wrong and that a user can mend.

    WirecheckError
     ├── UsageError          a call that cannot be carried out: unknown check, option, or a combination
     ├── SettingsError       a settings file that cannot be read
     ├── ReadError           an input that cannot be read: missing, binary, wrong encoding, empty, unequal length
     ├── GlossaryError       a glossary file: broken YAML, unknown field, wrong value
     │    └── PatternError   a calque pattern
     ├── ModelError          model weights that are missing or damaged
     └── ServiceError        an outside service that does not answer, or not as it should

Each is one line, says where and how to mend it, and ends the command with exit code 2. A ServiceError stops only the
check that asked, on that document.
"""

from pathlib import Path


class WirecheckError(Exception):
    """The root: whatever of ours is raised for a reason that the user can mend."""


class UsageError(WirecheckError):
    """The call cannot be carried out as written."""


class SettingsError(WirecheckError):
    """A settings file cannot be read."""


class ModelError(WirecheckError):
    """Weights are missing or damaged."""


class ServiceError(WirecheckError):
    """An outside service does not answer, or not as it should."""


class ReadError(WirecheckError):
    """An input cannot be read; `path` and, where known, `line` say where."""

    def __init__(self, path: Path | str, problem: str, *, line: int | None = None) -> None:
        self.path, self.problem, self.line = str(path), problem, line
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


class GlossaryError(WirecheckError):
    """A glossary file is wrong at `line` (1-based)."""

    def __init__(self, path: Path | str, problem: str, *, line: int | None = None) -> None:
        self.path, self.problem, self.line = str(path), problem, line
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


class PatternError(GlossaryError):
    """A calque pattern breaks the pattern language."""

    def __init__(self, pattern: str, problem: str) -> None:
        super().__init__("pattern", f"{pattern!r}: {problem}")
