"""Whether the garbled-span check's stated confidence is the share of its findings that a careful desk agrees with.

Arguments are folders of marked texts (`x.txt` beside `x.gold.json`, see `checker evaluate corpus --help`); a finding is
right when it shares a character with a mark. Prints the reliability diagram and the expected calibration error.

    python benchmarks/calibration.py corpora/

Findings for information count as well, since they state a confidence too; `--minor` leaves them out.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.cli.marked import gold_files, judge
from checker.engine import select_checks
from checker.errors import WirecheckError
from checker.resources import Resources
from checker.scoring.calibration import Bin, expected_calibration_error, reliability
from checker.scoring.outcome import MarkedText, is_alarm
from checker.settings import Settings

_BAR = 40


def judged_in(texts: Sequence[MarkedText], *, minor: bool) -> list[tuple[float, bool]]:
    """(stated confidence, right or not) of every finding."""
    return [(f.confidence or 0.0, text.is_right(f)) for text in texts for f in text.findings if is_alarm(f) or not minor]


def diagram(bins: Sequence[Bin]) -> str:
    """A line a bin; the bar is the share right, the mark `|` the mean confidence."""
    lines = [f"{'confidence':<12}{'n':>5}{'mean':>7}{'right':>7}"]
    for row in bins:
        bar = list("#" * round(_BAR * row.share_right) + " " * (_BAR + 1))[: _BAR + 1]
        bar[round(_BAR * row.mean_confidence)] = "|"
        numbers = f"{row.n:>5}{row.mean_confidence:>7.2f}{row.share_right:>7.2f}"
        lines.append(f"{row.low:.1f}-{row.high:.1f}{'':<5}{numbers}  {''.join(bar).rstrip()}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """0, or 2 if an input cannot be read."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders of x.txt beside x.gold.json")
    parser.add_argument("--check", default="garbled-span", help="the check to measure (garbled-span)")
    parser.add_argument("--minor", action="store_true", help="only findings of minor or above")
    call = parser.parse_args(argv)
    try:
        settings = Settings(select=(call.check,))
        checks, resources = select_checks(settings), Resources(settings)
        files = [file for folder in call.folders for file in gold_files(folder)]
        texts = [judge(file, checks, resources) for file in files]
    except WirecheckError as error:
        print(f"calibration: {error}", file=sys.stderr)
        return 2
    bins = reliability(judged_in(texts, minor=call.minor))
    distance = expected_calibration_error(bins)
    print(f"{call.check}: {sum(row.n for row in bins)} findings in {len(texts)} texts\n{diagram(bins)}")
    print(f"expected calibration error: {'none: no findings' if distance is None else f'{distance:.3f}'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
