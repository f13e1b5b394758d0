"""`checker check --fix` and `--diff`: putting the certain suggestions into the text.

Certain is a finding that its check calls fixable: the glossary says so, or a word is doubled. A file is written again
only if it changes, in one step and with the encoding that it had; bilingual files are left alone.
"""

import re
from difflib import unified_diff
from pathlib import Path

from checker.engine import Result
from checker.errors import UsageError
from checker.finding import Finding
from checker.text.edits import Edit, applied

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")


def fixed(result: Result) -> str | None:
    """The document's text with its certain fixes; None if there is none to make, or no text of its own."""
    text = result.document.text
    if text is None:
        return None
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    edits = [_edit(finding) for finding in result.findings if finding.fixable and finding.suggestions]
    safe = [edit for edit in edits if not any(start < edit[1] and edit[0] < end for start, end in addresses)]
    new = applied(text, safe)
    return new if new != text else None


def _edit(finding: Finding) -> Edit:
    return finding.segment.start + finding.start, finding.segment.start + finding.end, finding.suggestions[0]


def difference(result: Result, new: str) -> str:
    """The change as a unified diff."""
    old, path = result.document.text or "", result.document.path
    lines = unified_diff(old.splitlines(), new.splitlines(), path, f"{path} (fixed)", lineterm="")
    return "\n".join(lines)


def write_back(path: Path, new: str) -> None:
    """Put the fixed text into its file, which must be UTF-8; a byte-order mark and the ends of lines stay as they were.

    Raises:
        UsageError: the file is in another encoding, or cannot be written.
    """
    from checker.cli.writing import write_atomically

    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:100]:
        raise UsageError(f"{path}: --fix writes UTF-8 only; convert the file first")
    mark = "\ufeff" if content.startswith(b"\xef\xbb\xbf") else ""
    write_atomically(path, mark + new)
