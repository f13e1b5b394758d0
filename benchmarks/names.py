"""Looking names up: milliseconds, memory and recall at 120,000 and 1,000,000 canonical names, beside rapidfuzz in one run.

CANDIDATES holds names, one a line; PAIRS rows of garbled and canonical names. The million is made by recombining given
and family names. Each size runs in a process of its own, on one core.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PEERS = 40


def milliseconds(function: Callable[[], object]) -> float:
    started = time.perf_counter()
    function()
    return (time.perf_counter() - started) * 1000


def enlarged(names: list[str], size: int) -> list[str]:
    draw = random.Random(1)
    full = [name.split() for name in names if " " in name]
    found = dict.fromkeys(names)
    while len(found) < size:
        found[f"{draw.choice(full)[0]} {draw.choice(full)[-1]}"] = None
    return list(found)


def measure(candidates: Path, pairs: Path, pivot: str, size: int, peers: bool) -> None:
    from checker.names.channel import channel_key
    from checker.names.gazetteer import Row
    from checker.names.index import NameIndex, channels

    names = candidates.read_text(encoding="utf-8").splitlines()
    names = enlarged(names, size) if size > len(names) else names[:size]
    rows = [line.split("\t")[:2] for line in pairs.read_text(encoding="utf-8").splitlines()]
    rows = random.Random(1).sample(rows, min(300, len(rows)))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        gazetteer = Path(folder) / "names.txt"
        gazetteer.write_text("\n".join(names), encoding="utf-8")
        if os.fork() == 0:
            NameIndex.cached([("x", Row("x"))], [gazetteer])
            os._exit(0)
        os.wait()
        del names
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        opening = milliseconds(lambda: NameIndex.cached([("x", Row("x"))], [gazetteer]))
        index = NameIndex.cached([("x", Row("x"))], [gazetteer])
        channels()
        index.lookup("Emanuel Makron", pivot)
        times, right = [], 0
        for printed, canonical in rows:
            times.append(milliseconds(lambda printed=printed: index.lookup(printed, pivot)))  # type: ignore[misc]
            found = index.lookup(printed, pivot)
            right += bool(found) and found[0].key == channel_key(canonical)
        result = {
            "names": len(index), "opening ms": opening, "look-up ms, median": statistics.median(times),
            "look-up ms, p95": sorted(times)[int(len(times) * 0.95)], "recall@1": right / len(rows),
            "memory MB": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024,
        }  # fmt: skip
        if peers:
            result |= peer_results(list(gazetteer.read_text(encoding="utf-8").splitlines()), rows)
        print(json.dumps(result))


def peer_results(names: list[str], rows: list[list[str]]) -> dict[str, float]:
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import JaroWinkler

    found = {}
    for title, scorer in (("WRatio", fuzz.WRatio), ("Jaro-Winkler", JaroWinkler.similarity)):
        times, right = [], 0
        for printed, canonical in rows[:PEERS]:
            started = time.perf_counter()
            best = process.extractOne(printed, names, scorer=scorer)
            times.append((time.perf_counter() - started) * 1000)
            right += best[0] == canonical
        found |= {f"{title} ms, median": statistics.median(times), f"{title} recall@1": right / PEERS}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candidates", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--pivot", default="ar")
    parser.add_argument("--size", type=int, help="only this size (used by the benchmark itself)")
    options = parser.parse_args()
    if options.size:
        measure(options.candidates, options.pairs, options.pivot, options.size, peers=options.size <= 120_000)
        return
    for size in (120_000, 1_000_000):
        command = [sys.executable, __file__, str(options.candidates), str(options.pairs), "--pivot", options.pivot]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        made = subprocess.run([*command, "--size", str(size)], capture_output=True, text=True, check=True, env=environment)
        print(f"{size:,} names (pivot {options.pivot})")
        for name, value in json.loads(made.stdout).items():
            print(f"  {name:24}{value:12.3f}" if isinstance(value, float) else f"  {name:24}{value:12,}")


if __name__ == "__main__":
    main()
