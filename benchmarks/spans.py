"""Garbled spans: what each tagger finds on the garble corpus at the thresholds where it raises so many alarms on clean copy.

CLEAN files are JSONL with a `text` a row, of which every second row (by an odd index) is measured: the others may be
trained on. A span grows while p >= t/2 and counts if its highest word reaches t. Right: it touches a marked span.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from checker.models.store import HOME
from checker.models.tagged import spans_in
from checker.models.tagger import SpanTagger, WordProbability
from checker.text.sentences import sentences_in
from checker.training.examples import marked_rows

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
KINDS = ("garble", "calque", "sense", "omission")


def spans(words: Sequence[WordProbability], threshold: float) -> list[tuple[int, int]]:
    return [(words[first].start, words[last].end) for first, last, _ in spans_in([word.p for word in words], threshold)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clean", type=Path, nargs="+")
    parser.add_argument("--garble", type=Path, default=Path("corpora/garble"))
    parser.add_argument("--split", default="dev", choices=("dev", "test"))
    parser.add_argument("--weights", type=Path, action="append", help="a folder of weights; the shipped ones if not said")
    options = parser.parse_args()
    rows = [row for path in sorted(options.garble.glob("*.jsonl")) for row in marked_rows(path, options.split)]
    texts = [json.loads(line)["text"] for path in options.clean for line in path.read_text("utf-8").splitlines()[1::2]]
    clean = [part[a:b] for text in texts for part in text.splitlines() for a, b in sentences_in(part)]
    words = sum(len(sentence.split()) for sentence in clean)
    good_words = sum(len(row["text"].split()) for row in rows if not row["spans"])
    marks = Counter(span["kind"] for row in rows for span in row["spans"])
    print(f"{options.split}: {len(rows)} rows, marks {dict(marks)}; clean copy {words:,} words; good rows {good_words:,} words")
    for folder in options.weights or [HOME / "tagger"]:
        tagger = SpanTagger(folder)
        marked, unmarked = tagger.probabilities([row["text"] for row in rows]), tagger.probabilities(clean)
        print(
            f"\n{folder}\n{'t':>5}{'alarms':>8}{'in good rows':>14}{'precision':>16}" + "".join(f"{kind:>10}" for kind in KINDS)
        )
        for t in THRESHOLDS:
            alarms = sum(len(spans(of, t)) for of in unmarked) * 1000 / words
            in_good = sum(len(spans(of, t)) for row, of in zip(rows, marked, strict=True) if not row["spans"]) * 1000 / good_words
            found: Counter[str] = Counter()
            right = total = 0
            for row, of in zip(rows, marked, strict=True):
                said = spans(of, t)
                total += len(said)
                right += sum(any(a < s["end"] and s["start"] < b for s in row["spans"]) for a, b in said)
                found.update(s["kind"] for s in row["spans"] if any(a < s["end"] and s["start"] < b for a, b in said))
            rates = "".join(f"{found[kind] / max(marks[kind], 1):10.2f}" for kind in KINDS)
            print(f"{t:5.2f}{alarms:8.2f}{in_good:14.2f}{f'{right} of {total}':>16}{rates}")


if __name__ == "__main__":
    main()
