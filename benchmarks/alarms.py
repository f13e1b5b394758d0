"""False alarms on clean English, by check: what the default checks find in good copy is wrong until shown otherwise.

Arguments are JSONL files; a row is a document with a `text` and, if there, an `id`, a `date` and `known_errors`: slips
that the corpus itself marks (words, or objects with the word as `text`). A finding on such a slip is no alarm; a slip of
fewer than four letters excuses only a finding of at most three words, since "a" stands in every sentence.

    python benchmarks/alarms.py clean.jsonl --list
    python benchmarks/alarms.py clean.jsonl --baseline benchmarks/alarms.json         exit code 1 if a check got worse
    python benchmarks/alarms.py clean.jsonl --write-baseline benchmarks/alarms.json

With `--odd` only every second row is read, from the second on: tune on the others, report these.
"""

import argparse
import datetime
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.document import Document
from checker.engine import run, select_checks
from checker.errors import ReadError, WirecheckError
from checker.finding import Finding, Severity
from checker.formats import plain
from checker.formats.decoding import read_text
from checker.resources import Resources
from checker.settings import Settings
from checker.text.words import count_words, tokens_in

_SHORT_SLIP, _SHORT_FINDING = 3, 3
_CONTEXT = 40


@dataclass(frozen=True)
class Row:
    """A document that should be clean, and the slips in it that are known."""

    document: Document
    slips: tuple[str, ...]


def rows_in(path: Path, *, odd: bool) -> Iterator[Row]:
    """The rows of a JSONL file; on `odd` only those whose index, counted from 0, is odd.

    Raises:
        ReadError: a line is not an object with a `text`.
    """
    lines = [(number, line) for number, line in enumerate(read_text(path).split("\n"), 1) if line.strip()]
    for number, line in lines[1::2] if odd else lines:
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise ReadError(path, f"not JSON: {error.msg}", line=number) from None
        if not (isinstance(row, dict) and isinstance(row.get("text"), str)):
            raise ReadError(path, 'a row must be an object with a "text"', line=number)
        yield _row(row, str(row.get("id", f"{path}:{number}")))


def _row(row: dict[str, Any], name: str) -> Row:
    try:
        day = datetime.date.fromisoformat(str(row.get("date")))
    except ValueError:
        day = None
    slips = [slip.get("text") if isinstance(slip, dict) else slip for slip in row.get("known_errors") or ()]
    return Row(replace(plain.parse(row["text"], name), date=day), tuple(slip for slip in slips if isinstance(slip, str) and slip))


def is_excused(finding: Finding, slips: Sequence[str]) -> bool:
    """Whether the finding is on a known slip."""
    found = [token.key for token in tokens_in(finding.text)]
    for slip in slips:
        keys = [token.key for token in tokens_in(slip)]
        if len(slip) <= _SHORT_SLIP and len(found) > _SHORT_FINDING:
            continue
        if keys and any(found[i : i + len(keys)] == keys for i in range(len(found))):
            return True
    return False


def context_of(document: Document, finding: Finding) -> str:
    """The finding between brackets in its surroundings, on one line."""
    text = finding.segment.target
    before, after = text[max(0, finding.start - _CONTEXT) : finding.start], text[finding.end : finding.end + _CONTEXT]
    return f"{document.path}  …{before}[{finding.text}]{after}…".replace("\n", " ")


def measure(rows: Sequence[Row], lowest: Severity) -> tuple[Counter[str], list[str]]:
    """Alarms a check, and a line an alarm."""
    settings = Settings()
    checks, resources = select_checks(settings), Resources(settings)
    counts: Counter[str] = Counter({check.id: 0 for check in checks})
    listed = []
    for row in rows:
        for finding in run(row.document, checks, resources).findings:
            if (finding.severity or Severity.INFO) >= lowest and not is_excused(finding, row.slips):
                counts[finding.check] += 1
                listed.append(f"{finding.check}  {context_of(row.document, finding)}")
    return counts, sorted(listed)


def worse_than(baseline: Path, counts: Counter[str]) -> list[str]:
    """A line for each check with more alarms than `baseline` allows; a check that is not in it is allowed none."""
    try:
        allowed = json.loads(read_text(baseline))
        if not (isinstance(allowed, dict) and all(type(n) is int for n in allowed.values())):
            raise ValueError
    except ValueError:
        raise ReadError(baseline, "not an object of counts by check; write it anew with --write-baseline") from None
    return [f"{name}: {n}, the baseline has {allowed.get(name, 0)}" for name, n in counts.items() if n > allowed.get(name, 0)]


def print_table(counts: Counter[str], words: int, documents: int) -> None:
    """A line a check, the noisiest first, and the total."""
    rate = 1000 / words if words else 0.0
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{name:<24}{count:>6}{count * rate:>9.3f}")
    print(
        f"{'total':<24}{counts.total():>6}{counts.total() * rate:>9.3f} per 1,000 words ({documents} documents, {words:,} words)"
    )


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The call."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="+", type=Path, help="JSONL files of clean English with a `text` a row")
    parser.add_argument("--list", action="store_true", help="print every alarm with its context")
    parser.add_argument("--odd", action="store_true", help="only rows whose index, counted from 0, is odd")
    parser.add_argument("--info", action="store_true", help="count findings for information too")
    parser.add_argument("--baseline", type=Path, help="fail if a check has more alarms than this file says")
    parser.add_argument("--write-baseline", type=Path, help="write the counts to this file")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """0; 1 if a check has more alarms than the baseline; 2 if an input cannot be read."""
    call = arguments(argv)
    try:
        rows = [row for path in call.files for row in rows_in(path, odd=call.odd)]
        counts, listed = measure(rows, Severity.INFO if call.info else Severity.MINOR)
        words = sum(count_words(segment.target) for row in rows for segment in row.document.segments)
        for line in listed if call.list else ():
            print(line)
        print_table(counts, words, len(rows))
        worse = worse_than(call.baseline, counts) if call.baseline else []
    except WirecheckError as error:
        print(f"alarms: {error}", file=sys.stderr)
        return 2
    if call.write_baseline:
        call.write_baseline.write_text(json.dumps(dict(sorted(counts.items())), indent=2) + "\n", encoding="utf-8")
    for line in worse:
        print(f"alarms: more than before: {line}", file=sys.stderr)
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
