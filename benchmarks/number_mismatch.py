"""number-mismatch: alarms on good translations, and how many changed numbers it finds.

GOOD files are JSONL (or .jsonl.gz) with a `src` and, as the translation, a `pe` (a tokenised post-edit, as in MLQE-PE) or a
`tgt`; rows with a `kind` count if it is "clean", rows with a `system` if it is a human reference. In each row without an
alarm one number is changed: a digit, or a word from two to twelve. BROKEN files have rows whose `kind` names numbers
(DEMETR), with the changed number as their span.

    python benchmarks/number_mismatch.py GOOD.jsonl.gz … --broken BROKEN.jsonl.gz --list
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.checks.number_mismatch import number_mismatch
from checker.document import Segment
from checker.finding import Finding

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = re.compile(rf"(?<![\d.,:/-])\d+(?:,\d{{3}})*(?:\.\d+)?(?![\d:/])|\b(?:{'|'.join(_WORDS)})\b")
_SPACING = (
    (re.compile(r" ([.,:;!?%)\]}’”»])"), r"\1"), (re.compile(r"(\d)([:/]) (?=\d)"), r"\1\2"), (re.compile(r" ?/ ?"), "/"),
    (re.compile(r"([(\[{“«$£€]) "), r"\1"), (re.compile(r" '(s|re|ve|ll|d|m|t)\b"), r"'\1"), (re.compile(r" @-@ "), "-"),
    (re.compile(r'" (.*?) "'), r'"\1"'),
)  # fmt: skip


def rows_in(path: Path) -> Iterator[dict[str, Any]]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def detokenised(text: str) -> str:
    for pattern, replacement in _SPACING:
        text = pattern.sub(replacement, text)
    return text


def good_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """(source, translation) of the good rows of a file, each once."""
    seen = set()
    for row in rows_in(path):
        if row.get("kind", "clean") != "clean" or not str(row.get("system", "ref")).startswith("ref"):
            continue
        pair = row["src"], detokenised(row["pe"]) if row.get("pe") else row["tgt"]
        if pair not in seen:
            seen.add(pair)
            yield pair


def found(source: str, target: str) -> list[Finding]:
    return list(number_mismatch(Segment(0, target, source=source)))


def planted(target: str, chance: random.Random) -> tuple[str, int, str] | None:
    """`target` with one number changed, where it stands, and whether it is in digits or words; None if it has none."""
    numbers = list(_NUMBER.finditer(target))
    if not numbers:
        return None
    match = chance.choice(numbers)
    number = match.group()
    if number.isalpha():
        new = chance.choice([word for word in _WORDS if word != number])
    else:
        i = chance.choice([i for i, c in enumerate(number) if c.isdigit()])
        new = number[:i] + chance.choice([c for c in "123456789" if c != number[i]]) + number[i + 1 :]
    return target[: match.start()] + new + target[match.end() :], match.start(), "words" if number.isalpha() else "digits"


def measure_good(path: Path, *, lists: bool) -> None:
    chance, counts, alarms = random.Random(0), Counter[str](), Counter[str]()
    for source, target in good_pairs(path):
        counts["rows"] += 1
        counts["with digits"] += any(c.isdigit() for c in source + target)
        findings = found(source, target)
        for finding in findings:
            alarms[(finding.mqm or "changed").removeprefix("accuracy/")] += 1
            if lists:
                print(f"{path.name}  {finding.message}\n    {source}\n    {target}")
        change = planted(target, chance) if not findings else None
        if change:
            broken, start, kind = change
            counts[kind] += 1
            counts[f"{kind} found"] += any(finding.start <= start < finding.end for finding in found(source, broken))
    rate = alarms.total() * 1000 / max(counts["with digits"], 1)
    recalls = (
        f"{counts[f'{kind} found'] / counts[kind]:.3f} of {counts[kind]} {kind}" for kind in ("digits", "words") if counts[kind]
    )
    print(f"{path.name}: {counts['rows']} rows, {counts['with digits']} with digits; alarms {dict(alarms)},", end=" ")
    print(
        f"{rate:.1f} per 1,000 rows with digits, {alarms.total() * 1000 / counts['rows']:.2f} per 1,000; planted: {', '.join(recalls)}"
    )


def measure_broken(path: Path, *, lists: bool) -> None:
    counts, hits, right = Counter[str](), Counter[str](), Counter[str]()
    for row in rows_in(path):
        if "number" not in row.get("kind", ""):
            continue
        findings = found(row["src"], row["tgt"])
        is_right = any(
            f.start < span["end"] and span["start"] < f.end for f in findings for span in row["spans"] if f.severity is None
        )
        counts[row["lp"]] += 1
        hits[row["lp"]] += bool(findings)
        right[row["lp"]] += is_right
        if lists and not is_right:
            print(f"missed  {row['src']}\n    {row['tgt']}")
    for lp, count in counts.items():
        print(f"{path.name} {lp}: found {hits[lp]}, in the right place {right[lp]} of {count}")
    print(f"{path.name}: found {hits.total()}, in the right place {right.total()} of {counts.total()}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("good", type=Path, nargs="+")
    parser.add_argument("--broken", type=Path, nargs="*", default=[])
    parser.add_argument("--list", action="store_true", help="print every alarm and every miss")
    options = parser.parse_args()
    for path in options.good:
        measure_good(path, lists=options.list)
    for path in options.broken:
        measure_broken(path, lists=options.list)


if __name__ == "__main__":
    main()
